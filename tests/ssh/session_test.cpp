// SPDX-License-Identifier: Apache-2.0
#include "ssh/library.h"
#include "tests/ssh/ssh_lab.h"

#include <QElapsedTimer>
#include <thread>

using namespace Qt::StringLiterals;

namespace slipway::ssh {
namespace {

using fakes::LoopbackSshd;

/// One server for all tests; each opens a session of its own.
class SessionTest : public SshLab {
protected:
    static void SetUpTestSuite() { sshd = std::make_unique<LoopbackSshd>(); }
    static void TearDownTestSuite() { sshd.reset(); }
    void SetUp() override
    {
        ASSERT_TRUE(sshd->isRunning()) << qPrintable(sshd->log());
        trust(*sshd);
        session = open(endpointOf(*sshd));
        ASSERT_TRUE(session);
    }
    Result<Output> run(QByteArrayView script) { return session->run(script, options, stop.get_token()); }

    static std::unique_ptr<LoopbackSshd> sshd;
    std::unique_ptr<Session> session;
    RunOptions options;
};
std::unique_ptr<LoopbackSshd> SessionTest::sshd;

TEST_F(SessionTest, BringsBackBothStreamsAndTheStatus)
{
    const auto output = run("echo out; echo err >&2; exit 3\n");

    ASSERT_TRUE(output) << qPrintable(output.error().story());
    EXPECT_EQ(output->out, "out\n");
    EXPECT_EQ(output->error, "err\n");
    EXPECT_EQ(output->exitCode, 3);
    EXPECT_EQ(output->signal, QString());
    EXPECT_EQ(output->ending(), u"ended with status 3"_s);
}

TEST_F(SessionTest, TellsASignalFromAStatus)
{
    const auto output = run("kill -TERM $$\n");

    ASSERT_TRUE(output) << qPrintable(output.error().story());
    EXPECT_EQ(output->signal, u"TERM"_s);
    EXPECT_FALSE(output->succeeded());
}

TEST_F(SessionTest, RunsOneScriptAfterAnother)
{
    for (int i = 0; i < 10; ++i) {
        const auto output = run("exit " + QByteArray::number(i) + "\n");
        ASSERT_TRUE(output) << qPrintable(output.error().story());
        EXPECT_EQ(output->exitCode, i);
    }
}

TEST_F(SessionTest, SendsTheConstantCommandOnly)
{
    const auto output = run("echo \"$SSH_ORIGINAL_COMMAND$0 $*\"; tr '\\0' ' ' </proc/$$/cmdline\n");

    ASSERT_TRUE(output) << qPrintable(output.error().story());
    EXPECT_TRUE(output->out.endsWith("/bin/sh -s ")) << output->out.constData();
}

TEST_F(SessionTest, TakesAScriptLargerThanEveryBuffer)
{
    QByteArray script = "n=0\n";
    for (int i = 0; i < 60'000; ++i)
        script
            += "n=$((n+1)) # padding that makes the script longer than a channel's window of two megabytes\n";
    script += "echo $n\n";

    const auto output = run(script);

    ASSERT_TRUE(output) << qPrintable(output.error().story());
    EXPECT_EQ(output->out, "60000\n");
}

TEST_F(SessionTest, DoesNotLockUpWhenBothSidesTalkAtOnce)
{
    QByteArray script;
    for (int i = 0; i < 6'000; ++i)
        script += "echo '" + QByteArray(700, 'x') + "'\n";
    options.keepBytes = 8 << 20;

    const auto output = run(script);

    ASSERT_TRUE(output) << qPrintable(output.error().story());
    EXPECT_EQ(output->out.size(), 6'000 * 701);
}

TEST_F(SessionTest, SurvivesANewKeyExchangeInTheMiddle)
{
    LoopbackSshd rekeying({.address = u"127.0.0.2"_s, .config = {u"RekeyLimit 64K"_s}});
    ASSERT_TRUE(rekeying.isRunning()) << qPrintable(rekeying.log());
    trust(rekeying);
    session = open(endpointOf(rekeying));
    ASSERT_TRUE(session);
    QByteArray script;
    for (int i = 0; i < 1'500; ++i)
        script += "echo '" + QByteArray(700, 'x') + "'\n";

    const auto output = run(script + "echo end >&2\n");

    ASSERT_TRUE(output) << qPrintable(output.error().story());
    EXPECT_EQ(output->error, "end\n");
}

TEST_F(SessionTest, KeepsBothEndsOfLongOutputAndCountsTheRest)
{
    options.keepBytes = 1000;

    const auto output = run("seq 1 100000\n");

    ASSERT_TRUE(output) << qPrintable(output.error().story());
    EXPECT_TRUE(output->out.startsWith("1\n2\n3\n"));
    EXPECT_TRUE(output->out.endsWith("\n100000\n"));
    EXPECT_EQ(output->droppedBytes, 588'895 - 1000);
    EXPECT_LT(output->out.size(), 1100);
}

TEST_F(SessionTest, StreamsLinesThatAreSafeToShow)
{
    QStringList lines;
    options.onLine = [&](Stream stream, const QString &line) {
        lines << (stream == Stream::Out ? u"out:"_s : u"err:"_s) + line;
    };

    const auto output
        = run("printf 'plain\\n\\033[31mred\\033[0m\\n\\033]0;title\\007no end'; printf '\\377\\n' >&2\n");

    ASSERT_TRUE(output) << qPrintable(output.error().story());
    EXPECT_TRUE(lines.contains(u"out:plain"_s));
    EXPECT_TRUE(lines.contains(u"out:red"_s));
    EXPECT_FALSE(lines.join(u' ').contains(QChar(0x1b)));
    EXPECT_TRUE(lines.last().endsWith(u"no end"_s));
}

TEST_F(SessionTest, EndsAtItsDeadlineAndAsksTheHostToEndTheScript)
{
    options.deadline = Deadline::in(std::chrono::seconds(1));
    const QString mark = home.filePath(u"mark"_s);

    QElapsedTimer timer;
    timer.start();
    const auto output = run("sleep 3; touch '" + mark.toUtf8() + "'\n");

    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().code(), Errc::TimedOut);
    EXPECT_LT(timer.elapsed(), 2900);
    EXPECT_FALSE(session->isUsable());
    std::this_thread::sleep_for(std::chrono::seconds(4));
    // OpenSSH signals everybody's scripts but root's, and libssh2 asks for it since 1.11.
    EXPECT_TRUE(!QFile::exists(mark) || libraryVersion().startsWith(u"1.10"_s)
        || sshd->log().contains(u"session_signal_req"_s))
        << qPrintable(sshd->log());
}

TEST_F(SessionTest, HearsAStopAtOnce)
{
    QElapsedTimer timer;
    timer.start();
    const std::jthread stopper([this] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        stop.request_stop();
    });

    const auto output = run("sleep 30\n");

    ASSERT_FALSE(output);
    EXPECT_TRUE(output.error().isCancelled());
    EXPECT_LT(timer.elapsed(), 3000);
}

TEST_F(SessionTest, HearsAStopInTheMiddleOfAFlood)
{
    const std::jthread stopper([this] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        stop.request_stop();
    });
    options.mostBytes = qint64{1} << 40;

    const auto output = run("exec yes\n");

    ASSERT_FALSE(output);
    EXPECT_TRUE(output.error().isCancelled()) << qPrintable(output.error().story());
}

TEST_F(SessionTest, RefusesMoreOutputThanAllowed)
{
    options.mostBytes = 4 << 20;

    const auto output = run("exec yes\n");

    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().name(), u"ssh.flood"_s);
}

TEST_F(SessionTest, SaysUnknownWhenTheHostVanishesInTheMiddle)
{
    LoopbackSshd mortal({.address = u"127.0.0.3"_s});
    ASSERT_TRUE(mortal.isRunning()) << qPrintable(mortal.log());
    trust(mortal);
    session = open(endpointOf(mortal));
    ASSERT_TRUE(session);
    const std::jthread killer([&mortal] {
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        mortal.dropConnections();
    });

    const auto output = run("sleep 20\n");

    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().code(), Errc::Unknown) << qPrintable(output.error().story());
    EXPECT_EQ(output.error().name(), u"ssh.outcome-unknown"_s);
    EXPECT_FALSE(session->isUsable());
}

TEST_F(SessionTest, ShowsTheHostKeyItTrusted)
{
    const QByteArray line = sshd->publicHostKey();
    const QByteArray listed
        = LoopbackSshd::output(u"ssh-keygen"_s, {u"-lf"_s, sshd->folder() + u"/host_ed25519.pub"_s});

    EXPECT_EQ(session->hostKey().type, u"ssh-ed25519"_s);
    EXPECT_TRUE(listed.contains(session->hostKey().fingerprint().toUtf8())) << listed.constData();
    EXPECT_TRUE(line.contains(session->hostKey().blob.toBase64()));
    EXPECT_TRUE(session->route().contains(sshd->user()));
    EXPECT_TRUE(session->methods().contains(u"curve25519"_s));
}

} // namespace
} // namespace slipway::ssh
