// SPDX-License-Identifier: Apache-2.0
#include "demonstration.h"

#include "store/deployment_repository.h"
#include "store/release_repository.h"
#include "workflow/archive_release.h"
#include "workflow/build_release.h"
#include "workflow/host_status.h"
#include "workflow/publish_release.h"
#include "workflow/verify_release.h"

namespace slipway::sandbox {

using namespace Qt::StringLiterals;

namespace {

const QString project = QStringLiteral("shop");
const QStringList environments{
    QStringLiteral("development"), QStringLiteral("staging"), QStringLiteral("production")};

double secondsSince(Demonstration::Moment moment)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - moment).count();
}

/// A step did something else than it must: the sandbox is there to show that it does not.
tl::unexpected<Error> unexpected(const QString &what)
{
    return fail(Error(Errc::Failed, what).named(u"sandbox.unexpected"_s));
}

QString hostCount(qsizetype hosts)
{
    return hosts == 1 ? u"1 host"_s : u"%1 hosts"_s.arg(hosts);
}

QString countOf(const QList<model::CheckResult> &checks)
{
    const auto found = [&](model::Severity severity) {
        return std::count_if(checks.begin(), checks.end(), [severity](const model::CheckResult &check) {
            return check.verdict == model::Verdict::Found && check.severity == severity;
        });
    };
    return u"%1 checks, %2 warnings"_s.arg(checks.size()).arg(found(model::Severity::Warning));
}

} // namespace

Demonstration::Demonstration(const workflow::Workshop &workshop, const SandboxState &state,
    std::stop_token stop, task::Progress &progress, const Say &say)
    : m_workshop(workshop),
      m_stop(std::move(stop)),
      m_progress(progress),
      m_say(say),
      m_report{.state = state}
{
}

Result<DemoReport> Demonstration::run(Moment began)
{
    m_stepBegan = began;
    say(u"Up: %1 on port %2, and the sample project is in %3"_s.arg(hostCount(m_report.state.hosts.size()))
            .arg(m_report.state.port)
            .arg(m_report.state.folder));
    for (const QString &remark : m_report.state.remarks)
        say(remark);
    TRY_DO(endOpenDeployments());
    for (const QString &version : {u"1.0.0"_s, u"1.1.0"_s}) {
        TRY_DO(makeRelease(version));
        for (const QString &environment : environments)
            TRY_DO(deploy(version, environment));
    }
    TRY_DO(makeRelease(u"1.2.0"_s));
    TRY_DO(takeBack(u"1.2.0"_s, u"1.1.0"_s));
    TRY_DO(beRefused(u"1.2.0"_s, u"staging"_s));
    TRY_DO(rollBack(u"production"_s, u"1.0.0"_s));
    TRY_DO(verifyEverywhere(u"1.0.0"_s));
    TRY_DO(verifyEverywhere(u"1.1.0"_s));
    TRY_DO(verifyTrail());
    m_report.seconds = secondsSince(began);
    m_stepBegan = began;
    say(u"All of it ended as it must: %1 releases, %2 deployments on %3, %4 events"_s.arg(m_report.releases)
            .arg(m_report.deployments)
            .arg(hostCount(m_report.state.hosts.size()))
            .arg(m_report.events));
    return m_report;
}

/// An earlier demonstration may have been stopped on its way.
Result<> Demonstration::endOpenDeployments()
{
    TRY(const auto open, m_workshop.database.read([](store::Connection &connection) {
        return store::DeploymentRepository(connection).open();
    }));
    for (const auto &deployment : open) {
        const workflow::Consent consent{.reason = u"left over from an earlier demonstration"_s,
            .confirmed = u"%1@%2"_s.arg(deployment.project, deployment.environment)};
        TRY(const auto ended,
            workflow::endDeployment(
                m_workshop, deployment.id, workflow::WayOut::Revert, consent, m_stop, m_progress));
        if (ended.deployment.isOpen())
            return unexpected(u"deployment %1 is still open"_s.arg(deployment.id.value));
        say(u"Put deployment %1 back, which an earlier demonstration had left open"_s.arg(
            deployment.id.value));
    }
    return {};
}

Result<> Demonstration::makeRelease(const QString &version)
{
    TRY_DO(build(version));
    TRY_DO(archive(version));
    TRY_DO(verifyArchived(version));
    TRY_DO(publish(version, u"testindex"_s));
    TRY_DO(publish(version, u"index"_s));
    ++m_report.releases;
    return {};
}

