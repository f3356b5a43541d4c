// SPDX-License-Identifier: Apache-2.0
#include "ui/home/board.h"

#include "workflow/host_status.h"

#include <QCoreApplication>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

int Board::running() const
{
    return int(std::count_if(cells.cbegin(), cells.cend(), [](const store::MatrixCell &cell) {
        return cell.latest && cell.latest->state == model::DeploymentState::Running;
    }));
}

Result<Board> readBoard(const workflow::Workshop &workshop)
{
    TRY(const auto configured, workflow::configuration(workshop));
    TRY(const auto cells, workflow::recordedStatus(workshop, {}, {}, lookBack));
    const auto &address = workshop.database.address();
    Board board{.profile = workshop.profile.folder(),
        .database = address.engine == store::Engine::Sqlite
            ? u"SQLite"_s
            : u"PostgreSQL: %1"_s.arg(address.isUnixSocket()
                    ? address.database
                    : QCoreApplication::translate("slipway::ui::Board", "%1 on %2", "database, computer")
                          .arg(address.database, address.host)),
        .person = workshop.actor.person,
        .environments = configured.environments,
        .cells = cells,
        .at = workshop.clock.now()};
    std::stable_sort(board.environments.begin(), board.environments.end(),
        [](const auto &a, const auto &b) { return a.order < b.order; });
    for (const auto &project : configured.projects)
        board.projects.append(project.name);
    return board;
}

} // namespace slipway::ui
