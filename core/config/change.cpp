// SPDX-License-Identifier: Apache-2.0
#include "config/change.h"

#include "config/keys.h"
#include "config/sections.h"

#include <QHash>

namespace slipway::config {

namespace {

/// All keys of a configuration, in the order in which they are written.
QList<Entry> flatten(const model::Configuration &configuration)
{
    QList<Entry> all;
    const auto add = [&](const auto &section) {
        for (const auto &part : configuration.*section.parts)
            all += entriesOf(
                QStringLiteral("%1.%2").arg(QLatin1String(section.name), nameOf(part).join(u'.')), part);
    };
    std::apply([&](const auto &...section) { (add(section), ...); }, sections);
    return all;
}

QHash<QString, QString> byPath(const QList<Entry> &entries)
{
    QHash<QString, QString> values;
    for (const Entry &entry : entries)
        values.insert(entry.path, entry.value);
    return values;
}

} // namespace

QList<Change> compare(const model::Configuration &before, const model::Configuration &after)
{
    const QList<Entry> then = flatten(before);
    const QList<Entry> now = flatten(after);
    const QHash<QString, QString> valuesThen = byPath(then);
    const QHash<QString, QString> valuesNow = byPath(now);
    QList<Change> changes;
    for (const Entry &entry : now) {
        if (const QString old = valuesThen.value(entry.path); old != entry.value)
            changes.append({.path = entry.path, .before = old, .after = entry.value});
    }
    for (const Entry &entry : then) {
        if (!valuesNow.contains(entry.path))
            changes.append({.path = entry.path, .before = entry.value, .after = {}});
    }
    return changes;
}

} // namespace slipway::config
