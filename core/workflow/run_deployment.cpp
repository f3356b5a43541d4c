// SPDX-License-Identifier: Apache-2.0
#include "workflow/run_deployment.h"

#include "model/spelling.h"
#include "store/deployment_repository.h"
#include "store/release_repository.h"
#include "workflow/deployment_record.h"
#include "workflow/engine_mark.h"
#include "workflow/ssh_host_links.h"

#include <QJsonArray>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

deploy::Holder holderOf(
    const Workshop &workshop, Id<model::Deployment> deployment, const audit::SeenHead &head)
{
    return {.database = workshop.database.chainId(),
        .deployment = QString::number(deployment.value),
        .person = workshop.actor.person,
        .workstation = workshop.actor.workstation,
        .auditHead = u"%1 %2 %3"_s.arg(head.chain).arg(head.seq).arg(head.hash)};
}

model::Deployment recordOf(
    const Workshop &workshop, const PreparedDeployment &prepared, const Consent &consent)
{
    const deploy::Plan &plan = prepared.plan;
    model::Deployment deployment{.kind = plan.kind,
        .state = model::DeploymentState::Running,
        .project = plan.project,
        .environment = plan.environment,
        .release = prepared.release.id,
        .version = plan.version,
        .build = plan.build,
        .planHash = prepared.hash,
        .plan = QString::fromUtf8(deploy::canonicalBytes(plan)),
        .reason = consent.reason,
        .person = workshop.actor.person,
        .workstation = workshop.actor.workstation,
        .started = workshop.clock.now()};
    for (const auto &host : plan.hosts) {
        deployment.hosts.append({.host = host.host,
            .state = host.leftOut.isEmpty() ? model::HostState::Pending : model::HostState::Unreachable,
            .previous = host.current,
            .current = host.current,
            .failure = host.leftOut});
    }
    return deployment;
}

QJsonObject detailOf(const model::Deployment &deployment)
{
    QJsonArray hosts;
    for (const auto &host : deployment.hosts)
        hosts.append(host.host);
    QJsonObject detail{{u"project"_s, deployment.project}, {u"environment"_s, deployment.environment},
        {u"version"_s, deployment.version}, {u"build"_s, deployment.build},
        {u"kind"_s, model::spell(deployment.kind)}, {u"plan"_s, deployment.planHash}, {u"hosts"_s, hosts}};
    if (!deployment.reason.isEmpty())
        detail.insert(u"reason"_s, deployment.reason);
    return detail;
}

Result<model::Deployment> begin(const Workshop &workshop, const model::Deployment &wanted)
{
    return workshop.database.write([&](store::Transaction &transaction) -> Result<model::Deployment> {
        TRY(const auto created, store::DeploymentRepository(transaction).create(wanted));
        TRY_DO(workshop.trail.append(transaction,
            draft(workshop, u"deployment.started"_s, objectName(created.id), detailOf(created))));
        return created;
    });
}

/// Pending means that this engine learned nothing of the host: what an earlier one recorded stands.
bool isNews(const model::HostOutcome &host, const model::Deployment &before)
{
    return host.state != model::HostState::Pending
        || std::none_of(before.hosts.begin(), before.hosts.end(), [&](const model::HostOutcome &known) {
               return known.host == host.host && known.state != model::HostState::Pending;
           });
}

/// Records where the engine left the deployment; the report is what the caller gets even when that fails.
Result<DeploymentReport> conclude(const Workshop &workshop, Id<model::Deployment> id, deploy::Report report)
{
    // Somebody else took the deployment over meanwhile: the record is theirs.
    if (report.cause && report.cause->name() == u"journal.concluded")
        return fail(*std::move(report.cause));
    QJsonObject detail{{u"state"_s, model::spell(report.state)}};
    if (report.cause)
        detail.insert(u"cause"_s, report.cause->story());
    TRY(const auto deployment,
        workshop.database.write([&](store::Transaction &transaction) -> Result<model::Deployment> {
            store::DeploymentRepository deployments(transaction);
            TRY(const auto before, deployments.byId(id));
            for (const auto &host : report.hosts) {
                if (isNews(host, before))
                    TRY_DO(deployments.setHost(id, host));
            }
            TRY_DO(deployments.setState(id, report.state, workshop.clock.now()));
            TRY_DO(workshop.trail.append(transaction,
                draft(workshop, u"deployment."_s + model::spell(report.state), objectName(id), detail)));
            return deployments.byId(id);
        }));
    return DeploymentReport{deployment, std::move(report)};
}

