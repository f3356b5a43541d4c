// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/waiting.h"

#include <QByteArray>
#include <QList>

namespace slipway::ssh {

/// A key that an agent holds.
struct AgentKey {
    QByteArray blob = {}; ///< the public key
    QString comment = {};
};

/// A conversation with an SSH agent; every exchange has a deadline and hears a stop, for an agent may ask a
/// person, or hang.
class Agent {
public:
    static Result<std::unique_ptr<Agent>> connect(const QString &socketPath, const Waiting &waiting);
    ~Agent();
    Agent(const Agent &) = delete;
    Agent &operator=(const Agent &) = delete;

    Result<QList<AgentKey>> keys(const Waiting &waiting);
    /// The signature in SSH's notation: the algorithm's name, then the bytes. Denied, when the agent refuses.
    Result<QByteArray> sign(
        const QByteArray &blob, QByteArrayView message, quint32 flags, const Waiting &waiting);

    static constexpr quint32 rsaSha256 = 2;
    static constexpr quint32 rsaSha512 = 4;

private:
    explicit Agent(int socket) : m_socket(socket) { }
    Result<QByteArray> exchange(const QByteArray &request, const Waiting &waiting);
    Result<QByteArray> receive(qsizetype count, const Waiting &waiting);

    int m_socket;
};

} // namespace slipway::ssh
