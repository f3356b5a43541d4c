// SPDX-License-Identifier: Apache-2.0
#include "report/table.h"
#include "report/time.h"
#include "tests/report/samples.h"

#include <gtest/gtest.h>

namespace slipway::report {
namespace {

using namespace Qt::StringLiterals;

TEST(TableTest, AlignsColumnsAndLeavesNoBlanksAtTheEnd)
{
    const QStringList lines = table({{u"HOST"_s, u"WHY"_s}, {u"web-1"_s, {}}, {u"w"_s, u"no route"_s}});

    EXPECT_EQ(lines, (QStringList{u"HOST   WHY"_s, u"web-1"_s, u"w      no route"_s}));
}

TEST(TableTest, TakesRowsOfUnequalLength)
{
    EXPECT_EQ(table({{u"a"_s}, {u"bb"_s, u"c"_s}}), (QStringList{u"a"_s, u"bb  c"_s}));
    EXPECT_TRUE(table({}).isEmpty());
}

TEST(TableTest, ShowsNoControlCharacterOfAnOutsider)
{
    const QString line = table({{u"web\u001b[31m-1\n"_s}}).join(u'|');

    EXPECT_FALSE(line.contains(u'\u001b'));
    EXPECT_FALSE(line.contains(u'\n'));
    EXPECT_TRUE(line.contains(u"-1"));
}

TEST(TimeTest, IsUtcWithMillisecondsForPrograms)
{
    EXPECT_EQ(isoTime(moment()), u"2026-05-20T09:12:44.120Z"_s);
    EXPECT_EQ(isoTime(moment().toOffsetFromUtc(7200)), u"2026-05-20T09:12:44.120Z"_s);
    EXPECT_EQ(isoTime({}), QString());
    EXPECT_EQ(localTime({}), QString());
}

TEST(TimeTest, TellsAnAgeInTheLargestUnitThatFits)
{
    const auto ageAfter = [](qint64 seconds) { return age(moment(), moment().addSecs(seconds)); };

    EXPECT_EQ(ageAfter(59), u"just now"_s);
    EXPECT_EQ(ageAfter(-100), u"just now"_s) << "a clock may be late";
    EXPECT_EQ(ageAfter(60), u"1 min"_s);
    EXPECT_EQ(ageAfter(3599), u"59 min"_s);
    EXPECT_EQ(ageAfter(3600), u"1 h"_s);
    EXPECT_EQ(ageAfter(2 * 86400 - 1), u"47 h"_s);
    EXPECT_EQ(ageAfter(2 * 86400), u"2 d"_s);
    EXPECT_EQ(age({}, moment()), QString());
}

} // namespace
} // namespace slipway::report
