// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <memory>

namespace slipway::fakes {

/// A real sshd of our own on a loopback address, with a port picked free, host keys of its own and a folder
/// that is removed with it. It lets the user who runs the tests in (root or not) with the key of clientKey().
///
///     LoopbackSshd sshd({.address = QStringLiteral("127.0.0.7")});
///     ASSERT_TRUE(sshd.isRunning()) << qPrintable(sshd.log());
class LoopbackSshd {
public:
    struct Options {
        QString address = QStringLiteral("127.0.0.1");
        quint16 port = 0; ///< 0: picked free
        QStringList hostKeyTypes = {QStringLiteral("ed25519")}; ///< as ssh-keygen -t takes them
        QStringList config = {}; ///< lines put before ours: the first one of a name counts
        QString listenOn
            = {}; ///< the value of ListenAddress instead of address:port, "0.0.0.0 rdomain" and the like
    };

    explicit LoopbackSshd(const Options &options);
    LoopbackSshd() : LoopbackSshd(Options()) { }
    ~LoopbackSshd();
    LoopbackSshd(const LoopbackSshd &) = delete;
    LoopbackSshd &operator=(const LoopbackSshd &) = delete;

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] QString log() const;
    [[nodiscard]] QString address() const { return m_options.address; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString user() const { return m_user; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString clientKey() const { return m_folder.filePath(QStringLiteral("client")); }
    /// "[127.0.0.1]:2222 ssh-ed25519 AAAA..." for every host key; also for another address of the same
    /// server.
    [[nodiscard]] QByteArray knownHosts(const QString &address = {}) const;
    [[nodiscard]] QByteArray publicHostKey(const QString &type = QStringLiteral("ed25519")) const;
    /// Lets one more key in: the contents of a .pub file.
    void authorize(const QByteArray &publicKey);

    void stop(); ///< with all its connections, as when a host dies
    bool start(); ///< again, on the same port with the same keys
    void dropConnections(); ///< the server goes on
    /// What the server and its connections that have ended have cost; waits for those that are just ending.
    [[nodiscard]] double processorSeconds() const;
    /// Other host keys from the next start() on, as after a reinstallation.
    void replaceHostKeys();

    /// Makes a key pair at `path` and `path`.pub.
    static bool makeKey(const QString &path, const QString &type, const QString &passphrase = {},
        const QStringList &more = {});
    static quint16 freePort(const QString &address);
    /// A program for ForceCommand that gives a host a file tree of its own; host_entrance.cpp tells how.
    static QString entrance();
    /// Runs a program to its end with a clean environment; what it wrote, or null if it failed.
    static QByteArray output(const QString &program, const QStringList &arguments);

private:
    bool writeConfig() const;
    bool answers() const;

    Options m_options;
    QTemporaryDir m_folder;
    QString m_user;
    quint16 m_port = 0;
    bool m_running = false;
    std::unique_ptr<QProcess> m_process;
};

} // namespace slipway::fakes
