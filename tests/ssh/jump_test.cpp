// SPDX-License-Identifier: Apache-2.0
#include "ssh/sftp.h"
#include "tests/ssh/ssh_lab.h"

using namespace Qt::StringLiterals;

namespace slipway::ssh {
namespace {

using fakes::LoopbackSshd;

/// Two jump hosts and a host that nobody reaches from outside, all on this computer.
class JumpTest : public SshLab {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(outer.isRunning() && inner.isRunning() && target.isRunning());
        write(home.filePath(u"known_hosts"_s), outer.knownHosts() + inner.knownHosts() + target.knownHosts());
        endpoint = endpointOf(target);
    }

    LoopbackSshd outer{{.address = u"127.0.1.1"_s}};
    LoopbackSshd inner{{.address = u"127.0.1.2"_s}};
    LoopbackSshd target{{.address = u"127.0.1.3"_s}};
    Endpoint endpoint;
};

TEST_F(JumpTest, ReachesAHostThroughOne)
{
    endpoint.jumps = {endpointOf(outer)};

    const auto session = open(endpoint);
    ASSERT_TRUE(session);
    const auto output = session->run("echo \"$SSH_CONNECTION\"; exit 5\n", {}, {});

    ASSERT_TRUE(output) << qPrintable(output.error().story());
    EXPECT_EQ(output->exitCode, 5);
    EXPECT_TRUE(output->out.contains("127.0.1.3")) << output->out.constData();
    EXPECT_EQ(session->hostKey().blob, QByteArray::fromBase64(target.publicHostKey().split(' ').value(1)));
    EXPECT_TRUE(outer.log().contains(u"Accepted publickey"_s));
}

TEST_F(JumpTest, CarriesMuchDataBothWaysThroughTwo)
{
    endpoint.jumps = {endpointOf(outer), endpointOf(inner)};
    const auto session = open(endpoint);
    ASSERT_TRUE(session);
    QByteArray script;
    for (int i = 0; i < 5'000; ++i)
        script += "echo '" + QByteArray(700, 'x') + "'\n";

    const auto output = session->run(script, {.keepBytes = 8 << 20}, {});
    ASSERT_TRUE(output) << qPrintable(output.error().story());
    EXPECT_EQ(output->out.size(), 5'000 * 701);

    const QByteArray bytes = QByteArray("0123456789abcdef").repeated(1 << 18);
    const auto sftp = session->sftp(Deadline::in(std::chrono::minutes(1)), {});
    ASSERT_TRUE(sftp) << qPrintable(sftp.error().story());
    const QString path = home.filePath(u"big"_s);
    {
        const auto file = (*sftp)->open(path, OpenMode::CreateNew);
        ASSERT_TRUE(file) << qPrintable(file.error().story());
        ASSERT_TRUE((*file)->write(bytes));
        ASSERT_TRUE((*file)->close());
    }
    EXPECT_EQ(contentsOf(path), bytes);
    EXPECT_EQ((*sftp)->read(path, 8 << 20).value_or(QByteArray()), bytes);
}

TEST_F(JumpTest, ChecksTheKeyOfTheJumpHostToo)
{
    write(home.filePath(u"known_hosts"_s), target.knownHosts());
    endpoint.jumps = {endpointOf(outer)};

    const Error error = failureOf(endpoint);

    EXPECT_EQ(error.name(), u"ssh.host-key-unknown"_s);
    EXPECT_TRUE(error.story().contains(u"Jump host"_s)) << qPrintable(error.story());
}

TEST_F(JumpTest, ChecksTheKeyOfTheHostBehind)
{
    write(home.filePath(u"known_hosts"_s),
        outer.knownHosts()
            + outer.knownHosts()
                  .replace("127.0.1.1", "127.0.1.3")
                  .replace(QByteArray::number(outer.port()), QByteArray::number(target.port())));
    endpoint.jumps = {endpointOf(outer)};

    EXPECT_EQ(failureOf(endpoint).name(), u"ssh.host-key-changed"_s);
}

TEST_F(JumpTest, SaysThatTheJumpHostDoesNotReachTheHost)
{
    endpoint.jumps = {endpointOf(outer)};
    target.stop();

    const Error error = failureOf(endpoint);

    EXPECT_EQ(error.code(), Errc::Unreachable);
    EXPECT_TRUE(error.story().contains(u"does not reach"_s)) << qPrintable(error.story());
}

TEST_F(JumpTest, NoticesThatTheJumpHostVanished)
{
    endpoint.jumps = {endpointOf(outer)};
    const auto session = open(endpoint);
    ASSERT_TRUE(session);
    outer.stop();

    const auto output = session->run("echo\n", {}, {});

    ASSERT_FALSE(output);
    EXPECT_EQ(output.error().code(), Errc::Unreachable) << qPrintable(output.error().story());
}

} // namespace
} // namespace slipway::ssh
