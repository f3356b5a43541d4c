// SPDX-License-Identifier: Apache-2.0
#include "tests/git/tree_listing.h"

#include "tests/fakes/git/scratch_repository.h"

#include <QFile>
#include <QProcess>
#include <filesystem>
#include <gtest/gtest.h>
#include <sys/stat.h>

namespace slipway::git {

namespace {

template <typename Use>
void forEachFile(const QString &folder, Use &&use)
{
    const std::filesystem::path root(folder.toStdString());
    for (auto entry = std::filesystem::recursive_directory_iterator(root);
         entry != std::filesystem::end(entry); ++entry) {
        if (entry.depth() == 0 && entry->path().filename() == ".git") {
            entry.disable_recursion_pending();
            continue;
        }
        struct stat status = {};
        ::lstat(entry->path().c_str(), &status);
        use(QString::fromStdString(std::filesystem::path(*entry).lexically_relative(root).string()), status);
    }
}

} // namespace

std::map<std::string, std::string> listing(const QString &folder)
{
    std::map<std::string, std::string> result;
    forEachFile(folder, [&](const QString &path, const struct stat &status) {
        const QString place = folder + u'/' + path;
        if (S_ISLNK(status.st_mode))
            result[path.toStdString()] = "-> " + std::filesystem::read_symlink(place.toStdString()).string();
        if (!S_ISREG(status.st_mode))
            return;
        QFile file(place);
        EXPECT_TRUE(file.open(QFile::ReadOnly)) << qPrintable(place);
        // git archive leaves the group bits to its own umask; whether a file is executable is what counts.
        result[path.toStdString()]
            = ((status.st_mode & 0100) != 0 ? "x " : "- ") + file.readAll().toStdString();
    });
    return result;
}

QStringList pathsIn(const QString &folder)
{
    QStringList result;
    forEachFile(folder, [&](const QString &path, const struct stat &) { result += path; });
    result.sort();
    return result;
}

void unpackArchive(const QString &repository, const QString &commit, const QString &folder)
{
    const QByteArray archive = fakes::ScratchRepository::run(
        repository, {QStringLiteral("archive"), QStringLiteral("--format=tar"), commit});
    QProcess tar;
    tar.start(QStringLiteral("tar"), {QStringLiteral("-x"), QStringLiteral("-C"), folder});
    tar.write(archive);
    tar.closeWriteChannel();
    EXPECT_TRUE(tar.waitForFinished(60'000));
    EXPECT_EQ(tar.exitCode(), 0) << tar.readAllStandardError().constData();
}

QSet<qint64> timesIn(const QString &folder)
{
    struct stat own = {};
    ::stat(qUtf8Printable(folder), &own);
    QSet<qint64> result{own.st_mtim.tv_sec};
    forEachFile(
        folder, [&](const QString &, const struct stat &status) { result.insert(status.st_mtim.tv_sec); });
    return result;
}

Result<Manifest> exportTo(
    const QString &repository, const QString &commit, const QString &folder, const ExportOptions &options)
{
    TRY(const Repository opened, Repository::open(repository));
    task::Progress progress;
    return exportCommit(opened, commit, folder, options, {}, progress);
}

} // namespace slipway::git
