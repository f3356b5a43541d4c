// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/style/motion.h"
#include "ui/style/tokens.h"

#include <QString>
#include <optional>
#include <utility>

namespace slipway::ui {

/// Whose style draws the program.
enum class Style { House, System };

/// Puts style and colours on the whole program; every window follows. Lives on the main thread.
class ProgramStyle {
public:
    /// Made before a style is set: notes the one that the system chose.
    ProgramStyle();

    /// May be called again at any time.
    void apply(Scheme scheme, Style style, Motion motion);

private:
    QString m_system; ///< name of its style
    std::optional<std::pair<Style, Motion>> m_applied;
};

} // namespace slipway::ui
