// SPDX-License-Identifier: Apache-2.0
#include "git/tag_ledger.h"

#include "git/library.h"
#include "tests/fakes/git/scratch_repository.h"

#include <gtest/gtest.h>

namespace slipway::git {
namespace {

class MemoryLedger final : public TagLedger {
public:
    Result<SeenTags> seen() override { return tags; }
    Result<> remember(const SeenTags &more) override
    {
        tags.insert(more);
        return {};
    }
    SeenTags tags;
};

class TagLedgerTest : public testing::Test {
protected:
    TagLedgerTest()
    {
        repository.write(QStringLiteral("a"), "1");
        first = repository.commit(QStringLiteral("First"));
        repository.annotatedTag(QStringLiteral("1.0"), QStringLiteral("One"));
        repository.write(QStringLiteral("a"), "2");
        second = repository.commit(QStringLiteral("Second"));
    }
    Repository opened() { return *Repository::open(repository.path()); }

    Result<Library> library = Library::start();
    fakes::ScratchRepository repository;
    MemoryLedger ledger;
    QString first;
    QString second;
};

TEST_F(TagLedgerTest, NewTagsAreRemembered)
{
    EXPECT_TRUE(compareTags(opened(), ledger)->isEmpty());

    EXPECT_EQ(ledger.tags, (SeenTags{{QStringLiteral("1.0"), first}}));
    EXPECT_TRUE(requireUnmoved(opened(), ledger, QStringLiteral("1.0")));
}

TEST_F(TagLedgerTest, AMovedTagIsAnErrorThatShowsBothCommits)
{
    ASSERT_TRUE(compareTags(opened(), ledger));
    repository.git({QStringLiteral("tag"), QStringLiteral("-f"), QStringLiteral("1.0"), second});

    for (int look = 0; look < 2; ++look) {
        const auto outcome = requireUnmoved(opened(), ledger, QStringLiteral("1.0"));
        ASSERT_FALSE(outcome);
        EXPECT_EQ(outcome.error().name(), QStringLiteral("git.tag-moved"));
        EXPECT_EQ(outcome.error().code(), Errc::Untrusted);
        EXPECT_TRUE(outcome.error().story().contains(first));
        EXPECT_TRUE(outcome.error().story().contains(second));
    }
}

TEST_F(TagLedgerTest, AnotherTagIsNotHeldUp)
{
    ASSERT_TRUE(compareTags(opened(), ledger));
    repository.git({QStringLiteral("tag"), QStringLiteral("-f"), QStringLiteral("1.0"), second});
    repository.tag(QStringLiteral("2.0"));

    EXPECT_TRUE(requireUnmoved(opened(), ledger, QStringLiteral("2.0")));
}

TEST_F(TagLedgerTest, ATagThatWentAndCameBackElsewhereHasMoved)
{
    ASSERT_TRUE(compareTags(opened(), ledger));
    repository.git({QStringLiteral("tag"), QStringLiteral("-d"), QStringLiteral("1.0")});
    ASSERT_TRUE(compareTags(opened(), ledger));
    repository.git({QStringLiteral("tag"), QStringLiteral("1.0"), second});

    EXPECT_EQ(*compareTags(opened(), ledger), (QList<MovedTag>{{QStringLiteral("1.0"), first, second}}));
}

TEST_F(TagLedgerTest, APersonMayAcceptTheNewPlace)
{
    ASSERT_TRUE(compareTags(opened(), ledger));
    repository.git({QStringLiteral("tag"), QStringLiteral("-f"), QStringLiteral("1.0"), second});

    ASSERT_TRUE(acceptMovedTag(opened(), ledger, QStringLiteral("1.0")));

    EXPECT_TRUE(requireUnmoved(opened(), ledger, QStringLiteral("1.0")));
}

} // namespace
} // namespace slipway::git
