// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit_desk.h"
#include "configuration_desk.h"
#include "deployments_desk.h"
#include "desktop_project_start.h"
#include "desktop_projects.h"
#include "desktop_release_work.h"
#include "desktop_releases.h"
#include "desktop_workplace.h"
#include "hosts_desk.h"
#include "record_finder.h"
#include "rollout_desk.h"
#include "rollouts.h"
#include "settings_desk.h"
#include "ui/activity/activity_history.h"
#include "ui/deployments/deployment_runs.h"
#include "ui/home/home_views.h"
#include "ui/keys/keymap.h"
#include "ui/navigation/kept_layout.h"
#include "ui/notices/herald.h"
#include "ui/notices/recent_notices.h"
#include "ui/settings/appearance.h"
#include "ui/shell/main_window.h"
#include "ui/shell/recents.h"
#include "ui/wizards/drafts.h"
#include "ui/wizards/release/release_wizards.h"

#include <QSettings>
#include <QTimer>
#include <list>

namespace slipway::app {

/// The program behind its windows: the engine, what feeds them, the work in the background, and the windows
/// themselves. Lives on the main thread; ends the program when its last window may go.
class Desktop final : public QObject {
    Q_OBJECT
public:
    /// `startWindow` opens the sandbox's window.
    explicit Desktop(const Settings &settings, WindowStart startWindow = startProgram);
    ~Desktop() override;

    /// Opens one more window. The first one comes back as it was left, and the others that stood beside it
    /// follow when it has been painted.
    void openWindow(const ui::Route &route = {});
    /// Brings the first window forward, and to what the link names; one that is none is said in the window.
    /// Without a link a sandbox is started, where it does not run.
    void showLink(const QString &link);

    /// Ends the program and asks nobody: work in it is asked to stop, and a deployment can be resumed or
    /// taken back later. How the windows stand is kept.
    void quit();

    /// The work of all windows.
    [[nodiscard]] ui::Activity &activity() { return m_activity; }
    /// As it was chosen last.
    [[nodiscard]] ui::Appearance &appearance() { return m_appearance; }
    [[nodiscard]] ui::Keymap &keymap() { return m_keymap; }

Q_SIGNALS:
    void painted(); ///< the first window drew its first frame
    void filled(); ///< and showed a record
    void quitting();
    void sandboxLeft(); ///< the program ends, and the folder of its profile is to be deleted after that

private:
    [[nodiscard]] ui::PageMakers pages();
    [[nodiscard]] ui::WizardGround wizardGround();
    [[nodiscard]] QSettings windowState() const;
    [[nodiscard]] ui::MainWindow &makeWindow();
    void openOthers();
    void keepState();
    void keepStateSoon();
    [[nodiscard]] ui::Page *makeHome(QWidget *parent);
    [[nodiscard]] ui::Page *makeReleases(QWidget *parent);
    [[nodiscard]] ui::Page *makeDeployments(QWidget *parent);
    /// A wizard ends where it commits: what comes of it is shown in the window that it was opened from.
    void showRollout(QWidget *from, int piece, const QString &title);
    /// Closes the window, unless it is the last one and work is running: then a person is asked.
    void closeWindow(ui::MainWindow &window);
    void tellQuestion(Id<model::Deployment> id);
    void askBeforeQuitting(ui::MainWindow &window);
    /// Ends the program when work that went on without a window has ended, and none was opened since.
    void quitWhenUnseen();

    Settings m_settings;
    ui::Appearance m_appearance;
    ui::HomeViews m_homeViews;
    ui::Keymap m_keymap;
    ui::Recents m_recents;
    ui::KeptLayout m_layout;
    QTimer m_keeping; ///< until what was arranged is written: a person pulls at it for a while
    bool m_isWhole = false; ///< all windows that were open are open again
    ui::Questions m_questions;
    ui::Drafts m_drafts;
    DesktopWorkplace m_workplace;
    RecordFinder m_finder;
    DesktopReleases m_releases;
    DesktopProjects m_projects;
    DesktopReleaseWork m_releaseWork;
    DesktopProjectStart m_projectStart;
    DesktopAuditDesk m_auditDesk;
    DesktopHostsDesk m_hostsDesk;
    DesktopSettingsDesk m_settingsDesk;
    DesktopConfigurationDesk m_configurationDesk;
    ui::BoardFeed m_feed;
    DeploymentsDesk m_deployments;
    RolloutDesk m_rolloutDesk;
    ui::Activity m_activity;
    ui::ActivityHistory m_history;
    ui::DeploymentRuns m_runs;
    Rollouts m_rollouts;
    ui::Herald m_herald;
    ui::DesktopNotifier m_notifier;
    ui::RecentNotices m_notices;
    std::list<ui::MainWindow *> m_windows;
};

} // namespace slipway::app
