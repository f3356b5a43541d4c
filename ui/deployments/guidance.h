// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/guide.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

namespace slipway::ui {

/// Carries what an engine asks about hosts that failed to the window, and the answer back. Thread-safe.
class Guidance final : public deploy::Guide {
public:
    /// Called on the engine's thread when there is a question, and when there is none any more.
    explicit Guidance(std::function<void()> onChanged) : m_onChanged(std::move(onChanged)) { }

    deploy::Advice advise(const deploy::Trouble &trouble, std::stop_token stop) override;

    /// Nothing while the engine asks nothing.
    [[nodiscard]] std::optional<deploy::Trouble> question() const;
    /// Does nothing where nothing is asked any more.
    void answer(const deploy::Advice &advice);

private:
    std::function<void()> m_onChanged;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_answered;
    std::optional<deploy::Trouble> m_question;
    std::optional<deploy::Advice> m_answer;
};

} // namespace slipway::ui
