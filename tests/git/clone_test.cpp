// SPDX-License-Identifier: Apache-2.0
#include "git/clone.h"

#include "git/library.h"
#include "tests/fakes/git/scratch_repository.h"
#include "tests/git/tree_listing.h"

#include <QFileInfo>
#include <gtest/gtest.h>

namespace slipway::git {
namespace {

class CloneTest : public testing::Test {
protected:
    CloneTest()
    {
        repository.write(QStringLiteral(".gitattributes"), "*.txt text eol=crlf\nsecret export-ignore\n");
        repository.write(QStringLiteral("src/a.txt"), "one\r\n");
        repository.write(QStringLiteral("secret"), "kept in a clone");
        repository.writeExecutable(QStringLiteral("run"), "#!/bin/sh\n");
        repository.link(QStringLiteral("link"), QStringLiteral("src/a.txt"));
        repository.commit(QStringLiteral("First"));
        repository.annotatedTag(QStringLiteral("v1.0"), QStringLiteral("One"));
        repository.write(QStringLiteral("more"), "x");
        commit = repository.commit(QStringLiteral("Second"));
        repository.write(QStringLiteral("later"), "x");
        repository.commit(QStringLiteral("Third"));
        repository.tag(QStringLiteral("v9"));
        repository.git({QStringLiteral("tag"), QStringLiteral("-a"), QStringLiteral("-m"),
            QStringLiteral("x"), QStringLiteral("nested"), QStringLiteral("v1.0")});
    }
    Result<Manifest> cloned(const CloneOptions &options = {})
    {
        const auto opened = Repository::open(repository.path());
        task::Progress progress;
        return cloneAt(*opened, commit, target.path(), options, {}, progress);
    }
    QByteArray git(const QStringList &arguments)
    {
        return fakes::ScratchRepository::run(target.path(), arguments);
    }

    Result<Library> library = Library::start();
    fakes::ScratchRepository repository;
    QTemporaryDir target;
    QString commit;
};

TEST_F(CloneTest, GitFindsARealAndCleanClone)
{
    const auto manifest = cloned();

    ASSERT_TRUE(manifest) << qPrintable(manifest.error().story());
    EXPECT_TRUE(QFileInfo(target.filePath(QStringLiteral(".git"))).isDir());
    EXPECT_EQ(
        git({QStringLiteral("status"), QStringLiteral("--porcelain"), QStringLiteral("--ignored")}), "");
    EXPECT_EQ(git({QStringLiteral("rev-parse"), QStringLiteral("HEAD")}), commit.toLatin1());
    EXPECT_EQ(git({QStringLiteral("fsck"), QStringLiteral("--strict")}), "");
    EXPECT_EQ(git({QStringLiteral("tag")}), "nested\nv1.0\nv9");
    EXPECT_EQ(git({QStringLiteral("ls-files")}),
        repository.git(
            {QStringLiteral("ls-tree"), QStringLiteral("-r"), QStringLiteral("--name-only"), commit}));
    EXPECT_EQ(git({QStringLiteral("log"), QStringLiteral("--format=%s")}), "Second\nFirst");
    EXPECT_TRUE(QFileInfo::exists(target.filePath(QStringLiteral("secret"))));
    EXPECT_EQ(manifest->files.size(), 6);
}

TEST_F(CloneTest, DescribeCountsFromTheLastTag)
{
    ASSERT_TRUE(cloned());

    EXPECT_EQ(git({QStringLiteral("describe"), QStringLiteral("--dirty"), QStringLiteral("--tags"),
                  QStringLiteral("--long"), QStringLiteral("--match"), QStringLiteral("*[0-9]*")}),
        "v1.0-1-g" + commit.left(7).toLatin1());
}

TEST_F(CloneTest, HeadMayBeOnABranch)
{
    ASSERT_TRUE(cloned({.branch = QStringLiteral("main")}));

    EXPECT_EQ(git({QStringLiteral("symbolic-ref"), QStringLiteral("HEAD")}), "refs/heads/main");
    EXPECT_EQ(git({QStringLiteral("rev-parse"), QStringLiteral("main")}), commit.toLatin1());
}

TEST_F(CloneTest, NothingOfTheSourcesSettingsComesAlong)
{
    repository.git(
        {QStringLiteral("config"), QStringLiteral("core.fsmonitor"), QStringLiteral("touch /tmp/never")});
    repository.git({QStringLiteral("config"), QStringLiteral("core.hooksPath"), QStringLiteral("/tmp")});
    repository.write(QStringLiteral(".git/hooks/post-checkout"), "#!/bin/sh\n");

    ASSERT_TRUE(cloned());

    const QByteArray config
        = git({QStringLiteral("config"), QStringLiteral("--local"), QStringLiteral("--list")});
    EXPECT_FALSE(config.contains("fsmonitor"));
    EXPECT_FALSE(config.contains("hookspath"));
    EXPECT_FALSE(config.contains("remote"));
    EXPECT_FALSE(QFileInfo::exists(target.filePath(QStringLiteral(".git/hooks"))));
}

TEST_F(CloneTest, FilesAreTheBytesOfTheCommit)
{
    ASSERT_TRUE(cloned());

    EXPECT_EQ(listing(target.path())["src/a.txt"], "- one\n");
    EXPECT_EQ(listing(target.path())["link"], "-> src/a.txt");
    EXPECT_EQ(listing(target.path())["run"], "x #!/bin/sh\n");
}

} // namespace
} // namespace slipway::git
