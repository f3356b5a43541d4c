// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/activity/activity.h"
#include "ui/audit/audit_model.h"
#include "ui/navigation/page.h"

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace slipway::ui {

class ChipRow;
class EmptyState;
class EventPanel;
class FaultPanel;
class GlyphLabel;
class Histogram;
class LongTable;
class MessageBar;
class QuestionEdit;

/// The trail of everything that was done, of any length: asked by a typed filter, seen over time, row by row
/// and event by event. Nothing moves under the eyes: what joins the trail is offered above the table.
class AuditPage final : public Page {
    Q_OBJECT
public:
    AuditPage(AuditDesk &desk, Activity &activity, QWidget *parent = nullptr);

    void open(const Route &route) override;
    [[nodiscard]] Route route() const override;
    [[nodiscard]] QString command() const override;
    void refresh() override;
    void enter() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Detail {
        std::optional<audit::Hit> hit;
        QList<audit::Hit> related;
    };
    struct Surroundings {
        std::optional<audit::Finding> finding;
        QHash<QString, QStringList> values;
    };
    void build();
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeBody();
    void makeActions();
    void listen();
    QAction *makeAction(
        const QString &name, const QString &text, const QString &tip, const QKeySequence &keys);

    void focusTable();
    void showState();
    void showCount();
    void withdraw(const QString &message);
    void showEmpty();
    void lookAt(qint64 seq);
    void takeDetail(Result<Detail> &detail);
    void showChain(const std::optional<audit::Finding> &finding);
    void readSurroundings();
    void lookForNew();
    void narrow(const QString &key, const QString &value);
    void narrowByCell();
    void zoom(const QDate &first, const QDate &last);
    void verify();
    void takeEnd(int number);
    void takeRow();
    void chooseExport();
    void exportTo(const QString &file);

    AuditDesk &m_desk;
    Activity &m_activity;
    AuditModel m_model;
    QuestionEdit *m_filter;
    ChipRow *m_chips;
    Histogram *m_histogram;
    QLabel *m_count;
    GlyphLabel *m_chainGlyph;
    QLabel *m_chain;
    MessageBar *m_message;
    QPushButton *m_newer;
    QStackedWidget *m_pages;
    QLabel *m_loading;
    EmptyState *m_empty;
    FaultPanel *m_fault;
    LongTable *m_table = nullptr;
    EventPanel *m_panel = nullptr;
    QWidget *m_body; ///< making it makes the two before it
    QAction *m_verify = nullptr;
    QTimer m_pulse; ///< looks for newer events while the page is seen
    qint64 m_wanted = 0; ///< the event that a route named
    bool m_isRowAwaited = false; ///< the current row was chosen, and is not shown in full yet
    int m_verifying = 0; ///< number of the work
    int m_exporting = 0;
    QDateTime m_verified; ///< when the chain was found whole
    bool m_wasAsked = false;
    QString m_unread; ///< what was said of rows that could not be read
    QString m_cut; ///< ... of rows that no table can show
    QString m_notShown; ///< ... of the event that could not be shown
    QString m_broken; ///< ... of a trail that is not as it was left
    task::Latest<Detail> m_detail;
    task::Latest<Surroundings> m_surroundings;
    task::Latest<qint64> m_newest;
};

} // namespace slipway::ui
