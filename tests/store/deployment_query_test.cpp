// SPDX-License-Identifier: Apache-2.0
#include "store/deployment_query.h"

#include "store/database.h"
#include "store/deployment_repository.h"
#include "store/journal_repository.h"
#include "store/release_repository.h"
#include "tests/fakes/store/scratch_database.h"
#include "tests/store/noon.h"

namespace slipway::store {
namespace {

using namespace Qt::Literals::StringLiterals;
using model::DeploymentState;
using model::HostState;
using model::StepState;

class DeploymentQueryTest : public testing::TestWithParam<Engine> {
protected:
    Id<model::Deployment> add(
        int build, const QString &environment, const QString &reason = {}, int seconds = 30)
    {
        const auto made = database->write([&](Transaction &transaction) -> Result<model::Deployment> {
            TRY(const auto release,
                ReleaseRepository(transaction)
                    .add({.project = u"shop"_s,
                        .package = {},
                        .version = u"1.%1"_s.arg(build),
                        .commit = {},
                        .build = build}));
            TRY(const auto deployment,
                DeploymentRepository(transaction)
                    .create({.project = u"shop"_s,
                        .environment = environment,
                        .release = release.id,
                        .version = release.version,
                        .build = build,
                        .plan = u"{}"_s,
                        .reason = reason,
                        .person = u"Ada"_s,
                        .started = noon,
                        .hosts = {{.host = u"web-1"_s, .state = HostState::Done},
                            {.host = u"web-2"_s, .state = HostState::Done},
                            {.host = u"web-3"_s, .state = HostState::Failed}}}));
            TRY_DO(DeploymentRepository(transaction)
                       .setState(deployment.id, DeploymentState::Succeeded, noon.addSecs(seconds)));
            return deployment;
        });
        EXPECT_TRUE(made) << qPrintable(made.error().story());
        return made->id;
    }
    QList<qint64> find(const DeploymentSearch &search)
    {
        QList<qint64> numbers;
        const auto found
            = database->read([&](Connection &connection) { return DeploymentQuery(connection).run(search); });
        EXPECT_TRUE(found) << qPrintable(found.error().story());
        for (const auto &summary : *found)
            numbers.append(summary.deployment.id.value);
        return numbers;
    }

    fakes::ScratchDatabase scratch{GetParam()};
    std::unique_ptr<Database> database = scratch.open();
};

INSTANTIATE_TEST_SUITE_P(On, DeploymentQueryTest, fakes::everyEngine(), fakes::engineName);

TEST_P(DeploymentQueryTest, GoesBackInPagesFromTheNewest)
{
    QList<qint64> all;
    for (int build = 1; build <= 5; ++build)
        all.prepend(add(build, u"staging"_s).value);

    EXPECT_EQ(find({.limit = 2}), all.mid(0, 2));
    EXPECT_EQ(find({.before = all[1], .limit = 2}), all.mid(2, 2));
    EXPECT_EQ(find({.before = all[3]}), all.mid(4));
}

TEST_P(DeploymentQueryTest, FindsEveryWordThatWasTyped)
{
    const auto first = add(1, u"staging"_s, u"INC-881 100% sure"_s).value;
    const auto second = add(2, u"production"_s).value;

    EXPECT_EQ(find({.words = {u"SHOP"_s}}), QList<qint64>({second, first}));
    EXPECT_EQ(find({.words = {u"shop"_s, u"prod"_s}}), QList<qint64>{second});
    EXPECT_EQ(find({.words = {u"inc-881"_s}}), QList<qint64>{first});
    EXPECT_EQ(find({.words = {u"100%"_s}}), QList<qint64>{first});
    EXPECT_EQ(find({.words = {u"1.2-b2"_s}}), QList<qint64>{second});
    EXPECT_EQ(find({.words = {u"#%1 "_s.arg(second)}}), QList<qint64>{second});
    EXPECT_EQ(find({.words = {u"nothing like it"_s}}), QList<qint64>{});
}

TEST_P(DeploymentQueryTest, CountsTheHostsInEachState)
{
    add(1, u"staging"_s);

    const auto found
        = database->read([&](Connection &connection) { return DeploymentQuery(connection).run({}); });

    ASSERT_TRUE(found);
    const auto &counts = found->first().hosts;
    EXPECT_EQ(counts.value(HostState::Done), 2);
    EXPECT_EQ(counts.value(HostState::Failed), 1);
    EXPECT_EQ(counts.size(), 2);
}

TEST_P(DeploymentQueryTest, KnowsHowLongTheLastOnesTook)
{
    add(1, u"staging"_s, {}, 30);
    add(2, u"staging"_s, {}, 50);
    add(3, u"production"_s, {}, 900);

    const auto took = database->read([&](Connection &connection) {
        return DeploymentQuery(connection).durations(u"shop"_s, u"staging"_s);
    });

    ASSERT_TRUE(took);
    using namespace std::chrono_literals;
    EXPECT_EQ(*took, QList<std::chrono::milliseconds>({50s, 30s}));
}

TEST_P(DeploymentQueryTest, ReadsOnlyWhatIsNewInTheJournal)
{
    const auto deployment = add(1, u"staging"_s);
    QList<Id<model::JournalEntry>> ids;
    const auto written = database->write([&](Transaction &transaction) -> Result<> {
        JournalRepository journal(transaction);
        for (const auto &step : {u"lock"_s, u"send"_s, u"stage"_s}) {
            TRY(const auto id,
                journal.intend(
                    {.deployment = deployment, .host = u"web-1"_s, .step = step, .intended = noon}));
            ids.append(id);
        }
        return journal.conclude(ids[1], StepState::Succeeded, noon.addSecs(1), {}, u"out"_s);
    });
    ASSERT_TRUE(written);
    const auto since = [&](Id<model::JournalEntry> after, const QList<Id<model::JournalEntry>> &open) {
        const auto entries = database->read([&](Connection &connection) {
            return JournalRepository(connection).since(deployment, after, open, 2);
        });
        EXPECT_TRUE(entries);
        QList<qint64> numbers;
        for (const auto &entry : *entries)
            numbers.append(entry.id.value);
        return numbers;
    };

    EXPECT_EQ(since({}, {}), QList<qint64>({ids[0].value, ids[1].value}));
    EXPECT_EQ(since(ids[1], {ids[0]}), QList<qint64>{ids[2].value});
    EXPECT_EQ(since(ids[2], {ids[0], ids[1]}), QList<qint64>{ids[1].value});
    EXPECT_EQ(since(ids[2], {ids[0], ids[2]}), QList<qint64>{});
}

} // namespace
} // namespace slipway::store
