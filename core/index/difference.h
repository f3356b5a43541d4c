// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "index/index.h"

namespace slipway::index {

/// Compares a file on this computer with the digests that it must have. Untrusted, named
/// "index.wrong-digest".
Result<> checkFile(const Distribution &what, const QString &path, std::stop_token stop);
/// Says what differs between a file's digests and those wanted; nothing when none does.
[[nodiscard]] QString differenceOf(const Digests &found, const Digests &wanted);
/// "the index serves other bytes": Untrusted, named "index.wrong-digest".
[[nodiscard]] Error wrongDigest(const QString &fileName, const QString &difference);
/// Another file has the name: Conflict, named "index.different".
[[nodiscard]] Error differentFile(const Distribution &what, const QString &foundSha256);

} // namespace slipway::index
