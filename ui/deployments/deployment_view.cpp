// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/deployment_view.h"

#include "base/displayable.h"
#include "ui/deployments/deployment_header.h"
#include "ui/deployments/guide_panel.h"
#include "ui/deployments/host_inspector.h"
#include "ui/deployments/host_pane.h"
#include "ui/deployments/log_pane.h"
#include "ui/deployments/stage_strip.h"
#include "ui/navigation/kept_layout.h"
#include "ui/style/theme.h"
#include "ui/widgets/fault_panel.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <utility>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto livePause = 300ms; ///< between two questions while it runs
constexpr auto stillPause = 3s; ///< and when nothing is expected to happen
constexpr auto earPause = 100ms;
constexpr int hostWidth = 380;

} // namespace

DeploymentView::DeploymentView(DeploymentRuns &runs, QWidget *parent)
    : QWidget(parent),
      m_runs(runs),
      m_header(new DeploymentHeader(this)),
      m_notice(new MessageBar(this)),
      m_message(new MessageBar(this)),
      m_guide(new GuidePanel(this)),
      m_stages(new StageStrip(this)),
      m_hosts(new HostPane(this)),
      m_host(new HostInspector(this)),
      m_log(new LogPane(this)),
      m_fault(new FaultPanel(this)),
      m_loading(new QLabel(this)),
      m_parts(makeParts()),
      m_pages(new QStackedWidget(this)),
      m_afterBatch(makeAction(u"pauseDeployment"_s, tr("Pause after batch"),
          tr("Begin nothing further after the batch that is under way"))),
      m_stop(makeAction(
          u"stopDeployment"_s, tr("Stop"), tr("Stop cleanly; it can be continued or put back later"))),
      m_resume(makeAction(u"resumeDeployment"_s, tr("Continue…"), tr("Go on where it stopped"))),
      m_revert(makeAction(u"revertDeployment"_s, tr("Put back…"), tr("Put back everything that it touched"))),
      m_leave(makeAction(
          u"leaveDeployment"_s, tr("Leave as it is…"), tr("Free the hosts and leave them as they are"))),
      m_exclude(makeAction(u"excludeHost"_s, tr("Continue without host…"),
          tr("Put the chosen host back to what it ran, and go on without it")))
{
    setObjectName(u"deploymentView"_s);
    setAccessibleName(tr("Deployment"));
    m_notice->setObjectName(u"standingNotice"_s);
    for (QAction *action : {m_resume, m_exclude, m_revert, m_leave, m_afterBatch, m_stop})
        m_header->addButton(*action);
    auto *notices = new QVBoxLayout;
    notices->setContentsMargins(space::margin, 0, space::margin, space::tight);
    notices->setSpacing(space::tight);
    notices->addWidget(m_notice);
    notices->addWidget(m_message);
    notices->addWidget(m_guide);
    m_notice->hide();
    m_message->hide();
    m_pages->setObjectName(u"deploymentPages"_s);
    m_pages->setAccessibleName(tr("Deployment"));
    m_loading->setObjectName(u"loading"_s);
    m_loading->setAlignment(Qt::AlignCenter);
    mute(m_loading);
    for (QWidget *page : std::initializer_list<QWidget *>{m_loading, m_parts, m_fault})
        m_pages->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(notices);
    column->addWidget(m_pages, 1);
    m_pause.setSingleShot(true);
    m_ear.setInterval(earPause);
    listen();
    close();
}

DeploymentView::~DeploymentView() = default;

QAction *DeploymentView::makeAction(const QString &name, const QString &text, const QString &tip)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(tip);
    return action;
}

