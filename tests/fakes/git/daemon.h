// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <functional>

namespace slipway::fakes {

/// A server program on a free port of the loopback, with a folder of its own. Ends with the object, and with
/// the test however that ends.
class Daemon {
public:
    Daemon() = default;
    ~Daemon();
    Daemon(const Daemon &) = delete;
    Daemon &operator=(const Daemon &) = delete;

    /// `settings` makes the contents of the file that follows the arguments, given the port.
    void start(const QString &program, const QStringList &arguments,
        const std::function<QByteArray(quint16)> &settings);

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray log() const;

private:
    [[nodiscard]] bool answers() const;

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace slipway::fakes
