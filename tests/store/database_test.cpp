// SPDX-License-Identifier: Apache-2.0
#include "store/database.h"

#include "store/build_repository.h"
#include "store/tag_repository.h"
#include "tests/fakes/store/scratch_database.h"
#include "tests/store/noon.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <atomic>
#include <latch>
#include <thread>

namespace slipway::store {
namespace {

using namespace Qt::Literals::StringLiterals;

class DatabaseTest : public testing::TestWithParam<Engine> {
protected:
    Result<> sees(const QString &tag)
    {
        return database->write([&](Transaction &transaction) -> Result<> {
            TRY_DO(TagRepository(transaction).see(u"shop"_s, tag, u"c0ffee"_s, noon));
            return {};
        });
    }
    QStringList tags()
    {
        QStringList names;
        const auto read
            = database->read([&](Connection &connection) { return TagRepository(connection).of(u"shop"_s); });
        EXPECT_TRUE(read);
        for (const TagSighting &sighting : *read)
            names.append(sighting.tag);
        return names;
    }

    fakes::ScratchDatabase scratch{GetParam()};
    std::unique_ptr<Database> database = scratch.open();
};

INSTANTIATE_TEST_SUITE_P(On, DatabaseTest, fakes::everyEngine(), fakes::engineName);

TEST_P(DatabaseTest, KeepsWhatWasWritten)
{
    ASSERT_TRUE(sees(u"v1"_s));
    database.reset();

    database = scratch.open();

    EXPECT_EQ(tags(), QStringList{u"v1"_s});
}

TEST_P(DatabaseTest, HasAnIdentityThatStays)
{
    const QString first = database->chainId();

    const auto again = scratch.open();

    EXPECT_EQ(first.size(), 36);
    EXPECT_EQ(again->chainId(), first);
    EXPECT_NE(fakes::ScratchDatabase(GetParam()).open()->chainId(), first);
}

TEST_P(DatabaseTest, RollsBackWorkThatFails)
{
    const auto outcome = database->write([&](Transaction &transaction) -> Result<> {
        TRY_DO(TagRepository(transaction).see(u"shop"_s, u"v1"_s, u"c0ffee"_s, noon));
        return fail(Errc::Refused, u"changed my mind"_s);
    });

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::Refused);
    EXPECT_TRUE(tags().isEmpty());
}

TEST_P(DatabaseTest, LetsNoFailureTakeTheOthersOfItsCommitAlong)
{
    std::latch allWait(41);
    std::vector<std::jthread> threads;
    std::atomic<int> good = 0;
    // The first work holds the writer, so that the others gather for one commit.
    threads.emplace_back([&] {
        (void)database->write([&](Transaction &) -> Result<> {
            allWait.arrive_and_wait();
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
            return {};
        });
    });
    for (int i = 0; i < 40; ++i) {
        threads.emplace_back([&, i] {
            allWait.arrive_and_wait();
            const auto outcome = database->write([&](Transaction &transaction) -> Result<> {
                TRY_DO(TagRepository(transaction).see(u"shop"_s, u"v%1"_s.arg(i), u"c0ffee"_s, noon));
                if (i % 4 == 0)
                    TRY_DO(transaction.execute(u"INSERT INTO no_such_table VALUES (1)"_s));
                return {};
            });
            good += outcome ? 1 : 0;
        });
    }
    threads.clear();

    EXPECT_EQ(good, 30);
    EXPECT_EQ(tags().size(), 30);
}

TEST_P(DatabaseTest, NeverCallsWorkDoneThatWentOnAfterAFailedStatement)
{
    const auto outcome = database->write([&](Transaction &transaction) -> Result<> {
        TRY_DO(TagRepository(transaction).see(u"shop"_s, u"v1"_s, u"c0ffee"_s, noon));
        (void)transaction.execute(u"INSERT INTO no_such_table VALUES (1)"_s);
        return {};
    });

    EXPECT_EQ(outcome.has_value(), tags().contains(u"v1"_s));
}

TEST_P(DatabaseTest, CallsBackOnlyOnceDurable)
{
    QStringList seenAfterwards;
    ASSERT_TRUE(database->write([&](Transaction &transaction) -> Result<> {
        transaction.afterCommit([&] { seenAfterwards = tags(); });
        TRY_DO(TagRepository(transaction).see(u"shop"_s, u"v1"_s, u"c0ffee"_s, noon));
        return {};
    }));
    bool called = false;
    ASSERT_FALSE(database->write([&](Transaction &transaction) -> Result<> {
        transaction.afterCommit([&] { called = true; });
        return fail(Errc::Refused, u"no"_s);
    }));

    EXPECT_EQ(seenAfterwards, QStringList{u"v1"_s});
    EXPECT_FALSE(called);
}

TEST_P(DatabaseTest, RefusesToWriteThroughAReader)
{
    const auto outcome = database->read([&](Connection &connection) -> Result<> {
        TRY_DO(connection.execute(u"DELETE FROM tag_sighting"_s));
        return {};
    });

    ASSERT_FALSE(outcome);
    EXPECT_TRUE(sees(u"v1"_s));
}

TEST_P(DatabaseTest, SeesOneMomentThroughoutARead)
{
    const auto counts = database->read([&](Connection &connection) -> Result<std::pair<qint64, qint64>> {
        TRY(const qint64 before, connection.number(u"SELECT count(*) FROM tag_sighting"_s));
        TRY_DO(sees(u"v1"_s));
        TRY(const qint64 after, connection.number(u"SELECT count(*) FROM tag_sighting"_s));
        return std::pair(before, after);
    });

    ASSERT_TRUE(counts);
    EXPECT_EQ(counts->second, counts->first);
    EXPECT_EQ(tags().size(), 1);
}

TEST_P(DatabaseTest, RefusesWorkInsideOfWork)
{
    const auto writing = database->write([&](Transaction &) { return sees(u"v1"_s); });
    const auto reading = database->read([&](Connection &) -> Result<> {
        return database->read([](Connection &) -> Result<> { return {}; });
    });

    ASSERT_FALSE(writing);
    EXPECT_EQ(writing.error().code(), Errc::Internal);
    ASSERT_FALSE(reading);
    EXPECT_EQ(reading.error().code(), Errc::Internal);
}

TEST_P(DatabaseTest, WithdrawsWorkThatIsStoppedBeforeItBegins)
{
    std::latch isHeld(2);
    std::latch mayGo(1);
    std::jthread holder([&] {
        (void)database->write([&](Transaction &) -> Result<> {
            isHeld.arrive_and_wait();
            mayGo.wait();
            return {};
        });
    });
    isHeld.arrive_and_wait();
    std::stop_source stop;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        stop.request_stop();
    });

    bool began = false;
    const auto outcome = database->write(
        [&](Transaction &) -> Result<> {
            began = true;
            return {};
        },
        stop.get_token());
    mayGo.count_down();

    ASSERT_FALSE(outcome);
    EXPECT_TRUE(outcome.error().isCancelled());
    EXPECT_FALSE(began);
}

