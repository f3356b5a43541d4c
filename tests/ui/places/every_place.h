// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/ui/audit/scripted_audit_desk.h"
#include "tests/ui/configuration/scripted_configuration.h"
#include "tests/ui/deployments/scripted_deployments.h"
#include "tests/ui/hosts/scripted_hosts_desk.h"
#include "tests/ui/projects/sample_projects.h"
#include "tests/ui/releases/sample_releases.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/settings/scripted_settings_desk.h"
#include "tests/ui/window_rig.h"
#include "tests/ui/wizards/project/sample_start.h"
#include "tests/ui/wizards/release/sample_work.h"
#include "ui/deployments/deployment_runs.h"
#include "ui/settings/appearance.h"

namespace slipway::ui {

/// A window with all places of the program and a sample in each. It speaks the language that is installed
/// when it is made.
class EveryPlace {
public:
    EveryPlace();

    /// Where there is something to see.
    [[nodiscard]] static QList<Route> routes();
    void show(const Route &route);
    [[nodiscard]] MainWindow &window() { return m_rig->window; }

private:
    [[nodiscard]] PageMakers makers();

    ScriptedWorkplace m_place;
    ScriptedProjects m_projects;
    ScriptedStart m_start;
    ScriptedConfiguration m_configuration;
    ScriptedWork m_work;
    ScriptedReleases m_releases;
    ScriptedDeployment m_deployment{3};
    ScriptedDeploymentsDesk m_deployments;
    ScriptedHostsDesk m_hosts;
    ScriptedAuditDesk m_audit;
    ScriptedSettingsDesk m_settings;
    Appearance m_appearance{Scheme::Light};
    Activity m_activity;
    DeploymentRuns m_runs{m_deployments, m_activity};
    std::unique_ptr<WindowRig> m_rig;
};

} // namespace slipway::ui
