// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/plan.h"

#include <array>
#include <optional>
#include <utility>

namespace slipway::deploy {

// How a plan's enumerators are spelled in JSON.

/// 2: with the settings that it was made from.
inline constexpr int planFormat = 2;

template <typename Enum, std::size_t count>
using Spellings = std::array<std::pair<Enum, const char *>, count>;

inline constexpr Spellings<Mark, 4> marks{
    {{Mark::Add, "+"}, {Mark::Change, "~"}, {Mark::Same, "="}, {Mark::Caution, "!"}}};
inline constexpr Spellings<OnFailure, 2> failures{{{OnFailure::FailHost, "fail"}, {OnFailure::Note, "note"}}};
inline constexpr Spellings<model::DeploymentKind, 2> kinds{
    {{model::DeploymentKind::Deploy, "deploy"}, {model::DeploymentKind::Rollback, "rollback"}}};
inline constexpr Spellings<PayloadRole, 4> roles{
    {{PayloadRole::Artifact, "artifact"}, {PayloadRole::Wheel, "wheel"}, {PayloadRole::Vendored, "vendored"},
        {PayloadRole::Installer, "installer"}}};

template <typename Enum, std::size_t count>
[[nodiscard]] QString spell(const Spellings<Enum, count> &spellings, Enum value)
{
    for (const auto &[known, text] : spellings) {
        if (known == value)
            return QString(QLatin1StringView(text));
    }
    Q_UNREACHABLE();
}

template <typename Enum, std::size_t count>
[[nodiscard]] std::optional<Enum> readSpelling(const Spellings<Enum, count> &spellings, const QString &text)
{
    for (const auto &[value, known] : spellings) {
        if (text == QLatin1StringView(known))
            return value;
    }
    return std::nullopt;
}

} // namespace slipway::deploy
