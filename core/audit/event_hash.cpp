// SPDX-License-Identifier: Apache-2.0
#include "audit/event_hash.h"

#include "base/digest.h"

#include <QtEndian>

namespace slipway::audit {

namespace {

template <typename Number>
void append(QByteArray &bytes, Number number)
{
    const Number big = qToBigEndian(number);
    bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

void append(QByteArray &bytes, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    append(bytes, static_cast<quint32>(utf8.size()));
    bytes.append(utf8);
}

} // namespace

QString hashOf(const model::Event &event)
{
    QByteArray bytes("SWA1");
    bytes.append(QByteArray::fromHex(event.previousHash.toLatin1()));
    append(bytes, event.seq);
    append(bytes, event.atMicroseconds);
    for (const QString *text : {&event.login, &event.person, &event.action, &event.object, &event.detail})
        append(bytes, *text);
    return sha256Hex(bytes);
}

QString noHash()
{
    return QString(64, u'0');
}

model::Event eventOf(const store::Row &row)
{
    return {.seq = row.number("seq"),
        .atMicroseconds = row.number("at_us"),
        .login = row.text("login"),
        .person = row.text("person"),
        .action = row.text("action"),
        .object = row.text("object"),
        .detail = row.text("detail"),
        .previousHash = row.text("previous_hash"),
        .hash = row.text("hash")};
}

} // namespace slipway::audit
