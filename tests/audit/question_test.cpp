// SPDX-License-Identifier: Apache-2.0
#include "audit/question.h"

#include <gtest/gtest.h>

namespace slipway::audit {
namespace {

using namespace Qt::Literals::StringLiterals;
using About = Complaint::About;

const QDateTime now(QDate(2026, 5, 20), QTime(12, 0));

Question read(const QString &text)
{
    const auto question = readQuestion(text, now);
    EXPECT_TRUE(std::holds_alternative<Question>(question)) << qPrintable(text);
    return std::holds_alternative<Question>(question) ? std::get<Question>(question) : Question{};
}

Complaint complaint(const QString &text)
{
    const auto question = readQuestion(text, now);
    EXPECT_TRUE(std::holds_alternative<Complaint>(question)) << qPrintable(text);
    return std::holds_alternative<Complaint>(question) ? std::get<Complaint>(question) : Complaint{};
}

TEST(QuestionTest, TakesEveryKeyWordAndPhrase)
{
    const Question question = read(
        u"actor:ann ENV:production outcome:failed after:2025-01-01 \"host key\" health project:\"my shop\""_s);

    EXPECT_EQ(question.person, u"ann"_s);
    EXPECT_EQ(question.environment, u"production"_s);
    EXPECT_EQ(question.outcome, Outcome::Failed);
    EXPECT_EQ(question.from, QDate(2025, 1, 1).startOfDay());
    EXPECT_EQ(question.phrases, (QStringList{u"host key"_s}));
    EXPECT_EQ(question.words, (QStringList{u"health"_s}));
    EXPECT_EQ(question.project, u"my shop"_s);
    EXPECT_TRUE(read({}).isEverything());
    EXPECT_TRUE(read(u"   "_s).isEverything());
}

TEST(QuestionTest, TakesTimesOfManyKinds)
{
    EXPECT_EQ(read(u"after:today"_s).from, now.date().startOfDay());
    EXPECT_EQ(read(u"after:yesterday"_s).from, now.date().addDays(-1).startOfDay());
    EXPECT_EQ(read(u"before:12h"_s).to, now.addSecs(-12 * 3'600));
    EXPECT_EQ(read(u"after:7d"_s).from, now.addSecs(-7 * 86'400));
    EXPECT_EQ(read(u"after:2025-01-31T14:30"_s).from, QDateTime(QDate(2025, 1, 31), QTime(14, 30)));
}

TEST(QuestionTest, SaysWhatItDoesNotUnderstandAndWhere)
{
    EXPECT_EQ(complaint(u"who:ann"_s).about, About::UnknownKey);
    EXPECT_EQ(complaint(u"health actor:"_s).about, About::NoValue);
    EXPECT_EQ(complaint(u"actor: health"_s).about, About::NoValue);
    EXPECT_EQ(complaint(u"after:soon"_s).about, About::NoTime);
    EXPECT_EQ(complaint(u"after:2025-02-31"_s).about, About::NoTime);
    EXPECT_EQ(complaint(u"outcome:great"_s).about, About::UnknownOutcome);
    EXPECT_EQ(complaint(u"\"host key"_s).about, About::OpenQuote);
    EXPECT_EQ(complaint(u"actor:ann actor:bob"_s).about, About::Twice);
    EXPECT_EQ(complaint(u"--"_s).about, About::NoLetters);
    EXPECT_EQ(complaint(u"x who:ann"_s).term.start, 2);
    EXPECT_TRUE(sentenceOf(complaint(u"outcome:great"_s)).contains(u"failed"_s));
}

TEST(QuestionTest, SpellsATermAsItIsTyped)
{
    for (const QString &text : {u"actor:ann"_s, u"project:\"my shop\""_s, u"\"host key\""_s, u"health"_s})
        EXPECT_EQ(spell(termsOf(text).constFirst()), text);
}

TEST(QuestionTest, LooksForWordsWithAColonAsText)
{
    EXPECT_EQ(read(u"SHA256:abc"_s).words, (QStringList{u"SHA256:abc"_s}));
    EXPECT_EQ(read(u"\"SHA256:abc\""_s).phrases, (QStringList{u"SHA256:abc"_s}));
    EXPECT_EQ(read(u"12:30"_s).words, (QStringList{u"12:30"_s}));
}

} // namespace
} // namespace slipway::audit
