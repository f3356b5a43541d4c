// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace slipway::ssh {

/// A listener on loopback that does to every visitor what it was told to do; raw bytes, no SSH.
class HostileServer {
public:
    /// One visitor's connection. Every call ends when the visitor leaves or the server does.
    class Visitor {
    public:
        Visitor(int socket, std::stop_token stop) : m_socket(socket), m_stop(std::move(stop)) { }
        bool send(const QByteArray &bytes) const;
        bool sendForEver(const QByteArray &bytes) const;
        bool dribble(const QByteArray &bytes, std::chrono::milliseconds pause) const;
        QByteArray receive(std::size_t most) const; ///< empty: the visitor left
        QByteArray receiveLine() const;
        void holdOn() const; ///< reads and says nothing
        void ignore() const; ///< does not even read

    private:
        bool waitFor(short events) const;
        int m_socket;
        std::stop_token m_stop;
    };
    using Behaviour = std::function<void(const Visitor &)>;

    explicit HostileServer(Behaviour behaviour);
    ~HostileServer();
    HostileServer(const HostileServer &) = delete;
    HostileServer &operator=(const HostileServer &) = delete;
    [[nodiscard]] quint16 port() const { return m_port; }

private:
    void listen(const std::stop_token &stop);

    Behaviour m_behaviour;
    int m_listener = -1;
    quint16 m_port = 0;
    std::mutex m_mutex;
    std::vector<std::jthread> m_visits;
    std::jthread m_thread;
};

/// A binary SSH packet without encryption.
QByteArray packet(const QByteArray &payload);
/// A KEXINIT that a client can agree with; each list may be replaced.
QByteArray keyExchangeInit(const QByteArray &kex = "curve25519-sha256,ecdh-sha2-nistp256",
    const QByteArray &hostKeys = "ssh-ed25519", const QByteArray &ciphers = "aes128-ctr,aes256-ctr");

} // namespace slipway::ssh
