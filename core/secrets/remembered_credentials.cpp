// SPDX-License-Identifier: Apache-2.0
#include "secrets/remembered_credentials.h"

#include "base/displayable.h"

namespace slipway::secrets {

RememberedCredentials::RememberedCredentials(CredentialSource &source, Redactor &redactor)
    : m_source(source),
      m_redactor(redactor)
{
}

Result<Secret> RememberedCredentials::find(const QString &name, std::stop_token stop)
{
    {
        std::unique_lock lock(m_mutex);
        if (!m_free.wait(lock, stop, [this] { return !m_isAsking; }))
            return fail(Errc::Cancelled, QStringLiteral("stopped while another request was being asked"));
        if (const auto found = m_found.find(name); found != m_found.end())
            return found->second.clone();
        m_isAsking = true;
    }
    Result<Secret> found = m_source.find(name, stop);
    const Result<> known = found ? m_redactor.add(*found) : Result<>();
    {
        const std::scoped_lock lock(m_mutex);
        m_isAsking = false;
        if (found && known)
            m_found.insert_or_assign(name, found->clone());
    }
    m_free.notify_all();
    TRY_DO(Result<>(known).during(QStringLiteral("the credential \"%1\"").arg(displayable(name))));
    return found;
}

void RememberedCredentials::forget(const QString &name)
{
    const std::scoped_lock lock(m_mutex);
    m_found.erase(name);
}

} // namespace slipway::secrets
