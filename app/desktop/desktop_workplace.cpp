// SPDX-License-Identifier: Apache-2.0
#include "desktop_workplace.h"

#include "sandbox/sandbox.h"
#include "sandbox/sandbox_profile.h"
#include "sandbox_run.h"
#include "secrets/keychain.h"
#include "single_instance.h"

namespace slipway::app {

namespace {

sandbox::SandboxProfile sandboxOf(const Settings &settings)
{
    return sandbox::SandboxProfile(profileOf(settings));
}

ui::SandboxStanding sandboxStanding(const sandbox::SandboxProfile &sandbox)
{
    if (!sandbox.exists())
        return {};
    return {.exists = true,
        .isRunning = sandbox::Sandbox(sandbox.profile()).isRunning(),
        .isShown = SingleInstance::isTaken(sandbox.profile().folder())};
}

} // namespace

DesktopWorkplace::DesktopWorkplace(Settings settings, ui::Questions *questions, WindowStart startWindow)
    : m_settings(std::move(settings)),
      m_questions(questions),
      m_startWindow(std::move(startWindow)),
      m_isSandbox(sandbox::SandboxProfile::isOne(profileOf(m_settings)))
{
}

/// Somebody else may be at it, and take long.
Result<> DesktopWorkplace::waitForTheOpening(
    std::unique_lock<std::timed_mutex> &lock, const std::stop_token &stop)
{
    while (!lock.try_lock_for(std::chrono::milliseconds(50))) {
        if (stop.stop_requested())
            return fail(Errc::Cancelled, QStringLiteral("stopped while the profile was being opened"));
    }
    return {};
}

Result<const workflow::Workshop *> DesktopWorkplace::workshop(const std::stop_token &stop)
{
    std::unique_lock lock(m_opening, std::defer_lock);
    TRY_DO(waitForTheOpening(lock, stop));
    if (!m_composition) {
        TRY(m_composition, Composition::open(m_settings, face(), stop));
    }
    return &m_composition->workshop();
}

Result<secrets::Keychain *> DesktopWorkplace::keychain(const std::stop_token &stop)
{
    TRY_DO(workshop(stop));
    return &m_composition->keychain(); // once there, it stays
}

Face DesktopWorkplace::face()
{
    Face face;
    face.notice = [this](const QString &text) {
        const std::lock_guard hearing(m_hearing);
        if (!m_notices.contains(text))
            m_notices.append(text);
    };
    if (!m_questions)
        return face;
    face.askSecret = [this](const QString &credential, std::stop_token stop) {
        return m_questions->secret(credential, std::move(stop));
    };
    face.judgeHostKey = [this](const ssh::UnknownHostKey &unknown, std::stop_token stop) {
        return m_questions->isTrusted({.host = unknown.host,
                                          .knownAs = unknown.knownAs,
                                          .type = unknown.key.type,
                                          .fingerprint = unknown.key.fingerprint(),
                                          .remark = unknown.remark},
            std::move(stop));
    };
    face.confirm = [this](const QString &question, std::stop_token stop) {
        return m_questions->confirm(question, std::move(stop)).value_or(false);
    };
    return face;
}

QStringList DesktopWorkplace::notices()
{
    const std::lock_guard hearing(m_hearing);
    return m_notices;
}

Result<ui::Board> DesktopWorkplace::read(std::stop_token stop)
{
    TRY(const auto *parts, workshop(stop));
    if (stop.stop_requested())
        return fail(Errc::Cancelled, QStringLiteral("the window was closed"));
    TRY(auto board, ui::readBoard(*parts));
    board.notices = notices();
    board.sandbox = sandboxStanding(sandboxOf(m_settings));
    return board;
}

Result<ui::HostReadings> DesktopWorkplace::readHosts(std::stop_token stop, task::Progress &progress)
{
    TRY(const auto *parts, workshop(stop));
    TRY(const auto targets, workflow::liveStatus(*parts, {}, {}, std::move(stop), progress));
    return ui::HostReadings{.targets = targets, .at = parts->clock.now()};
}

Result<ui::KeychainStanding> DesktopWorkplace::readKeychain(std::stop_token stop)
{
    using State = ui::KeychainStanding::State;
    TRY(auto *asked, keychain(stop));
    const auto backend = asked->backend(std::move(stop));
    if (backend)
        return ui::KeychainStanding{.state = State::Available, .said = *backend};
    if (backend.error().isCancelled())
        return fail(backend.error());
    return ui::KeychainStanding{
        .state = backend.error().name() == u"keychain.locked" ? State::Locked : State::Missing,
        .said = backend.error().story(),
        .remedy = backend.error().hint()};
}

Result<> DesktopWorkplace::openSandbox(std::stop_token stop, task::Progress &progress)
{
    if (m_isSandbox) {
        TRY(const auto *parts, workshop(stop));
        return runSandbox(*parts, std::move(stop), progress);
    }
    const auto sandbox = sandboxOf(m_settings);
    TRY_DO(profileOf(m_settings).create()); // it may be that of somebody who starts for the first time
    TRY_DO(sandbox.create());
    return m_startWindow({.profile = sandbox.profile().folder(), .person = m_settings.person});
}

Result<> DesktopWorkplace::endSandbox(std::stop_token stop)
{
    TRY_DO(sandbox::Sandbox(sandboxOf(m_settings).profile()).down(std::move(stop)));
    return {};
}

Result<> DesktopWorkplace::deleteSandbox(std::stop_token stop)
{
    const auto sandbox = sandboxOf(m_settings);
    if (SingleInstance::isTaken(sandbox.profile().folder()))
        return fail(Error(Errc::Conflict, QStringLiteral("the sandbox is open in a window"))
                        .hint(QStringLiteral("Close that window first, or delete the sandbox there.")));
    return sandbox.remove(std::move(stop));
}

} // namespace slipway::app
