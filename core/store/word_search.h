// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/engine.h"
#include "store/value.h"

#include <QStringList>

namespace slipway::store {

/// Conditions under which every word that a person typed stands somewhere in a text, in upper or lower case.
/// The words are bound; `names` holds what the placeholders are called, and outlives the query.
[[nodiscard]] QStringList conditionsOf(const QStringList &words, const QString &text, Engine engine,
    Binds &binds, std::vector<QByteArray> &names);

} // namespace slipway::store
