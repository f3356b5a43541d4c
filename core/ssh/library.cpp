// SPDX-License-Identifier: Apache-2.0
#include "ssh/library.h"

#include <libssh2.h>

namespace slipway::ssh {

QString libraryVersion()
{
    return QStringLiteral("%1 (%2)").arg(
        QLatin1String(libssh2_version(0)), QLatin1String(SLIPWAY_LIBSSH2_ORIGIN));
}

bool canUseRsa()
{
    return libssh2_version(0x010B00) != nullptr;
}

void prepareLibrary()
{
    // Whoever comes first does it, the others wait: libssh2_init() itself must not run twice at a time.
    [[maybe_unused]] static const int outcome = libssh2_init(0);
    Q_ASSERT(outcome == 0);
}

} // namespace slipway::ssh
