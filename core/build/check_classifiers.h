// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QDate>
#include <QMap>
#include <QSet>
#include <QStringList>

namespace slipway::build {

/// The trove classifiers that indexes know, as the Python package trove-classifiers has them.
struct ClassifierList {
    QSet<QString> known = {};
    QMap<QString, QStringList> deprecated = {}; ///< with what takes their place
    QDate date = {}; ///< of the package's version; invalid where it could not be told

    /// Reads trove_classifiers/__init__.py as data; runs nothing.
    static Result<ClassifierList> read(const QString &path);
};

} // namespace slipway::build
