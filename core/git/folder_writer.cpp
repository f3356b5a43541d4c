// SPDX-License-Identifier: Apache-2.0
#include "git/folder_writer.h"

#include "base/displayable.h"

#include <QFile>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace slipway::git {

namespace {

constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

Error systemError(const QString &path, int number)
{
    Error error(Errc::Failed, QStringLiteral("%1: %2").arg(displayable(path), qt_error_string(number)));
    return number == ENOSPC ? std::move(error).hint(QStringLiteral("Free some space and try again.")) : error;
}

std::array<timespec, 2> times(qint64 seconds)
{
    const timespec time{.tv_sec = seconds, .tv_nsec = 0};
    return {time, time};
}

QByteArray lastPart(const QString &path)
{
    return path.sliced(path.lastIndexOf(u'/') + 1).toUtf8();
}

QString parentPath(const QString &path)
{
    return path.first(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
}

/// Walks down from `root`, one part at a time, so that no part can be a link.
Descriptor openFolder(int root, const QString &path)
{
    Descriptor here(::openat(root, ".", folderFlags));
    if (path.isEmpty())
        return here;
    for (const QString &part : path.split(u'/')) {
        if (here.value() < 0)
            break;
        here = Descriptor(::openat(here.value(), part.toUtf8().constData(), folderFlags));
    }
    return here;
}

Result<> writeAll(int descriptor, QByteArrayView bytes, const QString &path)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fail(systemError(path, errno));
        bytes = bytes.sliced(written);
    }
    return {};
}

} // namespace

Descriptor::~Descriptor()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Descriptor::Descriptor(Descriptor &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) { }

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

Result<FolderWriter> FolderWriter::open(const QString &folder, qint64 time)
{
    const QByteArray name = QFile::encodeName(folder);
    const bool isOurs = ::mkdir(name.constData(), 0755) == 0;
    if (!isOurs && errno != EEXIST)
        return fail(systemError(folder, errno));
    Descriptor root(::open(name.constData(), folderFlags));
    if (root.value() < 0)
        return fail(systemError(folder, errno));
    std::error_code ignored;
    if (!isOurs && !std::filesystem::is_empty(name.toStdString(), ignored))
        return fail(Errc::Conflict, QStringLiteral("The folder %1 is not empty").arg(displayable(folder)));
    ::fchmod(root.value(), 0755);
    return FolderWriter(folder, std::move(root), time, isOurs);
}

FolderWriter::~FolderWriter()
{
    if (m_keeps || m_root.value() < 0)
        return;
    // Links are removed, not followed.
    std::error_code ignored;
    const std::filesystem::path root(QFile::encodeName(m_folder).toStdString());
    if (m_isOurs) {
        std::filesystem::remove_all(root, ignored);
        return;
    }
    for (const auto &entry : std::filesystem::directory_iterator(root, ignored))
        std::filesystem::remove_all(entry.path(), ignored);
}

Result<int> FolderWriter::folderFor(const QString &path)
{
    const QString wanted = parentPath(path);
    if (m_current.value() >= 0 && wanted == m_currentPath)
        return m_current.value();
    Descriptor here(::openat(m_root.value(), ".", folderFlags));
    QString place;
    for (const QString &part : wanted.split(u'/', Qt::SkipEmptyParts)) {
        place += place.isEmpty() ? part : u'/' + part;
        const QByteArray name = part.toUtf8();
        const bool isNew = ::mkdirat(here.value(), name.constData(), 0755) == 0;
        if (!isNew && errno != EEXIST)
            return fail(systemError(place, errno));
        Descriptor next(::openat(here.value(), name.constData(), folderFlags));
        if (next.value() < 0)
            return fail(systemError(place, errno));
        if (isNew) {
            ::fchmod(next.value(), 0755);
            m_folders += place;
        }
        here = std::move(next);
    }
    m_current = std::move(here);
    m_currentPath = wanted;
    return m_current.value();
}

Result<> FolderWriter::writeFile(const QString &path, QByteArrayView bytes, FileMode mode)
{
    TRY(const int folder, folderFor(path));
    const Descriptor file(::openat(
        folder, lastPart(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (file.value() < 0)
        return fail(systemError(path, errno));
    TRY_DO(writeAll(file.value(), bytes, path));
    const auto both = times(m_time);
    if (::fchmod(file.value(), mode == FileMode::Executable ? 0755 : 0644) != 0
        || ::futimens(file.value(), both.data()) != 0)
        return fail(systemError(path, errno));
    return {};
}

Result<> FolderWriter::writeLink(const QString &path, const QByteArray &target)
{
    TRY(const int folder, folderFor(path));
    const QByteArray name = lastPart(path);
    const auto both = times(m_time);
    if (::symlinkat(target.constData(), folder, name.constData()) != 0
        || ::utimensat(folder, name.constData(), both.data(), AT_SYMLINK_NOFOLLOW) != 0)
        return fail(systemError(path, errno));
    return {};
}

Result<Descriptor> FolderWriter::read(const QString &path) const
{
    const Descriptor folder = openFolder(m_root.value(), parentPath(path));
    Descriptor file(::openat(folder.value(), lastPart(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (file.value() < 0)
        return fail(systemError(path, errno));
    return file;
}

Result<QByteArray> FolderWriter::readLink(const QString &path) const
{
    const Descriptor folder = openFolder(m_root.value(), parentPath(path));
    QByteArray target(4096, '\0');
    const ssize_t size = ::readlinkat(
        folder.value(), lastPart(path).constData(), target.data(), static_cast<std::size_t>(target.size()));
    if (size < 0)
        return fail(systemError(path, errno));
    target.truncate(size);
    return target;
}

Result<> FolderWriter::setFolderTimes()
{
    const auto both = times(m_time);
    for (auto folder = m_folders.crbegin(); folder != m_folders.crend(); ++folder) {
        if (::futimens(openFolder(m_root.value(), *folder).value(), both.data()) != 0)
            return fail(systemError(*folder, errno));
    }
    if (::futimens(m_root.value(), both.data()) != 0)
        return fail(systemError(m_folder, errno));
    return {};
}

} // namespace slipway::git
