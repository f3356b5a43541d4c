// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "build/sdist_listing.h"

#include <memory>
#include <stop_token>

namespace slipway::build {

enum class Symlinks {
    Refuse,
    AllowInside, ///< relative, not leaving the root, and the target is a member
};

/// What a source distribution may be at most.
struct SdistLimits {
    qint64 packed = 100LL << 20;
    qint64 unpacked = 1LL << 30;
    qint64 ratio = 200; ///< unpacked to packed, asked for after the first MiB of either
    qint64 members = 50'000; ///< folders that are only implied count as well
    qint64 namesTotal = 8LL << 20; ///< bytes of all names together
    Symlinks symlinks = Symlinks::Refuse;
};

/// Reads a source distribution that nobody vouches for, in two passes over one open file: the first inspects
/// everything in constant memory and writes nothing, the second extracts what the first has seen.
///
/// The tar stream is walked twice side by side, by libarchive and by a strict scanner of our own; what the
/// two understand differently is refused. A refusal has Errc::Untrusted, one clear sentence, and a stable
/// name:
///
///   sdist.not-a-file  sdist.too-large  sdist.unpacks-too-large  sdist.bomb  sdist.too-many-members
///   sdist.names-too-long
///   sdist.not-gzip  sdist.gzip-damaged  sdist.gzip-truncated  sdist.gzip-members  sdist.gzip-trailing
///   sdist.tar-damaged  sdist.tar-truncated  sdist.tar-number  sdist.tar-ambiguous  sdist.after-end
///   sdist.empty sdist.pax-key  sdist.pax-damaged  sdist.sparse sdist.hardlink  sdist.symlink  sdist.device
///   sdist.member-type sdist.path-absolute  sdist.path-escape  sdist.path-empty-part  sdist.path-encoding
///   sdist.path-not-nfc sdist.path-character  sdist.path-length  sdist.path-depth sdist.duplicate
///   sdist.collision  sdist.file-as-folder  sdist.roots  sdist.root-form
///
/// Extraction adds sdist.changed (Errc::Untrusted): the file is no longer what was inspected.
class SdistReader {
public:
    /// Opens the file; NotFound when there is none.
    static Result<SdistReader> open(const QString &path, const SdistLimits &limits = {});
    ~SdistReader();
    SdistReader(SdistReader &&) noexcept;
    SdistReader &operator=(SdistReader &&) noexcept;

    /// Pass 1. Blocks; hears `stop` between blocks.
    Result<SdistListing> inspect(std::stop_token stop = {});

    /// Pass 2: writes the members of `listing` below `folder`, which must exist and be empty. Nothing that
    /// lies in the way is followed or replaced; modes become 0644 or 0755. Blocks; a failure may leave files
    /// inside `folder`, never outside.
    Result<> extract(const SdistListing &listing, const QString &folder, std::stop_token stop = {});

private:
    struct State;
    explicit SdistReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// Pass 1 alone: opens and inspects.
Result<SdistListing> inspectSdist(
    const QString &path, std::stop_token stop = {}, const SdistLimits &limits = {});

} // namespace slipway::build
