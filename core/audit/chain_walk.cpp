// SPDX-License-Identifier: Apache-2.0
#include "audit/chain_walk.h"

#include "audit/event_hash.h"

namespace slipway::audit {

using namespace Qt::Literals::StringLiterals;

ChainWalk::ChainWalk(QList<SeenHead> seen) : m_seen(std::move(seen)), m_hash(noHash()) { }

ChainWalk::ChainWalk(const model::Event &last, QList<SeenHead> seen)
    : m_seen(std::move(seen)),
      m_seq(last.seq),
      m_hash(last.hash)
{
}

bool ChainWalk::step(const model::Event &event)
{
    if (m_finding)
        return false;
    ++m_rows;
    if (event.seq != m_seq + 1)
        find(Flaw::Gap, m_seq + 1, u"event %1 is missing"_s.arg(m_seq + 1));
    else if (event.previousHash != m_hash)
        find(Flaw::ChainBroken, event.seq,
            u"event %1 does not follow from event %2: one of them was replaced"_s.arg(event.seq).arg(m_seq));
    else if (hashOf(event) != event.hash)
        find(Flaw::ContentChanged, event.seq,
            u"event %1 was changed after it was written: its fields do not give its hash"_s.arg(event.seq));
    else
        compareWithSeen(event);
    m_seq = event.seq;
    m_hash = event.hash;
    return !m_finding;
}

void ChainWalk::compareWithSeen(const model::Event &event)
{
    for (const SeenHead &seen : m_seen) {
        if (seen.seq != event.seq)
            continue;
        if (seen.hash == event.hash)
            ++m_witnesses;
        else
            find(Flaw::Rewritten, event.seq,
                u"event %1 is not the one that %2 saw: the trail was written anew from there or earlier"_s
                    .arg(QString::number(event.seq), seen.seenBy));
    }
}

void ChainWalk::finish(const SeenHead &recorded)
{
    if (m_seq != recorded.seq || m_hash != recorded.hash)
        find(Flaw::HeadMismatch, m_seq,
            u"the trail ends with event %1, and the record of its head says %2"_s.arg(m_seq).arg(
                recorded.seq));
    for (const SeenHead &seen : m_seen) {
        if (seen.chain != recorded.chain)
            find(Flaw::OtherChain, 0,
                u"%1 saw the trail of another database here (%2, now %3)"_s.arg(
                    seen.seenBy, seen.chain, recorded.chain));
        else if (seen.seq > m_seq)
            find(Flaw::CutShort, m_seq,
                u"the trail ends with event %1, and %2 saw event %3: its end was cut off, or an older copy "
                u"was "
                "restored"_s.arg(QString::number(m_seq), seen.seenBy, QString::number(seen.seq)));
    }
}

void ChainWalk::find(Flaw flaw, qint64 seq, const QString &sentence)
{
    if (!m_finding)
        m_finding = Finding{.flaw = flaw, .seq = seq, .sentence = sentence};
}

} // namespace slipway::audit
