// SPDX-License-Identifier: Apache-2.0
// Bringing a project's repository into the cache.
#pragma once

#include "base/credential_source.h"
#include "base/result.h"
#include "git/repository.h"
#include "task/progress.h"

#include <QList>
#include <chrono>
#include <functional>

namespace slipway::git {

/// What an ssh server showed of itself.
struct HostKey {
    QString host = {};
    quint16 port = 22;
    QString type = {}; ///< "ssh-ed25519"
    QByteArray blob = {}; ///< as in known_hosts, not encoded
    QString fingerprint = {}; ///< "SHA256:..."
};

/// Says whether a server's key may be trusted; its error becomes the fetch's. The type of key that is asked
/// for follows the person's own ~/.ssh/known_hosts, as libgit2 does it.
using HostKeyJudge = std::function<Result<>(const HostKey &)>;

struct FetchOptions {
    QString url; ///< folder, https://... or ssh://user@host/path (also user@host:path)
    CredentialSource *credentials = nullptr;
    /// Name of the credential. https: "user:password" or a token. ssh: passphrase of the key, or a password.
    QString credential = {};
    QString identity = {}; ///< private key for ssh; empty: the agent, then the usual keys
    HostKeyJudge judgeHostKey = {}; ///< without one no ssh server is trusted
    std::chrono::milliseconds silence{60'000}; ///< longest wait for the next byte
    std::chrono::milliseconds timeout{600'000}; ///< for the whole of it
};

enum class ReferenceChangeKind { Added, Moved, Removed };
struct ReferenceChange {
    ReferenceChangeKind kind = ReferenceChangeKind::Added;
    QString name = {}; ///< "refs/heads/main"
    QString before = {}; ///< ids as the references had them
    QString now = {};

    friend bool operator==(const ReferenceChange &, const ReferenceChange &) = default;
};

struct Fetched {
    QList<ReferenceChange> changes = {}; ///< by name
    qint64 bytes = 0; ///< received
    qint64 objects = 0; ///< received
};

/// Makes the cache's branches and tags those of `url`; what is gone there goes here. Blocks; hears `stop` and
/// both deadlines while it resolves, connects, and waits for bytes. Compare tags with the ledger afterwards
/// (compareTags).
Result<Fetched> fetch(
    const Repository &cache, const FetchOptions &options, std::stop_token stop, task::Progress &progress);

} // namespace slipway::git
