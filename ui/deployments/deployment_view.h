// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/latest.h"
#include "ui/deployments/deployment_runs.h"
#include "ui/deployments/deployment_story.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QSplitter;
class QStackedWidget;

namespace slipway::ui {

class DeploymentHeader;
class FaultPanel;
class GuidePanel;
class HostInspector;
class HostPane;
class LogPane;
class MessageBar;
class StageStrip;

/// One deployment, live or long over, from its record alone: what is new is read again and again while it can
/// be seen. Where this program runs it, what the hosts say just now is shown as well.
class DeploymentView final : public QWidget {
    Q_OBJECT
public:
    explicit DeploymentView(DeploymentRuns &runs, QWidget *parent = nullptr);
    ~DeploymentView() override;

    void open(Id<model::Deployment> id);
    void close();
    void refresh();
    void enter();
    [[nodiscard]] Id<model::Deployment> shown() const { return m_id; }
    [[nodiscard]] const DeploymentStory &story() const { return m_story; }
    /// Everything that can be done here, for the page.
    [[nodiscard]] QList<QAction *> actionsOfView() const;

    /// A further button in the head.
    void addButton(QAction &action);

Q_SIGNALS:
    void storyChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QAction *makeAction(const QString &name, const QString &text, const QString &tip);
    [[nodiscard]] QWidget *makeParts();
    void listen();
    void takeOpened(const Result<DeploymentOpened> &opened);
    void askNews();
    void takeNews(const Result<DeploymentNews> &news);
    void hear();
    void showStory();
    void showWhatCanBeDone();
    void showPause();
    void showExclude(const QString &notToEnd);
    void showNotice();
    void showQuestion();
    [[nodiscard]] QString reasonNotToEnd() const;
    [[nodiscard]] bool mayBeEnded() const;
    [[nodiscard]] bool hasToGoBackStill() const;
    void askBefore(WayOut way, const QStringList &excluded = {});
    void takeEnd(Id<model::Deployment> id, const Error *error);

    DeploymentRuns &m_runs;
    Id<model::Deployment> m_id;
    DeploymentStory m_story;
    DeploymentHeader *m_header;
    MessageBar *m_notice;
    MessageBar *m_message;
    GuidePanel *m_guide;
    StageStrip *m_stages;
    HostPane *m_hosts;
    HostInspector *m_host;
    LogPane *m_log;
    FaultPanel *m_fault;
    QLabel *m_loading;
    QWidget *m_parts;
    QStackedWidget *m_pages;
    QAction *m_afterBatch;
    QAction *m_stop;
    QAction *m_resume;
    QAction *m_revert;
    QAction *m_leave;
    QAction *m_exclude;
    QTimer m_pause; ///< until the next question
    QTimer m_ear; ///< for what is said now
    qint64 m_heard = 0;
    bool m_isStopping = false;
    bool m_isNew = false; ///< nothing was read of it yet
    bool m_isAwaited = false; ///< the keyboard is to come here once there is something
    QString m_unread; ///< what was said of the record when it could not be read
    task::Latest<DeploymentOpened> m_opening;
    task::Latest<DeploymentNews> m_following;
};

} // namespace slipway::ui
