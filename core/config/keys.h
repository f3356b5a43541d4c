// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/codec.h"
#include "model/configuration.h"

namespace slipway::config {

enum class Presence { Optional, Needed };

/// One key of a table and what it means: the same row reads it, writes it and compares it.
template <typename T>
struct Key {
    QString name = {};
    Presence presence = Presence::Optional;
    std::function<Result<>(const toml::node &, const Place &, T &)> read = {};
    /// Its text; empty when it has its default value and need not stand there.
    std::function<QString(const T &)> write = {};
    /// The same, broken up into the keys below it.
    std::function<QList<Entry>(const QString &path, const T &)> entries = {};
};

template <typename T>
using Keys = QList<Key<T>>;

/// All keys of a T, in the order in which they are written.
template <typename T>
[[nodiscard]] const Keys<T> &keysOf();

template <>
const Keys<model::Project> &keysOf();
template <>
const Keys<model::StoreSettings> &keysOf();
template <>
const Keys<model::IndexSettings> &keysOf();
template <>
const Keys<model::Environment> &keysOf();
template <>
const Keys<model::Host> &keysOf();
template <>
const Keys<model::Target> &keysOf();

/// Reads all keys of a table into `into`. Keys that are not known, and needed ones that are missing, are
/// complaints.
template <typename T>
Result<> readKeys(const toml::node &node, const Place &place, T &into)
{
    const auto *table = node.as_table();
    if (!table)
        return place.fails(
            node, "config.wrong-type", QStringLiteral("it is %1, and has to be a table").arg(kindOf(node)));
    QStringList known;
    for (const Key<T> &key : keysOf<T>())
        known.append(key.name);
    for (const auto &[found, child] : *table) {
        const QString name = QString::fromUtf8(found.data(), static_cast<qsizetype>(found.length()));
        if (!known.contains(name))
            return place.below(name).fails(
                child, "config.unknown-key", QStringLiteral("there is no such key"), suggestion(name, known));
    }
    for (const Key<T> &key : keysOf<T>()) {
        const toml::node *child = table->get(key.name.toStdString());
        if (child)
            TRY_DO(key.read(*child, place.below(key.name), into));
        else if (key.presence == Presence::Needed)
            return place.below(key.name).fails(node, "config.missing-key", QStringLiteral("it is missing"));
    }
    return {};
}

/// "name = value" of each key that has to stand there.
template <typename T>
[[nodiscard]] QStringList writeKeys(const T &from)
{
    QStringList lines;
    for (const Key<T> &key : keysOf<T>()) {
        if (const QString text = key.write(from); !text.isEmpty())
            lines.append(QStringLiteral("%1 = %2").arg(key.name, text));
    }
    return lines;
}

template <typename T>
[[nodiscard]] QList<Entry> entriesOf(const QString &path, const T &from)
{
    QList<Entry> all;
    for (const Key<T> &key : keysOf<T>())
        all += key.entries(path + u'.' + key.name, from);
    return all;
}

} // namespace slipway::config
