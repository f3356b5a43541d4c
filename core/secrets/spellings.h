// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace slipway::secrets {

/// Every way of writing a secret that output is searched for: as it is, in JSON (also twice, and as ASCII),
/// in URLs and forms, in HTML, quoted for a shell, as programs print strings, in hex with and without
/// separators, backwards, in base64 and base64url at each of the three alignments (without the characters
/// that depend on what stands beside it), in UTF-16; the same for each line of a secret with several, and for
/// the part of a "user:password" after the colon.
///
/// The caller wipes them.
[[nodiscard]] std::vector<std::string> spellingsOf(std::string_view secret);

/// The bytes without white space and NUL: what both sides of a comparison are reduced to.
[[nodiscard]] bool isBlank(char c);
[[nodiscard]] std::string withoutBlanks(std::string_view text);

} // namespace slipway::secrets
