// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/deployments/host_model.h"

#include <QListWidget>
#include <QWidget>

class QActionGroup;
class QItemSelectionModel;
class QLabel;
class QListView;
class QStackedWidget;

namespace slipway::ui {

class RecordTable;

/// The hosts of a deployment in one of three displays that share what is chosen, and above them the reasons
/// why some failed, each once.
class HostPane final : public QWidget {
    Q_OBJECT
public:
    enum class Display { Squares, Chips, Table };

    explicit HostPane(QWidget *parent = nullptr);

    void take(const DeploymentStory &story);
    void clear();
    void setDisplay(Display display);
    [[nodiscard]] Display display() const;
    /// Empty: none is chosen.
    [[nodiscard]] QString chosen() const;
    void choose(const QString &host);
    void focusHosts();
    /// Actions that change the display, for the palette.
    [[nodiscard]] QList<QAction *> displayActions() const;

Q_SIGNALS:
    void chosenChanged(const QString &host);

private:
    [[nodiscard]] QListView *makeGrid(const QString &name, const QString &accessibleName, int form);
    [[nodiscard]] QWidget *makeHead();
    void showFailures();
    void chooseGroup(QListWidgetItem *item);

    HostModel m_model;
    QItemSelectionModel *m_selection;
    QActionGroup *m_displays;
    QLabel *m_summary;
    QListWidget *m_failures;
    QStackedWidget *m_views;
    QListView *m_squares;
    QListView *m_chips;
    RecordTable *m_table;
    QList<FailureGroup> m_groups;
};

} // namespace slipway::ui
