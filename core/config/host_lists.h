// SPDX-License-Identifier: Apache-2.0
// Lists of hosts that other programs keep: OpenSSH's configuration and known_hosts, and tables as text.
#pragma once

#include "base/result.h"
#include "model/environment.h"

#include <QList>
#include <QStringList>

namespace slipway::config {

struct HostList {
    QList<model::Host> hosts = {}; ///< in the order of the text, each name once
    QStringList remarks = {}; ///< what was left out, and why; a sentence each
};

/// ssh_config(5): each name of a Host line that has no wildcards. Blocks with wildcards lend it their values,
/// as OpenSSH does: the first one wins. Match and Include are not followed.
[[nodiscard]] HostList readSshConfig(const QString &text);

/// Comma or semicolon separated, with a first line of column names: name, address, port, user, identity,
/// jump, roles (with blanks between). InvalidInput where a column or a value is missing or wrong, with its
/// line.
Result<HostList> readHostTable(const QString &text);

/// sshd(8), SSH_KNOWN_HOSTS FILE FORMAT: names only. Hashed names cannot be read back.
[[nodiscard]] HostList readKnownHosts(const QString &text);

/// The one of these that the text is.
Result<HostList> readHostList(const QByteArray &text);

} // namespace slipway::config
