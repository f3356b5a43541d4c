// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/deployments/deployment_table.h"
#include "ui/style/tokens.h"

#include <QTimer>
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

/// All deployments, newest first, in pages; looked at again while it can be seen.
class DeploymentList final : public QWidget {
    Q_OBJECT
public:
    explicit DeploymentList(DeploymentsDesk &desk, QWidget *parent = nullptr);

    void setFilter(const QString &text);
    [[nodiscard]] QString filter() const;
    void refresh();
    void enter();
    void focusFilter();
    /// A button in the head, and in the empty place.
    void addPrimary(QAction &action);
    /// Something above the list; an empty text takes it away.
    void say(Tone tone, const QString &text);
    /// Null: none.
    [[nodiscard]] const DeploymentRow *chosen() const;

Q_SIGNALS:
    void filterChanged();
    void chosenChanged();
    void opened(Id<slipway::model::Deployment> id);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] DeploymentsAsked asked() const;
    void listen();
    void takeNewest(const Result<DeploymentRows> &rows);
    void askOlder();
    void showState();

    DeploymentsDesk &m_desk;
    DeploymentTable m_model;
    QLineEdit *m_filter;
    QHBoxLayout *m_buttons;
    MessageBar *m_said;
    MessageBar *m_message;
    QStackedWidget *m_pages;
    QLabel *m_loading;
    QLabel *m_noMatch;
    EmptyState *m_empty;
    FaultPanel *m_fault;
    RecordTable *m_table;
    QAction *m_primary = nullptr;
    QTimer m_pause;
    QTimer m_typing;
    bool m_isRead = false;
    bool m_isAwaited = false; ///< the keyboard goes to the list when there is one
    task::Latest<DeploymentRows> m_newest;
    task::Latest<DeploymentRows> m_older;
};

} // namespace slipway::ui
