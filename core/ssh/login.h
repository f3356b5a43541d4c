// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/agent.h"
#include "ssh/endpoint.h"
#include "ssh/key_ring.h"
#include "ssh/wire.h"

namespace slipway::ssh {

/// Proves who we are, on a connection whose host key has been checked: the configured key, or else the
/// agent's keys and the usual ones; then the password, asked for directly or by keyboard-interactive.
class Login {
public:
    Login(Wire &wire, const Endpoint &endpoint, KeyRing &keys, const Surroundings &surroundings,
        const Waiting &waiting);

    Result<> perform();

private:
    enum class Outcome { In, Refused };

    Result<Outcome> tryEverything();
    Result<Outcome> tryIdentity();
    Result<Outcome> tryUsualKeys();
    Result<Outcome> tryAgent(const QByteArray &only);
    Result<Outcome> tryAgentKey(Agent &agent, const AgentKey &key);
    Result<Outcome> tryFile(const QString &path, const QString &credential);
    Result<Outcome> trySecrets();
    Result<Outcome> tryPassword(const Secret &password);
    Result<Outcome> tryKeyboard(const Secret &password);
    Result<QByteArrayList> methods();
    Outcome judge(ssize_t outcome, const QString &what, const QByteArray &type);
    [[nodiscard]] Error refusal() const;
    [[nodiscard]] Error hungUp(const Error &error) const;

    Wire &m_wire;
    const Endpoint &m_endpoint;
    KeyRing &m_keys;
    const Surroundings &m_surroundings;
    const Waiting &m_waiting;
    QByteArray m_user;
    QStringList m_tried = {}; ///< what was tried and how it went, for the message
    QString m_hint = {};
    int m_keysOffered = 0;
    bool m_credentialIsPassphrase = false; ///< then it must never be sent to a host
};

} // namespace slipway::ssh
