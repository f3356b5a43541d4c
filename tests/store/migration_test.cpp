// SPDX-License-Identifier: Apache-2.0
#include "store/database.h"
#include "store/matrix_query.h"
#include "store/release_repository.h"
#include "store/tag_repository.h"
#include "tests/fakes/store/postgres_cluster.h"
#include "tests/fakes/store/scratch_database.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <thread>

namespace slipway::store {
namespace {

using namespace Qt::Literals::StringLiterals;

/// The shipped steps and more that will never be shipped.
std::vector<Migration> longerBy(const std::vector<Migration> &more)
{
    const auto shipped = shippedMigrations();
    std::vector<Migration> all(shipped.begin(), shipped.end());
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

/// The version that so many steps after the shipped ones lead to.
QString versionAfter(std::size_t more)
{
    return QString::number(shippedMigrations().size() + more);
}

const Migration addColumn{u"ALTER TABLE tag_sighting ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey'"_s,
    u"UPDATE tag_sighting SET colour = 'red'"_s};
const Migration addTable{u"CREATE TABLE later (id {id}, word TEXT {exact} NOT NULL)"_s,
    u"{guard later UPDATE} OLD.word = 'fixed' {says} a fixed word stays"_s,
    u"{guard later DELETE} always {says} a word is never removed"_s};
const Migration broken{u"CREATE TABLE half (id {id})"_s, u"INSERT INTO no_such_table VALUES (1)"_s};

class MigrationTest : public testing::TestWithParam<Engine> {
protected:
    Result<QString> colour(const std::unique_ptr<Database> &database)
    {
        return database->read([](Connection &connection) -> Result<QString> {
            TRY(const auto found,
                connection.first(u"SELECT colour FROM tag_sighting"_s, {},
                    [](const Row &row) { return row.text("colour"); }));
            return found.value_or(QString());
        });
    }
    void fillShippedVersion()
    {
        const auto database = scratch.open();
        ASSERT_TRUE(database->write([](Transaction &transaction) -> Result<> {
            TRY_DO(TagRepository(transaction)
                       .see(u"shop"_s, u"v1"_s, u"c0ffee"_s, QDateTime::currentDateTimeUtc()));
            return {};
        }));
    }

    fakes::ScratchDatabase scratch{GetParam()};
};

INSTANTIATE_TEST_SUITE_P(On, MigrationTest, fakes::everyEngine(), fakes::engineName);

TEST_P(MigrationTest, TakesEveryStepAndKeepsWhatIsThere)
{
    fillShippedVersion();
    const auto steps = longerBy({addColumn, addTable});

    const auto database = scratch.open({.migrations = steps});

    EXPECT_EQ(colour(database), u"red"_s);
    EXPECT_TRUE(database->write([](Transaction &transaction) -> Result<> {
        TRY_DO(transaction.execute(u"INSERT INTO later (word) VALUES ('free')"_s));
        TRY_DO(transaction.execute(u"UPDATE later SET word = 'fixed'"_s));
        return {};
    }));
    const auto changed = database->write([](Transaction &transaction) -> Result<> {
        TRY_DO(transaction.execute(u"UPDATE later SET word = 'loose'"_s));
        return {};
    });
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().name(), u"store.immutable"_s);
    EXPECT_TRUE(changed.error().story().contains(u"a fixed word stays"_s));
}

TEST_P(MigrationTest, RefusesADatabaseOfANewerSlipway)
{
    {
        const auto steps = longerBy({addColumn});
        (void)scratch.open({.migrations = steps});
    }

    const auto database = Database::open(scratch.address());

    ASSERT_FALSE(database);
    EXPECT_EQ(database.error().code(), Errc::Refused);
    EXPECT_EQ(database.error().name(), u"store.newer"_s);
    EXPECT_TRUE(database.error().story().contains(u"version "_s + versionAfter(1)))
        << qPrintable(database.error().story());
}

TEST_P(MigrationTest, LeavesTheDatabaseAsItWasWhenAStepFails)
{
    fillShippedVersion();
    const auto steps = longerBy({addColumn, broken});

    const auto failed = Database::open(scratch.address(), {.migrations = steps});

    ASSERT_FALSE(failed);
    EXPECT_TRUE(failed.error().story().contains(u"version "_s + versionAfter(2)))
        << qPrintable(failed.error().story());
    // The step before was complete; the one that failed has left nothing.
    const auto without = longerBy({addColumn, addTable});
    const auto database = scratch.open({.migrations = without});
    EXPECT_EQ(colour(database), u"red"_s);
    const auto half = database->read(
        [](Connection &connection) { return connection.number(u"SELECT count(*) FROM half"_s); });
    EXPECT_FALSE(half);
}

TEST_P(MigrationTest, LetsManyOpenANewDatabaseAtOnce)
{
    const auto steps = longerBy({addColumn, addTable});
    std::vector<std::jthread> threads;
    threads.reserve(6);
    std::mutex mutex;
    QStringList identities;
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&] {
            const auto database = Database::open(scratch.address(), {.readers = 1, .migrations = steps});
            ASSERT_TRUE(database) << qPrintable(database.error().story());
            const std::scoped_lock lock(mutex);
            identities.append((*database)->chainId());
        });
    }
    threads.clear();

    EXPECT_EQ(identities.size(), 6);
    EXPECT_EQ(identities.removeDuplicates(), 5);
}

