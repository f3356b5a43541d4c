// SPDX-License-Identifier: Apache-2.0
#include "model/version.h"

#include <QProcess>
#include <QRandomGenerator>
#include <gtest/gtest.h>

namespace slipway::model {
namespace {

using namespace Qt::StringLiterals;

TEST(VersionTest, WritesVersionsAsPep440Does)
{
    EXPECT_EQ(Version::parse(u"v1.0-beta2"_s)->canonical(), u"1.0b2");
    EXPECT_EQ(Version::parse(u"2026.05.20"_s)->canonical(), u"2026.5.20");
    EXPECT_EQ(Version::parse(u"1!2.0.post3.dev4+Ubuntu-1"_s)->canonical(), u"1!2.0.post3.dev4+ubuntu.1");
}

TEST(VersionTest, RefusesWhatIsNoVersion)
{
    for (const QString &text :
        {u""_s, u"one"_s, u"1.0 beta"_s, u"1..2"_s, u"1.0+"_s, u"99999999999999999999"_s, u"1.0\n;rm"_s}) {
        const auto version = Version::parse(text);
        ASSERT_FALSE(version) << qPrintable(text);
        EXPECT_FALSE(version.error().hint().isEmpty());
    }
}

TEST(VersionTest, FindsTheVersionInATag)
{
    EXPECT_EQ(Version::ofTag(u"v1.4.0"_s, u"shop"_s)->canonical(), u"1.4.0");
    EXPECT_EQ(Version::ofTag(u"release-2.0rc1"_s, u"shop"_s)->canonical(), u"2.0rc1");
    EXPECT_EQ(Version::ofTag(u"my-web_shop-1.2"_s, u"My.Web.Shop"_s)->canonical(), u"1.2");
    EXPECT_EQ(Version::ofTag(u"releases/1.3"_s, u"shop"_s)->canonical(), u"1.3");
    EXPECT_FALSE(Version::ofTag(u"latest"_s, u"shop"_s));
}

TEST(VersionTest, KnowsWhatIsNotFinal)
{
    EXPECT_TRUE(Version::parse(u"1.0rc1"_s)->isPreRelease());
    EXPECT_TRUE(Version::parse(u"1.0.dev3"_s)->isDevelopment());
    EXPECT_FALSE(Version::parse(u"1.0.post1"_s)->isPreRelease());
    EXPECT_TRUE(Version::parse(u"1.0+local"_s)->hasLocalPart());
}

/// Random versions, put together from the parts of the grammar.
QString randomVersion(QRandomGenerator &random)
{
    const auto pick = [&](const QStringList &from) { return from[random.bounded(from.size())]; };
    QString text = pick({u""_s, u""_s, u""_s, u"1!"_s, u"v"_s});
    if (text == u"v1!")
        text = u"v"_s;
    text += QString::number(random.bounded(3));
    for (int i = random.bounded(4); i > 0; --i)
        text += u'.' + QString::number(random.bounded(3));
    text += pick({u""_s, u""_s, u"a1"_s, u"b2"_s, u".rc"_s, u"-alpha.3"_s, u"preview1"_s, u"c0"_s});
    text += pick({u""_s, u""_s, u".post1"_s, u"-2"_s, u"rev0"_s, u".post"_s});
    text += pick({u""_s, u""_s, u".dev0"_s, u"dev3"_s, u"_dev"_s});
    text += pick({u""_s, u""_s, u"+1"_s, u"+abc"_s, u"+abc.2"_s, u"+ABC-10"_s});
    return text;
}

TEST(VersionTest, OrdersAndWritesVersionsAsThePackagingLibraryDoes)
{
    QRandomGenerator random(20'260'101);
    QStringList pairs;
    for (int i = 0; i < 2000; ++i)
        pairs.append(randomVersion(random) + u' ' + randomVersion(random));
    QProcess reference;
    reference.start(u"/usr/bin/python3"_s,
        {u"-I"_s, u"-c"_s,
            QStringLiteral(
                "import sys\nfrom packaging.version import Version as V\n"
                "for line in sys.stdin:\n a, b = map(V, line.split()); print(a, b, (a > b) - (a < b))")});
    reference.write(pairs.join(u'\n').toUtf8());
    reference.closeWriteChannel();
    ASSERT_TRUE(reference.waitForFinished(60'000));
    const QStringList answers
        = QString::fromUtf8(reference.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(answers.size(), pairs.size()) << reference.readAllStandardError().constData();

    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const auto a = Version::parse(pairs[i].section(u' ', 0, 0));
        const auto b = Version::parse(pairs[i].section(u' ', 1, 1));
        ASSERT_TRUE(a && b) << qPrintable(pairs[i]);
        const int order = *a < *b ? -1 : *a == *b ? 0 : 1;
        EXPECT_EQ(answers[i], u"%1 %2 %3"_s.arg(a->canonical(), b->canonical()).arg(order))
            << qPrintable(pairs[i]);
    }
}

} // namespace
} // namespace slipway::model
