// SPDX-License-Identifier: Apache-2.0
// Credentials by name: what they are for, and what may be done with them. Their values rest in the keychain
// and are shown nowhere.
#pragma once

#include "secrets/credential_list.h"
#include "workflow/workshop.h"

namespace slipway::secrets {
class Keychain;
}

namespace slipway::workflow {

enum class CredentialUse { Project, Store, Index, Host };

/// A credential as far as anybody may see it.
struct CredentialFacts {
    QString name = {};
    QDateTime stored = {}; ///< when its present value was; not valid: never by this profile
    QDateTime lastUsed = {}; ///< when the keychain last gave it out; not valid: never
    QList<std::pair<CredentialUse, QString>> uses = {}; ///< what the configuration names it for
    QStringList scope = {}; ///< what stands still without it: "shop", "shop@production"
};

/// Those that the configuration names and those that are stored, by name.
[[nodiscard]] QList<CredentialFacts> credentialsOf(
    const model::Configuration &configuration, const QList<secrets::Credential> &stored);

/// What is known of a value without showing it.
struct CredentialFindings {
    QString keychain = {}; ///< which one gave it out
    QStringList tokens = {}; ///< "pypi: a token for pypi.org, project shop": for each of its indexes
};

/// Puts a value into the keychain; where there was one, the new one takes its place. A token is looked at
/// first: one that cannot work on its index is refused, and what was stored stays. Whether a server takes
/// another kind of value is seen where it is used. Yields what is known of tokens.
Result<QStringList> storeCredential(const Workshop &workshop, secrets::Keychain &keychain,
    const QString &name, const Secret &value, std::stop_token stop);
/// Whether the keychain gives it out, and whether a token can work.
Result<CredentialFindings> testCredential(
    const Workshop &workshop, secrets::Keychain &keychain, const QString &name, std::stop_token stop);
Result<> removeCredential(
    const Workshop &workshop, secrets::Keychain &keychain, const QString &name, std::stop_token stop);

} // namespace slipway::workflow
