// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/audit/audit_desk.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QTimer>

namespace slipway::ui {

/// The answer to one question, of any length: pages are read in the background as rows are looked at, and the
/// least looked at are let go. What joins the trail later stays outside, until it is asked for. Lives on the
/// main thread; no row is ever waited for.
class AuditModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Actor, Action, Project, Environment, Outcome, Summary, Columns };
    enum class State { Idle, Asking, Shown, Failed };
    static constexpr int rowsAPage = 200;
    static constexpr int pagesKept = 250;

    explicit AuditModel(AuditDesk &desk, QObject *parent = nullptr);

    /// Asks; the rows that are shown stay until the answer is there.
    void ask(const audit::Question &question);
    [[nodiscard]] const audit::Question &question() const { return m_question; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const audit::Scope &scope() const { return m_scope; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// How many answer, as far as is known, and whether that is all of them.
    [[nodiscard]] qint64 events() const;
    [[nodiscard]] bool isCounted() const { return m_scope.isCounted || m_isShaped; }
    /// The answer was counted event by event, and its days are known.
    [[nodiscard]] bool isShaped() const { return m_isShaped; }
    [[nodiscard]] const QList<audit::DayCount> &days() const { return m_shape.days; }
    /// Null while the row is not loaded.
    [[nodiscard]] const audit::Hit *hit(int row) const;
    /// The row of an event, if it is among those that are loaded, and as far as a view can show it; else -1.
    [[nodiscard]] int rowOf(qint64 seq) const;
    /// The most rows that a view with rows of this height can show.
    void setRowHeight(int height);
    [[nodiscard]] bool isCut() const { return events() > m_mostRows; }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void stateChanged();
    void shaped(); ///< the number of events and their days are known
    void mended(); ///< rows can be read again after some could not

private:
    struct Page {
        QList<audit::Hit> hits;
    };
    struct Pages {
        QList<int> numbers;
        QList<QList<audit::Hit>> hits;
    };
    void take(const audit::Question &question, Result<audit::Opening> &opening);
    void takeShape(Result<AuditShape> &shape);
    void want(int page) const;
    void readWanted();
    void takePages(const QList<int> &asked, Result<Pages> &pages);
    [[nodiscard]] QVariant text(const audit::Hit &hit, int column) const;
    [[nodiscard]] int reachableRows() const;

    AuditDesk &m_desk;
    audit::Question m_question;
    State m_state = State::Idle;
    std::optional<Error> m_error;
    audit::Scope m_scope;
    AuditShape m_shape;
    bool m_isShaped = false;
    int m_rows = 0; ///< as views know them
    qint64 m_top = 0; ///< rows that came with the opening
    qint64 m_mostRows = 70'000'000;
    mutable QCache<int, Page> m_pages{pagesKept};
    mutable QList<int> m_wanted; ///< newest last
    QList<int> m_missed; ///< could not be read, and are asked for again once others can
    mutable QTimer m_soon;
    task::Latest<audit::Opening> m_opening;
    task::Latest<AuditShape> m_shaping;
    task::Latest<Pages> m_reading;
};

} // namespace slipway::ui
