// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/deployments/log_model.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace slipway::ui {

class RecordTable;

/// The log of a deployment with what one does in it: find, fold, follow, and only the chosen host's.
class LogPane final : public QWidget {
    Q_OBJECT
public:
    explicit LogPane(QWidget *parent = nullptr);

    /// The story outlives this or is set to null first.
    void show(const DeploymentStory *story);
    void take(const QList<int> &runs);
    void hear(const QString &host, const QStringList &lines);
    /// The host whose part is shown while "only this host" is on.
    void setHost(const QString &host);
    void setFollowing(bool isOn);
    void reveal(int run);
    [[nodiscard]] QList<QAction *> actionsOfLog() const;

private:
    /// Where something was found: a line of a run, -1 for its title.
    struct Hit {
        int run = 0;
        int line = -1;
    };

    [[nodiscard]] QAction *makeAction(const QString &name, const QString &text, const QString &tip);
    [[nodiscard]] QWidget *makeHead();
    void connectParts();
    void rescope();
    void toggle(const QModelIndex &index);
    void find();
    void takeHits(const Result<QList<Hit>> &hits);
    void step(int by);
    void goToEnd();

    LogModel m_model;
    RecordTable *m_view;
    QLineEdit *m_find;
    QLabel *m_found;
    QAction *m_focusFind;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_follow;
    QAction *m_onlyHost;
    QAction *m_unfoldAll;
    const DeploymentStory *m_story = nullptr;
    QString m_host;
    QList<Hit> m_hits;
    int m_hit = -1;
    task::Latest<QList<Hit>> m_search;
};

} // namespace slipway::ui