Result<> Demonstration::build(const QString &version)
{
    TRY(const auto report,
        workflow::buildRelease(m_workshop, {.project = project, .ref = u'v' + version}, m_stop, m_progress));
    if (report.failure)
        return fail(*report.failure);
    if (!report.release)
        return unexpected(u"the build of %1 made no release"_s.arg(version));
    m_releases.insert(version, *report.release);
    say(u"Built %1 from tag v%2 as build %3, %4: %5"_s.arg(report.release->artifact.fileName, version,
        QString::number(report.release->build),
        report.release->sandboxed ? u"in the sandbox, without a network"_s : u"without protection"_s,
        countOf(report.checks)));
    return {};
}

Result<> Demonstration::archive(const QString &version)
{
    auto archived = workflow::archiveRelease(m_workshop, {.release = nameOf(version)}, m_stop, m_progress);
    if (!archived && archived.error().name() == u"archive.different") {
        // The tools of this computer have changed since the last demonstration; what was archived stays.
        TRY(const auto releases, m_workshop.database.read([](store::Connection &connection) {
            return store::ReleaseRepository(connection).list(project, 1000);
        }));
        for (qsizetype i = 0; i < releases.size() && !archived; ++i) {
            if (releases[i].version != version)
                continue;
            m_releases.insert(version, releases[i]);
            archived = workflow::archiveRelease(m_workshop, {.release = nameOf(version)}, m_stop, m_progress);
        }
        if (archived)
            say(u"%1 was archived before with other bytes, which stay: build %2 is used"_s.arg(version).arg(
                m_releases.value(version).build));
    }
    TRY(const auto done, std::move(archived));
    say(u"Archived %1 in %2: %3, read back and compared"_s.arg(done.release.artifact.fileName,
        done.placement.destination, done.wasThere ? u"the same bytes were there"_s : u"written once"_s));
    return {};
}

Result<> Demonstration::verifyArchived(const QString &version)
{
    TRY(const auto verification, workflow::verifyRelease(m_workshop, nameOf(version), m_stop, m_progress));
    if (!verification.isIntact() || verification.places.isEmpty())
        return unexpected(u"the archived %1 is not intact"_s.arg(version));
    say(u"Verified %1: sha256 %2… in %3"_s.arg(
        version, verification.release.artifact.digests.sha256.left(12), verification.places.first().name));
    return {};
}

Result<> Demonstration::publish(const QString &version, const QString &index)
{
    TRY(const auto published,
        workflow::publishRelease(m_workshop,
            {.release = nameOf(version), .index = index, .allowNewProject = true}, m_stop, m_progress));
    say(u"Published %1 on %2: %3, downloaded and compared"_s.arg(
        version, index, published.wasThere ? u"the same bytes were there"_s : u"uploaded"_s));
    return {};
}

Result<workflow::DeploymentReport> Demonstration::runPlan(
    const workflow::PreparedDeployment &prepared, const QString &environment, const QString &reason)
{
    TRY(auto report,
        workflow::runDeployment(m_workshop, prepared,
            {.reason = reason, .confirmed = u"%1@%2"_s.arg(project, environment)}, m_stop, m_progress));
    ++m_report.deployments;
    if (report.deployment.state == model::DeploymentState::Interrupted)
        return fail(Errc::Cancelled, u"stopped; deployment %1 is open"_s.arg(report.deployment.id.value));
    return report;
}

Result<int> Demonstration::expectCurrent(const QString &environment, const QString &folder)
{
    TRY(const auto targets, workflow::liveStatus(m_workshop, project, environment, m_stop, m_progress));
    int hosts = 0;
    for (const auto &target : targets) {
        for (const auto &host : target.hosts) {
            if (!host.state.failure.isEmpty())
                return unexpected(
                    u"%1 does not say what runs there: %2"_s.arg(host.state.host, host.state.failure));
            if (host.state.current != folder || host.hasDrifted())
                return unexpected(u"%1 says that %2 runs there, where %3 must"_s.arg(
                    host.state.host, host.state.current, folder));
            ++hosts;
        }
    }
    return hosts;
}

