// SPDX-License-Identifier: Apache-2.0
#include "report/table.h"

#include "base/displayable.h"

#include <algorithm>

namespace slipway::report {

QStringList table(const QList<QStringList> &rows)
{
    QList<QStringList> shown;
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(displayable(cell));
        widths.resize(std::max(widths.size(), cells.size()));
        for (qsizetype i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], cells[i].size());
        shown.append(cells);
    }
    QStringList lines;
    for (const QStringList &cells : shown) {
        QString line;
        for (qsizetype i = 0; i < cells.size(); ++i)
            line += i + 1 < cells.size() ? cells[i].leftJustified(widths[i] + 2) : cells[i];
        while (line.endsWith(u' '))
            line.chop(1);
        lines.append(line);
    }
    return lines;
}

} // namespace slipway::report
