// SPDX-License-Identifier: Apache-2.0
#include "tests/index/index_fixture.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <thread>

namespace slipway::index {
namespace {

class ServerIndexTest : public IndexTest { };

TEST_F(ServerIndexTest, UploadsAndSeesThatItIsThere)
{
    const Distribution shop = sdist();
    const auto before = index()->look(shop, {});
    ASSERT_TRUE(before) << before.error().story().toStdString();
    EXPECT_EQ(before->presence, model::Presence::Absent);
    EXPECT_EQ(before->project, ProjectState::New);

    const auto outcome = upload(shop);

    ASSERT_TRUE(outcome) << outcome.error().story().toStdString();
    EXPECT_EQ(outcome->result, UploadResult::Sent);
    const auto after = index()->look(shop, {}).value();
    EXPECT_EQ(after.presence, model::Presence::Identical);
    EXPECT_EQ(after.project, ProjectState::Known);
    EXPECT_EQ(after.sha256, shop.digests.sha256);
    EXPECT_EQ(after.location, warehouse.address() + QStringLiteral("/files/shop-1.0.tar.gz"));
}

TEST_F(ServerIndexTest, SendsWhatTheContractAsksFor)
{
    ASSERT_TRUE(upload(sdist()));

    const QJsonObject request = warehouse.requests().at(0).toObject();
    const QJsonObject headers = request.value(QStringLiteral("headers")).toObject();
    EXPECT_EQ(request.value(QStringLiteral("version")).toString(), u"HTTP/1.1");
    EXPECT_TRUE(request.value(QStringLiteral("authorized")).toBool()); // at once: a 403 never asks for it
    EXPECT_EQ(headers.value(QStringLiteral("accept")).toString(), u"application/json");
    EXPECT_TRUE(headers.contains(QStringLiteral("content-length")));
    EXPECT_FALSE(headers.contains(QStringLiteral("transfer-encoding")));
    EXPECT_TRUE(headers.value(QStringLiteral("user-agent")).toString().startsWith(u"slipway/"));
    EXPECT_EQ(request.value(QStringLiteral("order")).toArray().last().toString(), u"content");
    EXPECT_EQ(request.value(QStringLiteral("file")).toString(), u"shop-1.0.tar.gz");
    EXPECT_EQ(request.value(QStringLiteral("fields"))
                  .toObject()
                  .value(QStringLiteral("classifiers"))
                  .toArray()
                  .size(),
        2);
}

TEST_F(ServerIndexTest, TakesTheSameBytesAgainAsDone)
{
    const Distribution shop = sdist();
    ASSERT_TRUE(upload(shop));

    EXPECT_TRUE(upload(shop)); // Warehouse says 200
    EXPECT_EQ(warehouse.files().size(), 1);
}

TEST_F(ServerIndexTest, StopsAtOtherBytesUnderTheSameName)
{
    ASSERT_TRUE(upload(sdist()));
    const Distribution other = sdist(QStringLiteral("1.0"), "other bytes");

    const auto outcome = upload(other);

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"index.different");
    EXPECT_EQ(outcome.error().code(), Errc::Conflict);
    EXPECT_EQ(index()->look(other, {})->presence, model::Presence::Different);
}

struct Lost {
    const char *fault;
};

class LostAnswerTest : public IndexTest, public ::testing::WithParamInterface<Lost> { };

TEST_P(LostAnswerTest, IsClearedUpByLookingAndTheFileIsSentOnce)
{
    patience.request = std::chrono::seconds(2);
    warehouse.setFault(QString(QLatin1String(GetParam().fault)));
    const Distribution shop = sdist();

    const auto outcome = upload(shop);

    ASSERT_TRUE(outcome) << outcome.error().story().toStdString();
    EXPECT_EQ(outcome->result, UploadResult::WasThere);
    EXPECT_TRUE(outcome->note.contains(u"but the index has the file")) << outcome->note.toStdString();
    EXPECT_EQ(warehouse.uploads(), 1);
}

INSTANTIATE_TEST_SUITE_P(All, LostAnswerTest,
    ::testing::Values(Lost{"answer-lost"}, Lost{"hang"}, Lost{"500-accepted"}, Lost{"201"}),
    [](const auto &test) { return QString::fromLatin1(test.param.fault).remove(u'-').toStdString(); });

TEST_F(ServerIndexTest, FindsTheFileOfALostAnswerAlsoWhenThePagesLag)
{
    warehouse.setFault(QStringLiteral("answer-lost"));
    warehouse.set({{QStringLiteral("stale_pages"), 3}});

    const auto outcome = upload(sdist());

    ASSERT_TRUE(outcome) << outcome.error().story().toStdString();
    EXPECT_EQ(outcome->result, UploadResult::WasThere);
}

TEST_F(ServerIndexTest, SaysThatItDoesNotKnowWhereItCannotBeFoundOut)
{
    patience.reconcile = std::chrono::milliseconds(300);
    warehouse.setFault(QStringLiteral("500-lost"));

    const auto outcome = upload(sdist());

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"index.unknown-outcome");
    EXPECT_EQ(outcome.error().code(), Errc::Unknown);
    EXPECT_EQ(warehouse.uploads(), 1);
}

