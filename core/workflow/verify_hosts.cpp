// SPDX-License-Identifier: Apache-2.0
#include "workflow/verify_hosts.h"

#include "deploy/inspection.h"
#include "deploy/published_files.h"
#include "deploy/recipe.h"
#include "store/deployment_repository.h"
#include "workflow/lanes.h"
#include "workflow/release_payload.h"
#include "workflow/ssh_host_links.h"

#include <QSet>
#include <algorithm>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

/// The hosts of a target that got the release, by what the record says of them.
struct Recipients {
    QStringList current = {}; ///< it is what they should run
    QStringList earlier = {}; ///< they may have it still, and need not
    QStringList published = {}; ///< a deployment of it left it there: what a download site never removes
};

bool wasReached(const model::HostOutcome &host)
{
    return host.state != model::HostState::Pending && host.state != model::HostState::Skipped
        && host.state != model::HostState::Unreachable;
}

Result<Recipients> recipientsOf(
    const Workshop &workshop, const model::Release &release, const model::Target &target)
{
    return workshop.database.read([&](store::Connection &connection) -> Result<Recipients> {
        const store::DeploymentRepository repository(connection);
        TRY(const auto now, repository.foldersNow(target.project, target.environment));
        TRY(const auto deployments, repository.ofRelease(release.id));
        QSet<QString> reached;
        QSet<QString> published;
        for (const auto &deployment : deployments) {
            if (deployment.environment != target.environment)
                continue;
            for (const auto &host : deployment.hosts) {
                if (wasReached(host))
                    reached.insert(host.host);
                if (host.current == release.folderName())
                    published.insert(host.host);
            }
        }
        Recipients recipients;
        for (const QString &host : target.hosts) {
            if (now.value(host) == release.folderName())
                recipients.current.append(host);
            else if (reached.contains(host))
                recipients.earlier.append(host);
            if (published.contains(host))
                recipients.published.append(host);
        }
        return recipients;
    });
}

QString firstOf(const QStringList &names)
{
    return names.mid(0, 3).join(u", "_s);
}

void judge(const deploy::ReleaseInspection &found, const model::Release &release, PlaceVerdict &verdict)
{
    verdict.location = found.folder;
    if (!found.failure.isEmpty()) {
        verdict.sentence = found.failure;
    } else if (found.folder.isEmpty()) {
        verdict.state = PlaceState::Absent;
        verdict.sentence = u"the release's folder is not there"_s;
    } else if (found.isIntact() && found.sha256 == release.artifact.digests.sha256) {
        verdict.state = PlaceState::Intact;
        verdict.sentence = u"every file matches the sealed manifest"_s;
    } else {
        verdict.state = PlaceState::Different;
        verdict.sentence = !found.sealed ? u"it was never sealed"_s
            : found.sha256 != release.artifact.digests.sha256
            ? u"it was made from other bytes"_s
            : u"changed: %1, missing: %2, added: %3%4"_s.arg(found.changed.size())
                  .arg(found.missing.size())
                  .arg(found.added.size())
                  .arg(u" — "_s + firstOf(found.changed + found.missing + found.added));
    }
}

/// What a download site has under the names that the release has there.
void judge(const deploy::Observation &seen, const deploy::Payload &payload, PlaceVerdict &verdict)
{
    if (!seen.failure.isEmpty()) {
        verdict.sentence = seen.failure;
        return;
    }
    QStringList missing;
    for (const auto &file : deploy::namesOnSite(payload)) {
        if (!seen.published.contains(file.name) && !seen.conflicts.contains(file.name))
            missing.append(file.name);
    }
    if (seen.conflicts.isEmpty() && missing.isEmpty()) {
        verdict.state = PlaceState::Intact;
        verdict.sentence = u"every file has the bytes that were published"_s;
        return;
    }
    verdict.state
        = seen.conflicts.isEmpty() && seen.published.isEmpty() ? PlaceState::Absent : PlaceState::Different;
    QStringList parts;
    if (!seen.conflicts.isEmpty())
        parts.append(u"other bytes than published: "_s + seen.conflicts.join(u", "_s));
    if (!missing.isEmpty())
        parts.append(u"missing: "_s + missing.join(u", "_s));
    verdict.sentence = parts.join(u"; "_s);
}

/// One target, and how its hosts are reached.
class TargetRound {
public:
    TargetRound(const Workshop &workshop, const model::Configuration &all, const model::Release &release,
        const model::Target &target, const model::Environment &environment)
        : m_release(release),
          m_target(target),
          m_environment(environment.name),
          m_links(workshop.connector, all, environment.tier)
    {
    }

    Result<QList<PlaceVerdict>> inReleaseFolders(
        const Recipients &recipients, std::stop_token stop, task::Progress &progress)
    {
        TRY(const auto inspections,
            deploy::inspect(m_links, recipients.current + recipients.earlier, m_target.root,
                m_release.folderName(), lanesToHosts, std::move(stop), progress));
        QList<PlaceVerdict> verdicts;
        for (const auto &found : inspections) {
            const bool isCurrent = recipients.current.contains(found.host);
            // Old releases are removed, and what was never sealed is begun anew before it is used.
            if (!isCurrent && found.failure.isEmpty() && (found.folder.isEmpty() || !found.sealed))
                continue;
            PlaceVerdict verdict = begun(found.host);
            judge(found, m_release, verdict);
            if (!isCurrent && found.failure.isEmpty())
                verdict.sentence = u"not current there; "_s + verdict.sentence;
            verdicts.append(verdict);
        }
        return verdicts;
    }

    Result<QList<PlaceVerdict>> onDownloadSites(
        const Recipients &recipients, std::stop_token stop, task::Progress &progress)
    {
        const deploy::Question question{
            .root = m_target.root, .recipe = m_target.recipe, .payload = publishedOf(m_release)};
        TRY(const auto observations,
            deploy::observe(
                m_links, recipients.published, question, lanesToHosts, std::move(stop), progress));
        QList<PlaceVerdict> verdicts;
        for (const auto &seen : observations) {
            PlaceVerdict verdict = begun(seen.host);
            verdict.location = m_target.root;
            judge(seen, question.payload, verdict);
            verdicts.append(verdict);
        }
        return verdicts;
    }

private:
    [[nodiscard]] PlaceVerdict begun(const QString &host) const
    {
        return {.kind = PlaceKind::Host, .name = u"%1 (%2)"_s.arg(host, m_environment)};
    }

    const model::Release &m_release;
    const model::Target &m_target;
    QString m_environment;
    SshHostLinks m_links;
};

} // namespace

Result<QList<PlaceVerdict>> lookOnHosts(const Workshop &workshop, const model::Configuration &all,
    const model::Release &release, std::stop_token stop, task::Progress &progress)
{
    QList<PlaceVerdict> verdicts;
    for (const auto &target : all.targets) {
        if (target.project != release.project)
            continue;
        TRY(const auto environment, model::findEnvironment(all, target.environment));
        TRY(const auto recipients, recipientsOf(workshop, release, target));
        if ((recipients.current + recipients.earlier + recipients.published).isEmpty())
            continue;
        TargetRound round(workshop, all, release, target, environment);
        TRY(const auto found,
            deploy::isDownloadSite(target.recipe) ? round.onDownloadSites(recipients, stop, progress)
                                                  : round.inReleaseFolders(recipients, stop, progress));
        verdicts += found;
    }
    return verdicts;
}

} // namespace slipway::workflow
