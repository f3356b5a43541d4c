// SPDX-License-Identifier: Apache-2.0
#include "archive/local_folder.h"

#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace slipway::archive {

namespace {

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) { }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor() { (void)close(); }

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool close()
    {
        const int number = std::exchange(m_number, -1);
        return number < 0 || ::close(number) == 0;
    }

private:
    int m_number;
};

Error troubleWith(const QString &what, const QString &path, int number = errno)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(number));
    const Errc code = number == ENOENT || number == ENOTDIR ? Errc::NotFound
        : number == EEXIST                                  ? Errc::Conflict
        : number == EACCES || number == EPERM               ? Errc::Denied
                                                            : Errc::Failed;
    Error error(code, u"cannot %1 %2: %3"_s.arg(what, path, reason));
    if (number == ENOSPC || number == EDQUOT)
        return std::move(error).hint(u"Make room on that disk."_s);
    if (code == Errc::Denied)
        return std::move(error).hint(u"Check who may write in that folder."_s);
    return error;
}

Error stopped(const QString &path)
{
    return Error(Errc::Cancelled, u"stopped at %1"_s.arg(path));
}

/// A name is durable when its folder is.
Result<> syncFolderOf(const QString &path)
{
    const QString folder = QFileInfo(path).path();
    const Descriptor opened(
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.number() < 0 || (::fsync(opened.number()) != 0 && errno != EINVAL))
        return fail(troubleWith(u"write to disk"_s, folder));
    return {};
}

class LocalWriter final : public FileChannel::Writer {
public:
    LocalWriter(int descriptor, QString path, std::stop_token stop)
        : m_file(descriptor),
          m_path(std::move(path)),
          m_stop(std::move(stop))
    {
    }

    Result<> write(QByteArrayView bytes) override
    {
        while (!bytes.isEmpty()) {
            if (m_stop.stop_requested())
                return fail(stopped(m_path));
            const ssize_t written
                = ::write(m_file.number(), bytes.data(), static_cast<std::size_t>(bytes.size()));
            if (written < 0 && errno != EINTR)
                return fail(troubleWith(u"write"_s, m_path));
            bytes = bytes.sliced(std::max<ssize_t>(written, 0));
        }
        return {};
    }

    Result<> finish() override
    {
        if (::fchmod(m_file.number(), 0444) != 0 || ::fsync(m_file.number()) != 0 || !m_file.close())
            return fail(troubleWith(u"write"_s, m_path));
        return {};
    }

private:
    Descriptor m_file;
    QString m_path;
    std::stop_token m_stop;
};

class LocalReader final : public FileChannel::Reader {
public:
    LocalReader(int descriptor, QString path, std::stop_token stop)
        : m_file(descriptor),
          m_path(std::move(path)),
          m_stop(std::move(stop))
    {
    }

    Result<qint64> read(char *buffer, qint64 room) override
    {
        for (;;) {
            if (m_stop.stop_requested())
                return fail(stopped(m_path));
            const ssize_t got = ::read(m_file.number(), buffer, static_cast<std::size_t>(room));
            if (got >= 0)
                return got;
            if (errno != EINTR)
                return fail(troubleWith(u"read"_s, m_path));
        }
    }

private:
    Descriptor m_file;
    QString m_path;
    std::stop_token m_stop;
};

} // namespace

Result<std::unique_ptr<FileChannel::Writer>> LocalFolder::createExclusive(const QString &path)
{
    const int descriptor = ::open(
        QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return fail(troubleWith(u"create"_s, path));
    return std::make_unique<LocalWriter>(descriptor, path, m_stop);
}

Result<std::unique_ptr<FileChannel::Reader>> LocalFolder::open(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return fail(troubleWith(u"open"_s, path));
    return std::make_unique<LocalReader>(descriptor, path, m_stop);
}

Result<> LocalFolder::renameExclusive(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::link(source.constData(), target.constData()) == 0) {
        ::unlink(source.constData());
        return syncFolderOf(to);
    }
    if (errno == EEXIST || errno == ENOENT)
        return fail(troubleWith(u"name"_s, to));
    // File systems without hard links.
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return syncFolderOf(to);
    if (errno == EINVAL || errno == ENOSYS)
        return fail(
            Error(Errc::Unsupported,
                u"the file system of %1 cannot give a file a name without replacing another"_s.arg(to))
                .hint(u"Keep the store on a file system with hard links, such as ext4, xfs or NFS."_s));
    return fail(troubleWith(u"name"_s, to));
}

Result<std::optional<FileChannel::Stat>> LocalFolder::stat(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) == 0)
        return Stat{.size = status.st_size, .isFolder = S_ISDIR(status.st_mode)};
    if (errno == ENOENT)
        return std::nullopt;
    return fail(troubleWith(u"look at"_s, path));
}

Result<> LocalFolder::makeFolder(const QString &path)
{
    if (::mkdir(QFile::encodeName(path).constData(), 0755) == 0)
        return syncFolderOf(path);
    const Error error = troubleWith(u"create"_s, path);
    TRY(const auto there, stat(path));
    if (there && there->isFolder)
        return {};
    return fail(error);
}

Result<> LocalFolder::remove(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        return fail(troubleWith(u"remove"_s, path));
    return {};
}

} // namespace slipway::archive
