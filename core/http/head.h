// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/client.h"
#include "http/outbound.h"

#include <optional>

namespace slipway::http {

/// What stands before a body: status and header fields.
struct AnswerHead {
    int status = 0;
    QString reason = {};
    Headers headers = {};

    [[nodiscard]] bool isInterim() const { return status >= 100 && status < 200; }
};

/// Takes one head off the front of `inbox`; nothing while it is not complete. Failed: too long, or not HTTP.
Result<std::optional<AnswerHead>> takeHead(QByteArray &inbox, const Limits &limits);

/// The lines that ask. They contain the credential: wipe them after use.
Result<QByteArray> renderHead(const Request &request, const Outbound &body);

[[nodiscard]] Error brokenAnswer(const QString &fact);

} // namespace slipway::http
