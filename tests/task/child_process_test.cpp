// SPDX-License-Identifier: Apache-2.0
#include "task/child_process.h"

#include <QFile>
#include <QTemporaryDir>
#include <csignal>
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace slipway;
using namespace slipway::task;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

ChildCommand shell(const QString &script)
{
    return {.arguments = {u"/bin/sh"_s, u"-c"_s, script},
        .environment = {{u"PATH"_s, u"/usr/bin:/bin"_s}},
        .deadline = Deadline::in(60s),
        .grace = 300ms};
}

std::string said(const Result<ChildOutcome> &outcome)
{
    return outcome ? outcome->output.trimmed().toStdString() : outcome.error().story().toStdString();
}

/// Waits until `isTrue`, with a generous deadline; false when it never was.
bool comesTrue(const std::function<bool()> &isTrue)
{
    for (const Deadline patience = Deadline::in(20s); !patience.hasPassed();) {
        if (isTrue())
            return true;
        std::this_thread::sleep_for(10ms);
    }
    return isTrue();
}

pid_t writtenProcess(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? pid_t(file.readAll().trimmed().toInt()) : 0;
}

bool isGone(pid_t process)
{
    QFile status(u"/proc/%1/stat"_s.arg(process));
    return process > 0 && (!status.open(QIODevice::ReadOnly) || status.readAll().contains(") Z "));
}

} // namespace

TEST(ChildProcessTest, ReturnsWhatTheProgramSaidAndItsExitStatus)
{
    const auto outcome = runChild(shell(u"echo out; echo err >&2; exit 7"_s));

    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->exitCode, 7);
    EXPECT_EQ(outcome->ending(), u"exit status 7"_s);
    EXPECT_EQ(outcome->output, "out\nerr\n");
}

TEST(ChildProcessTest, TellsErrorsFromOutputWhenAsked)
{
    ChildCommand command = shell(u"echo out; echo err >&2"_s);
    command.streams = ChildCommand::Streams::Apart;

    const auto outcome = runChild(command);

    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->output, "out\n");
    EXPECT_EQ(outcome->errors, "err\n");
}

TEST(ChildProcessTest, TellsASignalFromAnExitStatus)
{
    const auto outcome = runChild(shell(u"kill -9 $$"_s));

    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->exitCode);
    EXPECT_EQ(outcome->signal, SIGKILL);
    EXPECT_THAT(outcome->ending().toStdString(), StartsWith("signal 9"));
}

TEST(ChildProcessTest, GivesExactlyTheEnvironmentNamed)
{
    setenv("SLIPWAY_TEST_CANARY", "must not be seen", 1);
    ChildCommand command{.arguments = {u"/usr/bin/env"_s}, .environment = {{u"ONLY"_s, u"ünique"_s}}};

    EXPECT_EQ(said(runChild(command)), "ONLY=ünique");
}

TEST(ChildProcessTest, StartsInTheDirectoryWithTheMaskNamed)
{
    QTemporaryDir folder;
    ChildCommand command = shell(u"pwd; umask"_s);
    command.directory = folder.path();
    command.mask = 027;

    EXPECT_EQ(said(runChild(command)), folder.path().toStdString() + "\n0027");
}

TEST(ChildProcessTest, PassesNoDescriptorOfOursOn)
{
    const int leak = open("/dev/null", O_RDONLY); // NOLINT: without O_CLOEXEC on purpose

    EXPECT_EQ(said(runChild(shell(u"ls /proc/self/fd | wc -l"_s))), "4"); // 0, 1, 2 and that of ls

    close(leak);
}

TEST(ChildProcessTest, GivesTheUsualSignalsBack)
{
    std::signal(SIGPIPE, SIG_IGN); // NOLINT

    const auto outcome = runChild(shell(u"yes | head -1; grep SigIgn /proc/self/status"_s));

    std::signal(SIGPIPE, SIG_DFL); // NOLINT
    EXPECT_THAT(said(outcome), HasSubstr("0000000000000000"));
}

TEST(ChildProcessTest, LeadsASessionOfItsOwn)
{
    EXPECT_EQ(said(runChild(shell(u"set -- $(cat /proc/$$/stat); [ $5 = $$ ] && [ $6 = $$ ] && echo own"_s))),
        "own");
}

TEST(ChildProcessTest, FeedsItsWholeInputHoweverLong)
{
    ChildCommand command = shell(u"wc -c"_s);
    command.input = QByteArray(3'000'000, 'x');

    EXPECT_EQ(said(runChild(command)), "3000000");
}

TEST(ChildProcessTest, SurvivesAProgramThatDoesNotReadItsInput)
{
    ChildCommand command = shell(u"exec 0<&-; echo deaf"_s);
    command.input = QByteArray(3'000'000, 'x');

    EXPECT_EQ(said(runChild(command)), "deaf");
}

