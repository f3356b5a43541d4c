// SPDX-License-Identifier: Apache-2.0
#include "remote/layout.h"
#include "remote/reply.h"

#include <gtest/gtest.h>
#include <random>

namespace slipway::remote {
namespace {

using namespace Qt::StringLiterals;

TEST(ReplyTest, TakesWellFormedLinesOnly)
{
    const Reply reply = Reply::parse("slipway: epoch=12\nslipway: Epoch=9\nslipway: nothing\nhello\n"
                                     "slipway: sealed=a\nslipway: sealed=b=c\n slipway: epoch=3\n");

    EXPECT_EQ(reply.number(u"epoch"_s), 12);
    EXPECT_EQ(reply.values(u"sealed"_s), QStringList({u"a"_s, u"b=c"_s}));
    EXPECT_EQ(reply.malformed(), 2);
    EXPECT_EQ(reply.output(), QStringList({u"hello"_s, u" slipway: epoch=3"_s}));
}

TEST(ReplyTest, MakesWhatAHostSaysSafeToShow)
{
    const Reply reply = Reply::parse("slipway: error=\x1b[31mred\xe2\x80\xae\n\x1b]0;title\x07\n");

    EXPECT_FALSE(reply.value(u"error"_s).contains(QChar(0x1b)));
    EXPECT_FALSE(reply.value(u"error"_s).contains(QChar(0x202e)));
    EXPECT_FALSE(reply.output().first().contains(QChar(0x1b)));
}

TEST(ReplyTest, NumbersAreDigitsAndNothingElse)
{
    for (const char *text : {"-1", "1e9", " 1", "", "9999999999999999999", "0x10", "1\xc2\xb2"})
        EXPECT_EQ(Reply::parse(QByteArray("slipway: epoch=") + text).number(u"epoch"_s), std::nullopt)
            << text;
}

TEST(ReplyTest, SurvivesAnythingThatAHostMaySend)
{
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        QByteArray noise = round % 2 ? "slipway: " : "";
        for (int i = int(random() % 300); i > 0; --i)
            noise.append(char(random() % 256));
        const Reply reply = Reply::parse(noise);
        EXPECT_LE(reply.values(u"epoch"_s).size(), 1);
    }
    const Reply flood = Reply::parse(QByteArray("slipway: a=1\n").repeated(50'000));
    EXPECT_LE(flood.values(u"a"_s).size(), 10'000);
    EXPECT_GT(flood.malformed(), 0);
}

TEST(ReplyTest, ALockNamesItsHolder)
{
    const Reply reply = Reply::parse("slipway: owner_person=anna\nslipway: owner_workstation=laptop\n"
                                     "slipway: owner_deployment=17\nslipway: error=somebody else\n");

    const Error error = errorOf(73, reply, {}, u"lock"_s);

    EXPECT_EQ(error.name(), u"deploy.locked"_s);
    EXPECT_EQ(error.code(), Errc::Refused);
    EXPECT_TRUE(error.story().contains(u"anna at laptop, deployment 17"_s)) << error.story().toStdString();
    EXPECT_FALSE(error.hint().isEmpty());
}

TEST(ReplyTest, AnUnknownExitCodeIsAFailureWithWhatWasSaid)
{
    const Error error = errorOf(127, {}, "sh: 1: flock: not found\n", u"switch"_s);

    EXPECT_EQ(error.code(), Errc::Failed);
    EXPECT_TRUE(error.story().contains(u"flock: not found"_s));
}

TEST(LayoutTest, NamesPlacesByDigestOnly)
{
    const Layout layout(*RemotePath::parse(u"/srv/shop"_s));

    EXPECT_EQ(
        layout.incoming(QString(64, u'a'))->text(), u"/srv/shop/.slipway/incoming/"_s + QString(64, u'a'));
    EXPECT_FALSE(layout.artifact(u"../../etc"_s));
    EXPECT_TRUE(isReleaseFolder(u"1!2.0+local-b3"));
    for (const QString &name : {u""_s, u".."_s, u".hidden"_s, u"a/b"_s, u"-x"_s, u"a b"_s, u"a\nb"_s})
        EXPECT_FALSE(isReleaseFolder(name)) << name.toStdString();
}

} // namespace
} // namespace slipway::remote
