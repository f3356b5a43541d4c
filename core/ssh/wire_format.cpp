// SPDX-License-Identifier: Apache-2.0
#include "ssh/wire_format.h"

#include <QtEndian>

namespace slipway::ssh {

std::optional<QByteArrayView> PacketReader::bytes(qsizetype count)
{
    if (count < 0 || count > m_rest.size()) {
        m_rest = {};
        return std::nullopt;
    }
    const QByteArrayView taken = m_rest.first(count);
    m_rest = m_rest.sliced(count);
    return taken;
}

std::optional<quint32> PacketReader::number()
{
    const auto four = bytes(4);
    if (!four)
        return std::nullopt;
    return qFromBigEndian<quint32>(four->data());
}

std::optional<quint8> PacketReader::byte()
{
    const auto one = bytes(1);
    if (!one)
        return std::nullopt;
    return static_cast<quint8>(one->front());
}

std::optional<QByteArrayView> PacketReader::string()
{
    const auto length = number();
    if (!length)
        return std::nullopt;
    return bytes(*length);
}

void appendNumber(QByteArray &packet, quint32 number)
{
    char four[4];
    qToBigEndian(number, four);
    packet.append(four, 4);
}

void appendString(QByteArray &packet, QByteArrayView text)
{
    appendNumber(packet, static_cast<quint32>(text.size()));
    packet.append(text);
}

} // namespace slipway::ssh
