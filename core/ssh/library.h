// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace slipway::ssh {

/// The libssh2 that is in use and where it came from: "1.11.1 (built from Debian source package 1.11.1-1)".
[[nodiscard]] QString libraryVersion();

/// False with libssh2 before 1.11: RSA keys, of people and of hosts, do not work with today's servers then.
[[nodiscard]] bool canUseRsa();

/// AES-GCM is the cheapest cipher: the processor has instructions for it, and this libssh2 lets OpenSSL use
/// them for whole packets. Otherwise ChaCha20-Poly1305 is.
[[nodiscard]] bool isAesFast();

/// Sets libssh2 up, once; called by whatever opens connections. Thread-safe.
void prepareLibrary();

} // namespace slipway::ssh
