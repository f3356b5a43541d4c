// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/digest.h"
#include "http/head.h"

#include <QFile>
#include <memory>

namespace slipway::http {

/// Where the body of an answer goes: memory, a file, or only through the digests. Holds it to its limit.
class Inbound {
public:
    /// Failed: the answer announces more than the limit, or is encoded although we asked for it plain.
    static Result<Inbound> of(const Request &request, const AnswerHead &head, qint64 announced);

    Result<> add(const QByteArray &bytes);
    /// Makes the file durable and fills in what was received.
    Result<> finish(Response &response);

    Inbound(Inbound &&) = default;
    Inbound &operator=(Inbound &&) = default;
    ~Inbound(); ///< removes the file of a body that was not finished

private:
    Inbound() = default;

    qint64 m_limit = 0;
    qint64 m_received = 0;
    QByteArray m_memory = {};
    std::unique_ptr<QFile> m_file = {};
    std::unique_ptr<Digester> m_digester = {}; ///< none: the body stays in memory
};

} // namespace slipway::http
