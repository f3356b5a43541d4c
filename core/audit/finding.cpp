// SPDX-License-Identifier: Apache-2.0
#include "audit/finding.h"

#include <array>
#include <utility>

namespace slipway::audit {

QString spell(Flaw flaw)
{
    static constexpr auto table = std::to_array<std::pair<Flaw, const char *>>({
        {Flaw::ContentChanged, "content-changed"},
        {Flaw::Gap, "gap"},
        {Flaw::ChainBroken, "chain-broken"},
        {Flaw::HeadMismatch, "head-mismatch"},
        {Flaw::CutShort, "cut-short"},
        {Flaw::Rewritten, "rewritten"},
        {Flaw::OtherChain, "other-chain"},
        {Flaw::WitnessUnreadable, "witness-unreadable"},
    });
    for (const auto &[known, text] : table) {
        if (known == flaw)
            return QString(QLatin1String(text));
    }
    Q_UNREACHABLE();
}

} // namespace slipway::audit
