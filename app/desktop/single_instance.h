// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QLocalServer>
#include <QLockFile>
#include <memory>

namespace slipway::app {

/// One window program per profile: a second start hands its link to the first, which shows itself. Lives on
/// the main thread. The lock and the socket lie in the profile and are the owner's alone.
class SingleInstance final : public QObject {
    Q_OBJECT
public:
    explicit SingleInstance(const QString &profileFolder);

    /// Whether a window program is open on the profile.
    [[nodiscard]] static bool isTaken(const QString &profileFolder);

    enum class Role { First, HandedOver };
    /// Becomes the first, or hands the link over to it. Blocks for at most two seconds; fails where the first
    /// one does not answer.
    Result<Role> take(const QString &link);

Q_SIGNALS:
    /// Another start wants this to be shown; empty: just the window.
    void asked(const QString &link);

private:
    Result<> handOver(const QString &link) const;
    void hear();

    QString m_folder;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace slipway::app
