// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/deadline.h"
#include "base/result.h"
#include "ssh/host_key.h"

#include <QByteArray>
#include <functional>
#include <memory>
#include <stop_token>

namespace slipway::ssh {

class Sftp;
class Wire;

enum class Stream { Out, Error };

/// What a script left behind.
struct Output {
    int exitCode = 0; ///< meaningless when a signal ended it
    QString signal = {}; ///< "TERM"; empty: it ended by itself
    QByteArray out = {}; ///< as it came; of more than `keepBytes` the middle is left out and said so
    QByteArray error = {};
    qint64 droppedBytes = 0; ///< of both streams

    [[nodiscard]] bool succeeded() const { return exitCode == 0 && signal.isEmpty(); }
    /// "ended with status 3", "was ended by signal TERM", "succeeded".
    [[nodiscard]] QString ending() const;
    /// The last lines that it wrote (of its errors, if there are any), made safe to show, for a message.
    [[nodiscard]] QString lastWords(int lines = 3) const;
};

struct RunOptions {
    Deadline deadline = Deadline::in(std::chrono::minutes(10));
    qint64 keepBytes = 1 << 20; ///< of each stream
    qint64 mostBytes = 64 << 20; ///< output beyond this is a fault ("ssh.flood")
    /// Hears every line while the script runs, made safe to show; one of more than 8192 bytes comes in
    /// pieces. On the lane's thread.
    std::function<void(Stream, const QString &)> onLine = {};
};

/// One connection to one host, logged in; used by one thread at a time. Closing it ends no remote process:
/// what must not outlive us holds a lock of its own.
class Session {
public:
    explicit Session(std::unique_ptr<Wire> wire, QString name, QString route);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    /// Runs a shell script. The remote command is always `exec /bin/sh -s`; the script goes to its standard
    /// input, so no login shell ever sees it, and it must not read standard input itself (redirect: `prog
    /// </dev/null`). A status other than zero is not an Error. Errors: before anything was sent, what the
    /// connection says; after that Unknown ("ssh.outcome-unknown": connection lost), TimedOut or Cancelled;
    /// the script may still be running then (on time-out and stop it is sent TERM, which OpenSSH honours for
    /// everybody but root). A host that closes without telling any status reads as 0: scripts whose outcome
    /// matters end with a word of their own.
    Result<Output> run(QByteArrayView script, const RunOptions &options, std::stop_token stop);

    /// File transfer under a deadline; belongs to this session and must go before it.
    Result<std::unique_ptr<Sftp>> sftp(Deadline deadline, std::stop_token stop);

    [[nodiscard]] const HostKey &hostKey() const; ///< for the audit trail
    [[nodiscard]] const QString &name() const { return m_name; } ///< of the host
    [[nodiscard]] const QString &route() const { return m_route; } ///< "deploy@web-1:22 through bastion"
    [[nodiscard]] QString methods() const; ///< "curve25519-sha256, chacha20-poly1305@openssh.com"
    /// False when the connection was lost or broke down; open another one then.
    [[nodiscard]] bool isUsable() const;

private:
    std::unique_ptr<Wire> m_wire;
    QString m_name;
    QString m_route;
};

} // namespace slipway::ssh