QWidget *DeploymentView::makeParts()
{
    auto *across = new QSplitter(Qt::Horizontal, this);
    across->setObjectName(u"deploymentAcross"_s);
    across->setAccessibleName(tr("Hosts and the chosen host"));
    across->setChildrenCollapsible(false);
    across->addWidget(m_hosts);
    across->addWidget(m_host);
    across->setStretchFactor(0, 1);
    across->setSizes({2 * hostWidth, hostWidth});
    letKeep(*across);
    auto *down = new QSplitter(Qt::Vertical, this);
    down->setObjectName(u"deploymentDown"_s);
    down->setAccessibleName(tr("Hosts and log"));
    down->setChildrenCollapsible(false);
    down->addWidget(across);
    down->addWidget(m_log);
    down->setStretchFactor(0, 3);
    down->setStretchFactor(1, 2);
    down->setSizes({360, 240});
    letKeep(*down);
    auto *parts = new QWidget(this);
    parts->setObjectName(u"deploymentParts"_s);
    auto *column = new QVBoxLayout(parts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(space::gap, 0, space::gap, 0);
    strip->addWidget(m_stages);
    column->addLayout(strip);
    column->addWidget(down, 1);
    return parts;
}

void DeploymentView::listen()
{
    connect(&m_pause, &QTimer::timeout, this, &DeploymentView::askNews);
    connect(&m_ear, &QTimer::timeout, this, &DeploymentView::hear);
    connect(m_fault, &FaultPanel::retried, this, &DeploymentView::refresh);
    connect(m_hosts, &HostPane::chosenChanged, this, [this](const QString &host) {
        m_host->show(m_story, host);
        m_log->setHost(host);
        showWhatCanBeDone();
    });
    connect(m_host, &HostInspector::runAccepted, m_log, &LogPane::reveal);
    connect(m_afterBatch, &QAction::triggered, this, [this] {
        m_runs.pause(m_id);
        showWhatCanBeDone();
    });
    connect(m_stop, &QAction::triggered, this, [this] {
        m_isStopping = true;
        m_runs.stop(m_id);
        showWhatCanBeDone();
    });
    connect(m_resume, &QAction::triggered, this, [this] { askBefore(WayOut::Resume); });
    connect(m_revert, &QAction::triggered, this, [this] { askBefore(WayOut::Revert); });
    connect(m_leave, &QAction::triggered, this, [this] { askBefore(WayOut::Leave); });
    connect(m_exclude, &QAction::triggered, this, [this] { askBefore(WayOut::Resume, {m_hosts->chosen()}); });
    connect(m_guide, &GuidePanel::advised, this,
        [this](const deploy::Advice &advice) { m_runs.answer(m_id, advice); });
    connect(&m_runs, &DeploymentRuns::questionChanged, this, [this](Id<model::Deployment> id) {
        if (id == m_id)
            showQuestion();
    });
    connect(&m_runs, &DeploymentRuns::begun, this, [this](int, Id<model::Deployment> id) {
        if (id == m_id)
            refresh();
    });
    connect(&m_runs, &DeploymentRuns::ended, this,
        [this](int, Id<model::Deployment> id, const Error *error) { takeEnd(id, error); });
}

QList<QAction *> DeploymentView::actionsOfView() const
{
    return QList<QAction *>{m_afterBatch, m_stop, m_resume, m_exclude, m_revert, m_leave}
    + m_guide->actionsOfPanel() + m_hosts->displayActions() + m_log->actionsOfLog();
}

void DeploymentView::open(Id<model::Deployment> id)
{
    if (id == m_id)
        return;
    close();
    m_id = id;
    if (const task::Progress *progress = m_runs.progress(id))
        m_heard = progress->snapshot().nextLine;
    refresh();
}

void DeploymentView::close()
{
    m_opening.stop();
    m_following.stop();
    m_pause.stop();
    m_ear.stop();
    m_id = {};
    m_heard = 0;
    m_isStopping = false;
    m_isNew = true;
    m_isAwaited = false;
    m_log->show(nullptr);
    m_host->clear();
    m_hosts->clear();
    m_header->begin();
    m_header->hide();
    m_stages->take({});
    m_notice->hide();
    m_message->hide();
    m_story = DeploymentStory();
    m_guide->clear();
    m_loading->clear();
    m_pages->setCurrentWidget(m_loading);
    showWhatCanBeDone();
}

void DeploymentView::refresh()
{
    if (!m_id.isSet())
        return;
    if (!m_isNew) {
        askNews();
        return;
    }
    m_loading->setText(tr("Reading deployment %1…").arg(m_id.value));
    m_pages->setCurrentWidget(m_loading);
    m_opening.ask([&desk = m_runs.desk(), id = m_id](
                      std::stop_token stop, task::Progress &) { return desk.open(id, std::move(stop)); },
        [this](Result<DeploymentOpened> &opened) { takeOpened(opened); });
}

void DeploymentView::takeOpened(const Result<DeploymentOpened> &opened)
{
    if (!opened) {
        m_fault->present(tr("Deployment %1 cannot be shown").arg(m_id.value), opened.error());
        m_pages->setCurrentWidget(m_fault);
        m_header->hide();
        return;
    }
    m_story = DeploymentStory(*opened);
    m_isNew = false;
    m_log->show(&m_story);
    m_log->setFollowing(opened->deployment.state == model::DeploymentState::Running);
    askNews();
}

void DeploymentView::askNews()
{
    if (m_isNew || m_following.isAsking() || !isVisible())
        return;
    m_following.ask([&desk = m_runs.desk(), id = m_id, mark = m_story.mark()](std::stop_token stop,
                        task::Progress &) { return desk.follow(id, mark, std::move(stop)); },
        [this](Result<DeploymentNews> &news) { takeNews(news); });
}

void DeploymentView::takeNews(const Result<DeploymentNews> &news)
{
    if (!news) {
        m_unread = tr("The record cannot be read: %1", "why").arg(displayable(news.error().story()));
        m_message->present(Tone::Failed, m_unread);
        m_pause.start(stillPause);
        return;
    }
    if (m_message->text() == m_unread)
        m_message->hide(); // it can be read again
    m_log->take(m_story.take(*news));
    showStory();
    const bool isLive = m_story.deployment().state == model::DeploymentState::Running;
    m_pause.start(news->hasMore ? 0ms : isLive ? livePause : std::chrono::milliseconds(stillPause));
    if (m_runs.progress(m_id))
        m_ear.start();
    else
        m_ear.stop();
}

/// What hosts say while this program works on them, before it is on record.
void DeploymentView::hear()
{
    const task::Progress *progress = m_runs.progress(m_id);
    if (!progress || !isVisible())
        return;
    const auto lines = progress->linesSince(m_heard);
    m_heard = lines.first + lines.text.size();
    QHash<QString, QStringList> said;
    for (const QString &line : lines.text) {
        const qsizetype end = line.indexOf(u"| "_s);
        if (end > 0)
            said[line.left(end)].append(line.mid(end + 2));
    }
    for (auto host = said.cbegin(); host != said.cend(); ++host)
        m_log->hear(host.key(), host.value());
}

void DeploymentView::showStory()
{
    m_header->show();
    m_pages->setCurrentWidget(m_parts);
    if (std::exchange(m_isAwaited, false))
        enter();
    m_header->take(m_story);
    m_stages->take(m_story.stages());
    m_hosts->take(m_story);
    m_host->show(m_story, m_hosts->chosen());
    m_log->setHost(m_hosts->chosen());
    showWhatCanBeDone();
    showNotice();
    showQuestion();
    Q_EMIT storyChanged();
}

void DeploymentView::addButton(QAction &action)
{
    m_header->addButton(action);
}

void DeploymentView::enter()
{
    if (m_pages->currentWidget() == m_fault)
        m_fault->setFocus(Qt::OtherFocusReason);
    else if (m_pages->currentWidget() == m_loading)
        m_isAwaited = true;
    else
        m_hosts->focusHosts();
}

void DeploymentView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void DeploymentView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_pause.stop();
    m_ear.stop();
}

} // namespace slipway::ui
