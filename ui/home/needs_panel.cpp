// SPDX-License-Identifier: Apache-2.0
#include "ui/home/needs_panel.h"

#include "ui/navigation/availability.h"
#include "ui/style/theme.h"
#include "ui/widgets/record_table.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

NeedsPanel::NeedsPanel(Drafts *drafts, QWidget *parent)
    : QFrame(parent),
      m_drafts(drafts),
      m_heading(new QLabel(tr("Needs you"), this)),
      m_table(new RecordTable(u"needsTable"_s, tr("Needs you"), this)),
      m_discard(new QAction(tr("Discard the draft"), this))
{
    setObjectName(u"needs"_s);
    m_heading->setFont(fontBy(1, QFont::DemiBold));
    m_heading->setContentsMargins(space::margin, space::near, space::margin, space::tight);
    m_table->setModel(&m_model);
    m_table->horizontalHeader()->hide();
    m_table->setShares({9, 1});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_discard->setObjectName(u"discardDraft"_s);
    m_discard->setShortcut(Qt::Key_Delete);
    m_discard->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_discard);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::near);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(m_table);
    connect(m_table, &RecordTable::accepted, this, &NeedsPanel::accept);
    connect(m_table, &RecordTable::chosen, this, [this](const QModelIndex &index) {
        setUnavailable(*m_discard,
            index.isValid() && m_model.need(index).draft ? QString() : tr("What is chosen is no draft"));
    });
    connect(m_discard, &QAction::triggered, this, &NeedsPanel::discardChosen);
    if (m_drafts)
        connect(m_drafts, &Drafts::changed, this, &NeedsPanel::present);
    present();
}

void NeedsPanel::setBoard(const Board &board)
{
    m_ofBoard = needsOf(board);
    m_now = board.at;
    present();
}

void NeedsPanel::present()
{
    const auto needs = m_ofBoard + needsOf(m_drafts);
    const QModelIndex chosen = m_table->currentIndex();
    m_model.present(needs, m_now.isValid() ? m_now : QDateTime::currentDateTimeUtc());
    const int rows = std::min(int(needs.size()), mostRows);
    m_table->setFixedHeight(rows * m_table->verticalHeader()->defaultSectionSize());
    if (chosen.isValid() && !needs.isEmpty())
        m_table->setCurrentIndex(m_model.index(std::min(chosen.row(), int(needs.size()) - 1), 0));
    setVisible(!needs.isEmpty());
}

void NeedsPanel::accept(const QModelIndex &index)
{
    const Need need = m_model.need(index);
    if (need.draft)
        Q_EMIT resumed(*need.draft);
    else
        Q_EMIT departed(need.route);
}

void NeedsPanel::discardChosen()
{
    const QModelIndex index = m_table->currentIndex();
    if (index.isValid() && m_model.need(index).draft)
        m_drafts->discard(m_model.need(index).draft->id);
}

} // namespace slipway::ui
