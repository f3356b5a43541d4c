// SPDX-License-Identifier: Apache-2.0
#include "cutting_relay.h"
#include "store/tag_repository.h"
#include "tests/fakes/store/postgres_cluster.h"
#include "tests/fakes/store/scratch_database.h"

#include <thread>

namespace slipway::store {
namespace {

using namespace Qt::Literals::StringLiterals;

class OneSecret final : public CredentialSource {
public:
    explicit OneSecret(const char *value) : m_value(Secret::copying(value)) { }
    Result<Secret> find(const QString &name, std::stop_token) override
    {
        if (name != u"team"_s)
            return fail(Errc::NotFound, u"there is no such credential"_s);
        return m_value.clone();
    }

private:
    Secret m_value;
};

/// One cluster with TLS for all tests here, and a database in it of a user with a password.
class PostgresTest : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        auto started = fakes::PostgresCluster::start(fakes::PostgresCluster::Tcp::WithTls);
        ASSERT_TRUE(started) << qPrintable(started.error().story());
        cluster = *std::move(started);
        ASSERT_TRUE(cluster->run(u"postgres"_s, u"CREATE ROLE ada LOGIN PASSWORD 'pass:word\\x'"_s));
    }
    static void TearDownTestSuite() { cluster.reset(); }
    void SetUp() override
    {
        const auto created = cluster->createDatabase(u"ada"_s);
        ASSERT_TRUE(created) << qPrintable(created.error().story());
        name = *created;
    }
    [[nodiscard]] QString url(const QString &parameters, const QString &host = u"localhost"_s) const
    {
        return cluster->tcpUrl(name, host) + u'?' + parameters;
    }
    Result<std::unique_ptr<Database>> openTcp(const QString &parameters, const QString &host = u"localhost"_s)
    {
        return Database::open(url(parameters, host), {.credentials = &secrets});
    }
    static Result<> see(Database &database, const QString &tag)
    {
        return database.write([&](Transaction &transaction) -> Result<> {
            TRY_DO(
                TagRepository(transaction).see(u"shop"_s, tag, u"c0ffee"_s, QDateTime::currentDateTimeUtc()));
            return {};
        });
    }
    static qsizetype countTags(Database &database)
    {
        const auto tags = database.read([](Connection &c) { return TagRepository(c).of(u"shop"_s); });
        EXPECT_TRUE(tags) << qPrintable(tags.error().story());
        return tags ? tags->size() : -1;
    }

    static inline std::unique_ptr<fakes::PostgresCluster> cluster;
    OneSecret secrets{"pass:word\\x"};
    QString name;
};

TEST_F(PostgresTest, IsReachedOverTlsWithThePasswordOfTheKeychain)
{
    const auto database = openTcp(u"sslrootcert=%1&credential=team"_s.arg(cluster->authority()));

    ASSERT_TRUE(database) << qPrintable(database.error().story());
    EXPECT_TRUE(see(**database, u"v1"_s));
    const auto isEncrypted = (*database)->read([](Connection &c) {
        return c.number(u"SELECT ssl::int FROM pg_stat_ssl WHERE pid = pg_backend_pid()"_s);
    });
    EXPECT_EQ(isEncrypted, 1);
}

TEST_F(PostgresTest, IsNotTrustedWithACertificateOfAnotherAuthority)
{
    const auto database = openTcp(u"sslrootcert=%1&credential=team"_s.arg(cluster->otherAuthority()));

    ASSERT_FALSE(database);
    EXPECT_EQ(database.error().code(), Errc::Untrusted) << qPrintable(database.error().story());
    EXPECT_EQ(database.error().name(), u"store.tls"_s);
}

TEST_F(PostgresTest, IsNotTrustedUnderANameThatItsCertificateDoesNotCarry)
{
    const auto database
        = openTcp(u"sslrootcert=%1&credential=team"_s.arg(cluster->authority()), u"127.0.0.1"_s);

    ASSERT_FALSE(database);
    EXPECT_EQ(database.error().code(), Errc::Untrusted) << qPrintable(database.error().story());
}

TEST_F(PostgresTest, IsNotReachedWhenTheAuthoritysFileIsMissing)
{
    const auto database = openTcp(u"sslrootcert=/nowhere/ca.crt&credential=team"_s);

    ASSERT_FALSE(database);
    EXPECT_EQ(database.error().code(), Errc::Untrusted) << qPrintable(database.error().story());
}

TEST_F(PostgresTest, IsNotReachedWithPreferWhateverTheEnvironmentSays)
{
    const auto preferring
        = openTcp(u"sslmode=prefer&sslrootcert=%1&credential=team"_s.arg(cluster->authority()));
    qputenv("PGSSLMODE", "disable");
    qputenv("PGSSLROOTCERT", QFile::encodeName(cluster->authority()));
    const auto other = openTcp(u"sslrootcert=%1&credential=team"_s.arg(cluster->otherAuthority()));
    qunsetenv("PGSSLMODE");
    qunsetenv("PGSSLROOTCERT");

    ASSERT_FALSE(preferring);
    EXPECT_EQ(preferring.error().name(), u"store.weak-tls"_s);
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code(), Errc::Untrusted);
}

