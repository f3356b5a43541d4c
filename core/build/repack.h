// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "build/sdist_reader.h"

#include <stop_token>

namespace slipway::build {

/// How a source distribution is packed anew.
struct RepackOptions {
    QString root = {}; ///< the top folder of the result; empty: as it was. See standardRoot().
    qint64 latest = 0; ///< SOURCE_DATE_EPOCH: later times become this one
    int level = 9; ///< of zlib
};

/// Packs a source distribution anew, so that the same members always give the same bytes: sorted by name,
/// owner and group 0 without names, modes 0644 or 0755, times in whole seconds and none later than `latest`,
/// folders at `latest`, pax, no time and no name in the gzip header. Contents stay as they are, PKG-INFO
/// included.
///
/// `out` must not exist. Returns what was written, inspected like any other. Blocks.
Result<SdistListing> repack(const QString &in, const QString &out, const RepackOptions &options,
    std::stop_token stop = {}, const SdistLimits &limits = {});

} // namespace slipway::build
