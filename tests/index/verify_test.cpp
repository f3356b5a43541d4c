// SPDX-License-Identifier: Apache-2.0
#include "tests/index/index_fixture.h"

namespace slipway::index {
namespace {

class VerifyTest : public IndexTest {
protected:
    Result<Arrival> verified(const Distribution &what) { return index()->verify(what, {}, nullptr); }
    void setPages(const QString &kind) { warehouse.set({{QStringLiteral("pages"), kind}}); }
};

TEST_F(VerifyTest, DownloadsAndComparesAllDigests)
{
    const Distribution shop = sdist();
    ASSERT_TRUE(upload(shop));

    const auto arrival = verified(shop);

    ASSERT_TRUE(arrival) << arrival.error().story().toStdString();
    EXPECT_EQ(arrival->digests, shop.digests);
    EXPECT_EQ(arrival->looks, 1);
}

TEST_F(VerifyTest, WaitsForAPageThatLagsAndAFileThatIsNotThereYet)
{
    const Distribution shop = sdist();
    ASSERT_TRUE(upload(shop));
    warehouse.set({{QStringLiteral("stale_pages"), 2}});
    warehouse.setFault(QStringLiteral("file-404"), 2);

    const auto arrival = verified(shop);

    ASSERT_TRUE(arrival) << arrival.error().story().toStdString();
    EXPECT_EQ(arrival->looks, 5);
}

TEST_F(VerifyTest, WaitsThroughTroubleOfTheServer)
{
    const Distribution shop = sdist();
    ASSERT_TRUE(upload(shop));
    warehouse.setFault(QStringLiteral("page-500"), 3);

    EXPECT_TRUE(verified(shop));
}

TEST_F(VerifyTest, DoesNotNeedTheJsonThatIsCachedAsMissing)
{
    const Distribution shop = sdist();
    ASSERT_TRUE(upload(shop));
    warehouse.setFault(QStringLiteral("json-404"), 1000);

    EXPECT_TRUE(verified(shop));
}

class PagesTest : public VerifyTest, public ::testing::WithParamInterface<const char *> { };

TEST_P(PagesTest, AreReadInEveryForm)
{
    const Distribution shop = sdist();
    ASSERT_TRUE(upload(shop));
    setPages(QString(QLatin1String(GetParam())));

    const auto arrival = verified(shop);

    ASSERT_TRUE(arrival) << arrival.error().story().toStdString();
    EXPECT_EQ(arrival->digests, shop.digests);
    EXPECT_EQ(arrival->location, warehouse.address() + QStringLiteral("/files/shop-1.0.tar.gz"));
}

INSTANTIATE_TEST_SUITE_P(All, PagesTest,
    ::testing::Values("html", "json", "relative", "no-digest", "private"),
    [](const auto &test) { return QString::fromLatin1(test.param).remove(u'-').toStdString(); });

struct Wrong {
    const char *fault;
    const char *pages;
};

class WrongDigestTest : public VerifyTest, public ::testing::WithParamInterface<Wrong> { };

TEST_P(WrongDigestTest, IsAnAlarmAndNotWaitedFor)
{
    const Distribution shop = sdist();
    ASSERT_TRUE(upload(shop));
    setPages(QString(QLatin1String(GetParam().pages)));
    warehouse.setFault(QString(QLatin1String(GetParam().fault)), 1000);

    const auto arrival = verified(shop);

    ASSERT_FALSE(arrival);
    EXPECT_EQ(arrival.error().name(), u"index.wrong-digest") << arrival.error().story().toStdString();
    EXPECT_EQ(arrival.error().code(), Errc::Untrusted);
}

INSTANTIATE_TEST_SUITE_P(All, WrongDigestTest,
    ::testing::Values(Wrong{"wrong-digest", "json"}, Wrong{"wrong-digest", "html"},
        Wrong{"wrong-bytes", "json"}, Wrong{"more-bytes", "json"}, Wrong{"wrong-bytes", "no-digest"},
        Wrong{"more-bytes", "no-digest"}));

TEST_F(VerifyTest, SaysThatItIsNotThereWhereItMayNotWait)
{
    patience.appear = std::chrono::seconds(0);

    const auto arrival = verified(sdist());

    ASSERT_FALSE(arrival);
    EXPECT_EQ(arrival.error().name(), u"index.not-there");
    EXPECT_EQ(arrival.error().code(), Errc::NotFound);
    EXPECT_EQ(warehouse.requests().size(), 1);
}

TEST_F(VerifyTest, SaysThatItIsLateWhenTheTimeIsOver)
{
    patience.appear = std::chrono::milliseconds(300);

    const auto arrival = verified(sdist());

    ASSERT_FALSE(arrival);
    EXPECT_EQ(arrival.error().name(), u"index.late");
    EXPECT_EQ(arrival.error().code(), Errc::TimedOut);
}

TEST_F(VerifyTest, RefusesANewerSimpleApi)
{
    const Distribution shop = sdist();
    ASSERT_TRUE(upload(shop));
    setPages(QStringLiteral("version-2"));

    EXPECT_EQ(verified(shop).error().name(), u"index.too-new");
}

} // namespace
} // namespace slipway::index
