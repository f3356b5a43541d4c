// SPDX-License-Identifier: Apache-2.0
#include "http/client.h"
#include "tests/fakes/http/raw_server.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway::http {
namespace {

using fakes::RawConnection;
using fakes::RawServer;

constexpr const char *head = "HTTP/1.1 200 OK\r\n";

void say(RawConnection &connection, const QByteArray &bytes)
{
    connection.readHead();
    connection.send(bytes);
}

void sayForEver(RawConnection &connection, const QByteArray &first, const QByteArray &again, int pause = 0)
{
    say(connection, first);
    while (connection.send(again) && !connection.isOver()) {
        if (pause > 0)
            connection.pause(pause);
    }
}

/// One kind of hostile server, and what a caller must hear of it.
struct Hostile {
    const char *name;
    RawServer::Script script;
    const char *failure;
};

const auto hostiles = std::to_array<Hostile>({
    {"SendsFieldsWithoutEnd",
        [](auto &c) { sayForEver(c, head, "X-Flood: aaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n"); },
        "http.too-many-headers"},
    {"SendsOneEndlessField", [](auto &c) { sayForEver(c, QByteArray(head) + "X: ", QByteArray(4096, 'a')); },
        "http.too-many-headers"},
    {"SendsAnEndlessStatusLine", [](auto &c) { sayForEver(c, "HTTP/1.1 200 ", QByteArray(4096, 'O')); },
        "http.too-many-headers"},
    {"SendsTooManyShortFields",
        [](auto &c) { say(c, head + QByteArray("A: b\r\n").repeated(500) + "Content-Length: 0\r\n\r\n"); },
        "http.too-many-headers"},
    {"SendsAnEndlessBody", [](auto &c) { sayForEver(c, QByteArray(head) + "\r\n", QByteArray(65536, 'x')); },
        "http.too-large"},
    {"SendsEndlessChunks",
        [](auto &c) {
            sayForEver(c, QByteArray(head) + "Transfer-Encoding: chunked\r\n\r\n",
                "8000\r\n" + QByteArray(0x8000, 'x') + "\r\n");
        },
        "http.too-large"},
    {"AnnouncesAHugeBody", [](auto &c) { say(c, QByteArray(head) + "Content-Length: 99999999999\r\n\r\n"); },
        "http.too-large"},
    {"SendsAGzipBomb",
        [](auto &c) {
            // What 10 GiB of zeros begin with; it must not even be looked into.
            say(c,
                RawConnection::answer("200 OK",
                    QByteArray::fromHex("1f8b08000000000000ff") + QByteArray(900, '\0'),
                    "Content-Encoding: gzip\r\n"));
        },
        "http.encoded-answer"},
    {"SaysItsLengthTwiceDifferently",
        [](auto &c) { say(c, QByteArray(head) + "Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde"); },
        "http.broken-answer"},
    {"SaysANegativeLength", [](auto &c) { say(c, QByteArray(head) + "Content-Length: -1\r\n\r\nabc"); },
        "http.broken-answer"},
    {"SaysALengthOfTwoWords", [](auto &c) { say(c, QByteArray(head) + "Content-Length: 3, 3\r\n\r\nabc"); },
        "http.broken-answer"},
    {"SendsMoreThanItSays", [](auto &c) { say(c, QByteArray(head) + "Content-Length: 3\r\n\r\nabcdef"); },
        "http.broken-answer"},
    {"SendsLessThanItSays", [](auto &c) { say(c, QByteArray(head) + "Content-Length: 30\r\n\r\nabcdef"); },
        "http.answer-lost"},
    {"CutsAChunk", [](auto &c) { say(c, QByteArray(head) + "Transfer-Encoding: chunked\r\n\r\n10\r\nabc"); },
        "http.answer-lost"},
    {"SaysLengthAndChunks",
        [](auto &c) {
            say(c,
                QByteArray(head)
                    + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n");
        },
        "http.broken-answer"},
    {"SendsChunksOfNonsense",
        [](auto &c) { say(c, QByteArray(head) + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n"); },
        "http.broken-answer"},
    {"SendsChunksOfNegativeSize",
        [](auto &c) { say(c, QByteArray(head) + "Transfer-Encoding: chunked\r\n\r\n-5\r\nabc\r\n"); },
        "http.broken-answer"},
    {"SendsChunksLargerThanTheWorld",
        [](auto &c) {
            say(c, QByteArray(head) + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\nabc\r\n");
        },
        "http.broken-answer"},
    {"SpeaksSsh", [](auto &c) { say(c, "SSH-2.0-OpenSSH_9.2\r\n\r\n"); }, "http.broken-answer"},
    {"SpeaksNonsense", [](auto &c) { say(c, QByteArray(300, '\xff')); }, "http.broken-answer"},
    {"SendsAFieldWithoutAName", [](auto &c) { say(c, QByteArray(head) + ": x\r\n\r\n"); },
        "http.broken-answer"},
    {"SwitchesProtocols", [](auto &c) { say(c, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"); },
        "http.broken-answer"},
    {"NeverComesToThePoint", [](auto &c) { sayForEver(c, {}, "HTTP/1.1 102 Processing\r\n\r\n"); },
        "http.broken-answer"},
    {"HangsUpAtOnce", [](auto &) {}, "http.answer-lost"},
    {"HangsUpAfterTheRequest", [](auto &c) { c.readHead(); }, "http.answer-lost"},
    {"ResetsTheConnection",
        [](auto &c) {
            c.readHead();
            c.reset();
        },
        "http.answer-lost"},
    {"SaysNothing",
        [](auto &c) {
            c.readHead();
            c.pause(60'000);
        },
        "http.timed-out"},
    {"StopsInTheMiddle",
        [](auto &c) {
            say(c, QByteArray(head) + "Content-Length: 10\r\n\r\nabc");
            c.pause(60'000);
        },
        "http.timed-out"},
    {"DribblesFields", [](auto &c) { sayForEver(c, head, "X: y\r\n", 100); }, "http.timed-out"},
    {"DribblesTheBody", [](auto &c) { sayForEver(c, QByteArray(head) + "\r\n", "x", 50); }, "http.timed-out"},
});

class HostileServerTest : public ::testing::TestWithParam<Hostile> { };

TEST_P(HostileServerTest, CostsItsDeadlineAndNothingElse)
{
    const RawServer server(GetParam().script);
    const Secret token = Secret::copying("canary-token");
    const auto begun = std::chrono::steady_clock::now();

    const auto answer = Client().send({.url = server.url(),
        .authorization = Bearer{&token},
        .bodyLimit = 100'000,
        .idle = 1s,
        .within = 2s});

    ASSERT_FALSE(answer) << answer->status;
    EXPECT_EQ(answer.error().name().toStdString(), GetParam().failure) << qPrintable(answer.error().story());
    EXPECT_FALSE(answer.error().story().contains(u"canary"_s));
    EXPECT_FALSE(answer.error().hint().isEmpty() && answer.error().name() != u"http.timed-out"_s);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 12s);
}

INSTANTIATE_TEST_SUITE_P(Kinds, HostileServerTest, ::testing::ValuesIn(hostiles),
    [](const auto &kind) { return kind.param.name; });

class RedirectTest : public ::testing::TestWithParam<int> { };

TEST_P(RedirectTest, TakesNeitherTokensNorBodiesToAnotherAddress)
{
    const RawServer other(
        [](RawConnection &connection) { say(connection, RawConnection::answer("200 OK")); }, "127.0.0.2");
    const RawServer server([&](RawConnection &connection) {
        connection.readHead();
        connection.readBody();
        connection.send(RawConnection::answer(QByteArray::number(GetParam()) + " Moved", {},
            "Location: " + other.url(u"/elsewhere"_s).toEncoded() + "\r\n"));
    });
    const Secret token = Secret::copying("canary-token");

    for (const Method method : {Method::Get, Method::Head, Method::Put, Method::Post}) {
        Request request{.method = method, .url = server.url(), .authorization = Bearer{&token}};
        if (method == Method::Put || method == Method::Post)
            request.body = QByteArray("canary-body");
        const auto answer = Client().send(request);

        ASSERT_TRUE(answer) << qPrintable(answer.error().story());
        EXPECT_EQ(answer->status, GetParam());
        EXPECT_TRUE(answer->isRedirect());
        const Error error = explainRedirect(request.url, *answer);
        EXPECT_TRUE(error.story().contains(u"127.0.0.2"_s));
        EXPECT_EQ(error.name(), u"http.redirected"_s);
    }
    EXPECT_EQ(other.connections(), 0);
    EXPECT_EQ(other.heard(), "");
    EXPECT_TRUE(server.heard().contains("canary-token"));
}

INSTANTIATE_TEST_SUITE_P(Kinds, RedirectTest, ::testing::Values(301, 302, 303, 307, 308),
    [](const auto &kind) { return std::to_string(kind.param); });

} // namespace
} // namespace slipway::http
