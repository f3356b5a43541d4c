// SPDX-License-Identifier: Apache-2.0
#include "desktop_workplace.h"

#include "sandbox_run.h"

namespace slipway::app {

Result<const workflow::Workshop *> DesktopWorkplace::workshop()
{
    const std::lock_guard lock(m_opening);
    if (!m_composition) {
        // Nobody is asked from here: what needs an answer is done on the command line, and says so.
        Face face;
        face.notice = [this](const QString &text) {
            const std::lock_guard hearing(m_hearing);
            if (!m_notices.contains(text))
                m_notices.append(text);
        };
        TRY(m_composition, Composition::open(m_settings, std::move(face)));
    }
    return &m_composition->workshop();
}

QStringList DesktopWorkplace::notices()
{
    const std::lock_guard hearing(m_hearing);
    return m_notices;
}

Result<ui::Board> DesktopWorkplace::read(std::stop_token stop)
{
    TRY(const auto *parts, workshop());
    if (stop.stop_requested())
        return fail(Errc::Cancelled, QStringLiteral("the window was closed"));
    TRY(auto board, ui::readBoard(*parts));
    board.notices = notices();
    return board;
}

Result<ui::HostReadings> DesktopWorkplace::readHosts(std::stop_token stop, task::Progress &progress)
{
    TRY(const auto *parts, workshop());
    TRY(const auto targets, workflow::liveStatus(*parts, {}, {}, std::move(stop), progress));
    return ui::HostReadings{.targets = targets, .at = parts->clock.now()};
}

Result<> DesktopWorkplace::openSandbox(std::stop_token stop, task::Progress &progress)
{
    TRY(const auto *parts, workshop());
    return runSandbox(*parts, std::move(stop), progress);
}

} // namespace slipway::app
