// SPDX-License-Identifier: Apache-2.0
#include "ui/home/matrix_view.h"

#include "ui/home/matrix_delegate.h"
#include "ui/home/matrix_groups.h"
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

MatrixView::MatrixView(MatrixModel &matrix, MatrixGroups &groups, QWidget *parent)
    : QTableView(parent),
      m_matrix(matrix),
      m_groups(groups),
      m_delegate(new MatrixDelegate(this))
{
    setObjectName(u"matrix"_s);
    setAccessibleName(tr("What runs where: projects down, environments across"));
    setHorizontalHeader(new MatrixHeader(Qt::Horizontal, this));
    setVerticalHeader(new MatrixHeader(Qt::Vertical, this));
    // When the current row goes the view moves on to a neighbour, which nobody chose: before the view hears
    // of it we stop listening, and listen again after.
    connect(&m_groups, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_isRestoring = true; });
    setModel(&m_groups);
    connect(&m_groups, &QAbstractItemModel::rowsRemoved, this, [this] { m_isRestoring = false; });
    setItemDelegate(m_delegate);
    dressUp();
    labelCorner();
    connect(&m_groups, &QAbstractItemModel::modelReset, this, &MatrixView::restoreCurrent);
    connect(&m_groups, &QAbstractItemModel::rowsInserted, this, &MatrixView::restoreCurrent);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) { toggleGroup(index.row()); });
    connect(verticalHeader(), &QHeaderView::sectionClicked, this, &MatrixView::toggleGroup);
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
    verticalHeader()->setMinimumSectionSize(ui::rowHeight(Density::Compact)); // the style asks for more
    fitRows();
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
    return m_groups.cellOf(currentIndex());
}

void MatrixView::makeCurrent(const QString &project, const QString &environment)
{
    m_project = project;
    m_environment = environment;
    m_heading.clear();
    m_groups.setOpen(m_groups.groupOf(project), true);
    restoreCurrent();
}

void MatrixView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const QModelIndex cell = m_groups.cellOf(current);
    if (current.isValid() && !m_isRestoring) {
        const auto heading = m_groups.heading(current.row());
        m_heading = heading ? heading->key : QString();
        m_project = m_matrix.project(cell);
        m_environment = m_matrix.environment(current).name;
    }
    Q_EMIT cellChosen(cell);
}

void MatrixView::restoreCurrent()
{
    fitColumns();
    fitProjects();
    fitRows();
    const QModelIndex wanted = wantedCurrent();
    if (wanted.isValid() && wanted != currentIndex()) {
        m_isRestoring = true;
        setCurrentIndex(wanted);
        m_isRestoring = false;
    }
}

QModelIndex MatrixView::wantedCurrent() const
{
    if (const int heading = m_groups.rowOf(m_heading); heading >= 0)
        return m_groups.index(heading, std::max(0, m_matrix.columnOf(m_environment)));
    if (!m_project.isEmpty())
        return m_groups.indexOf(m_matrix.find(m_project, m_environment));
    const bool startsWithHeading = m_groups.heading(0) && m_groups.rowCount() > 1;
    return m_groups.index(startsWithHeading ? 1 : 0, 0);
}

void MatrixView::setGroupOpen(int row, bool isOpen)
{
    const auto heading = m_groups.heading(row);
    if (!heading)
        return;
    // The keyboard does not go with the projects that are put away.
    setCurrentIndex(m_groups.index(row, std::max(0, currentIndex().column())));
    m_groups.setOpen(heading->key, isOpen);
}

void MatrixView::toggleGroup(int row)
{
    if (const auto heading = m_groups.heading(row))
        setGroupOpen(row, !heading->isOpen);
}

bool MatrixView::steerGroups(const QKeyEvent &event)
{
    const int row = currentIndex().row();
    const auto heading = m_groups.heading(row);
    const int back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    const int forth = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    if (event.modifiers() != Qt::NoModifier && event.modifiers() != Qt::KeypadModifier)
        return false;
    if (!heading) {
        const bool leavesCells = event.key() == back && currentIndex().column() == 0;
        const int above = leavesCells ? m_groups.rowOf(m_groups.groupOf(m_project)) : -1;
        if (above >= 0)
            setCurrentIndex(m_groups.index(above, 0));
        return above >= 0;
    }
    if (event.key() == Qt::Key_Space || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        toggleGroup(row);
    else if (event.key() == back && heading->isOpen)
        setGroupOpen(row, false);
    else if (event.key() == forth && !heading->isOpen)
        setGroupOpen(row, true);
    else
        return false;
    return true;
}

void MatrixView::setDensity(Density density)
{
    if (density == m_delegate->density())
        return;
    m_delegate->setDensity(density);
    fitRows();
    viewport()->update();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void MatrixView::fitRows()
{
    verticalHeader()->setDefaultSectionSize(MatrixDelegate::rowHeight(font(), m_delegate->density()));
    const int high = MatrixDelegate::headingHeight(font());
    for (int row = 0; row < m_groups.rowCount(); ++row) {
        if (m_groups.heading(row) && verticalHeader()->sectionSize(row) != high)
            verticalHeader()->resizeSection(row, high);
    }
}

void MatrixView::fitColumns()
{
    const int columns = m_groups.columnCount();
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
    int indent = 0;
    for (int row = 0; row < m_groups.rowCount(); ++row) {
        if (const auto heading = m_groups.heading(row)) {
            indent = space::margin;
            widest = std::max(widest, metrics.horizontalAdvance(heading->title + u" 000"_s));
        }
    }
    const int width
        = std::clamp(widest + indent + space::margin + space::section, size::projectLeast, size::projectMost);
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
        fitRows();
        fitProjects();
    }
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyCurrent();
        return;
    }
    if (steerGroups(*event))
        return;
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
