// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/needs.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace slipway::ui {

class RecordTable;

/// What waits for a person, above the matrix; not there when nothing does.
class NeedsPanel final : public QFrame {
    Q_OBJECT
public:
    static constexpr int mostRows = 4; ///< more of them scroll

    /// The drafts may be null, and outlive the panel.
    explicit NeedsPanel(Drafts *drafts, QWidget *parent = nullptr);

    void setBoard(const Board &board);

Q_SIGNALS:
    void departed(const slipway::ui::Route &route);
    void resumed(const slipway::ui::Draft &draft);
    void discarded(const QString &title, QAction *undo); ///< of a draft; the undo is good until the next one

private:
    void present();
    [[nodiscard]] QWidget *makeHead();
    void showWhatCanBeDone();
    void accept(const QModelIndex &index);
    void discardChosen();

    Drafts *m_drafts;
    QList<Need> m_ofBoard;
    QDateTime m_now;
    NeedsModel m_model;
    QLabel *m_heading;
    RecordTable *m_table;
    QAction *m_discard;
    QToolButton *m_discardButton; ///< there as long as there are drafts
    QAction *m_undo;
    Draft m_discarded;
};

} // namespace slipway::ui
