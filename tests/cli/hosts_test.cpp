// SPDX-License-Identifier: Apache-2.0
// Exit statuses that only real hosts give, and what is asked of whom.
#include "tests/faults/fault_rig.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace slipway::faults;

namespace {

// Gives a program a terminal of its own, answers what it asks in the order of the first argument's pairs of
// question and answer, and ends as it did.
constexpr auto atTerminal = R"python(
import json, os, pty, sys
answers, program = json.loads(sys.argv[1]), sys.argv[2:]
child, terminal = pty.fork()
if child == 0:
    os.execv(program[0], program)
said, asked = b'', 0
while True:
    try:
        piece = os.read(terminal, 4096)
    except OSError:
        break
    if not piece:
        break
    said += piece
    while answers and answers[0][0].encode() in said[asked:]:
        asked = len(said)
        os.write(terminal, answers.pop(0)[1].encode() + b'\n')
sys.stdout.buffer.write(said)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
)python";

/// Three hosts that have 1.0 in staging and in production.
class CommandLineWithHosts : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        rig = std::make_unique<FaultRig>();
        rig->addEnvironment(u"staging"_s, "staging", "max_failed = 1\n");
        rig->addEnvironment(u"production"_s, "production");
        rig->makeRelease(u"v1.0"_s);
        rig->makeRelease(u"v1.1"_s);
    }
    static void TearDownTestSuite() { rig.reset(); }
    void SetUp() override { bringToStaging(u"1.0"_s); }

    static void bringToStaging(const QString &version)
    {
        const Ended ended = rig->deploy(version, u"staging"_s);
        ASSERT_EQ(ended.exit, 0) << ended;
    }
    /// The same call at a terminal, where somebody gives this answer to the first question.
    static Ended atTerminalWith(const QString &answer, const QStringList &arguments)
    {
        return atTerminalWith(QJsonArray{QJsonArray{u"[y/N]"_s, answer}}, arguments);
    }
    static Ended atTerminalWith(const QJsonArray &answers, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessEnvironment(rig->environment);
        process.start(u"/usr/bin/python3"_s,
            QStringList{u"-I"_s, u"-c"_s, QLatin1String(atTerminal),
                QString::fromUtf8(QJsonDocument(answers).toJson()), QStringLiteral(SLIPWAYCTL),
                u"--profile"_s, rig->profile()}
                + arguments);
        EXPECT_TRUE(process.waitForFinished(120'000));
        return {.exit = process.exitCode(), .output = process.readAllStandardOutput()};
    }

    static inline std::unique_ptr<FaultRig> rig = {};
};

} // namespace

TEST_F(CommandLineWithHosts, EndsWith3WhenOneHostOfSeveralIsLeftBehind)
{
    rig->makeSick(2, u"1.1-b2"_s);

    const Ended ended = rig->deploy(u"1.1"_s, u"staging"_s);
    rig->makeSick(2, {});

    EXPECT_EQ(ended.exit, 3) << ended;
    EXPECT_EQ(ended.state(), u"partly-done"_s) << ended;
    EXPECT_EQ(rig->currents(u"staging"_s), (QStringList{u"1.1-b2"_s, u"1.1-b2"_s, u"1.0-b1"_s}));
}

TEST_F(CommandLineWithHosts, EndsWith4WhenADeploymentIsNotOpen)
{
    const Ended ended = rig->run({u"deployment"_s, u"resume"_s, u"1"_s});

    EXPECT_EQ(ended.exit, 4) << ended;
    EXPECT_EQ(ended.errorName(), u"deployment.not-open"_s) << ended;
}

TEST_F(CommandLineWithHosts, EndsWith6WhenThePlanIsOutOfDate)
{
    const QString plan = rig->path(u"reviewed.plan"_s);
    ASSERT_EQ(rig->run({u"plan"_s, u"shop"_s, u"1.1"_s, u"staging"_s, u"--out"_s, plan}).exit, 0);
    bringToStaging(u"1.1"_s);

    const Ended ended = rig->deploy(u"1.1"_s, u"staging"_s, {u"--plan"_s, plan});

    EXPECT_EQ(ended.exit, 6) << ended;
    EXPECT_EQ(ended.errorName(), u"deploy.out-of-date"_s) << ended;
}

TEST_F(CommandLineWithHosts, EndsWith2WhenAWordThatProductionAsksForIsMissing)
{
    const QStringList reason{u"--reason"_s, u"Week 21"_s};
    const QStringList confirm{u"--confirm"_s, u"shop@production"_s};
    const Ended neither = rig->deploy(u"1.0"_s, u"production"_s);
    const Ended unconfirmed = rig->deploy(u"1.0"_s, u"production"_s, reason);
    const Ended other
        = rig->deploy(u"1.0"_s, u"production"_s, reason + QStringList{u"--confirm"_s, u"shop@staging"_s});
    EXPECT_EQ(rig->current(0, u"production"_s), QString());
    const Ended both = rig->deploy(u"1.0"_s, u"production"_s, reason + confirm);

    EXPECT_EQ(neither.exit, 2) << neither;
    EXPECT_EQ(neither.errorName(), u"consent.reason-missing"_s) << neither;
    EXPECT_EQ(unconfirmed.exit, 2) << unconfirmed;
    EXPECT_EQ(unconfirmed.errorName(), u"consent.not-confirmed"_s) << unconfirmed;
    EXPECT_EQ(other.exit, 2) << other;
    EXPECT_EQ(both.exit, 0) << both;
}

