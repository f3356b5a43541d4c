// SPDX-License-Identifier: Apache-2.0
#include "desktop_projects.h"

#include "git/history.h"
#include "git/references.h"
#include "page_limits.h"
#include "store/build_repository.h"
#include "store/matrix_query.h"
#include "store/release_repository.h"
#include "workflow/build_mark.h"
#include "workflow/host_status.h"

#include <QFile>
#include <algorithm>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostBuilds = 200;
constexpr qint64 mostOfLog = 1 << 20;

QString nameOf(const store::MatrixDeployment &deployment)
{
    return u"%1-b%2"_s.arg(deployment.version).arg(deployment.build);
}

std::optional<ui::StageDeployment> standingOf(const std::optional<store::MatrixDeployment> &deployment)
{
    if (!deployment)
        return {};
    return ui::StageDeployment{.id = deployment->id,
        .kind = deployment->kind,
        .state = deployment->state,
        .release = nameOf(*deployment),
        .since = deployment->since,
        .person = deployment->person};
}

QList<model::Environment> inOrder(QList<model::Environment> environments)
{
    std::stable_sort(environments.begin(), environments.end(),
        [](const auto &a, const auto &b) { return a.order < b.order; });
    return environments;
}

const store::MatrixCell *cellOf(
    const QList<store::MatrixCell> &cells, const QString &project, const QString &environment)
{
    const auto found = std::find_if(cells.begin(), cells.end(), [&](const store::MatrixCell &cell) {
        return cell.project == project && cell.environment == environment;
    });
    return found == cells.end() ? nullptr : &*found;
}

QList<ui::ProjectStage> stagesOf(
    const model::Configuration &all, const QList<store::MatrixCell> &cells, const QString &project)
{
    QList<ui::ProjectStage> stages;
    for (const auto &environment : inOrder(all.environments)) {
        const auto target = model::findTarget(all, project, environment.name);
        if (!target)
            continue;
        ui::ProjectStage stage{.environment = environment, .target = *target};
        if (const auto *cell = cellOf(cells, project, environment.name)) {
            stage.latest = standingOf(cell->latest);
            stage.good = standingOf(cell->good);
            if (!cell->versionBefore.isEmpty())
                stage.before = u"%1-b%2"_s.arg(cell->versionBefore).arg(cell->buildBefore);
        }
        stages.append(stage);
    }
    return stages;
}

Result<ui::ProjectRow> rowOf(store::Connection &connection, const model::Project &project)
{
    const store::ReleaseRepository releases(connection);
    ui::ProjectRow row{.name = project.name, .repository = project.repository};
    TRY(row.releases, releases.count(project.name));
    TRY(const auto newest, releases.list(project.name, 1));
    if (!newest.isEmpty()) {
        row.newest = newest.first().folderName();
        row.built = newest.first().created;
    }
    TRY(const auto builds, store::BuildRepository(connection).list(project.name, 1));
    if (!builds.isEmpty())
        row.lastBuild = builds.first();
    return row;
}

Result<QList<ui::BuildRow>> buildsOf(store::Connection &connection, const QString &project)
{
    TRY(const auto builds, store::BuildRepository(connection).list(project, mostBuilds));
    TRY(const auto releases, store::ReleaseRepository(connection).list(project, mostBuilds));
    QHash<int, QString> versions;
    for (const auto &release : releases)
        versions.insert(release.build, release.version);
    QList<ui::BuildRow> rows;
    for (const auto &build : builds)
        rows.append({.build = build, .version = versions.value(build.number)});
    return rows;
}

/// What the branch has and the release has not.
Result<> addChanges(const workflow::Workshop &workshop, const model::Project &project,
    const model::Release &release, ui::Undeployed &waiting)
{
    TRY(const auto repository, git::Repository::open(workshop.profile.repository(project.name)));
    TRY(const auto branches, git::branches(repository));
    const auto branch = std::find_if(
        branches.begin(), branches.end(), [&](const git::Branch &one) { return one.name == project.branch; });
    if (branch == branches.end())
        return fail(Errc::NotFound, u"the repository has no branch %1"_s.arg(project.branch));
    TRY(const auto history, git::history(repository, release.commit, branch->commit, mostChanges));
    for (const auto &commit : history.commits)
        waiting.changes.append({.commit = commit.id, .author = commit.author.name, .title = commit.summary});
    if (!history.isComplete)
        waiting.remarks.append(u"more than %1 commits wait; the rest is not listed"_s.arg(mostChanges));
    return {};
}

