// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/activity/activity_model.h"

#include <QWidget>

class QAction;
class QLabel;
class QPlainTextEdit;

namespace slipway::ui {

class RecordTable;

/// The pieces of work, and what the chosen one says: the drawer at the foot of the window, and the page.
class ActivityPanel final : public QWidget {
    Q_OBJECT
public:
    explicit ActivityPanel(Activity &activity, QWidget *parent = nullptr);

    void choose(int number);

Q_SIGNALS:
    /// A person wants to see what a piece of work is about.
    void departed(const slipway::ui::Route &route);

private:
    void build();
    void addActions();
    void showChosen();
    void follow();
    [[nodiscard]] int chosen() const;

    Activity &m_activity;
    ActivityModel m_model;
    RecordTable *m_table;
    QLabel *m_nothing;
    QPlainTextEdit *m_said;
    QAction *m_stop;
    QAction *m_show;
    QTimer m_pulse;
    qint64 m_nextLine = 0;
};

} // namespace slipway::ui
