// SPDX-License-Identifier: Apache-2.0
#include "ui/home/matrix_view.h"

#include "ui/home/matrix_delegate.h"
#include "ui/home/matrix_filter.h"
#include "ui/home/matrix_header.h"
#include "ui/home/matrix_model.h"
#include "ui/style/theme.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

MatrixView::MatrixView(MatrixModel &matrix, MatrixFilter &filter, QWidget *parent)
    : QTableView(parent),
      m_matrix(matrix),
      m_filter(filter)
{
    setObjectName(u"matrix"_s);
    setAccessibleName(tr("What runs where: projects down, environments across"));
    setHorizontalHeader(new MatrixHeader(Qt::Horizontal, this));
    setVerticalHeader(new MatrixHeader(Qt::Vertical, this));
    // When the current row goes the view moves on to a neighbour, which nobody chose: before the view hears
    // of it we stop listening, and listen again after.
    connect(&m_filter, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_isRestoring = true; });
    setModel(&m_filter);
    connect(&m_filter, &QAbstractItemModel::rowsRemoved, this, [this] { m_isRestoring = false; });
    setItemDelegate(new MatrixDelegate(this));
    dressUp();
    labelCorner();
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &MatrixView::restoreCurrent);
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &MatrixView::restoreCurrent);
}

void MatrixView::dressUp()
{
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    setWordWrap(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->setMinimumSectionSize(size::columnLeast);
    verticalHeader()->setDefaultSectionSize(MatrixDelegate::rowHeight(font()));
}

void MatrixView::labelCorner()
{
    auto *corner = findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly);
    if (!corner)
        return;
    corner->setObjectName(u"corner"_s);
    corner->setAccessibleName(tr("Project"));
    corner->setEnabled(false);
    m_corner = new QLabel(tr("Project"), corner);
    m_corner->setObjectName(u"cornerLabel"_s);
    m_corner->setAutoFillBackground(true);
    m_corner->setContentsMargins(space::margin, size::stripe, 0, 0);
    mute(m_corner);
    auto *fill = new QHBoxLayout(corner);
    fill->setContentsMargins(0, 0, 0, 0);
    fill->addWidget(m_corner);
}

QModelIndex MatrixView::currentCell() const
{
    return m_filter.mapToSource(currentIndex());
}

void MatrixView::makeCurrent(const QString &project, const QString &environment)
{
    m_project = project;
    m_environment = environment;
    restoreCurrent();
}

void MatrixView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const QModelIndex cell = m_filter.mapToSource(current);
    if (cell.isValid() && !m_isRestoring) {
        m_project = m_matrix.project(cell);
        m_environment = m_matrix.environment(cell).name;
    }
    Q_EMIT cellChosen(cell);
}

void MatrixView::restoreCurrent()
{
    fitColumns();
    fitProjects();
    QModelIndex wanted = m_filter.mapFromSource(m_matrix.find(m_project, m_environment));
    if (m_project.isEmpty())
        wanted = m_filter.index(0, 0);
    if (wanted.isValid() && wanted != currentIndex()) {
        m_isRestoring = true;
        setCurrentIndex(wanted);
        m_isRestoring = false;
    }
}

void MatrixView::fitColumns()
{
    const int columns = m_filter.columnCount();
    if (columns > 0)
        horizontalHeader()->setDefaultSectionSize(
            std::clamp(viewport()->width() / columns, size::columnLeast, size::columnMost));
}

void MatrixView::fitProjects()
{
    const QFontMetrics metrics(fontBy(0, QFont::DemiBold));
    int widest = 0;
    for (int row = 0; row < m_matrix.rowCount(); ++row)
        widest = std::max(widest,
            metrics.horizontalAdvance(m_matrix.headerData(row, Qt::Vertical, Qt::DisplayRole).toString()));
    const int width
        = std::clamp(widest + space::margin + space::section, size::projectLeast, size::projectMost);
    if (verticalHeader()->width() != width)
        verticalHeader()->setFixedWidth(width);
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void MatrixView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        verticalHeader()->setDefaultSectionSize(MatrixDelegate::rowHeight(font()));
        fitProjects();
    }
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyCurrent();
        return;
    }
    QTableView::keyPressEvent(event);
}

void MatrixView::copyCurrent() const
{
    const QModelIndex cell = currentCell();
    if (cell.isValid())
        QGuiApplication::clipboard()->setText(m_matrix.project(cell) + u'\t' + m_matrix.environment(cell).name
            + u'\t' + m_matrix.data(cell, Qt::DisplayRole).toString());
}

} // namespace slipway::ui
