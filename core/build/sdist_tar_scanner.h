// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/sdist_names.h"

#include <QMap>
#include <deque>

namespace slipway::build {

/// Walks the blocks of a tar stream as they come by and holds every header to the rules, before any library
/// acts on it. What it understood waits in a queue, to be compared with what libarchive understands.
class TarScanner {
public:
    explicit TarScanner(const SdistLimits &limits) : m_limits(limits), m_ledger(limits) { }

    /// Takes the next bytes of the stream, in pieces of any size.
    Result<> feed(QByteArrayView bytes);
    /// To be called when the stream has ended: it must have ended as a tar stream does.
    Result<> finish();

    /// The members seen and not yet taken.
    [[nodiscard]] std::deque<SdistMember> &waiting() { return m_waiting; }
    [[nodiscard]] const QString &root() const { return m_ledger.root(); }
    [[nodiscard]] TarFormat format() const { return m_format; }

private:
    static constexpr qsizetype blockSize = 512;
    enum class Expect { Header, Body, Skip, SecondEnd, Zeros };

    Result<> takeBlock(QByteArrayView block);
    Result<> takeHeader(QByteArrayView block);
    Result<> takeEnd(QByteArrayView block);
    Result<> beginExtension(char type, qint64 size);
    Result<> finishExtension();
    Result<> takeMember(QByteArrayView block, char type, qint64 size);
    Result<SdistMember> memberOf(QByteArrayView block, char type, qint64 size) const;
    Result<> applyPax(SdistMember &member, qint64 size) const;
    [[nodiscard]] QByteArray rawPath(QByteArrayView block) const;
    void noteFormat(QByteArrayView block);

    SdistLimits m_limits;
    MemberLedger m_ledger;
    std::deque<SdistMember> m_waiting;
    TarFormat m_format = TarFormat::Pax;
    Expect m_expect = Expect::Header;
    QByteArray m_partial; ///< of a block that came in pieces
    qint64 m_left = 0; ///< bytes of the member's data to come, with their padding
    // An extension header being read, and those that wait for their member:
    char m_extension = 0;
    qint64 m_extensionSize = 0;
    QByteArray m_body;
    QMap<QByteArray, QByteArray> m_pax;
    QByteArray m_longName;
    QByteArray m_longTarget;
};

} // namespace slipway::build