TEST_F(PostgresTest, DeniesAWrongOrMissingPasswordWithoutRepeatingIt)
{
    OneSecret wrong("hunter2-wrong");
    const QString parameters = u"sslrootcert=%1"_s.arg(cluster->authority());

    const auto denied = Database::open(url(parameters + u"&credential=team"_s), {.credentials = &wrong});
    qputenv("PGPASSWORD", "pass:word\\x");
    const auto without = Database::open(url(parameters), {.credentials = &secrets});
    qunsetenv("PGPASSWORD");
    const auto unknown = Database::open(url(parameters + u"&credential=other"_s), {.credentials = &secrets});

    ASSERT_FALSE(denied);
    EXPECT_EQ(denied.error().code(), Errc::Denied) << qPrintable(denied.error().story());
    EXPECT_FALSE(denied.error().story().contains(u"hunter2"_s));
    ASSERT_FALSE(without);
    EXPECT_EQ(without.error().code(), Errc::Denied) << qPrintable(without.error().story());
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code(), Errc::NotFound);
}

TEST_F(PostgresTest, SaysThatADatabaseDoesNotExist)
{
    const auto database = Database::open(cluster->socketUrl(u"nothing_here"_s));

    ASSERT_FALSE(database);
    EXPECT_EQ(database.error().code(), Errc::NotFound) << qPrintable(database.error().story());
}

TEST_F(PostgresTest, IsUnreachableWhileItIsDownAndComesBackByItself)
{
    const auto database = Database::open(cluster->socketUrl(name));
    ASSERT_TRUE(database) << qPrintable(database.error().story());
    ASSERT_TRUE(see(**database, u"v1"_s));
    ASSERT_EQ(countTags(**database), 1);

    cluster->stop();
    const auto writing = see(**database, u"v2"_s);
    const auto reading = (*database)->read([](Connection &c) { return TagRepository(c).of(u"shop"_s); });
    ASSERT_TRUE(cluster->startAgain());

    ASSERT_FALSE(writing);
    EXPECT_EQ(writing.error().code(), Errc::Unreachable) << qPrintable(writing.error().story());
    ASSERT_FALSE(reading);
    EXPECT_EQ(reading.error().code(), Errc::Unreachable) << qPrintable(reading.error().story());
    EXPECT_TRUE(see(**database, u"v3"_s));
    EXPECT_EQ(countTags(**database), 2);
}

TEST_F(PostgresTest, IsFoundAgainWithoutAnErrorWhenItWasRestartedInBetween)
{
    const auto database = Database::open(cluster->socketUrl(name));
    ASSERT_TRUE(see(**database, u"v1"_s));
    ASSERT_EQ(countTags(**database), 1);

    cluster->stop();
    ASSERT_TRUE(cluster->startAgain());

    EXPECT_TRUE(see(**database, u"v2"_s));
    EXPECT_EQ(countTags(**database), 2);
}

TEST_F(PostgresTest, StoppedInTheMiddleOfWorkLosesAllOfItAndNothingElse)
{
    const auto database = Database::open(cluster->socketUrl(name));
    ASSERT_TRUE(see(**database, u"v1"_s));

    const auto outcome = (*database)->write([&](Transaction &transaction) -> Result<> {
        TRY_DO(
            TagRepository(transaction).see(u"shop"_s, u"v2"_s, u"c0ffee"_s, QDateTime::currentDateTimeUtc()));
        cluster->stop();
        TRY_DO(
            TagRepository(transaction).see(u"shop"_s, u"v3"_s, u"c0ffee"_s, QDateTime::currentDateTimeUtc()));
        return {};
    });
    ASSERT_TRUE(cluster->startAgain());

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::Unreachable) << qPrintable(outcome.error().story());
    EXPECT_EQ(countTags(**database), 1);
}

TEST_F(PostgresTest, IsAskedForTheFateOfACommitWhoseAnswerWasLost)
{
    const QTemporaryDir folder;
    CuttingRelay relay(
        folder.filePath(cluster->socketFile()), cluster->socketFolder() + u'/' + cluster->socketFile());
    QString through = cluster->socketUrl(name);
    through.replace(cluster->socketFolder(), folder.path());
    const auto database = Database::open(through);
    ASSERT_TRUE(database) << qPrintable(database.error().story());

    relay.cutAfterNextCommit();
    const auto outcome = see(**database, u"v1"_s);

    EXPECT_TRUE(relay.hasCut());
    EXPECT_TRUE(outcome) << qPrintable(outcome.error().story());
    EXPECT_EQ(countTags(**database), 1);
}

TEST_F(PostgresTest, TellsThatACommitCameToNothingWhenItsConnectionDied)
{
    const auto database = Database::open(cluster->socketUrl(name));
    ASSERT_TRUE(database);
    ASSERT_TRUE(cluster->run(name,
        u"CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(5); RETURN NULL; END $$; "
        "CREATE CONSTRAINT TRIGGER dies AFTER INSERT ON tag_sighting DEFERRABLE INITIALLY DEFERRED "
        "FOR EACH ROW EXECUTE FUNCTION die()"_s));

    const auto outcome = see(**database, u"v1"_s);

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::Unreachable) << qPrintable(outcome.error().story());
    EXPECT_EQ(countTags(**database), 0);
}

TEST_F(PostgresTest, NamesWhoHasTheTurnToWrite)
{
    const auto holder = Database::open(cluster->socketUrl(name));
    const auto waiter
        = Database::open(cluster->socketUrl(name), {.lockWait = std::chrono::milliseconds(200)});
    ASSERT_TRUE(holder && waiter);

    Result<> outcome;
    ASSERT_TRUE((*holder)->write([&](Transaction &transaction) -> Result<> {
        TRY_DO(transaction.execute(u"DELETE FROM tag_sighting"_s));
        outcome = see(**waiter, u"v1"_s);
        return {};
    }));

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"store.busy"_s) << qPrintable(outcome.error().story());
    EXPECT_TRUE(outcome.error().story().contains(u"postgres slipway"_s))
        << qPrintable(outcome.error().story());
    EXPECT_TRUE(see(**waiter, u"v1"_s));
}

} // namespace
} // namespace slipway::store
