// SPDX-License-Identifier: Apache-2.0
#include "store/deployment_query.h"

#include "store/word_search.h"

namespace slipway::store {

namespace {

using namespace Qt::Literals::StringLiterals;

DeploymentSummary summaryOf(const Row &row)
{
    return {.deployment = {.id = row.id<model::Deployment>("id"),
                .kind = row.spelled<model::DeploymentKind>("kind"),
                .state = row.spelled<model::DeploymentState>("state"),
                .project = row.text("project"),
                .environment = row.text("environment"),
                .release = row.id<model::Release>("release_id"),
                .version = row.text("version"),
                .build = row.integer("build"),
                .planHash = row.text("plan_hash"),
                .reason = row.text("reason"),
                .person = row.text("person"),
                .workstation = row.text("workstation"),
                .started = row.time("started"),
                .finished = row.time("finished")}};
}

} // namespace

Result<QList<DeploymentSummary>> DeploymentQuery::run(const DeploymentSearch &search) const
{
    QStringList conditions{u"id > 0"_s};
    Binds binds;
    if (search.before > 0) {
        conditions.append(u"id < :before"_s);
        binds.push_back({"before", search.before});
    }
    std::vector<QByteArray> names;
    conditions += conditionsOf(search.words,
        u"'#' || id || ' ' || project || ' ' || version || '-b' || build || ' ' || environment || ' ' || "
        "kind || ' ' || state || ' ' || person || ' ' || reason"_s,
        m_connection.engine(), binds, names);
    binds.push_back({"limit", search.limit});
    TRY(auto found,
        m_connection.all(
            u"SELECT id, kind, state, project, environment, release_id, version, build, plan_hash, reason, "
            "person, workstation, started, finished FROM deployment WHERE %1 ORDER BY id DESC LIMIT :limit"_s
                .arg(conditions.join(u" AND "_s)),
            binds, summaryOf));
    TRY_DO(countHosts(found));
    return found;
}

Result<> DeploymentQuery::countHosts(QList<DeploymentSummary> &summaries) const
{
    if (summaries.isEmpty())
        return {};
    QMap<qint64, DeploymentSummary *> byNumber;
    QStringList numbers; // whole numbers of our own: nothing to bind
    for (DeploymentSummary &summary : summaries) {
        byNumber.insert(summary.deployment.id.value, &summary);
        numbers.append(QString::number(summary.deployment.id.value));
    }
    return m_connection.each(
        u"SELECT deployment_id, state, count(*) AS hosts FROM deployment_host WHERE deployment_id IN (%1) "
        "GROUP BY deployment_id, state"_s.arg(numbers.join(u", "_s)),
        {}, [&](const Row &row) -> Result<> {
            byNumber[row.number("deployment_id")]->hosts[row.spelled<model::HostState>("state")]
                = row.integer("hosts");
            return {};
        });
}

Result<QList<std::chrono::milliseconds>> DeploymentQuery::durations(
    const QString &project, const QString &environment, int limit) const
{
    return m_connection.all(
        u"SELECT finished - started AS took FROM deployment WHERE project = :project AND "
        "environment = :environment AND state = 'succeeded' ORDER BY id DESC LIMIT :limit"_s,
        {{"project", project}, {"environment", environment}, {"limit", limit}},
        [](const Row &row) { return std::chrono::milliseconds(row.number("took")); });
}

} // namespace slipway::store
