// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/guidance.h"

namespace slipway::ui {

deploy::Advice Guidance::advise(const deploy::Trouble &trouble, std::stop_token stop)
{
    {
        const std::lock_guard lock(m_mutex);
        m_question = trouble;
        m_answer.reset();
    }
    m_onChanged();
    deploy::Advice advice{.way = deploy::Advice::Way::Stop};
    {
        std::unique_lock lock(m_mutex);
        if (m_answered.wait(lock, std::move(stop), [this] { return m_answer.has_value(); }))
            advice = *m_answer;
        m_question.reset();
    }
    m_onChanged();
    return advice;
}

std::optional<deploy::Trouble> Guidance::question() const
{
    const std::lock_guard lock(m_mutex);
    return m_answer ? std::nullopt : m_question;
}

void Guidance::answer(const deploy::Advice &advice)
{
    const std::lock_guard lock(m_mutex);
    if (!m_question || m_answer)
        return;
    m_answer = advice;
    m_answered.notify_all();
}

} // namespace slipway::ui
