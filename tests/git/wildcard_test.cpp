// SPDX-License-Identifier: Apache-2.0
#include "git/wildcard.h"

#include <gtest/gtest.h>

namespace slipway::git {
namespace {

struct Case {
    const char *pattern;
    const char *text;
    bool matches;
};

class WildcardTest : public testing::TestWithParam<Case> { };

TEST_P(WildcardTest, MatchesAsGitDoes)
{
    qint64 steps = 0;
    EXPECT_EQ(Wildcard(QByteArray(GetParam().pattern)).matches(QByteArray(GetParam().text), steps),
        GetParam().matches)
        << GetParam().pattern << " on " << GetParam().text;
}

// Taken from the rules in gitattributes(5) and gitignore(5).
INSTANTIATE_TEST_SUITE_P(Patterns, WildcardTest,
    testing::Values(Case{"foo", "foo", true}, Case{"foo", "fob", false}, Case{"*", "foo", true},
        Case{"f*o", "fo", true}, Case{"f?o", "fo", false}, Case{"*.c", "a/b.c", false},
        Case{"**/foo", "foo", true}, Case{"**/foo", "x/y/foo", true}, Case{"**/foo", "xfoo", false},
        Case{"a/**", "a/b/c", true}, Case{"a/**", "ab", false}, Case{"a/**/b", "a/b", true},
        Case{"a/**/b", "a/x/y/b", true}, Case{"a/**/b", "a/xb", false}, Case{"a**b", "a/b", false},
        Case{"a**b", "axxb", true}, Case{"[a-c]x", "bx", true}, Case{"[!a-c]x", "bx", false},
        Case{"[^a-c]x", "dx", true}, Case{"[]a]x", "]x", true}, Case{"[[:digit:]]x", "7x", true},
        Case{"[[:digit:]]x", "ax", false}, Case{"[a", "[a", false}, Case{"\\*", "*", true},
        Case{"\\*", "x", false}, Case{"?", "/", false}, Case{"[!x]", "/", false},
        Case{"a[/]b", "a/b", false}));

TEST(WildcardStepsTest, GrowWithTheLengthsAndNotWithTheirPowers)
{
    QByteArray pattern;
    for (int i = 0; i < 40; ++i)
        pattern += "*a";
    pattern += 'b';
    qint64 steps = 0;

    EXPECT_FALSE(Wildcard(pattern).matches(QByteArray(1000, 'a'), steps));

    EXPECT_LE(steps, 1001 * (pattern.size() + 1));
}

} // namespace
} // namespace slipway::git
