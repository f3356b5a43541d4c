// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <string>
#include <vector>

namespace slipway::secrets {

/// A text without its blanks, and where each byte came from.
struct TextView {
    static TextView of(QByteArrayView text);

    std::string bytes = {};
    std::vector<qsizetype> origin = {};
};

} // namespace slipway::secrets
