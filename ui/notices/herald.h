// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/board.h"
#include "ui/notices/desktop_notifier.h"

#include <QSet>
#include <functional>
#include <optional>

namespace slipway::ui {

class Activity;
struct Piece;

/// Decides what is worth a notice: work that failed, work that took long and is done, and a deployment that
/// newly needs somebody; none of it while a person looks at the program.
class Herald final : public QObject {
    Q_OBJECT
public:
    static constexpr int longSeconds = 120;

    /// `isWatched` says whether a window of the program has the keyboard.
    Herald(Activity &activity, std::function<bool()> isWatched, QObject *parent = nullptr);

    void setBoard(const Board &board);
    /// Something that this program does waits for a person.
    void tellNeed(const QString &text, const Route &route);

    /// Of work that has ended; nothing where a person need not hear of it.
    [[nodiscard]] static std::optional<Notice> noticeOf(const Piece &piece);

Q_SIGNALS:
    /// Work came to an end that is worth a notice, whether somebody looked or not.
    void noted(const slipway::ui::Notice &notice);
    void told(const slipway::ui::Notice &notice);

private:
    void takeEnded(int number);

    Activity &m_activity;
    std::function<bool()> m_isWatched;
    std::optional<QSet<QString>> m_known; ///< what needed somebody at the last reading; nothing was read yet
};

} // namespace slipway::ui
