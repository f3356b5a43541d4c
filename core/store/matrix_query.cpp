// SPDX-License-Identifier: Apache-2.0
#include "store/matrix_query.h"

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Joins the newest of a cell's deployments for which `condition` holds too. Each engine gets the form in
/// which it steps once into an index, however long the history: left to itself PostgreSQL would read all
/// deployments.
QString newest(const QString &alias, const QString &condition, Engine engine)
{
    const QString found
        = u"FROM deployment AS d WHERE d.project = cell.name AND d.environment = cell.place%1 "
          "ORDER BY d.id DESC LIMIT 1"_s.arg(condition);
    if (engine == Engine::Postgres)
        return u" LEFT JOIN LATERAL (SELECT d.* %2) AS %1 ON true"_s.arg(alias, found);
    return u" LEFT JOIN deployment AS %1 ON %1.id = (SELECT d.id %2)"_s.arg(alias, found);
}

QString statementFor(Engine engine)
{
    return uR"(
        SELECT cell.name AS project, cell.place AS environment,
               latest.id AS latest_id, latest.kind AS latest_kind, latest.state AS latest_state,
               latest.version AS latest_version, latest.build AS latest_build, latest.person AS latest_person,
               COALESCE(latest.finished, latest.started) AS latest_since,
               good.id AS good_id, good.kind AS good_kind, good.state AS good_state,
               good.version AS good_version, good.build AS good_build, good.person AS good_person,
               COALESCE(good.finished, good.started) AS good_since,
               former.version AS former_version, former.build AS former_build
        FROM configured AS cell)"_s
        + newest(u"latest"_s, {}, engine) + newest(u"good"_s, u" AND d.state = 'succeeded'"_s, engine)
        + newest(u"former"_s, u" AND d.state = 'succeeded' AND d.release_id <> good.release_id"_s, engine)
        + u" WHERE cell.kind = 'target' ORDER BY cell.name, cell.place"_s;
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
    return {.project = row.text("project"),
        .environment = row.text("environment"),
        .latest = deploymentOf(row,
            {"latest_id", "latest_kind", "latest_state", "latest_version", "latest_build", "latest_since",
                "latest_person"}),
        .good = deploymentOf(row,
            {"good_id", "good_kind", "good_state", "good_version", "good_build", "good_since",
                "good_person"}),
        .versionBefore = row.text("former_version"),
        .buildBefore = row.integer("former_build")};
}

} // namespace

Result<QList<MatrixCell>> MatrixQuery::run() const
{
    return m_connection.all(statementFor(m_connection.engine()), {}, cellOf);
}

} // namespace slipway::store
