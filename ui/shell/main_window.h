// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/board_feed.h"
#include "ui/navigation/finding.h"
#include "ui/navigation/page.h"
#include "ui/navigation/visits.h"
#include "ui/shell/window_actions.h"
#include "ui/style/tokens.h"

#include <QMainWindow>

class QSettings;
class QSplitter;
class QStackedWidget;

namespace slipway::ui {

class Activity;
class ActivityPanel;
class Bell;
class CommandPalette;
class Drafts;
class KeptLayout;
class Keymap;
class MessageBar;
class ProfileBar;
class Rail;
class SandboxActions;
class RecentNotices;
class Recents;
class TopBar;

/// What a window stands on. All of it outlives the window, and several windows share it.
struct WindowGround {
    BoardFeed &feed;
    Activity &activity;
    Keymap &keymap;
    Finder *finder = nullptr; ///< null: only commands are found
    Drafts *drafts = nullptr; ///< null: there are none
    RecentNotices *notices = nullptr; ///< null: there are none
    Recents *recents = nullptr; ///< null: what was looked at is forgotten
    KeptLayout *layout = nullptr; ///< null: pages begin as they are made
    PageMakers pages = {};
};

/// The window: the rail, the bar, one page at a time, and the drawer below. It is drawn before anything is
/// opened; what it shows comes through the feed.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(WindowGround ground, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Goes there; a place that has no page shows Home.
    void go(const Route &route);
    [[nodiscard]] const Route &here() const { return m_visits.here(); }
    /// The page of the place where one is.
    [[nodiscard]] Page &page() const;
    [[nodiscard]] const WindowActions &actionsOfWindow() const { return m_actions; }

    /// One message above whichever page is shown, until a person closes it.
    void say(Tone tone, const Error &error);
    void say(Tone tone, const QString &text);

    void restore(const QSettings &kept);
    void keep(QSettings &kept) const;

Q_SIGNALS:
    void painted(); ///< once, after the first frame
    void filled(); ///< once, after the first frame that shows a record, or why there is none
    void changed(); ///< how it is arranged, or where one is: often, while a person pulls at it
    void windowWanted(const slipway::ui::Route &route);
    void closeWanted();
    void quitWanted();
    void sandboxLeft(); ///< its profile is to be deleted, once the program has ended

protected:
    void paintEvent(QPaintEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void moveEvent(QMoveEvent *event) override;

private:
    void build();
    void connectActions();
    void connectFeed();
    void connectSandbox();
    [[nodiscard]] Page *pageOf(Place place);
    void display(const Route &route);
    void showWhere();
    void governKeys();
    void openShortcuts();
    void openPalette(const QString &typed);
    void copyCommand();
    void focusNextPane();
    void announceFilled();

    WindowGround m_ground;
    WindowActions m_actions;
    Visits m_visits;
    std::map<Place, Page *> m_made;
    Rail *m_rail;
    Bell *m_bell;
    TopBar *m_top;
    MessageBar *m_message;
    QStackedWidget *m_pages;
    ActivityPanel *m_drawer;
    QSplitter *m_parts;
    ProfileBar *m_bar;
    SandboxActions *m_sandbox;
    CommandPalette *m_palette;
    bool m_wasPainted = false;
    bool m_wasFilled = false;
};

} // namespace slipway::ui
