// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/main_window.h"

#include "ui/home/home_page.h"
#include "ui/shell/profile_bar.h"

#include <QAction>
#include <utility>

namespace slipway::ui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Workplace &workplace, QWidget *parent)
    : QMainWindow(parent),
      m_feed(workplace),
      m_home(new HomePage(m_feed, this)),
      m_bar(new ProfileBar(this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Slipway"));
    setAccessibleName(tr("Slipway"));
    setMinimumSize(720, 420);
    resize(1200, 640);
    setCentralWidget(m_home);
    setStatusBar(m_bar);
    auto *quit = new QAction(tr("Quit"), this);
    quit->setObjectName(u"quit"_s);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    addAction(quit);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    connect(&m_feed, &BoardFeed::boardRead, m_bar, &ProfileBar::setBoard);
    connect(&m_feed, &BoardFeed::boardFailed, m_bar, &ProfileBar::setFailed);
    connect(&m_feed, &BoardFeed::boardRead, this, &MainWindow::announceFilled);
    connect(&m_feed, &BoardFeed::boardFailed, this, &MainWindow::announceFilled);
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_wasPainted, true))
        QMetaObject::invokeMethod(this, &MainWindow::painted, Qt::QueuedConnection);
}

void MainWindow::announceFilled()
{
    if (std::exchange(m_wasFilled, true))
        return;
    m_home->repaint(); // so that "filled" means seen
    Q_EMIT filled();
}

} // namespace slipway::ui
