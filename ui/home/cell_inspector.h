// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/cell.h"

#include <QFrame>

class QAction;
class QFormLayout;
class QGridLayout;
class QLabel;
class QTreeWidget;

namespace slipway::ui {

class GlyphLabel;
class HistoryBars;

/// The current cell in full, beside the matrix: what runs, what happened last, what was there before, how
/// it went until now, and what the hosts say.
class CellInspector final : public QFrame {
    Q_OBJECT
public:
    explicit CellInspector(QWidget *parent = nullptr);

    void setCell(const QString &project, const model::Environment &environment, const Cell &cell,
        const QDateTime &now);
    void clear();
    /// Something that can be done about the cell; two stand in a row.
    void addButton(QAction &action);

private:
    struct Row {
        QLabel *name = nullptr;
        QLabel *value = nullptr;
    };
    [[nodiscard]] Row addRow(QFormLayout &form, const QString &objectName, const QString &name);
    [[nodiscard]] QWidget *makeHead();
    void build();
    void showHistory(const Cell &cell);
    void showHosts(const Cell &cell);

    QLabel *m_title;
    QLabel *m_tier;
    GlyphLabel *m_glyph;
    QLabel *m_state;
    Row m_runs;
    Row m_since;
    Row m_person;
    Row m_holder;
    Row m_good;
    Row m_last;
    Row m_before;
    Row m_history;
    HistoryBars *m_bars;
    Row m_hosts;
    QGridLayout *m_buttons;
    QTreeWidget *m_findings;
};

} // namespace slipway::ui
