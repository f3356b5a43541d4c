// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"

#include <QByteArrayView>
#include <string_view>

namespace slipway::ssh {

/// OpenBSD's bcrypt_pbkdf, with which OpenSSH turns the passphrase of a key file into a cipher key. Slow on
/// purpose: some 10 ms for each of the file's rounds at worst, so it is done once for a run and not for each
/// host.
[[nodiscard]] Secret bcryptKdf(
    std::string_view passphrase, QByteArrayView salt, std::size_t length, quint32 rounds);

} // namespace slipway::ssh
