// SPDX-License-Identifier: Apache-2.0
#include "build/sdist_reader.h"
#include "tests/build/hostile_archives.h"
#include "tests/build/raw_tar.h"
#include "tests/support/instrumented.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <ctime>
#include <gtest/gtest.h>

namespace slipway::build::test {

namespace {

/// A number of kilobytes of this process, as the kernel counts them.
qint64 kilobytes(const QByteArray &key)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(key))
            return line.mid(key.size() + 1).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

/// Lets the kernel's high-water mark begin anew.
void forgetPeak()
{
    writeFile(QStringLiteral("/proc/self/clear_refs"), "5");
}

double cpuSeconds()
{
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

QStringList allBelow(const QString &folder)
{
    QStringList found;
    for (QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
             QDirIterator::Subdirectories);
         it.hasNext();)
        found.append(it.next());
    found.sort();
    return found;
}

class HostileArchive : public testing::TestWithParam<HostileCase> {
protected:
    HostileArchive()
    {
        QDir().mkpath(box + QStringLiteral("/a/b/inside"));
        writeFile(box + QStringLiteral("/a/outside"), "untouched");
        writeFile(archive, GetParam().bytes());
    }

    QTemporaryDir folder;
    const QString box = folder.filePath(QStringLiteral("box"));
    const QString archive = folder.filePath(QStringLiteral("demo-1.0.tar.gz"));
};

} // namespace

TEST_P(HostileArchive, IsRefusedByNameAndLeavesNothingOutside)
{
    const QStringList before = allBelow(box);
    forgetPeak();
    const qint64 memoryBefore = kilobytes("VmRSS:");
    const double begun = cpuSeconds();

    auto reader = SdistReader::open(archive);
    ASSERT_TRUE(reader) << qPrintable(reader.error().story());
    const auto listing = reader->inspect();
    const double used = cpuSeconds() - begun;
    const qint64 grown = kilobytes("VmHWM:") - memoryBefore;
    // Even who extracts without having looked gets nothing outside, and no more than what was seen inside.
    const auto extracted
        = reader->extract({.fileName = QStringLiteral("demo-1.0.tar.gz"), .root = QStringLiteral("demo-1.0")},
            box + QStringLiteral("/a/b/inside"));

    ASSERT_FALSE(listing) << GetParam().name;
    EXPECT_EQ(listing.error().name().toStdString(), "sdist." + std::string(GetParam().refusal))
        << qPrintable(listing.error().story());
    EXPECT_EQ(listing.error().code(), Errc::Untrusted);
    EXPECT_FALSE(listing.error().hint().isEmpty());
    EXPECT_FALSE(extracted);
    EXPECT_EQ(allBelow(box), before);
    EXPECT_LE(used, tests::isInstrumented ? 20.0 : 2.0);
    EXPECT_LE(grown, tests::isInstrumented ? 512 << 10 : 64 << 10);
}

INSTANTIATE_TEST_SUITE_P(Corpus, HostileArchive, testing::ValuesIn(hostileCases()),
    [](const testing::TestParamInfo<HostileCase> &one) { return std::string(one.param.name); });

TEST(HostileArchives, AreAtLeastSixty)
{
    EXPECT_GE(hostileCases().size(), 60U);
}

} // namespace slipway::build::test
