// SPDX-License-Identifier: Apache-2.0
#include "ui/home/matrix_pane.h"

#include "base/displayable.h"
#include "ui/home/matrix_view.h"
#include "ui/style/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

/// The filter lies between the two models from the first moment on.
MatrixFilter &filterOf(MatrixFilter &filter, MatrixModel &model)
{
    filter.setSourceModel(&model);
    return filter;
}

} // namespace

MatrixPane::MatrixPane(QWidget *parent)
    : QWidget(parent),
      m_groups(m_model, filterOf(m_filter, m_model)),
      m_view(new MatrixView(m_model, m_groups, this)),
      m_noMatch(new QLabel(this))
{
    setObjectName(u"matrixSide"_s);
    setAccessibleName(tr("Matrix"));
    m_noMatch->setObjectName(u"noMatch"_s);
    m_noMatch->setTextFormat(Qt::PlainText);
    m_noMatch->setAlignment(Qt::AlignCenter);
    m_noMatch->setWordWrap(true);
    m_noMatch->hide();
    mute(m_noMatch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view, 1);
    column->addWidget(m_noMatch, 1);
}

void MatrixPane::setBoard(const Board &board)
{
    m_model.setBoard(board);
    showWhetherAnyMatch();
}

void MatrixPane::setHosts(const HostReadings &readings)
{
    m_model.setHosts(readings);
    showWhetherAnyMatch();
}

void MatrixPane::arrange(const Arrangement &arrangement)
{
    m_arrangement = arrangement;
    m_filter.setText(arrangement.filter);
    m_filter.setOnlyAttention(arrangement.onlyAttention);
    m_groups.setGrouping(arrangement.grouping);
    m_view->setDensity(arrangement.density);
    showWhetherAnyMatch();
}

void MatrixPane::showWhetherAnyMatch()
{
    const bool hasNone = m_filter.isActive() && m_filter.rowCount() == 0;
    const QString filter = displayable(m_arrangement.filter);
    const int all = m_model.rowCount();
    if (!m_arrangement.onlyAttention)
        m_noMatch->setText(
            tr("No project matches “%1”. Clear the filter to see all %2.").arg(filter).arg(all));
    else if (filter.isEmpty())
        m_noMatch->setText(
            tr("No project needs attention. Switch “Needs attention” off to see all %1.").arg(all));
    else
        m_noMatch->setText(
            tr("No project that needs attention matches “%1”. Clear the filter, or switch “Needs attention” "
               "off.")
                .arg(filter));
    m_noMatch->setVisible(hasNone);
    m_view->setVisible(!hasNone);
}

} // namespace slipway::ui
