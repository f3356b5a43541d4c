// SPDX-License-Identifier: Apache-2.0
// The same commits, exported by us and by the real "git archive".
#include "git/library.h"
#include "tests/fakes/git/scratch_repository.h"
#include "tests/git/tree_listing.h"

#include <gtest/gtest.h>

namespace slipway::git {
namespace {

class ArchiveComparisonTest : public testing::Test {
protected:
    /// Exports the commit both ways. Folders do not count: git archive writes some that it leaves empty.
    void expectSame(const QString &commit)
    {
        const QTemporaryDir ours;
        const QTemporaryDir theirs;
        const auto manifest = exportTo(repository.path() + QStringLiteral("/.git"), commit, ours.path());
        ASSERT_TRUE(manifest) << qPrintable(manifest.error().story());
        unpackArchive(repository.path(), commit, theirs.path());
        EXPECT_EQ(listing(ours.path()), listing(theirs.path()));
        EXPECT_GT(listing(ours.path()).size(), 0U);
    }

    Result<Library> library = Library::start();
    fakes::ScratchRepository repository;
};

TEST_F(ArchiveComparisonTest, PlainTreesWithModesAndLinksAreTheSame)
{
    repository.write(QStringLiteral("setup.py"), "print('hi')\n");
    repository.write(QStringLiteral("src/pkg/__init__.py"), "");
    repository.write(QStringLiteral("src/pkg/wörter.txt"), "ä\0ö");
    repository.writeExecutable(QStringLiteral("bin/run"), "#!/bin/sh\n");
    repository.link(QStringLiteral("latest"), QStringLiteral("src/pkg/__init__.py"));
    repository.link(QStringLiteral("src/tools"), QStringLiteral("../bin"));

    expectSame(repository.commit(QStringLiteral("Plain")));
}

TEST_F(ArchiveComparisonTest, ExportIgnoreIsHonouredInEverySpelling)
{
    for (const char *file : {"a.txt", "b.log", "docs/index.rst", "docs/deep/x.log", "tests/t.py",
             "src/tests/t.py", "src/keep.py", "src/build/x", "build/y", "with space.txt", "q[1].txt",
             "deep/a/b/c.py", "deep/a/z.py", "notes/one.md", "notes/two.md", "vendor/kept.txt",
             "vendor/gone.txt", ".github/w.yml", "é.txt", "m/private.key"})
        repository.write(QString::fromUtf8(file), file);
    repository.write(QStringLiteral(".gitattributes"),
        "# a comment\n"
        "*.log export-ignore\n"
        "docs/ export-ignore\n"
        "/tests export-ignore\n"
        "build/** export-ignore\n"
        "\"with space.txt\" export-ignore\n"
        "q\\[1\\].txt export-ignore\n"
        "deep/**/c.py export-ignore\n"
        "notes/* export-ignore\n"
        "notes/two.md -export-ignore\n"
        "vendor/[!k]*.txt export-ignore\n"
        ".gitattributes export-ignore\n"
        ".github export-ignore\n"
        "\"\\303\\251.txt\" export-ignore\n"
        "[attr]private export-ignore -diff\n"
        "*.key private\n"
        "!a.txt export-ignore\n"
        "a.txt export-ignore=yes\n");
    repository.write(QStringLiteral("src/.gitattributes"), "build export-ignore\n*.log !export-ignore\n");
    repository.write(QStringLiteral("src/kept.log"), "kept\n");

    expectSame(repository.commit(QStringLiteral("Attributes")));
}

TEST_F(ArchiveComparisonTest, AttributesOfTheRepositorysOwnFolderStayOut)
{
    repository.write(QStringLiteral("a.txt"), "a");
    repository.write(QStringLiteral("b.txt"), "b");
    const QString commit = repository.commit(QStringLiteral("Two"));
    repository.write(QStringLiteral(".git/info/attributes"), "a.txt export-ignore\n");
    const QTemporaryDir ours;

    const auto manifest = exportTo(repository.path() + QStringLiteral("/.git"), commit, ours.path());

    ASSERT_TRUE(manifest) << qPrintable(manifest.error().story());
    EXPECT_EQ(manifest->files.size(), 2);
}

TEST_F(ArchiveComparisonTest, ExportSubstFillsEveryPlaceholder)
{
    repository.write(QStringLiteral("first"), "1");
    repository.commit(QStringLiteral("First"));
    repository.annotatedTag(QStringLiteral("v1.0"), QStringLiteral("One"));
    repository.write(QStringLiteral(".gitattributes"), "*.txt export-subst\n");
    repository.write(QStringLiteral("all.txt"),
        "$Format:%H|%h|%T|%t|%P|%p$\n"
        "$Format:%an|%ae|%al|%ad|%aD|%at|%ai|%aI|%as$\n"
        "$Format:%cn|%ce|%cl|%cd|%cD|%ct|%ci|%cI|%cs$\n"
        "$Format:%d|%D$\n"
        "$Format:%s|%f|%b|%B$\n"
        "$Format:100%% %n%x41 %q % s%+s%-b$ $Format:$ $Id$ $Format:%H unfinished\n");
    repository.write(QStringLiteral("plain.py"), "$Format:%H$\n");
    const QString commit = repository.commit(
        QStringLiteral("Second:  do it... well/badly!\nstill the subject\n\nThe body.\n\nMore.\n"));
    repository.tag(QStringLiteral("v1.1"));
    repository.tag(QStringLiteral("a-tag"));
    repository.git({QStringLiteral("branch"), QStringLiteral("side")});

    expectSame(commit);
}

TEST_F(ArchiveComparisonTest, ExportSubstDescribesTheCommit)
{
    repository.write(QStringLiteral(".gitattributes"), "*.txt export-subst\n");
    repository.write(QStringLiteral("plain.txt"), "$Format:%(describe)$ $Format:%(describe)$\n");
    expectSame(repository.commit(QStringLiteral("No tag yet")));

    repository.annotatedTag(QStringLiteral("v1.0"), QStringLiteral("One"));
    repository.tag(QStringLiteral("light-2"));
    for (const char *format : {"%(describe)", "%(describe:tags)", "%(describe:tags=true)",
             "%(describe:match=v*)", "%(describe:tags,match=light*)", "%(describe:abbrev=10)",
             "%(describe:abbrev=0)", "%(describe:nonsense)"}) {
        repository.write(QStringLiteral("plain.txt"), QByteArray("$Format:") + format + "$\n");
        SCOPED_TRACE(format);
        expectSame(repository.commit(QString::fromUtf8(format)));
    }
}

} // namespace
} // namespace slipway::git
