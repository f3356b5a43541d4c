// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/deployments/deployment_story.h"
#include "ui/style/look.h"

#include <QAbstractTableModel>
#include <QFrame>

class QLabel;
class QPlainTextEdit;

namespace slipway::ui {

class GlyphLabel;
class RecordTable;

/// The steps of one host in order: those that were begun, and, while it goes on, those that come.
class StepModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void take(const DeploymentStory &story, const QString &host);
    /// Place of the run in the story; -1: it has not begun.
    [[nodiscard]] int runAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex lastBegun() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        int run = -1;
        QString title = {};
        QString state = {};
        QString took = {};
        Look look = {};
    };
    QList<Row> m_rows;
};

/// One host of a deployment in full: its state, its steps with how long they took, and what the chosen step
/// said.
class HostInspector final : public QFrame {
    Q_OBJECT
public:
    explicit HostInspector(QWidget *parent = nullptr);

    void show(const DeploymentStory &story, const QString &host);
    void clear();

Q_SIGNALS:
    /// A person wants to see the step in the log.
    void runAccepted(int run);

private:
    void showStep(const DeploymentStory &story);

    StepModel m_model;
    GlyphLabel *m_glyph;
    QLabel *m_title;
    QLabel *m_release;
    QLabel *m_failure;
    RecordTable *m_steps;
    QPlainTextEdit *m_said;
    const DeploymentStory *m_story = nullptr;
    QString m_host;
};

} // namespace slipway::ui
