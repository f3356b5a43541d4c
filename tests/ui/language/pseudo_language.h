// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTranslator>

namespace slipway::ui {

/// "Open the page" as "[Öþéñ ţĥé þåĝé ōñé ţŵ]": accents above and below, 40 % longer than English, and both
/// ends to be seen. Placeholders and mnemonics stay.
[[nodiscard]] QString stretched(const QString &text);

/// A language that nobody speaks, for windows that every language fits into. Only the window's own texts are
/// in it.
class PseudoLanguage final : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(
        const char *context, const char *text, const char *disambiguation, int number) const override;
};

} // namespace slipway::ui
