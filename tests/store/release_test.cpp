// SPDX-License-Identifier: Apache-2.0
#include "store/build_repository.h"
#include "store/placement_repository.h"
#include "store/release_repository.h"
#include "store/tag_repository.h"
#include "tests/fakes/store/postgres_cluster.h"
#include "tests/fakes/store/scratch_database.h"
#include "tests/store/noon.h"

namespace slipway::store {
namespace {

using namespace Qt::Literals::StringLiterals;

model::Release fullRelease(int build)
{
    return {.project = u"shop"_s,
        .package = u"Shop.Core"_s,
        .version = u"1.4.0"_s,
        .tag = u"v1.4.0"_s,
        .commit = QString(40, u'a'),
        .committed = noon.addDays(-3),
        .build = build,
        .artifact = {.kind = model::ArtifactKind::Sdist,
            .fileName = u"shop_core-1.4.0.tar.gz"_s,
            .digests
            = {.md5 = u"m"_s, .sha256 = QString(64, u'b'), .blake2b = u"k"_s, .size = 9'007'199'254'740'993}},
        .wheel = {.kind = model::ArtifactKind::Wheel,
            .fileName = u"shop.whl"_s,
            .digests = {.md5 = u"1"_s, .sha256 = u"2"_s, .blake2b = u"3"_s, .size = 4}},
        .requiresPython = u">=3.9"_s,
        .requirements = {u"attrs>=22; python_version < \"3.12\""_s, u"zope.interface"_s},
        .checks = {{.id = u"sdist.file-name"_s,
            .number = 7,
            .severity = model::Severity::Blocker,
            .verdict = model::Verdict::Found,
            .sentence = u"It's \"ünïcode\"\n😀"_s,
            .hint = u"mend"_s,
            .details = {u"a"_s, u"b"_s}}},
        .reproducibility = model::Reproducibility::Repacked,
        .differingMembers = {u"PKG-INFO"_s},
        .sandboxed = true,
        .participants = {{u"python"_s, u"3.11.2"_s}, {u"setuptools"_s, u"66.1.1"_s}},
        .created = noon,
        .person = u"Ada Lovelace"_s};
}

class ReleaseTest : public testing::TestWithParam<Engine> {
protected:
    Result<model::Release> add(const model::Release &release)
    {
        return database->write(
            [&](Transaction &transaction) { return ReleaseRepository(transaction).add(release); });
    }
    template <typename Look>
    auto look(Look look)
    {
        return database->read([&](Connection &connection) { return look(ReleaseRepository(connection)); });
    }

    fakes::ScratchDatabase scratch{GetParam()};
    std::unique_ptr<Database> database = scratch.open();
};

INSTANTIATE_TEST_SUITE_P(On, ReleaseTest, fakes::everyEngine(), fakes::engineName);

TEST_P(ReleaseTest, AreFoundByTheirWordsHoweverOld)
{
    for (int build = 1; build <= 4; ++build) {
        auto release = fullRelease(build);
        release.version = u"1.%1"_s.arg(build);
        release.project = build == 2 ? u"har_bour"_s : u"harXbour"_s;
        release.created = noon.addSecs(build);
        ASSERT_TRUE(add(release));
    }
    const auto builds = [this](const QStringList &words, int limit) {
        QList<int> found;
        const auto releases = look([&](const ReleaseRepository &all) { return all.matching(words, limit); });
        EXPECT_TRUE(releases) << qPrintable(releases ? QString() : releases.error().story());
        for (const auto &release : releases.value_or(QList<model::Release>()))
            found.append(release.build);
        return found;
    };

    EXPECT_EQ(builds({u"R_B"_s}, 10), QList<int>({2})); // no wildcard, and in any case
    EXPECT_EQ(builds({u"bour"_s}, 3), QList<int>({4, 3, 2}));
    EXPECT_EQ(builds({u"bour"_s, u"1.1-b1"_s}, 3), QList<int>({1}));
    EXPECT_EQ(builds({u"%"_s}, 3), QList<int>());
}

TEST_P(ReleaseTest, ComesBackWithEveryField)
{
    auto added = add(fullRelease(3));
    ASSERT_TRUE(added) << qPrintable(added.error().story());

    const auto found = look([](const ReleaseRepository &all) { return all.find(u"shop"_s, u"1.4.0"_s); });

    ASSERT_TRUE(found) << qPrintable(found.error().story());
    EXPECT_TRUE(found->id.isSet());
    EXPECT_EQ(*found, *added);
    auto expected = fullRelease(3);
    expected.id = found->id;
    EXPECT_EQ(*found, expected);
}

TEST_P(ReleaseTest, IsKnownAsItsLatestTrialLeftIt)
{
    auto plain = fullRelease(3);
    plain.wheel = {};
    plain.checks.append(
        {.id = u"install.offline"_s, .number = 24, .verdict = model::Verdict::NotApplicable, .sentence = {}});
    const auto added = add(plain);
    const model::Trial failed{.release = added->id,
        .noWheelBecause = u"native"_s,
        .installation = {.id = u"install.offline"_s,
            .number = 24,
            .severity = model::Severity::Blocker,
            .verdict = model::Verdict::Found,
            .sentence = u"It does not install."_s},
        .at = noon,
        .person = u"Ada"_s};
    model::Trial passed = failed;
    passed.noWheelBecause.clear();
    passed.installation.verdict = model::Verdict::Passed;
    passed.wheel = fullRelease(3).wheel;
    passed.participants = {{u"wheel"_s, u"0.38.4"_s}};
    const auto record = [&](const model::Trial &trial) {
        return database->write(
            [&](Transaction &transaction) { return ReleaseRepository(transaction).addTrial(trial); });
    };

    ASSERT_TRUE(record(failed));
    const auto between = look([&](const ReleaseRepository &all) { return all.byId(added->id); });
    ASSERT_TRUE(record(passed));
    const auto after = look([](const ReleaseRepository &all) { return all.list(u"shop"_s); });

    EXPECT_TRUE(between->wheel.fileName.isEmpty());
    EXPECT_TRUE(between->checks.last().blocks());
    EXPECT_EQ(between->participants.value(u"wheel"_s), u"not made: native");
    EXPECT_EQ(after->first().wheel, passed.wheel);
    EXPECT_EQ(after->first().checks.first(), plain.checks.first());
    EXPECT_EQ(after->first().checks.last(), passed.installation);
    EXPECT_EQ(after->first().participants.value(u"wheel"_s), u"0.38.4");
    EXPECT_EQ(record({.release = {99}}).error().code(), Errc::Conflict);
}

TEST_P(ReleaseTest, MayHaveTheSameVersionUnderANewBuildNumber)
{
    ASSERT_TRUE(add(fullRelease(3)));
    ASSERT_TRUE(add(fullRelease(12)));

    const auto newest = look([](const ReleaseRepository &all) { return all.find(u"shop"_s, u"1.4.0"_s); });
    const auto older = look([](const ReleaseRepository &all) { return all.find(u"shop"_s, u"1.4.0"_s, 3); });
    const auto listed = look([](const ReleaseRepository &all) { return all.list(u"shop"_s, 1, 1); });

    EXPECT_EQ(newest->build, 12);
    EXPECT_EQ(older->build, 3);
    EXPECT_EQ(look([](const ReleaseRepository &all) { return all.ofBuild(u"shop"_s, 12); })->build, 12);
    ASSERT_EQ(listed->size(), 1);
    EXPECT_EQ(listed->first().build, 3);
    EXPECT_EQ(look([](const ReleaseRepository &all) { return all.bySha256(QString(64, u'b')); })->size(), 2);
    EXPECT_EQ(look([](const ReleaseRepository &all) { return all.list({}); })->size(), 2);
    EXPECT_EQ(look([](const ReleaseRepository &all) { return all.count(u"shop"_s); }), 2);
}

TEST_P(ReleaseTest, IsNotMadeTwiceFromOneBuild)
{
    ASSERT_TRUE(add(fullRelease(3)));

    const auto twin = add(fullRelease(3));

    ASSERT_FALSE(twin);
    EXPECT_EQ(twin.error().code(), Errc::Conflict);
    EXPECT_EQ(twin.error().name(), u"release.exists"_s);
}

TEST_P(ReleaseTest, SaysWhatThereIsInstead)
{
    ASSERT_TRUE(add(fullRelease(3)));

    const auto found = look([](const ReleaseRepository &all) { return all.find(u"shop"_s, u"9.9"_s); });

    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code(), Errc::NotFound);
    EXPECT_TRUE(found.error().hint().contains(u"1.4.0"_s));
}

class GuardTest : public testing::TestWithParam<std::tuple<Engine, const char *>> { };

TEST_P(GuardTest, RefusesTheStatement)
{
    const auto [engine, sql] = GetParam();
    const fakes::ScratchDatabase scratch(engine);
    const auto database = scratch.open();
    ASSERT_TRUE(BuildRepository::takeNumber(*database, u"shop"_s));
    const auto prepared = database->write([](Transaction &transaction) -> Result<> {
        TRY(const auto release, ReleaseRepository(transaction).add(fullRelease(3)));
        TRY_DO(PlacementRepository(transaction).add({.release = release.id, .destination = u"archive"_s}));
        TRY_DO(ReleaseRepository(transaction).addTrial({.release = release.id}));
        TRY(auto build,
            BuildRepository(transaction).start({.project = u"shop"_s, .number = 1, .ref = {}, .commit = {}}));
        build.state = model::BuildState::Failed;
        return BuildRepository(transaction).finish(build);
    });
    ASSERT_TRUE(prepared) << qPrintable(prepared.error().story());

    const auto outcome = database->write([sql = sql](Transaction &transaction) -> Result<> {
        TRY_DO(transaction.execute(QString::fromLatin1(sql)));
        return {};
    });

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"store.immutable"_s) << qPrintable(outcome.error().story());
}

INSTANTIATE_TEST_SUITE_P(On, GuardTest,
    testing::Combine(fakes::everyEngine(),
        testing::Values("UPDATE release SET body = '{}'", "DELETE FROM release",
            "UPDATE release_trial SET body = '{}'", "DELETE FROM release_trial",
            "UPDATE placement SET verified = 1", "DELETE FROM placement", "UPDATE build SET failure = 'x'",
            "DELETE FROM build", "UPDATE build_counter SET taken = 0", "DELETE FROM build_counter")));

INSTANTIATE_TEST_SUITE_P(SqliteReplace, GuardTest,
    testing::Combine(testing::Values(Engine::Sqlite),
        testing::Values("INSERT OR REPLACE INTO release SELECT * FROM release",
            "INSERT OR REPLACE INTO build_counter VALUES ('shop', 0)")));

TEST(PostgresGuardTest, RefusesToEmptyATable)
{
    const fakes::ScratchDatabase scratch(Engine::Postgres);
    (void)scratch.open();
    for (const auto &table : {u"release CASCADE"_s, u"release_trial"_s, u"placement"_s, u"build"_s,
             u"journal"_s, u"audit_event"_s, u"audit_head"_s}) {
        const auto emptied = fakes::sharedCluster().run(scratch.address().database, u"TRUNCATE "_s + table);
        ASSERT_FALSE(emptied) << qPrintable(table);
        EXPECT_TRUE(emptied.error().story().contains(u"slipway_refuse"_s))
            << qPrintable(emptied.error().story());
    }
}

TEST_P(ReleaseTest, HasFactsAboutItsPlacesThatAddUp)
{
    const auto release = add(fullRelease(3));
    const model::Placement first{.release = release->id,
        .kind = model::DestinationKind::Index,
        .destination = u"testpypi"_s,
        .location = u"https://x/y"_s,
        .sha256 = QString(64, u'b'),
        .verified = false,
        .overwritten = true,
        .note = u"slow"_s,
        .at = noon,
        .person = u"Ada"_s};
    auto second = first;
    second.verified = true;
    const auto written = database->write([&](Transaction &transaction) -> Result<> {
        TRY_DO(PlacementRepository(transaction).add(first));
        return PlacementRepository(transaction).add(second);
    });
    ASSERT_TRUE(written) << qPrintable(written.error().story());

    const auto checked = database->read([&](Connection &connection) -> Result<> {
        const PlacementRepository placements(connection);
        EXPECT_EQ(placements.of(release->id), (QList{first, second}));
        EXPECT_EQ(*placements.latest(release->id, first.kind, u"testpypi"_s), second);
        EXPECT_EQ(*placements.latest(release->id, first.kind, u"pypi"_s), std::nullopt);
        EXPECT_EQ(placements.wasVerified(first.sha256, first.kind, u"testpypi"_s), true);
        EXPECT_EQ(placements.wasVerified(first.sha256, model::DestinationKind::Store, u"testpypi"_s), false);
        EXPECT_EQ(placements.knowsProject(u"shop"_s, first.kind, u"testpypi"_s), true);
        EXPECT_EQ(placements.knowsProject(u"other"_s, first.kind, u"testpypi"_s), false);
        return {};
    });
    EXPECT_TRUE(checked);
}

TEST_P(ReleaseTest, HasABuildThatEndsOnce)
{
    const auto number = BuildRepository::takeNumber(*database, u"shop"_s);
    ASSERT_TRUE(number);
    model::Build build{.project = u"shop"_s,
        .number = *number,
        .ref = u"v1"_s,
        .commit = QString(40, u'a'),
        .started = noon,
        .person = u"Ada"_s};
    ASSERT_TRUE(database->write([&](Transaction &transaction) -> Result<> {
        TRY(build, BuildRepository(transaction).start(build));
        return {};
    }));
    EXPECT_EQ(database->read([](Connection &c) { return BuildRepository(c).running(); })->size(), 1);
    build.state = model::BuildState::Failed;
    build.finished = noon.addSecs(60);
    build.failure = u"no setup.py"_s;
    build.logFile = u"logs/1"_s;
    const auto finish = [&](Transaction &transaction) { return BuildRepository(transaction).finish(build); };

    ASSERT_TRUE(database->write(finish));
    const auto again = database->write(finish);

    EXPECT_EQ(again.error().code(), Errc::Conflict);
    EXPECT_EQ(database->read([](Connection &c) { return BuildRepository(c).find(u"shop"_s, 1); }), build);
    EXPECT_EQ(database->read([](Connection &c) { return BuildRepository(c).list(u"shop"_s); })->size(), 1);
    EXPECT_TRUE(database->read([](Connection &c) { return BuildRepository(c).running(); })->isEmpty());
}

TEST_P(ReleaseTest, ComesFromATagThatIsNoticedWhenItMoves)
{
    const auto see = [&](const QString &commit, const QDateTime &at) {
        return database->write([&](Transaction &transaction) {
            return TagRepository(transaction).see(u"shop"_s, u"v1"_s, commit, at);
        });
    };
    ASSERT_TRUE(see(u"aaa"_s, noon));

    const auto same = see(u"aaa"_s, noon.addSecs(10));
    const auto moved = see(u"bbb"_s, noon.addSecs(20));

    EXPECT_EQ(same->lastSeen, noon.addSecs(10));
    EXPECT_EQ(moved->commit, u"aaa"_s);
    EXPECT_EQ(moved->firstSeen, noon);
    EXPECT_EQ(moved->lastSeen, noon.addSecs(10));
    ASSERT_TRUE(database->write([&](Transaction &transaction) {
        return TagRepository(transaction).repoint(u"shop"_s, u"v1"_s, u"bbb"_s, noon.addSecs(30));
    }));
    EXPECT_EQ(see(u"bbb"_s, noon.addSecs(40))->commit, u"bbb"_s);
}

} // namespace
} // namespace slipway::store
