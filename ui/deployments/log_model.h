// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/deployments/deployment_story.h"

#include <QAbstractTableModel>
#include <QFont>
#include <vector>

namespace slipway::ui {

/// A deployment's log: a row for each attempt at a step, and below it, when it is unfolded, what it said. A
/// step that is running shows the lines that were heard of it so far; when it has ended, those that were
/// recorded.
class LogModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int linesHeard = 400; ///< kept of a step that is running

    explicit LogModel(QObject *parent = nullptr);

    /// What is shown from now on; the story outlives this or is set to null first. An empty host means all.
    void show(const DeploymentStory *story, const QString &host);
    /// Runs that are new or changed.
    void take(const QList<int> &runs);
    /// Lines that a host said just now.
    void hear(const QString &host, const QStringList &lines);

    [[nodiscard]] bool isHeader(const QModelIndex &index) const;
    [[nodiscard]] bool isFolded(const QModelIndex &index) const;
    void setFolded(const QModelIndex &index, bool isFolded);
    /// Holds for the steps that are still to come as well, until another story is shown.
    void setAllFolded(bool areFolded);
    /// Place of the run that the row belongs to; -1: none.
    [[nodiscard]] int runAt(const QModelIndex &index) const;
    /// The row of a run's line, which is unfolded for it; -1: the header.
    [[nodiscard]] QModelIndex reveal(int run, int line);
    /// The runs that are shown, in order.
    [[nodiscard]] const std::vector<int> &runs() const { return m_runs; }
    /// What a run has to say, line by line.
    [[nodiscard]] static QStringList linesOf(const StepRun &run);
    [[nodiscard]] static QList<int> shares();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        int group = 0; ///< place in m_runs
        int line = -1; ///< -1: the header
    };

    void rebuild();
    void resize(int group);
    [[nodiscard]] int rowOf(int group) const;
    [[nodiscard]] int linesShown(int group) const;
    [[nodiscard]] const StepRun &run(int group) const;
    [[nodiscard]] QStringList said(const StepRun &run) const;
    [[nodiscard]] QString header(const StepRun &run) const;
    [[nodiscard]] static bool isUnfoldedAtFirst(const StepRun &run);

    const DeploymentStory *m_story = nullptr;
    QString m_host;
    std::vector<int> m_runs;
    std::vector<Row> m_rows;
    QHash<int, QStringList> m_heard; ///< by run
    QSet<int> m_unfolded; ///< runs
    int m_met = 0; ///< so many runs have come in
    bool m_areUnfolded = false; ///< those that come in
    QFont m_fixed;
};

} // namespace slipway::ui
