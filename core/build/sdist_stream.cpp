// SPDX-License-Identifier: Apache-2.0
#include "build/sdist_stream.h"

#include "base/displayable.h"
#include "build/sdist_refusal.h"

namespace slipway::build {

namespace {

/// libarchive's name of a member is in the locale's encoding where it could convert it, raw where it could
/// not.
bool isSameName(archive_entry *entry, const QString &path)
{
    const QByteArray ours = path.toUtf8();
    for (const char *theirs : {archive_entry_pathname_utf8(entry), archive_entry_pathname(entry)}) {
        QByteArray name(theirs);
        if (name.size() > 1 && name.endsWith('/'))
            name.chop(1);
        if (name == ours)
            return true;
    }
    return false;
}

MemberType typeOf(archive_entry *entry)
{
    if (archive_entry_filetype(entry) == AE_IFDIR)
        return MemberType::Directory;
    return archive_entry_filetype(entry) == AE_IFLNK ? MemberType::Symlink : MemberType::File;
}

tl::unexpected<Error> disagreement(const QString &path)
{
    return refuse(QLatin1String("tar-ambiguous"),
        QStringLiteral("two readers understand %1 in different ways").arg(displayable(path.left(120))));
}

} // namespace

SdistStream::SdistStream(int descriptor, qint64 packedSize, const SdistLimits &limits, std::stop_token stop)
    : m_gzip(descriptor, packedSize, limits),
      m_scanner(limits),
      m_stop(std::move(stop)),
      m_reader(archive_read_new())
{
}

Result<QByteArrayView> SdistStream::nextBlock()
{
    if (m_stop.stop_requested())
        return fail(Errc::Cancelled, QStringLiteral("stopped while an archive was read"));
    TRY(const QByteArrayView block, m_gzip.next());
    m_supplied = block.isEmpty();
    if (m_supplied) {
        TRY_DO(m_scanner.finish());
    } else {
        TRY_DO(m_scanner.feed(block));
    }
    return block;
}

la_ssize_t SdistStream::supply(::archive *reader, void *self, const void **block)
{
    auto &stream = *static_cast<SdistStream *>(self);
    auto next = stream.nextBlock();
    if (!next) {
        stream.m_refusal = std::move(next).error();
        archive_set_error(reader, EIO, "refused");
        return ARCHIVE_FATAL;
    }
    *block = next->data();
    return next->size();
}

Error SdistStream::failure()
{
    if (m_refusal)
        return *m_refusal;
    const char *why = archive_error_string(m_reader.get());
    return refuse(QLatin1String("tar-damaged"),
        QStringLiteral("the archive cannot be read: %1")
            .arg(why == nullptr ? QStringLiteral("no reason was given")
                                : displayable(QString::fromLocal8Bit(why))))
        .value();
}

Result<> SdistStream::begin()
{
    if (m_opened)
        return {};
    m_opened = true;
    archive_read_support_format_tar(m_reader.get());
    if (archive_read_open(m_reader.get(), this, nullptr, &SdistStream::supply, nullptr) != ARCHIVE_OK)
        return fail(failure());
    return {};
}

Result<> SdistStream::compare(archive_entry *entry, const SdistMember &member)
{
    const bool same = isSameName(entry, member.path) && typeOf(entry) == member.type
        && archive_entry_hardlink(entry) == nullptr && archive_entry_sparse_count(entry) == 0
        && (member.type != MemberType::File || archive_entry_size(entry) == member.size);
    return same ? Result<>() : disagreement(member.path);
}

Result<> SdistStream::drain()
{
    while (!m_supplied)
        TRY_DO(nextBlock());
    if (!m_scanner.waiting().empty())
        return disagreement(m_scanner.waiting().front().path);
    return {};
}

Result<std::optional<SdistMember>> SdistStream::next()
{
    TRY_DO(begin());
    archive_entry *entry = nullptr;
    const int outcome = archive_read_next_header(m_reader.get(), &entry);
    if (m_refusal)
        return fail(*m_refusal);
    if (outcome == ARCHIVE_EOF) {
        TRY_DO(drain());
        return std::optional<SdistMember>();
    }
    // A warning is about names that the locale cannot show; the names are compared below.
    if (outcome != ARCHIVE_OK && outcome != ARCHIVE_WARN)
        return fail(failure());
    if (m_scanner.waiting().empty())
        return disagreement(QString::fromUtf8(archive_entry_pathname(entry)));
    SdistMember member = std::move(m_scanner.waiting().front());
    m_scanner.waiting().pop_front();
    TRY_DO(compare(entry, member));
    m_expected = member.type == MemberType::File ? member.size : 0;
    return std::optional<SdistMember>(std::move(member));
}

Result<QByteArrayView> SdistStream::read()
{
    if (m_expected == 0)
        return QByteArrayView();
    const void *bytes = nullptr;
    std::size_t size = 0;
    la_int64_t offset = 0;
    const int outcome = archive_read_data_block(m_reader.get(), &bytes, &size, &offset);
    if (outcome != ARCHIVE_OK || size == 0)
        return fail(failure());
    const auto got = static_cast<qint64>(size);
    if (got > m_expected)
        return disagreement(QStringLiteral("a member's size"));
    m_expected -= got;
    return QByteArrayView(static_cast<const char *>(bytes), got);
}

} // namespace slipway::build
