// SPDX-License-Identifier: Apache-2.0
#include "audit/witness.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <thread>
#include <vector>

namespace slipway::audit {
namespace {

using namespace Qt::Literals::StringLiterals;

class WitnessTest : public testing::Test {
protected:
    static SeenHead head(qint64 seq, const QString &chain = u"4fd3a0e6-5b5c-4a43-9f5e-0a4a5e0d7c11"_s)
    {
        return {.seenBy = u"this workstation"_s, .chain = chain, .seq = seq, .hash = QString(64, u'a')};
    }
    QTemporaryDir folder;
    QString file = folder.filePath(u"profile/witness"_s);
    Witness witness{file};
};

TEST_F(WitnessTest, RemembersTheHeadForItsOwnerAlone)
{
    EXPECT_EQ(witness.lastSeen().value(), std::nullopt);
    ASSERT_TRUE(witness.note(head(5)));

    EXPECT_EQ(witness.lastSeen().value(), head(5));
    EXPECT_FALSE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther));
}

TEST_F(WitnessTest, OnlyMovesForwardOnItsChain)
{
    ASSERT_TRUE(witness.note(head(5)));
    ASSERT_TRUE(witness.note(head(4)));
    ASSERT_TRUE(witness.note(head(9, u"00000000-0000-0000-0000-000000000000"_s)));
    EXPECT_EQ(witness.lastSeen().value(), head(5));

    ASSERT_TRUE(witness.startAnew(head(3)));

    EXPECT_EQ(witness.lastSeen().value(), head(3));
}

TEST_F(WitnessTest, NeverTakesAnUnreadableNoteForNone)
{
    ASSERT_TRUE(witness.note(head(5)));
    QFile damaged(file);
    ASSERT_TRUE(damaged.open(QIODevice::WriteOnly));
    damaged.write("something else");
    damaged.close();

    const auto seen = witness.lastSeen();

    ASSERT_FALSE(seen);
    EXPECT_EQ(seen.error().name(), u"audit.witness-unreadable"_s);
    EXPECT_FALSE(witness.note(head(6)));
}

TEST_F(WitnessTest, IsSharedByManyWritersWithoutGoingBack)
{
    std::vector<std::jthread> threads;
    threads.reserve(4);
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&, thread] {
            for (int i = 1; i <= 50; ++i)
                EXPECT_TRUE(Witness(file).note(head(i * 4 + thread)));
        });
    }
    threads.clear();

    EXPECT_EQ(witness.lastSeen().value(), head(203));
}

TEST_F(WitnessTest, HasAFileForEachDatabase)
{
    EXPECT_NE(Witness::fileFor(u"/p"_s, u"sqlite:///a"_s), Witness::fileFor(u"/p"_s, u"sqlite:///b"_s));
    EXPECT_TRUE(Witness::fileFor(u"/p"_s, u"sqlite:///a"_s).startsWith(u"/p/"_s));
}

} // namespace
} // namespace slipway::audit
