// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "git/handle.h"

#include <QByteArray>
#include <optional>

namespace slipway::git {

/// What "%(describe:...)" may ask for.
struct DescribeOptions {
    bool lightweightToo = false; ///< tags
    unsigned int digits = 7; ///< abbrev
    QByteArrayList match = {};
    QByteArrayList exclude = {};
};

/// Reads "(describe" or "(describe:tags,match=v*,abbrev=8"; none for options that git does not know either.
[[nodiscard]] std::optional<DescribeOptions> readDescribeOptions(QByteArrayView text);

/// "1.2-3-gabcdef0": the nearest tag, and how far from it. Empty where no tag leads here.
Result<QByteArray> describe(
    git_repository *repository, const git_commit *commit, const DescribeOptions &options);

} // namespace slipway::git
