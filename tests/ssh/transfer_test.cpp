// SPDX-License-Identifier: Apache-2.0
#include "base/digest.h"
#include "ssh/sftp.h"
#include "ssh/upload.h"
#include "tests/ssh/ssh_lab.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <thread>

using namespace Qt::StringLiterals;

namespace slipway::ssh {
namespace {

using fakes::LoopbackSshd;

QByteArray randomBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    QRandomGenerator generator(4711);
    generator.fillRange(reinterpret_cast<quint32 *>(bytes.data()), count / 4);
    return bytes;
}

class TransferTest : public SshLab {
protected:
    static void SetUpTestSuite() { sshd = std::make_unique<LoopbackSshd>(); }
    static void TearDownTestSuite() { sshd.reset(); }
    void SetUp() override
    {
        ASSERT_TRUE(sshd->isRunning()) << qPrintable(sshd->log());
        trust(*sshd);
        session = open(endpointOf(*sshd));
        ASSERT_TRUE(session);
        host = home.filePath(u"host"_s);
        QDir().mkpath(host);
    }
    std::unique_ptr<Sftp> sftp()
    {
        auto opened = session->sftp(Deadline::in(std::chrono::minutes(1)), stop.get_token());
        EXPECT_TRUE(opened) << qPrintable(opened ? QString() : opened.error().story());
        return opened ? std::move(*opened) : nullptr;
    }
    void prepare(const QByteArray &bytes)
    {
        local = home.filePath(u"local"_s);
        write(local, bytes);
        options.sha256 = sha256Hex(bytes);
        remote = host + u'/' + options.sha256;
    }
    Result<UploadReport> send()
    {
        return upload(*session, local, *RemotePath::parse(remote), options, stop.get_token());
    }

    static std::unique_ptr<LoopbackSshd> sshd;
    std::unique_ptr<Session> session;
    QString host;
    QString local;
    QString remote;
    UploadOptions options;
};
std::unique_ptr<LoopbackSshd> TransferTest::sshd;

TEST_F(TransferTest, WritesSyncsAndReadsBack)
{
    const auto files = sftp();
    const QByteArray bytes = randomBytes(3'000'000);

    const auto file = files->open(host + u"/a"_s, OpenMode::CreateNew, 0640);
    ASSERT_TRUE(file) << qPrintable(file.error().story());
    EXPECT_TRUE((*file)->write(bytes));
    EXPECT_TRUE((*file)->sync());
    EXPECT_TRUE((*file)->close());

    EXPECT_EQ(contentsOf(host + u"/a"_s), bytes);
    EXPECT_EQ(QFileInfo(host + u"/a"_s).permissions() & QFile::ReadOther, 0);
    EXPECT_EQ(files->read(host + u"/a"_s, 4 << 20).value_or(QByteArray()), bytes);
    EXPECT_FALSE(files->read(host + u"/a"_s, 1000));
    const auto stat = files->stat(host + u"/a"_s);
    ASSERT_TRUE(stat);
    EXPECT_EQ(stat->size, bytes.size());
    EXPECT_TRUE(stat->isFile);
}

TEST_F(TransferTest, NeverOverwrites)
{
    write(host + u"/taken"_s, "old");
    write(host + u"/new"_s, "new");
    const auto files = sftp();

    const auto created = files->open(host + u"/taken"_s, OpenMode::CreateNew);
    const auto renamed = files->rename(host + u"/new"_s, host + u"/taken"_s);

    ASSERT_FALSE(created);
    EXPECT_EQ(created.error().code(), Errc::Conflict) << qPrintable(created.error().story());
    ASSERT_FALSE(renamed);
    EXPECT_EQ(renamed.error().code(), Errc::Conflict) << qPrintable(renamed.error().story());
    EXPECT_EQ(contentsOf(host + u"/taken"_s), "old");
    EXPECT_TRUE(files->rename(host + u"/new"_s, host + u"/free"_s));
    EXPECT_EQ(contentsOf(host + u"/free"_s), "new");
}

TEST_F(TransferTest, ReplacesWhereThatIsAsked)
{
    write(host + u"/taken"_s, "old");
    write(host + u"/new"_s, "new");

    const auto replaced = sftp()->replace(host + u"/new"_s, host + u"/taken"_s);

    EXPECT_EQ(contentsOf(host + u"/taken"_s), replaced ? "new" : "old");
    EXPECT_TRUE(replaced || replaced.error().code() == Errc::Unsupported);
}

TEST_F(TransferTest, MakesAndRemovesFolders)
{
    const auto files = sftp();

    EXPECT_TRUE(files->makeFolders(host + u"/one/two/three"_s));
    EXPECT_TRUE(files->makeFolders(host + u"/one/two/three"_s));
    EXPECT_EQ(files->makeFolder(host + u"/one"_s).error().code(), Errc::Conflict);
    EXPECT_TRUE(QFileInfo(host + u"/one/two/three"_s).isDir());
    write(host + u"/one/file"_s, "x");
    EXPECT_FALSE(files->makeFolders(host + u"/one/file/below"_s));
    EXPECT_TRUE(files->remove(host + u"/one/file"_s));
    EXPECT_TRUE(files->removeFolder(host + u"/one/two/three"_s));
    EXPECT_FALSE(QFileInfo::exists(host + u"/one/two/three"_s));
}

TEST_F(TransferTest, TellsFailuresApart)
{
    const auto files = sftp();

    EXPECT_EQ(files->stat(host + u"/nothing"_s).error().code(), Errc::NotFound);
    EXPECT_EQ(files->open(host + u"/nothing"_s, OpenMode::Read).error().code(), Errc::NotFound);
    EXPECT_EQ(files->remove(u"relative"_s).error().code(), Errc::InvalidInput);
    EXPECT_EQ(files->open(u"/proc/version"_s, OpenMode::CreateNew).error().code(), Errc::Conflict);
}

TEST_F(TransferTest, RunsScriptsAndTransfersInTurn)
{
    for (int i = 0; i < 3; ++i) {
        EXPECT_TRUE(sftp()->stat(host));
        EXPECT_TRUE(session->run("true\n", {}, {}));
    }
}

TEST_F(TransferTest, SaysThatThereIsNoSftp)
{
    LoopbackSshd without(
        {.address = u"127.0.0.2"_s, .config = {u"Subsystem sftp-of-another-name /bin/false"_s}});
    ASSERT_TRUE(without.isRunning()) << qPrintable(without.log());
    trust(without);
    session = open(endpointOf(without));
    ASSERT_TRUE(session);

    const auto opened = session->sftp(Deadline::in(std::chrono::seconds(20)), {});

    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().name(), u"ssh.no-sftp"_s) << qPrintable(opened.error().story());
}

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

