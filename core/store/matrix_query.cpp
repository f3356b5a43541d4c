// SPDX-License-Identifier: Apache-2.0
#include "store/matrix_query.h"

#include "model/decision.h"

#include <QHash>

namespace slipway::store {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString statement = QStringLiteral(
    "SELECT cell.name AS project, cell.place AS environment, latest_id, latest_kind, latest_state, "
    "latest_version, latest_build, latest_since, latest_person, "
    "CASE WHEN latest_state = 'running' THEN (SELECT max(intended) FROM journal WHERE deployment_id = "
    "latest_id "
    "AND state = 'intended' AND step = :ask AND host = '') END AS latest_asking, good_id, good_kind, "
    "'succeeded' AS "
    "good_state, "
    "good_version, good_build, good_since, good_person, former_version, former_build FROM configured AS cell "
    "LEFT JOIN standing ON standing.project = cell.name AND standing.environment = cell.place "
    "WHERE cell.kind = 'target' ORDER BY cell.name, cell.place");

/// Each engine in the words with which it takes the last ones of a cell from the end of an index: the other's
/// would make it walk through all deployments for each cell, or are not understood.
QString historyStatement(Engine engine)
{
    const QString last = u"(SELECT %1 FROM deployment AS h WHERE h.project = cell.name AND "
                         "h.environment = cell.place ORDER BY h.id DESC LIMIT :most)"_s;
    const QString joined = engine == Engine::Sqlite
        ? u"JOIN deployment AS d ON d.id IN %1"_s.arg(last.arg(u"h.id"_s))
        : u"CROSS JOIN LATERAL %1 AS d"_s.arg(last.arg(u"h.id, h.kind, h.state, h.started, h.finished"_s));
    return u"SELECT cell.name AS project, cell.place AS environment, d.id AS id, d.kind AS kind, "
           "d.state AS state, d.started AS started, d.finished AS finished FROM configured AS cell %1 "
           "WHERE cell.kind = 'target' ORDER BY d.id"_s.arg(joined);
}

/// The columns of one of the cell's deployments.
struct Columns {
    const char *id;
    const char *kind;
    const char *state;
    const char *version;
    const char *build;
    const char *since;
    const char *person;
};

std::optional<MatrixDeployment> deploymentOf(const Row &row, const Columns &columns)
{
    if (row.isNull(columns.id))
        return {};
    return MatrixDeployment{.id = row.id<model::Deployment>(columns.id),
        .kind = row.spelled<model::DeploymentKind>(columns.kind),
        .state = row.spelled<model::DeploymentState>(columns.state),
        .version = row.text(columns.version),
        .build = row.integer(columns.build),
        .since = row.time(columns.since),
        .person = row.text(columns.person)};
}

MatrixCell cellOf(const Row &row)
{
    MatrixCell cell{.project = row.text("project"),
        .environment = row.text("environment"),
        .latest = deploymentOf(row,
            {"latest_id", "latest_kind", "latest_state", "latest_version", "latest_build", "latest_since",
                "latest_person"}),
        .good = deploymentOf(row,
            {"good_id", "good_kind", "good_state", "good_version", "good_build", "good_since",
                "good_person"}),
        .versionBefore = row.text("former_version"),
        .buildBefore = row.integer("former_build")};
    if (cell.latest)
        cell.latest->askingSince = row.time("latest_asking");
    return cell;
}

} // namespace

Result<QList<MatrixCell>> MatrixQuery::run(int lookBack) const
{
    TRY(auto cells, m_connection.all(statement, {{"ask", QString(model::askDecision)}}, cellOf));
    if (lookBack > 0)
        TRY_DO(addHistory(cells, lookBack));
    return cells;
}

Result<> MatrixQuery::addHistory(QList<MatrixCell> &cells, int lookBack) const
{
    QHash<std::pair<QString, QString>, MatrixCell *> byPlace;
    for (MatrixCell &cell : cells)
        byPlace.insert({cell.project, cell.environment}, &cell);
    return m_connection.each(
        historyStatement(m_connection.engine()), {{"most", lookBack}}, [&](const Row &row) -> Result<> {
            auto *cell = byPlace.value({row.text("project"), row.text("environment")});
            if (cell) // else it was configured between the two statements
                cell->history.append({.id = row.id<model::Deployment>("id"),
                    .kind = row.spelled<model::DeploymentKind>("kind"),
                    .state = row.spelled<model::DeploymentState>("state"),
                    .started = row.time("started"),
                    .finished = row.time("finished")});
            return {};
        });
}

} // namespace slipway::store
