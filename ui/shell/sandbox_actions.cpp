// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/sandbox_actions.h"

#include "ui/activity/activity.h"
#include "ui/navigation/availability.h"

#include <QMessageBox>
#include <QPushButton>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using Work = BoardFeed::Work;

SandboxActions::SandboxActions(BoardFeed &feed, Activity &activity, QWidget &window)
    : QObject(&window),
      m_feed(feed),
      m_activity(activity),
      m_window(window),
      m_start(makeAction(u"startSandbox"_s, tr("Start the sandbox"),
          feed.workplace().isSandbox()
              ? tr("Start its hosts; they do not run after a restart of the computer")
              : tr("Open the sandbox in a window of its own, and start its hosts"))),
      m_end(makeAction(
          u"endSandbox"_s, tr("End the sandbox"), tr("End everything that runs in it; its files stay"))),
      m_remove(makeAction(u"deleteSandbox"_s, tr("Delete the sandbox…"),
          tr("End it, and delete its folder with all that is in it")))
{
    m_menu.setObjectName(u"sandboxMenu"_s);
    m_menu.setAccessibleName(tr("Sandbox"));
    m_menu.setToolTipsVisible(true);
    m_menu.addActions({m_start, m_end, m_remove});
    connect(m_start, &QAction::triggered, this, &SandboxActions::start);
    connect(m_end, &QAction::triggered, this, &SandboxActions::end);
    connect(m_remove, &QAction::triggered, this, &SandboxActions::askBeforeDeleting);
    connect(&m_feed, &BoardFeed::boardRead, this, &SandboxActions::setBoard);
    connect(&m_feed, &BoardFeed::begun, this, &SandboxActions::showWhatCanBeDone);
    connect(&m_feed, &BoardFeed::ended, this, &SandboxActions::showWhatCanBeDone);
    showWhatCanBeDone();
}

QAction *SandboxActions::makeAction(const QString &name, const QString &text, const QString &tip)
{
    auto *action = new QAction(text, &m_window);
    action->setObjectName(name);
    action->setToolTip(tip);
    m_window.addAction(action);
    return action;
}

void SandboxActions::setBoard(const Board &board)
{
    m_standing = board.sandbox;
    showWhatCanBeDone();
}

void SandboxActions::showWhatCanBeDone()
{
    const QString isBusy = m_feed.isBusy(Work::Sandbox) ? tr("The sandbox is being started") : QString();
    const bool isHere = m_feed.workplace().isSandbox();
    setUnavailable(
        *m_start, isBusy.isEmpty() && isHere && m_standing.isRunning ? tr("The sandbox is running") : isBusy);
    setUnavailable(*m_end, isBusy.isEmpty() ? whyNoEnd() : isBusy);
    setUnavailable(*m_remove, isBusy.isEmpty() ? whyNoDeletion() : isBusy);
}

QString SandboxActions::whyNoEnd() const
{
    if (!m_standing.exists)
        return tr("There is no sandbox");
    return m_standing.isRunning ? QString() : tr("The sandbox is not running");
}

QString SandboxActions::whyNoDeletion() const
{
    if (!m_standing.exists)
        return tr("There is no sandbox");
    if (m_standing.isShown && !m_feed.workplace().isSandbox())
        return tr("The sandbox is open: delete it in its own window, or close that first");
    return {};
}

void SandboxActions::start()
{
    m_feed.openSandbox();
    Q_EMIT started();
}

void SandboxActions::end()
{
    m_activity.begin(tr("End the sandbox"), {},
        [&place = m_feed.workplace(), said = tr("Nothing runs in it; its files stay")](
            std::stop_token stop, task::Progress &) -> Result<QString> {
            TRY_DO(place.endSandbox(std::move(stop)));
            return said;
        });
}

void SandboxActions::askBeforeDeleting()
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Delete the sandbox"),
        tr("Delete the sandbox and everything in it?"), QMessageBox::NoButton, &m_window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setObjectName(u"deleteSandboxQuestion"_s);
    const QString only
        = tr("Its hosts, its releases and its history go with its folder. Nothing outside of that "
             "folder is touched.");
    question->setInformativeText(m_feed.workplace().isSandbox()
            ? tr("%1 This window closes; work that is under way in it is stopped.", "what is deleted")
                  .arg(only)
            : only);
    auto *yes = question->addButton(tr("Delete the sandbox"), QMessageBox::DestructiveRole);
    auto *no = question->addButton(tr("Keep it"), QMessageBox::RejectRole);
    question->setDefaultButton(no);
    question->setEscapeButton(no);
    connect(question, &QMessageBox::buttonClicked, this, [this, yes](QAbstractButton *chosen) {
        if (chosen == yes)
            remove();
    });
    question->open();
}

void SandboxActions::remove()
{
    const bool isHere = m_feed.workplace().isSandbox();
    // The folder of an open profile is in use: here only what runs is ended, and the rest after the end.
    const int number = m_activity.begin(tr("Delete the sandbox"), {},
        [&place = m_feed.workplace(), isHere, said = tr("Its folder is deleted")](
            std::stop_token stop, task::Progress &) -> Result<QString> {
            TRY_DO(isHere ? place.endSandbox(std::move(stop)) : place.deleteSandbox(std::move(stop)));
            return said;
        });
    if (isHere)
        leaveAfter(number);
}

void SandboxActions::leaveAfter(int number)
{
    auto *listening = new QObject(this);
    connect(&m_activity, &Activity::ended, listening, [this, listening, number](int which) {
        if (which != number)
            return;
        listening->deleteLater();
        if (m_activity.piece(number)->state == WorkState::Done)
            Q_EMIT leaveWanted();
    });
}

} // namespace slipway::ui
