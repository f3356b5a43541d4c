// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/home_views.h"

#include <QHash>
#include <QMenu>

class QActionGroup;

namespace slipway::ui {

/// The menu with which a person arranges the matrix. Its actions are the page's as well, for their keys and
/// for the command palette; those of the saved views come and go with them.
class ViewMenu final : public QMenu {
    Q_OBJECT
public:
    ViewMenu(HomeViews &views, QWidget &page);

    /// Ticks what is so now.
    void present(const Arrangement &now);
    /// Not in the menu, but a button beside it: it hides rows, and has to be seen when it does.
    [[nodiscard]] QAction &onlyAttention() const { return *m_onlyAttention; }

Q_SIGNALS:
    void chosen(const slipway::ui::Arrangement &next);
    void allOpenWanted(bool isOpen);
    void removed(const slipway::ui::SavedView &view);

private:
    [[nodiscard]] QAction &add(const QString &name, const QString &text, const QKeySequence &keys = {});
    void addDensities();
    void addGroupings();
    void addViews();
    /// The arrangement becomes what `change` makes of it.
    void letChoose(QAction &action, std::function<void(Arrangement &)> change);
    void listViews();
    void showUse();
    void askForName(const QString &name);
    void removeView();

    HomeViews &m_views;
    QWidget &m_page;
    Arrangement m_now;
    QHash<Density, QAction *> m_densities;
    QHash<Grouping, QAction *> m_groupings;
    QAction *m_open = nullptr;
    QAction *m_close = nullptr;
    QAction *m_onlyAttention;
    QAction *m_save = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_remove = nullptr;
    QActionGroup *m_saved;
};

} // namespace slipway::ui
