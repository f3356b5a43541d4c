// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/keys/keymap.h"
#include "ui/widgets/row_model.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;

namespace slipway::ui {

class MessageBar;
class RecordTable;

/// All that can be done from the keyboard, and its keys, which a person may change. Keys that something else
/// has in the same place are not taken silently: it is named, and a person decides.
class KeysSection final : public QWidget {
    Q_OBJECT
public:
    explicit KeysSection(Keymap &keymap, QWidget *parent = nullptr);

    /// What can be done here, for the page's list of commands.
    [[nodiscard]] QList<QAction *> deeds() const { return {m_takeOver, m_clear, m_reset, m_resetAll}; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QAction *makeAction(
        const QString &name, const QString &text, const QString &tip, void (KeysSection::*deed)());
    void build();
    [[nodiscard]] const Binding *chosen() const;
    void list();
    void showChosen();
    /// Gives them to what is chosen, unless something else has them: then they are offered.
    void propose(const Keys &keys);
    void takeOver();
    void clear();
    void reset();
    void resetAll();

    Keymap &m_keymap;
    RowModel<Binding> m_model;
    QSortFilterProxyModel m_shown; ///< what the filter leaves; some dozens of rows
    Keys m_offered; ///< keys that somebody else has
    QLineEdit *m_filter;
    RecordTable *m_table;
    MessageBar *m_message;
    QLabel *m_subject;
    QKeySequenceEdit *m_edit;
    QAction *m_takeOver;
    QAction *m_clear;
    QAction *m_reset;
    QAction *m_resetAll;
};

} // namespace slipway::ui
