// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <optional>

namespace slipway::ssh {

/// Reads the numbers and strings of SSH's binary notation (RFC 4251, section 5). Past the end every read
/// fails.
class PacketReader {
public:
    explicit PacketReader(QByteArrayView bytes) : m_rest(bytes) { }

    std::optional<quint32> number();
    std::optional<quint8> byte();
    std::optional<QByteArrayView> string();
    std::optional<QByteArrayView> bytes(qsizetype count);
    [[nodiscard]] QByteArrayView rest() const { return m_rest; }

private:
    QByteArrayView m_rest;
};

void appendNumber(QByteArray &packet, quint32 number);
void appendString(QByteArray &packet, QByteArrayView text);

} // namespace slipway::ssh
