// SPDX-License-Identifier: Apache-2.0
#include "desktop_releases.h"

#include "git/history.h"
#include "git/references.h"
#include "model/version.h"
#include "page_limits.h"
#include "release_comparison.h"
#include "store/deployment_repository.h"
#include "store/matrix_query.h"
#include "store/placement_repository.h"
#include "store/release_repository.h"
#include "workflow/engine_mark.h"
#include "workflow/included_changes.h"

#include <QRegularExpression>
#include <algorithm>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int page = 500;

QString currentIn(const store::MatrixCell &cell)
{
    return cell.good ? u"%1-b%2"_s.arg(cell.good->version).arg(cell.good->build) : QString();
}

ui::ReleaseRow rowOf(const model::Release &release)
{
    const auto found = [&](model::Severity severity) {
        return int(
            std::count_if(release.checks.begin(), release.checks.end(), [&](const model::CheckResult &check) {
                return check.verdict == model::Verdict::Found && check.severity == severity;
            }));
    };
    return {.project = release.project,
        .version = release.version,
        .build = release.build,
        .tag = release.tag,
        .commit = release.commit,
        .created = release.created,
        .person = release.person,
        .reproducibility = release.reproducibility,
        .checks = int(release.checks.size()),
        .blockers = found(model::Severity::Blocker),
        .warnings = found(model::Severity::Warning)};
}

void addUnique(QStringList &names, const QString &name)
{
    if (!names.contains(name))
        names.append(name);
}

/// Where each release is: in stores and on indexes, and where it runs.
Result<> addPlaces(
    store::Connection &connection, const QList<model::Release> &releases, ui::ReleaseList &list)
{
    if (releases.isEmpty())
        return {};
    QHash<Id<model::Release>, qsizetype> rows;
    QHash<QString, qsizetype> names;
    auto oldest = releases.first().id;
    for (qsizetype i = 0; i < releases.size(); ++i) {
        rows.insert(releases[i].id, i);
        names.insert(releases[i].project + u'/' + releases[i].folderName(), i);
        oldest = std::min(oldest, releases[i].id);
    }
    TRY(const auto placements, store::PlacementRepository(connection).since(oldest));
    for (const auto &placement : placements) {
        const auto row = rows.constFind(placement.release);
        if (row == rows.cend())
            continue;
        auto &one = list.rows[*row];
        addUnique(placement.kind == model::DestinationKind::Store ? one.archived : one.published,
            placement.destination);
    }
    TRY(const auto cells, store::MatrixQuery(connection).run());
    for (const auto &cell : cells) {
        if (const auto row = names.constFind(cell.project + u'/' + currentIn(cell)); row != names.cend())
            list.rows[*row].running.append(cell.environment);
    }
    return {};
}

/// Of this release, newest first. None is older than the release itself.
Result<QList<model::Deployment>> deploymentsOf(
    store::Connection &connection, const model::Release &release, const std::stop_token &stop)
{
    QList<model::Deployment> mine;
    for (int offset = 0;; offset += page) {
        if (stop.stop_requested())
            return fail(Errc::Cancelled, u"another page was asked for"_s);
        TRY(const auto some, store::DeploymentRepository(connection).list(release.project, {}, page, offset));
        std::copy_if(some.begin(), some.end(), std::back_inserter(mine),
            [&](const model::Deployment &one) { return one.release == release.id; });
        if (some.size() < page || some.last().started < release.created)
            return mine;
    }
}

/// The configured ones, then those that are only on record.
QStringList destinationsOf(
    QStringList configured, const QList<model::Placement> &placements, model::DestinationKind kind)
{
    for (const auto &placement : placements) {
        if (placement.kind == kind)
            addUnique(configured, placement.destination);
    }
    return configured;
}

QStringList storesOf(const model::Configuration &all, const QString &project)
{
    const auto found = model::findProject(all, project);
    if (found && !found->store.isEmpty())
        return {found->store};
    QStringList names;
    for (const auto &store : all.stores)
        names.append(store.name);
    return names;
}

QStringList indexesOf(const model::Configuration &all)
{
    QStringList names;
    for (const auto &index : all.indexes) {
        if (index.isDefault)
            names.prepend(index.name);
        else
            names.append(index.name);
    }
    return names;
}

QList<ui::ReleaseStage> stagesOf(
    const model::Configuration &all, const QList<store::MatrixCell> &cells, const ui::ReleaseSheet &sheet)
{
    QList<ui::ReleaseStage> stages;
    for (const auto &environment : all.environments) {
        ui::ReleaseStage stage{.environment = environment,
            .hasTarget = model::findTarget(all, sheet.release.project, environment.name).has_value()};
        for (const auto &cell : cells) {
            if (cell.project == sheet.release.project && cell.environment == environment.name)
                stage.current = currentIn(cell);
        }
        stage.isCurrent = stage.current == sheet.release.folderName();
        const auto latest = std::find_if(sheet.deployments.begin(), sheet.deployments.end(),
            [&](const model::Deployment &one) { return one.environment == environment.name; });
        if (latest != sheet.deployments.end())
            stage.latest = *latest;
        stages.append(stage);
    }
    std::stable_sort(stages.begin(), stages.end(),
        [](const auto &a, const auto &b) { return a.environment.order < b.environment.order; });
    return stages;
}