using EngineCall
    = Result<deploy::Report> (deploy::Engine::*)(const deploy::Plan &, std::stop_token, task::Progress &);

/// An error means that the engine did nothing on any host.
Result<deploy::Report> drive(const Workshop &workshop, Id<model::Deployment> id,
    const PreparedDeployment &prepared, EngineCall call, std::stop_token stop, task::Progress &progress,
    const deploy::Steering &steering)
{
    TRY(const auto all, configuration(workshop));
    SshHostLinks links(workshop.connector, all, prepared.environment.tier);
    DeploymentRecord record(workshop, id, [&links](const QString &host) { return links.hostKeyOf(host); });
    TRY(const auto head, workshop.trail.head());
    deploy::Engine engine({.links = links,
                              .journal = record,
                              .trail = record,
                              .clock = workshop.clock,
                              .files = prepared.files,
                              .steering = steering},
        holderOf(workshop, id, head));
    return (engine.*call)(prepared.plan, std::move(stop), progress);
}

Result<> checkExcluded(const model::Deployment &deployment, const QStringList &excluded)
{
    for (const QString &name : excluded) {
        const bool takesPart = std::any_of(deployment.hosts.begin(), deployment.hosts.end(),
            [&](const model::HostOutcome &host) { return host.host == name; });
        if (!takesPart)
            return fail(Error(Errc::InvalidInput,
                u"the host %1 takes no part in deployment %2"_s.arg(name).arg(deployment.id.value))
                            .hint(u"Its hosts: slipwayctl deployment show %1"_s.arg(deployment.id.value))
                            .named(u"deployment.no-such-host"_s));
    }
    return {};
}

Result<> checkConsentTo(const Workshop &workshop, const model::Deployment &deployment, const Consent &consent)
{
    TRY(const auto all, configuration(workshop));
    TRY(const auto environment, model::findEnvironment(all, deployment.environment));
    return checkConsent(environment, deployment.project, model::DeploymentKind::Deploy, consent);
}

EngineCall callFor(WayOut way)
{
    switch (way) {
    case WayOut::Resume:
        return &deploy::Engine::resume;
    case WayOut::Revert:
        return &deploy::Engine::revert;
    case WayOut::Abandon:
        return &deploy::Engine::abandon;
    }
    Q_UNREACHABLE();
}

