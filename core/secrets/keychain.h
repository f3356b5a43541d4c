// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/credential_source.h"
#include "secrets/credential_list.h"

#include <chrono>

namespace slipway::secrets {

/// The keychain of the operating system, by QtKeychain; the only place where secrets rest. Thread-safe and
/// blocking: for worker threads and for programs without a window (a caller needs no event loop of its own).
///
/// It never falls back to plain text, and it never takes "not found" from a locked keychain: that is asked
/// first. Failures, each with a hint:
///   Unsupported "keychain.no-bus"      there is no D-Bus session here
///   Unsupported "keychain.no-service"  no keychain service answers on it
///   Denied      "keychain.locked"      it is locked, and nobody unlocked it
///   Denied      "keychain.refused"     it said no
///   TimedOut    "keychain.slow"        no answer in time; a question may still be open on the screen
///   NotFound    "keychain.no-entry"    it is open, and has nothing under this name
///   Cancelled                          the stop token was heard
class Keychain final : public CredentialSource {
public:
    struct Settings {
        QString service = {}; ///< serviceFor() a profile
        QString listFile = {}; ///< where the names are kept; empty: names are not kept
        std::chrono::milliseconds answerWithin = std::chrono::seconds(15);
        std::chrono::milliseconds unlockWithin = std::chrono::minutes(2); ///< a person may be typing
    };

    Keychain(Settings settings, const Clock &clock);

    /// The name under which a profile's secrets are filed: "slipway:" and the profile's canonical folder.
    [[nodiscard]] static QString serviceFor(const QString &profileFolder);

    Result<Secret> find(const QString &name, std::stop_token stop) override;
    /// Stores a value, or replaces it. The value must pass checkEntry().
    Result<> store(const QString &name, const Secret &value, std::stop_token stop);
    /// NotFound when there is none.
    Result<> remove(const QString &name, std::stop_token stop);
    /// Names and times; asks nothing of the keychain itself.
    [[nodiscard]] Result<QList<Credential>> list() const;

    /// Which keychain answers, in words: "Secret Service (gnome-keyring-daemon), unlocked". The same failures
    /// as above, without a question to the person: a locked keychain is Denied.
    Result<QString> backend(std::stop_token stop);

private:
    Result<> checkOpen(std::stop_token stop);

    Settings m_settings;
    const Clock &m_clock;
    CredentialList m_list;
};

} // namespace slipway::secrets