TEST_F(CommandLineWithHosts, ShowsThePlanToAPersonAndRunsItOnlyWithAYes)
{
    const QStringList deploy{u"deploy"_s, u"shop"_s, u"1.1"_s, u"staging"_s};

    const Ended refused = atTerminalWith(u"n"_s, deploy);
    EXPECT_EQ(refused.exit, 2) << refused;
    EXPECT_TRUE(refused.output.contains("Run this plan? [y/N]")) << refused;
    EXPECT_EQ(rig->current(0, u"staging"_s), u"1.0-b1"_s);
    const Ended agreed = atTerminalWith(u"y"_s, deploy);

    EXPECT_EQ(agreed.exit, 0) << agreed;
    EXPECT_EQ(rig->current(0, u"staging"_s), u"1.1-b2"_s);
}

TEST_F(CommandLineWithHosts, AsksWhatBecomesOfAHostThatFails)
{
    const QString follow = u"hosts may follow > "_s;
    rig->makeSick(2, u"1.1-b2"_s);

    const Ended ended = atTerminalWith(
        QJsonArray{QJsonArray{u"[y/N]"_s, u"y"_s}, QJsonArray{follow, u"what?"_s},
            QJsonArray{follow, u"p web-3"_s}, QJsonArray{follow, u"retry"_s}, QJsonArray{follow, u"go on"_s},
            QJsonArray{u"Why may it go on? "_s, u"The check is too strict"_s}},
        {u"deploy"_s, u"shop"_s, u"1.1"_s, u"staging"_s, u"--on-failure"_s, u"ask"_s});
    rig->makeSick(2, {});

    EXPECT_EQ(ended.exit, 0) << ended;
    EXPECT_TRUE(ended.output.contains("1 of 3 hosts failed in \"Switch\". Nothing is put back yet."))
        << ended;
    EXPECT_TRUE(ended.output.contains("One letter or word of those.")) << ended;
    EXPECT_TRUE(
        ended.output.contains("That is for the whole deployment. To put single hosts back: exclude web-3"))
        << ended;
    EXPECT_TRUE(ended.output.contains("The check is too strict")) << ended;
    EXPECT_EQ(rig->currents(u"staging"_s), QStringList(3, u"1.1-b2"_s));
}

TEST_F(CommandLineWithHosts, ContinuesWithoutAHostThatIsExcluded)
{
    rig->makeSick(1, u"1.1-b2"_s);
    const QJsonArray answers{QJsonArray{u"[y/N]"_s, u"y"_s}, QJsonArray{u"hosts may follow > "_s, u"stop"_s}};
    const Ended stopped = atTerminalWith(
        answers, {u"deploy"_s, u"shop"_s, u"1.1"_s, u"staging"_s, u"--on-failure"_s, u"ask"_s});
    rig->makeSick(1, {});
    const QString id = QRegularExpression(u"deployment (\\d+) runs"_s)
                           .match(QString::fromUtf8(stopped.output))
                           .captured(1);

    const Ended other = rig->run({u"deployment"_s, u"resume"_s, id, u"--exclude"_s, u"nobody"_s});
    const Ended ended = rig->run({u"deployment"_s, u"resume"_s, u"--exclude"_s, u"web-2"_s, id});

    EXPECT_EQ(stopped.exit, 130) << stopped;
    EXPECT_EQ(other.errorName(), u"deployment.no-such-host"_s) << other;
    EXPECT_EQ(ended.exit, 3) << ended;
    EXPECT_EQ(rig->currents(u"staging"_s), (QStringList{u"1.1-b2"_s, u"1.0-b1"_s, u"1.1-b2"_s}));
    const Ended record = rig->run({u"deployment"_s, u"show"_s, id});
    EXPECT_FALSE(record.output.contains("\"pending\"")) << record;
}

TEST_F(CommandLineWithHosts, AsksNobodyWhenToldNotTo)
{
    for (const QString &option : {u"--no-input"_s, u"--yes"_s}) {
        bringToStaging(u"1.0"_s);

        const Ended ended = atTerminalWith(u"n"_s, {option, u"deploy"_s, u"shop"_s, u"1.1"_s, u"staging"_s});

        EXPECT_EQ(ended.exit, 0) << ended;
        EXPECT_FALSE(ended.output.contains("[y/N]")) << ended;
        EXPECT_EQ(rig->current(2, u"staging"_s), u"1.1-b2"_s);
    }
}

TEST_F(CommandLineWithHosts, TrustsNoKeyThatNobodyCouldCompare)
{
    rig->useProfile(u"colleague"_s);
    rig->write(u"colleague/known_hosts"_s, {});
    rig->apply();

    const Ended unasked = rig->run({u"host"_s, u"trust"_s, u"web-1"_s});
    const Ended silent = atTerminalWith(QJsonArray(), {u"--no-input"_s, u"host"_s, u"trust"_s, u"web-1"_s});
    rig->useProfile(u"profile"_s);

    EXPECT_NE(unasked.exit, 0) << unasked;
    EXPECT_NE(silent.exit, 0) << silent;
    EXPECT_FALSE(silent.output.contains("[y/N]")) << silent;
}
