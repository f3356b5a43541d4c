// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/deadline.h"
#include "base/result.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>
#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace slipway::task {

/// One program to run, completely described: it inherits nothing from us but what is named here.
struct ChildCommand {
    /// The program's absolute path, then its arguments. Every user of this computer can read them, and the
    /// environment of a child is no secret either: what is secret goes into `input`.
    QStringList arguments = {};
    QMap<QString, QString> environment = {}; ///< exactly this, nothing of ours
    QString directory = QStringLiteral("/"); ///< where it starts
    QByteArray input = {}; ///< its whole standard input
    unsigned mask = 022; ///< umask

    enum class Streams {
        Apart, ///< errors are told apart from output
        Together, ///< one stream, in the order in which the program wrote
    };
    Streams streams = Streams::Together;

    Deadline deadline = Deadline::never();
    /// Between being asked to end (SIGTERM) and being ended (SIGKILL).
    std::chrono::milliseconds grace{2000};
    qint64 bytesKept = qint64(1) << 20; ///< of each stream; the head and the tail of what was written
};

/// How a program ended by itself, and what it said.
struct ChildOutcome {
    std::optional<int> exitCode = {}; ///< unset: a signal ended it
    int signal = 0;
    QByteArray output = {}; ///< standard output; with Streams::Together errors too
    QByteArray errors = {};

    [[nodiscard]] bool succeeded() const { return exitCode == 0; }
    /// "exit status 1", "signal 9 (Killed)".
    [[nodiscard]] QString ending() const;
};

enum class ChildStream { Output, Errors };
/// Hears every line, without its line break, on the thread that runs the child. A line longer than 8 KiB
/// comes in pieces.
using LineSink = std::function<void(ChildStream, QByteArrayView line)>;

/// Runs a program in a session and process group of its own and blocks until it has ended. Whatever the end
/// is, the whole process group is ended with it and the program is reaped; it does not outlive us either,
/// also when we are killed. A stop is Errc::Cancelled, a passed deadline Errc::TimedOut, a program that
/// cannot be started Errc::NotFound or Errc::Failed; a program that ends unhappily is no error, but an
/// outcome.
Result<ChildOutcome> runChild(
    const ChildCommand &command, const std::stop_token &stop = {}, const LineSink &onLine = {});

} // namespace slipway::task
