// SPDX-License-Identifier: Apache-2.0
#include "tests/ssh/transfer_lab.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace slipway::ssh {
namespace {

using fakes::LoopbackSshd;

class SftpTest : public TransferLab { };

TEST_F(SftpTest, WritesSyncsAndReadsBack)
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

TEST_F(SftpTest, NeverOverwrites)
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

TEST_F(SftpTest, ReplacesWhereThatIsAsked)
{
    write(host + u"/taken"_s, "old");
    write(host + u"/new"_s, "new");

    const auto replaced = sftp()->replace(host + u"/new"_s, host + u"/taken"_s);

    EXPECT_EQ(contentsOf(host + u"/taken"_s), replaced ? "new" : "old");
    EXPECT_TRUE(replaced || replaced.error().code() == Errc::Unsupported);
}

TEST_F(SftpTest, MakesAndRemovesFolders)
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

TEST_F(SftpTest, TellsFailuresApart)
{
    const auto files = sftp();

    EXPECT_EQ(files->stat(host + u"/nothing"_s).error().code(), Errc::NotFound);
    EXPECT_EQ(files->open(host + u"/nothing"_s, OpenMode::Read).error().code(), Errc::NotFound);
    EXPECT_EQ(files->remove(u"relative"_s).error().code(), Errc::InvalidInput);
    EXPECT_EQ(files->open(u"/proc/version"_s, OpenMode::CreateNew).error().code(), Errc::Conflict);
}

TEST_F(SftpTest, RunsScriptsAndTransfersInTurn)
{
    for (int i = 0; i < 3; ++i) {
        EXPECT_TRUE(sftp()->stat(host));
        EXPECT_TRUE(session->run("true\n", {}, {}));
    }
}

TEST_F(SftpTest, SaysThatThereIsNoSftp)
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

TEST_F(SftpTest, TellsAFailureThatCameWhileWritingWentOn)
{
    const auto files = sftp();
    const auto full = files->open(u"/dev/full"_s, OpenMode::Continue);
    ASSERT_TRUE(full) << qPrintable(full.error().story());

    const auto written = (*full)->write(randomBytes(1'000'000));
    const auto flushed = (*full)->flush();

    EXPECT_FALSE(written && flushed);
    EXPECT_TRUE((*full)->close());
    EXPECT_TRUE(files->stat(host)) << "the connection is as good as before";
}

} // namespace
} // namespace slipway::ssh
