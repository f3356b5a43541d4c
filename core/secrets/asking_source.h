// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/credential_source.h"

#include <functional>

namespace slipway::secrets {

/// Asks a person, each time. How is the face's business: a terminal without echo, a dialog.
class AskingSource final : public CredentialSource {
public:
    /// Gets the credential's name; Cancelled when the person declines.
    using Ask = std::function<Result<Secret>(const QString &name, std::stop_token stop)>;

    /// Without a question to ask (--no-input) every request is Denied, named "credential.no-input".
    explicit AskingSource(Ask ask = {}) : m_ask(std::move(ask)) { }

    Result<Secret> find(const QString &name, std::stop_token stop) override;

private:
    Ask m_ask;
};

} // namespace slipway::secrets
