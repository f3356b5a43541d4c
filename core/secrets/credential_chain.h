// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/credential_source.h"
#include "secrets/redactor.h"

#include <QHash>
#include <functional>
#include <map>
#include <mutex>

namespace slipway::secrets {

/// Asks several sources in turn. The next one is asked only where a source has nothing (NotFound) or cannot
/// work here (Unsupported); a locked or silent keychain is a failure, not a reason to look elsewhere.
class CredentialChain final : public CredentialSource {
public:
    /// Hears once of each source that cannot work here, so that the program can say so.
    using Notice = std::function<void(const Error &)>;

    /// The sources must outlive the chain.
    explicit CredentialChain(QList<CredentialSource *> sources, Notice notice = {});

    Result<Secret> find(const QString &name, std::stop_token stop) override;

private:
    void tell(const Error &error);

    QList<CredentialSource *> m_sources;
    Notice m_notice;
    std::mutex m_mutex;
    QStringList m_told;
};

/// Remembers what was found for one run, so that a person is asked once and a keychain does not prompt for
/// every host; and tells the redactor of each secret before it hands it out. Two threads that want the same
/// one wait for each other.
class RememberedCredentials final : public CredentialSource {
public:
    /// Both must outlive this.
    RememberedCredentials(CredentialSource &source, Redactor &redactor);

    Result<Secret> find(const QString &name, std::stop_token stop) override;
    /// The value did not work: the next request asks again.
    void forget(const QString &name);

private:
    CredentialSource &m_source;
    Redactor &m_redactor;
    std::timed_mutex m_mutex;
    std::map<QString, Secret> m_found;
};

} // namespace slipway::secrets
