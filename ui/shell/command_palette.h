// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/shell/palette_model.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListView;

namespace slipway::ui {

/// One box to go anywhere and do anything from the keyboard. What is typed after ">" is a command, after "@"
/// a host, after "#" a release or the number of a deployment or an event. Before anything is typed it shows
/// what was looked at last.
class CommandPalette final : public QFrame {
    Q_OBJECT
public:
    /// The finder may be null: then only commands are found. It outlives the palette.
    CommandPalette(Finder *finder, QWidget *parent);

    /// What it shows, and what is in it when it opens.
    struct Offer {
        QList<QAction *> actions = {}; ///< what can be done now
        QList<Found> recent = {}; ///< what was looked at last, the latest first
    };
    /// Opens over the window.
    void openWith(const Offer &offer, const QString &typed);

Q_SIGNALS:
    void departed(const slipway::ui::Route &route);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void search();
    void take(const QList<Found> &found);
    void choose(const QModelIndex &index);
    void showCount();

    Finder *m_finder;
    PaletteModel m_model;
    QList<Found> m_recent;
    std::optional<PaletteEntry> m_picked; ///< a person moved to it: it stays chosen when more is found
    task::Latest<QList<Found>> m_search;
    QTimer m_pause; ///< between the last key and the search
    QLineEdit *m_typed;
    QListView *m_list;
    QLabel *m_nothing;
};

} // namespace slipway::ui
