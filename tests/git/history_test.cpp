// SPDX-License-Identifier: Apache-2.0
#include "git/history.h"

#include "git/library.h"
#include "git/references.h"
#include "tests/fakes/git/scratch_repository.h"

#include <gtest/gtest.h>

namespace slipway::git {
namespace {

class HistoryTest : public testing::Test {
protected:
    HistoryTest()
    {
        repository.write(QStringLiteral("a"), "1\n2\n3\n4\n5\n6\n7\n8\n");
        base = repository.commit(QStringLiteral("Base\n\nWith a body."));
        repository.branch(QStringLiteral("side"));
        repository.write(QStringLiteral("b/c"), "side");
        side = repository.commit(QStringLiteral("Side"));
        repository.checkOut(QStringLiteral("main"));
        repository.git({QStringLiteral("mv"), QStringLiteral("a"), QStringLiteral("renamed")});
        mainline = repository.commit(QStringLiteral("Main"));
        repository.git({QStringLiteral("merge"), QStringLiteral("-q"), QStringLiteral("--no-edit"),
            QStringLiteral("side")});
        repository.write(QStringLiteral("last"), "x");
        last = repository.commit(QStringLiteral("Last"));
    }

    QStringList idsFromGit(const QString &range)
    {
        return QString::fromLatin1(repository.git({QStringLiteral("log"), QStringLiteral("--date-order"),
                                       QStringLiteral("--format=%H"), range}))
            .split(u'\n', Qt::SkipEmptyParts);
    }
    static QStringList idsOf(const History &history)
    {
        QStringList ids;
        for (const Commit &commit : history.commits)
            ids += commit.id;
        return ids;
    }
    Repository opened() { return *Repository::open(repository.path()); }

    Result<Library> library = Library::start();
    fakes::ScratchRepository repository;
    QString base;
    QString side;
    QString mainline;
    QString last;
};

TEST_F(HistoryTest, ListsWhatGitLogLists)
{
    const auto between = history(opened(), side, last);
    ASSERT_TRUE(between);
    EXPECT_EQ(idsOf(*between), idsFromGit(side + QStringLiteral("..") + last));
    EXPECT_EQ(between->commits.size(), 3);
    EXPECT_TRUE(between->isComplete);

    EXPECT_EQ(idsOf(*history(opened(), {}, last)), idsFromGit(last));
}

TEST_F(HistoryTest, TheLimitIsSaid)
{
    const auto two = history(opened(), {}, last, 2);

    ASSERT_TRUE(two);
    EXPECT_EQ(two->commits.size(), 2);
    EXPECT_FALSE(two->isComplete);
}

TEST_F(HistoryTest, DivergenceShowsWhatIsLostToo)
{
    const auto both = divergence(opened(), side, mainline);

    ASSERT_TRUE(both);
    EXPECT_EQ(idsOf(both->gained), QStringList{mainline});
    EXPECT_EQ(idsOf(both->lost), QStringList{side});
}

TEST_F(HistoryTest, ACommitHasItsPeopleAndWords)
{
    const auto found = commit(opened(), base);

    ASSERT_TRUE(found);
    EXPECT_EQ(found->summary, QStringLiteral("Base"));
    EXPECT_EQ(found->message, QStringLiteral("Base\n\nWith a body.\n"));
    EXPECT_EQ(found->author.name, QStringLiteral("Ada Lovelace"));
    EXPECT_EQ(found->committer.email, QStringLiteral("charles@example.org"));
    EXPECT_EQ(found->committer.when.toString(Qt::ISODate), QStringLiteral("2024-05-06T07:09:09+02:00"));
    EXPECT_TRUE(found->parents.isEmpty());
}

TEST_F(HistoryTest, AuthorsAreCountedByAddress)
{
    const Person ada{.name = QStringLiteral("Ada"), .email = QStringLiteral("a@x")};
    const Person bob{.name = QStringLiteral("Bob"), .email = QStringLiteral("b@x")};

    const QList<Author> counted = authors({{.author = ada}, {.author = bob}, {.author = bob}});

    EXPECT_EQ(counted, (QList<Author>{{bob.name, bob.email, 2}, {ada.name, ada.email, 1}}));
}

TEST_F(HistoryTest, ChangedFilesKnowRenames)
{
    const auto changes = changedFiles(opened(), base, last);

    ASSERT_TRUE(changes);
    EXPECT_EQ(*changes,
        (QList<FileChange>{{ChangeKind::Added, QStringLiteral("b/c"), {}},
            {ChangeKind::Added, QStringLiteral("last"), {}},
            {ChangeKind::Renamed, QStringLiteral("renamed"), QStringLiteral("a")}}));
}

TEST_F(HistoryTest, AncestryIsToldRight)
{
    EXPECT_TRUE(*isAncestor(opened(), base, last));
    EXPECT_TRUE(*isAncestor(opened(), last, last));
    EXPECT_FALSE(*isAncestor(opened(), last, base));
    EXPECT_FALSE(*isAncestor(opened(), side, mainline));
}

TEST_F(HistoryTest, FilesAreReadAtACommit)
{
    EXPECT_EQ(*fileAt(opened(), side, QStringLiteral("b/c")), "side");
    EXPECT_EQ(fileAt(opened(), base, QStringLiteral("b/c")).error().code(), Errc::NotFound);
    EXPECT_EQ(fileAt(opened(), side, QStringLiteral("b")).error().code(), Errc::NotFound);
    EXPECT_EQ(fileAt(opened(), side, QStringLiteral("b/c"), 3).error().code(), Errc::Refused);
    EXPECT_EQ(*filesIn(opened(), side, {}), (QStringList{QStringLiteral("a"), QStringLiteral("b/")}));
    EXPECT_EQ(*filesIn(opened(), side, QStringLiteral("b")), QStringList{QStringLiteral("c")});
}

TEST_F(HistoryTest, ShortAndWrongIdsAreRefused)
{
    EXPECT_EQ(commit(opened(), base.left(12)).error().code(), Errc::InvalidInput);
    EXPECT_EQ(commit(opened(), QString(40, u'0')).error().code(), Errc::NotFound);
}

} // namespace
} // namespace slipway::git
