// SPDX-License-Identifier: Apache-2.0
#include "ui/style/tokens.h"

namespace slipway::ui {

namespace {

Tint tint(QRgb ink, QRgb paper)
{
    return {.ink = QColor(ink), .paper = QColor(paper)};
}

} // namespace

const Tokens &tokens(Scheme scheme)
{
    static const Tokens light{.background = QColor(0xFFFFFFu),
        .surface = QColor(0xF6F7F9u),
        .text = QColor(0x1B1F24u),
        .muted = QColor(0x57606Au),
        .accent = QColor(0x0B5CADu),
        .onAccent = QColor(0xFFFFFFu),
        .border = QColor(0x7E8790u),
        .hairline = QColor(0xE3E7EBu),
        .selection = QColor(0xEAF2FBu),
        .tints = {{tint(0x116329u, 0xDDF4E4u), tint(0x0B5CADu, 0xDDEBFAu), tint(0x7A4B00u, 0xFFF1CCu),
            tint(0xB3261Eu, 0xFDE3E1u), tint(0x57606Au, 0xEAEEF2u), tint(0x6A3FB5u, 0xEEE6FBu),
            tint(0x4B535Cu, 0xF0F2F4u), tint(0x9E1C4Bu, 0xFCE4ECu)}}};
    static const Tokens dark{.background = QColor(0x16191Du),
        .surface = QColor(0x1F2429u),
        .text = QColor(0xE6EAEEu),
        .muted = QColor(0x9BA7B4u),
        .accent = QColor(0x6CB2FFu),
        .onAccent = QColor(0x16191Du),
        .border = QColor(0x6E7781u),
        .hairline = QColor(0x2D343Bu),
        .selection = QColor(0x1C2733u),
        .tints = {{tint(0x5FD38Au, 0x12301Du), tint(0x6CB2FFu, 0x11283Fu), tint(0xF2C14Eu, 0x352807u),
            tint(0xFF8A80u, 0x3D1513u), tint(0x9BA7B4u, 0x2A3036u), tint(0xC3A5FFu, 0x2A1F42u),
            tint(0xAAB4BEu, 0x262B31u), tint(0xFF9BC0u, 0x3B1224u)}}};
    return scheme == Scheme::Dark ? dark : light;
}

const Tokens &tokensFor(const QPalette &palette)
{
    return tokens(schemeOf(palette));
}

Scheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

} // namespace slipway::ui
