// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QByteArray>

namespace slipway::ssh {

/// A private key as libssh2 takes it, without a passphrase.
struct PrivateKey {
    Secret text = {};
    QByteArray publicBlob = {}; ///< empty where the file does not tell it
    bool wasProtected = false; ///< the file needs a passphrase
};

/// What a key file says without its passphrase.
struct KeyFileOutline {
    bool isProtected = false;
    QByteArray publicBlob = {}; ///< empty where the file does not tell it
};

// Key files: OpenSSH's own format, PKCS#8 and the older PEM formats.
Result<KeyFileOutline> outlineOf(QByteArrayView file);

/// Takes the passphrase off. Denied ("ssh.passphrase"): it is the wrong one.
Result<PrivateKey> unlock(const Secret &file, const Secret &passphrase);

} // namespace slipway::ssh