TEST_P(DatabaseTest, TellsTheStatementOfAnErrorAndNoValue)
{
    const auto outcome = database->write([&](Transaction &transaction) -> Result<> {
        for (int i = 0; i < 2; ++i)
            TRY_DO(transaction.execute(
                u"INSERT INTO tag_sighting (project, tag, commit_id) VALUES (:a, :b, :c)"_s,
                {{"a", u"very-secret"_s}, {"b", u"very-secret"_s}, {"c", u"very-secret"_s}}));
        return {};
    });

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::Conflict);
    EXPECT_EQ(outcome.error().name(), u"store.duplicate"_s);
    EXPECT_TRUE(outcome.error().story().contains(u"INSERT INTO tag_sighting"_s))
        << qPrintable(outcome.error().story());
    EXPECT_FALSE(outcome.error().story().contains(u"very-secret"_s)) << qPrintable(outcome.error().story());
}

TEST_P(DatabaseTest, GivesTextBackAsStorableSays)
{
    const QString odd = u"tab\t quote ' \\ \"%1 ünï 😀 \n"_s + QChar(0xd800) + QChar(u'\0') + u":name ? $1"_s;
    ASSERT_TRUE(database->write([&](Transaction &transaction) -> Result<> {
        TRY_DO(TagRepository(transaction).see(u"shop"_s, odd, QString(), noon));
        return {};
    }));

    const auto line = database->read(
        [&](Connection &connection) { return TagRepository(connection).find(u"shop"_s, odd); });

    ASSERT_TRUE(line && *line);
    EXPECT_EQ((*line)->tag, storable(odd));
    EXPECT_EQ((*line)->commit, QString());
    EXPECT_EQ((*line)->firstSeen, noon);
}

