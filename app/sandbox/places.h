// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/profile.h"

namespace slipway::sandbox {

/// Where everything of a playground lies, all of it below one folder:
///
///     shop.git        the sample project
///     archive/        the store
///     testindex/ index/   the two package indexes
///     hosts/<name>/srv    what each host sees as <folder>/srv
///     ssh/            keys, configuration, log and number of the sshd
struct Places {
    explicit Places(const workflow::Profile &profile) : folder(profile.folder() + QStringLiteral("/sandbox"))
    {
    }

    [[nodiscard]] QString below(const QString &name) const { return folder + u'/' + name; }
    [[nodiscard]] QString repository() const { return below(QStringLiteral("shop.git")); }
    [[nodiscard]] QString srv() const { return below(QStringLiteral("srv")); }
    [[nodiscard]] QString srvOf(const QString &host) const
    {
        return below(QStringLiteral("hosts/%1/srv").arg(host));
    }
    [[nodiscard]] QString lock() const { return below(QStringLiteral("lock")); }
    [[nodiscard]] QString clientKey() const { return below(QStringLiteral("ssh/client")); }
    [[nodiscard]] QString hostKey() const { return below(QStringLiteral("ssh/host")); }
    [[nodiscard]] QString authorizedKeys() const { return below(QStringLiteral("ssh/authorized_keys")); }
    [[nodiscard]] QString sshdConfig() const { return below(QStringLiteral("ssh/sshd_config")); }
    [[nodiscard]] QString entrance() const { return below(QStringLiteral("ssh/enter-host")); }
    [[nodiscard]] QString port() const { return below(QStringLiteral("ssh/port")); }
    [[nodiscard]] QString pidFile() const { return below(QStringLiteral("ssh/pid")); }
    [[nodiscard]] QString log() const { return below(QStringLiteral("ssh/log")); }

    QString folder;
};

/// A folder that only we can enter; its parents are made, too.
Result<> makeFolder(const QString &path);
enum class Access { Ours, Program };
/// Writes a file anew, for us alone; the one that was there is replaced at once or not at all.
Result<> writeFile(const QString &path, const QByteArray &text, Access access = Access::Ours);
/// What is in a file; nothing where there is none.
[[nodiscard]] QByteArray readFile(const QString &path);

} // namespace slipway::sandbox
