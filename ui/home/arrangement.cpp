// SPDX-License-Identifier: Apache-2.0
#include "ui/home/arrangement.h"

#include <algorithm>
#include <array>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

/// A choice as links spell it.
template <typename Choice>
struct Word {
    Choice choice = {};
    QLatin1StringView word = {};
};

constexpr std::array<Word<Grouping>, 3> groupings{{
    {Grouping::None, QLatin1StringView("none")},
    {Grouping::State, QLatin1StringView("state")},
    {Grouping::Name, QLatin1StringView("name")},
}};
constexpr std::array<Word<Density>, 3> densities{{
    {Density::Compact, QLatin1StringView("compact")},
    {Density::Default, QLatin1StringView("normal")},
    {Density::Comfortable, QLatin1StringView("comfortable")},
}};
const QString groupKey = QStringLiteral("group");
const QString densityKey = QStringLiteral("density");
const QString onlyKey = QStringLiteral("only");
const QString attention = QStringLiteral("attention");

template <typename Choice, std::size_t count>
QString wordOf(const std::array<Word<Choice>, count> &words, Choice choice)
{
    return std::ranges::find(words, choice, &Word<Choice>::choice)->word;
}

template <typename Choice, std::size_t count>
Choice choiceOf(const std::array<Word<Choice>, count> &words, const QString &word, Choice otherwise)
{
    const auto found = std::ranges::find(words, word, &Word<Choice>::word);
    return found == words.end() ? otherwise : found->choice;
}

} // namespace

Route routeTo(const Arrangement &arrangement)
{
    Route route{.place = Place::Home, .query = arrangement.filter};
    const Arrangement usual;
    if (arrangement.grouping != usual.grouping)
        route.view.insert(groupKey, wordOf(groupings, arrangement.grouping));
    if (arrangement.density != usual.density)
        route.view.insert(densityKey, wordOf(densities, arrangement.density));
    if (arrangement.onlyAttention)
        route.view.insert(onlyKey, attention);
    return route;
}

Arrangement arrangementOf(const Route &route, const Arrangement &otherwise)
{
    return {.filter = route.query,
        .onlyAttention = route.view.value(onlyKey) == attention,
        .grouping = choiceOf(groupings, route.view.value(groupKey), otherwise.grouping),
        .density = choiceOf(densities, route.view.value(densityKey), otherwise.density)};
}

} // namespace slipway::ui
