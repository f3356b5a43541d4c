// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/store/stopwatch.h"
#include "tests/support/instrumented.h"
#include "trail_fixture.h"

namespace slipway::audit {
namespace {

class QueryTest : public TrailFixture {
protected:
    Result<model::Event> tell(
        const QString &action, const QString &object, const QString &person, const QString &reason)
    {
        return database->write([&](store::Transaction &transaction) {
            return trail->append(transaction,
                {.action = action, .object = object, .detail = {{u"reason"_s, reason}}, .person = person});
        });
    }
    QList<qint64> numbers(const Filter &filter)
    {
        const auto events = trail->query(filter);
        EXPECT_TRUE(events) << qPrintable(events.error().story());
        QList<qint64> list;
        for (const model::Event &event : *events)
            list.append(event.seq);
        return list;
    }
    /// The best of five, printed; by the wall's clock a busy machine may take ten times what a quiet one may.
    void expectQuick(const char *what, const Filter &filter, qsizetype expected)
    {
        const auto time
            = fakes::Stopwatch::of(5, [&] { EXPECT_EQ(numbers(filter).size(), expected) << what; });
        std::cout << "audit page of 200,000, " << what << ": " << time.wall << " ms, " << time.processor
                  << " ms of processor time\n";
        EXPECT_LT(time.processor, 50) << what;
        EXPECT_LT(time.wall, 500) << what;
    }
};

INSTANTIATE_TEST_SUITE_P(On, QueryTest, fakes::everyEngine(), fakes::engineName);

TEST_P(QueryTest, NarrowsByEveryPartOfTheFilter)
{
    ASSERT_TRUE(tell(u"release.created"_s, u"release/shop/1.0"_s, u"Ada"_s, u"100% sure_thing"_s));
    clock.moment = clock.moment.addSecs(60);
    ASSERT_TRUE(tell(u"release.archived"_s, u"release/shop/1.0"_s, u"Bob"_s, u"100 sure thing"_s));
    ASSERT_TRUE(tell(u"released"_s, u"release/shopper/1.0"_s, u"Ada"_s, u"Café"_s));
    clock.moment = clock.moment.addSecs(60);
    ASSERT_TRUE(tell(u"deployment.started"_s, u"release/shop"_s, u"Ada"_s, u"x"_s));

    EXPECT_EQ(numbers({}), (QList<qint64>{5, 4, 3, 2, 1}));
    EXPECT_EQ(numbers({.text = u"100% SURE_"_s}), (QList<qint64>{2}));
    EXPECT_EQ(numbers({.text = u"café"_s}), (QList<qint64>{4}));
    EXPECT_EQ(numbers({.text = u"bob"_s}), (QList<qint64>{3}));
    EXPECT_EQ(numbers({.action = u"release."_s}), (QList<qint64>{3, 2}));
    EXPECT_EQ(numbers({.action = u"released"_s}), (QList<qint64>{4}));
    EXPECT_EQ(numbers({.object = u"release/shop"_s}), (QList<qint64>{5, 3, 2}));
    EXPECT_EQ(numbers({.object = u"release/shop/"_s}), (QList<qint64>{3, 2}));
    EXPECT_EQ(numbers({.person = u"Ada"_s}), (QList<qint64>{5, 4, 2}));
    EXPECT_EQ(numbers({.from = clock.moment.addSecs(-60), .to = clock.moment}), (QList<qint64>{4, 3}));
    EXPECT_EQ(numbers({.before = 4, .limit = 2}), (QList<qint64>{3, 2}));
    EXPECT_EQ(numbers({.object = u"release/shop"_s, .person = u"Ada"_s, .before = 5}), (QList<qint64>{2}));
    EXPECT_EQ(numbers({.text = u"' OR 1=1 --"_s}), (QList<qint64>{}));
}

TEST_P(QueryTest, AnswersAPageQuicklyFromALongTrail)
{
    const QString detail
        = u"{\"reason\":\"a reason of the usual length, as people write them\",\"filler\":\"%1\"}"_s.arg(
            QString(60, u'x'));
    const QString numbersOf = GetParam() == store::Engine::Sqlite
        ? u"WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 200000) "_s
        : u"WITH n(i) AS (SELECT generate_series(2, 200000)) "_s;
    const QString insert
        = u"INSERT INTO audit_event (seq, at_us, login, person, action, object, detail, previous_hash, hash) "_s;
    const QString columns = u"SELECT i, i, 'ada', 'person-' || (i % 50), 'step.done', 'release/project-' || "
                            u"(i % 200) || '/1.' || i, '%1', "
                            "'%2', '%2' FROM n"_s.arg(detail, QString(64, u'0'));
    scratch.tamper(
        {GetParam() == store::Engine::Sqlite ? numbersOf + insert + columns : insert + numbersOf + columns,
            u"ANALYZE"_s});

    expectQuick("newest", {}, 100);
    expectQuick("deep", {.before = 1000}, 100);
    expectQuick("all of a kind", {.object = u"release"_s}, 100);
    expectQuick("one project", {.object = u"release/project-7"_s}, 100);
    expectQuick("one object", {.object = u"release/project-7/1.7"_s}, 1);
    expectQuick("one person, deep", {.person = u"person-9"_s, .before = 100'000}, 100);
    expectQuick("text", {.text = u"usual length"_s}, 100);
    // Every row has to be looked at for words that are nowhere.
    const auto nothing
        = fakes::Stopwatch::of(2, [&] { EXPECT_TRUE(numbers({.text = u"no such words"_s}).isEmpty()); });
    std::cout << "audit page of 200,000, words that are nowhere: " << nothing.wall << " ms\n";
    EXPECT_LT(nothing.wall, tests::isInstrumented ? 50'000 : 5'000);
}

} // namespace
} // namespace slipway::audit
