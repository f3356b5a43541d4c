// SPDX-License-Identifier: Apache-2.0
#include "ssh/surroundings.h"

#include <QDir>

namespace slipway::ssh {

Surroundings Surroundings::ofThePerson(const QString &profileKnownHosts)
{
    const QString home = QDir::homePath();
    return {.knownHosts = profileKnownHosts,
        .otherKnownHosts
        = {home + QStringLiteral("/.ssh/known_hosts"), home + QStringLiteral("/.ssh/known_hosts2"),
            QStringLiteral("/etc/ssh/ssh_known_hosts"), QStringLiteral("/etc/ssh/ssh_known_hosts2")},
        .agentSocket = qEnvironmentVariable("SSH_AUTH_SOCK"),
        .home = home};
}

} // namespace slipway::ssh
