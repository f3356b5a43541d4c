// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFile>
#include <zlib.h>

namespace slipway::build {

/// What of a member goes into the archive; everything else is the same for all.
struct PackedMember {
    QByteArray path; ///< UTF-8; of a folder with a trailing slash
    bool isFolder = false;
    bool isExecutable = false;
    qint64 size = 0;
    qint64 modified = 0;
    QByteArray target = {}; ///< of a symlink; empty: it is none
};

/// Writes a .tar.gz of which every byte follows from what it is given: pax headers only where a name does not
/// fit, owner and group 0 without names, no time and no name in the gzip header. Blocks.
class TarWriter {
public:
    /// Creates the file; Conflict when there is one.
    static Result<std::unique_ptr<TarWriter>> create(const QString &path, int level);
    ~TarWriter();
    TarWriter(const TarWriter &) = delete;
    TarWriter &operator=(const TarWriter &) = delete;

    Result<> begin(const PackedMember &member);
    /// Bytes of the member that was begun; `size` of them in all.
    Result<> add(QByteArrayView bytes);
    /// Fills up the member's last block.
    Result<> end();
    /// Ends the archive and makes it durable.
    Result<> finish();

private:
    TarWriter(const QString &path, int level);
    Result<> compress(QByteArrayView bytes, int flush);
    Result<> header(const PackedMember &member, char type, const QByteArray &name, qint64 size);

    QFile m_file;
    z_stream m_stream = {};
    QByteArray m_block;
    qint64 m_written = 0; ///< of the member
    qint64 m_total = 0;
};

} // namespace slipway::build