TEST_F(ServerIndexTest, DoesNotTakeAFirewallForTheIndex)
{
    warehouse.setFault(QStringLiteral("waf"));

    const auto outcome = upload(sdist());

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"index.firewall");
    EXPECT_TRUE(warehouse.files().isEmpty());
}

TEST_F(ServerIndexTest, DoesNotKnowWhereThePageIsForbidden)
{
    const Distribution shop = sdist();
    ASSERT_TRUE(upload(shop));
    warehouse.setFault(QStringLiteral("page-403"), 2); // without and with the credential

    const auto sighting = index()->look(shop, {});

    ASSERT_TRUE(sighting);
    EXPECT_EQ(sighting->presence, model::Presence::Unknown);
    EXPECT_EQ(sighting->project, ProjectState::Unknown);
    EXPECT_TRUE(sighting->note.contains(u"403"));
}

TEST_F(ServerIndexTest, ExplainsTheMissingSlash)
{
    auto settings = warehouse.settings();
    settings.upload.chop(1);
    const Distribution shop = sdist();

    const auto outcome = indexWith(settings)->upload(shop, pathOf(shop.fileName), metadata, {}, nullptr);

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"index.redirected");
    EXPECT_TRUE(outcome.error().hint().contains(u"/legacy/")) << outcome.error().hint().toStdString();
    EXPECT_EQ(warehouse.requests().size(), 1); // not followed
}

struct Refused {
    const char *title;
    const char *control;
    const char *name;
    const char *hint;
};

class RefusalTest : public IndexTest, public ::testing::WithParamInterface<Refused> { };

TEST_P(RefusalTest, IsExplained)
{
    warehouse.set(QJsonDocument::fromJson(GetParam().control).object());

    const auto outcome = upload(sdist());

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name().toStdString(), GetParam().name) << outcome.error().story().toStdString();
    EXPECT_TRUE(outcome.error().hint().contains(QLatin1String(GetParam().hint)))
        << outcome.error().hint().toStdString();
}

INSTANTIATE_TEST_SUITE_P(All, RefusalTest,
    ::testing::Values(
        Refused{"BurntName", R"({"burnt": ["shop-1.0.tar.gz"]})", "index.burnt-name", "never be used again"},
        Refused{"OldRelease",
            R"({"put": {"name": "shop-1.0.zip", "project": "shop", "version": "1.0", "data": "00"},
                "age": {"project": "shop", "version": "1.0", "days": 15}})",
            "index.release-closed", "fourteen days"},
        Refused{"SecondSource",
            R"({"put": {"name": "shop-1.0.zip", "project": "shop", "version": "1.0", "data": "00"}})",
            "index.second-sdist", "higher version"},
        Refused{"TooLarge", R"({"limits": {"file": 10}})", "index.rejected", "Mend it"},
        Refused{"ReadOnly",
            R"({"denied": {"read-only": "Read-only mode: Uploads are temporarily disabled."}})",
            "index.closed", "later"},
        Refused{"Unverified",
            R"({"denied": {"email": "User 'ann' does not have a verified primary email address. Please add one."}})",
            "index.denied", "account"},
        Refused{"NoSecondFactor",
            R"({"denied": {"2fa": "User 'ann' does not have two-factor authentication enabled."}})",
            "index.denied", "account"},
        Refused{"TooManyProjects", R"({"denied": {"too-many": ""}})", "index.too-many", "Wait"}),
    [](const auto &test) { return test.param.title; });

