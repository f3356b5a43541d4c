// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace slipway::build::test {

/// What goes into one header block, byte for byte: nothing is checked and nothing is prettified.
struct RawHeader {
    QByteArray name = {};
    char type = '0';
    QByteArray mode = QByteArrayLiteral("0000644");
    QByteArray uid = QByteArrayLiteral("0000000");
    QByteArray gid = QByteArrayLiteral("0000000");
    qint64 size = -1; ///< -1: that of the contents
    QByteArray sizeField = {}; ///< instead of the octal size
    QByteArray time = QByteArrayLiteral("14524624000"); ///< 1699948544
    QByteArray target = {};
    QByteArray magic = QByteArray("ustar\00000", 8);
    QByteArray owner = {};
    QByteArray prefix = {};
    int checksumError = 0; ///< added to the right checksum
};

/// A tar stream, written block by block by the test.
class RawTar {
public:
    RawTar &add(const RawHeader &header, const QByteArray &contents = {});
    RawTar &file(const QByteArray &name, const QByteArray &contents = {});
    RawTar &folder(const QByteArray &name);
    /// A pax header of the kind `type` with the records as they are given.
    RawTar &paxRecords(const QByteArray &records, char type = 'x');
    RawTar &pax(const QByteArray &key, const QByteArray &value, char type = 'x');
    RawTar &raw(const QByteArray &bytes);
    /// The two zero blocks.
    RawTar &end() { return raw(QByteArray(1024, '\0')); }

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// "<length> key=value\n"
[[nodiscard]] QByteArray paxRecord(const QByteArray &key, const QByteArray &value);
/// One gzip member.
[[nodiscard]] QByteArray gzipped(const QByteArray &bytes, int level = 6);
/// A header for the root folder, PKG-INFO, pyproject.toml and a module: what every good archive has.
[[nodiscard]] RawTar goodTar(const QByteArray &root = QByteArrayLiteral("demo-1.0"));
void writeFile(const QString &path, const QByteArray &bytes);

} // namespace slipway::build::test
