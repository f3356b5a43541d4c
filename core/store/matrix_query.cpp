// SPDX-License-Identifier: Apache-2.0
#include "store/matrix_query.h"

namespace slipway::store {

namespace {

const QString statement = QStringLiteral(
    "SELECT cell.name AS project, cell.place AS environment, latest_id, latest_kind, latest_state, "
    "latest_version, latest_build, latest_since, latest_person, good_id, good_kind, 'succeeded' AS "
    "good_state, "
    "good_version, good_build, good_since, good_person, former_version, former_build FROM configured AS cell "
    "LEFT JOIN standing ON standing.project = cell.name AND standing.environment = cell.place "
    "WHERE cell.kind = 'target' ORDER BY cell.name, cell.place");

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
    return m_connection.all(statement, {}, cellOf);
}

} // namespace slipway::store
