// SPDX-License-Identifier: Apache-2.0
#include "ssh/freight.h"

#include <deque>
#include <thread>

using namespace Qt::StringLiterals;

namespace slipway::ssh {

/// One of those who carry: its files, and the pieces that it took and the host has not acknowledged yet.
struct Freight::Carrier {
    QFile source;
    RemoteFile &target;
    bool isCaller = false; ///< progress is told on the caller's thread alone
    std::deque<Stripes::Piece> open = {};
    qint64 at = 0; ///< where it reads
    qint64 told = 0; ///< bytes of it that m_done counts
    qint64 sent = 0;
};

Result<> Freight::carry(Session &session, std::stop_token stop)
{
    std::stop_source over;
    const std::stop_callback forward(stop, [&over] { over.request_stop(); });
    std::jthread helper;
    if (m_options.another && m_size - m_done >= worthStriping)
        helper = std::jthread([&] { help(over.get_token()); });
    auto outcome = carryOver(session, std::move(stop), true);
    if (!outcome) {
        m_stripes.callOff();
        over.request_stop();
    }
    return outcome;
}

void Freight::help(const std::stop_token &stop)
{
    // Whatever happens to this connection costs speed only: its pieces go to the other one.
    const auto session = m_options.another(stop);
    if (session)
        (void)carryOver(**session, stop, false).has_value();
}

Result<> Freight::carryOver(Session &session, std::stop_token stop, bool isCaller)
{
    TRY(const auto sftp, session.sftp(m_options.deadline, std::move(stop)));
    TRY(const auto target, sftp->open(m_to, OpenMode::Continue, 0600));
    Carrier carrier{.source = QFile(m_file), .target = *target, .isCaller = isCaller};
    auto outcome = load(carrier);
    if (!outcome) {
        for (const Stripes::Piece &piece : carrier.open)
            m_stripes.giveBack(piece);
        return outcome;
    }
    return target->close();
}

Result<> Freight::load(Carrier &carrier)
{
    if (!carrier.source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(Errc::NotFound, u"%1 cannot be read: %2"_s.arg(m_file, carrier.source.errorString()));
    for (;;) {
        // Going straight on keeps the line full; a jump waits until the host has everything.
        auto piece = m_stripes.takeAt(carrier.at);
        if (!piece) {
            TRY_DO(carrier.target.flush());
            settleAccounts(carrier);
            piece = m_stripes.take();
            if (!piece)
                return {};
            carrier.open.push_back(*piece);
            TRY_DO(carrier.target.seek(piece->begin));
            carrier.source.seek(piece->begin);
            carrier.at = piece->begin;
        } else {
            carrier.open.push_back(*piece);
        }
        TRY_DO(loadPiece(carrier, *piece));
    }
}

Result<> Freight::loadPiece(Carrier &carrier, const Stripes::Piece &piece)
{
    while (carrier.at < piece.end) {
        TRY(const std::span<char> room, carrier.target.room());
        const qint64 count = carrier.source.read(
            room.data(), std::min(static_cast<qint64>(room.size()), piece.end - carrier.at));
        if (count <= 0)
            return fail(Errc::Conflict, u"%1 became shorter while it was sent"_s.arg(m_file));
        carrier.target.add(count);
        carrier.at += count;
        carrier.sent += count;
        settleAccounts(carrier);
    }
    return {};
}

void Freight::settleAccounts(Carrier &carrier)
{
    const qint64 pending = carrier.target.pending();
    while (!carrier.open.empty() && carrier.open.front().end <= carrier.at - pending) {
        m_stripes.finish(carrier.open.front());
        carrier.open.pop_front();
    }
    m_done += carrier.sent - pending - carrier.told;
    carrier.told = carrier.sent - pending;
    if (carrier.isCaller && m_options.onProgress)
        m_options.onProgress(m_done, m_size);
}

} // namespace slipway::ssh
