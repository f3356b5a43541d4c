// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/payload.h"

namespace slipway::deploy {

/// A name and the bytes that belong to it.
struct NamedDigest {
    QString name;
    QString sha256;
};

/// The files of a release that a download site offers: the sdist, and the wheel where there is one.
[[nodiscard]] QList<PayloadFile> filesOnSite(const Payload &payload);
/// All names that a download site will have: the files, and the digests beside them.
[[nodiscard]] QList<NamedDigest> namesOnSite(const Payload &payload);

} // namespace slipway::deploy