Result<> Demonstration::deploy(const QString &version, const QString &environment)
{
    TRY(const auto prepared,
        workflow::prepareDeployment(
            m_workshop, {.release = nameOf(version), .environment = environment}, m_stop, m_progress));
    TRY(const auto report, runPlan(prepared, environment, u"demonstration"_s));
    if (report.deployment.state != model::DeploymentState::Succeeded)
        return report.report.cause ? fail(*report.report.cause)
                                   : unexpected(u"%1 did not reach %2"_s.arg(version, environment));
    TRY(const int hosts, expectCurrent(environment, m_releases.value(version).folderName()));
    say(u"Deployed %1 to %2: %3 switched and healthy, as the live receipts say"_s.arg(
        version, environment, hostCount(hosts)));
    return {};
}

Result<> Demonstration::takeBack(const QString &version, const QString &current)
{
    const QString &environment = environments.first();
    TRY(const auto prepared,
        workflow::prepareDeployment(
            m_workshop, {.release = nameOf(version), .environment = environment}, m_stop, m_progress));
    TRY(const auto report, runPlan(prepared, environment, u"demonstration"_s));
    if (report.deployment.state != model::DeploymentState::Reverted)
        return unexpected(u"%1 is never healthy, and was not taken back"_s.arg(version));
    TRY(const int hosts, expectCurrent(environment, m_releases.value(current).folderName()));
    say(u"Deployed %1 to %2: it was not healthy, so it was taken back; %3 back on %4"_s.arg(
        version, environment, QString::number(hosts), current));
    return {};
}

Result<> Demonstration::beRefused(const QString &version, const QString &environment)
{
    const auto prepared = workflow::prepareDeployment(
        m_workshop, {.release = nameOf(version), .environment = environment}, m_stop, m_progress);
    if (prepared)
        return unexpected(u"%1 was never healthy, and %2 would take it"_s.arg(version, environment));
    if (prepared.error().name() != u"gate.environment")
        return fail(prepared.error());
    say(u"Refused to deploy %1 to %2: %3"_s.arg(version, environment, prepared.error().fact()));
    return {};
}

Result<> Demonstration::rollBack(const QString &environment, const QString &version)
{
    TRY(const auto prepared,
        workflow::prepareRollback(m_workshop,
            {.project = project,
                .environment = environment,
                .to = version,
                .build = m_releases.value(version).build},
            m_stop, m_progress));
    TRY(const auto report, runPlan(prepared, environment, u"demonstration of a rollback"_s));
    if (report.deployment.state != model::DeploymentState::Succeeded)
        return report.report.cause ? fail(*report.report.cause)
                                   : unexpected(u"%1 did not go back"_s.arg(environment));
    TRY(const int hosts, expectCurrent(environment, m_releases.value(version).folderName()));
    say(u"Rolled %1 back to %2 on %3: it was still there, and nothing was sent"_s.arg(
        environment, version, hostCount(hosts)));
    return {};
}

Result<> Demonstration::verifyEverywhere(const QString &version)
{
    TRY(const auto verification, workflow::verifyRelease(m_workshop, nameOf(version), m_stop, m_progress));
    for (const auto &place : verification.places) {
        if (place.state != workflow::PlaceState::Intact)
            return unexpected(u"%1 is not intact in %2: %3"_s.arg(version, place.name, place.sentence));
    }
    say(u"Verified %1 in %2 places, hosts included: every byte is as recorded"_s.arg(version).arg(
        verification.places.size()));
    return {};
}

Result<> Demonstration::verifyTrail()
{
    TRY(const auto verification, m_workshop.trail.verify(m_progress, m_stop));
    if (!verification.isSound())
        return unexpected(u"the audit trail is not sound: %1"_s.arg(verification.finding->sentence));
    m_report.events = verification.rows;
    say(u"Verified the audit trail: %1 events, each one chained to the one before"_s.arg(verification.rows));
    return {};
}

workflow::ReleaseName Demonstration::nameOf(const QString &version) const
{
    return {.project = project, .version = version, .build = m_releases.value(version).build};
}

void Demonstration::say(const QString &sentence)
{
    const QString line = u"%1 (%2 s)"_s.arg(sentence, QString::number(secondsSince(m_stepBegan), 'f', 1));
    m_stepBegan = std::chrono::steady_clock::now();
    m_report.lines.append(line);
    if (m_say)
        m_say(line);
}

} // namespace slipway::sandbox
