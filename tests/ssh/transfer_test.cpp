// SPDX-License-Identifier: Apache-2.0
#include "ssh/library.h"
#include "tests/ssh/transfer_lab.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace slipway::ssh {
namespace {

using fakes::LoopbackSshd;

class TransferTest : public TransferLab { };

TEST_F(TransferTest, UploadsVerifiesAndSkipsTheSecondTime)
{
    prepare(randomBytes(5'000'000));
    qint64 told = 0;
    options.onProgress = [&](qint64 done, qint64) { told = done; };

    const auto first = send();
    const auto second = send();

    ASSERT_TRUE(first) << qPrintable(first.error().story());
    EXPECT_FALSE(first->wasThere);
    EXPECT_EQ(first->sent, 5'000'000);
    ASSERT_TRUE(second) << qPrintable(second.error().story());
    EXPECT_TRUE(second->wasThere);
    EXPECT_EQ(second->sent, 0);
    EXPECT_EQ(told, 5'000'000);
    EXPECT_EQ(contentsOf(remote), contentsOf(local));
    EXPECT_FALSE(QFile::exists(remote + u".part"_s));
    EXPECT_EQ(QFileInfo(remote).permissions() & QFile::ReadOther, QFile::ReadOther);
}

TEST_F(TransferTest, UploadsAnEmptyFile)
{
    prepare({});

    ASSERT_TRUE(send());

    EXPECT_TRUE(QFile::exists(remote));
    EXPECT_EQ(QFileInfo(remote).size(), 0);
}

TEST_F(TransferTest, GoesOnWhereAnEarlierAttemptEnded)
{
    const QByteArray bytes = randomBytes(6'000'000);
    prepare(bytes);
    write(remote + u".part"_s, bytes.left(4'000'000));

    const auto report = send();

    ASSERT_TRUE(report) << qPrintable(report.error().story());
    EXPECT_EQ(report->resumedAt, 4'000'000);
    EXPECT_EQ(report->sent, 2'000'000);
    EXPECT_EQ(contentsOf(remote), bytes);
}

TEST_F(TransferTest, StartsAnewWhenWhatIsThereIsDamaged)
{
    const QByteArray bytes = randomBytes(3'000'000);
    prepare(bytes);
    write(remote + u".part"_s, QByteArray(2'000'000, 'x'));
    write(remote, "something else");

    const auto report = send();

    ASSERT_TRUE(report) << qPrintable(report.error().story());
    EXPECT_EQ(report->resumedAt, 0);
    EXPECT_EQ(contentsOf(remote), bytes);
}

TEST_F(TransferTest, RefusesBytesThatAreNotWhatTheyShouldBe)
{
    prepare(randomBytes(1'000'000));
    options.sha256 = sha256Hex("other bytes");

    const auto report = send();

    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code(), Errc::Untrusted);
    EXPECT_EQ(report.error().name(), u"ssh.upload-corrupted"_s);
    EXPECT_TRUE(QDir(host).isEmpty()) << "nothing may be left behind";
}

TEST_F(TransferTest, ResumesAfterAStopInTheMiddle)
{
    const QByteArray bytes = randomBytes(40'000'000);
    prepare(bytes);
    options.onProgress = [&](qint64 done, qint64) {
        if (done > 10'000'000)
            stop.request_stop();
    };
    const auto stopped = send();
    ASSERT_FALSE(stopped);
    EXPECT_TRUE(stopped.error().isCancelled()) << qPrintable(stopped.error().story());
    stop = std::stop_source();
    options.onProgress = {};
    session = open(endpointOf(*sshd));
    ASSERT_TRUE(session);

    const auto report = send();

    ASSERT_TRUE(report) << qPrintable(report.error().story());
    EXPECT_GE(report->resumedAt, 8'000'000);
    EXPECT_EQ(contentsOf(remote), bytes);
}

TEST_F(TransferTest, ResumesAfterTheHostVanished)
{
    LoopbackSshd mortal({.address = u"127.0.0.3"_s});
    ASSERT_TRUE(mortal.isRunning()) << qPrintable(mortal.log());
    trust(mortal);
    session = open(endpointOf(mortal));
    ASSERT_TRUE(session);
    const QByteArray bytes = randomBytes(40'000'000);
    prepare(bytes);
    options.onProgress = [&](qint64 done, qint64) {
        if (done > 10'000'000)
            mortal.stop();
    };
    const auto lost = send();
    ASSERT_FALSE(lost);
    EXPECT_EQ(lost.error().code(), Errc::Unreachable) << qPrintable(lost.error().story());
    options.onProgress = {};
    ASSERT_TRUE(mortal.start());
    session = open(endpointOf(mortal));
    ASSERT_TRUE(session);

    const auto report = send();

    ASSERT_TRUE(report) << qPrintable(report.error().story());
    EXPECT_GT(report->resumedAt, 0);
    EXPECT_EQ(contentsOf(remote), bytes);
}

TEST_F(TransferTest, PrefersTheCheapestCipher)
{
    const QString expected = isAesFast() ? u"aes128-gcm@openssh.com"_s : u"chacha20-poly1305@openssh.com"_s;

    EXPECT_TRUE(session->methods().contains(expected) || !canUseRsa()) << qPrintable(session->methods());
}