TEST_P(MigrationTest, OpensAStoredDatabaseOfEveryShippedVersion)
{
    const QString kind = GetParam() == Engine::Sqlite ? u"sqlite"_s : u"postgres"_s;
    for (std::size_t version = 1; version <= shippedMigrations().size(); ++version) {
        const QString file = u"%1/tests/store/data/version-%2.%3.sql"_s.arg(QLatin1String(SLIPWAY_SOURCE_DIR))
                                 .arg(version)
                                 .arg(kind);
        const auto stored = fakes::ScratchDatabase::fromScript(GetParam(), file);

        const auto database = stored.open();

        const auto release = database->read(
            [](Connection &connection) { return ReleaseRepository(connection).find(u"shop"_s, u"1.4.0"_s); });
        ASSERT_TRUE(release) << qPrintable(release.error().story());
        EXPECT_EQ(release->build, 3);
        const auto cells
            = database->read([](Connection &connection) { return MatrixQuery(connection).run(); });
        ASSERT_TRUE(cells) << qPrintable(cells.error().story());
        ASSERT_EQ(cells->size(), 1);
        ASSERT_TRUE(cells->first().good);
        EXPECT_EQ(cells->first().good->version, u"1.4.0"_s);
        EXPECT_EQ(database->chainId(), u"4fd3a0e6-5b5c-4a43-9f5e-0a4a5e0d7c11"_s);
    }
}

TEST(SqliteMigrationTest, CopiesTheFileBeforeTheFirstStep)
{
    const fakes::ScratchDatabase scratch(Engine::Sqlite);
    (void)scratch.open();
    const auto steps = longerBy({addColumn, addTable});

    (void)scratch.open({.migrations = steps});

    const QFileInfo copy(scratch.address().path + u".before-version-"_s + versionAfter(1));
    ASSERT_TRUE(copy.exists());
    EXPECT_EQ(copy.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    EXPECT_TRUE(Database::open(DatabaseAddress::ofFile(copy.filePath())));
    EXPECT_FALSE(QFileInfo::exists(scratch.address().path + u".before-version-"_s + versionAfter(2)));
}

/// What a statement answers in the scratch database, whatever schema it asks for.
qint64 numberIn(const fakes::ScratchDatabase &scratch, std::span<const Migration> steps, const QString &sql)
{
    const auto database = scratch.open({.migrations = steps});
    const auto number = database->read([&](Connection &connection) { return connection.number(sql); });
    EXPECT_TRUE(number) << qPrintable(number ? QString() : number.error().story());
    return number.value_or(-1);
}

TEST(PostgresMigrationTest, CopiesTheTablesBeforeTheFirstStep)
{
    const fakes::ScratchDatabase scratch(Engine::Postgres);
    (void)scratch.open()->write([](Transaction &transaction) {
        return TagRepository(transaction)
            .see(u"shop"_s, u"v1"_s, u"c0ffee"_s, QDateTime::currentDateTimeUtc());
    });
    const auto steps = longerBy({addColumn, addTable});
    const QString copy = u"before_version_"_s + versionAfter(1);
    const QString columns
        = u"SELECT count(*) FROM information_schema.columns WHERE table_schema = '%1' AND column_name = 'colour'"_s;

    EXPECT_EQ(numberIn(scratch, steps, u"SELECT count(*) FROM %1.tag_sighting"_s.arg(copy)), 1);

    EXPECT_EQ(numberIn(scratch, steps, columns.arg(u"public"_s)), 1);
    EXPECT_EQ(numberIn(scratch, steps, columns.arg(copy)), 0) << "it was copied after the step";
    EXPECT_EQ(numberIn(scratch, steps, u"SELECT version FROM %1.schema_version"_s.arg(copy)),
        static_cast<qint64>(shippedMigrations().size()));
    const QString missing
        = u"SELECT count(*) FROM pg_tables p WHERE schemaname = 'public' AND tablename <> 'later' "
          "AND NOT EXISTS (SELECT 1 FROM pg_tables c WHERE c.schemaname = '%1' "
          "AND c.tablename = p.tablename)"_s;
    EXPECT_EQ(numberIn(scratch, steps, missing.arg(copy)), 0);
    EXPECT_EQ(
        numberIn(scratch, steps, u"SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'before%'"_s), 1);
}

TEST(PostgresMigrationTest, KeepsNoCopyWhenTheFirstStepFails)
{
    const fakes::ScratchDatabase scratch(Engine::Postgres);
    (void)scratch.open();
    const auto steps = longerBy({broken});

    const auto failed = Database::open(scratch.address(), {.migrations = steps});

    ASSERT_FALSE(failed);
    EXPECT_EQ(numberIn(scratch, shippedMigrations(),
                  u"SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'before%'"_s),
        0);
}

TEST(SqliteMigrationTest, MakesNoCopyOfANewFile)
{
    const fakes::ScratchDatabase scratch(Engine::Sqlite);

    (void)scratch.open();

    EXPECT_TRUE(QDir(scratch.folder()).entryList({u"*.before-*"_s}).isEmpty());
}

TEST(SqliteMigrationTest, LeavesTheDatabaseOfAnotherProgramAlone)
{
    const fakes::ScratchDatabase scratch(Engine::Sqlite);
    {
        auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(scratch.address().path);
        ASSERT_TRUE(other.open());
        QSqlQuery query(other);
        ASSERT_TRUE(query.exec(u"CREATE TABLE bookmarks (url TEXT)"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);

    const auto database = Database::open(scratch.address());

    ASSERT_FALSE(database);
    EXPECT_EQ(database.error().name(), u"store.foreign"_s);
}

} // namespace
} // namespace slipway::store