TEST_F(ServerIndexTest, RefusesATokenThatCannotWorkBeforeAByteIsSent)
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QList<std::pair<QByteArray, QString>> cases{
        {warehouse.token({}, QStringLiteral("pypi.org")), QStringLiteral("index.token-wrong-host")},
        {warehouse.token({QJsonArray{1, QJsonArray{QStringLiteral("other")}}}),
            QStringLiteral("index.token-wrong-project")},
        {warehouse.token({QJsonArray{0, now - 10, 0}}), QStringLiteral("index.token-expired")},
        {warehouse.token({QJsonArray{0, now + 1000, now + 500}}),
            QStringLiteral("index.token-not-yet-valid")},
        {"pypi-AgEIcHlwaS5vcmc", QStringLiteral("index.token-broken")},
    };
    const Distribution shop = sdist();
    for (const auto &[token, name] : cases) {
        for (const QByteArray &user : {QByteArray(), QByteArray("__token__:")}) {
            credentials.value = user + token;
            const auto outcome = upload(shop);
            ASSERT_FALSE(outcome);
            EXPECT_EQ(outcome.error().name(), name);
            EXPECT_EQ(outcome.error().code(), Errc::Denied);
            EXPECT_EQ(index()->inspectCredential(QStringLiteral("shop"), {}).error().name(), name);
        }
    }
    EXPECT_TRUE(warehouse.requests().isEmpty());
}

TEST_F(ServerIndexTest, UsesATokenForTheProject)
{
    credentials.value = warehouse.token({QJsonArray{1, QJsonArray{QStringLiteral("shop")}},
        QJsonArray{0, QDateTime::currentSecsSinceEpoch() + 1000, 0}});

    EXPECT_TRUE(upload(sdist()));
    EXPECT_TRUE(index()->inspectCredential(QStringLiteral("Shop"), {})->contains(u"project shop, until 20"));
}

TEST_F(ServerIndexTest, PassesOnWhatTheIndexSaysOfAForgedToken)
{
    QByteArray token = warehouse.token();
    token[token.size() - 5] = token.at(token.size() - 5) == 'A' ? 'B' : 'A';
    credentials.value = token;

    const auto outcome = upload(sdist());

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"index.denied");
    EXPECT_TRUE(outcome.error().story().contains(u"Invalid or non-existent authentication"));
    EXPECT_FALSE(outcome.error().story().contains(QString::fromLatin1(token)));
}

TEST_F(ServerIndexTest, UsesANameAndAPassword)
{
    credentials.value = "ann:correct horse";
    warehouse.set({{QStringLiteral("session"),
        QJsonObject{{QStringLiteral("user"), QStringLiteral("ann")},
            {QStringLiteral("password"), QStringLiteral("correct horse")}}}});

    EXPECT_TRUE(upload(sdist()));
}

TEST_F(ServerIndexTest, ShowsACredentialToReadersOnlyWhereTheIndexAsksForIt)
{
    const Distribution shop = sdist();
    ASSERT_TRUE(upload(shop));
    credentials.asked = 0;
    ASSERT_EQ(index()->look(shop, {})->presence, model::Presence::Identical);
    EXPECT_EQ(credentials.asked, 0);

    warehouse.set({{QStringLiteral("pages"), QStringLiteral("private")}});

    EXPECT_EQ(index()->look(shop, {})->presence, model::Presence::Identical);
    EXPECT_EQ(credentials.asked, 1);
}

