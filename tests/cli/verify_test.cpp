// SPDX-License-Identifier: Apache-2.0
// What `verify` and `status --live` find on real hosts, and say of them.
#include "tests/faults/fault_rig.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using namespace slipway::faults;

namespace {

/// Three releases; three hosts that run them in staging and offer them for download.
class VerifyTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        rig.addEnvironment(u"staging"_s);
        rig.configure("[environments.downloads]\ntier = \"staging\"\n[targets.shop.downloads]\n"
                      "hosts = [\"web-1\", \"web-2\", \"web-3\"]\nrecipe = \"files\"\nroot = \""
            + rig.path(u"host-0/downloads"_s).toUtf8() + "\"\n");
        rig.makeRelease(u"v1.0"_s);
        rig.makeRelease(u"v1.1"_s);
    }
    void deployed(const QString &version, const QString &place)
    {
        const Ended ended = rig.deploy(version, place);
        ASSERT_EQ(ended.exit, 0) << ended;
    }
    Ended verify(const QString &version) { return rig.run({u"verify"_s, u"shop"_s, version}); }
    /// What was said of a host: "state: sentence"; empty: nothing.
    static QString saidOf(const Ended &verified, const QString &place)
    {
        const QJsonArray places = verified.data().value(u"places"_s).toArray();
        for (const auto &value : places) {
            const QJsonObject one = value.toObject();
            if (one.value(u"name"_s).toString() == place)
                return one.value(u"state"_s).toString() + u": "_s + one.value(u"sentence"_s).toString();
        }
        return {};
    }
    /// "current, recorded", with " drifted" behind it where the host has.
    QStringList live(const QString &environment)
    {
        const Ended ended = rig.run({u"status"_s, u"shop"_s, environment, u"--live"_s});
        EXPECT_EQ(ended.exit, 0) << ended;
        QStringList all;
        const QJsonArray targets = ended.list();
        for (const auto &target : targets) {
            const QJsonArray hosts = target.toObject().value(u"hosts"_s).toArray();
            for (const auto &value : hosts) {
                const QJsonObject host = value.toObject();
                all << host.value(u"current"_s).toString() + u", "_s + host.value(u"recorded"_s).toString()
                        + (host.value(u"drifted"_s).toBool() ? u" drifted"_s : QString());
            }
        }
        return all;
    }
    void write(const QString &file, const QByteArray &bytes)
    {
        QFile out(file);
        ASSERT_TRUE(out.open(QIODevice::WriteOnly)) << qPrintable(file);
        out.write(bytes);
    }

    FaultRig rig;
};

} // namespace

TEST_F(VerifyTest, ComparesWhatADownloadSiteOffers)
{
    deployed(u"1.0"_s, u"downloads"_s);
    deployed(u"1.1"_s, u"downloads"_s);

    const Ended old = verify(u"1.0"_s);
    EXPECT_EQ(old.exit, 0) << old;
    EXPECT_EQ(saidOf(old, u"web-3 (downloads)"_s), u"intact: every file has the bytes that were published"_s);
    EXPECT_EQ(verify(u"1.1"_s).exit, 0);
    EXPECT_EQ(live(u"downloads"_s), QStringList(3, u"1.1-b2, 1.1-b2"_s));

    write(rig.root(1, u"downloads"_s) + u"/shop-1.0.tar.gz"_s, "something else");
    QFile::remove(rig.root(2, u"downloads"_s) + u"/shop-1.0.tar.gz.sha256"_s);
    const Ended changed = verify(u"1.0"_s);

    EXPECT_EQ(changed.exit, 1) << changed;
    EXPECT_TRUE(saidOf(changed, u"web-1 (downloads)"_s).startsWith(u"intact"_s)) << changed;
    EXPECT_EQ(
        saidOf(changed, u"web-2 (downloads)"_s), u"different: other bytes than published: shop-1.0.tar.gz"_s);
    EXPECT_EQ(saidOf(changed, u"web-3 (downloads)"_s), u"different: missing: shop-1.0.tar.gz.sha256"_s);
    EXPECT_EQ(verify(u"1.1"_s).exit, 0);
    EXPECT_EQ(live(u"downloads"_s), QStringList(3, u"1.1-b2, 1.1-b2"_s));
}

