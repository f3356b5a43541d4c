// SPDX-License-Identifier: Apache-2.0
#include "index/token.h"

#include "index/macaroon.h"
#include "tests/index/index_fixture.h"

#include <random>

namespace slipway::index {
namespace {

const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);

class TokenTest : public ::testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(warehouse.start()); }

    Token read(const QList<QJsonValue> &caveats, const char *location = "pypi.org")
    {
        const QByteArray text = warehouse.token(caveats, QString(QLatin1String(location)));
        return Token::read(Secret::copying(text.toStdString())).value();
    }
    static QString verdict(const Token &token, const char *upload, const char *package = "shop")
    {
        const auto outcome
            = token.check(QUrl(QString(QLatin1String(upload))), QString(QLatin1String(package)), now);
        return outcome ? QStringLiteral("good") : outcome.error().name();
    }

    fakes::Warehouse warehouse;
};

TEST_F(TokenTest, IsForItsOwnIndexOnly)
{
    const Token real = read({});
    const Token test = read({}, "test.pypi.org");

    EXPECT_EQ(verdict(real, "https://upload.pypi.org/legacy/"), u"good");
    EXPECT_EQ(verdict(real, "https://test.pypi.org/legacy/"), u"index.token-wrong-host");
    EXPECT_EQ(verdict(test, "https://test.pypi.org/legacy/"), u"good");
    EXPECT_EQ(verdict(test, "https://upload.pypi.org/legacy/"), u"index.token-wrong-host");
    EXPECT_EQ(verdict(real, "https://evil-pypi.org/legacy/"), u"index.token-wrong-host");
    EXPECT_EQ(verdict(real, "https://upload.pypi.org.evil.example/"), u"index.token-wrong-host");
    EXPECT_EQ(real.description(), u"a token for pypi.org, for all projects of its owner");
}

TEST_F(TokenTest, HonoursEveryWayInWhichProjectsAreNamed)
{
    const char *const upload = "https://upload.pypi.org/legacy/";
    const QJsonObject old{{QStringLiteral("version"), 1},
        {QStringLiteral("permissions"),
            QJsonObject{{QStringLiteral("projects"), QJsonArray{QStringLiteral("My_Shop")}}}}};
    const QJsonObject user{
        {QStringLiteral("version"), 1}, {QStringLiteral("permissions"), QStringLiteral("user")}};

    EXPECT_EQ(verdict(read({old}), upload, "my.shop"), u"good");
    EXPECT_EQ(verdict(read({old}), upload), u"index.token-wrong-project");
    EXPECT_EQ(verdict(read({QJsonArray{1, QJsonArray{QStringLiteral("shop"), QStringLiteral("b")}}}), upload),
        u"good");
    EXPECT_EQ(verdict(read({user, old}), upload), u"index.token-wrong-project");
    EXPECT_EQ(verdict(read({QJsonArray{1, QJsonArray{QStringLiteral("shop")}},
                          QJsonArray{1, QJsonArray{QStringLiteral("b")}}}),
                  upload),
        u"index.token-wrong-project");
    EXPECT_EQ(verdict(read({user}), upload), u"good");
    EXPECT_EQ(verdict(read({QJsonArray{2, QJsonArray{QStringLiteral("an-id")}}}), upload), u"good");
    EXPECT_EQ(verdict(read({QJsonArray{99, QStringLiteral("new")}}), upload), u"good");
}

TEST_F(TokenTest, HonoursTheShortestTime)
{
    const char *const upload = "https://upload.pypi.org/legacy/";
    const auto time = [](int expires, int notBefore) {
        const qint64 base = now.toSecsSinceEpoch();
        return QJsonArray{0, base + expires, base + notBefore};
    };
    const QJsonObject old{{QStringLiteral("nbf"), now.toSecsSinceEpoch() - 9},
        {QStringLiteral("exp"), now.toSecsSinceEpoch() - 1}};

    EXPECT_EQ(verdict(read({time(10, -10)}), upload), u"good");
    EXPECT_EQ(verdict(read({time(0, -10)}), upload), u"index.token-expired");
    EXPECT_EQ(verdict(read({time(10, -10), time(-5, -10)}), upload), u"index.token-expired");
    EXPECT_EQ(verdict(read({old}), upload), u"index.token-expired");
    EXPECT_EQ(verdict(read({time(10, 5)}), upload), u"index.token-not-yet-valid");
}

TEST_F(TokenTest, SurvivesEveryTokenThatIsCutOrChanged)
{
    QByteArray good
        = QByteArray::fromBase64(warehouse.token({QJsonArray{1, QJsonArray{QStringLiteral("shop")}}}).mid(5),
            QByteArray::Base64UrlEncoding);
    ASSERT_TRUE(Macaroon::parse(good));
    for (qsizetype size = 0; size < good.size(); ++size)
        EXPECT_FALSE(Macaroon::parse(QByteArrayView(good).first(size)));
    std::mt19937 random(4);
    for (int i = 0; i < 5000; ++i) {
        QByteArray hurt = good;
        hurt[static_cast<qsizetype>(random() % static_cast<unsigned>(hurt.size()))]
            = static_cast<char>(random());
        const auto read = Macaroon::parse(hurt);
        EXPECT_TRUE(read || read.error().name() == u"index.token-broken");
    }
    EXPECT_FALSE(Token::read(Secret::copying("pypi-!!!!not base64")));
}

} // namespace
} // namespace slipway::index