deploy::Change changeOf(const git::Commit &commit)
{
    return {.commit = commit.id, .author = commit.author.name, .title = commit.summary};
}

/// What is on the project's branch and not in the release, as far as the clone that is here knows.
Result<> addNewer(
    const workflow::Workshop &workshop, const model::Release &release, ui::ReleaseChanges &changes)
{
    TRY(const auto repository, git::Repository::open(workshop.profile.repository(release.project)));
    TRY(const auto branches, git::branches(repository));
    const auto branch = std::find_if(
        branches.begin(), branches.end(), [&](const git::Branch &one) { return one.name == changes.branch; });
    if (branch == branches.end())
        return {};
    TRY(const auto history, git::history(repository, release.commit, branch->commit, mostChanges));
    for (const auto &commit : history.commits)
        changes.newer.append(changeOf(commit));
    if (!history.isComplete)
        changes.remarks.append(u"more than %1 commits are newer; the rest is not listed"_s.arg(mostChanges));
    return {};
}

} // namespace

Result<model::Release> releaseNamed(
    const workflow::Workshop &workshop, const QString &project, const QString &name)
{
    static const QRegularExpression withBuild(u"^(.+)-b([0-9]{1,9})$"_s);
    const auto match = withBuild.match(name);
    TRY(const auto version, model::Version::parse(match.hasMatch() ? match.captured(1) : name));
    return workshop.database.read([&](store::Connection &connection) -> Result<model::Release> {
        const store::ReleaseRepository releases(connection);
        return match.hasMatch() ? releases.find(project, version.canonical(), match.captured(2).toInt())
                                : releases.find(project, version.canonical());
    });
}

Result<ui::ReleaseList> DesktopReleases::list(std::stop_token stop)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto all, workflow::configuration(*workshop));
    return workshop->database.read([&](store::Connection &connection) -> Result<ui::ReleaseList> {
        ui::ReleaseList list{.hasProjects = !all.projects.isEmpty()};
        const store::ReleaseRepository repository(connection);
        TRY(list.all, repository.count({}));
        QList<model::Release> releases;
        while (releases.size() < std::min(list.all, mostReleases)) {
            if (stop.stop_requested())
                return fail(Errc::Cancelled, u"another page was asked for"_s);
            TRY(const auto some, repository.list({}, page, int(releases.size())));
            if (some.isEmpty())
                break;
            releases += some;
        }
        for (const auto &release : releases)
            list.rows.append(rowOf(release));
        TRY_DO(addPlaces(connection, releases, list));
        return list;
    });
}

Result<ui::ReleaseSheet> DesktopReleases::sheet(
    const QString &project, const QString &name, std::stop_token stop)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto all, workflow::configuration(*workshop));
    ui::ReleaseSheet sheet{.at = workshop->clock.now()};
    TRY(sheet.release, releaseNamed(*workshop, project, name));
    return workshop->database.read([&](store::Connection &connection) -> Result<ui::ReleaseSheet> {
        TRY(sheet.placements, store::PlacementRepository(connection).of(sheet.release.id));
        TRY(sheet.deployments, deploymentsOf(connection, sheet.release, stop));
        for (model::Deployment &deployment : sheet.deployments)
            deployment.state = workflow::stateNow(*workshop, deployment);
        TRY(const auto cells, store::MatrixQuery(connection).run());
        TRY(const auto siblings, store::ReleaseRepository(connection).list(project, mostReleases));
        for (const auto &sibling : siblings) {
            if (sibling.id != sheet.release.id)
                sheet.siblings.append(sibling.folderName());
        }
        sheet.stages = stagesOf(all, cells, sheet);
        sheet.stores
            = destinationsOf(storesOf(all, project), sheet.placements, model::DestinationKind::Store);
        sheet.indexes = destinationsOf(indexesOf(all), sheet.placements, model::DestinationKind::Index);
        return sheet;
    });
}

Result<ui::ReleaseChanges> DesktopReleases::changes(
    const QString &project, const QString &name, const QString &environment, std::stop_token stop)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto all, workflow::configuration(*workshop));
    TRY(const auto release, releaseNamed(*workshop, project, name));
    TRY(const auto cells, workshop->database.read([](store::Connection &connection) {
        return store::MatrixQuery(connection).run();
    }));
    ui::ReleaseChanges changes;
    for (const auto &cell : cells) {
        if (cell.project == project && cell.environment == environment)
            changes.current = currentIn(cell);
    }
    if (const auto known = model::findProject(all, project))
        changes.branch = known->branch;
    TRY(const auto told, workflow::includedChanges(*workshop, release, changes.current));
    changes.included = told.included;
    changes.takenAway = told.notIncluded;
    changes.remarks = told.remarks;
    if (const auto added = addNewer(*workshop, release, changes); !added)
        changes.remarks.append(
            u"what is newer on %1 cannot be told: %2"_s.arg(changes.branch, added.error().story()));
    changes.remarks.removeDuplicates();
    return changes;
}

Result<ui::ReleaseComparison> DesktopReleases::compare(const QString &project, const QString &name,
    const QString &other, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto here, releaseNamed(*workshop, project, name));
    TRY(const auto there, releaseNamed(*workshop, project, other));
    return compareReleases(*workshop, here, there, std::move(stop), progress);
}

} // namespace slipway::app
