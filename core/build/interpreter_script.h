// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

namespace slipway::build {

/// The Python program that tells what an interpreter has: a request as JSON on its standard input, the answer
/// as JSON on its standard output. Imports nothing of the project that is to be built.
extern const QLatin1StringView interpreterScript;

} // namespace slipway::build
