// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/sdist_gzip.h"
#include "build/sdist_tar_scanner.h"

#include <archive.h>
#include <archive_entry.h>
#include <memory>
#include <stop_token>

namespace slipway::build {

/// One walk over a source distribution: members and their bytes, once gzip, the scanner and libarchive agree.
class SdistStream {
public:
    SdistStream(int descriptor, qint64 packedSize, const SdistLimits &limits, std::stop_token stop);
    SdistStream(const SdistStream &) = delete;
    SdistStream &operator=(const SdistStream &) = delete;

    /// The next member; nothing at the end, when all that must hold at the end has been seen to hold.
    Result<std::optional<SdistMember>> next();
    /// The next bytes of the member's contents, valid until the next call; empty at their end.
    Result<QByteArrayView> read();

    [[nodiscard]] GzipStream &gzip() { return m_gzip; }
    [[nodiscard]] const TarScanner &scanner() const { return m_scanner; }

private:
    struct Free {
        void operator()(::archive *reader) const { archive_read_free(reader); }
    };

    static la_ssize_t supply(::archive *reader, void *self, const void **block);
    Result<> begin();
    Result<QByteArrayView> nextBlock();
    Result<> drain();
    /// Why libarchive stopped: our own refusal where there is one.
    Error failure();
    Result<> compare(archive_entry *entry, const SdistMember &member);

    GzipStream m_gzip;
    TarScanner m_scanner;
    std::stop_token m_stop;
    std::unique_ptr<::archive, Free> m_reader;
    std::optional<Error> m_refusal;
    bool m_opened = false;
    bool m_supplied = false; ///< the last byte of the stream was handed over
    qint64 m_expected = 0; ///< bytes of the member still to come
};

} // namespace slipway::build
