// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/file_channel.h"

#include <functional>
#include <gtest/gtest.h>
#include <memory>

namespace slipway::archive {

/// A folder that a channel reaches: what the contract below needs from those who implement FileChannel.
class ChannelRig {
public:
    virtual ~ChannelRig() = default;
    virtual Result<std::unique_ptr<FileChannel>> open(std::stop_token stop) = 0;
    [[nodiscard]] virtual QString folder() const = 0; ///< absolute, empty, writable
};

struct ChannelKind {
    const char *name;
    std::function<std::unique_ptr<ChannelRig>()> rig;
};

/// What every channel promises. Include this in one file of a test program and say
///
///     INSTANTIATE_TEST_SUITE_P(Ssh, SftpChannelContract, ::testing::Values(ChannelKind{"Ssh", makeRig}),
///         [](const auto &kind) { return kind.param.name; });
class SftpChannelContract : public ::testing::TestWithParam<ChannelKind> {
protected:
    void SetUp() override
    {
        rig = GetParam().rig();
        auto opened = rig->open(stop.get_token());
        ASSERT_TRUE(opened) << qPrintable(opened.error().story());
        channel = *std::move(opened);
    }

    [[nodiscard]] QString path(const QString &name) const { return rig->folder() + u'/' + name; }

    void write(const QString &name, const QByteArray &bytes)
    {
        auto writer = channel->createExclusive(path(name));
        ASSERT_TRUE(writer) << qPrintable(writer.error().story());
        ASSERT_TRUE((*writer)->write(bytes));
        const auto finished = (*writer)->finish();
        ASSERT_TRUE(finished || finished.error().code() == Errc::Unsupported);
    }

    QByteArray read(const QString &name)
    {
        auto reader = channel->open(path(name));
        EXPECT_TRUE(reader) << qPrintable(reader.error().story());
        QByteArray all;
        QByteArray block(100'000, '\0');
        while (reader) {
            const auto got = (*reader)->read(block.data(), block.size());
            EXPECT_TRUE(got);
            if (!got || *got == 0)
                break;
            all.append(block.constData(), *got);
        }
        return all;
    }

    std::stop_source stop;
    std::unique_ptr<ChannelRig> rig;
    std::unique_ptr<FileChannel> channel;
};

TEST_P(SftpChannelContract, ReadsBackWhatItWrote)
{
    QByteArray bytes;
    for (int i = 0; i < 300'000; ++i)
        bytes.append(static_cast<char>(i * 7 + i / 256));

    write(QStringLiteral("file"), bytes);

    EXPECT_EQ(read(QStringLiteral("file")), bytes);
    const auto stat = channel->stat(path(QStringLiteral("file")));
    ASSERT_TRUE(stat && *stat);
    EXPECT_EQ((*stat)->size, 300'000);
    EXPECT_FALSE((*stat)->isFolder);
}

TEST_P(SftpChannelContract, CreatesNoFileTwice)
{
    write(QStringLiteral("file"), "first");

    const auto again = channel->createExclusive(path(QStringLiteral("file")));

    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code(), Errc::Conflict);
    EXPECT_EQ(read(QStringLiteral("file")), "first");
}

TEST_P(SftpChannelContract, NamesAFileWithoutReplacingAnother)
{
    write(QStringLiteral("part-1"), "first");
    write(QStringLiteral("part-2"), "second");

    ASSERT_TRUE(channel->renameExclusive(path(QStringLiteral("part-1")), path(QStringLiteral("file"))));
    const auto again = channel->renameExclusive(path(QStringLiteral("part-2")), path(QStringLiteral("file")));

    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code(), Errc::Conflict) << qPrintable(again.error().story());
    EXPECT_EQ(read(QStringLiteral("file")), "first");
    const auto gone = channel->stat(path(QStringLiteral("part-1")));
    ASSERT_TRUE(gone);
    EXPECT_FALSE(*gone);
}

TEST_P(SftpChannelContract, SaysThatThereIsNothing)
{
    const auto stat = channel->stat(path(QStringLiteral("nothing")));
    const auto open = channel->open(path(QStringLiteral("nothing")));

    ASSERT_TRUE(stat) << qPrintable(stat.error().story());
    EXPECT_FALSE(*stat);
    ASSERT_FALSE(open);
    EXPECT_EQ(open.error().code(), Errc::NotFound);
    EXPECT_TRUE(channel->remove(path(QStringLiteral("nothing"))));
}

TEST_P(SftpChannelContract, MakesFoldersThatMayBeThere)
{
    ASSERT_TRUE(channel->makeFolder(path(QStringLiteral("folder"))));
    EXPECT_TRUE(channel->makeFolder(path(QStringLiteral("folder"))));
    EXPECT_FALSE(channel->makeFolder(path(QStringLiteral("missing/folder"))));
    write(QStringLiteral("file"), "x");
    EXPECT_FALSE(channel->makeFolder(path(QStringLiteral("file"))));

    const auto stat = channel->stat(path(QStringLiteral("folder")));
    ASSERT_TRUE(stat && *stat);
    EXPECT_TRUE((*stat)->isFolder);
}

TEST_P(SftpChannelContract, RemovesAFile)
{
    write(QStringLiteral("file"), "x");

    ASSERT_TRUE(channel->remove(path(QStringLiteral("file"))));

    const auto stat = channel->stat(path(QStringLiteral("file")));
    ASSERT_TRUE(stat);
    EXPECT_FALSE(*stat);
}

TEST_P(SftpChannelContract, StopsWhenAskedTo)
{
    auto writer = channel->createExclusive(path(QStringLiteral("file")));
    ASSERT_TRUE(writer);

    stop.request_stop();
    Result<> written;
    for (int i = 0; i < 100 && written; ++i)
        written = (*writer)->write(QByteArray(1'000'000, 'x'));

    ASSERT_FALSE(written);
    EXPECT_TRUE(written.error().isCancelled());
}

} // namespace slipway::archive
