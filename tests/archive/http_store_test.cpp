// SPDX-License-Identifier: Apache-2.0
#include "archive/put_answer.h"
#include "tests/archive/store_rig.h"
#include "tests/fakes/http/dav_server.h"
#include "tests/fakes/http/store_double.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway::archive {
namespace {

using fakes::RawConnection;
using fakes::RawServer;
using fakes::StoreDouble;
using model::Presence;
using Asked = StoreDouble::Asked;

constexpr const char *path = "shop/1.4.0/shop-1.4.0.tar.gz";

class HttpStoreTest : public ::testing::Test {
protected:
    std::unique_ptr<Store> storeAt(const QString &address)
    {
        auto store = httpStore({.name = u"archive"_s, .kind = model::StoreKind::Http, .url = address},
            Secret::copying("joe:canary-secret"), {.idle = 2s, .small = 4s});
        store->setPauses({0ms, 50ms, 200ms});
        return store;
    }
    Result<StoreOutcome> put() { return m_store->put(m_place, m_made.path(), m_made.digests()); }
    QString failureOfPut()
    {
        const auto outcome = put();
        return outcome ? u"stored"_s : outcome.error().name();
    }
    /// The double misbehaves for requests of this method to the file itself.
    void onFile(const QByteArray &method, std::function<bool(RawConnection &)> fault)
    {
        m_double.setFault([method, fault = std::move(fault)](RawConnection &connection, const Asked &asked) {
            return asked.method == method && asked.path.endsWith(path) && fault(connection);
        });
    }

    const QByteArray m_bytes = QByteArray("release\n").repeated(20'000);
    const Made m_made{m_bytes};
    const ArtifactPlace m_place = shopPlace();
    StoreDouble m_double{StoreDouble::Kind::Artifactory};
    std::unique_ptr<Store> m_store = storeAt(m_double.address());
};

TEST_F(HttpStoreTest, SendsTheRuleAlongWithTheFile)
{
    const auto outcome = put();

    ASSERT_TRUE(outcome) << qPrintable(outcome.error().story());
    const QByteArray heard = m_double.heard();
    const QByteArray request = heard.mid(heard.indexOf("PUT "), 1200);
    EXPECT_TRUE(request.contains("If-None-Match: *\r\n"));
    EXPECT_TRUE(request.contains("X-Checksum-Deploy: false\r\n"));
    EXPECT_TRUE(request.contains("X-Checksum-Md5: " + m_made.digests().md5.toLatin1() + "\r\n"));
    EXPECT_TRUE(request.contains("X-Checksum-Sha256: " + m_made.digests().sha256.toLatin1() + "\r\n"));
    EXPECT_TRUE(request.contains("Content-Length: 160000\r\n"));
    EXPECT_TRUE(outcome->notes.contains(u"Artifactory's own record agrees with the release"_s));
}

TEST_F(HttpStoreTest, FindsTheFileWhenOnlyTheAnswerWasLost)
{
    onFile("PUT", [this](RawConnection &connection) {
        m_double.plant(path, connection.readBody());
        connection.reset();
        return true;
    });

    const auto outcome = put();

    ASSERT_TRUE(outcome) << qPrintable(outcome.error().story());
    EXPECT_TRUE(outcome->reconciled);
    EXPECT_EQ(outcome->before, Presence::Absent);
    EXPECT_EQ(outcome->readBack, m_made.digests());
}

TEST_F(HttpStoreTest, FindsTheFileWhenTheServerFailedAfterTakingIt)
{
    const QByteArrayList statuses{
        "500 Internal Server Error", "502 Bad Gateway", "503 Unavailable", "504 Timeout"};
    for (const QByteArray &status : statuses) {
        m_double.plant(path, {});
        StoreDouble fresh(StoreDouble::Kind::Gitea);
        m_store = storeAt(fresh.address());
        fresh.setFault([&](RawConnection &connection, const Asked &asked) {
            if (asked.method != "PUT" || !asked.path.endsWith(path))
                return false;
            fresh.plant(path, connection.readBody());
            connection.send(RawConnection::answer(status));
            return true;
        });

        const auto outcome = put();

        ASSERT_TRUE(outcome) << status.constData() << qPrintable(outcome.error().story());
        EXPECT_TRUE(outcome->reconciled);
    }
}

TEST_F(HttpStoreTest, FindsTheFileThatAppearsOnlyAfterAWhile)
{
    auto looks = std::make_shared<std::atomic<int>>(0);
    m_double.setFault([this, looks](RawConnection &connection, const Asked &asked) {
        if (!asked.path.endsWith(path))
            return false;
        if (asked.method == "PUT") {
            connection.readBody();
            connection.reset();
            return true;
        }
        if (++*looks == 3) // the look before, the first after, and now
            m_double.plant(path, m_bytes);
        return false;
    });

    const auto outcome = put();

    ASSERT_TRUE(outcome) << qPrintable(outcome.error().story());
    EXPECT_TRUE(outcome->reconciled);
}

TEST_F(HttpStoreTest, SaysThatTheFileDidNotArrive)
{
    onFile("PUT", [](RawConnection &connection) {
        connection.readSome(1000);
        connection.reset();
        return true;
    });
    EXPECT_EQ(failureOfPut(), u"archive.not-stored"_s);

    onFile("PUT", [](RawConnection &connection) {
        connection.readBody();
        connection.send(RawConnection::answer("500 Internal Server Error", "out of cheese"));
        return true;
    });
    const auto outcome = put();
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"archive.not-stored"_s);
    EXPECT_TRUE(outcome.error().story().contains(u"out of cheese"_s));

