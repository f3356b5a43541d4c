// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/sdist_reader.h"
#include "build/sdist_sha256.h"

#include <QByteArray>
#include <zlib.h>

namespace slipway::build {

/// Unpacks a gzip file of exactly one member, block by block, within limits. Reads from the file's beginning
/// and leaves the descriptor's own position alone; the descriptor stays the caller's.
class GzipStream {
public:
    GzipStream(int descriptor, qint64 packedSize, const SdistLimits &limits);
    ~GzipStream();
    GzipStream(const GzipStream &) = delete;
    GzipStream &operator=(const GzipStream &) = delete;

    /// The next unpacked bytes, valid until the next call; empty at the end, once it is sure that nothing
    /// follows.
    Result<QByteArrayView> next();

    [[nodiscard]] qint64 unpacked() const { return m_unpacked; }
    [[nodiscard]] qint64 time() const { return static_cast<qint64>(m_header.time); }
    [[nodiscard]] QString name() const;
    /// SHA-256 of the packed file; to be asked for once, at the end.
    [[nodiscard]] QString packedSha256() { return m_digest.finish(); }

private:
    static constexpr qsizetype blockSize = 64 << 10;

    Result<> fill();
    Result<> checkEnd();
    Result<> checkSize() const;

    int m_descriptor;
    qint64 m_packedSize;
    SdistLimits m_limits;
    qint64 m_read = 0; ///< packed bytes read so far
    qint64 m_unpacked = 0;
    bool m_ended = false;
    z_stream m_stream = {};
    gz_header m_header = {};
    QByteArray m_name;
    QByteArray m_packedBlock;
    QByteArray m_block;
    Sha256 m_digest;
};

} // namespace slipway::build
