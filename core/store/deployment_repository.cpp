// SPDX-License-Identifier: Apache-2.0
#include "store/deployment_repository.h"

#include "base/displayable.h"

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

namespace {

model::Deployment deploymentOf(const Row &row)
{
    return {.id = row.id<model::Deployment>("id"),
        .kind = row.spelled<model::DeploymentKind>("kind"),
        .state = row.spelled<model::DeploymentState>("state"),
        .project = row.text("project"),
        .environment = row.text("environment"),
        .release = row.id<model::Release>("release_id"),
        .version = row.text("version"),
        .build = row.integer("build"),
        .planHash = row.text("plan_hash"),
        .plan = row.text("plan"),
        .reason = row.text("reason"),
        .person = row.text("person"),
        .workstation = row.text("workstation"),
        .started = row.time("started"),
        .finished = row.time("finished"),
        .hosts = {}};
}

model::HostOutcome outcomeOf(const Row &row)
{
    return {.host = row.text("host"),
        .state = row.spelled<model::HostState>("state"),
        .previous = row.text("folder_before"),
        .current = row.text("folder_now"),
        .failure = row.text("failure")};
}

Error notThere(Id<model::Deployment> id)
{
    return Error(Errc::NotFound, u"there is no deployment %1"_s.arg(id.value))
        .hint(u"\"slipwayctl deployment list\" shows what there is."_s)
        .named(u"deployment.not-found"_s);
}

QString folderOf(const QString &version, int build)
{
    return model::Release{.project = {}, .package = {}, .version = version, .commit = {}, .build = build}
        .folderName();
}

HostPassage passageOf(const Row &row)
{
    return {.deployment = row.id<model::Deployment>("id"),
        .kind = row.spelled<model::DeploymentKind>("kind"),
        .release = row.id<model::Release>("release_id"),
        .folder = folderOf(row.text("version"), row.integer("build")),
        .outcome = outcomeOf(row)};
}

} // namespace

Result<model::Deployment> DeploymentRepository::create(model::Deployment deployment)
{
    if (deployment.isOpen()) {
        TRY(const auto others,
            select(
                u"project = :project AND environment = :environment AND state IN ('running', 'interrupted')"_s,
                {{"project", deployment.project}, {"environment", deployment.environment}}, false));
        if (!others.isEmpty())
            return fail(Error(Errc::Refused,
                u"deployment %1 of %2 to %3, by %4, is %5"_s.arg(QString::number(others.first().id.value),
                    displayable(deployment.project), displayable(deployment.environment),
                    displayable(others.first().person), model::spell(others.first().state)))
                            .hint(u"Wait for it, or end it with \"slipwayctl deployment resume %1\" or "
                                  "\"revert %1\"."_s.arg(others.first().id.value))
                            .named(u"deployment.open"_s));
    }
    TRY(deployment.id.value,
        m_connection.number(
            u"INSERT INTO deployment (kind, state, project, environment, release_id, version, build, "
            u"plan_hash, "
            "reason, person, workstation, started, finished, plan) VALUES (:kind, :state, :project, "
            ":environment, :release, :version, :build, :planHash, :reason, :person, :workstation, :started, "
            ":finished, :plan) RETURNING id"_s,
            {{"kind", model::spell(deployment.kind)}, {"state", model::spell(deployment.state)},
                {"project", deployment.project}, {"environment", deployment.environment},
                {"release", deployment.release}, {"version", deployment.version}, {"build", deployment.build},
                {"planHash", deployment.planHash}, {"reason", deployment.reason},
                {"person", deployment.person}, {"workstation", deployment.workstation},
                {"started", deployment.started}, {"finished", deployment.finished},
                {"plan", deployment.plan}}));
    for (const model::HostOutcome &outcome : deployment.hosts)
        TRY_DO(setHost(deployment.id, outcome));
    return deployment;
}

Result<> DeploymentRepository::setState(
    Id<model::Deployment> id, model::DeploymentState state, const QDateTime &finished)
{
    TRY(const qint64 touched,
        m_connection.execute(u"UPDATE deployment SET state = :state, finished = :finished WHERE id = :id "
                             "AND state NOT IN ('succeeded', 'reverted', 'abandoned')"_s,
            {{"state", model::spell(state)}, {"finished", finished}, {"id", id}}));
    if (touched == 1)
        return {};
    TRY(const auto there, byId(id));
    return fail(Error(Errc::Conflict,
        u"deployment %1 is %2 and stays so"_s.arg(QString::number(id.value), model::spell(there.state)))
                    .named(u"deployment.over"_s));
}

Result<> DeploymentRepository::setHost(Id<model::Deployment> id, const model::HostOutcome &outcome)
{
    TRY_DO(m_connection.execute(
        u"INSERT INTO deployment_host (deployment_id, host, position, state, folder_before, folder_now, "
        u"failure) "
        "VALUES (:id, :host, (SELECT count(*) FROM deployment_host WHERE deployment_id = :same), :state, "
        ":before, :now, :failure) ON CONFLICT (deployment_id, host) DO UPDATE SET state = excluded.state, "
        "folder_before = excluded.folder_before, folder_now = excluded.folder_now, "
        "failure = excluded.failure"_s,
        {{"id", id}, {"host", outcome.host}, {"same", id}, {"state", model::spell(outcome.state)},
            {"before", outcome.previous}, {"now", outcome.current}, {"failure", outcome.failure}}));
    return {};
}

