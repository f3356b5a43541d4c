// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/credential_source.h"
#include "secrets/redactor.h"

#include <condition_variable>
#include <map>
#include <mutex>

namespace slipway::secrets {

/// Remembers what was found for one run, so that a person is asked once and a keychain is not asked again for
/// every host; tells the redactor of each secret before it hands it out. While one thread waits for a person,
/// the others wait with it.
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
    std::mutex m_mutex;
    std::condition_variable_any m_free;
    bool m_isAsking = false;
    std::map<QString, Secret> m_found;
};

} // namespace slipway::secrets
