// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/credential_source.h"
#include "http/request.h"
#include "model/destination.h"

#include <optional>

namespace slipway::index {

/// The credential of an index, found and inspected before it is used: a token of PyPI, or "user:password". An
/// index without a credential in its settings is asked without one.
class Credential {
public:
    /// The failures of Index::inspectCredential().
    static Result<Credential> find(const model::IndexSettings &settings, const QString &package,
        CredentialSource &source, const Clock &clock, std::stop_token stop);

    /// A first look at a value that is not stored yet: what it is, in words. A token of another index, or out
    /// of its time, is refused; whether its projects are the right ones is seen when one is published.
    static Result<QString> inspect(
        const model::IndexSettings &settings, const Secret &value, const Clock &clock);

    /// How it goes into a request; refers to this object.
    [[nodiscard]] http::Authorization authorization() const;
    [[nodiscard]] const QString &description() const { return m_description; }

private:
    Credential(std::optional<Secret> secret, QString description)
        : m_secret(std::move(secret)),
          m_description(std::move(description))
    {
    }

    std::optional<Secret> m_secret;
    QString m_description;
};

} // namespace slipway::index
