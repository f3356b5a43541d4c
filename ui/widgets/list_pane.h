// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace slipway::ui {

class EmptyState;
class FaultPanel;
class MessageBar;
class RecordTable;

/// A list with its heading, its filter and its states: being read, nothing there, no match, failed, full. Who
/// holds it fills the table's model and says which state it is.
class ListPane final : public QWidget {
    Q_OBJECT
public:
    ListPane(const QString &name, const QString &heading, QWidget *parent = nullptr);

    void setSummary(const QString &text);
    void addButton(QAction &action);

    void showLoading(const QString &text);
    void showTable();
    void showNoMatch(const QString &text);
    /// Its text and action are set by who holds this.
    void showEmpty();
    /// Where rows are shown already they stay, and the message stands above them.
    void showFailure(const QString &headline, const Error &error);
    /// What was said above the rows no longer holds.
    void clearFailure();

    [[nodiscard]] RecordTable &table() const { return *m_table; }
    [[nodiscard]] QLineEdit &filter() const { return *m_filter; }
    [[nodiscard]] EmptyState &empty() const { return *m_empty; }
    void focusFilter();
    /// Puts the keyboard on what is shown; while it is being read, as soon as it is there.
    void enter();

Q_SIGNALS:
    void retried();

private:
    void build(const QString &heading);
    void show(QWidget *state);

    QLabel *m_summary;
    QLineEdit *m_filter;
    QHBoxLayout *m_head = nullptr;
    MessageBar *m_message;
    QStackedWidget *m_states;
    QLabel *m_loading;
    QLabel *m_noMatch;
    EmptyState *m_empty;
    FaultPanel *m_fault;
    RecordTable *m_table;
    bool m_isAwaited = false; ///< the keyboard is to come here once there is something
};

} // namespace slipway::ui
