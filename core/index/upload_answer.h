// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "http/client.h"

#include <optional>

namespace slipway::index {

/// What an answer to an upload means.
struct UploadAnswer {
    enum class Kind {
        Taken, ///< the index says that it took the file
        SaysItExists, ///< the name is taken; whether by the same bytes only the index's list can say
        Unclear, ///< the file may have come or not
        Refused,
    };
    Kind kind = Kind::Unclear;
    QString text = {}; ///< what the index said, displayable
    std::optional<Error> error = {}; ///< where it was refused

    /// `asked` is the upload address. A status alone decides nothing that a text contradicts: the texts of
    /// the servers that we know are a table here.
    static UploadAnswer read(const http::Response &answer, const QUrl &asked);
};

} // namespace slipway::index
