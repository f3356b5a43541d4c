// SPDX-License-Identifier: Apache-2.0
#include "secrets/needles.h"

#include "secrets/entry.h"
#include "secrets/spellings.h"

#include <algorithm>
#include <set>

namespace slipway::secrets {

void Needles::add(const Secret &secret)
{
    std::vector<std::string> spellings
        = secret.use([](std::string_view bytes) { return spellingsOf(bytes); });
    std::set<std::string> fresh;
    for (std::string &spelling : spellings) {
        std::string needle = withoutBlanks(spelling);
        if (needle.size() >= shortestSecret)
            fresh.insert(std::move(needle));
        wipeMemory(spelling.data(), spelling.size());
    }
    std::size_t size = m_bytes.size();
    for (const std::string &needle : fresh)
        size += needle.size();
    std::string all;
    all.reserve(size);
    m_bytes.use([&](std::string_view before) { all += before; });
    while (!fresh.empty()) {
        auto needle = fresh.extract(fresh.begin());
        m_needles.push_back({.begin = all.size(), .size = needle.value().size()});
        all += needle.value();
        index(m_needles.back(), all);
        wipeMemory(needle.value().data(), needle.value().size());
    }
    m_bytes = Secret::copying(all);
    wipeMemory(all.data(), all.size());
}

void Needles::index(Place needle, std::string_view bytes)
{
    const std::string_view text = bytes.substr(needle.begin, needle.size);
    std::vector<Place> &list = m_byFirstTwo[firstTwo(text)];
    list.insert(
        std::upper_bound(list.begin(), list.end(), needle, [](Place a, Place b) { return a.size > b.size; }),
        needle);
    m_byFirst[static_cast<unsigned char>(text.front())].push_back(needle);
    m_firstBytes.set(static_cast<unsigned char>(text.front()));
}

Needles::Match Needles::at(std::string_view text) const
{
    if (text.empty() || !m_firstBytes.test(static_cast<unsigned char>(text.front())))
        return {};
    if (text.size() == 1)
        return {.mayGrow = true};
    const auto found = m_byFirstTwo.find(firstTwo(text));
    if (found == m_byFirstTwo.end())
        return {};
    Match match;
    m_bytes.use([&](std::string_view bytes) {
        for (const Place place : found->second) {
            const std::string_view needle = bytes.substr(place.begin, place.size);
            if (text.starts_with(needle)) {
                match.size = needle.size();
                return; // the list begins with the longest
            }
            if (needle.starts_with(text))
                match.mayGrow = true;
        }
    });
    return match;
}

ScatteredMatch Needles::scatteredAt(QByteArrayView text, qsizetype at) const
{
    const std::vector<Place> &found = m_byFirst[static_cast<unsigned char>(text[at])];
    ScatteredMatch farthest;
    if (found.empty())
        return farthest;
    m_bytes.use([&](std::string_view bytes) {
        for (const Place place : found) {
            const auto match = ScatteredMatch::of(bytes.substr(place.begin, place.size), text, at);
            farthest.end = std::max(farthest.end, match.end);
            farthest.mayGrow = farthest.mayGrow || match.mayGrow;
        }
    });
    return farthest;
}

std::uint16_t Needles::firstTwo(std::string_view text)
{
    return static_cast<std::uint16_t>(
        static_cast<unsigned char>(text[0]) << 8 | static_cast<unsigned char>(text[1]));
}

} // namespace slipway::secrets
