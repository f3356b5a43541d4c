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

class HttpUploadTest : public ::testing::Test {
protected:
    /// A file with a hole: large, and quick to make.
    QString fileOf(qint64 size)
    {
        QFile file(m_folder.filePath(u"upload"_s));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        EXPECT_TRUE(file.resize(size));
        return file.fileName();
    }

    static qint64 mostMemory()
    {
        QFile status(u"/proc/self/status"_s);
        EXPECT_TRUE(status.open(QIODevice::ReadOnly));
        const QByteArrayList lines = status.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("VmHWM:"))
                return line.mid(6).simplified().split(' ').first().toLongLong() * 1024;
        }
        return -1;
    }

    QTemporaryDir m_folder;
};

TEST_F(HttpUploadTest, SendsAFileWithItsLengthAndCountsTheBytes)
{
    const RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.send(
            RawConnection::answer("201 Created", QByteArray::number(connection.readBody().size())));
    });
    task::Progress progress;
    progress.beginBytes(u"Uploading"_s, 3'000'000);

    const auto answer = Client().send(
        {.method = Method::Put, .url = server.url(), .body = FileBody{fileOf(3'000'000)}}, {}, &progress);

    ASSERT_TRUE(answer) << qPrintable(answer.error().story());
    EXPECT_EQ(answer->body, "3000000");
    EXPECT_TRUE(server.heard().contains("Content-Length: 3000000\r\n"));
    EXPECT_EQ(progress.snapshot().done, 3'000'000);
}

TEST_F(HttpUploadTest, SendsAFormWhoseFileComesLast)
{
    const RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.readBody();
        connection.send(RawConnection::answer("200 OK"));
    });
    QFile file(m_folder.filePath(u"shop.tar.gz"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("BYTES");
    file.close();

    const auto answer = Client().send({.method = Method::Post,
        .url = server.url(u"/legacy/"_s),
        .body = FormBody{.fields = {{":action", "file_upload"}, {"summary", "ä b"}},
            .file = {.name = "shop.tar.gz", .path = file.fileName()}}});

    ASSERT_TRUE(answer) << qPrintable(answer.error().story());
    const QByteArray heard = server.heard();
    const QByteArray boundary = heard.mid(heard.indexOf("boundary=") + 9, 40);
    EXPECT_TRUE(heard.endsWith("--" + boundary
        + "\r\nContent-Disposition: form-data; name=\":action\"\r\n\r\nfile_upload\r\n--" + boundary
        + "\r\nContent-Disposition: form-data; name=\"summary\"\r\n\r\nä b\r\n--" + boundary
        + "\r\nContent-Disposition: form-data; name=\"content\"; filename=\"shop.tar.gz\"\r\n"
          "Content-Type: application/octet-stream\r\n\r\nBYTES\r\n--"
        + boundary + "--\r\n"))
        << heard.constData();
}

TEST_F(HttpUploadTest, HearsAServerThatRefusesBeforeItHasReadTheBody)
{
    const RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.send(RawConnection::answer("413 Too Large For Us", "at most 1 MB"));
    });
    const QString path = fileOf(300'000'000);

    for (int attempt = 0; attempt < 20; ++attempt) {
        const auto answer
            = Client().send({.method = Method::Put, .url = server.url(), .body = FileBody{path}});

        ASSERT_TRUE(answer) << attempt << ": " << qPrintable(answer.error().story());
        EXPECT_EQ(answer->status, 413);
        EXPECT_EQ(answer->body, "at most 1 MB");
        EXPECT_TRUE(answer->cameEarly);
    }
}

TEST_F(HttpUploadTest, SendsNoBodyToAServerThatDoesNotWantIt)
{
    const RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.send(RawConnection::answer("409 Conflict"));
        connection.readSome(1);
    });

    const auto answer = Client().send(
        {.method = Method::Put, .url = server.url(), .body = QByteArray("BODY"), .expectContinue = true});

    ASSERT_TRUE(answer) << qPrintable(answer.error().story());
    EXPECT_EQ(answer->status, 409);
    EXPECT_TRUE(server.heard().contains("Expect: 100-continue\r\n"));
    EXPECT_FALSE(server.heard().contains("BODY"));
}

TEST_F(HttpUploadTest, SendsTheBodyOnPermissionAndAlsoWhenTheServerStaysSilent)
{
    const RawServer polite([](RawConnection &connection) {
        connection.readHead();
        connection.send("HTTP/1.1 100 Continue\r\n\r\n");
        connection.send(RawConnection::answer("201 Created", connection.readBody()));
    });
    const RawServer silent([](RawConnection &connection) {
        connection.readHead();
        connection.send(RawConnection::answer("201 Created", connection.readBody()));
    });

    for (const RawServer *server : {&polite, &silent}) {
        const auto answer = Client().send({.method = Method::Put,
            .url = server->url(),
            .body = QByteArray("BODY"),
            .expectContinue = true});

        ASSERT_TRUE(answer) << qPrintable(answer.error().story());
        EXPECT_EQ(answer->body, "BODY");
    }
}

TEST_F(HttpUploadTest, NeedsLittleMemoryForALargeFile)
{
    const RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.readAway(500'000'000);
        connection.send(RawConnection::answer("201 Created"));
    });
    const QString path = fileOf(500'000'000);
    const qint64 before = mostMemory();

    const auto answer = Client().send({.method = Method::Put, .url = server.url(), .body = FileBody{path}});

    ASSERT_TRUE(answer) << qPrintable(answer.error().story());
    EXPECT_LT(mostMemory() - before, 32 << 20);
}

TEST_F(HttpUploadTest, SaysThatTheOutcomeIsOpenWhenTheAnswerIsLost)
{
    const RawServer server([](RawConnection &connection) {
        connection.readHead();
        connection.readBody();
        connection.reset();
    });

    const auto put = Client().send({.method = Method::Put, .url = server.url(), .body = QByteArray("x")});
    const auto get = Client().send({.url = server.url()});

    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().code(), Errc::Unknown);
    EXPECT_EQ(put.error().name(), u"http.answer-lost"_s);
    ASSERT_FALSE(get);
    EXPECT_EQ(get.error().code(), Errc::Unreachable);
}

} // namespace
} // namespace slipway::http
