// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/credential_source.h"
#include "ssh/private_key.h"

#include <QMap>
#include <memory>
#include <mutex>

namespace slipway::ssh {

/// Private keys of the run, each read once and its passphrase taken off once: doing that anew for each of a
/// hundred hosts takes many seconds. They are zeroed with the ring. Thread-safe.
class KeyRing {
public:
    /// What the file says without a passphrase. NotFound: there is no such file.
    Result<KeyFileOutline> outline(const QString &path);
    /// The key without its passphrase; `credential` names the passphrase. Denied ("ssh.passphrase"), when the
    /// key needs one and there is none, or the wrong one.
    Result<std::shared_ptr<const PrivateKey>> unlocked(
        const QString &path, const QString &credential, CredentialSource *source, std::stop_token stop);

private:
    std::mutex m_mutex;
    QMap<QString, std::shared_ptr<const PrivateKey>> m_keys;
};

} // namespace slipway::ssh
