// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/board_feed.h"

#include <QAction>
#include <QMenu>

namespace slipway::ui {

class Activity;

/// What can be done with the sandbox, in every window: in the palette, and as a menu of the foot. Each says
/// why where it makes no sense. Lives as long as its window.
class SandboxActions final : public QObject {
    Q_OBJECT
public:
    /// The actions are the window's.
    SandboxActions(BoardFeed &feed, Activity &activity, QWidget &window);

    [[nodiscard]] QMenu &menu() { return m_menu; }

Q_SIGNALS:
    void started();
    /// The window's own profile is to be deleted, as soon as the program has ended.
    void leaveWanted();

private:
    QAction *makeAction(const QString &name, const QString &text, const QString &tip);
    void setBoard(const Board &board);
    void showWhatCanBeDone();
    [[nodiscard]] QString whyNoEnd() const;
    [[nodiscard]] QString whyNoDeletion() const;
    void start();
    void end();
    void askBeforeDeleting();
    void remove();
    /// Leaves once that piece of work was done.
    void leaveAfter(int number);

    BoardFeed &m_feed;
    Activity &m_activity;
    QWidget &m_window;
    QMenu m_menu;
    QAction *m_start;
    QAction *m_end;
    QAction *m_remove;
    SandboxStanding m_standing;
};

} // namespace slipway::ui
