// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace slipway::ui {

/// One text of a .ts file.
struct CatalogueEntry {
    QString context = {};
    QString source = {};
    QString comment = {};
    bool isPlural = false;
    bool isFinished = true;
    QStringList translations = {}; ///< one, or one for each plural form

    /// What lookups go by.
    [[nodiscard]] QString key() const { return context + u'\n' + source + u'\n' + comment; }
};

/// Empty if the file cannot be read.
[[nodiscard]] QList<CatalogueEntry> readCatalogue(const QString &file);
/// "slipway_de.ts" as it lies in the source.
[[nodiscard]] QString catalogueFile(const QString &language);

} // namespace slipway::ui
