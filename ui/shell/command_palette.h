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
/// a host, after "#" a release.
class CommandPalette final : public QFrame {
    Q_OBJECT
public:
    /// The finder may be null: then only commands are found. It outlives the palette.
    CommandPalette(Finder *finder, QWidget *parent);

    /// Opens over the window, with what can be done there now.
    void openWith(const QList<QAction *> &actions, const QString &typed);

Q_SIGNALS:
    void departed(const slipway::ui::Route &route);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void search();
    void choose(const QModelIndex &index);
    void showCount();

    Finder *m_finder;
    PaletteModel m_model;
    task::Latest<QList<Found>> m_search;
    QTimer m_pause; ///< between the last key and the search
    QLineEdit *m_typed;
    QListView *m_list;
    QLabel *m_nothing;
};

} // namespace slipway::ui
