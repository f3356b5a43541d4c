// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace slipway::tests {

/// Whether a sanitizer is compiled in, which takes several times as long, and keeps what was freed.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool isInstrumented = true;
#else
inline constexpr bool isInstrumented = false;
#endif

} // namespace slipway::tests
