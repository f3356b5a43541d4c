// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/widgets/cell_row.h"
#include "ui/wizards/flow_page.h"
#include "ui/wizards/rollout/rollout_desk.h"

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace slipway::ui {

class FaultPanel;
class RecordTable;

/// A page on which one row of a table is chosen; what there is to choose from is read whenever one
/// comes to the page.
/// What is typed into the filter leaves the rows that have every word of it.
class ChoicePage : public FlowPage {
    Q_OBJECT
public:
    struct Asking {
        QString name;
        QString step;
        QString heading;
        QStringList titles = {};
        QList<int> shares = {};
        QString nothing = {}; ///< what is said where there is nothing to choose from
        QString missing = {}; ///< what is said when nothing is chosen
    };

    ChoicePage(const Asking &asking, QWidget *parent = nullptr);

    void initializePage() override;
    [[nodiscard]] bool isWaiting() const override { return m_isWaiting; }
    [[nodiscard]] std::optional<Problem> problem() const override;

Q_SIGNALS:
    void chosenChanged();

protected:
    /// Begins to read; ends in present() or fail().
    virtual void read() = 0;
    /// True also while what was chosen earlier is still being looked for.
    [[nodiscard]] virtual bool isChosen() const = 0;
    /// The rows and which of them is chosen at first; -1: none. `gone`: what was chosen before and is not
    /// among them; empty: nothing.
    void present(const QList<CellRow> &rows, int chosen, const QString &gone);
    void fail(const Error &error);
    /// Place of the chosen row in what was presented; -1: none.
    [[nodiscard]] int chosenRow() const;

private:
    void readAgain();
    void filter();

    Asking m_asking;
    CellModel m_model;
    QLineEdit *m_filter;
    RecordTable *m_table;
    QStackedWidget *m_states;
    QLabel *m_said;
    FaultPanel *m_fault;
    QList<CellRow> m_rows;
    QList<int> m_shown; ///< places in m_rows
    bool m_isWaiting = false; ///< for what there is to choose from
    bool m_isPresenting = false; ///< what is chosen now was chosen by nobody
};

/// Which release.
class ReleasePage final : public ChoicePage {
    Q_OBJECT
public:
    ReleasePage(RolloutDesk &desk, const QString &project, QWidget *parent = nullptr);

    void choose(const QString &project, const QString &name);
    [[nodiscard]] ReleaseChoice chosen() const { return m_choices.value(chosenRow(), m_wanted); }
    [[nodiscard]] QJsonObject draft() const override;
    void takeDraft(const QJsonObject &fields) override;

protected:
    void read() override;
    [[nodiscard]] bool isChosen() const override { return !chosen().version.isEmpty(); }

private:
    RolloutDesk &m_desk;
    QString m_project; ///< empty: of all projects
    ReleaseChoice m_wanted; ///< until what there is was read
    QList<ReleaseChoice> m_choices;
    task::Latest<QList<ReleaseChoice>> m_reading;
};

/// Where to: the environments in which the release's project lives.
class TargetPage final : public ChoicePage {
    Q_OBJECT
public:
    TargetPage(RolloutDesk &desk, const ReleasePage &release, QWidget *parent = nullptr);

    void choose(const QString &environment);
    [[nodiscard]] TargetChoice chosen() const { return m_choices.value(chosenRow(), m_wanted); }
    [[nodiscard]] QJsonObject draft() const override;
    void takeDraft(const QJsonObject &fields) override;

protected:
    void read() override;
    [[nodiscard]] bool isChosen() const override { return !chosen().environment.isEmpty(); }

private:
    RolloutDesk &m_desk;
    const ReleasePage &m_release;
    TargetChoice m_wanted; ///< until what there is was read
    QList<TargetChoice> m_choices;
    QLabel *m_hosts;
    task::Latest<QList<TargetChoice>> m_reading;
};

/// What to go back to, from what was there before.
class WayBackPage final : public ChoicePage {
    Q_OBJECT
public:
    WayBackPage(
        RolloutDesk &desk, const QString &project, const QString &environment, QWidget *parent = nullptr);

    [[nodiscard]] ReleaseChoice chosen() const { return m_choices.value(chosenRow(), m_wanted); }
    [[nodiscard]] QJsonObject draft() const override;
    void takeDraft(const QJsonObject &fields) override;

protected:
    void read() override;
    [[nodiscard]] bool isChosen() const override { return !chosen().version.isEmpty(); }

private:
    RolloutDesk &m_desk;
    QString m_project;
    QString m_environment;
    ReleaseChoice m_wanted; ///< until what there is was read
    QList<ReleaseChoice> m_choices;
    task::Latest<QList<ReleaseChoice>> m_reading;
};

} // namespace slipway::ui
