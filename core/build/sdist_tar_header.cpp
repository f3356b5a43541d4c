// SPDX-License-Identifier: Apache-2.0
#include "build/sdist_tar_header.h"

#include "build/sdist_refusal.h"

namespace slipway::build::tar {

namespace {

constexpr int mostBits = 48; // no size, time or owner needs more

tl::unexpected<Error> noNumber(const Field &field)
{
    return refuse(QLatin1String("tar-number"),
        QStringLiteral("the %1 in a member's header is not a number that can be")
            .arg(QLatin1String(field.name)));
}

Result<qint64> binary(QByteArrayView bytes, const Field &field)
{
    if (static_cast<unsigned char>(bytes.front()) != 0x80)
        return noNumber(field); // negative, or larger than anything real
    qint64 value = 0;
    for (const char byte : bytes.sliced(1)) {
        if (value >> (mostBits - 8) != 0)
            return noNumber(field);
        value = (value << 8) | static_cast<unsigned char>(byte);
    }
    return value;
}

} // namespace

QByteArray text(QByteArrayView block, const Field &field)
{
    const QByteArrayView bytes = block.sliced(field.at, field.size);
    const qsizetype end = bytes.indexOf('\0');
    return bytes.first(end < 0 ? bytes.size() : end).toByteArray();
}

Result<qint64> number(QByteArrayView block, const Field &field)
{
    QByteArrayView bytes = block.sliced(field.at, field.size);
    if ((static_cast<unsigned char>(bytes.front()) & 0x80) != 0)
        return binary(bytes, field);
    while (!bytes.isEmpty() && bytes.front() == ' ')
        bytes = bytes.sliced(1);
    qint64 value = 0;
    qsizetype at = 0;
    for (; at < bytes.size() && bytes[at] >= '0' && bytes[at] <= '7'; ++at)
        value = value * 8 + (bytes[at] - '0');
    for (; at < bytes.size(); ++at) {
        if (bytes[at] != '\0' && bytes[at] != ' ')
            return noNumber(field);
    }
    return value;
}

qint64 checksumOf(QByteArrayView block)
{
    qint64 sum = 0;
    for (qsizetype at = 0; at < block.size(); ++at) {
        const bool isChecksum = at >= checksum.at && at < checksum.at + checksum.size;
        sum += isChecksum ? ' ' : static_cast<unsigned char>(block[at]);
    }
    return sum;
}

} // namespace slipway::build::tar
