// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/credential_source.h"

#include <QList>
#include <QStringList>
#include <functional>
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

} // namespace slipway::secrets
