// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/bell.h"

#include "base/displayable.h"
#include "ui/home/board_feed.h"
#include "ui/navigation/action_words.h"
#include "ui/notices/recent_notices.h"
#include "ui/shell/bell_list.h"
#include "ui/style/tokens.h"

#include <QAction>
#include <QLocale>

namespace slipway::ui {

using namespace Qt::StringLiterals;

Bell::Bell(QAction &action, const Sources &sources, QWidget *parent)
    : QToolButton(parent),
      m_action(action),
      m_drafts(sources.drafts),
      m_notices(sources.notices),
      m_list(new BellList(this))
{
    setObjectName(u"bell"_s);
    setIcon(action.icon());
    setIconSize({size::icon, size::icon});
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(this, &QToolButton::clicked, &m_action, &QAction::trigger);
    connect(&m_action, &QAction::triggered, this, &Bell::open);
    connect(&m_action, &QAction::changed, this, &Bell::showCount); // its keys stand in the tooltip
    connect(&sources.feed, &BoardFeed::boardRead, this, [this](const Board &board) {
        m_ofBoard = needsOf(board);
        showCount();
    });
    if (m_drafts)
        connect(m_drafts, &Drafts::changed, this, &Bell::showCount);
    if (m_notices)
        connect(m_notices, &RecentNotices::changed, this, &Bell::showCount);
    connect(m_list, &BellList::accepted, this, [this](const Need &need) {
        if (need.draft)
            Q_EMIT resumed(*need.draft);
        else
            Q_EMIT departed(need.route);
    });
    showCount();
}

QList<Need> Bell::needs() const
{
    return m_ofBoard + needsOf(m_drafts);
}

QList<Need> Bell::news() const
{
    QList<Need> lines;
    for (const auto &[notice, at] : m_notices ? m_notices->all() : QList<PastNotice>()) {
        const bool isBad = notice.urgency == Notice::Urgency::Critical;
        lines.append({.look = isBad ? Look{Glyph::Failed, Tone::Failed} : Look{Glyph::Done, Tone::Success},
            .text = displayable(notice.body.isEmpty()
                    ? notice.summary
                    : tr("%1 – %2", "what happened, more about it").arg(notice.summary, notice.body)),
            .since = at,
            .route = notice.route});
    }
    return lines;
}

void Bell::open()
{
    m_list->present(needs(), news());
    m_list->openBelow(*this);
    if (m_notices)
        m_notices->markSeen();
}

void Bell::showCount()
{
    const int waiting = int(needs().size());
    const int unseen = m_notices ? m_notices->unseen() : 0;
    const QString waits
        = waiting == 0 ? tr("Nothing waits for you") : tr("%n thing(s) wait for you", nullptr, waiting);
    const QString said = unseen == 0
        ? waits
        : tr("%1; %2", "what waits, what is new").arg(waits, tr("%n new notice(s)", nullptr, unseen));
    const QString keys = inWords(m_action.shortcuts());
    setText(waiting + unseen == 0 ? QString() : QLocale().toString(waiting + unseen));
    setAccessibleName(said);
    setToolTip(keys.isEmpty() ? said : tr("%1 (%2)", "what waits, keys").arg(said, keys));
}

} // namespace slipway::ui