/// What was killed shows as failed. A list that cannot be corrected is still shown.
void correctBuilds(const workflow::Workshop &workshop)
{
    [[maybe_unused]] const auto corrected = workflow::endAbandonedBuilds(workshop);
}

} // namespace

Result<QList<ui::ProjectRow>> DesktopProjects::list(std::stop_token stop)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto all, workflow::configuration(*workshop));
    correctBuilds(*workshop);
    return workshop->database.read([&](store::Connection &connection) -> Result<QList<ui::ProjectRow>> {
        TRY(const auto cells, store::MatrixQuery(connection).run());
        QList<ui::ProjectRow> rows;
        for (const auto &project : all.projects) {
            if (stop.stop_requested())
                return fail(Errc::Cancelled, u"another page was asked for"_s);
            TRY(auto row, rowOf(connection, project));
            for (const auto &environment : inOrder(all.environments)) {
                if (const auto *cell = cellOf(cells, project.name, environment.name); cell && cell->good)
                    row.runs.append(u"%1 %2"_s.arg(environment.name, nameOf(*cell->good)));
            }
            rows.append(row);
        }
        return rows;
    });
}

Result<ui::ProjectSheet> DesktopProjects::sheet(const QString &project, std::stop_token stop)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto all, workflow::configuration(*workshop));
    ui::ProjectSheet sheet{.indexes = all.indexes, .at = workshop->clock.now()};
    TRY(sheet.project, model::findProject(all, project));
    for (const auto &store : all.stores) {
        if (sheet.project.store.isEmpty() || sheet.project.store == store.name)
            sheet.stores.append(store);
    }
    TRY(const auto cells, workflow::recordedStatus(*workshop, project, {}));
    correctBuilds(*workshop);
    return workshop->database.read([&](store::Connection &connection) -> Result<ui::ProjectSheet> {
        sheet.stages = stagesOf(all, cells, project);
        TRY(sheet.builds, buildsOf(connection, project));
        TRY(sheet.releases, store::ReleaseRepository(connection).count(project));
        return sheet;
    });
}

Result<QList<ui::Undeployed>> DesktopProjects::undeployed(const QString &project, std::stop_token stop)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto all, workflow::configuration(*workshop));
    TRY(const auto configured, model::findProject(all, project));
    TRY(const auto cells, workflow::recordedStatus(*workshop, project, {}));
    QList<ui::Undeployed> waiting;
    for (const auto &stage : stagesOf(all, cells, project)) {
        if (stop.stop_requested())
            return fail(Errc::Cancelled, u"another page was asked for"_s);
        ui::Undeployed one{.environment = stage.environment.name};
        const auto *cell = cellOf(cells, project, stage.environment.name);
        if (cell && cell->good) {
            one.current = nameOf(*cell->good);
            const auto release = workshop->database.read([&](store::Connection &connection) {
                return store::ReleaseRepository(connection)
                    .find(project, cell->good->version, cell->good->build);
            });
            const auto told = release ? addChanges(*workshop, configured, *release, one)
                                      : Result<>(fail(release.error()));
            if (!told)
                one.remarks.append(u"what waits cannot be told: %1"_s.arg(told.error().story()));
        }
        waiting.append(one);
    }
    return waiting;
}

Result<QString> DesktopProjects::buildLog(const QString &project, int number, std::stop_token stop)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto build, workshop->database.read([&](store::Connection &connection) {
        return store::BuildRepository(connection).find(project, number);
    }));
    QFile file(workshop->profile.folder() + u'/' + build.logFile);
    if (build.logFile.isEmpty() || !file.open(QIODevice::ReadOnly))
        return fail(Error(Errc::NotFound,
            u"the log of build %1 is not on this computer: it was made elsewhere, or cleared away"_s.arg(
                number)));
    if (file.size() <= mostOfLog)
        return QString::fromUtf8(file.readAll());
    file.seek(file.size() - mostOfLog);
    file.readLine(); // half a line
    return u"[the beginning is left out; all of it is in %1]\n"_s.arg(file.fileName())
        + QString::fromUtf8(file.readAll());
}

} // namespace slipway::app
