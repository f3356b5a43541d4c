// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <stop_token>

namespace slipway {

/// Where secrets come from: the keychain, or a person who is asked. Thread-safe; may block until a person
/// answers.
class CredentialSource {
public:
    virtual ~CredentialSource() = default;
    /// The secret stored under a credential's name. NotFound: there is none; Denied: the keychain is locked
    /// or refuses.
    virtual Result<Secret> find(const QString &name, std::stop_token stop) = 0;
};

} // namespace slipway
