// SPDX-License-Identifier: Apache-2.0
#include "ui/notices/herald.h"

#include "ui/activity/activity.h"
#include "ui/home/needs.h"

#include <utility>

namespace slipway::ui {

Herald::Herald(Activity &activity, std::function<bool()> isWatched, QObject *parent)
    : QObject(parent),
      m_activity(activity),
      m_isWatched(std::move(isWatched))
{
    connect(&activity, &Activity::ended, this, &Herald::takeEnded);
}

void Herald::setBoard(const Board &board)
{
    QSet<QString> known;
    for (const Need &need : needsOf(board)) {
        known.insert(need.text);
        // What stood there when the program started is no news.
        if (m_known && !m_known->contains(need.text))
            tellNeed(need.text, need.route);
    }
    m_known = known;
}

void Herald::tellNeed(const QString &text, const Route &route)
{
    if (!m_isWatched())
        Q_EMIT told({.summary = tr("Slipway needs you"),
            .body = text,
            .urgency = Notice::Urgency::Critical,
            .route = route});
}

std::optional<Notice> Herald::noticeOf(const Piece &piece)
{
    if (piece.state == WorkState::Failed)
        return Notice{.summary = tr("Failed: %1").arg(piece.title),
            .body = piece.outcome,
            .urgency = Notice::Urgency::Critical,
            .route = piece.about};
    if (piece.state == WorkState::Done && piece.began.secsTo(piece.ended) >= longSeconds)
        return Notice{
            .summary = tr("Done: %1").arg(piece.title), .body = piece.outcome, .route = piece.about};
    return std::nullopt;
}

void Herald::takeEnded(int number)
{
    const Piece *piece = m_activity.piece(number);
    const auto notice = piece ? noticeOf(*piece) : std::nullopt;
    if (!notice)
        return;
    Q_EMIT noted(*notice);
    if (!m_isWatched())
        Q_EMIT told(*notice);
}

} // namespace slipway::ui
