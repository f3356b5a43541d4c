// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <optional>

namespace slipway::audit {

/// The head of a chain, as somebody saw it.
struct SeenHead {
    QString seenBy = {}; ///< who: "this workstation", "host web-1"
    QString chain = {}; ///< the database's UUID
    qint64 seq = 0;
    QString hash = {}; ///< hex

    friend bool operator==(const SeenHead &, const SeenHead &) = default;
};

enum class Flaw {
    ContentChanged, ///< a row's fields do not give its hash
    Gap, ///< a row is missing
    ChainBroken, ///< a row does not follow from the one before
    HeadMismatch, ///< the head's record and the last row differ
    CutShort, ///< the chain ends before a head that was seen
    Rewritten, ///< the row of a head that was seen has another hash now
    OtherChain, ///< a head was seen here of another database
    WitnessUnreadable, ///< the note of what was seen last cannot be read
};

/// The first thing that is wrong with a trail.
struct Finding {
    Flaw flaw = Flaw::ContentChanged;
    qint64 seq = 0; ///< the row that it is about
    QString sentence = {}; ///< what and why, in plain words

    friend bool operator==(const Finding &, const Finding &) = default;
};

struct Verification {
    qint64 rows = 0; ///< walked
    SeenHead head = {};
    int witnesses = 0; ///< heads that were seen before and were found again
    std::optional<Finding> finding = {};

    [[nodiscard]] bool isSound() const { return !finding.has_value(); }
};

/// The stable spelling of a flaw: "content-changed".
[[nodiscard]] QString spell(Flaw flaw);

} // namespace slipway::audit
