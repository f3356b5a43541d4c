// SPDX-License-Identifier: Apache-2.0
#include "audit/event_hash.h"
#include "store/tag_repository.h"
#include "trail_fixture.h"

#include <QCryptographicHash>
#include <QProcess>
#include <algorithm>

namespace slipway::audit {
namespace {

class AppendTest : public TrailFixture {
protected:
    [[nodiscard]] QStringList appender(const QString &name, int count) const
    {
        return {scratch.url(), witnessFile(), name, QString::number(count)};
    }
    [[nodiscard]] static QString program()
    {
        return QLatin1String(SLIPWAY_BINARY_DIR) + u"/bin/audit_appender"_s;
    }
    QList<model::Event> everything() { return trail->query({.limit = 1'000'000}).value(); }
};

INSTANTIATE_TEST_SUITE_P(On, AppendTest, fakes::everyEngine(), fakes::engineName);

TEST_P(AppendTest, BeginsWithAnEventThatNamesTheDatabase)
{
    const auto first = trail->query({}).value();

    ASSERT_EQ(first.size(), 1);
    EXPECT_EQ(first[0].seq, 1);
    EXPECT_EQ(first[0].action, u"trail.started"_s);
    EXPECT_EQ(first[0].object, u"trail/"_s + database->chainId());
    EXPECT_TRUE(first[0].detail.contains(database->chainId()));
    EXPECT_EQ(first[0].previousHash, QString(64, u'0'));
}

TEST_P(AppendTest, HashesAsTheFormatSays)
{
    const auto event = append(u"release/shop/1.4.0"_s, u"release.created"_s);
    ASSERT_TRUE(event) << qPrintable(event.error().story());

    // Built by hand from the format: prefix, previous hash, two numbers, five texts with their lengths.
    QByteArray bytes = "SWA1" + QByteArray::fromHex(event->previousHash.toLatin1())
        + QByteArray::fromHex("0000000000000002") + QByteArray::fromHex("00065bfeda27c078");
    EXPECT_EQ(event->atMicroseconds, 0x00065bfeda27c078) << std::hex << event->atMicroseconds;
    for (const QByteArray &text : {QByteArray("ada"), QByteArray("Ada"), QByteArray("release.created"),
             QByteArray("release/shop/1.4.0"), QByteArray("{\"reason\":\"because \\\"ü\\\" & 1\\n\"}")})
        bytes += QByteArray(3, '\0') + char(text.size()) + text;
    EXPECT_EQ(event->hash,
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    EXPECT_EQ(trail->query({}).value().first(), *event);
}

TEST_P(AppendTest, SharesTheFateOfTheChangeThatItTells)
{
    const auto failed = database->write([&](store::Transaction &transaction) -> Result<> {
        TRY_DO(trail->append(transaction, {.action = u"tag.seen"_s}));
        TRY_DO(store::TagRepository(transaction).see(u"shop"_s, u"v1"_s, u"c"_s, clock.moment));
        return fail(Errc::Refused, u"no"_s);
    });
    EXPECT_FALSE(failed);
    EXPECT_EQ(everything().size(), 1);

    const auto both = database->write([&](store::Transaction &transaction) -> Result<> {
        TRY_DO(trail->append(transaction, {.action = u"tag.seen"_s}));
        TRY_DO(trail->append(transaction, {.action = u"tag.moved"_s}));
        return {};
    });

    EXPECT_TRUE(both);
    EXPECT_EQ(everything().size(), 3);
    EXPECT_TRUE(verify().isSound());
}

TEST_P(AppendTest, KeepsTextThatNoDatabaseLikes)
{
    const QString odd = u"a"_s + QChar(0xdc00) + QChar(u'\0') + u"😀'\\"_s;
    const auto event = database->write([&](store::Transaction &transaction) {
        return trail->append(transaction,
            {.action = odd, .object = odd, .detail = {{u"reason"_s, odd}}, .person = odd, .login = odd});
    });
    ASSERT_TRUE(event) << qPrintable(event.error().story());

    EXPECT_EQ(trail->query({}).value().first(), *event);
    const auto verification = verify();
    EXPECT_TRUE(verification.isSound()) << qPrintable(verification.finding->sentence);
}

TEST_P(AppendTest, CannotBeChangedRemovedOrForkedThroughSql)
{
    appendMany(3);
    const QStringList statements{u"UPDATE audit_event SET person = 'Eve'"_s,
        u"DELETE FROM audit_event WHERE seq = 2"_s,
        u"INSERT INTO audit_event SELECT 9, at_us, login, person, action, object, detail, previous_hash, hash FROM audit_event WHERE seq = 4"_s,
        u"INSERT INTO audit_event SELECT 5, at_us, login, person, action, object, detail, previous_hash, hash FROM audit_event WHERE seq = 2"_s,
        u"UPDATE audit_head SET seq = 2"_s, u"UPDATE audit_head SET chain_id = 'x', seq = seq + 1"_s,
        u"DELETE FROM audit_head"_s};
    for (const QString &sql : statements) {
        const auto outcome = database->write([&](store::Transaction &transaction) -> Result<> {
            TRY_DO(transaction.execute(sql));
            return {};
        });
        ASSERT_FALSE(outcome) << qPrintable(sql);
        EXPECT_EQ(outcome.error().name(), u"store.immutable"_s) << qPrintable(outcome.error().story());
    }
    EXPECT_TRUE(verify().isSound());
}

TEST(SqliteAppendTest, CannotBeReplacedOrLoseItsGuards)
{
    const fakes::ScratchDatabase scratch(store::Engine::Sqlite);
    const auto database = scratch.open();
    const FixedClock clock;
    const auto trail = Trail::open(*database, clock, scratch.folder() + u"/head"_s);
    ASSERT_TRUE(trail);
    const QStringList statements{
        u"INSERT OR REPLACE INTO audit_event SELECT * FROM audit_event WHERE seq = 1"_s,
        u"INSERT OR REPLACE INTO audit_event (seq, rowid, at_us, login, person, action, object, detail, "
        u"previous_hash, "
        "hash) SELECT 2, 1, 0, '', '', '', '', '', hash, hash FROM audit_event WHERE seq = 1"_s,
        u"DELETE FROM sqlite_master WHERE type = 'trigger'"_s};
    for (const QString &sql : statements) {
        EXPECT_FALSE(database->write([&](store::Transaction &transaction) -> Result<> {
            (void)transaction.execute(u"PRAGMA writable_schema = ON"_s);
            TRY_DO(transaction.execute(sql));
            return {};
        })) << qPrintable(sql);
    }

    EXPECT_EQ((*trail)->query({}).value().size(), 1);
    const auto guards = database->read([](store::Connection &c) {
        return c.number(
            u"SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'audit%'"_s);
    });
    EXPECT_EQ(guards, 6);
}

TEST_P(AppendTest, LetsTwoProgramsAppendWithoutGapOrFork)
{
    constexpr int each = 150;
    QProcess first;
    QProcess second;
    first.start(program(), appender(u"first"_s, each));
    second.start(program(), appender(u"second"_s, each));
    appendMany(30);
    ASSERT_TRUE(first.waitForFinished(100'000) && second.waitForFinished(100'000));
    EXPECT_EQ(first.exitCode(), 0) << first.readAllStandardError().constData();
    EXPECT_EQ(second.exitCode(), 0) << second.readAllStandardError().constData();

    const auto verification = verify();

    EXPECT_TRUE(verification.isSound()) << qPrintable(verification.finding->sentence);
    EXPECT_EQ(verification.rows, 1 + 30 + 2 * each);
    EXPECT_EQ(verification.head.seq, verification.rows);
}

TEST_P(AppendTest, KeepsEveryEventThatAKilledProgramWasToldOf)
{
    QSet<QString> said;
    for (int round = 0; round < 6; ++round) {
        QProcess process;
        process.start(program(), appender(u"round-%1"_s.arg(round), 0));
        QByteArray output;
        while (output.count('\n') < 4 && process.waitForReadyRead(60'000))
            output += process.readAllStandardOutput();
        process.kill();
        process.waitForFinished();
        output += process.readAllStandardOutput();
        for (const QByteArray &line : output.left(output.lastIndexOf('\n')).split('\n'))
            said.insert(QString::fromLatin1(line));
    }

    QMap<QString, int> kept;
    for (const model::Event &event : everything())
        ++kept[event.object];
    EXPECT_GE(said.size(), 24);
    for (const QString &object : said)
        EXPECT_EQ(kept.value(object), 1) << qPrintable(object);
    EXPECT_EQ(*std::max_element(kept.begin(), kept.end()), 1);
    reopen();
    EXPECT_EQ(trail->finding(), std::nullopt);
    EXPECT_TRUE(verify().isSound());
}

} // namespace
} // namespace slipway::audit
