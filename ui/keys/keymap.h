// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QObject>
#include <QPointer>

class QAction;
class QSettings;

namespace slipway::ui {

using Keys = QList<QKeySequence>; ///< each of them does it; the first one is shown where there is little room

/// Where keys are heard.
struct KeyScope {
    QString name = {}; ///< of a page: "home"
    QString title = {}; ///< as people read it
    int rank = 0; ///< its place in the list

    /// The name of the scope that all pages share.
    [[nodiscard]] static QString everyPage() { return QStringLiteral("window"); }
};

/// The keys of one thing that can be done, whichever windows are open.
struct Binding {
    QString id = {}; ///< "home/find"; what a person chose is kept under it
    KeyScope scope = {};
    QString name = {};
    Keys keys = {};
    Keys usual = {}; ///< what the program gives it
};

/// Which keys do what: as the program has them, or as a person chose. A change takes effect at once in every
/// window, and is kept. Two things that can be done in one place never share a key: what a person chose wins
/// over what is usual, and what was chosen last over what was chosen before. Lives on the main thread.
class Keymap final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Takes charge of the actions' keys and names them in their tooltips. An action that was there before
    /// under the same scope and objectName, in another window, shares its keys; what has no name or no text
    /// is left alone.
    void govern(const QList<QAction *> &actions, const KeyScope &scope);

    /// All that is governed, scope by scope.
    [[nodiscard]] QList<Binding> bindings() const;
    /// Who would lose keys if this one had them.
    [[nodiscard]] QList<Binding> rivals(const QString &id, const Keys &keys) const;
    /// Gives the keys, and takes them from its rivals.
    void bind(const QString &id, const Keys &keys);
    void resetAll();

    /// Pages are made when they are visited, and their actions with them: asks for those of the others.
    void gather() { Q_EMIT pagesWanted(); }

    void restore(const QSettings &kept);
    void keep(QSettings &kept) const;

Q_SIGNALS:
    void changed();
    void chosen(); ///< by a person: worth keeping
    void pagesWanted();

private:
    struct Entry {
        Binding binding;
        QList<QPointer<QAction>> actions;
    };
    [[nodiscard]] Entry &entryOf(const QAction &action, const KeyScope &scope);
    [[nodiscard]] Keys keysOf(const Binding &binding) const;
    void apply();

    QList<Entry> m_entries;
    QMap<QString, Keys> m_chosen; ///< also of pages that were not made yet
};

} // namespace slipway::ui
