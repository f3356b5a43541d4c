// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "secrets/scattered_match.h"

#include <array>
#include <bitset>
#include <unordered_map>
#include <vector>

namespace slipway::secrets {

/// What output is searched for: all spellings of all secrets, without blanks, in memory that is zeroed at the
/// end.
class Needles {
public:
    struct Match {
        std::size_t size = 0; ///< of the longest needle at the beginning of the text; 0: none
        bool mayGrow = false; ///< the text ends inside of a needle
    };

    void add(const Secret &secret);
    /// In a text without blanks.
    [[nodiscard]] Match at(std::string_view text) const;
    /// In a text as it is, at a place of it: the one of all needles that reaches farthest.
    [[nodiscard]] ScatteredMatch scatteredAt(QByteArrayView text, qsizetype at) const;

private:
    struct Place {
        std::size_t begin = 0;
        std::size_t size = 0;
    };
    [[nodiscard]] static std::uint16_t firstTwo(std::string_view text);
    void index(Place needle, std::string_view bytes);

    Secret m_bytes; ///< all needles, one after the other
    std::vector<Place> m_needles;
    std::unordered_map<std::uint16_t, std::vector<Place>> m_byFirstTwo; ///< longest first
    std::array<std::vector<Place>, 256> m_byFirst;
    std::bitset<256> m_firstBytes;
};

} // namespace slipway::secrets
