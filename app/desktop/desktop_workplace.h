// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "composition/composition.h"
#include "ui/home/workplace.h"
#include "ui/questions/questions.h"
#include "window_start.h"

#include <mutex>

namespace slipway::app {

/// The engine behind the window: opened by whoever asks first, on that thread. Thread-safe.
class DesktopWorkplace final : public ui::Workplace {
public:
    /// Without questions nobody is asked, and what needs an answer is refused. They outlive this.
    /// `startWindow` has the sandbox shown.
    explicit DesktopWorkplace(
        Settings settings, ui::Questions *questions = nullptr, WindowStart startWindow = startProgram);

    [[nodiscard]] bool isSandbox() const override { return m_isSandbox; }
    Result<ui::Board> read(std::stop_token stop) override;
    Result<ui::HostReadings> readHosts(std::stop_token stop, task::Progress &progress) override;
    Result<ui::KeychainStanding> readKeychain(std::stop_token stop) override;
    Result<> openSandbox(std::stop_token stop, task::Progress &progress) override;
    Result<> endSandbox(std::stop_token stop) override;
    Result<> deleteSandbox(std::stop_token stop) override;

    /// The parts, put together at the first call; a failure is tried anew at the next one. Blocks.
    Result<const workflow::Workshop *> workshop(const std::stop_token &stop);
    /// The one of those parts. Blocks.
    Result<secrets::Keychain *> keychain(const std::stop_token &stop);

private:
    Result<> waitForTheOpening(std::unique_lock<std::timed_mutex> &lock, const std::stop_token &stop);
    [[nodiscard]] QStringList notices();

    [[nodiscard]] Face face();

    Settings m_settings;
    ui::Questions *m_questions;
    WindowStart m_startWindow;
    bool m_isSandbox;
    std::timed_mutex m_opening;
    std::mutex m_hearing;
    QStringList m_notices;
    std::unique_ptr<Composition> m_composition;
};

} // namespace slipway::app
