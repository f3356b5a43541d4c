// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/sample_board.h"

namespace slipway::ui {

using namespace Qt::StringLiterals;
using model::DeploymentKind;
using model::DeploymentState;

namespace {

constexpr int hour = 60;
constexpr int day = 24 * hour;

/// Another one a day, the newest last: mostly good, and of different lengths.
QList<store::PastDeployment> pastUntil(const store::MatrixDeployment &last)
{
    QList<store::PastDeployment> history;
    const int before = int(last.id.value % 10);
    for (int i = before; i > 0; --i) {
        const auto finished = last.since.addDays(-i);
        history.append({.id = {last.id.value - 20 * i},
            .state = (last.id.value + i) % 7 == 0 ? DeploymentState::Reverted : DeploymentState::Succeeded,
            .started = finished.addSecs(-40 - 37 * ((last.id.value * i) % 6)),
            .finished = finished});
    }
    history.append({.id = last.id, .kind = last.kind, .state = last.state});
    const bool isOpen = last.state == DeploymentState::Running || last.state == DeploymentState::Interrupted;
    history.last().started = isOpen ? last.since : last.since.addSecs(-90);
    history.last().finished = isOpen ? QDateTime() : last.since;
    return history;
}

store::MatrixCell good(const QString &project, const QString &environment, int id, const QString &version,
    int minutesAgo, const QString &person)
{
    const auto one = deployment(id, version, DeploymentState::Succeeded, minutesAgo, person);
    return {.project = project,
        .environment = environment,
        .latest = one,
        .good = one,
        .history = pastUntil(one)};
}

store::MatrixCell after(store::MatrixCell cell, const store::MatrixDeployment &latest)
{
    cell.latest = latest;
    cell.history = pastUntil(latest);
    return cell;
}

} // namespace

QDateTime sampleNow()
{
    return QDateTime(QDate(2026, 5, 20), QTime(12, 0), Qt::UTC);
}

store::MatrixDeployment deployment(
    int id, const QString &version, DeploymentState state, int minutesAgo, const QString &person)
{
    return {.id = {id},
        .state = state,
        .version = version.section(u'-', 0, 0),
        .build = version.section(u'b', -1).toInt(),
        .since = sampleNow().addSecs(-60 * minutesAgo),
        .person = person};
}

Board sampleBoard()
{
    const QString dev = u"development"_s;
    const QString staging = u"staging"_s;
    const QString production = u"production"_s;
    Board board{.profile = u"/srv/team/slipway"_s,
        .database = u"PostgreSQL: slipway on db.example.org"_s,
        .person = u"ada"_s,
        .environments = {{.name = dev, .tier = model::Tier::Development, .order = 0},
            {.name = staging, .tier = model::Tier::Staging, .order = 1},
            {.name = production, .tier = model::Tier::Production, .order = 2}},
        .projects = {u"catalogue"_s, u"checkout"_s, u"invoices"_s, u"mailer"_s, u"pricing"_s, u"search"_s,
            u"shop"_s, u"warehouse"_s},
        .at = sampleNow()};
    auto rolledBack = deployment(172, u"5.0.1-b40"_s, DeploymentState::Succeeded, 26 * hour, u"bo"_s);
    rolledBack.kind = DeploymentKind::Rollback;
    board.cells = {good(u"catalogue"_s, dev, 181, u"2.4.1-b31"_s, hour, u"ada"_s),
        good(u"catalogue"_s, staging, 182, u"2.4.1-b31"_s, 50, u"ada"_s),
        good(u"catalogue"_s, production, 140, u"2.4.0-b29"_s, 6 * day, u"bo"_s),
        good(u"checkout"_s, dev, 179, u"5.0.2-b42"_s, 2 * hour, u"carla"_s),
        good(u"checkout"_s, staging, 180, u"5.0.2-b42"_s, 90, u"carla"_s),
        {.project = u"checkout"_s,
            .environment = production,
            .latest = rolledBack,
            .good = rolledBack,
            .versionBefore = u"5.0.0"_s,
            .buildBefore = 38,
            .history = pastUntil(rolledBack)},
        good(u"invoices"_s, dev, 160, u"0.9.7-b12"_s, 3 * day, u"dan"_s),
        after(good(u"invoices"_s, staging, 151, u"0.9.6-b11"_s, 9 * day, u"dan"_s),
            deployment(161, u"0.9.7-b12"_s, DeploymentState::Reverted, 3 * hour, u"dan"_s)),
        {.project = u"invoices"_s, .environment = production},
        good(u"mailer"_s, staging, 120, u"1.12.0-b7"_s, 20 * day, u"bo"_s),
        after(good(u"mailer"_s, production, 121, u"1.12.0-b7"_s, 20 * day, u"bo"_s),
            deployment(185, u"1.13.0-b8"_s, DeploymentState::PartlyDone, 35, u"ada"_s)),
        good(u"pricing"_s, dev, 175, u"3.1.0rc1-b18"_s, 4 * hour, u"eve"_s),
        after(good(u"pricing"_s, staging, 130, u"3.0.4-b15"_s, 12 * day, u"eve"_s),
            deployment(176, u"3.1.0rc1-b18"_s, DeploymentState::Interrupted, 3 * hour, u"eve"_s)),
        good(u"pricing"_s, production, 131, u"3.0.4-b15"_s, 11 * day, u"carla"_s),
        good(u"search"_s, dev, 168, u"7.2.0-b90"_s, 20 * hour, u"dan"_s),
        good(u"search"_s, staging, 169, u"7.2.0-b90"_s, 19 * hour, u"dan"_s),
        good(u"search"_s, production, 170, u"7.2.0-b90"_s, 18 * hour, u"dan"_s),
        good(u"shop"_s, dev, 183, u"1.4.0-b12"_s, 30, u"ada"_s),
        after(good(u"shop"_s, staging, 155, u"1.3.0-b9"_s, 5 * day, u"ada"_s),
            deployment(186, u"1.4.0-b12"_s, DeploymentState::Running, 2, u"ada"_s)),
        good(u"shop"_s, production, 156, u"1.3.0-b9"_s, 4 * day, u"bo"_s),
        after({.project = u"warehouse"_s, .environment = dev},
            deployment(150, u"0.1.0-b1"_s, DeploymentState::Reverted, 7 * hour, u"eve"_s)),
        after(good(u"warehouse"_s, production, 90, u"0.0.9-b3"_s, 40 * day, u"eve"_s),
            deployment(184, u"0.1.0-b2"_s, DeploymentState::RevertFailed, 95, u"eve"_s))};
    return board;
}

HostReadings sampleReadings()
{
    const auto host = [](const QString &name, const QString &current) {
        return workflow::LiveHost{.state = {.host = name, .current = current}, .recorded = u"2.4.0-b29"_s};
    };
    auto lost = host(u"cat-4"_s, {});
    lost.state.failure = u"no answer within 15 s"_s;
    return {.targets = {{.project = u"catalogue"_s,
                            .environment = u"production"_s,
                            .hosts = {host(u"cat-1"_s, u"2.4.0-b29"_s), host(u"cat-2"_s, u"2.4.0-b29"_s),
                                host(u"cat-3"_s, u"2.3.9-b27"_s), lost}},
                {.project = u"search"_s,
                    .environment = u"production"_s,
                    .hosts = {host(u"search-1"_s, u"2.4.0-b29"_s), host(u"search-2"_s, u"2.4.0-b29"_s)}}},
        .at = sampleNow()};
}

Board bigBoard(int projects, int environments)
{
    Board board{.profile = u"/big"_s, .database = u"SQLite"_s, .at = sampleNow()};
    for (int column = 0; column < environments; ++column)
        board.environments.append({.name = u"environment-%1"_s.arg(column),
            .tier = column + 1 == environments ? model::Tier::Production : model::Tier::Staging,
            .order = column});
    for (int row = 0; row < projects; ++row) {
        board.projects.append(u"project-%1"_s.arg(row, 3, 10, QLatin1Char('0')));
        for (const auto &environment : board.environments)
            board.cells.append(after(good(board.projects.last(), environment.name, 1000 + row,
                                         u"1.%1.0-b%1"_s.arg(row), row * hour, u"ada"_s),
                deployment(2000 + row, u"2.0.0-b9"_s,
                    row % 3 == 0 ? DeploymentState::Reverted : DeploymentState::Succeeded, row, u"bo"_s)));
    }
    return board;
}

} // namespace slipway::ui
