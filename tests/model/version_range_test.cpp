// SPDX-License-Identifier: Apache-2.0
#include "model/version_range.h"

#include <QProcess>
#include <QRandomGenerator>
#include <gtest/gtest.h>

namespace slipway::model {
namespace {

using namespace Qt::StringLiterals;

bool admits(const QString &range, const QString &version)
{
    return VersionRange::parse(range)->admits(*Version::parse(version));
}

TEST(VersionRangeTest, TellsWhichPythonWillDo)
{
    EXPECT_TRUE(admits(u">=3.8"_s, u"3.11.2"_s));
    EXPECT_TRUE(admits(u">= 3.8, !=3.9.*,<4"_s, u"3.11.2"_s));
    EXPECT_FALSE(admits(u">=3.8, !=3.9.*"_s, u"3.9.7"_s));
    EXPECT_FALSE(admits(u">=3.12"_s, u"3.11.2"_s));
    EXPECT_FALSE(admits(u"~=3.8"_s, u"4.0"_s));
    EXPECT_FALSE(admits(u"<3.11"_s, u"3.11.0rc1"_s));
    EXPECT_TRUE(admits(QString(), u"2.7"_s));
}

TEST(VersionRangeTest, RefusesWhatBoundsNothing)
{
    for (const QString &text : {u"3.8"_s, u">=x"_s, u"=>3"_s, u"~=3"_s, u">=3.8.*"_s, u">=3 <4"_s})
        EXPECT_FALSE(VersionRange::parse(text)) << qPrintable(text);
}

TEST(VersionRangeTest, AdmitsWhatThePackagingLibraryAdmits)
{
    QRandomGenerator random(20'261'121);
    const auto pick = [&](const QStringList &from) { return from[random.bounded(from.size())]; };
    const auto numbers = [&](int least) {
        QStringList all;
        for (int i = random.bounded(3) + least; i > 0; --i)
            all.append(QString::number(random.bounded(3)));
        return all.join(u'.');
    };
    QStringList questions;
    for (int i = 0; i < 3000; ++i) {
        const QString comparison = pick({u"=="_s, u"!="_s, u"<="_s, u">="_s, u"<"_s, u">"_s, u"~="_s});
        const bool isPrefix = (comparison == u"==" || comparison == u"!=") && random.bounded(2) == 0;
        const QString bound = comparison + numbers(comparison == u"~=" ? 2 : 1)
            + (isPrefix ? u".*"_s : pick({u""_s, u""_s, u"rc1"_s, u".post1"_s, u".dev2"_s}));
        questions.append(bound + u' ' + numbers(1)
            + pick({u""_s, u""_s, u"a1"_s, u"rc1"_s, u".post1"_s, u".dev2"_s, u"+local"_s}));
    }
    QProcess reference;
    reference.start(u"/usr/bin/python3"_s,
        {u"-I"_s, u"-c"_s,
            u"import sys\nfrom packaging.specifiers import SpecifierSet as S\n"
            "for line in sys.stdin:\n s, v = line.split(); print(int(S(s).contains(v, prereleases=True)))"_s});
    reference.write(questions.join(u'\n').toUtf8());
    reference.closeWriteChannel();
    ASSERT_TRUE(reference.waitForFinished(60'000));
    const QStringList answers
        = QString::fromUtf8(reference.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(answers.size(), questions.size());
    for (qsizetype i = 0; i < answers.size(); ++i)
        EXPECT_EQ(admits(questions[i].section(u' ', 0, 0), questions[i].section(u' ', 1)), answers[i] == u"1")
            << qPrintable(questions[i]);
}

} // namespace
} // namespace slipway::model
