// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "composition/composition.h"
#include "ui/home/workplace.h"
#include "ui/questions/questions.h"

#include <mutex>

namespace slipway::app {

/// The engine behind the window: opened by whoever asks first, on that thread. Thread-safe.
class DesktopWorkplace final : public ui::Workplace {
public:
    /// Without questions nobody is asked, and what needs an answer is refused. They outlive this.
    explicit DesktopWorkplace(Settings settings, ui::Questions *questions = nullptr)
        : m_settings(std::move(settings)),
          m_questions(questions)
    {
    }

    Result<ui::Board> read(std::stop_token stop) override;
    Result<ui::HostReadings> readHosts(std::stop_token stop, task::Progress &progress) override;
    Result<> openSandbox(std::stop_token stop, task::Progress &progress) override;

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
    std::timed_mutex m_opening;
    std::mutex m_hearing;
    QStringList m_notices;
    std::unique_ptr<Composition> m_composition;
};

} // namespace slipway::app
