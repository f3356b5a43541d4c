// SPDX-License-Identifier: Apache-2.0
#include "secrets/scattered_match.h"

#include "secrets/escape_sequence.h"
#include "secrets/spellings.h"

#include <algorithm>
#include <cstdint>
#include <unordered_set>
#include <vector>

namespace slipway::secrets {

namespace {

bool mayBeginSequence(char c)
{
    return c == '\x1b' || c == '\x9b' || c == '\xc2';
}

/// All readings of one needle, one after the other.
class Readings {
public:
    Readings(std::string_view needle, QByteArrayView text) : m_needle(needle), m_text(text) { }

    ScatteredMatch from(qsizetype at)
    {
        follow({0, at});
        while (!m_open.empty()) {
            const Place place = m_open.back();
            m_open.pop_back();
            follow(place);
        }
        if (isTooMuch()) {
            m_match.end = std::max(m_match.end, std::min(m_farthest, m_text.size()));
            m_match.mayGrow = m_match.mayGrow || m_farthest > m_text.size();
        }
        return m_match;
    }

private:
    struct Place {
        std::size_t read = 0; ///< bytes of the needle
        qsizetype at = 0;
    };

    /// Output can be made to have endless readings. Then what was read, and as much behind it, is taken for
    /// the needle: rather too much is hidden than too little.
    [[nodiscard]] bool isTooMuch() const { return m_seen.size() > 64 + 8 * m_needle.size(); }

    /// Takes every byte as it is, and leaves the readings that skip some for later.
    void follow(Place place)
    {
        while (place.read < m_needle.size()) {
            if (place.at >= m_text.size()) {
                m_match.mayGrow = true;
                return;
            }
            const char c = m_text[place.at];
            if (place.read > 0 && mayBeginSequence(c))
                skipSequence(place);
            if (c == m_needle[place.read])
                ++place.read;
            else if (!isBlank(c))
                return;
            ++place.at;
        }
        m_match.end = std::max(m_match.end, place.at);
    }

    void skipSequence(Place place)
    {
        const auto end = endOfSequence(m_text, place.at);
        const qsizetype reach = end.value_or(m_text.size());
        if (reach == place.at || reach - place.at > longestSequence || isTooMuch())
            return;
        const std::size_t before = m_open.size();
        if (end)
            m_open.push_back({place.read, *end});
        else
            m_match.mayGrow = true;
        for (qsizetype at = place.at + 1; at < reach; ++at) {
            if (m_text[at] == m_needle[place.read] || mayBeginSequence(m_text[at]))
                m_open.push_back({place.read, at});
        }
        // Where there is a choice, each choice is followed once.
        const bool isChoice = m_open.size() > before + 1;
        if (isChoice && !m_seen.insert(static_cast<std::uint64_t>(place.at) << 32 | place.read).second)
            m_open.resize(before);
        m_farthest = std::max(m_farthest, place.at + static_cast<qsizetype>(m_needle.size()));
    }

    std::string_view m_needle;
    QByteArrayView m_text;
    ScatteredMatch m_match;
    std::vector<Place> m_open;
    std::unordered_set<std::uint64_t> m_seen; ///< where there was a choice, and how much was read by then
    qsizetype m_farthest = 0;
};

} // namespace

ScatteredMatch ScatteredMatch::of(std::string_view needle, QByteArrayView text, qsizetype at)
{
    // Nearly all end here.
    if (at + 1 < text.size() && needle.size() > 1) {
        const char next = text[at + 1];
        if (next != needle[1] && !isBlank(next) && !mayBeginSequence(next))
            return {};
    }
    return Readings(needle, text).from(at);
}

} // namespace slipway::secrets
