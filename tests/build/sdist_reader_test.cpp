// SPDX-License-Identifier: Apache-2.0
#include "build/sdist_reader.h"

#include "base/digest.h"
#include "tests/build/raw_tar.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace slipway::build::test {

namespace {

class SdistReaderTest : public testing::Test {
protected:
    QString archive(const RawTar &tar, const QString &name = QStringLiteral("demo-1.0.tar.gz"))
    {
        QString path = folder.filePath(name);
        writeFile(path, gzipped(tar.bytes()));
        return path;
    }
    Result<SdistListing> listingOf(const RawTar &tar, const SdistLimits &limits = {})
    {
        return inspectSdist(archive(tar), {}, limits);
    }
    QString target()
    {
        QDir(folder.path()).mkpath(QStringLiteral("out"));
        return folder.filePath(QStringLiteral("out"));
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

    QTemporaryDir folder;
};

} // namespace

TEST_F(SdistReaderTest, ListsAGoodArchive)
{
    const auto listing = listingOf(goodTar().end());

    ASSERT_TRUE(listing) << qPrintable(listing.error().story());
    EXPECT_EQ(listing->root, u"demo-1.0");
    EXPECT_EQ(listing->fileName, u"demo-1.0.tar.gz");
    EXPECT_EQ(listing->members.size(), 4);
    EXPECT_EQ(listing->format, TarFormat::Pax);
    ASSERT_TRUE(listing->pkgInfo);
    EXPECT_TRUE(listing->pkgInfo->startsWith("Metadata-Version: 2.1"));
    ASSERT_NE(listing->find(QStringLiteral("demo.py")), nullptr);
    EXPECT_EQ(listing->find(QStringLiteral("demo.py"))->sha256, sha256Hex("__version__ = \"1.0\"\n"));
    EXPECT_EQ(listing->find(QStringLiteral("demo.py"))->modified, 1699948544);
    EXPECT_EQ(listing->unpackedSize, goodTar().end().bytes().size());
}

TEST_F(SdistReaderTest, TakesWhatRealBackendsWrite)
{
    RawTar tar = goodTar();
    tar.pax("comment", "0123456789abcdef", 'g');
    tar.paxRecords(paxRecord("mtime", "1700000000.25") + paxRecord("uid", "12345678"))
        .file("demo-1.0/caf\xc3\xa9.py", "x");
    tar.pax("path", "demo-1.0/" + QByteArray("long/").repeated(40) + "f").file("demo-1.0/short", "y");
    tar.add({.name = "f", .prefix = "demo-1.0/prefixed"}, "z");
    tar.end().raw(QByteArray(8192, '\0'));

    const auto listing = listingOf(tar);

    ASSERT_TRUE(listing) << qPrintable(listing.error().story());
    const SdistMember *coffee = listing->find(QStringLiteral("café.py"));
    ASSERT_NE(coffee, nullptr);
    EXPECT_EQ(coffee->modified, 1700000000);
    EXPECT_EQ(coffee->uid, 12345678);
    EXPECT_NE(listing->find(QStringLiteral("long/").repeated(40) + u'f'), nullptr);
    EXPECT_NE(listing->find(QStringLiteral("prefixed/f")), nullptr);
}

TEST_F(SdistReaderTest, TakesGnuArchivesAndSaysSo)
{
    RawTar tar = goodTar();
    const QByteArray name = "demo-1.0/" + QByteArray("long/").repeated(40) + "f";
    tar.add({.name = "././@LongLink", .type = 'L', .magic = "ustar  "}, name + '\0');
    tar.add({.name = name.left(100), .magic = "ustar  "}, "x").end();

    const auto listing = listingOf(tar);

    ASSERT_TRUE(listing) << qPrintable(listing.error().story());
    EXPECT_EQ(listing->format, TarFormat::Gnu);
    EXPECT_EQ(listing->members.last().path, QString::fromUtf8(name));
}

TEST_F(SdistReaderTest, ExtractsWhatItHasSeenWithPlainModesAndTimes)
{
    RawTar tar = goodTar();
    tar.add({.name = "demo-1.0/bin/run", .mode = "0004777"}, "#!/bin/sh\n");
    tar.add({.name = "demo-1.0/closed", .mode = "0000600"}, QByteArray(200'000, 'c')).end();
    auto reader = SdistReader::open(archive(tar));
    ASSERT_TRUE(reader);
    const auto listing = reader->inspect();
    ASSERT_TRUE(listing);

    const auto extracted = reader->extract(*listing, target());

    ASSERT_TRUE(extracted) << qPrintable(extracted.error().story());
    const QDir out(target() + QStringLiteral("/demo-1.0"));
    EXPECT_EQ(contents(out.filePath(QStringLiteral("closed"))), QByteArray(200'000, 'c'));
    struct stat facts = {};
    ASSERT_EQ(::stat(qPrintable(out.filePath(QStringLiteral("bin/run"))), &facts), 0);
    EXPECT_EQ(facts.st_mode & 07777U, 0755U);
    EXPECT_EQ(facts.st_mtime, 1699948544);
    ASSERT_EQ(::stat(qPrintable(out.filePath(QStringLiteral("closed"))), &facts), 0);
    EXPECT_EQ(facts.st_mode & 07777U, 0644U);
    ASSERT_EQ(::stat(qPrintable(out.path()), &facts), 0);
    EXPECT_EQ(facts.st_mtime, 1699948544);
}

TEST_F(SdistReaderTest, FollowsNoLinkThatLiesInTheWay)
{
    auto reader = SdistReader::open(archive(goodTar().end()));
    const auto listing = reader->inspect();
    QDir(folder.path()).mkpath(QStringLiteral("elsewhere"));
    ASSERT_EQ(::symlink(qPrintable(folder.filePath(QStringLiteral("elsewhere"))),
                  qPrintable(target() + QStringLiteral("/demo-1.0"))),
        0);

    const auto extracted = reader->extract(*listing, target());

    EXPECT_FALSE(extracted);
    EXPECT_TRUE(QDir(folder.filePath(QStringLiteral("elsewhere"))).isEmpty());
}

TEST_F(SdistReaderTest, ReplacesNothingThatExists)
{
    auto reader = SdistReader::open(archive(goodTar().end()));
    const auto listing = reader->inspect();
    QDir(target()).mkpath(QStringLiteral("demo-1.0"));
    writeFile(target() + QStringLiteral("/demo-1.0/demo.py"), "mine");

    const auto extracted = reader->extract(*listing, target());

    ASSERT_FALSE(extracted);
    EXPECT_EQ(extracted.error().code(), Errc::Conflict);
    EXPECT_EQ(contents(target() + QStringLiteral("/demo-1.0/demo.py")), "mine");
}

TEST_F(SdistReaderTest, NoticesAFileThatChangedBetweenThePasses)
{
    const QString path = archive(goodTar().file("demo-1.0/x", "good").end());
    auto reader = SdistReader::open(path);
    const auto listing = reader->inspect();
    writeFile(path, gzipped(goodTar().file("demo-1.0/x", "evil").end().bytes()));

    const auto extracted = reader->extract(*listing, target());

    ASSERT_FALSE(extracted);
    EXPECT_EQ(extracted.error().name(), u"sdist.changed");
}

TEST_F(SdistReaderTest, StopsWhenAsked)
{
    std::stop_source source;
    source.request_stop();

    const auto listing = inspectSdist(archive(goodTar().end()), source.get_token());

    ASSERT_FALSE(listing);
    EXPECT_TRUE(listing.error().isCancelled());
}

TEST_F(SdistReaderTest, AllowsSymlinksInsideOnlyWhenTold)
{
    RawTar inside = goodTar();
    inside.add({.name = "demo-1.0/link", .type = '2', .target = "PKG-INFO"}).end();
    RawTar dangling = goodTar();
    dangling.add({.name = "demo-1.0/link", .type = '2', .target = "nothing"}).end();
    RawTar outside = goodTar();
    outside.add({.name = "demo-1.0/link", .type = '2', .target = "../../x"}).end();
    RawTar through = goodTar();
    through.folder("demo-1.0/d/").add({.name = "demo-1.0/link", .type = '2', .target = "d"});
    through.file("demo-1.0/link/x", "x").end();
    const SdistLimits allowing{.symlinks = Symlinks::AllowInside};

    EXPECT_EQ(listingOf(inside).error().name(), u"sdist.symlink");
    EXPECT_EQ(listingOf(dangling, allowing).error().name(), u"sdist.symlink");
    EXPECT_EQ(listingOf(outside, allowing).error().name(), u"sdist.symlink");
    EXPECT_EQ(listingOf(through, allowing).error().name(), u"sdist.file-as-folder");
    auto reader = SdistReader::open(archive(inside), allowing);
    const auto listing = reader->inspect();
    ASSERT_TRUE(listing) << qPrintable(listing.error().story());
    ASSERT_TRUE(reader->extract(*listing, target()));
    EXPECT_EQ(QFile::symLinkTarget(target() + QStringLiteral("/demo-1.0/link")),
        target() + QStringLiteral("/demo-1.0/PKG-INFO"));
}

TEST_F(SdistReaderTest, RefusesWhatIsNoFileOrTooLarge)
{
    ASSERT_EQ(::mkfifo(qPrintable(folder.filePath(QStringLiteral("pipe"))), 0600), 0);
    writeFile(folder.filePath(QStringLiteral("large")), "");
    ASSERT_EQ(::truncate(qPrintable(folder.filePath(QStringLiteral("large"))), (100LL << 20) + 1), 0);

    EXPECT_EQ(SdistReader::open(folder.filePath(QStringLiteral("none"))).error().code(), Errc::NotFound);
    EXPECT_EQ(SdistReader::open(folder.filePath(QStringLiteral("pipe"))).error().name(), u"sdist.not-a-file");
    EXPECT_EQ(SdistReader::open(folder.path()).error().name(), u"sdist.not-a-file");
    EXPECT_EQ(SdistReader::open(folder.filePath(QStringLiteral("large"))).error().name(), u"sdist.too-large");
}

TEST_F(SdistReaderTest, RefusesAGigabyteThatStaysBelowTheRatio)
{
    SdistLimits limits;
    limits.unpacked = 8 << 20;
    QByteArray noise(9 << 20, '\0');
    for (qsizetype at = 0; at < noise.size(); ++at)
        noise[at] = static_cast<char>((at * 2654435761) >> 13);

    EXPECT_EQ(
        listingOf(
            goodTar().file("demo-1.0/a", noise.left(5 << 20)).file("demo-1.0/b", noise.left(4 << 20)).end(),
            limits)
            .error()
            .name(),
        u"sdist.unpacks-too-large");
}

} // namespace slipway::build::test