TEST_F(ServerIndexTest, SendsNoCredentialUnencryptedToAnotherComputer)
{
    auto settings = warehouse.settings();
    settings.upload = QStringLiteral("http://index.example.org/legacy/");
    const Distribution shop = sdist();

    const auto outcome = indexWith(settings)->upload(shop, pathOf(shop.fileName), metadata, {}, nullptr);

    EXPECT_EQ(outcome.error().name(), u"index.not-encrypted");
    EXPECT_EQ(credentials.asked, 0);
}

TEST_F(ServerIndexTest, AsksForATokenWherePyPIWouldWantOne)
{
    auto settings = warehouse.settings();
    settings.upload = QStringLiteral("https://upload.pypi.org/legacy/");
    settings.credential.clear();

    EXPECT_EQ(indexWith(settings)->inspectCredential(QStringLiteral("shop"), {}).error().name(),
        u"index.no-credential");
}

TEST_F(ServerIndexTest, SendsNoFileThatIsNotTheReleases)
{
    Distribution shop = sdist();
    write(shop.fileName, "something else");

    EXPECT_EQ(upload(shop).error().name(), u"index.wrong-digest");
    EXPECT_TRUE(warehouse.requests().isEmpty());
}

TEST_F(ServerIndexTest, SaysWhatStandsInTheWay)
{
    ASSERT_TRUE(upload(sdist()));
    Distribution wheel = sdist();
    wheel.fileName = QStringLiteral("shop-1.0-py3-none-any.whl");
    wheel.kind = model::ArtifactKind::Wheel;
    EXPECT_EQ(index()->look(wheel, {})->note, QString());
    EXPECT_EQ(index()->look(wheel, {})->files, QStringList{QStringLiteral("shop-1.0.tar.gz")});
    Distribution second = sdist();
    second.fileName = QStringLiteral("Shop-1.0.tar.gz");
    EXPECT_TRUE(index()->look(second, {})->note.contains(u"only one"));

    warehouse.set({{QStringLiteral("age"),
        QJsonObject{{QStringLiteral("project"), QStringLiteral("shop")},
            {QStringLiteral("version"), QStringLiteral("1.0")}, {QStringLiteral("days"), 20}}}});

    EXPECT_TRUE(index()->look(wheel, {})->note.contains(u"fourteen days"));
}

TEST_F(ServerIndexTest, TakesARedirectElsewhereForAnUnknownProject)
{
    warehouse.set({{QStringLiteral("pages"), QStringLiteral("redirect")}});

    const auto sighting = index()->look(sdist(), {});

    ASSERT_TRUE(sighting);
    EXPECT_EQ(sighting->project, ProjectState::New);
    EXPECT_TRUE(sighting->note.contains(u"elsewhere.invalid"));
}

TEST_F(ServerIndexTest, HearsAStopWhileItFindsOut)
{
    patience.reconcile = std::chrono::minutes(5);
    warehouse.setFault(QStringLiteral("500-lost"));
    const Distribution shop = sdist();
    std::stop_source source;
    const std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        source.request_stop();
    });
    QElapsedTimer watch;
    watch.start();

    const auto outcome = index()->upload(shop, pathOf(shop.fileName), metadata, source.get_token(), nullptr);

    EXPECT_EQ(outcome.error().code(), Errc::Cancelled);
    EXPECT_LT(watch.elapsed(), 20'000);
}

TEST_F(ServerIndexTest, SaysWhichSettingIsNoAddress)
{
    auto settings = warehouse.settings();
    settings.simple = QStringLiteral("pypi.org/simple");

    const auto opened = open(settings, client, credentials, clock);

    ASSERT_FALSE(opened);
    EXPECT_TRUE(opened.error().story().contains(u"indexes.testpypi.simple"));
}

} // namespace
} // namespace slipway::index
