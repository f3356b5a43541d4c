// SPDX-License-Identifier: Apache-2.0
#include "store/matrix_query.h"

#include "model/decision.h"
#include "store/configuration_repository.h"
#include "store/database.h"
#include "store/deployment_repository.h"
#include "store/journal_repository.h"
#include "store/release_repository.h"
#include "tests/fakes/store/scratch_database.h"
#include "tests/fakes/store/stopwatch.h"
#include "tests/store/noon.h"
#include "tests/support/instrumented.h"

#include <QElapsedTimer>
#include <random>

namespace slipway::store {
namespace {

using namespace Qt::Literals::StringLiterals;
using model::DeploymentState;

constexpr int slowness = tests::isInstrumented ? 10 : 1;

class MatrixTest : public testing::TestWithParam<Engine> {
protected:
    void configure(const QStringList &environments)
    {
        model::Configuration configuration;
        for (const QString &environment : environments)
            configuration.targets.append({.project = u"shop"_s, .environment = environment});
        ASSERT_TRUE(database->write([&](Transaction &transaction) {
            return ConfigurationRepository(transaction).replace(configuration);
        }));
    }
    Id<model::Deployment> deploy(int build, DeploymentState state, const QDateTime &at)
    {
        const auto made = database->write([&](Transaction &transaction) -> Result<model::Deployment> {
            TRY(const auto release,
                ReleaseRepository(transaction)
                    .add({.project = u"shop"_s,
                        .package = {},
                        .version = u"1.%1"_s.arg(build),
                        .commit = {},
                        .build = build}));
            TRY(const auto deployment,
                DeploymentRepository(transaction)
                    .create({.project = u"shop"_s,
                        .environment = u"production"_s,
                        .release = release.id,
                        .version = release.version,
                        .build = build,
                        .person = u"Ada"_s,
                        .started = at}));
            if (state != DeploymentState::Running)
                TRY_DO(DeploymentRepository(transaction).setState(deployment.id, state, at.addSecs(30)));
            return deployment;
        });
        EXPECT_TRUE(made) << qPrintable(made.error().story());
        return made->id;
    }
    QList<MatrixCell> matrix(int lookBack = 0)
    {
        const auto cells = database->read(
            [lookBack](Connection &connection) { return MatrixQuery(connection).run(lookBack); });
        EXPECT_TRUE(cells) << qPrintable(cells.error().story());
        return *cells;
    }
    /// The cell, found by going through all deployments, newest first.
    MatrixCell counted();
    static void fillWithHistory(Database &of);

