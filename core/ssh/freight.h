// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/sftp.h"
#include "ssh/stripes.h"
#include "ssh/upload.h"

#include <QFile>
#include <atomic>

namespace slipway::ssh {

/// The bytes of a local file on their way into a remote one, from `from` on: over one connection, or two
/// where the file is large. The second one only helps: when it cannot be had or is lost, the first carries
/// all.
class Freight {
public:
    Freight(const QString &file, const QString &to, qint64 from, qint64 size, const UploadOptions &options)
        : m_file(file),
          m_to(to),
          m_size(size),
          m_options(options),
          m_stripes(from, size),
          m_done(from)
    {
    }

    Result<> carry(Session &session, std::stop_token stop);

private:
    struct Carrier;
    Result<> carryOver(Session &session, std::stop_token stop, bool isCaller);
    Result<> load(Carrier &carrier);
    Result<> loadPiece(Carrier &carrier, const Stripes::Piece &piece);
    void settleAccounts(Carrier &carrier);
    void help(const std::stop_token &stop);

    const QString &m_file;
    const QString &m_to;
    qint64 m_size;
    const UploadOptions &m_options;
    Stripes m_stripes;
    std::atomic<qint64> m_done;
};

} // namespace slipway::ssh
