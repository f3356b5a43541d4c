// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/secret.h"

namespace slipway::secrets {

/// A shorter secret cannot be told from ordinary text when output is redacted.
inline constexpr std::size_t shortestSecret = 8;
inline constexpr std::size_t longestSecret = 64 * 1024;

/// What every secret must be before it is taken in: long enough to be recognised in output, not absurdly
/// long, no NUL byte. InvalidInput, named "secret.too-short", "secret.too-long" or "secret.not-text".
Result<> checkEntry(const Secret &secret);

} // namespace slipway::secrets
