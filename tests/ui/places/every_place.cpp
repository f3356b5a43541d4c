// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/places/every_place.h"

#include "ui/audit/audit_page.h"
#include "ui/deployments/deployments_page.h"
#include "ui/hosts/hosts_page.h"
#include "ui/projects/projects_page.h"
#include "ui/releases/releases_page.h"
#include "ui/settings/settings_page.h"

#include <QTest>

namespace slipway::ui {

using namespace Qt::StringLiterals;

EveryPlace::EveryPlace()
{
    m_place.onRead = [](std::stop_token) { return sampleBoard(); };
    m_place.onReadHosts = [] { return sampleReadings(); };
    m_hosts.onRead = [] { return Result<QList<HostEntry>>(ScriptedHostsDesk::sample()); };
    m_audit.events = 1'000;
    m_deployments.one = &m_deployment;
    m_deployments.onList = [](const DeploymentsAsked &) {
        return DeploymentRows{.rows = sampleDeployments(40), .isAll = true};
    };
    m_rig = std::make_unique<WindowRig>(m_place, makers());
    m_rig->window.resize(1366, 768);
    m_rig->window.show();
    m_rig->feed.start();
}

PageMakers EveryPlace::makers()
{
    return {{Place::Projects,
                [this](QWidget *parent) {
                    return new ProjectsPage(m_projects, m_start, m_configuration,
                        {.work = m_work, .activity = m_activity}, parent);
                }},
        {Place::Releases,
            [this](QWidget *parent) {
                return new ReleasesPage(m_releases, {.work = m_work, .activity = m_activity}, parent);
            }},
        {Place::Deployments, [this](QWidget *parent) { return new DeploymentsPage(m_runs, {}, parent); }},
        {Place::Hosts, [this](QWidget *parent) { return new HostsPage(m_hosts, m_activity, parent); }},
        {Place::Audit, [this](QWidget *parent) { return new AuditPage(m_audit, m_activity, parent); }},
        {Place::Settings, [this](QWidget *parent) {
             return new SettingsPage(m_settings, {.desk = m_configuration, .activity = m_activity},
                 m_appearance, m_rig->keymap, parent);
         }}};
}

QList<Route> EveryPlace::routes()
{
    QList<Route> all;
    for (const Place place : {Place::Home, Place::Projects, Place::Releases, Place::Deployments, Place::Hosts,
             Place::Audit, Place::Activity})
        all.append({.place = place, .path = {}, .query = {}});
    all.append({.place = Place::Projects, .path = {u"shop"_s}, .query = {}});
    all.append({.place = Place::Projects, .path = {u"shop"_s, u"settings"_s}, .query = {}});
    all.append({.place = Place::Releases, .path = {u"shop"_s, u"1.4.0-b12"_s}, .query = {}});
    all.append({.place = Place::Deployments, .path = {u"17"_s}, .query = {}});
    for (const QString &section : {u"appearance"_s, u"keys"_s, u"credentials"_s, u"destinations"_s,
             u"environments"_s, u"database"_s, u"diagnostics"_s, u"configuration"_s})
        all.append({.place = Place::Settings, .path = {section}, .query = {}});
    return all;
}

void EveryPlace::show(const Route &route)
{
    m_rig->window.go(route);
    constexpr int untilRead = 400;
    QTest::qWait(untilRead);
}

} // namespace slipway::ui