TEST(ChildProcessTest, StreamsLinesWhileTheProgramRuns)
{
    QTemporaryDir folder;
    const QString go = folder.filePath(u"go"_s);
    QStringList lines;

    // The program waits for a file that is made only once its first line was heard.
    const auto outcome
        = runChild(shell(u"echo first; while ! [ -e '%1' ]; do sleep 0.02; done; printf last"_s.arg(go)), {},
            [&](ChildStream, QByteArrayView line) {
                lines << QString::fromUtf8(line);
                QFile file(go);
                EXPECT_TRUE(file.open(QIODevice::WriteOnly));
            });

    ASSERT_TRUE(outcome);
    EXPECT_EQ(lines, (QStringList{u"first"_s, u"last"_s}));
}

TEST(ChildProcessTest, CutsLinesThatNeverEnd)
{
    QList<qsizetype> lengths;

    const auto outcome = runChild(shell(u"head -c 20000 /dev/zero"_s), {},
        [&](ChildStream, QByteArrayView line) { lengths << line.size(); });

    ASSERT_TRUE(outcome);
    EXPECT_EQ(lengths, (QList<qsizetype>{8192, 8192, 3616}));
}

TEST(ChildProcessTest, KeepsHeadAndTailOfAFlood)
{
    ChildCommand command = shell(u"echo head; head -c 50000000 /dev/zero; echo; echo tail"_s);
    command.bytesKept = 10'000;

    const auto outcome = runChild(command);

    ASSERT_TRUE(outcome);
    EXPECT_LT(outcome->output.size(), 11'000);
    EXPECT_THAT(outcome->output.toStdString(), StartsWith("head\n"));
    EXPECT_THAT(outcome->output.toStdString(), HasSubstr("bytes left out"));
    EXPECT_TRUE(outcome->output.endsWith("\ntail\n"));
}

TEST(ChildProcessTest, EndsAtItsDeadline)
{
    ChildCommand command = shell(u"sleep 600"_s);
    command.deadline = Deadline::in(200ms);

    const auto outcome = runChild(command);

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::TimedOut);
}

TEST(ChildProcessTest, AStopEndsTheGrandchildrenToo)
{
    QTemporaryDir folder;
    const QString pidFile = folder.filePath(u"pid"_s);
    std::stop_source stop;
    // The grandchild does not listen to a polite request, and holds the output open.
    const QString script
        = u"(trap '' TERM; sh -c 'echo $PPID' > '%1.part'; mv '%1.part' '%1'; while :; do sleep 1; done) & wait"_s
              .arg(pidFile);
    std::jthread stopper([&] {
        EXPECT_TRUE(comesTrue([&] { return QFile::exists(pidFile); }));
        stop.request_stop();
    });

    const auto outcome = runChild(shell(script), stop.get_token());

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::Cancelled);
    EXPECT_TRUE(comesTrue([&] { return isGone(writtenProcess(pidFile)); }));
}

TEST(ChildProcessTest, AProgramThatEndsLeavesNoProcessBehind)
{
    QTemporaryDir folder;
    const QString pidFile = folder.filePath(u"pid"_s);

    const auto outcome = runChild(shell(u"sleep 600 & echo $! > '%1'"_s.arg(pidFile)));

    ASSERT_TRUE(outcome);
    EXPECT_EQ(outcome->exitCode, 0);
    EXPECT_TRUE(comesTrue([&] { return isGone(writtenProcess(pidFile)); }));
}

TEST(ChildProcessTest, DoesNotWaitForWhoLeftTheGroupAndHoldsTheOutput)
{
    const auto started = std::chrono::steady_clock::now();

    const auto outcome = runChild(shell(u"setsid sleep 20 & echo done"_s));

    EXPECT_EQ(said(outcome), "done");
    EXPECT_LT(std::chrono::steady_clock::now() - started, 15s);
}

TEST(ChildProcessTest, LetsAProgramTidyUpBeforeItIsKilled)
{
    std::stop_source stop;
    ChildCommand command
        = shell(u"trap 'echo tidied; exit 3' TERM; echo ready; while :; do sleep 0.02; done"_s);
    command.grace = 20s;
    QStringList lines;

    const auto outcome = runChild(command, stop.get_token(), [&](ChildStream, QByteArrayView line) {
        lines << QString::fromUtf8(line);
        stop.request_stop();
    });

    ASSERT_FALSE(outcome);
    EXPECT_EQ(lines.first(), u"ready"_s);
    EXPECT_EQ(lines.last(), u"tidied"_s);
}

TEST(ChildProcessTest, StartsNothingOnceStopped)
{
    QTemporaryDir folder;
    std::stop_source stop;
    stop.request_stop();

    const auto outcome = runChild(shell(u"touch '%1/started'"_s.arg(folder.path())), stop.get_token());

    EXPECT_EQ(outcome.error().code(), Errc::Cancelled);
    EXPECT_FALSE(QFile::exists(folder.filePath(u"started"_s)));
}

TEST(ChildProcessTest, SaysWhatCouldNotBeStarted)
{
    const auto outcome = runChild({.arguments = {u"/nowhere/program"_s}});

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::NotFound);
    EXPECT_THAT(outcome.error().story().toStdString(), HasSubstr("/nowhere/program"));
}

TEST(ChildProcessTest, RefusesAProgramWithoutAPath)
{
    EXPECT_EQ(runChild({.arguments = {u"sh"_s}}).error().code(), Errc::Internal);
}
