// SPDX-License-Identifier: Apache-2.0
#include "ui/home/needs_panel.h"

#include "ui/navigation/availability.h"
#include "ui/style/theme.h"
#include "ui/widgets/record_table.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

NeedsPanel::NeedsPanel(Drafts *drafts, QWidget *parent)
    : QFrame(parent),
      m_drafts(drafts),
      m_heading(new QLabel(tr("Needs you"), this)),
      m_table(new RecordTable(u"needsTable"_s, tr("Needs you"), this)),
      m_discard(new QAction(tr("Discard the draft"), this)),
      m_discardButton(new QToolButton(this)),
      m_undo(new QAction(tr("Undo"), this))
{
    setObjectName(u"needs"_s);
    m_table->setModel(&m_model);
    m_table->horizontalHeader()->hide();
    m_table->setShares({9, 1});
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_discard->setObjectName(u"discardDraft"_s);
    m_discard->setShortcut(Qt::Key_Delete);
    m_discard->setShortcutContext(Qt::WidgetShortcut);
    m_discard->setToolTip(tr("Throw the chosen draft away; this can be undone"));
    m_table->addAction(m_discard);
    m_undo->setObjectName(u"draftBack"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::near);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_table);
    connect(m_table, &RecordTable::accepted, this, &NeedsPanel::accept);
    connect(m_table, &RecordTable::chosen, this, &NeedsPanel::showWhatCanBeDone);
    connect(m_discard, &QAction::triggered, this, &NeedsPanel::discardChosen);
    if (m_drafts) {
        connect(m_drafts, &Drafts::changed, this, &NeedsPanel::present);
        connect(m_undo, &QAction::triggered, m_drafts, [this] { m_drafts->putBack(m_discarded); });
    }
    present();
}

QWidget *NeedsPanel::makeHead()
{
    auto *head = new QWidget(this);
    m_heading->setFont(fontBy(1, QFont::DemiBold));
    m_discardButton->setObjectName(u"discardDraftButton"_s);
    m_discardButton->setDefaultAction(m_discard);
    m_discardButton->setAccessibleName(m_discard->text());
    m_discardButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_discardButton->setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::margin, space::near, space::margin, space::tight);
    row->setSpacing(space::near);
    row->addWidget(m_heading, 1);
    row->addWidget(m_discardButton);
    return head;
}

void NeedsPanel::showWhatCanBeDone()
{
    const QModelIndex index = m_table->currentIndex();
    setUnavailable(*m_discard,
        !index.isValid()                ? tr("No draft is chosen")
            : m_model.need(index).draft ? QString()
                                        : tr("What is chosen is no draft"));
    m_discardButton->setAccessibleDescription(m_discard->toolTip());
}

void NeedsPanel::setBoard(const Board &board)
{
    m_ofBoard = needsOf(board);
    m_now = board.at;
    present();
}

void NeedsPanel::present()
{
    const auto ofDrafts = needsOf(m_drafts);
    const auto needs = m_ofBoard + ofDrafts;
    const QModelIndex chosen = m_table->currentIndex();
    m_model.present(needs, m_now.isValid() ? m_now : QDateTime::currentDateTimeUtc());
    const int rows = std::min(int(needs.size()), mostRows);
    m_table->setFixedHeight(rows * m_table->verticalHeader()->defaultSectionSize());
    if (chosen.isValid() && !needs.isEmpty())
        m_table->setCurrentIndex(m_model.index(std::min(chosen.row(), int(needs.size()) - 1), 0));
    m_discardButton->setVisible(!ofDrafts.isEmpty());
    setVisible(!needs.isEmpty());
    showWhatCanBeDone();
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
    if (!index.isValid() || !m_model.need(index).draft)
        return;
    m_discarded = *m_model.need(index).draft;
    m_drafts->discard(m_discarded.id);
    Q_EMIT discarded(m_discarded.title, m_undo);
}

} // namespace slipway::ui
