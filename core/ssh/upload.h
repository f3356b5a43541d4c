// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/deadline.h"
#include "base/remote_path.h"
#include "ssh/session.h"

#include <functional>

namespace slipway::ssh {

struct UploadOptions {
    QString sha256 = {}; ///< of the local file; what the host must have in the end
    Deadline deadline = Deadline::in(std::chrono::hours(1));
    int permissions = 0644;
    /// Hears of bytes that are on the host, those of an earlier attempt included. On the caller's thread.
    std::function<void(qint64 done, qint64 total)> onProgress = {};
    /// Opens one more connection to the same host, on a thread of its own; asked for a file that is worth it.
    std::function<Result<std::unique_ptr<Session>>(std::stop_token)> another = {};
};

struct UploadReport {
    bool wasThere = false; ///< the host had the bytes, and nothing was sent
    qint64 size = 0;
    qint64 sent = 0;
    qint64 resumedAt = 0; ///< bytes of an earlier attempt that were kept
};

/// Puts a file onto a host, for paths that are named by digest and written by us alone: skipped when the host
/// has the bytes, continued where an earlier attempt ended (`<to>.part`), then synced and its SHA-256 taken
/// on the host, then renamed. Bytes that turn out wrong are sent once more from the beginning, then it is
/// Untrusted
/// ("ssh.upload-corrupted"). The folder above must exist.
Result<UploadReport> upload(Session &session, const QString &file, const RemotePath &to,
    const UploadOptions &options, std::stop_token stop);

/// Files below this size gain nothing from a second connection.
inline constexpr qint64 worthStriping = 64 << 20;

} // namespace slipway::ssh