Result<QList<model::Deployment>> DeploymentRepository::select(
    const QString &condition, const Binds &binds, bool withPlans) const
{
    const QString columns
        = u"id, kind, state, project, environment, release_id, version, build, plan_hash, reason, person, "
          "workstation, started, finished, %1 AS plan"_s.arg(withPlans ? u"plan"_s : u"''"_s);
    TRY(auto list,
        m_connection.all(
            u"SELECT %1 FROM deployment WHERE %2"_s.arg(columns, condition), binds, deploymentOf));
    for (model::Deployment &deployment : list) {
        TRY(deployment.hosts,
            m_connection.all(u"SELECT * FROM deployment_host WHERE deployment_id = :id ORDER BY position"_s,
                {{"id", deployment.id}}, outcomeOf));
    }
    return list;
}

Result<std::optional<model::Deployment>> DeploymentRepository::newest(
    const QString &condition, const Binds &binds) const
{
    TRY(auto list, select(condition + u" ORDER BY id DESC LIMIT 1"_s, binds, true));
    if (list.isEmpty())
        return std::optional<model::Deployment>();
    return std::optional(list.takeFirst());
}

Result<model::Deployment> DeploymentRepository::byId(Id<model::Deployment> id) const
{
    TRY(auto found, newest(u"id = :id"_s, {{"id", id}}));
    if (!found)
        return fail(notThere(id));
    return *std::move(found);
}

Result<model::Deployment> DeploymentRepository::standing(Id<model::Deployment> id) const
{
    TRY(auto found, select(u"id = :id"_s, {{"id", id}}, false));
    if (found.isEmpty())
        return fail(notThere(id));
    return found.takeFirst();
}

Result<QList<model::Deployment>> DeploymentRepository::open() const
{
    return select(u"state IN ('running', 'interrupted') ORDER BY id"_s, {}, true);
}

Result<std::optional<model::Deployment>> DeploymentRepository::latest(
    const QString &project, const QString &environment) const
{
    return newest(u"project = :project AND environment = :environment"_s,
        {{"project", project}, {"environment", environment}});
}

Result<QList<model::Deployment>> DeploymentRepository::list(
    const QString &project, const QString &environment, int limit, int offset) const
{
    QString condition = u"id > 0"_s;
    Binds binds;
    if (!project.isEmpty()) {
        condition += u" AND project = :project"_s;
        binds.push_back({"project", project});
    }
    if (!environment.isEmpty()) {
        condition += u" AND environment = :environment"_s;
        binds.push_back({"environment", environment});
    }
    binds.push_back({"limit", limit});
    binds.push_back({"offset", offset});
    return select(condition + u" ORDER BY id DESC LIMIT :limit OFFSET :offset"_s, binds, false);
}

Result<QList<model::Deployment>> DeploymentRepository::ofRelease(Id<model::Release> release) const
{
    return select(u"release_id = :release ORDER BY id DESC"_s, {{"release", release}}, false);
}

Result<QMap<QString, QString>> DeploymentRepository::foldersNow(
    const QString &project, const QString &environment) const
{
    // One that was left out tells nothing: nobody looked at it.
    return newestFolders(project, environment,
        u"state <> 'skipped' AND (state <> 'unreachable' OR COALESCE(folder_now, '') <> '')"_s);
}

Result<QMap<QString, QString>> DeploymentRepository::foldersPublished(
    const QString &project, const QString &environment) const
{
    // The receipt comes last; what was put up and withdrawn, or never finished, is not what the host tells.
    return newestFolders(project, environment, u"state = 'done' AND COALESCE(folder_now, '') <> ''"_s);
}

Result<QMap<QString, QString>> DeploymentRepository::newestFolders(
    const QString &project, const QString &environment, const QString &condition) const
{
    TRY(const auto outcomes,
        m_connection.all(
            u"SELECT deployment_host.* FROM deployment_host JOIN (SELECT deployment_host.host AS name, "
            "max(deployment_host.deployment_id) AS newest FROM deployment_host WHERE deployment_id IN "
            "(SELECT id FROM deployment WHERE project = :project AND environment = :environment) AND %1 "
            "GROUP BY deployment_host.host) AS last "
            "ON deployment_host.host = last.name AND deployment_host.deployment_id = last.newest"_s.arg(
                condition),
            {{"project", project}, {"environment", environment}}, outcomeOf));
    QMap<QString, QString> folders;
    for (const model::HostOutcome &outcome : outcomes)
        folders.insert(outcome.host, outcome.current);
    return folders;
}

Result<QList<HostPassage>> DeploymentRepository::passages(
    const QString &project, const QString &environment) const
{
    return m_connection.all(
        u"SELECT deployment.id, deployment.kind, deployment.release_id, deployment.version, "
        "deployment.build, deployment_host.host, deployment_host.state, deployment_host.folder_before, "
        "deployment_host.folder_now, deployment_host.failure FROM deployment "
        "JOIN deployment_host ON deployment_host.deployment_id = deployment.id "
        "WHERE deployment.id IN (SELECT id FROM deployment WHERE project = :project "
        "AND environment = :environment ORDER BY id DESC LIMIT :most) "
        "ORDER BY deployment.id, deployment_host.position"_s,
        {{"project", project}, {"environment", environment}, {"most", mostPassages}}, passageOf);
}

Result<QStringList> DeploymentRepository::foldersNeeded(
    const QString &project, const QString &environment) const
{
    TRY(const auto open,
        select(u"project = :project AND environment = :environment AND state IN ('running', 'interrupted', "
               "'partly-done', 'revert-failed') ORDER BY id"_s,
            {{"project", project}, {"environment", environment}}, false));
    QStringList folders;
    for (const model::Deployment &deployment : open) {
        folders.append(folderOf(deployment.version, deployment.build));
        for (const model::HostOutcome &host : deployment.hosts)
            folders << host.previous << host.current;
    }
    folders.removeAll(QString());
    folders.removeDuplicates();
    return folders;
}

} // namespace slipway::store
