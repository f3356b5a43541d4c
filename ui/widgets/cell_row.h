// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/row_model.h"

namespace slipway::ui {

/// A row of words for a short table; one of its cells may have a look. What came from outside has been made
/// displayable.
struct CellRow {
    QStringList cells = {};
    std::optional<Look> look = {};
    int lookAt = 0; ///< the cell that shows it
};

using CellModel = RowModel<CellRow>;

/// A column for each title, in the order of the cells.
[[nodiscard]] inline QList<Column<CellRow>> cellColumns(const QStringList &titles)
{
    QList<Column<CellRow>> columns;
    for (int place = 0; place < titles.size(); ++place)
        columns.append({titles[place], [place](const CellRow &row) { return row.cells.value(place); },
            [place](const CellRow &row) { return place == row.lookAt ? row.look : std::nullopt; }});
    return columns;
}

} // namespace slipway::ui
