// SPDX-License-Identifier: Apache-2.0
#include "ssh/library.h"

#include <libssh2.h>

#if defined(__aarch64__)
#include <asm/hwcap.h>
#include <sys/auxv.h>
#endif

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

bool isAesFast()
{
#if !defined(SLIPWAY_LIBSSH2_WHOLE_PACKETS)
    return false;
#elif defined(__x86_64__)
    return __builtin_cpu_supports("aes") && __builtin_cpu_supports("pclmul");
#elif defined(__aarch64__)
    return (getauxval(AT_HWCAP) & HWCAP_AES) != 0;
#else
    return false;
#endif
}

void prepareLibrary()
{
    // Whoever comes first does it, the others wait: libssh2_init() itself must not run twice at a time.
    [[maybe_unused]] static const int outcome = libssh2_init(0);
    Q_ASSERT(outcome == 0);
}

} // namespace slipway::ssh
