// SPDX-License-Identifier: Apache-2.0
#include "build/repack.h"
#include "build/sdist_comparison.h"
#include "build/sdist_file_name.h"
#include "tests/build/raw_tar.h"
#include "tests/build/real_sdist.h"

#include <QDir>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace slipway::build::test {

namespace {

constexpr qint64 commitTime = 1'700'000'000;

class RepackTest : public testing::Test {
protected:
    QString path(const QString &name) const { return folder.filePath(name); }
    QString archive(const QString &name, const RawTar &tar)
    {
        writeFile(path(name), gzipped(tar.bytes()));
        return path(name);
    }
    QTemporaryDir folder;
};

} // namespace

TEST_F(RepackTest, MakesTwoBuildsOfSetuptoolsTheSame)
{
    RealProject project(Backend::Setuptools);
    const QString first = project.build();
    project.waitForAnotherSecond();
    const QString second = project.build();
    const auto before = compare(*inspectSdist(first), *inspectSdist(second));

    const auto one = repack(first, path(QStringLiteral("one.tar.gz")), {.latest = commitTime});
    const auto two = repack(second, path(QStringLiteral("two.tar.gz")), {.latest = commitTime});

    EXPECT_FALSE(before.identicalBytes);
    EXPECT_TRUE(before.repackMends());
    ASSERT_TRUE(one) << qPrintable(one.error().story());
    ASSERT_TRUE(two) << qPrintable(two.error().story());
    EXPECT_EQ(one->sha256, two->sha256);
    EXPECT_TRUE(compare(*one, *two).identicalBytes);
}

TEST_F(RepackTest, GivesAnOldBackendsArchiveTheNameOfPep625)
{
    RealProject project(Backend::Setuptools);
    const QString built = project.build();
    ASSERT_TRUE(built.endsWith(u"/Slip.Demo-1.0.0.tar.gz")) << qPrintable(built);
    const auto version = model::Version::parse(QStringLiteral("1.0.0"));
    const QString name = standardFileName(QStringLiteral("Slip.Demo"), *version);

    const auto packed = repack(built, path(name),
        {.root = standardRoot(QStringLiteral("Slip.Demo"), *version), .latest = commitTime});

    ASSERT_TRUE(packed) << qPrintable(packed.error().story());
    EXPECT_EQ(packed->fileName, u"slip_demo-1.0.0.tar.gz");
    EXPECT_EQ(packed->root, u"slip_demo-1.0.0");
    EXPECT_EQ(packed->pkgInfo, inspectSdist(built)->pkgInfo);
    EXPECT_TRUE(python({QStringLiteral("-c"),
        QStringLiteral("import sys, tarfile\n"
                       "t = tarfile.open(sys.argv[1], 'r:gz')\n"
                       "assert all(m.uid == 0 and m.gid == 0 and not m.uname for m in t), 'owner'\n"
                       "assert all(m.mtime <= 1700000000 for m in t), 'time'\n"
                       "assert {m.mode for m in t} <= {0o644, 0o755}, 'mode'\n"
                       "assert t.getnames() == sorted(t.getnames()), 'order'\n"),
        path(name)}));
    EXPECT_TRUE(installs(path(name), QStringLiteral("slip_demo")));
}

TEST_F(RepackTest, KeepsNamesThatDoNotFitAHeader)
{
    RawTar tar = goodTar();
    const QByteArray deep = "demo-1.0/" + QByteArray("folder/").repeated(30) + "caf\xc3\xa9";
    tar.pax("path", deep).add({.name = "demo-1.0/x", .mode = "0000777"}, "long").end();

    const auto packed = repack(
        archive(QStringLiteral("a.tar.gz"), tar), path(QStringLiteral("b.tar.gz")), {.latest = commitTime});

    ASSERT_TRUE(packed) << qPrintable(packed.error().story());
    const SdistMember *found = packed->find(QString::fromUtf8(deep.mid(9)));
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->mode, 0755U);
    EXPECT_EQ(found->size, 4);
    EXPECT_EQ(packed->format, TarFormat::Pax);
    EXPECT_EQ(packed->gzipTime, 0);
    EXPECT_TRUE(packed->gzipName.isEmpty());
    EXPECT_TRUE(python({QStringLiteral("-c"),
        QStringLiteral("import sys, tarfile\nassert sys.argv[2] in tarfile.open(sys.argv[1]).getnames()"),
        path(QStringLiteral("b.tar.gz")), QString::fromUtf8(deep)}));
}

