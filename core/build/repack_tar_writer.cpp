// SPDX-License-Identifier: Apache-2.0
#include "build/repack_tar_writer.h"

#include "base/displayable.h"
#include "build/sdist_tar_header.h"

#include <unistd.h>

namespace slipway::build {

namespace {

constexpr qsizetype tarBlock = 512;
constexpr qint64 recordSize = 20 * tarBlock; // what tar pads an archive to
constexpr int gzipFormat = 16 + MAX_WBITS;
constexpr int memoryLevel = 8;

Bytef *bytesOf(const char *bytes)
{
    return reinterpret_cast<Bytef *>(const_cast<char *>(bytes)); // zlib reads only, but does not say so
}

tl::unexpected<Error> cannotWrite(const QFile &file)
{
    return fail(Error(Errc::Failed,
        QStringLiteral("%1 cannot be written: %2").arg(displayable(file.fileName()), file.errorString()))
                    .hint(QStringLiteral("Look at the free space and the rights of the folder.")));
}

void put(QByteArray &block, const tar::Field &field, const QByteArray &text)
{
    block.replace(field.at, text.size(), text);
}

QByteArray octal(qint64 number, const tar::Field &field)
{
    return QByteArray::number(number, 8).rightJustified(field.size - 1, '0');
}

bool isAscii(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

QByteArray paxRecord(const QByteArray &key, const QByteArray &value)
{
    const QByteArray rest = ' ' + key + '=' + value + '\n';
    qsizetype length = rest.size() + 1;
    while (QByteArray::number(length).size() + rest.size() != length)
        ++length;
    return QByteArray::number(length) + rest;
}

bool fits(const QByteArray &text, const tar::Field &field)
{
    return text.size() <= field.size && isAscii(text);
}

/// What cannot be said in the header itself.
QByteArray paxRecordsOf(const PackedMember &member)
{
    QByteArray records;
    if (!fits(member.path, tar::path))
        records += paxRecord("path", member.path);
    if (!fits(member.target, tar::target))
        records += paxRecord("linkpath", member.target);
    return records;
}

char typeOf(const PackedMember &member)
{
    if (!member.target.isEmpty())
        return '2';
    return member.isFolder ? '5' : '0';
}

} // namespace

TarWriter::TarWriter(const QString &path, int level) : m_file(path), m_block(64 << 10, Qt::Uninitialized)
{
    deflateInit2(&m_stream, level, Z_DEFLATED, gzipFormat, memoryLevel, Z_DEFAULT_STRATEGY);
}

TarWriter::~TarWriter()
{
    deflateEnd(&m_stream);
}

Result<std::unique_ptr<TarWriter>> TarWriter::create(const QString &path, int level)
{
    std::unique_ptr<TarWriter> writer(new TarWriter(path, level));
    if (QFile::exists(path))
        return fail(Errc::Conflict, QStringLiteral("%1 exists already").arg(displayable(path)));
    if (!writer->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return cannotWrite(writer->m_file);
    return writer;
}

Result<> TarWriter::compress(QByteArrayView bytes, int flush)
{
    m_total += bytes.size();
    m_stream.next_in = bytesOf(bytes.data());
    m_stream.avail_in = static_cast<uInt>(bytes.size());
    for (;;) {
        m_stream.next_out = bytesOf(m_block.data());
        m_stream.avail_out = static_cast<uInt>(m_block.size());
        const int outcome = deflate(&m_stream, flush);
        const qint64 made = m_block.size() - static_cast<qint64>(m_stream.avail_out);
        if (made > 0 && m_file.write(m_block.constData(), made) != made)
            return cannotWrite(m_file);
        if (outcome == Z_STREAM_END
            || (flush == Z_NO_FLUSH && m_stream.avail_in == 0 && m_stream.avail_out > 0))
            return {};
        if (outcome != Z_OK && outcome != Z_BUF_ERROR)
            return fail(Errc::Internal, QStringLiteral("zlib refuses to compress"));
    }
}

Result<> TarWriter::header(const PackedMember &member, char type, const QByteArray &name, qint64 size)
{
    QByteArray block(tarBlock, '\0');
    const bool executable = member.isFolder || member.isExecutable;
    put(block, tar::path, name.left(tar::path.size));
    put(block, tar::mode, octal(executable ? 0755 : 0644, tar::mode));
    put(block, tar::uid, octal(0, tar::uid));
    put(block, tar::gid, octal(0, tar::gid));
    put(block, tar::size, octal(size, tar::size));
    put(block, tar::time, octal(member.modified, tar::time));
    block[tar::type.at] = type;
    put(block, tar::target, member.target.left(tar::target.size));
    put(block, tar::magic, QByteArray("ustar\00000", 8));
    put(block, tar::checksum,
        QByteArray::number(tar::checksumOf(block), 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
    return compress(block, Z_NO_FLUSH);
}

Result<> TarWriter::begin(const PackedMember &member)
{
    const QByteArray records = paxRecordsOf(member);
    if (!records.isEmpty()) {
        const PackedMember extension{.path = {}, .modified = member.modified};
        TRY_DO(header(extension, 'x', "PaxHeader", records.size()));
        TRY_DO(add(records));
        TRY_DO(end());
    }
    // A name that stands in the pax header is only hinted at here, in plain characters.
    const QByteArray name = fits(member.path, tar::path) ? member.path : QByteArray("long-name");
    PackedMember plain = member;
    if (!fits(member.target, tar::target))
        plain.target = "long-target";
    return header(plain, typeOf(member), name, member.size);
}

Result<> TarWriter::add(QByteArrayView bytes)
{
    m_written += bytes.size();
    return bytes.isEmpty() ? Result<>() : compress(bytes, Z_NO_FLUSH);
}

Result<> TarWriter::end()
{
    const qint64 over = std::exchange(m_written, 0) % tarBlock;
    return over == 0 ? Result<>() : compress(QByteArray(tarBlock - over, '\0'), Z_NO_FLUSH);
}

Result<> TarWriter::finish()
{
    const qint64 marked = m_total + 2 * tarBlock;
    const qint64 padded = (marked + recordSize - 1) / recordSize * recordSize;
    TRY_DO(compress(QByteArray(padded - m_total, '\0'), Z_FINISH));
    if (!m_file.flush() || ::fsync(m_file.handle()) != 0)
        return cannotWrite(m_file);
    m_file.close();
    return {};
}

} // namespace slipway::build
