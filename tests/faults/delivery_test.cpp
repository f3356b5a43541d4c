// SPDX-License-Identifier: Apache-2.0
// What goes wrong between the repository, the keychain, the stores and the indexes.
#include "tests/fakes/http/dav_server.h"
#include "tests/fakes/http/raw_server.h"
#include "tests/fakes/keychain/keychain_session.h"
#include "tests/fakes/warehouse/warehouse.h"
#include "tests/faults/fault_rig.h"
#include "tests/faults/records.h"

#include <QDir>
#include <QFile>
#include <QTcpSocket>
#include <atomic>

namespace slipway::faults {

using namespace Qt::StringLiterals;
using fakes::KeychainSession;
using fakes::RawConnection;

namespace {

class DeliveryTest : public ::testing::Test {
public:
    static void SetUpTestSuite()
    {
        rig = std::make_unique<FaultRig>();
        rig->apply();
        rig->makeRelease(u"v1.0"_s);
        records = std::make_unique<Records>(rig->database());
    }
    static void TearDownTestSuite()
    {
        records.reset();
        rig.reset();
    }

protected:
    void TearDown() override
    {
        const Ended audit = rig->run({u"audit"_s, u"verify"_s});
        EXPECT_EQ(audit.exit, 0) << audit;
    }
    /// Every slipwayctl from now on lives in that session.
    static void enter(const KeychainSession &session)
    {
        rig->environment = session.environment();
        rig->environment.insert(u"HOME"_s, rig->path(u"home"_s));
    }
    static QString sha256()
    {
        return rig->run({u"release"_s, u"show"_s, u"shop"_s, u"1.0"_s})
            .data()
            .value(u"artifact"_s)
            .toObject()
            .value(u"digests"_s)
            .toObject()
            .value(u"sha256"_s)
            .toString();
    }

