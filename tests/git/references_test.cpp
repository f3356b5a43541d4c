// SPDX-License-Identifier: Apache-2.0
#include "git/references.h"

#include "git/library.h"
#include "tests/fakes/git/scratch_repository.h"

#include <gtest/gtest.h>

namespace slipway::git {
namespace {

class ReferencesTest : public testing::Test {
protected:
    ReferencesTest()
    {
        repository.write(QStringLiteral("a"), "1");
        first = repository.commit(QStringLiteral("First"));
        repository.tag(QStringLiteral("1.0"));
        repository.write(QStringLiteral("a"), "2");
        second = repository.commit(QStringLiteral("Second"));
        repository.annotatedTag(QStringLiteral("2.0"), QStringLiteral("Two\n\nNotes."));
    }
    Repository opened() { return *Repository::open(repository.path()); }

    Result<Library> library = Library::start();
    fakes::ScratchRepository repository;
    QString first;
    QString second;
};

TEST_F(ReferencesTest, TagsSayWhatGitSays)
{
    const auto all = tags(opened());

    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 2);
    const Tag light = all->at(0);
    EXPECT_EQ(light.name, QStringLiteral("1.0"));
    EXPECT_EQ(light.commit, first);
    EXPECT_FALSE(light.isAnnotated());
    const Tag annotated = all->at(1);
    EXPECT_EQ(annotated.commit, second);
    EXPECT_EQ(annotated.object,
        QString::fromLatin1(repository.git({QStringLiteral("rev-parse"), QStringLiteral("2.0")})));
    EXPECT_EQ(annotated.message, QStringLiteral("Two\n\nNotes.\n"));
    EXPECT_EQ(annotated.tagger.name, QStringLiteral("Charles Babbage"));
    EXPECT_EQ(annotated.signature, Signature::None);
}

TEST_F(ReferencesTest, SignaturesAreSeenAndLeftOutOfTheMessage)
{
    const auto signedTag = [&](const char *name, const QByteArray &mark) {
        const QString id = repository.object(QStringLiteral("tag"),
            "object " + first.toLatin1() + "\ntype commit\ntag " + name
                + "\ntagger A <a@x> 1714972089 +0000\n\nWords\n-----BEGIN " + mark + "-----\nabc\n-----END "
                + mark + "-----\n");
        repository.pointAt(QStringLiteral("refs/tags/") + QString::fromLatin1(name), id);
        return *tag(opened(), QString::fromLatin1(name));
    };

    EXPECT_EQ(signedTag("pgp", "PGP SIGNATURE").signature, Signature::OpenPgp);
    EXPECT_EQ(signedTag("ssh", "SSH SIGNATURE").signature, Signature::Ssh);
    EXPECT_EQ(signedTag("x509", "SIGNED MESSAGE").signature, Signature::X509);
    EXPECT_EQ(signedTag("ssh", "SSH SIGNATURE").message, QStringLiteral("Words\n"));
}

TEST_F(ReferencesTest, NamesBecomeCommits)
{
    EXPECT_EQ(resolve(opened(), QStringLiteral("1.0"))->commit.id, first);
    EXPECT_EQ(resolve(opened(), QStringLiteral("2.0"))->commit.id, second);
    EXPECT_EQ(resolve(opened(), QStringLiteral("2.0"))->tag->object.size(), 40);
    EXPECT_EQ(resolve(opened(), QStringLiteral("main"))->kind, ReferenceKind::Branch);
    EXPECT_EQ(resolve(opened(), QStringLiteral("refs/tags/1.0"))->kind, ReferenceKind::Tag);
    EXPECT_EQ(resolve(opened(), first)->kind, ReferenceKind::Commit);
    EXPECT_EQ(resolve(opened(), first.left(9))->name, first);
}

TEST_F(ReferencesTest, AnUnknownNameHasAHint)
{
    const auto nothing = resolve(opened(), QStringLiteral("v2.0"));

    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().name(), QStringLiteral("git.unknown-ref"));
    EXPECT_EQ(nothing.error().hint(), QStringLiteral("Did you mean \"2.0\"?"));
    EXPECT_FALSE(resolve(opened(), QStringLiteral("HEAD~1")));
    EXPECT_FALSE(resolve(opened(), QStringLiteral("")));
    EXPECT_FALSE(resolve(opened(), QStringLiteral("../../etc/passwd")));
}

TEST_F(ReferencesTest, ANameThatMeansTwoCommitsIsRefused)
{
    repository.git({QStringLiteral("branch"), QStringLiteral("2.0"), first});
    repository.git({QStringLiteral("branch"), QStringLiteral("1.0"), first});

    const auto two = resolve(opened(), QStringLiteral("2.0"));
    const auto same = resolve(opened(), QStringLiteral("1.0"));

    ASSERT_FALSE(two);
    EXPECT_EQ(two.error().name(), QStringLiteral("git.ambiguous-ref"));
    EXPECT_TRUE(two.error().story().contains(first.left(12)));
    EXPECT_TRUE(two.error().story().contains(second.left(12)));
    EXPECT_EQ(resolve(opened(), QStringLiteral("tags/2.0"))->commit.id, second);
    EXPECT_EQ(resolve(opened(), QStringLiteral("heads/2.0"))->commit.id, first);
    ASSERT_TRUE(same);
    EXPECT_EQ(same->kind, ReferenceKind::Tag);
    EXPECT_EQ(same->candidates.size(), 2);
}

TEST_F(ReferencesTest, TagsOfOtherThingsLeadToNoCommit)
{
    const QString blob = repository.blob("no commit");
    repository.pointAt(QStringLiteral("refs/tags/blob"), blob);

    EXPECT_EQ(tag(opened(), QStringLiteral("blob"))->commit, QString());
    EXPECT_EQ(resolve(opened(), QStringLiteral("blob")).error().name(), QStringLiteral("git.no-commit"));
}

TEST_F(ReferencesTest, BranchesAreListed)
{
    repository.git({QStringLiteral("branch"), QStringLiteral("feature/x"), first});

    EXPECT_EQ(*branches(opened()),
        (QList<Branch>{{QStringLiteral("feature/x"), first}, {QStringLiteral("main"), second}}));
}

} // namespace
} // namespace slipway::git
