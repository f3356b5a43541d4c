// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocale>
#include <QTranslator>

namespace slipway::ui {

/// The language that the window speaks, from now until this is gone: the first of the locale's that there is,
/// and English otherwise. Needs the application, and comes before the first text.
class Language {
public:
    explicit Language(const QLocale &locale);

    /// "de"; "en" where the window speaks none of the locale's languages.
    [[nodiscard]] QString name() const;

private:
    QTranslator m_english; ///< plurals; everything else stands in the code
    QTranslator m_qt; ///< Qt's own buttons and dialogs
    QTranslator m_ours;
};

} // namespace slipway::ui
