// SPDX-License-Identifier: Apache-2.0
#include "base/digest.h"
#include "git/library.h"
#include "tests/fakes/git/scratch_repository.h"
#include "tests/git/tree_listing.h"

#include <QFile>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace slipway::git {
namespace {

class ExportTest : public testing::Test {
protected:
    Result<Manifest> exported(const QString &commit, const ExportOptions &options = {})
    {
        return exportTo(repository.path(), commit, target.path(), options);
    }

    Result<Library> library = Library::start();
    fakes::ScratchRepository repository;
    QTemporaryDir target;
};

TEST_F(ExportTest, GivesEverythingTheCommittersTimeAndFixedModes)
{
    repository.write(QStringLiteral("a/b/file.txt"), "x");
    repository.writeExecutable(QStringLiteral("run"), "y");
    repository.link(QStringLiteral("a/link"), QStringLiteral("b/file.txt"));
    const QString commit = repository.commit(QStringLiteral("One"));
    const mode_t before = ::umask(077);

    const auto manifest = exported(commit);
    ::umask(before);

    ASSERT_TRUE(manifest) << qPrintable(manifest.error().story());
    EXPECT_EQ(timesIn(target.path()), QSet<qint64>{manifest->committed.toSecsSinceEpoch()});
    EXPECT_EQ(manifest->committed, QDateTime(QDate(2024, 5, 6), QTime(5, 9, 9), Qt::UTC));
    struct stat status = {};
    ::stat(qUtf8Printable(target.filePath(QStringLiteral("run"))), &status);
    EXPECT_EQ(status.st_mode & 07777U, 0755U);
    ::stat(qUtf8Printable(target.filePath(QStringLiteral("a/b/file.txt"))), &status);
    EXPECT_EQ(status.st_mode & 07777U, 0644U);
    ::stat(qUtf8Printable(target.filePath(QStringLiteral("a/b"))), &status);
    EXPECT_EQ(status.st_mode & 07777U, 0755U);
}

TEST_F(ExportTest, TheManifestSaysWhatWasWritten)
{
    repository.write(QStringLiteral(".gitattributes"),
        "version.txt export-subst\nsecret export-ignore\nd export-ignore\n");
    repository.write(QStringLiteral("version.txt"), "$Format:%H$\n");
    repository.write(QStringLiteral("secret"), "s");
    repository.write(QStringLiteral("d/e"), "s");
    repository.write(QStringLiteral("z"), "hello\n");
    const QString commit = repository.commit(QStringLiteral("One"));

    const auto manifest = exported(commit);

    ASSERT_TRUE(manifest) << qPrintable(manifest.error().story());
    ASSERT_EQ(manifest->files.size(), 3);
    EXPECT_EQ(manifest->commit, commit);
    EXPECT_EQ(manifest->ignored, (QStringList{QStringLiteral("d/"), QStringLiteral("secret")}));
    const ManifestFile z{.path = QStringLiteral("z"),
        .mode = FileMode::Plain,
        .size = 6,
        .blob = QStringLiteral("ce013625030ba8dba906f756967f9e9ca394464a"),
        .sha256 = sha256Hex("hello\n")};
    EXPECT_EQ(manifest->files.at(2), z);
    EXPECT_TRUE(manifest->files.at(1).substituted);
    EXPECT_EQ(manifest->files.at(1).sha256, sha256Hex(commit.toLatin1() + '\n'));
}

TEST_F(ExportTest, FiltersAndLineEndsOfTheRepositoryDoNotTouchTheBytes)
{
    repository.write(QStringLiteral("a.txt"), "one\ntwo\n");
    repository.write(QStringLiteral(".gitattributes"),
        "*.txt text eol=crlf ident working-tree-encoding=UTF-16 filter=x\n");
    const QString blob = repository.blob("one\ntwo\n");
    const QString attributes
        = repository.blob("*.txt text eol=crlf ident working-tree-encoding=UTF-16 filter=x\n");
    const QString commit = repository.commitTree(
        repository.tree({{"100644", ".gitattributes", attributes}, {"100644", "a.txt", blob}}));

    ASSERT_TRUE(exported(commit));

    QFile file(target.filePath(QStringLiteral("a.txt")));
    ASSERT_TRUE(file.open(QFile::ReadOnly));
    EXPECT_EQ(file.readAll(), "one\ntwo\n");
}

TEST_F(ExportTest, OneFolderIsExportedByItself)
{
    repository.write(QStringLiteral("vendor/wheels/a.whl"), "a");
    repository.write(QStringLiteral("vendor/b.tar.gz"), "b");
    repository.write(QStringLiteral("other"), "c");
    const QString commit = repository.commit(QStringLiteral("One"));
    const auto opened = Repository::open(repository.path());
    task::Progress progress;

    const auto manifest
        = exportFolder(*opened, commit, QStringLiteral("vendor"), target.path(), {}, progress);

    ASSERT_TRUE(manifest) << qPrintable(manifest.error().story());
    EXPECT_EQ(pathsIn(target.path()),
        (QStringList{QStringLiteral("b.tar.gz"), QStringLiteral("wheels"), QStringLiteral("wheels/a.whl")}));
    const QTemporaryDir other;
    EXPECT_EQ(
        exportFolder(*opened, commit, QStringLiteral("nowhere"), other.path(), {}, progress).error().code(),
        Errc::NotFound);
}

TEST_F(ExportTest, AFolderThatHoldsSomethingIsLeftAlone)
{
    repository.write(QStringLiteral("a"), "new");
    const QString commit = repository.commit(QStringLiteral("One"));
    QFile mine(target.filePath(QStringLiteral("mine")));
    ASSERT_TRUE(mine.open(QFile::WriteOnly));

    const auto manifest = exported(commit);

    ASSERT_FALSE(manifest);
    EXPECT_EQ(manifest.error().code(), Errc::Conflict);
    EXPECT_EQ(pathsIn(target.path()), QStringList{QStringLiteral("mine")});
}

TEST_F(ExportTest, SubmodulesAreRefusedByName)
{
    const QString file = repository.blob("x");
    const QString commit
        = repository.commitTree(repository.tree({{"100644", "a", file}, {"160000", "theirs", file}}));

    const auto manifest = exported(commit);

    ASSERT_FALSE(manifest);
    EXPECT_EQ(manifest.error().name(), QStringLiteral("git.submodules"));
    EXPECT_TRUE(manifest.error().story().contains(QStringLiteral("theirs")));
    EXPECT_TRUE(pathsIn(target.path()).isEmpty());
}

TEST_F(ExportTest, PointersOfLfsAreRefusedByName)
{
    repository.write(QStringLiteral("big.bin"),
        "version https://git-lfs.github.com/spec/v1\noid "
        "sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n");
    const QString commit = repository.commit(QStringLiteral("LFS"));

    const auto manifest = exported(commit);

    ASSERT_FALSE(manifest);
    EXPECT_EQ(manifest.error().name(), QStringLiteral("git.lfs"));
    EXPECT_TRUE(manifest.error().story().contains(QStringLiteral("big.bin")));
}

TEST_F(ExportTest, AStopEndsItAndTakesBackWhatWasWritten)
{
    repository.write(QStringLiteral("a"), "a");
    const QString commit = repository.commit(QStringLiteral("One"));
    const auto opened = Repository::open(repository.path());
    std::stop_source stop;
    stop.request_stop();
    task::Progress progress;

    const auto manifest = exportCommit(*opened, commit, target.path(), {}, stop.get_token(), progress);

    ASSERT_FALSE(manifest);
    EXPECT_EQ(manifest.error().code(), Errc::Cancelled);
    EXPECT_TRUE(pathsIn(target.path()).isEmpty());
}

TEST_F(ExportTest, TheLimitsHold)
{
    for (int i = 0; i < 12; ++i)
        repository.write(QStringLiteral("f%1").arg(i), QByteArray(1000, 'x'));
    const QString commit = repository.commit(QStringLiteral("Twelve"));

    EXPECT_EQ(exported(commit, {.limits = {.files = 11}}).error().name(), QStringLiteral("git.too-large"));
    EXPECT_EQ(
        exported(commit, {.limits = {.bytes = 11'999}}).error().name(), QStringLiteral("git.too-large"));
    EXPECT_TRUE(exported(commit, {.limits = {.files = 12, .bytes = 12'000}}));
}

} // namespace
} // namespace slipway::git
