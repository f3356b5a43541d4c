// SPDX-License-Identifier: Apache-2.0
#include "audit/search.h"

#include "audit/search_index.h"
#include "tests/fakes/store/stopwatch.h"
#include "trail_fixture.h"

namespace slipway::audit {
namespace {

class SearchTest : public TrailFixture {
protected:
    void tell(const QString &action, const QString &object, const QString &person = u"Ada"_s,
        const QJsonObject &detail = {})
    {
        const auto told = database->write([&](store::Transaction &transaction) {
            return trail->append(
                transaction, {.action = action, .object = object, .detail = detail, .person = person});
        });
        ASSERT_TRUE(told) << qPrintable(told.error().story());
    }
    static Question question(const QString &text)
    {
        const auto read = readQuestion(text, QDateTime::currentDateTime());
        EXPECT_TRUE(std::holds_alternative<Question>(read)) << qPrintable(text);
        return std::get<Question>(read);
    }
    QList<qint64> found(const QString &text)
    {
        const auto opening = Search(*database).open(question(text), 100, {});
        EXPECT_TRUE(opening) << qPrintable(opening.error().story());
        QList<qint64> numbers;
        for (const Hit &hit : opening->top)
            numbers.append(hit.event.seq);
        return numbers;
    }
    /// Events without a chain: 10,000 of them, every 7th failed, every 3rd of Bob.
    void fillLong()
    {
        const QString rows = GetParam() == store::Engine::Sqlite
            ? u"WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) "_s
            : u"WITH n(i) AS (SELECT generate_series(2, 10000)) "_s;
        const QString insert = u"INSERT INTO audit_event (seq, at_us, login, person, action, object, detail, "
                               "previous_hash, hash) "_s;
        const QString values
            = u"SELECT i, 1600000000000000 + CAST(i AS BIGINT) * 60000000, 'ada', CASE WHEN i % 3 = 0 THEN "
              u"'Bob' ELSE 'Ada' END, "
              "CASE WHEN i % 7 = 0 THEN 'build.failed' ELSE 'build.started' END, 'build/shop/' || i, '{}', '', '' FROM n"_s;
        scratch.tamper(
            {GetParam() == store::Engine::Sqlite ? rows + insert + values : insert + rows + values});
        const auto done = bringIndexUpToDate(*database, {});
        ASSERT_TRUE(done) << qPrintable(done.error().story());
    }
};

INSTANTIATE_TEST_SUITE_P(On, SearchTest, fakes::everyEngine(), fakes::engineName);

TEST_P(SearchTest, FindsByEveryPartOfAQuestion)
{
    tell(u"release.created"_s, u"release/shop/1.0"_s); // 2
    tell(u"build.failed"_s, u"build/shop/4"_s, u"Bob"_s,
        {{u"failure"_s, u"the host key of web-017 changed"_s}});
    tell(u"release.created"_s, u"release/shopper/1.0"_s, u"Zoë O'Neil"_s, {{u"reason"_s, u"Café"_s}});
    tell(u"deployment.started"_s, u"deployment/9"_s, u"Ada"_s,
        {{u"project"_s, u"shop"_s}, {u"environment"_s, u"production"_s},
            {u"reason"_s, u"key of the host"_s}});

    EXPECT_EQ(found({}), (QList<qint64>{5, 4, 3, 2, 1}));
    EXPECT_EQ(found(u"actor:bob"_s), (QList<qint64>{3}));
    EXPECT_EQ(found(u"actor:\"zoë o'neil\""_s), (QList<qint64>{4}));
    EXPECT_EQ(found(u"project:shop"_s), (QList<qint64>{5, 3, 2}));
    EXPECT_EQ(found(u"env:production"_s), (QList<qint64>{5}));
    EXPECT_EQ(found(u"outcome:failed"_s), (QList<qint64>{3}));
    EXPECT_EQ(found(u"action:release.created"_s), (QList<qint64>{4, 2}));
    EXPECT_EQ(found(u"action:release."_s), (QList<qint64>{4, 2}));
    EXPECT_EQ(found(u"action:release"_s), (QList<qint64>{}));
    EXPECT_EQ(found(u"object:release/shop"_s), (QList<qint64>{2}));
    EXPECT_EQ(found(u"object:release"_s), (QList<qint64>{4, 2}));
    EXPECT_EQ(found(u"\"host key\""_s), (QList<qint64>{3}));
    EXPECT_EQ(found(u"host key"_s), (QList<qint64>{5, 3}));
    EXPECT_EQ(found(u"WEB-0"_s), (QList<qint64>{3}));
    EXPECT_EQ(found(u"cafe"_s), (QList<qint64>{4}));
    EXPECT_EQ(found(u"project:shop actor:ada host"_s), (QList<qint64>{5}));
    EXPECT_EQ(found(u"AND' OR 1=1 *"_s.chopped(2)), (QList<qint64>{}));
}

TEST_P(SearchTest, FindsEveryWordThatBeginsAsAskedHoweverManyThereAre)
{
    tell(u"a.b"_s, u"thing/1"_s, u"Ada"_s, {{u"reason"_s, u"xenon"_s}});
    for (int i = 0; i < 120; ++i)
        tell(u"a.b"_s, u"thing/2"_s, u"Ada"_s, {{u"reason"_s, u"ticket%1 order"_s.arg(i)}});

    EXPECT_EQ(found(u"x"_s), (QList<qint64>{2})); // not what the index says of every event
    EXPECT_EQ(found(u"xe"_s), (QList<qint64>{2}));
    EXPECT_EQ(found(u"ticket"_s).size(), 100);
    EXPECT_EQ(found(u"ticket11"_s).size(), 11); // 11 and 110 to 119
    EXPECT_EQ(found(u"ticket119 ord"_s), (QList<qint64>{122}));
    EXPECT_TRUE(found(u"ticket119 orc"_s).isEmpty());
}

TEST_P(SearchTest, CountsPartsTogetherOnlyWhenAllIsCounted)
{
    fillLong();
    const Search search(*database);

    const auto opening = search.open(question(u"project:shop outcome:failed after:2020-09-14"_s), 10, {});
    ASSERT_TRUE(opening) << qPrintable(opening.error().story());
    EXPECT_FALSE(opening->scope.isCounted);
    EXPECT_LE(opening->scope.events, 1'428);
    EXPECT_EQ(opening->top.first().event.seq, 9'996);

    const auto nobody = search.open(question(u"project:other outcome:failed"_s), 10, {});
    ASSERT_TRUE(nobody) << qPrintable(nobody.error().story());
    EXPECT_TRUE(nobody->top.isEmpty());
    EXPECT_TRUE(nobody->scope.isCounted);
}

TEST_P(SearchTest, NarrowsByTimeToTheSecond)
{
    tell(u"a.b"_s, u"x/1"_s); // 2
    clock.moment = clock.moment.addSecs(3'600);
    tell(u"a.b"_s, u"x/2"_s); // 3
    clock.moment = clock.moment.addDays(2);
    tell(u"a.b"_s, u"y/1"_s); // 4
    const auto between = [&](int from, int to, const QString &object) {
        Question asked{.object = object, .from = clock.moment.addSecs(from), .to = clock.moment.addSecs(to)};
        QList<qint64> numbers;
        const auto opening = Search(*database).open(asked, 10, {});
        EXPECT_TRUE(opening) << qPrintable(opening.error().story());
        for (const Hit &hit : opening->top)
            numbers.append(hit.event.seq);
        return numbers;
    };

    EXPECT_EQ(between(0, 1, {}), (QList<qint64>{4}));
    EXPECT_EQ(between(-2 * 86'400, 0, {}), (QList<qint64>{3}));
    EXPECT_EQ(between(-2 * 86'400 - 3'600, -2 * 86'400, u"x"_s), (QList<qint64>{2}));
    EXPECT_EQ(between(1, 100, {}), (QList<qint64>{}));
}

TEST_P(SearchTest, TakesProjectAndEnvironmentFromTheRecordOfADeployment)
{
    ASSERT_TRUE(database->write([](store::Transaction &transaction) -> Result<> {
        TRY_DO(transaction.execute(u"INSERT INTO release (project, version, build, commit_id, sha256, body) "
                                   "VALUES ('shop', '1', 1, '', '', '{}')"_s));
        TRY_DO(transaction.execute(u"INSERT INTO deployment (kind, state, project, environment, release_id, "
                                   u"version, build, plan_hash, "
                                   "reason, person, workstation, plan) VALUES ('deploy', 'running', 'shop', "
                                   "'staging', 1, '1', 1, '', '', "
                                   "'', '', '')"_s));
        return {};
    }));

    tell(u"deployment.host-failed"_s, u"deployment/1/host/web-1"_s);

    EXPECT_EQ(found(u"project:shop environment:staging outcome:failed"_s), (QList<qint64>{2}));
    EXPECT_EQ(found(u"object:deployment/1"_s), (QList<qint64>{2}));
}

TEST_P(SearchTest, FindsAnyRowOfALongAnswerByItsTally)
{
    fillLong();
    const Search search(*database);
    const Question failed = question(u"outcome:failed actor:bob"_s); // every 21st

    const auto opening = search.open(failed, 50, {});
    ASSERT_TRUE(opening) << qPrintable(opening.error().story());
    const auto tally = search.tally(failed, opening->scope, {});
    ASSERT_TRUE(tally) << qPrintable(tally.error().story());

    EXPECT_EQ(tally->events(), 476);
    EXPECT_FALSE(opening->scope.isCounted);
    for (const qint64 row : {0, 1, 194, 195, 300, 475}) {
        const auto page = search.page(failed, opening->scope, tally->placeOf(row, opening->scope), 2, {});
        ASSERT_TRUE(page) << qPrintable(page.error().story());
        ASSERT_FALSE(page->isEmpty()) << row;
        EXPECT_EQ(page->first().event.seq, 9996 - 21 * row) << row;
    }
}

TEST_P(SearchTest, CountsTheDaysOfWhatIsCountedAndOfWhatIsNot)
{
    fillLong();
    const Search search(*database);
    const auto sum = [&](const Question &asked) {
        const auto opening = search.open(asked, 10, {});
        const auto tally = search.tally(asked, opening->scope, {});
        const auto days = search.days(asked, opening->scope, *tally, {});
        EXPECT_TRUE(days) << qPrintable(days.error().story());
        qint64 all = 0;
        for (const DayCount &day : *days)
            all += day.events;
        EXPECT_EQ(all, tally->events());
        EXPECT_GE(days->size(), 7);
        EXPECT_TRUE(std::is_sorted(days->begin(), days->end(), [](auto a, auto b) { return a.day < b.day; }));
        return all;
    };

    EXPECT_EQ(sum(question(u"project:shop"_s)), 9'999);
    EXPECT_EQ(sum(question(u"outcome:failed"_s)), 1'428);
    EXPECT_EQ(sum(question(u"outcome:failed project:shop"_s)), 1'428);
    EXPECT_EQ(sum(question(u"actor:bob"_s)), 3'333);
    EXPECT_TRUE(search.open(question(u"outcome:failed"_s), 10, {})->scope.isCounted);
    EXPECT_EQ(search.open(question(u"outcome:failed"_s), 10, {})->scope.events, 1'428);
}

TEST_P(SearchTest, HearsAStopWhileItCounts)
{
    fillLong();
    std::stop_source stop;
    stop.request_stop();

    const auto tally
        = Search(*database).tally(question(u"shop"_s), {.last = 10'000, .newest = 10'000}, stop.get_token());

    ASSERT_FALSE(tally);
    EXPECT_TRUE(tally.error().isCancelled());
}

TEST_P(SearchTest, MakesATrailOfAnOlderSlipwaySearchable)
{
    tell(u"build.failed"_s, u"build/shop/4"_s);
    scratch.tamper({GetParam() == store::Engine::Sqlite
            ? u"INSERT INTO audit_search (audit_search) VALUES ('delete-all')"_s
            : u"DELETE FROM audit_search"_s,
        u"DELETE FROM audit_day"_s, u"DELETE FROM audit_count"_s});
    ASSERT_TRUE(found(u"outcome:failed"_s).isEmpty());

    reopen();

    EXPECT_EQ(found(u"outcome:failed"_s), (QList<qint64>{2}));
    tell(u"build.failed"_s, u"build/shop/5"_s);
    EXPECT_EQ(found(u"outcome:failed"_s), (QList<qint64>{3, 2}));
}

TEST_P(SearchTest, ForgetsTheWordsOfAnEventThatWasRolledBack)
{
    ASSERT_FALSE(database->write([&](store::Transaction &transaction) -> Result<> {
        TRY_DO(trail->append(transaction, {.action = u"build.failed"_s, .object = u"build/shop/4"_s}));
        return fail(Errc::Failed, u"no"_s);
    }));

    EXPECT_TRUE(found(u"outcome:failed"_s).isEmpty());
}

TEST_P(SearchTest, KnowsWhatMayBeAskedFor)
{
    tell(u"release.created"_s, u"release/shop/1.0"_s);

    EXPECT_EQ(Search(*database).valuesOf(u"project"_s, {}), (QStringList{u"shop"_s}));
    EXPECT_EQ(Search(*database).valuesOf(u"actor"_s, {}), (QStringList{u"Ada"_s}));
    EXPECT_EQ(
        Search(*database).valuesOf(u"action"_s, {}), (QStringList{u"release.created"_s, u"trail.started"_s}));
}

} // namespace
} // namespace slipway::audit
