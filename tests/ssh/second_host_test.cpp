// SPDX-License-Identifier: Apache-2.0
#include "tests/ssh/second_host.h"

#include "ssh/sftp.h"

#include <QElapsedTimer>
#include <ostream>
#include <thread>

using namespace Qt::StringLiterals;

namespace slipway::ssh {
namespace {

class SecondHostTest : public SshLab {
protected:
    static void SetUpTestSuite() { host = std::make_unique<SecondHost>(); }
    static void TearDownTestSuite() { host.reset(); }
    void SetUp() override
    {
        ASSERT_TRUE(host->isRunning()) << qPrintable(host->complaint());
        write(home.filePath(u"known_hosts"_s), host->knownHosts());
        secrets.values = {{u"second"_s, secondHostPassword}};
        host->forget();
    }

    static inline std::unique_ptr<SecondHost> host;
};

using PasswordTest = SecondHostTest;

TEST_F(PasswordTest, LetsInAndScriptsRun)
{
    const auto session = open(host->endpointFor(u"password"_s));
    ASSERT_TRUE(session);

    const auto output = session->run("true\n", {}, {});

    ASSERT_TRUE(output) << qPrintable(output.error().story());
    EXPECT_EQ(output->out, "heard 5 bytes\n");
    EXPECT_EQ(output->exitCode, 3);
    EXPECT_EQ(host->log(), "password password: right\ncommand exec /bin/sh -s\n");
}

TEST_F(PasswordTest, ThatIsWrongIsSentOnce)
{
    secrets.values[u"second"_s] = "wrong";

    const Error error = failureOf(host->endpointFor(u"password"_s));

    EXPECT_EQ(error.name(), u"ssh.login-refused"_s) << qPrintable(error.story());
    EXPECT_EQ(error.code(), Errc::Denied);
    EXPECT_TRUE(error.hint().contains(u"credential set"_s)) << qPrintable(error.hint());
    EXPECT_EQ(host->log(), "password password: wrong\n");
}

TEST_F(PasswordTest, AnswersTheHiddenPromptAndNoOther)
{
    EXPECT_TRUE(open(host->endpointFor(u"keyboard"_s)));

    EXPECT_EQ(host->log(), "round 1 of keyboard: right empty\n");
}

TEST_F(PasswordTest, IsNotRepeatedInASecondRound)
{
    EXPECT_TRUE(open(host->endpointFor(u"keyboard-rounds"_s)));

    EXPECT_EQ(host->log(), "round 1 of keyboard-rounds: right\nround 2 of keyboard-rounds: empty\n");
}

TEST_F(PasswordTest, IsNotGivenForACode)
{
    const Error error = failureOf(host->endpointFor(u"keyboard-code"_s));

    EXPECT_EQ(error.name(), u"ssh.login-refused"_s) << qPrintable(error.story());
    EXPECT_TRUE(error.story().contains(u"keyboard-interactive"_s)) << qPrintable(error.story());
    EXPECT_EQ(host->log(), "round 1 of keyboard-code: right empty\n");
}

TEST_F(PasswordTest, FollowsAKeyWhereBothAreAskedFor)
{
    Endpoint endpoint = host->endpointFor(u"both"_s);
    endpoint.identity = home.filePath(u"key"_s);
    ASSERT_TRUE(fakes::LoopbackSshd::makeKey(endpoint.identity, u"ed25519"_s));

    EXPECT_TRUE(open(endpoint));

    EXPECT_EQ(host->log(), "password both: right\n");
}

TEST_F(PasswordTest, IsNoWayRoundAKeyWhereBothAreAskedFor)
{
    const Error error = failureOf(host->endpointFor(u"both"_s));

    EXPECT_EQ(error.name(), u"ssh.login-refused"_s) << qPrintable(error.story());
    EXPECT_EQ(host->log(), "");
}

/// How a host misbehaves that has let us in.
struct Kind {
    const char *user;
    const char *outcomes; ///< the name of the error; "or" between several
};
void PrintTo(const Kind &kind, std::ostream *out)
{
    *out << kind.user;
}
std::string nameOf(const ::testing::TestParamInfo<Kind> &kind)
{
    std::string name = kind.param.user;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
}

class MisbehavingHostTest : public SecondHostTest, public ::testing::WithParamInterface<Kind> {
protected:
    static qint64 residentBytes()
    {
        return contentsOf(u"/proc/self/statm"_s).split(' ').value(1).toLongLong() * 4096;
    }
    /// What it costs: its deadline, and a bounded amount of memory.
    Error costOf(const std::function<Result<>(Session &)> &use)
    {
        const auto session = open(host->endpointFor(QLatin1String(GetParam().user)));
        if (!session)
            return Error(Errc::Internal, u"it did not connect"_s);
        const qint64 before = residentBytes();
        QElapsedTimer timer;
        timer.start();
        const auto result = use(*session);
        EXPECT_LT(timer.elapsed(), 12'000);
        EXPECT_LT(residentBytes() - before, 64 << 20);
        return result ? Error(Errc::Internal, u"it succeeded"_s) : result.error();
    }
    static void expectOutcome(const Error &error)
    {
        const QStringList outcomes = QString::fromLatin1(GetParam().outcomes).split(u" or "_s);
        EXPECT_TRUE(outcomes.contains(error.name()))
            << qPrintable(error.name()) << ": " << qPrintable(error.story());
        EXPECT_LT(error.story().size(), 700);
    }
};

using MisbehavingShellTest = MisbehavingHostTest;

TEST_P(MisbehavingShellTest, CostsItsDeadlineAndItsBytes)
{
    const Error error = costOf([](Session &session) -> Result<> {
        const RunOptions options{.deadline = Deadline::in(std::chrono::seconds(2)), .mostBytes = 2 << 20};
        TRY_DO(session.run("true\n", options, {}));
        return {};
    });

    expectOutcome(error);
}

INSTANTIATE_TEST_SUITE_P(Each, MisbehavingShellTest,
    ::testing::Values(Kind{"closed", "ssh.protocol"}, Kind{"refuses", "ssh.no-commands"},
        Kind{"floods", "ssh.flood"}, Kind{"floods-errors", "ssh.flood"}, Kind{"heedless", "ssh.flood"},
        Kind{"mute", "ssh.timed-out"}, Kind{"dribbles", "ssh.timed-out"}, Kind{"endless", "ssh.timed-out"},
        Kind{"leaves", "ssh.outcome-unknown"}, Kind{"adjusts", "ssh.timed-out or ssh.flood"},
        Kind{"ignores", "ssh.flood or ssh.timed-out"}, Kind{"asks", "ssh.flood or ssh.timed-out"},
        Kind{"freezes", "ssh.timed-out"}),
    nameOf);

using MisbehavingSftpTest = MisbehavingHostTest;

TEST_P(MisbehavingSftpTest, CostsItsDeadlineAndItsBytes)
{
    const Error error = costOf([](Session &session) -> Result<> {
        TRY(const auto sftp, session.sftp(Deadline::in(std::chrono::seconds(2)), {}));
        TRY(const auto file, sftp->open(u"/tmp/file"_s, OpenMode::Continue));
        TRY_DO(file->write(QByteArray(8'000'000, 'x')));
        return file->close();
    });

    expectOutcome(error);
}

INSTANTIATE_TEST_SUITE_P(Each, MisbehavingSftpTest,
    ::testing::Values(Kind{"garbage", "ssh.no-sftp or ssh.protocol"},
        Kind{"huge", "ssh.no-sftp or ssh.protocol"}, Kind{"mute", "ssh.timed-out"},
        Kind{"unanswered", "ssh.timed-out"}, Kind{"unread", "ssh.timed-out"},
        Kind{"left", "ssh.connection-lost"}, Kind{"mistaken", "ssh.timed-out or ssh.flood or ssh.protocol"}),
    nameOf);

TEST_F(SecondHostTest, ReadsAMissingStatusAsZero)
{
    const auto session = open(host->endpointFor(u"no-status"_s));
    ASSERT_TRUE(session);

    const auto output = session->run("true\n", {}, {});

    ASSERT_TRUE(output) << qPrintable(output.error().story());
    EXPECT_EQ(output->out, "done\n");
    EXPECT_EQ(output->exitCode, 0);
}

TEST_F(SecondHostTest, IsNotConfusedByAWindowBeyondAllNumbers)
{
    const auto session = open(host->endpointFor(u"widens"_s));
    ASSERT_TRUE(session);
    const QByteArray script(3'000'000, '#');

    const auto output = session->run(script, {.deadline = Deadline::in(std::chrono::seconds(60))}, {});

    ASSERT_TRUE(output) << qPrintable(output.error().story());
    EXPECT_EQ(output->out, "heard 3000000 bytes\n");
}

TEST_F(SecondHostTest, IsLostWhenKeepalivesFindItSilent)
{
    limits.silence = std::chrono::seconds(2);
    const auto session = open(host->endpointFor(u"freezes"_s));
    ASSERT_TRUE(session);
    QElapsedTimer timer;
    timer.start();

    const auto output = session->run("true\n", {.deadline = Deadline::in(std::chrono::minutes(5))}, {});

    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().name(), u"ssh.outcome-unknown"_s) << qPrintable(output.error().story());
    EXPECT_TRUE(output.error().story().contains(u"silent"_s)) << qPrintable(output.error().story());
    EXPECT_GE(timer.elapsed(), 1'500);
    EXPECT_LT(timer.elapsed(), 20'000);
    EXPECT_FALSE(session->isUsable());
}

TEST_F(SecondHostTest, IsKeptWhileItAnswersKeepalives)
{
    limits.silence = std::chrono::seconds(4);
    const auto session = open(host->endpointFor(u"mute"_s));
    ASSERT_TRUE(session);

    const auto output = session->run("true\n", {.deadline = Deadline::in(std::chrono::seconds(8))}, {});

    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().name(), u"ssh.timed-out"_s)
        << "silent for longer than keepalives bear, yet alive: " << qPrintable(output.error().story());
}

TEST_F(SecondHostTest, LeavesOtherConnectionsAloneWhileItFloods)
{
    const auto flooding = open(host->endpointFor(u"floods"_s));
    ASSERT_TRUE(flooding);
    const auto good = connector->open(host->endpointFor(u"password"_s), {});
    ASSERT_TRUE(good) << qPrintable(good.error().story());
    std::stop_source over;
    const std::jthread lane([&] {
        const RunOptions options{
            .deadline = Deadline::in(std::chrono::seconds(60)), .mostBytes = qint64{1} << 40};
        EXPECT_FALSE(flooding->run("true\n", options, over.get_token()));
    });

    const auto output = (*good)->run("true\n", {}, {});
    over.request_stop();

    ASSERT_TRUE(output) << qPrintable(output.error().story());
    EXPECT_EQ(output->out, "heard 5 bytes\n");
}

} // namespace
} // namespace slipway::ssh
