// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/top_bar.h"

#include "base/displayable.h"
#include "ui/navigation/action_words.h"
#include "ui/style/icon.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace slipway::ui {

using namespace Qt::StringLiterals;

TopBar::TopBar(const Actions &actions, QWidget &bell, QWidget *parent)
    : QWidget(parent),
      m_crumbs(new Crumbs(this)),
      m_search(new QPushButton(icon(u"search"_s), {}, this)),
      m_person(new QLabel(this))
{
    setObjectName(u"topBar"_s);
    setAccessibleName(tr("Navigation"));
    m_search->setObjectName(u"searchBox"_s);
    m_search->setAccessibleName(actions.search->text());
    m_search->setMinimumWidth(size::searchBox);
    connect(m_search, &QPushButton::clicked, actions.search, &QAction::trigger);
    const auto showKeys = [this, search = actions.search] { showSearch(*search); };
    connect(actions.search, &QAction::changed, m_search, showKeys);
    showKeys();
    m_person->setObjectName(u"person"_s);
    m_person->setTextFormat(Qt::PlainText);
    m_person->setContentsMargins(space::near, 0, space::near, 0);
    mute(m_person);
    m_person->setToolTip(tr("Who is acting: every event is recorded under this name"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::near, space::tight, space::near, space::tight);
    row->setSpacing(space::tight);
    row->addWidget(makeButton(*actions.back));
    row->addWidget(makeButton(*actions.forward));
    row->addSpacing(space::near);
    row->addWidget(m_crumbs);
    row->addStretch(1);
    row->addWidget(m_search, 2);
    row->addStretch(1);
    row->addWidget(makeButton(*actions.copyCommand));
    row->addWidget(makeButton(*actions.copyLink));
    row->addWidget(&bell);
    row->addWidget(m_person);
}

QToolButton *TopBar::makeButton(QAction &action)
{
    auto *button = new QToolButton(this);
    button->setObjectName(action.objectName() + u"Button"_s);
    button->setAccessibleName(action.text());
    button->setDefaultAction(&action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize({size::icon, size::icon});
    return button;
}

void TopBar::setPerson(const QString &person)
{
    m_person->setText(displayable(person));
    m_person->setAccessibleName(tr("Acting as %1").arg(displayable(person)));
}

void TopBar::showSearch(const QAction &search)
{
    m_search->setText(u"%1   %2"_s.arg(nameOf(search), inWords(search.shortcuts().mid(0, 1))).trimmed());
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Tokens &now = tokensFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), now.surface);
    painter.setPen(now.hairline);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace slipway::ui
