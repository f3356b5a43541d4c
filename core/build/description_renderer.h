// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/check_input.h"
#include "build/interpreter.h"
#include "build/workplace.h"

namespace slipway::build {

/// Renders reStructuredText with the interpreter's docutils, in the sandbox, with the settings of PyPI; every
/// warning is a complaint, as there. Nothing where the interpreter has no docutils. Markdown and plain text
/// are not rendered: every text is valid Markdown, so a renderer has nothing to complain about.
[[nodiscard]] DescriptionRenderer descriptionRenderer(
    const Workplace &workplace, const Interpreter &interpreter, const std::stop_token &stop);

} // namespace slipway::build
