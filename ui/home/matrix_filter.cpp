// SPDX-License-Identifier: Apache-2.0
#include "ui/home/matrix_filter.h"

#include "ui/home/matrix_model.h"

#include <algorithm>

namespace slipway::ui {

void MatrixFilter::setText(const QString &text)
{
    const QStringList terms = text.toLower().split(u' ', Qt::SkipEmptyParts);
    if (terms == m_terms)
        return;
    m_terms = terms;
    invalidateRowsFilter();
}

void MatrixFilter::setOnlyAttention(bool isOnly)
{
    if (isOnly == m_isOnlyAttention)
        return;
    m_isOnlyAttention = isOnly;
    invalidateRowsFilter();
}

bool MatrixFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    if (m_isOnlyAttention
        && sourceModel()->headerData(row, Qt::Vertical, MatrixModel::StandingRole).value<Standing>()
            != Standing::Attention)
        return false;
    if (m_terms.isEmpty())
        return true;
    const QString words = sourceModel()->headerData(row, Qt::Vertical, MatrixModel::FilterRole).toString();
    return std::all_of(
        m_terms.cbegin(), m_terms.cend(), [&](const QString &term) { return words.contains(term); });
}

} // namespace slipway::ui
