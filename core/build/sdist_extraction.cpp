// SPDX-License-Identifier: Apache-2.0
#include "build/sdist_extraction.h"

#include "base/displayable.h"

#include <QFile>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

namespace slipway::build {

namespace {

/// A descriptor that is closed at the end of its scope.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) { }
    Descriptor(Descriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) { }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_number, other.m_number);
        return *this;
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

tl::unexpected<Error> cannotExtract(const QString &path)
{
    const int why = errno;
    return fail(Error(why == EEXIST ? Errc::Conflict : Errc::Failed,
        QStringLiteral("%1 cannot be written: %2")
            .arg(displayable(path), QString::fromLocal8Bit(std::strerror(why))))
                    .hint(why == ENOSPC ? QStringLiteral("Free space on the disk.")
                                        : QStringLiteral("Extract into an empty folder that is yours.")));
}

/// The folder that is to hold `path`, opened; folders that are missing on the way are made.
Result<Descriptor> parentOf(int top, const QString &path)
{
    Descriptor folder(::openat(top, ".", folderFlags));
    const QStringList parts = path.split(u'/');
    for (const QString &part : parts.first(parts.size() - 1)) {
        const QByteArray name = part.toUtf8();
        if (::mkdirat(folder.number(), name, 0755) != 0 && errno != EEXIST)
            return cannotExtract(path);
        Descriptor next(::openat(folder.number(), name, folderFlags));
        if (!next.isOpen())
            return cannotExtract(path);
        folder = std::move(next);
    }
    if (!folder.isOpen())
        return cannotExtract(path);
    return folder;
}

QByteArray lastPart(const QString &path)
{
    return path.section(u'/', -1).toUtf8();
}

Result<> writeAll(int file, QByteArrayView bytes, const QString &path)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(file, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return cannotExtract(path);
        bytes = bytes.sliced(written);
    }
    return {};
}

Result<> setTime(int file, qint64 seconds, const QString &path)
{
    const timespec time{.tv_sec = seconds, .tv_nsec = 0};
    const timespec times[2] = {time, time};
    return ::futimens(file, times) == 0 ? Result<>() : cannotExtract(path);
}

} // namespace

Result<SdistExtraction> SdistExtraction::into(const QString &folder)
{
    const int top = ::open(QFile::encodeName(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (top < 0)
        return cannotExtract(folder);
    return SdistExtraction(top);
}

SdistExtraction::SdistExtraction(SdistExtraction &&other) noexcept
    : m_folder(std::exchange(other.m_folder, -1)),
      m_folderTimes(std::move(other.m_folderTimes))
{
}

SdistExtraction::~SdistExtraction()
{
    if (m_folder >= 0)
        ::close(m_folder);
}

Result<> SdistExtraction::makeFolder(const SdistMember &member)
{
    TRY(const Descriptor parent, parentOf(m_folder, member.path));
    // Files of a folder may come before the folder itself; then it is there already.
    if (::mkdirat(parent.number(), lastPart(member.path), 0755) != 0 && errno != EEXIST)
        return cannotExtract(member.path);
    m_folderTimes.insert(member.path, member.modified);
    return {};
}

Result<> SdistExtraction::makeLink(const SdistMember &member)
{
    TRY(const Descriptor parent, parentOf(m_folder, member.path));
    if (::symlinkat(member.target.toUtf8(), parent.number(), lastPart(member.path)) != 0)
        return cannotExtract(member.path);
    return {};
}

Result<> SdistExtraction::makeFile(
    const SdistMember &member, const std::function<Result<QByteArrayView>()> &read)
{
    TRY(const Descriptor parent, parentOf(m_folder, member.path));
    const Descriptor file(::openat(parent.number(), lastPart(member.path),
        O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!file.isOpen())
        return cannotExtract(member.path);
    for (;;) {
        TRY(const QByteArrayView bytes, read());
        if (bytes.isEmpty())
            break;
        TRY_DO(writeAll(file.number(), bytes, member.path));
    }
    if (::fchmod(file.number(), (member.mode & 0111) != 0 ? 0755 : 0644) != 0)
        return cannotExtract(member.path);
    return setTime(file.number(), member.modified, member.path);
}

Result<> SdistExtraction::finish()
{
    for (auto it = m_folderTimes.begin(); it != m_folderTimes.end(); ++it) {
        TRY(const Descriptor parent, parentOf(m_folder, it.key()));
        const Descriptor folder(::openat(parent.number(), lastPart(it.key()), folderFlags));
        if (!folder.isOpen())
            return cannotExtract(it.key());
        TRY_DO(setTime(folder.number(), it.value(), it.key()));
    }
    return {};
}

} // namespace slipway::build
