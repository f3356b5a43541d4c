// SPDX-License-Identifier: Apache-2.0
#include "http/client.h"
#include "tests/fakes/http/raw_server.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace slipway::http {
namespace {

using fakes::RawConnection;
using fakes::RawServer;

/// A server that always gives the same answer.
RawServer::Script always(const QByteArray &answer)
{
    return [answer](RawConnection &connection) {
        connection.readHead();
        connection.readBody();
        connection.send(answer);
    };
}

TEST(HttpClientTest, BringsStatusReasonFieldsAndBody)
{
    const RawServer server(
        always(RawConnection::answer("418 I'm a teapot", "short and stout", "X-A: 1\r\nx-a: 2\r\n")));

    const auto answer = Client().send({.url = server.url(u"/pot"_s)});

    ASSERT_TRUE(answer) << qPrintable(answer.error().story());
    EXPECT_EQ(answer->status, 418);
    EXPECT_EQ(answer->reason, u"I'm a teapot"_s);
    EXPECT_EQ(answer->headers.values("X-A"), (QByteArrayList{"1", "2"}));
    EXPECT_EQ(answer->body, "short and stout");
    EXPECT_EQ(answer->bytesReceived, 15);
}

TEST(HttpClientTest, SpeaksHttp11AndAsksForNoCompressionCookiesOrConnectionToKeep)
{
    const RawServer server(always(RawConnection::answer("200 OK", {}, "Set-Cookie: a=b\r\n")));
    const Client client;

    ASSERT_TRUE(client.send({.url = server.url(u"/a"_s)}));
    ASSERT_TRUE(client.send({.url = server.url(u"/b"_s)}));

    EXPECT_TRUE(server.heard().startsWith("GET /a HTTP/1.1\r\nHost: 127.0.0.1:"));
    EXPECT_EQ(server.heard().count("Accept-Encoding: identity\r\n"), 2);
    EXPECT_EQ(server.heard().count("Connection: close\r\n"), 2);
    EXPECT_FALSE(server.heard().toLower().contains("cookie"));
}

TEST(HttpClientTest, SendsCredentialsWithoutBeingAsked)
{
    const RawServer server(always(RawConnection::answer("200 OK")));
    const Secret token = Secret::copying("pypi-abc");
    const Secret pair = Secret::copying("joe:s3cret");

    ASSERT_TRUE(Client().send({.url = server.url(), .authorization = Basic{u"__token__"_s, &token}}));
    ASSERT_TRUE(Client().send({.url = server.url(), .authorization = authorizationFrom(pair)}));
    ASSERT_TRUE(Client().send({.url = server.url(), .authorization = authorizationFrom(token)}));

    EXPECT_TRUE(server.heard().contains(
        "Authorization: Basic " + QByteArray("__token__:pypi-abc").toBase64() + "\r\n"));
    EXPECT_TRUE(
        server.heard().contains("Authorization: Basic " + QByteArray("joe:s3cret").toBase64() + "\r\n"));
    EXPECT_TRUE(server.heard().contains("Authorization: Bearer pypi-abc\r\n"));
}

TEST(HttpClientTest, UnderstandsChunkedAnswers)
{
    const RawServer server(always("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                  "4;x=y\r\nWiki\r\nA\r\npedia in c\r\n0\r\nTrailer: x\r\n\r\n"));

    const auto answer = Client().send({.url = server.url()});

    ASSERT_TRUE(answer) << qPrintable(answer.error().story());
    EXPECT_EQ(answer->body, "Wikipedia in c");
}

TEST(HttpClientTest, UnderstandsAnswersThatEndWithTheConnection)
{
    const RawServer server(always("HTTP/1.0 200 OK\r\n\r\nold but fine"));

    const auto answer = Client().send({.url = server.url()});

    ASSERT_TRUE(answer) << qPrintable(answer.error().story());
    EXPECT_EQ(answer->body, "old but fine");
}

TEST(HttpClientTest, TakesTheLengthOfAHeadAnswerForWhatItIs)
{
    const RawServer server(always("HTTP/1.1 200 OK\r\nContent-Length: 123456789012\r\n\r\n"));

    const auto answer = Client().send({.method = Method::Head, .url = server.url()});

    ASSERT_TRUE(answer) << qPrintable(answer.error().story());
    EXPECT_EQ(answer->headers.value("content-length"), "123456789012");
    EXPECT_TRUE(answer->body.isEmpty());
}

TEST(HttpClientTest, StreamsAnAnswerIntoAFileAndDigestsIt)
{
    const RawServer server(always(RawConnection::answer("200 OK", "abc")));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);

    const auto answer = Client().send({.url = server.url(), .sink = ToFile{path}});

    ASSERT_TRUE(answer) << qPrintable(answer.error().story());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "abc");
    EXPECT_EQ(answer->digests.md5, u"900150983cd24fb0d6963f7d28e17f72"_s);
    EXPECT_EQ(answer->digests.size, 3);
    EXPECT_TRUE(answer->body.isEmpty());
    EXPECT_EQ(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

TEST(HttpClientTest, LeavesNoFileWhenTheAnswerBreaksOff)
{
    const RawServer server(always("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc"));
    const QTemporaryDir folder;

    const auto answer = Client().send({.url = server.url(), .sink = ToFile{folder.filePath(u"file"_s)}});

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().name(), u"http.answer-lost"_s);
    EXPECT_FALSE(QFile::exists(folder.filePath(u"file"_s)));
}

TEST(HttpClientTest, KeepsTheWordsOfARefusalEvenIfAFileWasAskedFor)
{
    const RawServer server(
        always(RawConnection::answer("403 Forbidden", R"({"errors":[{"status":403,"message":"not you"}]})")));
    const QTemporaryDir folder;

    const auto answer = Client().send({.url = server.url(), .sink = ToFile{folder.filePath(u"file"_s)}});

    ASSERT_TRUE(answer);
    EXPECT_EQ(explanationIn(*answer), u"not you"_s);
    EXPECT_FALSE(QFile::exists(folder.filePath(u"file"_s)));
}

TEST(HttpClientTest, LetsARefusalBeLongerThanTheFileThatWasAskedFor)
{
    const RawServer server(always(RawConnection::answer("404 Not Found", "there is no such file")));

    const auto answer = Client().send({.url = server.url(), .sink = DigestOnly{}, .bodyLimit = 3});

    ASSERT_TRUE(answer) << qPrintable(answer.error().story());
    EXPECT_EQ(answer->status, 404);
}

TEST(HttpClientTest, ExplainsFromHtmlTextOrTheReasonPhrase)
{
    EXPECT_EQ(
        explanationIn({.body = "<html><head><title>x</title></head><h1>Package already exists!</h1></html>"}),
        u"Package already exists!"_s);
    EXPECT_EQ(explanationIn({.reason = u"File too large"_s}), u"File too large"_s);
    EXPECT_EQ(explanationIn({.body = "plain \x1b[31mred"}), u"plain \\x1b[31mred"_s);
}

TEST(HttpClientTest, RefusesAddressesAndFieldsThatCannotBeSent)
{
    const Client client;
    const auto codeOf = [&](const Request &request) { return client.send(request).error().code(); };

    EXPECT_EQ(codeOf({.url = QUrl(u"ftp://127.0.0.1/"_s)}), Errc::InvalidInput);
    EXPECT_EQ(codeOf({.url = QUrl(u"http://joe:pw@127.0.0.1/"_s)}), Errc::InvalidInput);
    EXPECT_EQ(
        codeOf({.url = QUrl(u"http://127.0.0.1/"_s), .headers = {{"X", "a\r\nB: c"}}}), Errc::InvalidInput);
    EXPECT_EQ(
        codeOf({.url = QUrl(u"http://127.0.0.1/"_s), .headers = {{"X\r\nY", "a"}}}), Errc::InvalidInput);
}

TEST(HttpClientTest, SaysThatNothingWasSentWhenNobodyListens)
{
    QUrl gone;
    {
        const RawServer server(always({}));
        gone = server.url();
    }

    const auto answer = Client().send({.method = Method::Put, .url = gone, .body = QByteArray("x")});

    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code(), Errc::Unreachable);
    EXPECT_EQ(answer.error().name(), u"http.unreachable"_s);
    EXPECT_FALSE(answer.error().hint().isEmpty());
}

TEST(HttpClientTest, StopsAtOnceWhileAServerThinks)
{
    const RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.pause(60'000);
    });
    std::stop_source stop;
    std::jthread asker([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        stop.request_stop();
    });
    const auto begun = std::chrono::steady_clock::now();

    const auto answer = Client().send({.url = server.url()}, stop.get_token());

    ASSERT_FALSE(answer);
    EXPECT_TRUE(answer.error().isCancelled());
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(10));
}

} // namespace
} // namespace slipway::http
