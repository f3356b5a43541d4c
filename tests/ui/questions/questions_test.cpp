// SPDX-License-Identifier: Apache-2.0
// Work on another thread asks, the person at the window answers.
#include "task/job.h"
#include "tests/ui/accessibility.h"
#include "tests/ui/patience.h"
#include "ui/questions/questions.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <any>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

const ShownKey key{.host = u"web-1"_s,
    .knownAs = u"[web-1.example.org]:2222"_s,
    .type = u"ssh-ed25519"_s,
    .fingerprint = u"SHA256:abc"_s};

class QuestionsTest : public testing::Test {
protected:
    QuestionsTest() { window.show(); }

    template <typename Dialog = QDialog>
    Dialog &dialog()
    {
        EXPECT_TRUE(QTest::qWaitFor([this] { return window.findChild<Dialog *>() != nullptr; }, patience));
        return *window.findChild<Dialog *>();
    }
    void click(const QString &button)
    {
        QTest::mouseClick(window.findChild<QPushButton *>(button), Qt::LeftButton);
    }
    /// The answer, as the asking thread got it.
    template <typename T>
    Result<T> answer()
    {
        EXPECT_TRUE(QTest::qWaitFor([this] { return isAnswered; }, patience));
        return std::move(*std::any_cast<std::shared_ptr<Result<T>>>(said));
    }
    template <typename T>
    void ask(typename task::Job<T>::Work work)
    {
        auto job = std::make_shared<task::Job<T>>(task::Job<T>::start(std::move(work)));
        job->whenDone(&context, [this](Result<T> &answer) {
            said = std::make_shared<Result<T>>(std::move(answer));
            isAnswered = true;
        });
        asking = job;
        stopAsking = [job] { job->requestStop(); };
    }

    QWidget window;
    std::optional<Questions> questions{std::in_place, [this] { return &window; }};
    QObject context;
    std::any said;
    bool isAnswered = false;
    std::function<void()> stopAsking;
    std::shared_ptr<void> asking;
};

TEST_F(QuestionsTest, ASecretThatIsTypedReachesTheWorkAndLeavesTheField)
{
    ask<Secret>(
        [this](std::stop_token stop, auto &) { return questions->secret(u"pypi"_s, std::move(stop)); });
    auto &asked = dialog<SecretDialog>();
    auto *field = asked.findChild<QLineEdit *>(u"secretValue"_s);
    EXPECT_EQ(field->echoMode(), QLineEdit::Password);
    auto *yes = asked.findChild<QPushButton *>(u"questionYes"_s);
    EXPECT_FALSE(yes->isEnabled());
    EXPECT_EQ(yes->toolTip(), u"Nothing is typed yet"_s);
    EXPECT_EQ(yes->accessibleDescription(), yes->toolTip());
    EXPECT_EQ(barriersIn(asked).join(u'\n').toStdString(), "");
    EXPECT_TRUE(asked.findChild<QLabel *>(u"questionText"_s)->text().contains(u"pypi"_s));
    QTest::keyClicks(field, u"pypi-token"_s);
    EXPECT_TRUE(yes->toolTip().isEmpty());
    click(u"questionYes"_s);
    const auto secret = answer<Secret>();
    ASSERT_TRUE(secret);
    EXPECT_TRUE(secret->equals(Secret::copying("pypi-token")));
}

TEST_F(QuestionsTest, ASecretThatNobodyEntersIsDenied)
{
    ask<Secret>(
        [this](std::stop_token stop, auto &) { return questions->secret(u"pypi"_s, std::move(stop)); });
    QTest::keyClick(&dialog<SecretDialog>(), Qt::Key_Escape);
    const auto secret = answer<Secret>();
    ASSERT_FALSE(secret);
    EXPECT_EQ(secret.error().code(), Errc::Denied);
}

TEST_F(QuestionsTest, AHostKeyIsTrustedOnlyAfterItWasCompared)
{
    ask<bool>([this](std::stop_token stop, auto &) { return questions->isTrusted(key, std::move(stop)); });
    auto &asked = dialog<HostKeyDialog>();
    EXPECT_EQ(asked.findChild<QLabel *>(u"hostKeyFingerprint"_s)->text(), u"SHA256:abc"_s);
    auto *yes = asked.findChild<QPushButton *>(u"questionYes"_s);
    EXPECT_FALSE(yes->isEnabled());
    EXPECT_EQ(yes->toolTip(), u"Say first that the fingerprint was compared"_s);
    EXPECT_EQ(barriersIn(asked).join(u'\n').toStdString(), "");
    EXPECT_TRUE(asked.findChild<QPushButton *>(u"questionNo"_s)->isDefault()) << "Enter must not trust";
    asked.findChild<QCheckBox *>(u"hostKeyCompared"_s)->click();
    ASSERT_TRUE(yes->isEnabled());
    click(u"questionYes"_s);
    const auto trusted = answer<bool>();
    ASSERT_TRUE(trusted);
    EXPECT_TRUE(*trusted);
}

TEST_F(QuestionsTest, EnterAnswersAQuestionWithNo)
{
    ask<bool>([this](std::stop_token stop, auto &) {
        return questions->confirm(u"The index has never seen this project. Go on?"_s, std::move(stop));
    });
    auto &asked = dialog<QuestionDialog>();
    EXPECT_TRUE(asked.findChild<QLabel *>(u"questionText"_s)->text().startsWith(u"The index has never"_s));
    QTest::keyClick(&asked, Qt::Key_Return);
    const auto confirmed = answer<bool>();
    ASSERT_TRUE(confirmed);
    EXPECT_FALSE(*confirmed);
}

TEST_F(QuestionsTest, AQuestionGoesWithTheWorkThatIsStopped)
{
    ask<bool>(
        [this](std::stop_token stop, auto &) { return questions->confirm(u"Go on?"_s, std::move(stop)); });
    const QPointer<QDialog> asked = &dialog<QuestionDialog>();
    stopAsking();
    const auto confirmed = answer<bool>();
    ASSERT_FALSE(confirmed);
    EXPECT_TRUE(confirmed.error().isCancelled());
    EXPECT_TRUE(QTest::qWaitFor([&] { return asked.isNull(); }, patience)) << "the dialog stays";
}

TEST_F(QuestionsTest, AQuestionIsTakenBackWithTheWindowBelowIt)
{
    auto second = std::make_unique<QWidget>();
    second->show();
    Questions onSecond([&second] { return second.get(); });
    ask<bool>([&](std::stop_token stop, auto &) { return onSecond.confirm(u"Go on?"_s, std::move(stop)); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return second->findChild<QuestionDialog *>() != nullptr; }, patience));
    second.reset();
    const auto confirmed = answer<bool>();
    ASSERT_FALSE(confirmed);
    EXPECT_TRUE(confirmed.error().isCancelled());
}

TEST_F(QuestionsTest, NobodyWaitsForAWindowThatIsGone)
{
    auto *asked = &*questions;
    ask<bool>([asked](std::stop_token stop, auto &) { return asked->confirm(u"Go on?"_s, std::move(stop)); });
    dialog<QuestionDialog>();
    questions.reset();
    const auto confirmed = answer<bool>();
    ASSERT_FALSE(confirmed);
    EXPECT_TRUE(confirmed.error().isCancelled());
}

} // namespace
} // namespace slipway::ui