TEST_P(DatabaseTest, NeverHandsABuildNumberOutTwice)
{
    std::vector<std::jthread> threads;
    threads.reserve(4);
    std::mutex mutex;
    QList<int> numbers;
    const auto other = scratch.open();
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&, thread] {
            for (int i = 0; i < 10; ++i) {
                const auto number = BuildRepository::takeNumber(thread % 2 ? *database : *other, u"shop"_s);
                ASSERT_TRUE(number) << qPrintable(number.error().story());
                const std::scoped_lock lock(mutex);
                numbers.append(*number);
            }
        });
    }
    threads.clear();

    std::sort(numbers.begin(), numbers.end());
    EXPECT_EQ(numbers.size(), 40);
    EXPECT_EQ(std::adjacent_find(numbers.begin(), numbers.end()), numbers.end());
    EXPECT_EQ(numbers.last(), 40);
}

TEST_P(DatabaseTest, SharesCommitsBetweenManyLanes)
{
    constexpr int lanes = 64;
    constexpr int each = 8;
    std::vector<std::jthread> threads;
    threads.reserve(lanes);
    QElapsedTimer timer;
    timer.start();
    for (int lane = 0; lane < lanes; ++lane) {
        threads.emplace_back([&, lane] {
            for (int i = 0; i < each; ++i)
                EXPECT_TRUE(sees(u"v%1-%2"_s.arg(lane).arg(i)));
        });
    }
    threads.clear();
    const auto grouped = timer.restart();
    for (int i = 0; i < each * 8; ++i)
        EXPECT_TRUE(sees(u"single-%1"_s.arg(i)));
    const auto single = timer.elapsed() * 8;

    EXPECT_EQ(tags().size(), lanes * each + each * 8);
    RecordProperty("grouped_ms", static_cast<int>(grouped));
    RecordProperty("one_by_one_ms", static_cast<int>(single));
    std::cout << lanes * each << " writes: " << grouped << " ms from 64 lanes, " << single
              << " ms one by one\n";
    // A sanity check only: the machine may be busy.
    EXPECT_LT(grouped, std::max<qint64>(single * 3, 2000));
}

TEST(SqliteDatabaseTest, IsReadableByItsOwnerAlone)
{
    const fakes::ScratchDatabase scratch(Engine::Sqlite);
    const auto address = DatabaseAddress::ofFile(scratch.folder() + u"/new/deep/slipway.db"_s);

    const auto database = Database::open(address);

    ASSERT_TRUE(database) << qPrintable(database.error().story());
    const auto othersMay = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const auto &file : QDir(scratch.folder() + u"/new/deep"_s).entryInfoList(QDir::Files))
        EXPECT_FALSE(file.permissions() & othersMay) << qPrintable(file.fileName());
    EXPECT_FALSE(QFileInfo(scratch.folder() + u"/new"_s).permissions() & othersMay);
}

TEST(SqliteDatabaseTest, SaysWhenTheFileIsNoDatabase)
{
    const fakes::ScratchDatabase scratch(Engine::Sqlite);
    QFile file(scratch.address().path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("not a database at all, but long enough to be looked at\n").repeated(100));
    file.close();

    const auto database = Database::open(scratch.address());

    ASSERT_FALSE(database);
    EXPECT_EQ(database.error().name(), u"store.damaged"_s) << qPrintable(database.error().story());
}

TEST(SqliteDatabaseTest, SaysWhoWaitsWhenAnotherProgramKeepsTheTurn)
{
    const fakes::ScratchDatabase scratch(Engine::Sqlite);
    const auto holder = scratch.open();
    const auto waiter = scratch.open({.lockWait = std::chrono::milliseconds(200)});

    Result<> outcome;
    ASSERT_TRUE(holder->write([&](Transaction &transaction) -> Result<> {
        TRY_DO(transaction.execute(u"DELETE FROM tag_sighting"_s));
        outcome = waiter->write([](Transaction &) -> Result<> { return {}; });
        return {};
    }));

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::TimedOut);
    EXPECT_EQ(outcome.error().name(), u"store.busy"_s);
    EXPECT_TRUE(waiter->write([](Transaction &) -> Result<> { return {}; }));
}

} // namespace
} // namespace slipway::store