TEST_F(RepackTest, IsTheSameWhateverTheOrderOwnersAndTimes)
{
    RawTar shuffled;
    shuffled.add({.name = "demo-1.0/demo.py", .mode = "0000600", .uid = "0001750", .time = "17777777777"},
        "__version__ = \"1.0\"\n");
    shuffled.file("demo-1.0/pyproject.toml", "[build-system]\nrequires = [\"setuptools\"]\n");
    shuffled.file("demo-1.0/PKG-INFO", "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n");
    shuffled.add({.name = "demo-1.0", .type = '5', .mode = "0000700", .owner = "jo"}).end();
    constexpr qint64 early = 1'600'000'000; // before all members' times

    const auto one = repack(archive(QStringLiteral("a.tar.gz"), goodTar().end()),
        path(QStringLiteral("x.tar.gz")), {.latest = early});
    const auto two = repack(
        archive(QStringLiteral("b.tar.gz"), shuffled), path(QStringLiteral("y.tar.gz")), {.latest = early});

    ASSERT_TRUE(one && two);
    EXPECT_EQ(one->sha256, two->sha256);
}

TEST_F(RepackTest, AlwaysGivesTheseBytes)
{
    const auto packed = repack(archive(QStringLiteral("a.tar.gz"), goodTar().end()),
        path(QStringLiteral("b.tar.gz")), {.latest = commitTime, .level = 0});

    ASSERT_TRUE(packed);
    // Not compressed, so that zlib has no say in it. A change here changes every release that is repacked.
    EXPECT_EQ(
        packed->sha256.toStdString(), "8082bbe8e9bdb80e383f4f08ee4853cbdc1fa4be360a74500a22e98405e5410f");
}

TEST_F(RepackTest, ReplacesNothingAndLeavesNothingBehind)
{
    const QString in = archive(QStringLiteral("a.tar.gz"), goodTar().end());
    const QString taken = archive(QStringLiteral("b.tar.gz"), goodTar().end());
    const QString hostile = archive(QStringLiteral("c.tar.gz"), goodTar().file("../evil").end());
    std::stop_source stopped;
    stopped.request_stop();

    EXPECT_EQ(repack(in, taken, {}).error().code(), Errc::Conflict);
    EXPECT_EQ(repack(hostile, path(QStringLiteral("d.tar.gz")), {}).error().name(), u"sdist.path-escape");
    EXPECT_TRUE(repack(in, path(QStringLiteral("d.tar.gz")), {}, stopped.get_token()).error().isCancelled());
    EXPECT_EQ(
        QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 3);
}

TEST_F(RepackTest, ComparisonNamesWhatDiffers)
{
    RawTar other;
    other.folder("demo-1.0/");
    other.add({.name = "demo-1.0/PKG-INFO", .mode = "0000600", .time = "1"},
        "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n");
    other.file("demo-1.0/demo.py", "__version__ = \"1.1\"\n").file("demo-1.0/new.py", "x").end();
    const auto a = inspectSdist(archive(QStringLiteral("a.tar.gz"), goodTar().end()));
    const auto b = inspectSdist(archive(QStringLiteral("b.tar.gz"), other));

    const auto comparison = compare(*a, *b);

    EXPECT_FALSE(comparison.identicalBytes);
    EXPECT_FALSE(comparison.repackMends());
    EXPECT_EQ(comparison.lines(),
        QStringList({QStringLiteral("PKG-INFO: mode, time"), QStringLiteral("demo.py: content"),
            QStringLiteral("pyproject.toml: only in the first"),
            QStringLiteral("new.py: only in the second")}));
}

} // namespace slipway::build::test
