// SPDX-License-Identifier: Apache-2.0
#include "base/displayable.h"

#include <gtest/gtest.h>

namespace slipway {
namespace {

TEST(DisplayableTest, ShowsWhatWouldDeceive)
{
    EXPECT_EQ(displayable(u"a\x1b[31mb"), u"a\\x1b[31mb");
    EXPECT_EQ(displayable(u"user\u202egnp.exe"), u"user\\u202egnp.exe");
    EXPECT_EQ(displayable(u"one\ntwo\tthree\r"), u"one\\ntwo\\tthree\\r");
    EXPECT_EQ(displayable(u"zero\u200bwidth"), u"zero\\u200bwidth");
}

TEST(DisplayableTest, LeavesOrdinaryTextAlone)
{
    EXPECT_EQ(displayable(u"Grüße, 世界 – ok"), u"Grüße, 世界 – ok");
}

TEST(DisplayableTest, KeepsTheLinesOfOutputAndDropsItsColours)
{
    EXPECT_EQ(displayableLines(u"\x1b[1;31merror\x1b[0m: no\r\n\tagain\n"), u"error: no\n\tagain\n");
    EXPECT_EQ(displayableLines(u"\x1b]0;title\x07text"), u"text");
}

TEST(DisplayableTest, CountsBytesInUnitsThatPeopleRead)
{
    EXPECT_EQ(humanSize(999), u"999 B");
    EXPECT_EQ(humanSize(1'000), u"1.0 kB");
    EXPECT_EQ(humanSize(4'230'000), u"4.2 MB");
    EXPECT_EQ(humanSize(999'999), u"1.0 MB");
}

} // namespace
} // namespace slipway