QString actionFor(WayOut way)
{
    switch (way) {
    case WayOut::Resume:
        return u"deployment.resumed"_s;
    case WayOut::Revert:
        return u"deployment.revert-asked"_s;
    case WayOut::Abandon:
        return u"deployment.abandon-asked"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

bool canTake(WayOut way, const model::Deployment &deployment)
{
    const bool couldNotRestore = std::any_of(deployment.hosts.begin(), deployment.hosts.end(),
        [](const model::HostOutcome &host) { return host.state == model::HostState::RestoreFailed; });
    switch (deployment.state) {
    case model::DeploymentState::Running:
    case model::DeploymentState::Interrupted:
        return true;
    case model::DeploymentState::RevertFailed:
        return way != WayOut::Resume;
    case model::DeploymentState::PartlyDone:
        return way == WayOut::Revert && couldNotRestore;
    default:
        return false;
    }
}

Result<> checkConsent(const model::Environment &environment, const QString &project,
    model::DeploymentKind kind, const Consent &consent)
{
    const bool production = environment.tier == model::Tier::Production;
    if (consent.reason.trimmed().isEmpty() && (production || kind == model::DeploymentKind::Rollback))
        return fail(Error(Errc::Refused,
            production ? u"%1 is a production environment, and no reason was given"_s.arg(environment.name)
                       : u"a rollback needs a reason"_s)
                        .hint(u"Say why: --reason \"...\""_s)
                        .named(u"consent.reason-missing"_s));
    const QString wanted = project + u'@' + environment.name;
    if (production && consent.confirmed != wanted)
        return fail(Error(Errc::Refused,
            consent.confirmed.isEmpty()
                ? u"%1 is a production environment, and its name was not confirmed"_s.arg(environment.name)
                : u"the confirmation does not name %1"_s.arg(wanted))
                        .hint(u"Confirm it: --confirm %1"_s.arg(wanted))
                        .named(u"consent.not-confirmed"_s));
    return {};
}

Result<DeploymentReport> runDeployment(const Workshop &workshop, const PreparedDeployment &prepared,
    const Consent &consent, std::stop_token stop, task::Progress &progress,
    const std::function<void(Id<model::Deployment>)> &onBegin, const deploy::Steering &steering)
{
    TRY_DO(checkConsent(prepared.environment, prepared.plan.project, prepared.plan.kind, consent));
    TRY(const auto deployment, begin(workshop, recordOf(workshop, prepared, consent)));
    TRY(const auto mark, EngineMark::take(workshop, deployment.id));
    if (onBegin)
        onBegin(deployment.id);
    auto report
        = drive(workshop, deployment.id, prepared, &deploy::Engine::run, std::move(stop), progress, steering);
    if (!report) {
        // The record must not stay open for ever.
        const auto cause = report.error();
        const auto state
            = cause.isCancelled() ? model::DeploymentState::Interrupted : model::DeploymentState::Reverted;
        TRY_DO(conclude(workshop, deployment.id, {.state = state, .cause = cause}));
        return fail(cause);
    }
    return conclude(workshop, deployment.id, *std::move(report));
}

Result<DeploymentReport> endDeployment(const Workshop &workshop, Id<model::Deployment> id, WayOut way,
    const Consent &consent, std::stop_token stop, task::Progress &progress, const deploy::Steering &steering)
{
    // First of all: what is read after it stays as it is.
    TRY(const auto mark, EngineMark::take(workshop, id));
    TRY(const auto deployment, workshop.database.read([&](store::Connection &connection) {
        return store::DeploymentRepository(connection).byId(id);
    }));
    if (!canTake(way, deployment))
        return fail(Error(Errc::Refused,
            u"deployment %1 has come to its end: %2"_s.arg(id.value).arg(model::spell(deployment.state)))
                        .hint(u"To go back to an earlier release: slipwayctl rollback %1 %2"_s.arg(
                            deployment.project, deployment.environment))
                        .named(u"deployment.not-open"_s));
    if (way == WayOut::Abandon && consent.reason.trimmed().isEmpty())
        return fail(Error(Errc::Refused, u"leaving hosts as they are needs a reason"_s)
                        .hint(u"Say why: --reason \"...\""_s)
                        .named(u"consent.reason-missing"_s));
    // Going on was agreed to when it began. Anything else is another change to what runs there.
    if (way != WayOut::Resume)
        TRY_DO(checkConsentTo(workshop, deployment, consent));
    TRY_DO(checkExcluded(deployment, steering.excluded));
    auto led = steering;
    led.reason = consent.reason;
    TRY(const auto prepared,
        prepareRecorded(
            workshop, deployment, way == WayOut::Resume ? NeedsFiles::Yes : NeedsFiles::No, stop, progress));
    if (!steering.excluded.isEmpty() && prepared.environment.tier == model::Tier::Production
        && consent.reason.trimmed().isEmpty())
        return fail(Error(Errc::Refused, u"excluding a host in production needs a reason"_s)
                        .hint(u"Say why: --reason \"...\""_s)
                        .named(u"consent.reason-missing"_s));
    QJsonObject detail;
    if (!consent.reason.isEmpty())
        detail.insert(u"reason"_s, consent.reason);
    if (!steering.excluded.isEmpty())
        detail.insert(u"excluded"_s, QJsonArray::fromStringList(steering.excluded));
    TRY_DO(note(workshop, actionFor(way), objectName(id), detail));
    // Refused, it stays as open as it was: what lies on the hosts is what the journal says.
    TRY(auto report, drive(workshop, id, prepared, callFor(way), std::move(stop), progress, led));
    return conclude(workshop, id, std::move(report));
}

} // namespace slipway::workflow