    static inline std::unique_ptr<FaultRig> rig = {};
    static inline std::unique_ptr<Records> records = {};
};

/// Hands a request on to the server on this port, and its answer back.
void handOn(RawConnection &connection, int port, const QByteArray &head, const QByteArray &body)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(port));
    ASSERT_TRUE(socket.waitForConnected(30'000));
    QByteArray closing = head;
    closing.replace("Connection: keep-alive", "X-Was: kept");
    closing.insert(closing.indexOf("\r\n") + 2, "Connection: close\r\n");
    socket.write(closing + body);
    QByteArray answer;
    while (socket.waitForReadyRead(30'000))
        answer += socket.readAll();
    connection.send(answer);
}

/// A real nginx that lets files be replaced, where somebody else's file appears between our look and our
/// upload.
class OverwritingStore {
public:
    [[nodiscard]] QByteArray address() const { return m_relay.url(u"/store"_s).toEncoded(); }

    std::atomic<bool> refusesWheels = false;

private:
    void answer(RawConnection &connection)
    {
        const QByteArray head = connection.readHead();
        const bool isPut = head.startsWith("PUT ");
        const QByteArray path = head.split(' ').value(1);
        if (isPut && path.endsWith(".tar.gz")) {
            QFile other(m_dav.folder() + QString::fromLatin1(path).mid(6));
            QDir().mkpath(QFileInfo(other).path());
            EXPECT_TRUE(other.open(QIODevice::WriteOnly));
            other.write("somebody else's");
        }
        const QByteArray body = isPut ? connection.readBody() : QByteArray();
        if (isPut && path.endsWith(".whl") && refusesWheels)
            connection.send(RawConnection::answer("403 Forbidden"));
        else
            handOn(connection, m_dav.url().port(), head, body);
    }

    fakes::DavServer m_dav{fakes::DavServer::Kind::Nginx};
    fakes::RawServer m_relay{[this](RawConnection &connection) { answer(connection); }};
};

} // namespace

TEST_F(DeliveryTest, AStoreThatReplacesAFileIsAnAlarmInTheTrail)
{
    const OverwritingStore store;
    rig->configure("[stores.loose]\nkind = \"http\"\nurl = \"" + store.address() + "\"\n");

    const Ended ended = rig->run({u"archive"_s, u"shop"_s, u"1.0"_s, u"--store"_s, u"loose"_s});

    EXPECT_EQ(ended.exit, 0) << ended;
    EXPECT_TRUE(ended.data().value(u"placement"_s).toObject().value(u"overwritten"_s).toBool()) << ended;
    EXPECT_EQ(records->events(u"archive.overwritten"_s), 1) << ended;
}

TEST_F(DeliveryTest, TheAlarmStandsInTheTrailAlsoWhenWhatFollowsFails)
{
    OverwritingStore store;
    rig->configure("[stores.looser]\nkind = \"http\"\nurl = \"" + store.address() + "\"\n");
    const QStringList command{u"archive"_s, u"shop"_s, u"1.0"_s, u"--store"_s, u"looser"_s};
    const int before = records->events(u"archive.overwritten"_s);
    store.refusesWheels = true;

    const Ended failed = rig->run(command);
    const int noted = records->events(u"archive.overwritten"_s);
    store.refusesWheels = false;
    const Ended again = rig->run(command);

    EXPECT_EQ(failed.exit, 4) << failed;
    EXPECT_EQ(noted, before + 1) << failed;
    EXPECT_EQ(again.exit, 0) << again;
    EXPECT_TRUE(again.data().value(u"wasThere"_s).toBool()) << again;
    EXPECT_EQ(records->events(u"archive.overwritten"_s), before + 1) << again;
}

TEST_F(DeliveryTest, AnIndexThatTookTheFileAndAnswered500IsReconciledByItsDigest)
{
    KeychainSession session;
    ASSERT_TRUE(session.start(KeychainSession::Mode::Unlocked));
    enter(session);
    fakes::Warehouse warehouse;
    ASSERT_TRUE(warehouse.start());
    rig->configure("[indexes.double]\nupload = \"" + warehouse.address().toUtf8() + "/legacy/\"\nsimple = \""
        + warehouse.address().toUtf8() + "/simple/\"\ncredential = \"token\"\n");
    const Ended stored = rig->run({u"credential"_s, u"set"_s, u"token"_s}, warehouse.token());
    ASSERT_EQ(stored.exit, 0) << stored;
    warehouse.setFault(u"500-accepted"_s);

    const Ended ended
        = rig->run({u"publish"_s, u"shop"_s, u"1.0"_s, u"--index"_s, u"double"_s, u"--new-project"_s});

    EXPECT_EQ(ended.exit, 0) << ended;
    EXPECT_EQ(warehouse.uploads(), 1);
    EXPECT_EQ(warehouse.files().value(u"shop-1.0.tar.gz"_s).toString(), sha256());
    EXPECT_EQ(ended.data().value(u"placement"_s).toObject().value(u"sha256"_s).toString(), sha256()) << ended;

    // The same keychain, locked, with nobody there to unlock it.
    ASSERT_TRUE(session.start(KeychainSession::Mode::Locked));
    enter(session);
    const Ended locked = rig->run({u"publish"_s, u"shop"_s, u"1.0"_s, u"--index"_s, u"double"_s});
    EXPECT_EQ(locked.exit, 4) << locked;
    EXPECT_EQ(locked.errorName(), u"keychain.locked"_s) << locked;
}

TEST_F(DeliveryTest, AWrongPasswordIsSaidAsSuch)
{
    KeychainSession session;
    ASSERT_TRUE(session.start(KeychainSession::Mode::Unlocked));
    enter(session);
    const fakes::LoopbackSshd sshd({.address = u"127.88.0.9"_s, .config = {u"PasswordAuthentication yes"_s}});
    ASSERT_TRUE(sshd.isRunning()) << qPrintable(sshd.log());
    rig->trustHosts(sshd.knownHosts());
    rig->configure("[hosts.by-password]\naddress = \"127.88.0.9\"\nport = " + QByteArray::number(sshd.port())
        + "\nuser = \"" + sshd.user().toUtf8() + "\"\ncredential = \"password\"\n");
    const Ended stored = rig->run({u"credential"_s, u"set"_s, u"password"_s}, "not the password");
    ASSERT_EQ(stored.exit, 0) << stored;

    const Ended ended = rig->run({u"host"_s, u"probe"_s, u"by-password"_s});

    EXPECT_EQ(ended.exit, 7) << ended;
    const QJsonObject error = ended.list().first().toObject().value(u"error"_s).toObject();
    EXPECT_EQ(error.value(u"name"_s).toString(), u"ssh.login-refused"_s) << ended;
}

TEST_F(DeliveryTest, ATagThatMovedIsBuiltOnlyWhenAPersonAgrees)
{
    const QByteArray before = rig->repository().git({u"rev-parse"_s, u"v1.0"_s});
    rig->repository().write(u"shop/__init__.py"_s, "__version__ = \"1.0\"\nmended = True\n");
    const QByteArray after = rig->repository().commit(u"Mend 1.0"_s).toLatin1();
    rig->repository().git({u"tag"_s, u"-f"_s, u"v1.0"_s});

    const Ended refused = rig->run({u"build"_s, u"shop"_s, u"--ref"_s, u"v1.0"_s});

    EXPECT_EQ(refused.exit, 1) << refused;
    EXPECT_EQ(refused.errorName(), u"git.tag-moved"_s) << refused;
    EXPECT_TRUE(refused.output.contains(before.left(12))) << refused;
    EXPECT_TRUE(refused.output.contains(after.left(12))) << refused;

    const Ended agreed = rig->run({u"build"_s, u"shop"_s, u"--ref"_s, u"v1.0"_s, u"--accept-moved-tag"_s,
        u"--reason"_s, u"It was tagged a commit too early"_s});
    EXPECT_EQ(agreed.exit, 0) << agreed;
    EXPECT_EQ(records->events(u"tag.move-accepted"_s), 1);
}

TEST_F(DeliveryTest, ShipsInOneGoAndGoesOnFromWhereItFailed)
{
    const Ended shipped = rig->run(
        {u"ship"_s, u"shop"_s, u"--ref"_s, u"v1.1"_s, u"--index"_s, u"folder"_s, u"--new-project"_s});
    EXPECT_EQ(shipped.exit, 0) << shipped;
    EXPECT_EQ(shipped.data().value(u"release"_s).toObject().value(u"version"_s).toString(), u"1.1"_s);
    EXPECT_EQ(shipped.data().value(u"done"_s).toArray().size(), 4) << shipped;

    // An index that cannot be reached: what was made stays, and only the rest is done the next time.
    rig->configure("[indexes.away]\nupload = \"http://127.0.0.1:9/\"\nsimple = \"http://127.0.0.1:9/\"\n");
    const Ended failed = rig->run({u"ship"_s, u"shop"_s, u"--ref"_s, u"v1.2"_s, u"--index"_s, u"away"_s});
    EXPECT_NE(failed.exit, 0) << failed;
    const QJsonObject release = failed.data().value(u"release"_s).toObject();
    EXPECT_EQ(release.value(u"version"_s).toString(), u"1.2"_s) << failed;
    const QString made = u"1.2-b%1"_s.arg(release.value(u"build"_s).toInt());
    EXPECT_TRUE(failed.errors.contains("slipwayctl ship shop --made " + made.toUtf8())) << failed;

    const Ended rest
        = rig->run({u"ship"_s, u"shop"_s, u"--made"_s, made, u"--index"_s, u"folder"_s, u"--new-project"_s});
    EXPECT_EQ(rest.exit, 0) << rest;
    EXPECT_EQ(rest.data().value(u"release"_s).toObject().value(u"build"_s), release.value(u"build"_s));
    EXPECT_EQ(rig->run({u"ship"_s, u"shop"_s, u"--ref"_s, u"v1.1"_s, u"--index"_s, u"nowhere"_s}).exit, 2);
}

} // namespace slipway::faults
