// SPDX-License-Identifier: Apache-2.0
// Every colour and distance of the interface, and nowhere else.
#pragma once

#include <QColor>
#include <QPalette>
#include <array>

namespace slipway::ui {

enum class Scheme { Light, Dark };

/// What a colour says. Production is a tier, not a state: it is never used for what happened.
enum class Tone { Success, Running, Warning, Failed, Idle, Waiting, Reverted, Production };
inline constexpr std::size_t toneCount = 8;

/// Text and glyphs in `ink`, on `paper` or on the background.
struct Tint {
    QColor ink;
    QColor paper;
};

struct Tokens {
    QColor background;
    QColor surface; ///< headers, panels
    QColor text;
    QColor muted;
    QColor accent; ///< links, focus, the primary button
    QColor onAccent;
    QColor border; ///< of controls
    QColor hairline; ///< between rows; decoration only
    QColor selection; ///< behind the selected cell, below its own text
    std::array<Tint, toneCount> tints;

    [[nodiscard]] const Tint &tint(Tone tone) const { return tints[std::size_t(tone)]; }
};

[[nodiscard]] const Tokens &tokens(Scheme scheme);
/// The tokens that go with a widget's palette, so that painting follows the theme by itself.
[[nodiscard]] const Tokens &tokensFor(const QPalette &palette);
[[nodiscard]] Scheme schemeOf(const QPalette &palette);

/// Distances in device-independent pixels, on a grid of four.
namespace space {
inline constexpr int tight = 4;
inline constexpr int near = 8;
inline constexpr int gap = 12;
inline constexpr int margin = 16;
inline constexpr int section = 24;
inline constexpr int wide = 32;
} // namespace space

namespace size {
inline constexpr int glyph = 14;
inline constexpr int icon = 20;
inline constexpr int railNarrow = 56;
inline constexpr int railWide = 168;
inline constexpr int railRow = 34;
inline constexpr int searchBox = 280;
inline constexpr int radius = 4;
inline constexpr int stripe = 3;
inline constexpr int focus = 2;
inline constexpr int columnLeast = 196;
inline constexpr int columnMost = 340;
inline constexpr int projectLeast = 120;
inline constexpr int projectMost = 240;
inline constexpr int inspector = 288;
inline constexpr int textWidth = 560; ///< of a paragraph
} // namespace size

} // namespace slipway::ui
