// SPDX-License-Identifier: Apache-2.0
#include "workflow/build_mark.h"

#include "store/build_repository.h"
#include "tests/workflow/workflow_fixture.h"

#include <QDir>

namespace slipway::workflow {
namespace {

using namespace Qt::StringLiterals;
using model::BuildState;

/// Builds that were begun, as far as their record and their folder.
class BuildMarkTest : public WorkflowTest {
protected:
    model::Build begin(const QString &person = u"Ada"_s)
    {
        const int number = *store::BuildRepository::takeNumber(*m_database, u"shop"_s);
        const auto begun = m_database->write([&](store::Transaction &transaction) {
            return store::BuildRepository(transaction)
                .start({.project = u"shop"_s,
                    .number = number,
                    .ref = u"main"_s,
                    .commit = QString(40, u'c'),
                    .started = m_clock.now(),
                    .person = person});
        });
        EXPECT_TRUE(begun) << qPrintable(begun ? QString() : begun.error().story());
        write(m_profile.buildFile(u"shop"_s, number, u"build.log"_s));
        write(m_profile.buildFile(u"shop"_s, number, u"wheel/half.whl"_s));
        return *begun;
    }
    BuildMark mark(int number, const QString &workstation = u"laptop"_s)
    {
        m_workshop->actor.workstation = workstation;
        auto mark = BuildMark::set(*m_workshop, u"shop"_s, number);
        EXPECT_TRUE(mark) << qPrintable(mark ? QString() : mark.error().story());
        m_workshop->actor.workstation = u"laptop"_s;
        return *std::move(mark);
    }
    static void write(const QString &path)
    {
        QFile file(path);
        EXPECT_TRUE(QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly));
    }
    [[nodiscard]] model::Build recorded(int number) const
    {
        return *m_database->read(
            [&](store::Connection &c) { return store::BuildRepository(c).find(u"shop"_s, number); });
    }
    [[nodiscard]] QStringList marks() const
    {
        return QDir(m_profile.buildMarks(m_database->chainId())).entryList(QDir::Files);
    }
    [[nodiscard]] QStringList kept(int number) const
    {
        return QDir(m_profile.buildFolder(u"shop"_s, number))
            .entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }
};

TEST_F(BuildMarkTest, EndsABuildWhoseProgramIsGone)
{
    const auto build = begin();
    {
        const auto left = mark(build.number);
    }

    ASSERT_TRUE(endAbandonedBuilds(*m_workshop));

    EXPECT_EQ(recorded(build.number).state, BuildState::Failed);
    EXPECT_EQ(recorded(build.number).failure, u"The program that built it was ended before the build was");
    EXPECT_EQ(recorded(build.number).finished, m_clock.now());
    EXPECT_EQ(kept(build.number), QStringList{u"build.log"_s});
    EXPECT_EQ(marks(), QStringList());
    const auto failed = events(u"build.failed"_s);
    ASSERT_EQ(failed.size(), 1);
    EXPECT_EQ(failed.first().object, u"build/shop/%1"_s.arg(build.number));
}

TEST_F(BuildMarkTest, EndsItOnce)
{
    const auto build = begin();
    {
        const auto left = mark(build.number);
    }

    ASSERT_TRUE(endAbandonedBuilds(*m_workshop));
    ASSERT_TRUE(endAbandonedBuilds(*m_workshop));

    EXPECT_EQ(events(u"build.failed"_s).size(), 1);
}

TEST_F(BuildMarkTest, LeavesABuildThatIsBeingMade)
{
    const auto build = begin();
    const auto held = mark(build.number);

    ASSERT_TRUE(endAbandonedBuilds(*m_workshop));

    EXPECT_EQ(recorded(build.number).state, BuildState::Running);
    EXPECT_EQ(kept(build.number), (QStringList{u"build.log"_s, u"wheel"_s}));
    EXPECT_EQ(marks().size(), 1);
}

TEST_F(BuildMarkTest, LeavesBuildsOfOtherComputers)
{
    // One that is only on record, as in a team's database, and one from a disk that is shared.
    const auto elsewhere = begin(u"Bo"_s);
    const auto beside = begin();
    {
        const auto left = mark(beside.number, u"desktop"_s);
    }

    ASSERT_TRUE(endAbandonedBuilds(*m_workshop));

    EXPECT_EQ(recorded(elsewhere.number).state, BuildState::Running);
    EXPECT_EQ(recorded(beside.number).state, BuildState::Running);
    EXPECT_EQ(kept(beside.number), (QStringList{u"build.log"_s, u"wheel"_s}));
    EXPECT_EQ(marks().size(), 1);
}

TEST_F(BuildMarkTest, LeavesWhatHasEndedAsItIs)
{
    auto build = begin();
    build.state = BuildState::Succeeded;
    build.finished = m_clock.now();
    ASSERT_TRUE(m_database->write(
        [&](store::Transaction &transaction) { return store::BuildRepository(transaction).finish(build); }));
    {
        const auto left = mark(build.number); // killed before it could lift it
    }

    ASSERT_TRUE(endAbandonedBuilds(*m_workshop));

    EXPECT_EQ(recorded(build.number).state, BuildState::Succeeded);
    EXPECT_EQ(kept(build.number), (QStringList{u"build.log"_s, u"wheel"_s}));
    EXPECT_EQ(marks(), QStringList());
}

TEST_F(BuildMarkTest, ClearsUpWhatNeverCameOnRecord)
{
    {
        const auto left = mark(7);
    }
    write(m_profile.buildFile(u"shop"_s, 7, u"half.tar.gz"_s));

    ASSERT_TRUE(endAbandonedBuilds(*m_workshop));

    EXPECT_FALSE(QFile::exists(m_profile.buildFolder(u"shop"_s, 7)));
    EXPECT_EQ(marks(), QStringList());
}

TEST_F(BuildMarkTest, ClearsAwayWorkingFoldersThatNobodyHolds)
{
    const auto used = ScratchFolder::make(m_profile);
    ASSERT_TRUE(used);
    write(used->path(u"file"_s));
    write(m_profile.scratch() + u"/work-killed/file"_s);
    write(m_profile.scratch() + u"/another/file"_s);

    ASSERT_TRUE(endAbandonedBuilds(*m_workshop));

    EXPECT_TRUE(QFile::exists(used->path(u"file"_s)));
    EXPECT_FALSE(QFile::exists(m_profile.scratch() + u"/work-killed"_s));
    EXPECT_TRUE(QFile::exists(m_profile.scratch() + u"/another/file"_s));
}

} // namespace
} // namespace slipway::workflow
