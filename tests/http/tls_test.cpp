// SPDX-License-Identifier: Apache-2.0
#include "http/client.h"
#include "tests/fakes/http/dav_server.h"
#include "tests/fakes/http/raw_server.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace slipway::http {
namespace {

using fakes::CertificateAuthority;
using fakes::DavServer;

/// A real nginx with six certificates, one of which is right.
class TlsTest : public ::testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(m_server.isRunning()) << qPrintable(m_server.log()); }

    Result<Response> ask(qsizetype port, const QString &authority)
    {
        return Client().send({.url = m_server.url(port), .certificateAuthority = authority});
    }
    QString failure(qsizetype port, const QString &authority)
    {
        const auto answer = ask(port, authority);
        return answer ? u"accepted"_s : answer.error().name();
    }

    QTemporaryDir m_folder;
    CertificateAuthority m_ours{m_folder.path(), u"ours"_s};
    CertificateAuthority m_theirs{m_folder.path(), u"theirs"_s};
    DavServer m_server{QList{
        m_ours.sign({.file = u"right"_s}),
        m_ours.sign({.file = u"expired"_s, .validFrom = -7200, .validUntil = -3600}),
        m_ours.sign({.file = u"early"_s, .validFrom = 3600}),
        m_ours.sign({.file = u"misnamed"_s, .names = {u"DNS:example.org"_s, u"IP:127.0.0.2"_s}}),
        m_ours.sign({.file = u"lonely"_s, .selfSigned = true}),
        m_theirs.sign({.file = u"foreign"_s}),
    }};
};

TEST_F(TlsTest, AcceptsOnlyTheRightAuthorityTheRightNameAndAValidTime)
{
    EXPECT_EQ(failure(0, m_ours.path()), u"accepted"_s);
    EXPECT_EQ(failure(0, m_theirs.path()), u"tls.unknown-authority"_s);
    EXPECT_EQ(failure(0, {}), u"tls.unknown-authority"_s);
    EXPECT_EQ(failure(1, m_ours.path()), u"tls.expired"_s);
    EXPECT_EQ(failure(2, m_ours.path()), u"tls.not-yet-valid"_s);
    EXPECT_EQ(failure(3, m_ours.path()), u"tls.wrong-name"_s);
    EXPECT_EQ(failure(4, m_ours.path()), u"tls.unknown-authority"_s);
    EXPECT_EQ(failure(5, m_ours.path()), u"tls.unknown-authority"_s);
}

TEST_F(TlsTest, SaysWhatIsWrongAndWhatToDo)
{
    const auto expired = ask(1, m_ours.path());
    const auto misnamed = ask(3, m_ours.path());

    ASSERT_FALSE(expired);
    EXPECT_EQ(expired.error().code(), Errc::Untrusted);
    EXPECT_TRUE(expired.error().story().contains(u"expired on 20"_s)) << qPrintable(expired.error().story());
    EXPECT_TRUE(expired.error().hint().contains(u"clock"_s));
    ASSERT_FALSE(misnamed);
    EXPECT_TRUE(misnamed.error().story().contains(u"example.org"_s)) << qPrintable(misnamed.error().story());
}

TEST_F(TlsTest, SendsNothingOverAConnectionThatIsNotTrusted)
{
    const fakes::RawServer server([](fakes::RawConnection &connection) {
        connection.readHead();
        connection.pause(200);
        connection.send("HTTP/1.1 200 OK\r\n\r\n");
    });
    const Secret token = Secret::copying("canary-token");
    QUrl url = server.url();
    url.setScheme(u"https"_s);

    const auto answer = Client().send({.url = url,
        .authorization = Bearer{&token},
        .idle = std::chrono::seconds(2),
        .within = std::chrono::seconds(4)});

    ASSERT_FALSE(answer);
    EXPECT_FALSE(server.heard().contains("canary"));
}

TEST_F(TlsTest, CarriesFilesBothWays)
{
    QFile file(m_folder.filePath(u"file"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < 500; ++i)
        file.write(QByteArray(20'000, static_cast<char>(i)));
    file.close();
    const QUrl url = QUrl(m_server.url().toString() + u"/deep/file"_s);

    const auto put = Client().send({.method = Method::Put,
        .url = url,
        .body = FileBody{file.fileName()},
        .expectContinue = true,
        .certificateAuthority = m_ours.path()});
    const auto got = Client().send(
        {.url = url, .sink = DigestOnly{}, .bodyLimit = 10'000'000, .certificateAuthority = m_ours.path()});
    const auto again = Client().send({.method = Method::Put,
        .url = url,
        .body = FileBody{file.fileName()},
        .certificateAuthority = m_ours.path()});

    ASSERT_TRUE(put) << qPrintable(put.error().story());
    EXPECT_EQ(put->status, 201);
    ASSERT_TRUE(got) << qPrintable(got.error().story());
    EXPECT_EQ(got->digests, digestFile(file.fileName()).value());
    ASSERT_TRUE(again) << qPrintable(again.error().story());
    EXPECT_EQ(again->status, 409);
}

TEST_F(TlsTest, NamesAnAuthorityFileThatIsOfNoUse)
{
    EXPECT_EQ(ask(0, m_folder.filePath(u"missing.pem"_s)).error().code(), Errc::InvalidInput);
    EXPECT_EQ(ask(0, m_folder.filePath(u"right.key"_s)).error().code(), Errc::InvalidInput);
}

} // namespace
} // namespace slipway::http
