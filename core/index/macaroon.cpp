// SPDX-License-Identifier: Apache-2.0
#include "index/macaroon.h"

#include <optional>

namespace slipway::index {

namespace {

enum Field : quint64 { End = 0, Location = 1, Identifier = 2, Verification = 4, Signature = 6 };

/// Takes fields off the front. A field is its type, its length and its bytes; the end of a section is a bare
/// zero.
class Reader {
public:
    explicit Reader(QByteArrayView bytes) : m_rest(bytes) { }

    struct Packet {
        quint64 type = End;
        QByteArrayView bytes = {};
    };
    std::optional<Packet> next()
    {
        const auto type = number();
        if (!type)
            return std::nullopt;
        if (*type == End)
            return Packet{};
        const auto size = number();
        if (!size || *size > static_cast<quint64>(m_rest.size()))
            return std::nullopt;
        const QByteArrayView bytes = m_rest.first(static_cast<qsizetype>(*size));
        m_rest = m_rest.sliced(bytes.size());
        return Packet{.type = *type, .bytes = bytes};
    }
    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }

private:
    std::optional<quint64> number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 63 && !m_rest.isEmpty(); shift += 7) {
            const auto byte = static_cast<unsigned char>(m_rest.front());
            m_rest = m_rest.sliced(1);
            value |= static_cast<quint64>(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        return std::nullopt;
    }

    QByteArrayView m_rest;
};

struct Section {
    QByteArray location = {};
    QByteArray identifier = {};
    bool isEmpty = true;
};

std::optional<Section> readSection(Reader &reader)
{
    Section section;
    while (const auto packet = reader.next()) {
        if (packet->type == End)
            return section;
        section.isEmpty = false;
        if (packet->type == Location)
            section.location = packet->bytes.toByteArray();
        else if (packet->type == Identifier)
            section.identifier = packet->bytes.toByteArray();
        else if (packet->type != Verification)
            break;
    }
    return std::nullopt;
}

std::optional<Macaroon> read(QByteArrayView bytes)
{
    if (bytes.isEmpty() || bytes.front() != 2)
        return std::nullopt;
    Reader reader(bytes.sliced(1));
    const auto head = readSection(reader);
    if (!head || head->identifier.isEmpty())
        return std::nullopt;
    Macaroon macaroon{.location = head->location};
    while (const auto caveat = readSection(reader)) {
        if (caveat->isEmpty) {
            const auto signature = reader.next();
            const bool isWhole = signature && signature->type == Signature && reader.atEnd();
            return isWhole ? std::optional(macaroon) : std::nullopt;
        }
        macaroon.caveats.append(caveat->identifier);
    }
    return std::nullopt;
}

} // namespace

Result<Macaroon> Macaroon::parse(QByteArrayView bytes)
{
    const auto macaroon = read(bytes);
    if (!macaroon)
        return fail(Error(Errc::Denied, QStringLiteral("the token is not whole"))
                        .hint(QStringLiteral("Copy it again, from \"pypi-\" to its last character."))
                        .named(QStringLiteral("index.token-broken")));
    return *macaroon;
}

} // namespace slipway::index
