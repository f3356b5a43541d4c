// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace slipway::store {

/// Opens a file for reading and writing; where there is none it is created with mode 0600, and folders that
/// are missing with 0700. The descriptor is the caller's to close, and is not inherited by programs.
Result<int> openPrivately(const QString &path);

/// Creates an empty file with mode 0600 unless there is one already, which is not even opened: closing it
/// again would take away the locks that SQLite holds on it in this program.
Result<> createPrivately(const QString &path);

} // namespace slipway::store
