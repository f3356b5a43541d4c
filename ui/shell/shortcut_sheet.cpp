// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/shortcut_sheet.h"

#include "ui/navigation/action_words.h"
#include "ui/navigation/availability.h"
#include "ui/style/tokens.h"
#include "ui/widgets/record_table.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

ShortcutSheet::ShortcutSheet(
    const QList<QAction *> &ofPage, const QList<QAction *> &ofWindow, QWidget *parent)
    : QDialog(parent),
      m_model(new QStandardItemModel(0, 3, this)),
      m_filter(new QLineEdit(this))
{
    setObjectName(u"shortcutSheet"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(640, 560);
    m_model->setHorizontalHeaderLabels({tr("Keys"), tr("Does"), tr("Where")});
    list(tr("This page"), ofPage);
    list(tr("Every page"), ofWindow);

    auto *shown = new QSortFilterProxyModel(this); // some dozens of rows
    shown->setSourceModel(m_model);
    shown->setFilterKeyColumn(-1);
    shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setObjectName(u"shortcutFilter"_s);
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(tr("Filter by key or word"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, shown, &QSortFilterProxyModel::setFilterFixedString);
    auto *table = new RecordTable(u"shortcutTable"_s, tr("Keyboard shortcuts"), this);
    table->setModel(shown);
    table->setShares({3, 6, 2});
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *change = buttons->addButton(tr("Change the keys…"), QDialogButtonBox::AcceptRole);
    change->setObjectName(u"shortcutChange"_s);
    change->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::margin, space::margin, space::margin, space::margin);
    column->setSpacing(space::gap);
    column->addWidget(m_filter);
    column->addWidget(table, 1);
    column->addWidget(buttons);
    m_filter->setFocus();
}

void ShortcutSheet::list(const QString &where, const QList<QAction *> &actions)
{
    for (const QAction *action : actions) {
        const auto keys = action->shortcuts();
        if (keys.isEmpty() || action->text().isEmpty() || !action->isVisible())
            continue;
        const QString reason = reasonUnavailable(*action);
        const QString text = nameOf(*action);
        m_model->appendRow({new QStandardItem(inWords(keys)),
            new QStandardItem(reason.isEmpty() ? text : tr("%1 (not now: %2)").arg(text, reason)),
            new QStandardItem(where)});
    }
}

} // namespace slipway::ui
