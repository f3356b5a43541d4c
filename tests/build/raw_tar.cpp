// SPDX-License-Identifier: Apache-2.0
#include "tests/build/raw_tar.h"

#include <QFile>
#include <numeric>
#include <zlib.h>

namespace slipway::build::test {

RawTar &RawTar::add(const RawHeader &header, const QByteArray &contents)
{
    QByteArray block(512, '\0');
    const auto put = [&](qsizetype at, const QByteArray &text) { block.replace(at, text.size(), text); };
    const qint64 size = header.size < 0 ? contents.size() : header.size;
    put(0, header.name.left(100));
    put(100, header.mode);
    put(108, header.uid);
    put(116, header.gid);
    put(124,
        header.sizeField.isEmpty() ? QByteArray::number(size, 8).rightJustified(11, '0') : header.sizeField);
    put(136, header.time);
    put(148, "        ");
    block[156] = header.type;
    put(157, header.target.left(100));
    put(257, header.magic);
    put(265, header.owner);
    put(345, header.prefix);
    const int sum = std::accumulate(
        block.begin(), block.end(), 0, [](int so, char c) { return so + static_cast<unsigned char>(c); });
    put(148, QByteArray::number(sum + header.checksumError, 8).rightJustified(6, '0') + QByteArray("\0 ", 2));
    m_bytes += block + contents;
    m_bytes.append((512 - contents.size() % 512) % 512, '\0');
    return *this;
}

RawTar &RawTar::file(const QByteArray &name, const QByteArray &contents)
{
    return add({.name = name}, contents);
}

RawTar &RawTar::folder(const QByteArray &name)
{
    return add({.name = name, .type = '5', .mode = "0000755"});
}

RawTar &RawTar::paxRecords(const QByteArray &records, char type)
{
    return add({.name = "PaxHeader", .type = type}, records);
}

RawTar &RawTar::pax(const QByteArray &key, const QByteArray &value, char type)
{
    return paxRecords(paxRecord(key, value), type);
}

RawTar &RawTar::raw(const QByteArray &bytes)
{
    m_bytes += bytes;
    return *this;
}

QByteArray paxRecord(const QByteArray &key, const QByteArray &value)
{
    const QByteArray rest = ' ' + key + '=' + value + '\n';
    qsizetype length = rest.size() + 1;
    while (QByteArray::number(length).size() + rest.size() != length)
        ++length;
    return QByteArray::number(length) + rest;
}

QByteArray gzipped(const QByteArray &bytes, int level)
{
    z_stream stream = {};
    deflateInit2(&stream, level, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray packed(
        static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))) + 64, '\0');
    QByteArray input = bytes;
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

RawTar goodTar(const QByteArray &root)
{
    RawTar tar;
    tar.folder(root + '/');
    tar.file(root + "/PKG-INFO", "Metadata-Version: 2.1\nName: demo\nVersion: 1.0\n");
    tar.file(root + "/pyproject.toml", "[build-system]\nrequires = [\"setuptools\"]\n");
    tar.file(root + "/demo.py", "__version__ = \"1.0\"\n");
    return tar;
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a test file cannot be written");
}

} // namespace slipway::build::test
