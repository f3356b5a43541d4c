// SPDX-License-Identifier: Apache-2.0
// Repositories that mean harm: none runs a program, none puts a byte outside the folder it was given.
#include "git/clone.h"
#include "git/fetch.h"
#include "git/history.h"
#include "git/library.h"
#include "git/references.h"
#include "tests/fakes/git/scratch_repository.h"
#include "tests/git/tree_listing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <functional>
#include <gtest/gtest.h>

namespace slipway::git {
namespace {

using fakes::ScratchRepository;

/// A way to do harm: makes a repository and names the error that it must meet; none: it is harmless to us.
struct Attack {
    const char *name;
    const char *error;
    std::function<QString(ScratchRepository &, const QString &marker)> make;
};

QString treeWith(ScratchRepository &repository, const QByteArray &name, const QByteArray &mode = "100644",
    const QByteArray &content = "evil")
{
    const QString blob = repository.blob(content);
    return repository.commitTree(
        repository.tree({{mode, name, blob}, {"100644", "zz", repository.blob("fine")}}));
}

std::function<QString(ScratchRepository &, const QString &)> named(const QByteArray &name)
{
    return [name](ScratchRepository &repository, const QString &) { return treeWith(repository, name); };
}

std::function<QString(ScratchRepository &, const QString &)> linked(
    const QByteArray &target, const QByteArray &name = "link")
{
    return [=](ScratchRepository &repository, const QString &) {
        return treeWith(repository, name, "120000", target);
    };
}

std::function<QString(ScratchRepository &, const QString &)> twoNames(
    const QByteArray &one, const QByteArray &two)
{
    return [=](ScratchRepository &repository, const QString &) {
        const QString blob = repository.blob("x");
        return repository.commitTree(repository.tree({{"100644", one, blob}, {"100644", two, blob}}));
    };
}

QString throughALink(ScratchRepository &repository, const QString &)
{
    const QString inner = repository.tree({{"100644", "file", repository.blob("evil")}});
    return repository.commitTree(
        repository.tree({{"120000", "a", repository.blob("..")}, {"40000", "a", inner}}));
}

QString folderOf(ScratchRepository &repository, const QByteArray &name)
{
    const QString inner = repository.tree({{"100644", "config", repository.blob("[core]\nfsmonitor=x\n")}});
    return repository.commitTree(repository.tree({{"40000", name, inner}}));
}

QString treeBomb(ScratchRepository &repository, const QString &)
{
    QString tree = repository.tree({{"100644", "f", repository.blob("x")}});
    for (int level = 0; level < 10; ++level) {
        QList<ScratchRepository::Entry> entries;
        for (int i = 0; i < 10; ++i)
            entries += {"40000", QByteArray::number(i), tree};
        tree = repository.tree(entries);
    }
    return repository.commitTree(tree);
}

QString deepNest(ScratchRepository &repository, const QString &)
{
    QString tree = repository.tree({{"100644", "f", repository.blob("x")}});
    for (int level = 0; level < 100; ++level)
        tree = repository.tree({{"40000", "d", tree}});
    return repository.commitTree(tree);
}

QString sizeBomb(ScratchRepository &repository, const QString &)
{
    // Forty names for one blob of 30 MB, which takes 30 kB in the repository.
    const QString blob = repository.blob(QByteArray(30'000'000, '\0'));
    QList<ScratchRepository::Entry> entries;
    for (int i = 10; i < 50; ++i)
        entries += {"100644", QByteArray::number(i), blob};
    return repository.commitTree(repository.tree(entries));
}

QString attributesBomb(ScratchRepository &repository, const QString &)
{
    QByteArray rules;
    for (int i = 0; i < 9'000; ++i)
        rules += "*a*a*a*a*a*a*a*a*" + QByteArray::number(i) + " export-ignore\n";
    QList<ScratchRepository::Entry> entries{{"100644", ".gitattributes", repository.blob(rules)}};
    const QString blob = repository.blob("x");
    for (int i = 1'000; i < 2'000; ++i)
        entries += {"100644", QByteArray(200, 'a') + QByteArray::number(i), blob};
    return repository.commitTree(repository.tree(entries));
}

QString macroLoop(ScratchRepository &repository, const QString &)
{
    repository.write(QStringLiteral(".gitattributes"), "[attr]a b\n[attr]b a\n* a b\n");
    return repository.commit(QStringLiteral("Loop"));
}

QString ownPrograms(ScratchRepository &repository, const QString &marker)
{
    repository.write(QStringLiteral("a.txt"), "x");
    repository.write(
        QStringLiteral(".gitattributes"), "*.txt filter=evil diff=evil merge=evil export-subst\n");
    QString commit = repository.commit(QStringLiteral("Filters"));
    const QString run = QStringLiteral("touch %1; cat").arg(marker);
    for (const char *key : {"core.fsmonitor", "filter.evil.smudge", "filter.evil.clean",
             "filter.evil.process", "diff.evil.command", "diff.evil.textconv", "merge.evil.driver",
             "core.sshCommand", "core.pager", "core.editor", "core.gitProxy", "credential.helper",
             "uploadpack.packObjectsHook", "tar.x.command", "gpg.program", "core.askPass"})
        repository.git({QStringLiteral("config"), QString::fromLatin1(key), run});
    repository.git(
        {QStringLiteral("config"), QStringLiteral("filter.evil.required"), QStringLiteral("true")});
    const QString hook = QStringLiteral("#!/bin/sh\ntouch %1\n").arg(marker);
    for (const char *name :
        {"post-checkout", "pre-commit", "post-update", "reference-transaction", "post-index-change"})
        repository.writeExecutable(QStringLiteral(".git/hooks/") + QString::fromLatin1(name), hook.toUtf8());
    return commit;
}

QString alternates(ScratchRepository &repository, const QString &)
{
    repository.write(QStringLiteral("a"), "x");
    QString commit = repository.commit(QStringLiteral("One"));
    repository.write(QStringLiteral(".git/objects/info/alternates"), "/etc\n/proc/self/root\n");
    return commit;
}

QString shellNames(ScratchRepository &repository, const QString &marker)
{
    repository.write(QStringLiteral("a"), "x");
    QString commit = repository.commit(QStringLiteral("$(touch %1)").arg(marker));
    for (const QString &name : {QStringLiteral(";touch${IFS}%1"), QStringLiteral("`touch${IFS}%1`"),
             QStringLiteral("$(touch${IFS}%1)"), QStringLiteral("&touch|x'\"><%1")})
        repository.pointAt(QStringLiteral("refs/heads/") + name.arg(marker.mid(1)), commit);
    return commit;
}

QString tagChain(ScratchRepository &repository, const QString &)
{
    repository.write(QStringLiteral("a"), "x");
    QString commit = repository.commit(QStringLiteral("One"));
    QByteArray target = commit.toLatin1();
    for (int i = 0; i < 25; ++i)
        target = repository
                     .object(QStringLiteral("tag"),
                         "object " + target + "\ntype " + (i == 0 ? "commit" : "tag")
                             + "\ntag t\ntagger A <a@x> 1 +0000\n\nx\n")
                     .toLatin1();
    repository.pointAt(QStringLiteral("refs/tags/chain"), QString::fromLatin1(target));
    repository.pointAt(QStringLiteral("refs/tags/blob"), repository.blob("b"));
    return commit;
}

QString strangePeople(ScratchRepository &repository, const QString &)
{
    const QString tree = repository.tree({{"100644", ".gitattributes", repository.blob("* export-subst\n")},
        {"100644", "v", repository.blob("$Format:%an %ad %cI %d$\n")}});
    QString commit = repository.object(QStringLiteral("commit"),
        "tree " + tree.toLatin1()
            + "\nauthor \x1b]0;evil\x07 <\xff> 99999999999999 +9999\ncommitter A <a> 99999999999999 "
              "-9999\n\n\xe2\x80\xae\n");
    repository.pointAt(QStringLiteral("refs/heads/main"), commit);
    return commit;
}

QString wrongBlob(ScratchRepository &repository, const QString &)
{
    repository.write(QStringLiteral("a"), "the right content");
    QString commit = repository.commit(QStringLiteral("One"));
    const QString right
        = QString::fromLatin1(repository.git({QStringLiteral("rev-parse"), QStringLiteral("HEAD:a")}));
    const QString wrong = repository.blob("other content");
    const auto place = [&](const QString &id) {
        return repository.path() + QStringLiteral("/.git/objects/%1/%2").arg(id.left(2), id.mid(2));
    };
    QFile::remove(place(right));
    EXPECT_TRUE(QFile::copy(place(wrong), place(right)));
    return commit;
}

QString missingBlob(ScratchRepository &repository, const QString &)
{
    return repository.commitTree(repository.tree({{"100644", "a", QString(40, u'1')}}));
}

QString treeAsFile(ScratchRepository &repository, const QString &)
{
    return repository.commitTree(repository.tree({{"100644", "a", repository.tree({})}}));
}

QString submodule(ScratchRepository &repository, const QString &marker)
{
    const QString modules = repository.blob(
        QStringLiteral("[submodule \"x\"]\npath = x\nurl = ext::touch %1\nupdate = !touch %1\n")
            .arg(marker)
            .toUtf8());
    return repository.commitTree(
        repository.tree({{"100644", ".gitmodules", modules}, {"160000", "x", QString(40, u'1')}}));
}

const QByteArray lfsPointer
    = "version https://git-lfs.github.com/spec/v1\noid sha256:" + QByteArray(64, 'a') + "\nsize 5\n";

QList<Attack> attacks()
{
    return {
        {"DotDot", "git.unsafe-name", named("..")},
        {"Dot", "git.unsafe-name", named(".")},
        {"DotGitFolder", "git.unsafe-name", [](auto &r, auto &) { return folderOf(r, ".git"); }},
        {"DotGitInCapitals", "git.unsafe-name", [](auto &r, auto &) { return folderOf(r, ".GIT"); }},
        {"DotGitShortName", "git.unsafe-name", [](auto &r, auto &) { return folderOf(r, "git~1"); }},
        {"DotGitWithDots", "git.unsafe-name", [](auto &r, auto &) { return folderOf(r, ".git . ."); }},
        {"DotGitStream", "git.unsafe-name", named(".git::$INDEX_ALLOCATION")},
        {"DotGitInvisible", "git.unsafe-name", named(".g\xe2\x80\x8cit")},
        {"Absolute", "git.unsafe-name", named("/etc/evil")},
        {"SlashInside", "git.unsafe-name", named("a/../../evil")},
        {"Backslash", "git.unsafe-name", named("..\\evil")},
        {"Newline", "git.unsafe-name", named("a\nb")},
        {"Escape", "git.unsafe-name", named("a\x1b[2Jb")},
        {"Delete", "git.unsafe-name", named("a\x7f")},
        {"SecondControlSet", "git.unsafe-name",
            named("a\xc2\x9b"
                  "2J")},
        {"RightToLeft", "git.unsafe-name", named("a\xe2\x80\xaegnp.exe")},
        {"NotUtf8", "git.unsafe-name", named("a\xff\xfe")},
        {"NotComposed", "git.unsafe-name", named("e\xcc\x81")},
        {"TooLong", "git.unsafe-name", named(QByteArray(256, 'n'))},
        {"CaseCollision", "git.unsafe-name", twoNames("README", "Readme")},
        {"SameNameTwice", "git.unsafe-name", twoNames("a", "a")},
        {"LinkThenFolderOfThatName", "git.unsafe-name", throughALink},
        {"LinkAbsolute", "git.unsafe-link", linked("/etc/passwd")},
        {"LinkOutside", "git.unsafe-link", linked("../outside")},
        {"LinkOutsideByDetour", "git.unsafe-link", linked("zz/../../outside")},
        {"LinkToNothing", "git.unsafe-link", linked("nowhere")},
        {"LinkToItself", "git.unsafe-link", linked("link")},
        {"LinkToItsFolder", "git.unsafe-link", linked(".")},
        {"LinkIntoDotGit", "git.unsafe-link", linked(".git/config")},
        {"LinkWithNewline", "git.unsafe-link", linked("z\nz")},
        {"ModulesAsLink", "git.unsafe-link", linked("zz", ".gitmodules")},
        {"AttributesAsLink", "git.unsafe-link", linked("zz", ".gitattributes")},
        {"Submodule", "git.submodules", submodule},
        {"LfsPointer", "git.lfs", [](auto &r, auto &) { return treeWith(r, "big", "100644", lfsPointer); }},
        {"TreeBomb", "git.too-large", treeBomb},
        {"DeepNest", "git.too-large", deepNest},
        {"SizeBomb", "git.too-large", sizeBomb},
        {"AttributesBomb", "git.too-large", attributesBomb},
        {"MacroLoop", nullptr, macroLoop},
        {"WrongBlob", "untrusted", wrongBlob},
        {"MissingBlob", "not-found", missingBlob},
        {"TreeAsFile", "failed", treeAsFile},
        {"OwnPrograms", nullptr, ownPrograms},
        {"Alternates", nullptr, alternates},
        {"ShellNames", nullptr, shellNames},
        {"TagChain", nullptr, tagChain},
        {"StrangePeople", nullptr, strangePeople},
    };
}

class HostileTest : public testing::TestWithParam<Attack> {
protected:
    HostileTest() { QDir(folder.path()).mkdir(QStringLiteral("inside")); }
    [[nodiscard]] QString place(const char *name) const
    {
        return folder.filePath(QStringLiteral("inside/") + QString::fromLatin1(name));
    }
    [[nodiscard]] QString nameOfFailure(const Result<Manifest> &outcome) const
    {
        return outcome ? QString() : outcome.error().name();
    }

    Result<Library> library = Library::start();
    ScratchRepository repository;
    QTemporaryDir folder;
    task::Progress progress;
};

TEST_P(HostileTest, RunsNothingAndStaysInside)
{
    const QString marker = folder.filePath(QStringLiteral("pwned"));
    const QString commitId = GetParam().make(repository, marker);
    const auto opened = Repository::open(repository.path());
    ASSERT_TRUE(opened);

    const auto exported = exportCommit(*opened, commitId, place("export"), {}, {}, progress);
    const auto cloned = cloneAt(*opened, commitId, place("clone"), {}, {}, progress);
    const auto cache = Repository::openCache(place("cache"));
    const auto fetched = fetch(*cache, {.url = repository.path()}, {}, progress);
    const auto known = tags(*opened);
    const auto past = history(*opened, {}, commitId);

    // An attack on the attributes has no part in a clone, which does not read them.
    EXPECT_EQ(nameOfFailure(exported), QString::fromLatin1(GetParam().error))
        << (exported ? "" : qPrintable(exported.error().story()));
    EXPECT_TRUE(known && past);
    EXPECT_EQ(exported.has_value(), QFileInfo::exists(place("export")));
    EXPECT_EQ(cloned.has_value(), QFileInfo::exists(place("clone")));
    EXPECT_FALSE(QFileInfo::exists(marker));
    EXPECT_EQ(
        QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot),
        QStringList{QStringLiteral("inside")});
    for (const QString &name :
        QDir(folder.filePath(QStringLiteral("inside"))).entryList(QDir::NoDotAndDotDot | QDir::AllEntries))
        EXPECT_TRUE((QStringList{QStringLiteral("cache"), QStringLiteral("clone"), QStringLiteral("export")})
                        .contains(name))
            << qPrintable(name);
}

INSTANTIATE_TEST_SUITE_P(Attacks, HostileTest, testing::ValuesIn(attacks()),
    [](const auto &attack) { return std::string(attack.param.name); });

} // namespace
} // namespace slipway::git
