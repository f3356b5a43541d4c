// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>

namespace slipway::git {

enum class LocationKind { Folder, Https, Ssh };

/// Where a repository is.
struct Location {
    LocationKind kind = LocationKind::Folder;
    QString address = {}; ///< for libgit2
    QString user = {}; ///< as the address has it; may be empty
    QString host = {};
};

/// Takes an absolute folder, file:///folder, https://host/path, ssh://user@host:port/path and user@host:path.
/// Other ways are refused: without encryption anybody could put other bytes in place ("git.insecure-url").
Result<Location> readLocation(const QString &url);

} // namespace slipway::git
