// SPDX-License-Identifier: Apache-2.0
#include "ui/keys/keymap.h"

#include "ui/navigation/action_words.h"
#include "ui/navigation/availability.h"

#include <QAction>
#include <QSettings>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

const QString group = QStringLiteral("keys/");

bool meet(const QString &oneId, const QString &otherId)
{
    const QString one = oneId.section(u'/', 0, 0);
    const QString other = otherId.section(u'/', 0, 0);
    return oneId != otherId
        && (one == other || one == KeyScope::everyPage() || other == KeyScope::everyPage());
}

/// Keys that begin with others would have to be waited for: that counts as the same.
bool clash(const Keys &some, const QKeySequence &keys)
{
    return std::any_of(some.begin(), some.end(), [&](const QKeySequence &each) {
        return each.matches(keys) != QKeySequence::NoMatch || keys.matches(each) != QKeySequence::NoMatch;
    });
}

} // namespace

void Keymap::govern(const QList<QAction *> &actions, const KeyScope &scope)
{
    for (QAction *action : actions) {
        if (!action->objectName().isEmpty() && !action->text().isEmpty() && !action->isSeparator())
            entryOf(*action, scope).actions.append(action);
    }
    std::stable_sort(m_entries.begin(), m_entries.end(), [](const Entry &one, const Entry &other) {
        return one.binding.scope.rank < other.binding.scope.rank;
    });
    apply();
}

Keymap::Entry &Keymap::entryOf(const QAction &action, const KeyScope &scope)
{
    const QString id = scope.name + u'/' + action.objectName();
    for (Entry &entry : m_entries) {
        if (entry.binding.id == id)
            return entry;
    }
    m_entries.append({.binding
        = {.id = id, .scope = scope, .name = nameOf(action), .keys = {}, .usual = action.shortcuts()},
        .actions = {}});
    return m_entries.last();
}

QList<Binding> Keymap::bindings() const
{
    QList<Binding> all;
    for (const Entry &entry : m_entries)
        all.append(entry.binding);
    return all;
}

QList<Binding> Keymap::rivals(const QString &id, const Keys &keys) const
{
    QList<Binding> found;
    for (const Entry &entry : m_entries) {
        const Binding &binding = entry.binding;
        if (meet(binding.id, id) && std::any_of(keys.begin(), keys.end(), [&](const QKeySequence &each) {
                return clash(binding.keys, each);
            }))
            found.append(binding);
    }
    return found;
}

void Keymap::bind(const QString &id, const Keys &keys)
{
    for (auto other = m_chosen.begin(); other != m_chosen.end(); ++other) {
        if (meet(other.key(), id))
            other->removeIf([&](const QKeySequence &each) { return clash(keys, each); });
    }
    m_chosen[id] = keys;
    for (const Entry &entry : m_entries) {
        if (entry.binding.id == id && entry.binding.usual == keys)
            m_chosen.remove(id);
    }
    apply();
    Q_EMIT chosen();
}

void Keymap::resetAll()
{
    m_chosen.clear();
    apply();
    Q_EMIT chosen();
}

Keys Keymap::keysOf(const Binding &binding) const
{
    if (const auto own = m_chosen.find(binding.id); own != m_chosen.end())
        return *own;
    Keys keys = binding.usual;
    for (auto other = m_chosen.begin(); other != m_chosen.end(); ++other) {
        if (meet(other.key(), binding.id))
            keys.removeIf([&](const QKeySequence &each) { return clash(*other, each); });
    }
    return keys;
}

void Keymap::apply()
{
    for (Entry &entry : m_entries) {
        entry.binding.keys = keysOf(entry.binding);
        entry.actions.removeAll(nullptr); // their windows were closed
        for (QAction *action : entry.actions) {
            if (action->shortcuts() != entry.binding.keys)
                action->setShortcuts(entry.binding.keys);
            showKeys(*action);
        }
    }
    Q_EMIT changed();
}

void Keymap::restore(const QSettings &kept)
{
    m_chosen.clear();
    for (const QString &key : kept.allKeys()) {
        if (!key.startsWith(group))
            continue;
        Keys keys;
        for (const QString &each : kept.value(key).toStringList()) {
            if (!each.isEmpty())
                keys.append(QKeySequence(each, QKeySequence::PortableText));
        }
        m_chosen[key.sliced(group.size())] = keys;
    }
    apply();
}

void Keymap::keep(QSettings &kept) const
{
    kept.remove(u"keys"_s);
    for (auto one = m_chosen.begin(); one != m_chosen.end(); ++one) {
        QStringList words;
        for (const QKeySequence &each : *one)
            words.append(each.toString(QKeySequence::PortableText));
        kept.setValue(group + one.key(), words);
    }
}

} // namespace slipway::ui
