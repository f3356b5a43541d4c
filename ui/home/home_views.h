// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/arrangement.h"

#include <QByteArray>
#include <QObject>

class QSettings;

namespace slipway::ui {

/// An arrangement that a person gave a name.
struct SavedView {
    QString name = {};
    Arrangement arrangement = {};

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

/// How Home was left. What hides rows is not part of it: nobody looks in the morning for what they filtered
/// away in the evening.
struct HomeLayout {
    Grouping grouping = Grouping::None;
    Density density = Density::Default;
    QStringList closed = {}; ///< keys of groups
    bool hasDetails = true;
    QByteArray split = {}; ///< between the matrix and the details

    friend bool operator==(const HomeLayout &, const HomeLayout &) = default;
};

/// The saved views, and the layout with which the next Home begins; all windows share them, and they are
/// kept. Lives on the main thread.
class HomeViews final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// By name.
    [[nodiscard]] const QList<SavedView> &saved() const { return m_saved; }
    /// The first saved view with this arrangement; null: there is none.
    [[nodiscard]] const SavedView *find(const Arrangement &arrangement) const;
    [[nodiscard]] bool has(const QString &name) const;
    /// Takes the place of one with the same name.
    void save(const SavedView &view);
    /// One that has the new name already gives way.
    void rename(const QString &name, const QString &newName);
    void remove(const QString &name);

    [[nodiscard]] const HomeLayout &layout() const { return m_layout; }
    /// Where nothing but the split is another it is kept with the next choice, or at the program's end.
    void setLayout(const HomeLayout &layout);

    /// A view that cannot be read is left out.
    void restore(const QSettings &kept);
    void keep(QSettings &kept) const;

Q_SIGNALS:
    void savedChanged();
    void chosen(); ///< by a person: worth keeping

private:
    void sort();

    QList<SavedView> m_saved;
    HomeLayout m_layout;
};

} // namespace slipway::ui
