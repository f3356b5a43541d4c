// SPDX-License-Identifier: Apache-2.0
#include "config/nesting.h"

#include <QByteArray>
#include <gtest/gtest.h>

namespace slipway::config {
namespace {

TEST(NestingTest, FindsTheLineOfADeepKey)
{
    EXPECT_EQ(lineNestedDeeperThan("a = 1\n" + QByteArray("a.").repeated(40) + "a = 1\n", 32), 2);
}

TEST(NestingTest, FindsTheLineOfDeepBrackets)
{
    EXPECT_EQ(lineNestedDeeperThan("x = [\n\n" + QByteArray("[").repeated(40), 32), 3);
    EXPECT_EQ(lineNestedDeeperThan("x = " + QByteArray("{a=").repeated(40), 32), 1);
}

TEST(NestingTest, DoesNotCountWhatIsTextOrComment)
{
    const QByteArray many = QByteArray("[.{.").repeated(50);
    EXPECT_EQ(lineNestedDeeperThan("a = \"" + many + "\"\nb = '" + many + "'\n", 32), 0);
    EXPECT_EQ(lineNestedDeeperThan("a = \"\"\"\n" + many + "\n\"\"\"\nb = '''" + many + "\n'''\n", 32), 0);
    EXPECT_EQ(lineNestedDeeperThan("# " + many + "\n", 32), 0);
    EXPECT_EQ(lineNestedDeeperThan("a = \"\\\"" + many + "\"\n", 32), 0);
}

TEST(NestingTest, CountsAgainAfterATextThatIsNotClosed)
{
    EXPECT_EQ(lineNestedDeeperThan("a = \"open\n" + QByteArray("[").repeated(40), 32), 2);
    EXPECT_EQ(lineNestedDeeperThan("a = \"ends with \\", 32), 0);
}

} // namespace
} // namespace slipway::config
