// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string_view>

namespace slipway::remote {

/// The files of scripts/, by name without ".sh". "prelude" and "lease" are parts of the others.
const std::map<std::string_view, std::string_view> &scriptTexts();

} // namespace slipway::remote
