// SPDX-License-Identifier: Apache-2.0
#include "build/scratch_folder.h"

#include <QFile>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;
namespace fs = std::filesystem;

namespace slipway::build {

namespace {

fs::path native(const QString &path)
{
    return QFile::encodeName(path).toStdString();
}

tl::unexpected<Error> cannotCopy(const fs::path &path, const QString &why)
{
    return fail(Errc::Failed, u"\"%1\" cannot be copied: %2"_s.arg(QFile::decodeName(path.c_str()), why));
}

tl::unexpected<Error> cannotCopy(const fs::path &path)
{
    return cannotCopy(path, QString::fromLocal8Bit(strerror(errno)));
}

Result<> copyTimes(const struct stat &from, const fs::path &to)
{
    const std::array<timespec, 2> times{from.st_mtim, from.st_mtim};
    if (utimensat(AT_FDCWD, to.c_str(), times.data(), AT_SYMLINK_NOFOLLOW) != 0)
        return cannotCopy(to);
    return {};
}

Result<> copyFile(const fs::path &from, const struct stat &what, const fs::path &to)
{
    std::error_code failure;
    if (!fs::copy_file(from, to, failure))
        return cannotCopy(from, QString::fromStdString(failure.message()));
    if (chmod(to.c_str(), what.st_mode & 0777) != 0)
        return cannotCopy(to);
    return copyTimes(what, to);
}

Result<> copyEntry(const fs::path &from, const fs::path &to, const std::stop_token &stop);

Result<> copyFolder(
    const fs::path &from, const struct stat &what, const fs::path &to, const std::stop_token &stop)
{
    if (mkdir(to.c_str(), 0700) != 0)
        return cannotCopy(to);
    std::error_code failure;
    for (fs::directory_iterator entry(from, failure), end; !failure && entry != end; entry.increment(failure))
        TRY_DO(copyEntry(entry->path(), to / entry->path().filename(), stop));
    if (failure)
        return cannotCopy(from, QString::fromStdString(failure.message()));
    if (chmod(to.c_str(), (what.st_mode & 0777) | 0700) != 0)
        return cannotCopy(to);
    return copyTimes(what, to);
}

Result<> copyEntry(const fs::path &from, const fs::path &to, const std::stop_token &stop)
{
    if (stop.stop_requested())
        return fail(Errc::Cancelled, u"stopped while the source was copied"_s);
    struct stat what = {};
    if (lstat(from.c_str(), &what) != 0)
        return cannotCopy(from);
    if (S_ISDIR(what.st_mode))
        return copyFolder(from, what, to, stop);
    if (S_ISREG(what.st_mode))
        return copyFile(from, what, to);
    if (!S_ISLNK(what.st_mode))
        return cannotCopy(from, u"it is neither a file, a folder nor a link"_s);
    std::error_code failure;
    fs::copy_symlink(from, to, failure);
    if (failure)
        return cannotCopy(from, QString::fromStdString(failure.message()));
    return copyTimes(what, to);
}

void removeBelow(const fs::path &folder)
{
    // Without these rights the entries can be neither listed nor removed.
    [[maybe_unused]] const int opened = chmod(folder.c_str(), 0700);
    std::error_code failure;
    std::vector<fs::path> entries;
    for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure))
        entries.push_back(entry->path());
    for (const fs::path &entry : entries) {
        if (fs::is_directory(fs::symlink_status(entry, failure)))
            removeBelow(entry);
        else
            fs::remove(entry, failure);
    }
    fs::remove(folder, failure);
}

} // namespace

void removeTree(const QString &path)
{
    std::error_code failure;
    const fs::path root = native(path);
    if (fs::is_directory(fs::symlink_status(root, failure)))
        removeBelow(root);
    else
        fs::remove(root, failure);
}

Result<> copyTree(const QString &from, const QString &to, const std::stop_token &stop)
{
    return copyEntry(native(from), native(to), stop);
}

Result<ScratchFolder> ScratchFolder::make(const QString &parent)
{
    QByteArray name = QFile::encodeName(parent + u"/.build-XXXXXX"_s);
    if (mkdtemp(name.data()) == nullptr)
        return fail(Errc::Failed,
            u"No working folder can be made in \"%1\": %2"_s.arg(
                parent, QString::fromLocal8Bit(strerror(errno))));
    return ScratchFolder(QFile::decodeName(name));
}

} // namespace slipway::build
