// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArrayList>

namespace slipway::index {

/// What a macaroon says openly: where it is good for, and the conditions that it carries. Whether it is
/// genuine only the index can tell.
struct Macaroon {
    QByteArray location = {};
    QByteArrayList caveats = {};

    /// Reads the binary format, version 2. Denied, named "index.token-broken", for anything else.
    static Result<Macaroon> parse(QByteArrayView bytes);
};

} // namespace slipway::index
