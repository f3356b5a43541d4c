// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <bitset>
#include <vector>

namespace slipway::git {

/// A pattern as .gitattributes has it: "*", "?", "[a-z]", "\x" and "**" between slashes. Matching takes at
/// most pattern times text steps, whatever the pattern.
class Wildcard {
public:
    explicit Wildcard(QByteArrayView pattern);

    /// Adds the steps it took to `steps`.
    [[nodiscard]] bool matches(QByteArrayView text, qint64 &steps) const;

private:
    enum class Kind {
        One, ///< one character of the set
        Run, ///< any number of characters but "/"
        Folders, ///< nothing, or anything that ends with "/"
        Everything,
    };
    struct Token {
        Kind kind = Kind::One;
        std::bitset<256> set = {};
    };

    using Places
        = std::vector<char>; ///< for each token: 1 it may come next, 2 it has begun and cannot end yet

    void skipEmpty(Places &places) const;
    bool advance(const Places &here, char c, Places &next) const;
    void addStars(QByteArrayView pattern, qsizetype &at);
    bool addSet(QByteArrayView pattern, qsizetype &at);

    std::vector<Token> m_tokens;
    bool m_isBroken = false; ///< an open bracket: git lets it match nothing
};

} // namespace slipway::git
