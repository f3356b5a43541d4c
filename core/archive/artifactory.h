// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/digest.h"
#include "http/client.h"

namespace slipway::archive {

/// The address where Artifactory tells what it knows of a file, from the file's own; invalid when the address
/// does not look like Artifactory's.
[[nodiscard]] QUrl artifactoryFileInfo(const QUrl &file);

/// One line about whether the server's own checksums, in its answer to a PUT or in its file info, are those
/// of the release. Nothing: it does not say.
[[nodiscard]] QString artifactoryEvidence(const QByteArray &body, const Digests &expected);

} // namespace slipway::archive
