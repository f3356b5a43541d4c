// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>

namespace slipway::deploy {

/// A script for a host, and how far it may go.
struct Request {
    QByteArray script; ///< standard input of `exec /bin/sh -s`
    std::chrono::milliseconds timeout{600'000};
    qint64 keep = 1 << 20; ///< bytes of each stream that are kept; the rest is read, counted and dropped
    std::function<void(const QString &)> onLine = {}; ///< hears each line of standard output, cleaned
};

/// How a script ended.
struct Output {
    int exitCode = -1; ///< -1 when a signal ended it
    QString signal = {}; ///< "KILL"; empty when it exited by itself
    QByteArray out = {};
    QByteArray err = {};
    qint64 dropped = 0; ///< bytes beyond `keep`
};

/// A local file that shall lie on the host.
struct Upload {
    QString localPath;
    QString remotePath; ///< its folder exists
    QString sha256;
    qint64 size = 0;
    std::function<void(qint64)> onBytes = {}; ///< hears of each block that the host took
};

/// One open connection to one host, used by one lane at a time.
///
/// Failures tell what is known. Unreachable or TimedOut before anything ran may be told apart by nobody, so
/// the engine takes Unreachable, TimedOut, Cancelled and Unknown from run() as "it may have happened" and
/// looks at the host again. An exit code of any value is not a failure of the link.
class HostLink {
public:
    virtual ~HostLink() = default;

    /// Runs a script to its end. A non-zero exit is a success of this call.
    virtual Result<Output> run(const Request &request, std::stop_token stop) = 0;

    /// Puts the file at its path. What is there already with the right digest is not sent again, what was
    /// sent in part ("<remotePath>.part") is gone on with. On success the host itself has read the bytes back
    /// and their digest is right; Untrusted when it is not.
    virtual Result<> upload(const Upload &upload, std::stop_token stop) = 0;
};

/// Opens links by the name of a host in the configuration. Thread-safe.
class HostLinks {
public:
    virtual ~HostLinks() = default;
    virtual Result<std::unique_ptr<HostLink>> connect(const QString &host, std::stop_token stop) = 0;
};

} // namespace slipway::deploy
