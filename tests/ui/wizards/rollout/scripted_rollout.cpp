// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/wizards/rollout/scripted_rollout.h"

namespace slipway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QDateTime noon = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);

ReleaseChoice release(const QString &project, const QString &version, int build)
{
    return {.project = project,
        .version = version,
        .build = build,
        .tag = u'v' + version,
        .person = u"ada"_s,
        .created = noon.addDays(build)};
}

} // namespace

Result<QList<ReleaseChoice>> ScriptedRolloutDesk::releases(const QString &project, int, std::stop_token)
{
    QList<ReleaseChoice> all;
    if (!hasReleases)
        return all;
    all.append(release(u"shop"_s, u"1.4.0"_s, 12));
    if (project.isEmpty())
        all.append(release(u"invoices"_s, u"0.9.1"_s, 4));
    all.append(release(u"shop"_s, u"1.3.0"_s, 9));
    all.append(release(u"shop"_s, u"1.2.0"_s, 7));
    return all;
}

Result<QList<TargetChoice>> ScriptedRolloutDesk::targets(const QString &project, std::stop_token)
{
    return QList<TargetChoice>{{.project = project,
                                   .environment = u"staging"_s,
                                   .tier = model::Tier::Staging,
                                   .hosts = {u"stage-1"_s, u"stage-2"_s},
                                   .batches = {u"100%"_s},
                                   .current = u"1.4.0-b12"_s},
        {.project = project,
            .environment = u"production"_s,
            .tier = model::Tier::Production,
            .hosts = {u"web-1"_s, u"web-2"_s, u"web-3"_s, u"web-4"_s, u"web-5"_s, u"web-6"_s},
            .batches = {u"1"_s, u"25%"_s},
            .current = u"1.3.0-b9"_s}};
}

Result<QList<ReleaseChoice>> ScriptedRolloutDesk::wayBack(
    const QString &project, const QString &, std::stop_token)
{
    auto last = release(project, u"1.3.0"_s, 9);
    last.healthyAt = noon.addDays(-3);
    last.isSuggested = true;
    auto before = release(project, u"1.2.0"_s, 7);
    before.healthyAt = noon.addDays(-20);
    return QList<ReleaseChoice>{last, before};
}

Result<RolloutPlan> ScriptedRolloutDesk::plan(const RolloutAsked &asked, std::stop_token, task::Progress &)
{
    return onPlan ? onPlan(asked) : Result<RolloutPlan>(samplePlan(asked, 6));
}

Result<QString> ScriptedRolloutDesk::run(const QByteArray &plan, const RolloutConsent &given, std::stop_token,
    task::Progress &, const Begun &, const deploy::Steering &)
{
    ran = plan;
    consent = given;
    return u"done"_s;
}

RolloutPlan samplePlan(const RolloutAsked &asked, int hosts)
{
    const QString folder = u"%1-b%2"_s.arg(asked.version).arg(asked.build);
    const QString before = asked.kind == model::DeploymentKind::Rollback ? u"1.4.0-b12"_s : u"1.3.0-b9"_s;
    deploy::Plan plan{.kind = asked.kind,
        .project = asked.project,
        .environment = asked.environment,
        .recipe = u"python-venv"_s,
        .root = u"/srv/shop"_s,
        .version = asked.version,
        .build = asked.build,
        .folder = folder,
        .sha256 = QString(64, u'a'),
        .batches = {u"1"_s, u"25%"_s},
        .maxFailed = 1,
        .included = {{u"3f9c2e1aa"_s, u"Ada"_s, u"Round the till's sums as the law says"_s},
            {u"77aa01bcd"_s, u"Bo"_s, u"Speed the start up"_s}},
        .notIncluded = {{u"90ab12cde"_s, u"Cy"_s, u"Revert \"Show prices without tax\""_s}},
        .irreversible = {u"it is published on pypi, and stays so whatever happens on hosts"_s}};
    for (int i = 1; i <= hosts; ++i)
        plan.hosts.append({.host = u"web-%1"_s.arg(i), .current = before, .expectedBytes = 184'000});
    plan.hosts.first().current.clear();
    plan.hosts.first().cautions = {u"nothing is current: there is nothing to go back to"_s};
    if (hosts > 2) {
        plan.hosts[1].current = folder;
        plan.hosts[1].expectedBytes = 0;
        plan.hosts.last().leftOut = u"it cannot be reached: connection refused"_s;
    }
    for (auto &host : plan.hosts)
        host.phases = {{.id = u"switch"_s,
            .title = u"Switch"_s,
            .inBatches = true,
            .steps = {{.id = u"health"_s, .title = u"Ask whether it is healthy"_s}}}};
    return {.plan = plan,
        .json = QByteArray("{\"plan\":1}"),
        .hash = u"7f3a91c2d4e5"_s + QString(52, u'0'),
        .tier = asked.environment == u"production" ? model::Tier::Production : model::Tier::Staging,
        .durations = {40s, 45s, 38s, 190s},
        .at = QDateTime::currentDateTimeUtc()};
}

} // namespace slipway::ui
