// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/activity/activity.h"
#include "ui/hosts/hosts_model.h"
#include "ui/navigation/page.h"

class QAction;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace slipway::ui {

class Drafts;
class EmptyState;
class FaultPanel;
class HostPanel;
class ImportWizard;
class MessageBar;
class RecordTable;
struct Draft;

/// The machines that releases go to: what runs on each, whether its key is known, and what the last visit
/// showed.
class HostsPage final : public Page {
    Q_OBJECT
public:
    /// The drafts may be null, and outlive the page.
    HostsPage(HostsDesk &desk, Activity &activity, QWidget *parent = nullptr, Drafts *drafts = nullptr);

    /// Goes on with an import that was left; false: the draft is of another wizard.
    bool resume(const Draft &draft);

    void open(const Route &route) override;
    [[nodiscard]] Route route() const override;
    [[nodiscard]] QString command() const override;
    void refresh() override;
    void enter() override;
    /// Opens the wizard that imports hosts.
    void openImport();

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeBody();
    QAction *makeAction(
        const QString &name, const QString &text, const QString &tip, const QKeySequence &keys);
    void makeActions();
    void listen();

    void take(Result<QList<HostEntry>> &entries);
    void showArranged();
    void showHost();
    void showWhatCanBeDone();
    [[nodiscard]] QStringList chosen() const;
    void probe();
    void readReceipts();
    void takeEnded(int number);
    void showImport(ImportWizard *wizard);
    void askForKey();
    void showKey(const QString &host, Result<ShownHostKey> &key);
    void trust(const QString &host, const ShownHostKey &compared);

    HostsDesk &m_desk;
    Activity &m_activity;
    Drafts *m_drafts;
    HostsModel m_model;
    QLabel *m_count;
    QLineEdit *m_filter;
    MessageBar *m_message;
    QStackedWidget *m_pages;
    QLabel *m_loading;
    EmptyState *m_empty;
    FaultPanel *m_fault;
    RecordTable *m_table = nullptr;
    HostPanel *m_panel = nullptr;
    QLabel *m_noMatch = nullptr;
    QWidget *m_body;
    QAction *m_probe = nullptr;
    QAction *m_receipts = nullptr;
    QAction *m_trust = nullptr;
    QAction *m_import = nullptr;
    QString m_wanted; ///< the host to stay at, or to go to
    QList<int> m_working; ///< numbers of the work that this page began
    bool m_wasRead = false;
    task::Latest<QList<HostEntry>> m_reading;
    task::Latest<ShownHostKey> m_scanning;
};

} // namespace slipway::ui