    m_double.setFault({});
    EXPECT_EQ(failureOfPut(), u"stored"_s);
}

TEST_F(HttpStoreTest, LeavesTheOutcomeOpenWhenNobodyCanLook)
{
    auto isDown = std::make_shared<std::atomic<bool>>(false);
    m_double.setFault([isDown](RawConnection &connection, const Asked &asked) {
        *isDown = *isDown || asked.method == "PUT";
        if (*isDown)
            connection.reset();
        return isDown->load();
    });

    const auto outcome = put();

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::Unknown);
    EXPECT_EQ(outcome.error().name(), u"archive.unknown"_s);
}

TEST_F(HttpStoreTest, NoticesWrongBytesOnTheWayBack)
{
    auto isStored = std::make_shared<std::atomic<bool>>(false);
    m_double.setFault([this, isStored](RawConnection &connection, const Asked &asked) {
        *isStored = *isStored || asked.method == "PUT";
        if (asked.method != "GET" || !asked.path.endsWith(path) || !*isStored)
            return false;
        QByteArray damaged = m_bytes;
        damaged[777] = 'X';
        connection.send(RawConnection::answer("200 OK", damaged));
        return true;
    });

    EXPECT_EQ(failureOfPut(), u"archive.different"_s);
}

TEST_F(HttpStoreTest, ReadsNoMoreBackThanTheReleaseIsLong)
{
    auto isStored = std::make_shared<std::atomic<bool>>(false);
    m_double.setFault([isStored](RawConnection &connection, const Asked &asked) {
        *isStored = *isStored || asked.method == "PUT";
        if (asked.method != "GET" || !asked.path.endsWith(path) || !*isStored)
            return false;
        connection.send("HTTP/1.1 200 OK\r\n\r\n");
        while (connection.send(QByteArray(65536, 'x'))) { }
        return true;
    });

    EXPECT_EQ(failureOfPut(), u"archive.different"_s);
}

TEST_F(HttpStoreTest, BelievesNoCreationThatCannotBeRead)
{
    onFile("PUT", [](RawConnection &connection) {
        connection.readBody();
        connection.send(RawConnection::answer("201 Created"));
        return true;
    });

    EXPECT_EQ(failureOfPut(), u"archive.unknown"_s);
}