TEST_F(TransferTest, CarriesALargeFileOverTwoConnections)
{
    const QByteArray bytes = randomBytes(80'000'004);
    prepare(bytes);
    const auto other = open(endpointOf(*sshd));
    ASSERT_TRUE(other);
    Session *const both[] = {session.get(), other.get()};
    // As an attempt with a hole leaves it: the end is there, and bytes before it are not.
    write(remote + u".part"_s,
        bytes.left(30'000'000) + QByteArray(10'000'000, '\0') + bytes.mid(40'000'000, 20'000'000));

    const auto report = upload(both, local, *RemotePath::parse(remote), options, stop.get_token());

    ASSERT_TRUE(report) << qPrintable(report.error().story());
    EXPECT_GT(report->resumedAt, 0);
    EXPECT_TRUE(contentsOf(remote) == bytes);
}

TEST_F(TransferTest, EndsBothConnectionsWhenOneIsLost)
{
    LoopbackSshd mortal({.address = u"127.0.0.3"_s});
    ASSERT_TRUE(mortal.isRunning()) << qPrintable(mortal.log());
    write(home.filePath(u"known_hosts"_s), sshd->knownHosts() + mortal.knownHosts());
    const auto other = open(endpointOf(mortal));
    ASSERT_TRUE(other);
    prepare(randomBytes(80'000'000));
    Session *const both[] = {session.get(), other.get()};
    bool dropped = false;
    options.onProgress = [&](qint64, qint64) {
        if (!std::exchange(dropped, true))
            mortal.stop();
    };

    const auto report = upload(both, local, *RemotePath::parse(remote), options, stop.get_token());

    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code(), Errc::Unreachable) << qPrintable(report.error().story());
}

} // namespace
} // namespace slipway::ssh
