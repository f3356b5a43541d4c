// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace slipway::build {

/// What keeps a text in reStructuredText from being rendered by an index, one line each: "line 3: ...". Finds
/// the common mistakes (titles, inline markup, unknown or forbidden directives and roles, links to nothing),
/// not all that docutils finds.
[[nodiscard]] QStringList reStructuredTextMistakes(const QString &text);

/// What in a Markdown text shows otherwise than meant: Markdown always renders. A code block without an end.
[[nodiscard]] QStringList markdownMistakes(const QString &text);

} // namespace slipway::build
