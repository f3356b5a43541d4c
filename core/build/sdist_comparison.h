// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/sdist_listing.h"

#include <QStringList>

namespace slipway::build {

/// One way in which a member of two source distributions differs.
enum class MemberDifference { OnlyInFirst, OnlyInSecond, Type, Content, Mode, Time, Owner };

struct DifferingMember {
    QString path; ///< below the root; "." for the root itself
    QList<MemberDifference> differences = {};

    friend bool operator==(const DifferingMember &, const DifferingMember &) = default;
};

/// How two source distributions of one commit differ.
struct SdistComparison {
    bool identicalBytes = false;
    bool differentRoot = false;
    bool differentOrder = false;
    bool differentPacking = false; ///< gzip header or tar format
    QList<DifferingMember> members = {};

    /// True where a deterministic repack makes them the same: no member is missing or has other bytes.
    [[nodiscard]] bool repackMends() const;
    /// One line a member for the release record: "src/shop/app.py: content, time"; at most a hundred.
    [[nodiscard]] QStringList lines() const;
};

[[nodiscard]] SdistComparison compare(const SdistListing &first, const SdistListing &second);

} // namespace slipway::build