TEST_F(HttpStoreTest, TakesAFirewallForNeitherAFileNorAStore)
{
    onFile("PUT", [](RawConnection &connection) {
        connection.send(
            RawConnection::answer("403 Forbidden", "<html>Request blocked. Incident 4711</html>"));
        return true;
    });

    const auto outcome = put();

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::Denied);
    EXPECT_TRUE(outcome.error().story().contains(u"Incident 4711"_s));
}

TEST_F(HttpStoreTest, SaysWhyAStoreRefuses)
{
    onFile("PUT", [](RawConnection &connection) {
        connection.send(RawConnection::answer("413 Payload Too Large", "at most 1 MB"));
        return true;
    });
    const auto tooLarge = put();
    onFile("PUT", [](RawConnection &connection) {
        connection.readBody();
        connection.send(
            RawConnection::answer("409 Conflict", R"({"errors":[{"message":"Checksum error"}]})"));
        return true;
    });
    const auto checksum = put();

    ASSERT_FALSE(tooLarge);
    EXPECT_EQ(tooLarge.error().code(), Errc::Refused);
    EXPECT_TRUE(tooLarge.error().story().contains(u"at most 1 MB"_s));
    ASSERT_FALSE(checksum);
    EXPECT_EQ(checksum.error().name(), u"archive.refused"_s);
    EXPECT_TRUE(checksum.error().story().contains(u"Checksum error"_s));
}

TEST_F(HttpStoreTest, CarriesNoCredentialToWhereARedirectPoints)
{
    const RawServer other([](RawConnection &connection) { connection.readHead(); }, "127.0.0.2");
    for (const QByteArray &method : {QByteArray("GET"), QByteArray("PUT")}) {
        onFile(method, [&](RawConnection &connection) {
            connection.send(RawConnection::answer(
                "307 Temporary Redirect", {}, "Location: " + other.url().toEncoded() + "\r\n"));
            return true;
        });
        EXPECT_EQ(failureOfPut(), u"http.redirected"_s);
    }
    EXPECT_EQ(other.connections(), 0);
    EXPECT_TRUE(m_double.heard().contains(QByteArray("joe:canary-secret").toBase64()));
}

