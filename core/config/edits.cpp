// SPDX-License-Identifier: Apache-2.0
#include "config/edits.h"

#include "config/sections.h"

#include <algorithm>
#include <optional>

namespace slipway::config {

namespace {

template <typename T>
auto place(QList<T> &parts, const QStringList &name)
{
    return std::find_if(parts.begin(), parts.end(), [&](const T &part) { return nameOf(part) == name; });
}

template <typename T>
std::optional<T> find(const QList<T> &parts, const QStringList &name)
{
    const auto found
        = std::find_if(parts.begin(), parts.end(), [&](const T &part) { return nameOf(part) == name; });
    return found == parts.end() ? std::nullopt : std::optional<T>(*found);
}

/// The parts of `these` that the others do not have like this.
template <typename T>
QList<T> without(const QList<T> &these, const QList<T> &others)
{
    if (these == others)
        return {};
    QList<T> rest;
    for (const T &part : these) {
        if (find(others, nameOf(part)) != part)
            rest.append(part);
    }
    return rest;
}

/// Makes the part in `parts` what it is to be; nothing: it goes.
template <typename T>
void put(QList<T> &parts, const QStringList &name, const std::optional<T> &wanted)
{
    const auto there = place(parts, name);
    if (!wanted && there != parts.end())
        parts.erase(there);
    else if (wanted && there != parts.end())
        *there = *wanted;
    else if (wanted)
        parts.append(*wanted);
}

template <typename T>
void replaySection(const Section<T> &section, const model::ConfigurationEdits &edits, Replay &into)
{
    const QList<T> &before = edits.before.*section.parts;
    const QList<T> &after = edits.after.*section.parts;
    QList<QStringList> names;
    for (const T &part : before + after) {
        if (!names.contains(nameOf(part)))
            names.append(nameOf(part));
    }
    for (const QStringList &name : names) {
        const auto wanted = find(after, name);
        const auto now = find(into.edits.before.*section.parts, name);
        if (now == wanted)
            continue;
        if (now != find(before, name))
            into.conflicts.append(QStringLiteral("%1.%2").arg(QLatin1String(section.name), name.join(u'.')));
        put(into.edits.after.*section.parts, name, wanted);
    }
}

} // namespace

model::ConfigurationEdits changedParts(const model::ConfigurationEdits &edits)
{
    model::ConfigurationEdits parts;
    const auto take = [&](const auto &section) {
        const auto list = section.parts;
        parts.before.*list = without(edits.before.*list, edits.after.*list);
        parts.after.*list = without(edits.after.*list, edits.before.*list);
    };
    std::apply([&](const auto &...section) { (take(section), ...); }, sections);
    return parts;
}

Replay replay(const model::ConfigurationEdits &edits, const model::Configuration &now)
{
    const model::ConfigurationEdits parts = changedParts(edits);
    Replay replayed{.edits = {.before = now, .after = now}};
    std::apply([&](const auto &...section) { (replaySection(section, parts, replayed), ...); }, sections);
    return replayed;
}

} // namespace slipway::config
