// SPDX-License-Identifier: Apache-2.0
#include "ui/style/theme.h"

#include <QApplication>
#include <cmath>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

constexpr double forText = 4.5;
constexpr double forShapes = 3.0;

double luminance(const QColor &colour)
{
    const auto linear
        = [](double part) { return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

class TokensTest : public testing::TestWithParam<Scheme> {
protected:
    const Tokens &now = tokens(GetParam());
};

INSTANTIATE_TEST_SUITE_P(In, TokensTest, testing::Values(Scheme::Light, Scheme::Dark),
    [](const auto &scheme) { return scheme.param == Scheme::Light ? "Light" : "Dark"; });

TEST_P(TokensTest, TextIsReadableOnEverythingItStandsOn)
{
    for (const QColor &paper : {now.background, now.surface, now.selection}) {
        EXPECT_GE(contrast(now.text, paper), forText) << qPrintable(paper.name());
        EXPECT_GE(contrast(now.muted, paper), forText) << qPrintable(paper.name());
        EXPECT_GE(contrast(now.accent, paper), forText) << qPrintable(paper.name());
    }
    EXPECT_GE(contrast(now.onAccent, now.accent), forText);
}

TEST_P(TokensTest, StatesAreReadableAsWordsAndAsGlyphs)
{
    for (std::size_t i = 0; i < toneCount; ++i) {
        const Tint &tint = now.tint(Tone(i));
        for (const QColor &paper : {tint.paper, now.background, now.surface, now.selection})
            EXPECT_GE(contrast(tint.ink, paper), forText) << i << ' ' << qPrintable(paper.name());
        EXPECT_GE(contrast(now.text, tint.paper), forText) << i;
    }
}

TEST_P(TokensTest, BordersOfControlsAndTheFocusCanBeSeen)
{
    for (const QColor &paper : {now.background, now.surface, now.selection}) {
        EXPECT_GE(contrast(now.border, paper), forShapes) << qPrintable(paper.name());
        EXPECT_GE(contrast(now.accent, paper), forShapes) << qPrintable(paper.name());
    }
}

TEST_P(TokensTest, ThePaletteSaysWhichTokensGoWithIt)
{
    EXPECT_EQ(schemeOf(paletteFor(GetParam())), GetParam());
    EXPECT_EQ(&tokensFor(paletteFor(GetParam())), &now);
}

} // namespace
} // namespace slipway::ui