class TwoConnectionsTest : public TransferTest {
protected:
    /// The second connection goes to this one.
    void secondTo(const LoopbackSshd &other)
    {
        write(home.filePath(u"known_hosts"_s), sshd->knownHosts() + other.knownHosts());
        options.another = [this, endpoint = endpointOf(other)](std::stop_token until) {
            ++asked;
            return connector->open(endpoint, std::move(until));
        };
    }

    std::atomic<int> asked = 0;
};

TEST_F(TwoConnectionsTest, CarryALargeFileAndItsHoles)
{
    const QByteArray bytes = randomBytes(68'000'004);
    prepare(bytes);
    secondTo(*sshd);
    // As an attempt with a hole leaves it: the end is there, and bytes before it are not.
    write(remote + u".part"_s,
        bytes.left(5'000'000) + QByteArray(1'000'000, '\0') + bytes.mid(6'000'000, 4'000'000));

    const auto report = send();

    ASSERT_TRUE(report) << qPrintable(report.error().story());
    EXPECT_EQ(asked, 1);
    EXPECT_TRUE(contentsOf(remote) == bytes);
}

TEST_F(TwoConnectionsTest, AreNotForSmallFiles)
{
    prepare(randomBytes(1'000'000));
    secondTo(*sshd);

    ASSERT_TRUE(send());

    EXPECT_EQ(asked, 0);
}

TEST_F(TwoConnectionsTest, BecomeOneWhenTheSecondIsLost)
{
    LoopbackSshd mortal({.address = u"127.0.0.3"_s});
    ASSERT_TRUE(mortal.isRunning()) << qPrintable(mortal.log());
    const QByteArray bytes = randomBytes(90'000'000);
    prepare(bytes);
    secondTo(mortal);
    bool dropped = false;
    options.onProgress = [&](qint64 done, qint64) {
        if (done > 20'000'000 && !std::exchange(dropped, true))
            mortal.stop();
    };

    const auto report = send();

    ASSERT_TRUE(report) << qPrintable(report.error().story());
    EXPECT_TRUE(mortal.log().contains(u"Accepted publickey"_s)) << qPrintable(mortal.log());
    EXPECT_TRUE(contentsOf(remote) == bytes);
}

TEST_F(TwoConnectionsTest, AreOneWhereTheSecondCannotBeHad)
{
    const QByteArray bytes = randomBytes(68'000'000);
    prepare(bytes);
    options.another = [](const std::stop_token &) -> Result<std::unique_ptr<Session>> {
        return fail(Errc::Unreachable, u"no more connections"_s);
    };

    const auto report = send();

    ASSERT_TRUE(report) << qPrintable(report.error().story());
    EXPECT_TRUE(contentsOf(remote) == bytes);
}

TEST_F(TwoConnectionsTest, EndTogetherWhenTheFirstIsLost)
{
    LoopbackSshd mortal({.address = u"127.0.0.3"_s});
    ASSERT_TRUE(mortal.isRunning()) << qPrintable(mortal.log());
    prepare(randomBytes(90'000'000));
    secondTo(mortal);
    session = open(endpointOf(mortal));
    ASSERT_TRUE(session);
    secondTo(*sshd);
    write(home.filePath(u"known_hosts"_s), sshd->knownHosts() + mortal.knownHosts());
    bool dropped = false;
    options.onProgress = [&](qint64, qint64) {
        if (!std::exchange(dropped, true))
            mortal.stop();
    };

    const auto report = send();

    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code(), Errc::Unreachable) << qPrintable(report.error().story());
}

class CipherTest : public TransferTest, public ::testing::WithParamInterface<const char *> { };

TEST_P(CipherTest, CarriesEveryByteBothWaysThroughNewKeys)
{
    const QString cipher = QLatin1String(GetParam());
    LoopbackSshd one({.address = u"127.0.0.6"_s, .config = {u"Ciphers "_s + cipher, u"RekeyLimit 2M"_s}});
    ASSERT_TRUE(one.isRunning()) << qPrintable(one.log());
    trust(one);
    session = open(endpointOf(one));
    ASSERT_TRUE(session);
    ASSERT_TRUE(session->methods().contains(cipher)) << qPrintable(session->methods());
    const QByteArray bytes = randomBytes(9'000'016);
    prepare(bytes);

    const auto report = send();

    ASSERT_TRUE(report) << qPrintable(report.error().story());
    const auto back = sftp()->read(remote, 16 << 20);
    ASSERT_TRUE(back) << qPrintable(back.error().story());
    EXPECT_TRUE(*back == bytes);
}

INSTANTIATE_TEST_SUITE_P(Every, CipherTest,
    ::testing::Values("aes128-gcm@openssh.com", "aes256-gcm@openssh.com", "chacha20-poly1305@openssh.com",
        "aes128-ctr", "aes256-ctr"),
    [](const auto &cipher) {
        const std::string name = cipher.param;
        return name.substr(0, name.find('-')) + name.substr(name.find('-') + 1, 3);
    });

} // namespace
} // namespace slipway::ssh
