// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/deadline.h"
#include "base/result.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <memory>
#include <stop_token>

namespace slipway::secrets {

/// What has to be known of the keychain's service before it is used, asked over D-Bus: who it is and whether
/// it is locked. QtKeychain cannot tell a locked keychain from one that has nothing. Blocks, with a local
/// event loop; belongs to one thread.
class SecretService {
public:
    /// Unsupported "keychain.no-bus" where there is no session bus.
    static Result<std::unique_ptr<SecretService>> connect();
    ~SecretService();
    SecretService(const SecretService &) = delete;
    SecretService &operator=(const SecretService &) = delete;

    /// "Secret Service (gnome-keyring-daemon)", "KWallet". Unsupported "keychain.no-service" when none
    /// answers.
    Result<QString> name(Deadline deadline, std::stop_token stop);
    Result<bool> isLocked(Deadline deadline, std::stop_token stop);
    /// Asks the person to unlock it. Denied "keychain.locked" when nobody does.
    Result<> unlock(Deadline deadline, std::stop_token stop);

private:
    explicit SecretService(QDBusConnection bus) : m_bus(std::move(bus)) { }

    Result<QDBusMessage> ask(const QDBusMessage &question, Deadline deadline, std::stop_token stop);
    Result<QString> defaultCollection(Deadline deadline, std::stop_token stop);
    Result<> awaitPrompt(const QString &prompt, Deadline deadline, std::stop_token stop);

    QDBusConnection m_bus;
};

/// How a keychain that does not answer in time is reported.
[[nodiscard]] Error slowKeychain();
[[nodiscard]] Error lockedKeychain();

} // namespace slipway::secrets
