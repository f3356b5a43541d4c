// SPDX-License-Identifier: Apache-2.0
// What the page shows of work that it asked for: reading from hosts, and opening the sandbox.
#include "base/displayable.h"
#include "ui/home/home_page.h"
#include "ui/home/matrix_pane.h"
#include "ui/home/matrix_view.h"
#include "ui/navigation/availability.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_strip.h"

#include <QAction>
#include <QStackedWidget>

namespace slipway::ui {

using Work = BoardFeed::Work;

void HomePage::showHosts(const HostReadings &readings)
{
    m_pane->setHosts(readings);
    int drifted = 0;
    int unread = 0;
    for (const auto &target : readings.targets) {
        for (const auto &host : target.hosts) {
            drifted += host.hasDrifted() ? 1 : 0;
            unread += host.state.failure.isEmpty() ? 0 : 1;
        }
    }
    if (drifted + unread == 0)
        m_message->present(Tone::Success, tr("Every host runs what is recorded."));
    else
        m_message->present(Tone::Warning,
            tr("Hosts that differ from the record: %1. Hosts that could not be read: %2. The cells are "
               "marked.")
                .arg(drifted)
                .arg(unread));
    showCell(matrix().currentCell());
}

void HomePage::beginWork(Work work)
{
    m_message->hide();
    m_progress->begin(work == Work::Sandbox ? tr("Sandbox") : tr("Reading from hosts"));
    m_pulse.start();
    if (m_pages->currentWidget() == m_empty)
        showEmpty();
    showWhatCanBeDone();
}

void HomePage::endWork(Work work, const Error *error)
{
    if (!m_feed.isBusy(Work::Hosts) && !m_feed.isBusy(Work::Sandbox)) {
        m_pulse.stop();
        m_progress->end();
    }
    if (m_pages->currentWidget() == m_empty)
        showEmpty();
    showWhatCanBeDone();
    if (error && error->isCancelled()) {
        m_message->present(Tone::Idle,
            work == Work::Sandbox ? tr("Stopped. What the sandbox has done until here stays.")
                                  : tr("Stopped. The hosts were not read to the end."));
        return;
    }
    if (error)
        m_message->present(Tone::Failed,
            tr("%1: %2 %3", "what, why, what to do")
                .arg(work == Work::Sandbox ? tr("The sandbox did not come to its end")
                                           : tr("The hosts could not be read"),
                    displayable(error->story()), displayable(error->hint())));
    else if (work == Work::Sandbox)
        m_message->present(Tone::Success,
            m_feed.workplace().isSandbox()
                ? tr("The sandbox is open: everything it shows was really built, deployed and rolled back "
                     "here.")
                : tr("The sandbox opens in a window of its own. It shares nothing with this one."));
}

void HomePage::showProgress()
{
    const auto [now, said] = m_feed.progress(m_feed.isBusy(Work::Sandbox) ? Work::Sandbox : Work::Hosts);
    m_progress->present(now, said);
}

void HomePage::showWhatCanBeDone()
{
    const bool isBusy = m_feed.isBusy(Work::Hosts) || m_feed.isBusy(Work::Sandbox);
    setUnavailable(*m_readHosts,
        !m_pane->model().hasTargets()      ? tr("No target names a host yet")
            : m_feed.isBusy(Work::Sandbox) ? tr("The sandbox is at work; wait until it is done")
            : isBusy                       ? tr("The hosts are being read")
                                           : QString());
}

} // namespace slipway::ui