TEST_F(VerifyTest, TakesTheReceiptForWhatADownloadSiteHas)
{
    deployed(u"1.0"_s, u"downloads"_s);
    QFile receipt(rig.root(0, u"downloads"_s) + u"/.slipway/RECEIPT.json"_s);
    ASSERT_TRUE(receipt.open(QIODevice::ReadOnly));
    const QByteArray first = receipt.readAll();
    // A deployment that is taken back leaves the record and the receipt where they were.
    QDir(rig.root(2, u"downloads"_s)).mkdir(u".slipway/RECEIPT.json.new"_s);
    const Ended failed = rig.deploy(u"1.1"_s, u"downloads"_s);
    EXPECT_EQ(failed.state(), u"reverted"_s) << failed;
    EXPECT_EQ(live(u"downloads"_s), QStringList(3, u"1.0-b1, 1.0-b1"_s));
    QDir(rig.root(2, u"downloads"_s)).rmdir(u".slipway/RECEIPT.json.new"_s);

    deployed(u"1.1"_s, u"downloads"_s);
    write(rig.root(0, u"downloads"_s) + u"/.slipway/RECEIPT.json"_s, first);

    EXPECT_EQ(live(u"downloads"_s),
        (QStringList{u"1.0-b1, 1.1-b2 drifted"_s, u"1.1-b2, 1.1-b2"_s, u"1.1-b2, 1.1-b2"_s}));
}

TEST_F(VerifyTest, LooksAtTheReleasesThatAreKeptForARollbackToo)
{
    deployed(u"1.0"_s, u"staging"_s);
    deployed(u"1.1"_s, u"staging"_s);

    const Ended kept = verify(u"1.0"_s);
    EXPECT_EQ(kept.exit, 0) << kept;
    for (const QString &host : {u"web-1"_s, u"web-2"_s, u"web-3"_s})
        EXPECT_EQ(saidOf(kept, host + u" (staging)"_s),
            u"intact: not current there; every file matches the sealed manifest"_s);

    write(rig.root(1, u"staging"_s) + u"/releases/1.0-b1/README.md"_s, "changed");
    QDir(rig.root(2, u"staging"_s) + u"/releases/1.0-b1"_s).removeRecursively();
    const Ended changed = verify(u"1.0"_s);
    EXPECT_EQ(changed.exit, 1) << changed;
    EXPECT_EQ(saidOf(changed, u"web-2 (staging)"_s),
        u"different: not current there; changed: 1, missing: 0, added: 0 — README.md"_s);
    EXPECT_EQ(saidOf(changed, u"web-3 (staging)"_s), QString()) << changed; // an old one may be removed

    QDir(rig.root(2, u"staging"_s) + u"/releases/1.1-b2"_s).removeRecursively();
    const Ended lost = verify(u"1.1"_s);
    EXPECT_EQ(lost.exit, 1) << lost;
    EXPECT_EQ(saidOf(lost, u"web-3 (staging)"_s), u"absent: the release's folder is not there"_s);
}

TEST_F(VerifyTest, FindsTheHostsHoweverManyDeploymentsThereWereSince)
{
    deployed(u"1.0"_s, u"staging"_s);
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"verify"_s);
        database.setDatabaseName(rig.database());
        ASSERT_TRUE(database.open());
        QSqlQuery query(database);
        // Sixty that reached no host at all.
        ASSERT_TRUE(query.exec(
            u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) INSERT INTO "
            "deployment (kind, state, project, environment, release_id, version, build, plan_hash, reason, "
            "person, workstation, started, finished, plan) SELECT kind, 'reverted', project, environment, 2, "
            "'1.1', 2, plan_hash, reason, person, workstation, started, finished, plan FROM deployment, n"_s))
            << qPrintable(query.lastError().text());
    }
    QSqlDatabase::removeDatabase(u"verify"_s);

    const Ended verified = verify(u"1.0"_s);

    EXPECT_EQ(verified.exit, 0) << verified;
    EXPECT_EQ(saidOf(verified, u"web-1 (staging)"_s), u"intact: every file matches the sealed manifest"_s);
    EXPECT_EQ(live(u"staging"_s), QStringList(3, u"1.0-b1, 1.0-b1"_s));
}

TEST_F(VerifyTest, DoesNotVouchForAReleaseThatIsNowhere)
{
    ASSERT_EQ(rig.run({u"build"_s, u"shop"_s, u"--ref"_s, u"v1.2"_s}).exit, 0);

    const Ended verified = verify(u"1.2"_s);

    EXPECT_EQ(verified.exit, 1) << verified;
    EXPECT_FALSE(verified.data().value(u"intact"_s).toBool(true)) << verified;
    EXPECT_TRUE(verified.data().value(u"places"_s).toArray().isEmpty()) << verified;
}