TEST_F(HttpStoreTest, GivesUpOnASilentServerAndLooks)
{
    onFile("PUT", [this](RawConnection &connection) {
        m_double.plant(path, connection.readBody());
        connection.pause(60'000);
        return true;
    });

    const auto outcome = put();

    ASSERT_TRUE(outcome) << qPrintable(outcome.error().story());
    EXPECT_TRUE(outcome->reconciled);
}

TEST_F(HttpStoreTest, SendsAgainWithoutAskingWhereAskingIsNotUnderstood)
{
    const Made large(QByteArray(2'000'000, 'x'));
    m_double.setFault([](RawConnection &connection, const Asked &asked) {
        if (!asked.head.contains("Expect:"))
            return false;
        connection.send(RawConnection::answer("417 Expectation Failed"));
        return true;
    });

    const auto outcome = m_store->put(m_place, large.path(), large.digests());

    ASSERT_TRUE(outcome) << qPrintable(outcome.error().story());
    EXPECT_EQ(m_double.files().value(path).size(), 2'000'000);
}

TEST_F(HttpStoreTest, StoresAlsoWhereSidecarsAreNotTaken)
{
    m_double.setFault([](RawConnection &connection, const Asked &asked) {
        if (!asked.path.endsWith(".md5") && !asked.path.endsWith(".sha256"))
            return false;
        connection.send(RawConnection::answer("400 Bad Request", "no such format"));
        return true;
    });

    const auto outcome = put();

    ASSERT_TRUE(outcome) << qPrintable(outcome.error().story());
    EXPECT_EQ(outcome->notes.filter(u"did not take"_s).filter(u"no such format"_s).size(), 2)
        << qPrintable(outcome->notes.join(u'\n'));
}

TEST_F(HttpStoreTest, FindsOutThatAnAccountMayReplaceFilesInSilence)
{
    StoreDouble loose(StoreDouble::Kind::LooseArtifactory);

    const auto report = storeAt(loose.address())->probe(Store::Depth::WriteOnce);

    ASSERT_TRUE(report) << qPrintable(report.error().story());
    EXPECT_EQ(report->writeOnce, false);
    EXPECT_EQ(report->notes.filter(u"can replace files"_s).size(), 1);
}

TEST_F(HttpStoreTest, RaisesTheAlarmWhenAStoreReplacesAFileThatCameMeanwhile)
{
    const fakes::DavServer server(fakes::DavServer::Kind::Nginx);
    // Somebody else's file appears between our look and our upload: a relay plants it when it sees the PUT.
    const Made other("somebody else's");
    const RawServer relay([&](RawConnection &connection) {
        const QByteArray head = connection.readHead();
        const bool isPut = head.startsWith("PUT ") && head.contains(QByteArray(path) + " HTTP");
        if (isPut) {
            ASSERT_TRUE(http::Client().send({.method = http::Method::Put,
                .url = QUrl(server.url().toString() + u'/' + QString::fromLatin1(path)),
                .body = http::FileBody{other.path()}}));
        }
        http::Request onward{.url = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(server.url().port())
                                 + QString::fromLatin1(head.split(' ')[1]))};
        onward.bodyLimit = 1 << 20;
        if (head.startsWith("PUT ")) {
            onward.method = http::Method::Put;
            onward.body = connection.readBody();
        }
        const auto answer = http::Client().send(onward);
        ASSERT_TRUE(answer);
        connection.send(RawConnection::answer(QByteArray::number(answer->status) + " X", answer->body));
    });
    m_store = storeAt(relay.url(u"/store"_s).toString());

    const auto outcome = put();

    ASSERT_TRUE(outcome) << qPrintable(outcome.error().story());
    EXPECT_TRUE(outcome->overwritten);
    EXPECT_EQ(outcome->readBack, m_made.digests());
}

TEST_F(HttpStoreTest, RefusesAnAddressThatIsNoStore)
{
    onFile("PUT", [](RawConnection &connection) {
        connection.send(RawConnection::answer("405 Method Not Allowed"));
        return true;
    });
    EXPECT_EQ(failureOfPut(), u"archive.no-put"_s);
    EXPECT_EQ(
        storeAt(u"ftp://example.org"_s)->look(m_place, m_made.digests()).error().code(), Errc::InvalidInput);
}

TEST_F(HttpStoreTest, CountsTheBytesOfAnUpload)
{
    const auto progress = std::make_shared<task::Progress>();
    const auto uploaded = std::make_shared<std::atomic<qint64>>(0);
    onFile("PUT", [this, progress, uploaded](RawConnection &connection) {
        m_double.plant(path, connection.readBody());
        // The answer waits until the count was seen, so nobody can be too slow to see it.
        while (*uploaded == 0 && !connection.isOver())
            *uploaded = progress->snapshot().done;
        connection.send(RawConnection::answer("201 Created"));
        return true;
    });

    ASSERT_TRUE(m_store->put(m_place, m_made.path(), m_made.digests(), {}, progress.get()));

    EXPECT_GT(*uploaded, 0);
    EXPECT_EQ(progress->snapshot().done, m_made.digests().size);
    EXPECT_TRUE(progress->snapshot().isBytes);
}

TEST(PutAnswerTest, NeverReadsAnythingBut201AsACreation)
{
    for (int status = 100; status < 600; ++status) {
        const auto meaning = meaningOf({.status = status, .body = "created"});
        EXPECT_EQ(meaning == PutMeaning::Created, status == 201) << status;
    }
    EXPECT_EQ(meaningOf({.status = 201, .cameEarly = true}), PutMeaning::Open);
}

} // namespace
} // namespace slipway::archive
