// SPDX-License-Identifier: Apache-2.0
#include "secrets/credential_chain.h"

#include "base/displayable.h"

namespace slipway::secrets {

CredentialChain::CredentialChain(QList<CredentialSource *> sources, Notice notice)
    : m_sources(std::move(sources)),
      m_notice(std::move(notice))
{
}

Result<Secret> CredentialChain::find(const QString &name, std::stop_token stop)
{
    // What the keychain said tells more than "nobody may be asked" after it.
    std::optional<Error> first;
    for (CredentialSource *source : m_sources) {
        Result<Secret> found = source->find(name, stop);
        if (found)
            return found;
        const Error error = std::move(found).error();
        const bool nobodyMayBeAsked = error.name() == QLatin1String("credential.no-input");
        if (error.code() != Errc::NotFound && error.code() != Errc::Unsupported && !nobodyMayBeAsked)
            return fail(error);
        if (error.code() == Errc::Unsupported)
            tell(error);
        if (!first)
            first = error;
    }
    return first
        ? fail(*std::move(first))
        : fail(Errc::NotFound, QStringLiteral("there is no credential \"%1\"").arg(displayable(name)));
}

void CredentialChain::tell(const Error &error)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_notice || m_told.contains(error.name()))
            return;
        m_told.append(error.name());
    }
    m_notice(error);
}

} // namespace slipway::secrets
