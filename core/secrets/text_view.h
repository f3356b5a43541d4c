// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <string>
#include <vector>

namespace slipway::secrets {

/// A text without its blanks, and without its escape sequences if so wished, and where each byte came from.
struct TextView {
    enum class Escapes { Kept, Dropped };

    static TextView of(QByteArrayView text, Escapes escapes);

    std::string bytes = {};
    std::vector<qsizetype> origin = {};
    qsizetype complete = 0; ///< where an escape sequence begins that has not ended yet; else the text's end
};

} // namespace slipway::secrets
