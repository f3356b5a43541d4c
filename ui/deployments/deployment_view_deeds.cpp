// SPDX-License-Identifier: Apache-2.0
// What can be done about the deployment that is shown, and what is said of it.
#include "ui/deployments/deployment_view.h"

#include "base/displayable.h"
#include "deploy/batches.h"
#include "ui/deployments/end_dialog.h"
#include "ui/deployments/guide_panel.h"
#include "ui/deployments/host_pane.h"
#include "ui/navigation/availability.h"
#include "ui/widgets/message_bar.h"

#include <QAction>

namespace slipway::ui {

using namespace Qt::StringLiterals;

/// True when nobody is at work on it, or whoever was has been silent for longer than the hosts wait.
bool DeploymentView::mayBeEnded() const
{
    const auto state = m_story.deployment().state;
    if (state == model::DeploymentState::Interrupted)
        return true;
    if (state != model::DeploymentState::Running || m_story.engine() != EngineAt::Elsewhere)
        return false;
    const QDateTime sign = m_story.lastSign().isValid() ? m_story.lastSign() : m_story.deployment().started;
    constexpr qint64 longestThought = 24 * 3600; // seconds: a person may think for longer than a step takes
    const qint64 patience = m_story.plan() ? m_story.plan()->lease.count() : longestThought;
    return sign.secsTo(m_story.at()) > (m_story.isAsking() ? std::max(patience, longestThought) : patience);
}

QString DeploymentView::reasonNotToEnd() const
{
    if (m_isNew)
        return tr("No deployment is shown");
    if (m_runs.pieceOf(m_id) != 0)
        return tr("It is running");
    if (mayBeEnded())
        return {};
    if (m_story.deployment().state != model::DeploymentState::Running)
        return tr("It has come to its end");
    return m_story.engine() == EngineAt::Elsewhere
        ? tr("%1 runs it on %2")
              .arg(displayable(m_story.deployment().person), displayable(m_story.deployment().workstation))
        : tr("Another program on this computer is running it");
}

void DeploymentView::showWhatCanBeDone()
{
    showPause();
    const bool isMine = m_runs.pieceOf(m_id) != 0;
    const auto state = m_story.deployment().state;
    const bool runs = !m_isNew && state == model::DeploymentState::Running;
    const QString notToEnd = reasonNotToEnd();
    const bool isHalfBack = !m_isNew && !isMine && hasToGoBackStill();
    setUnavailable(*m_stop,
        m_isStopping && isMine ? tr("It is stopping after the steps that are being done")
            : isMine           ? QString()
            : runs             ? tr("%1: stop it there with Ctrl+C").arg(notToEnd)
                               : tr("It is not running"));
    setUnavailable(*m_resume, notToEnd);
    const bool mayBeLeft = isHalfBack && state == model::DeploymentState::RevertFailed;
    setUnavailable(*m_leave, mayBeLeft ? QString() : notToEnd);
    setUnavailable(*m_revert, isHalfBack ? QString() : notToEnd);
    showExclude(notToEnd);
    m_stop->setText(m_isStopping && isMine ? tr("Stopping…") : tr("Stop"));
    m_stop->setVisible(isMine || (runs && !mayBeEnded()));
    m_resume->setVisible(notToEnd.isEmpty());
    m_leave->setVisible(notToEnd.isEmpty() || mayBeLeft);
    m_revert->setVisible(notToEnd.isEmpty() || isHalfBack);
}

/// It came to its end, and hosts could not be put back.
bool DeploymentView::hasToGoBackStill() const
{
    const auto state = m_story.deployment().state;
    const auto &hosts = m_story.hosts();
    return state == model::DeploymentState::RevertFailed
        || (state == model::DeploymentState::PartlyDone
            && std::any_of(hosts.begin(), hosts.end(),
                [](const HostStory &host) { return host.outcome.state == model::HostState::RestoreFailed; }));
}

void DeploymentView::showNotice()
{
    const auto state = m_story.deployment().state;
    const bool isMine = m_runs.pieceOf(m_id) != 0;
    if (mayBeEnded() && !isMine)
        m_notice->present(Tone::Waiting,
            tr("It was interrupted. %1 Continue it, put back what it touched, or leave the hosts as they "
               "are; "
               "until then they are kept for it.")
                .arg(standingOf(m_story)));
    else if (state == model::DeploymentState::RevertFailed)
        m_notice->present(Tone::Failed,
            tr("It failed, and not every host could be put back. Look at those that were not, then put back "
               "again."));
    else if (hasToGoBackStill())
        m_notice->present(Tone::Failed,
            tr("Not every host has the release, and one that had to go back could not be put back. Look at "
               "it, then "
               "put back again."));
    else if (state == model::DeploymentState::PartlyDone)
        m_notice->present(Tone::Warning, tr("Not every host has the release. %1").arg(standingOf(m_story)));
    else if (m_story.isAsking() && !isMine)
        m_notice->present(Tone::Waiting,
            tr("Hosts failed, and it waits for a person to say what becomes of them. %1.")
                .arg(reasonNotToEnd()));
    else if (state == model::DeploymentState::Running && !isMine)
        m_notice->present(Tone::Running, tr("%1. It is followed here.").arg(reasonNotToEnd()));
    else
        m_notice->hide();
}

/// A host can be taken out of one that stands still, while it goes on to the new release.
void DeploymentView::showExclude(const QString &notToEnd)
{
    const HostStory *host = m_story.host(m_hosts->chosen());
    setUnavailable(*m_exclude,
        !notToEnd.isEmpty()            ? notToEnd
            : m_story.isGoingBack()    ? tr("It is being put back, on every host")
            : !host                    ? tr("No host is chosen")
            : !host->leftOut.isEmpty() ? tr("This host takes no part in it")
                                       : QString());
    m_exclude->setVisible(notToEnd.isEmpty() && !m_story.isGoingBack());
}

void DeploymentView::showQuestion()
{
    const auto question = m_runs.question(m_id);
    if (question)
        m_guide->ask(*question);
    else
        m_guide->clear();
}

void DeploymentView::askBefore(WayOut way, const QStringList &excluded)
{
    auto *dialog = new EndDialog(m_story, way, excluded, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, id = m_id] {
        m_message->hide();
        m_runs.end(id, dialog->order());
        showWhatCanBeDone();
        showNotice();
    });
    dialog->open();
}

void DeploymentView::takeEnd(Id<model::Deployment> id, const Error *error)
{
    if (id != m_id || !id.isSet())
        return;
    m_isStopping = false;
    showQuestion();
    if (error && !error->isCancelled())
        m_message->present(
            Tone::Failed, displayable(QStringList{error->story(), error->hint()}.join(u". "_s)));
    hear();
    m_heard = 0;
    refresh();
}

/// A pause takes effect between two batches: where there is one only, there is nothing to wait for.
void DeploymentView::showPause()
{
    const bool isMine = m_runs.pieceOf(m_id) != 0;
    const bool isPausing = m_runs.isPausing(m_id);
    const auto &plan = m_story.plan();
    const auto sizes = plan ? deploy::batchSizes(plan->batches, int(plan->hosts.size())) : QList<int>();
    const bool hasBatches = sizes && sizes->size() > 1;
    setUnavailable(*m_afterBatch,
        !isMine           ? tr("It is not run by this program")
            : isPausing   ? tr("It pauses after the batch that is under way")
            : !hasBatches ? tr("All hosts are one batch")
                          : QString());
    m_afterBatch->setText(isPausing ? tr("Pausing…") : tr("Pause after batch"));
    m_afterBatch->setVisible(isMine && hasBatches);
}

} // namespace slipway::ui
