// SPDX-License-Identifier: Apache-2.0
#include "build/sdist_gzip.h"

#include "base/displayable.h"
#include "build/sdist_refusal.h"

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace slipway::build {

namespace {

constexpr qint64 ratioGrace = 1 << 20;
constexpr int gzipOnly = 16 + MAX_WBITS;

Bytef *bytesOf(QByteArray &array)
{
    return reinterpret_cast<Bytef *>(array.data());
}

} // namespace

GzipStream::GzipStream(int descriptor, qint64 packedSize, const SdistLimits &limits)
    : m_descriptor(descriptor),
      m_packedSize(packedSize),
      m_limits(limits),
      m_name(256, '\0'),
      m_packedBlock(blockSize, Qt::Uninitialized),
      m_block(blockSize, Qt::Uninitialized)
{
    inflateInit2(&m_stream, gzipOnly);
    m_header.name = bytesOf(m_name);
    m_header.name_max = static_cast<uInt>(m_name.size() - 1);
    inflateGetHeader(&m_stream, &m_header);
}

GzipStream::~GzipStream()
{
    inflateEnd(&m_stream);
}

QString GzipStream::name() const
{
    return displayable(QString::fromLatin1(m_name.constData()));
}

Result<> GzipStream::fill()
{
    ssize_t got = 0;
    do {
        got = ::pread(
            m_descriptor, m_packedBlock.data(), static_cast<std::size_t>(m_packedBlock.size()), m_read);
    } while (got < 0 && errno == EINTR);
    if (got < 0)
        return fail(Errc::Failed,
            QStringLiteral("the file cannot be read: %1").arg(QString::fromLocal8Bit(std::strerror(errno))));
    m_digest.add(QByteArrayView(m_packedBlock).first(got));
    m_read += got;
    if (m_read > m_packedSize)
        return refuse(QLatin1String("changed"), QStringLiteral("the file grew while it was read"));
    m_stream.next_in = bytesOf(m_packedBlock);
    m_stream.avail_in = static_cast<uInt>(got);
    return {};
}

Result<> GzipStream::checkEnd()
{
    if (m_stream.avail_in == 0)
        TRY_DO(fill());
    if (m_stream.avail_in == 0)
        return {};
    if (m_stream.next_in[0] == 0x1f)
        return refuse(QLatin1String("gzip-members"),
            QStringLiteral("a second gzip member follows the first; tools differ in what they read"));
    return refuse(
        QLatin1String("gzip-trailing"), QStringLiteral("something follows the end of the gzip stream"));
}

Result<> GzipStream::checkSize() const
{
    if (m_unpacked > m_limits.unpacked)
        return refuse(QLatin1String("unpacks-too-large"),
            QStringLiteral("it unpacks to more than %1").arg(humanSize(m_limits.unpacked)));
    const qint64 used = m_read - m_stream.avail_in;
    if (m_unpacked > ratioGrace && m_unpacked / m_limits.ratio > used)
        return refuse(QLatin1String("bomb"),
            QStringLiteral("it unpacks to more than %1 times its size, as only decompression bombs do")
                .arg(m_limits.ratio));
    return {};
}

Result<QByteArrayView> GzipStream::next()
{
    m_stream.next_out = bytesOf(m_block);
    m_stream.avail_out = static_cast<uInt>(m_block.size());
    while (!m_ended && m_stream.avail_out > 0) {
        if (m_stream.avail_in == 0)
            TRY_DO(fill());
        if (m_stream.avail_in == 0)
            return refuse(QLatin1String("gzip-truncated"), QStringLiteral("the gzip stream ends too early"));
        const int outcome = inflate(&m_stream, Z_NO_FLUSH);
        if (outcome == Z_STREAM_END) {
            m_ended = true;
            TRY_DO(checkEnd());
        } else if (outcome != Z_OK) {
            return m_header.done == 1
                ? refuse(QLatin1String("gzip-damaged"), QStringLiteral("the gzip stream is damaged"))
                : refuse(QLatin1String("not-gzip"), QStringLiteral("it is not a gzip file"));
        }
    }
    const qsizetype made = m_block.size() - static_cast<qsizetype>(m_stream.avail_out);
    m_unpacked += made;
    TRY_DO(checkSize());
    return QByteArrayView(m_block).first(made);
}

} // namespace slipway::build