    fakes::ScratchDatabase scratch{GetParam()};
    std::unique_ptr<Database> database = scratch.open();
};

INSTANTIATE_TEST_SUITE_P(On, MatrixTest, fakes::everyEngine(), fakes::engineName);

TEST_P(MatrixTest, ShowsTargetsWhereNothingEverRan)
{
    configure({u"staging"_s, u"production"_s});

    EXPECT_EQ(matrix(),
        (QList<MatrixCell>{{.project = u"shop"_s, .environment = u"production"_s},
            {.project = u"shop"_s, .environment = u"staging"_s}}));
}

TEST_P(MatrixTest, TellsWhatRunsSinceWhenAndWhatWasGoodBefore)
{
    configure({u"production"_s});
    deploy(1, DeploymentState::Succeeded, noon);
    const auto good = deploy(2, DeploymentState::Succeeded, noon.addSecs(100));
    const auto bad = deploy(3, DeploymentState::Reverted, noon.addSecs(200));

    const auto cells = matrix();

    ASSERT_EQ(cells.size(), 1);
    EXPECT_EQ(cells[0].latest,
        (MatrixDeployment{.id = bad,
            .state = DeploymentState::Reverted,
            .version = u"1.3"_s,
            .build = 3,
            .since = noon.addSecs(230),
            .person = u"Ada"_s}));
    ASSERT_TRUE(cells[0].good);
    EXPECT_EQ(cells[0].good->id, good);
    EXPECT_EQ(cells[0].good->version, u"1.2"_s);
    EXPECT_EQ(cells[0].good->since, noon.addSecs(130));
    EXPECT_EQ(cells[0].versionBefore, u"1.1"_s);
    EXPECT_EQ(cells[0].buildBefore, 1);
}

TEST_P(MatrixTest, ShowsAnOpenDeploymentSinceItBegan)
{
    configure({u"production"_s});
    deploy(1, DeploymentState::Running, noon);

    const auto cells = matrix();

    EXPECT_EQ(cells[0].latest->state, DeploymentState::Running);
    EXPECT_EQ(cells[0].latest->since, noon);
    EXPECT_EQ(cells[0].good, std::nullopt);
}

TEST_P(MatrixTest, TellsSinceWhenAPersonIsAskedAndNoLonger)
{
    configure({u"production"_s});
    const auto id = deploy(1, DeploymentState::Running, noon);
    const auto journal = [&](auto work) {
        return database->write(
            [&](Transaction &transaction) { return work(JournalRepository(transaction)); });
    };
    const auto intend = [&](const QString &host, const QString &step, int seconds) {
        const auto entry = journal([&](JournalRepository lines) {
            return lines.intend(
                {.deployment = id, .host = host, .step = step, .intended = noon.addSecs(seconds)});
        });
        EXPECT_TRUE(entry) << qPrintable(entry.error().story());
        return *entry;
    };
    (void)intend(u"web-1"_s, u"switch"_s, 5);
    EXPECT_FALSE(matrix().at(0).latest->askingSince.isValid());

    const auto asked = intend({}, model::askDecision, 9);
    EXPECT_EQ(matrix().at(0).latest->askingSince, noon.addSecs(9));

    ASSERT_TRUE(journal([&](JournalRepository lines) {
        return lines.conclude(asked, model::StepState::Succeeded, noon.addSecs(60), u"retry: all"_s);
    }));
    EXPECT_FALSE(matrix().at(0).latest->askingSince.isValid());
}

TEST_P(MatrixTest, LooksBackOnTheLastDeploymentsOfEachCellOldestFirst)
{
    configure({u"production"_s, u"staging"_s});
    deploy(1, DeploymentState::Succeeded, noon);
    const auto second = deploy(2, DeploymentState::Reverted, noon.addSecs(100));
    const auto third = deploy(3, DeploymentState::Running, noon.addSecs(200));

    const auto cells = matrix(2);

    ASSERT_EQ(cells.size(), 2);
    EXPECT_EQ(cells[0].history,
        (QList<PastDeployment>{{.id = second,
                                   .state = DeploymentState::Reverted,
                                   .started = noon.addSecs(100),
                                   .finished = noon.addSecs(130)},
            {.id = third, .state = DeploymentState::Running, .started = noon.addSecs(200)}}));
    EXPECT_EQ(cells[1].history, QList<PastDeployment>());
    EXPECT_EQ(matrix().at(0).history, QList<PastDeployment>());
}

MatrixCell MatrixTest::counted()
{
    MatrixCell cell{.project = u"shop"_s, .environment = u"production"_s};
    const auto all = database->read([](Connection &connection) {
        return DeploymentRepository(connection).list(u"shop"_s, u"production"_s, 1000);
    });
    EXPECT_TRUE(all);
    Id<model::Release> good = {};
    for (const model::Deployment &one : *all) {
        const MatrixDeployment shown{.id = one.id,
            .kind = one.kind,
            .state = one.state,
            .version = one.version,
            .build = one.build,
            .since = one.finished.isValid() ? one.finished : one.started,
            .person = one.person};
        if (!cell.latest)
            cell.latest = shown;
        if (one.state != DeploymentState::Succeeded)
            continue;
        if (!cell.good) {
            cell.good = shown;
            good = one.release;
        } else if (one.release != good && cell.versionBefore.isEmpty()) {
            cell.versionBefore = one.version;
            cell.buildBefore = one.build;
        }
    }
    return cell;
}

/// 200 projects in 8 environments and 100,000 deployments, written by the engine itself.
void MatrixTest::fillWithHistory(Database &of)
{
    const bool isSqlite = GetParam() == Engine::Sqlite;
    const QString numbers = isSqlite
        ? u"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %1) "_s
        : u"WITH n(i) AS (SELECT generate_series(0, %1 - 1)) "_s;
    const QString body = u"{\"filler\":\"%1\"}"_s.arg(QString(300, u'x'));
    const auto filled = of.write([&](Transaction &transaction) -> Result<> {
        TRY_DO(transaction.execute(numbers.arg(1600)
            + u"INSERT INTO configured (kind, name, place, position, body) "
              "SELECT 'target', 'project-' || (i / 8), 'environment-' || (i % 8), i, '{}' FROM n"_s));
        TRY_DO(transaction.execute(numbers.arg(2000)
            + u"INSERT INTO release (project, version, build, commit_id, sha256, created, body) "
              "SELECT 'project-' || (i / 10), '1.' || (i % 10), i % 10, 'c', 's', i, '{}' FROM n"_s));
        TRY_DO(transaction.execute(numbers.arg(100'000)
            + u"INSERT INTO deployment (kind, state, project, environment, release_id, version, build, "
              u"plan_hash, "
              "reason, person, workstation, started, finished, plan) SELECT 'deploy', "
              "CASE WHEN i % 7 = 0 THEN 'reverted' ELSE 'succeeded' END, 'project-' || ((i / 8) % 200), "
              "'environment-' || (i % 8), 1 + ((i / 8) % 200) * 10 + (i / 1600) % 10, '1.' || ((i / 1600) % "
              "10), "
              "(i / 1600) % 10, '', '', 'ada', 'laptop', i, i + 1, '%1' FROM n"_s.arg(body)));
        return {};
    });
    ASSERT_TRUE(filled) << qPrintable(filled.error().story());
}

/// The history was written before the database kept what runs where, and is counted when it is brought up to
/// date.
TEST_P(MatrixTest, IsQuickForTwoHundredProjectsWithALongHistory)
{
    const fakes::ScratchDatabase old(GetParam());
    fillWithHistory(*old.open({.migrations = shippedMigrations().first(1)}));
    QElapsedTimer migration;
    migration.start();
    database = old.open();
    const qint64 migrated = migration.elapsed();
    old.tamper({u"ANALYZE"_s});
    QList<MatrixCell> cells;

    const auto time = fakes::Stopwatch::of(15, [&] { cells = matrix(); });

    ASSERT_EQ(cells.size(), 1600);
    ASSERT_TRUE(cells.last().good);
    EXPECT_EQ(cells.last().latest->id, cells.last().good->id);
    EXPECT_NE(cells.last().versionBefore, cells.last().good->version);
    std::cout << "matrix of 200 x 8 over 100,000 deployments: median " << time.median << " ms, best "
              << time.wall << " ms, " << time.processor << " ms of processor time; brought up to date in "
              << migrated << " ms\n";
    EXPECT_LT(time.processor, 50 * slowness);
    EXPECT_LT(time.wall, 500 * slowness); // ten times what a quiet machine may take

    const auto back = fakes::Stopwatch::of(5, [&] { cells = matrix(10); });

    EXPECT_EQ(cells.last().history.size(), 10);
    std::cout << "with the last ten of each cell: median " << back.median << " ms, " << back.processor
              << " ms of processor time\n";
    EXPECT_LT(back.processor, 300 * slowness); // in the background, where it holds up nobody
    EXPECT_LT(back.wall, 3000 * slowness);
}

TEST_P(MatrixTest, FollowsWhatTheDeploymentsThemselvesSay)
{
    configure({u"production"_s});
    std::mt19937 random(20);
    const auto oneOf = [&](const QList<DeploymentState> &states) {
        return states[static_cast<qsizetype>(random() % static_cast<unsigned>(states.size()))];
    };
    QList<Id<model::Deployment>> open;
    for (int build = 1; build <= 40; ++build) {
        if (!open.isEmpty()) {
            ASSERT_TRUE(database->write([&](Transaction &transaction) {
                return DeploymentRepository(transaction)
                    .setState(open.takeLast(), oneOf({DeploymentState::Succeeded, DeploymentState::Reverted}),
                        noon);
            }));
        }
        const auto state = oneOf({DeploymentState::Succeeded, DeploymentState::Reverted,
            DeploymentState::Running, DeploymentState::Abandoned});
        const auto id = deploy(build, state, noon.addSecs(build));
        if (state == DeploymentState::Running)
            open.append(id);
        EXPECT_EQ(matrix(), QList<MatrixCell>{counted()}) << build;
    }
}

} // namespace
} // namespace slipway::store
