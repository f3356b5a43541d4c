// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <string_view>

namespace slipway::secrets {

/// How far one needle can be read from a place of a text where blanks and escape sequences may stand between
/// its bytes.
struct ScatteredMatch {
    qsizetype end = 0; ///< behind its last byte; 0: it is not there
    bool mayGrow = false; ///< with more text it may be there, or reach farther

    /// Whether a sequence was written out or cut off nobody can tell: "ESC [ 3 1 m y" may be a colour and the
    /// letter y, or half a colour and the word "my". So a sequence may end behind each of its bytes, and
    /// every reading counts. The needle's first byte stands at `at`.
    static ScatteredMatch of(std::string_view needle, QByteArrayView text, qsizetype at);
};

} // namespace slipway::secrets
