// SPDX-License-Identifier: Apache-2.0
#include "ssh/wire_format.h"
#include "tests/ssh/hostile_server.h"
#include "tests/ssh/ssh_lab.h"

#include <QElapsedTimer>
#include <ostream>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace slipway::ssh {
namespace {

using Visitor = HostileServer::Visitor;
constexpr const char *greeting = "SSH-2.0-OpenSSH_9.2\r\n";

struct Kind {
    const char *name;
    HostileServer::Behaviour behaviour;
    const char *outcome; ///< the name of the error
};
void PrintTo(const Kind &kind, std::ostream *out)
{
    *out << kind.name;
}

/// Greets, then takes the visitor's greeting and first packet.
void meet(const Visitor &visitor)
{
    visitor.send(greeting);
    visitor.receiveLine();
}

QByteArray disconnect(const QByteArray &message)
{
    QByteArray payload(1, 1);
    appendNumber(payload, 2);
    appendString(payload, message);
    appendString(payload, "");
    return packet(payload);
}

/// Answers the key exchange with lies: `count` strings of `size` bytes.
QByteArray kexReply(int count, qsizetype size)
{
    QByteArray payload(1, 31);
    for (int i = 0; i < count; ++i)
        appendString(payload, QByteArray(size, 'A'));
    return packet(payload);
}

const Kind kinds[] = {
    {"FloodBeforeGreeting", [](const Visitor &v) { v.sendForEver("hello there\r\n"); }, "ssh.flood"},
    {"FloodWithoutALineEnd", [](const Visitor &v) { v.sendForEver(QByteArray(65536, 'x')); }, "ssh.flood"},
    {"NeverGreets", [](const Visitor &v) { v.holdOn(); }, "ssh.timed-out"},
    {"HalfAGreeting",
        [](const Visitor &v) {
            v.send("SSH-2.0-Open");
            v.holdOn();
        },
        "ssh.timed-out"},
    {"DribblesALineAtATime",
        [](const Visitor &v) {
            while (v.dribble("no greeting\r\n", std::chrono::milliseconds(30))) { }
        },
        "ssh.timed-out"},
    {"DribblesTheKeyExchange",
        [](const Visitor &v) {
            meet(v);
            v.dribble(keyExchangeInit(), std::chrono::milliseconds(200));
        },
        "ssh.timed-out"},
    {"ClosesAtOnce", [](const Visitor &) {}, "ssh.connection-lost"},
    {"ClosesAfterGreeting", [](const Visitor &v) { meet(v); }, "ssh.connection-lost"},
    {"ClosesInTheKeyExchange",
        [](const Visitor &v) {
            meet(v);
            v.send(keyExchangeInit());
            v.receive(4096);
        },
        "ssh.connection-lost"},
    {"SpeaksHttp", [](const Visitor &v) { v.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"); },
        "ssh.connection-lost"},
    {"SpeaksVersionOne",
        [](const Visitor &v) {
            v.send("SSH-1.5-Ancient\r\n");
            v.holdOn();
        },
        nullptr},
    {"NulsInTheGreeting",
        [](const Visitor &v) {
            v.send(QByteArray("SSH-2.0-\0\0\0\r\n", 13) + QByteArray(4000, '\0'));
            v.holdOn();
        },
        nullptr},
    {"HugePacketLength",
        [](const Visitor &v) {
            meet(v);
            v.sendForEver(QByteArray::fromHex("7fffffff04") + QByteArray(65536, 'x'));
        },
        nullptr},
    {"ZeroPacketLength",
        [](const Visitor &v) {
            meet(v);
            v.sendForEver(QByteArray(4096, '\0'));
        },
        nullptr},
    {"GarbageAfterGreeting",
        [](const Visitor &v) {
            meet(v);
            v.sendForEver(QByteArray::fromHex("0000010c0afe11d7").repeated(512));
        },
        nullptr},
    {"EmptyLists",
        [](const Visitor &v) {
            meet(v);
            v.send(keyExchangeInit("", "", ""));
            v.holdOn();
        },
        "ssh.protocol"},
    {"NothingInCommon",
        [](const Visitor &v) {
            meet(v);
            v.send(keyExchangeInit("diffie-hellman-group1-sha1", "ssh-dss", "3des-cbc"));
            v.holdOn();
        },
        "ssh.protocol"},
    {"TruncatedKeyExchange",
        [](const Visitor &v) {
            meet(v);
            QByteArray payload(1, 20);
            payload += QByteArray(16, 'c');
            appendNumber(payload, 0xffffffff);
            v.send(packet(payload + "curve25519-sha256"));
            v.holdOn();
        },
        nullptr},
    {"LiesInTheKeyExchange",
        [](const Visitor &v) {
            meet(v);
            v.send(keyExchangeInit());
            v.receive(4096);
            v.send(kexReply(3, 32));
            v.holdOn();
        },
        "ssh.protocol"},
    {"EmptyKeyExchangeReply",
        [](const Visitor &v) {
            meet(v);
            v.send(keyExchangeInit());
            v.receive(4096);
            v.send(kexReply(3, 0));
            v.holdOn();
        },
        nullptr},
    {"IgnoreForEver",
        [](const Visitor &v) {
            meet(v);
            v.send(keyExchangeInit());
            QByteArray payload(1, 2);
            appendString(payload, QByteArray(30000, 'i'));
            v.sendForEver(packet(payload));
        },
        "ssh.flood"},
    {"UnknownPacketsForEver",
        [](const Visitor &v) {
            meet(v);
            v.send(keyExchangeInit());
            v.sendForEver(packet(QByteArray(20000, char(99))));
        },
        nullptr},
    {"HangsInTheKeyExchange",
        [](const Visitor &v) {
            meet(v);
            v.send(keyExchangeInit());
            v.ignore();
        },
        "ssh.timed-out"},
    {"RefusesWithEscapeSequences",
        [](const Visitor &v) {
            meet(v);
            v.send(disconnect("go \x1b[31maway\x1b]0;owned\x07\xe2\x80\xae"));
            v.holdOn();
        },
        "ssh.connection-lost"},
    {"RefusesAtLength",
        [](const Visitor &v) {
            meet(v);
            v.send(disconnect(QByteArray(30000, 'x')));
            v.holdOn();
        },
        "ssh.connection-lost"},
};

qint64 residentBytes()
{
    const QList<QByteArray> words = contentsOf(u"/proc/self/statm"_s).split(' ');
    return words.value(1).toLongLong() * 4096;
}

class HostileServerTest : public SshLab, public ::testing::WithParamInterface<Kind> {
protected:
    static Endpoint at(quint16 port)
    {
        return {.name = u"mallory"_s,
            .address = u"127.0.0.1"_s,
            .port = port,
            .user = u"deploy"_s,
            .policy = HostKeyPolicy::AcceptNew};
    }
};

TEST_P(HostileServerTest, CostsItsDeadlineAndNothingElse)
{
    const HostileServer server(GetParam().behaviour);
    ASSERT_NE(server.port(), 0);
    limits = {.connect = std::chrono::seconds(2),
        .handshake = std::chrono::seconds(2),
        .authentication = std::chrono::seconds(2)};
    const qint64 before = residentBytes();
    QElapsedTimer timer;
    timer.start();

    const Error error = failureOf(at(server.port()));

    EXPECT_LT(timer.elapsed(), 3000);
    EXPECT_LT(residentBytes() - before, 32 << 20);
    EXPECT_NE(error.code(), Errc::Internal) << qPrintable(error.story());
    const QString expected = GetParam().outcome ? QLatin1String(GetParam().outcome) : error.name();
    EXPECT_EQ(error.name(), expected) << qPrintable(error.story());
    EXPECT_TRUE(error.name().startsWith(u"ssh."_s)) << qPrintable(error.story());
    EXPECT_LT(error.story().size(), 700);
    const QString story = error.story();
    EXPECT_TRUE(std::all_of(story.begin(), story.end(), [](QChar c) { return c.isPrint(); }))
        << story.toUtf8().toHex().constData();
    EXPECT_TRUE(contentsOf(home.filePath(u"profile/known_hosts"_s)).isEmpty());
}

INSTANTIATE_TEST_SUITE_P(EveryKind, HostileServerTest, ::testing::ValuesIn(kinds),
    [](const auto &kind) { return std::string(kind.param.name); });

TEST_F(HostileServerTest, LeavesOtherHostsAlone)
{
    const HostileServer hanging([](const Visitor &v) { v.holdOn(); });
    const HostileServer flooding([](const Visitor &v) { v.sendForEver(QByteArray(65536, 'x')); });
    const fakes::LoopbackSshd good;
    ASSERT_TRUE(good.isRunning()) << qPrintable(good.log());
    trust(good);
    limits.handshake = std::chrono::seconds(10);
    connector = std::make_unique<Connector>(surroundings());
    std::vector<std::jthread> lanes;
    lanes.reserve(10);
    for (int i = 0; i < 10; ++i) {
        lanes.emplace_back([&, i](const std::stop_token &ending) {
            const auto session = connector->open(at(i % 2 ? hanging.port() : flooding.port()), ending);
            EXPECT_FALSE(session);
        });
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(300));

    QElapsedTimer timer;
    timer.start();
    const auto session = connector->open(endpointOf(good), {});
    ASSERT_TRUE(session) << qPrintable(session.error().story());
    const auto output = (*session)->run("echo fine\n", {}, {});

    ASSERT_TRUE(output) << qPrintable(output.error().story());
    EXPECT_EQ(output->out, "fine\n");
    EXPECT_LT(timer.elapsed(), 6000);
}

TEST_F(HostileServerTest, HearsAStopWhileAHostHangs)
{
    const HostileServer hanging([](const Visitor &v) { v.holdOn(); });
    QElapsedTimer timer;
    timer.start();
    const std::jthread stopper([this] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        stop.request_stop();
    });

    EXPECT_TRUE(failureOf(at(hanging.port())).isCancelled());
    EXPECT_LT(timer.elapsed(), 2000);
}

TEST_F(HostileServerTest, SaysThatNobodyListens)
{
    const Error error = failureOf(at(fakes::LoopbackSshd::freePort(u"127.0.0.1"_s)));

    EXPECT_EQ(error.code(), Errc::Unreachable);
    EXPECT_EQ(error.name(), u"ssh.unreachable"_s);
}

TEST_F(HostileServerTest, SaysThatANameIsNotKnown)
{
    Endpoint endpoint = at(22);
    endpoint.address = u"no-such-host.invalid"_s;

    EXPECT_EQ(failureOf(endpoint).code(), Errc::Unreachable);
}

} // namespace
} // namespace slipway::ssh
