// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "index/index.h"

namespace slipway::index {

/// The form of the legacy upload API: the fields in the order in which twine sends them, the file last. Empty
/// values and "UNKNOWN" are left out, as are metadata fields that the API does not know.
[[nodiscard]] http::FormBody uploadForm(
    const Distribution &what, const QString &path, const QList<MetadataField> &metadata);

} // namespace slipway::index
