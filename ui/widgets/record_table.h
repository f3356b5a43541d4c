// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/density.h"

#include <QTableView>

namespace slipway::ui {

/// A table of records: whole rows are chosen, none is edited here. Rows have one height. Ctrl+C copies the
/// chosen rows, up to 10,000 of them, tabs between cells. Enter and a double click accept.
class RecordTable : public QTableView {
    Q_OBJECT
public:
    RecordTable(const QString &name, const QString &accessibleName, QWidget *parent = nullptr);

    void setDensity(Density density);
    /// Shares of the width, one a column; applied once the model is set, and whenever the width changes until
    /// a person moves a column. None is narrower than its title.
    void setShares(const QList<int> &shares);
    [[nodiscard]] QString chosenText() const;
    /// Selects a row and brings it into view, also one that the model has only now.
    void showRow(int row);

Q_SIGNALS:
    void accepted(const QModelIndex &index);
    void chosen(const QModelIndex &index); ///< the current row became this one

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void share();

    QList<int> m_shares;
    bool m_isSharing = false;
    bool m_wasMoved = false; ///< by a person
};

} // namespace slipway::ui
