// SPDX-License-Identifier: Apache-2.0
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

class DeploymentTest : public testing::TestWithParam<Engine> {
protected:
    Id<model::Release> release(int build)
    {
        const auto added = database->write([&](Transaction &transaction) {
            return ReleaseRepository(transaction)
                .add({.project = u"shop"_s,
                    .package = u"shop"_s,
                    .version = u"1.%1"_s.arg(build),
                    .commit = {},
                    .build = build});
        });
        EXPECT_TRUE(added);
        return added->id;
    }
    model::Deployment draft(Id<model::Release> id, int build)
    {
        return {.kind = model::DeploymentKind::Rollback,
            .state = DeploymentState::Running,
            .project = u"shop"_s,
            .environment = u"production"_s,
            .release = id,
            .version = u"1.%1"_s.arg(build),
            .build = build,
            .planHash = QString(64, u'f'),
            .plan = u"{\"steps\":[\"ü\"]}"_s,
            .reason = u"Größe \"matters\"\n"_s,
            .person = u"Ada"_s,
            .workstation = u"laptop"_s,
            .started = noon,
            .hosts = {{.host = u"web-2"_s},
                {.host = u"web-1"_s, .state = HostState::Staged, .previous = u"1.0-b1"_s}}};
    }
    Result<model::Deployment> create(const model::Deployment &deployment)
    {
        return database->write(
            [&](Transaction &transaction) { return DeploymentRepository(transaction).create(deployment); });
    }
    Result<> setState(Id<model::Deployment> id, DeploymentState state)
    {
        return database->write([&](Transaction &transaction) {
            return DeploymentRepository(transaction).setState(id, state, noon.addSecs(60));
        });
    }
    Result<> setHost(Id<model::Deployment> id, const model::HostOutcome &outcome)
    {
        return database->write(
            [&](Transaction &transaction) { return DeploymentRepository(transaction).setHost(id, outcome); });
    }
    template <typename Look>
    auto look(Look look)
    {
        return database->read([&](Connection &connection) { return look(DeploymentRepository(connection)); });
    }
    /// A deployment that is over, with both hosts in a state.
    void finished(int build, Id<model::Release> id, DeploymentState state, HostState hosts)
    {
        auto made = draft(id, build);
        for (auto &host : made.hosts)
            host.state = hosts;
        const auto created = create(made);
        ASSERT_TRUE(created) << qPrintable(created.error().story());
        ASSERT_TRUE(setState(created->id, state));
    }

    fakes::ScratchDatabase scratch{GetParam()};
    std::unique_ptr<Database> database = scratch.open();
};

INSTANTIATE_TEST_SUITE_P(On, DeploymentTest, fakes::everyEngine(), fakes::engineName);

TEST_P(DeploymentTest, ComesBackWithEveryField)
{
    const auto created = create(draft(release(1), 1));
    ASSERT_TRUE(created) << qPrintable(created.error().story());

    const auto found = look([&](const DeploymentRepository &all) { return all.byId(created->id); });

    ASSERT_TRUE(found) << qPrintable(found.error().story());
    auto expected = draft(created->release, 1);
    expected.id = created->id;
    EXPECT_EQ(*found, expected);
}

TEST_P(DeploymentTest, KeepsTheNewestOutcomeOfAHost)
{
    const auto created = create(draft(release(1), 1));
    const model::HostOutcome outcome{.host = u"web-1"_s,
        .state = HostState::Failed,
        .previous = u"a"_s,
        .current = u"b"_s,
        .failure = u"disk full"_s};

    ASSERT_TRUE(setHost(created->id, outcome));

    const auto found = look([&](const DeploymentRepository &all) { return all.byId(created->id); });
    ASSERT_EQ(found->hosts.size(), 2);
    EXPECT_EQ(found->hosts[0].host, u"web-2"_s);
    EXPECT_EQ(found->hosts[1], outcome);
}

TEST_P(DeploymentTest, IsAloneInItsPlaceWhileItIsOpen)
{
    const auto id = release(1);
    const auto first = create(draft(id, 1));
    ASSERT_TRUE(first);
    auto elsewhere = draft(id, 1);
    elsewhere.environment = u"staging"_s;

    const auto second = create(draft(id, 1));

    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code(), Errc::Refused);
    EXPECT_EQ(second.error().name(), u"deployment.open"_s);
    EXPECT_TRUE(second.error().story().contains(u"deployment %1 "_s.arg(first->id.value)));
    EXPECT_TRUE(create(elsewhere));
    EXPECT_EQ(look([](const DeploymentRepository &all) { return all.open(); })->size(), 2);
    ASSERT_TRUE(setState(first->id, DeploymentState::Reverted));
    EXPECT_TRUE(create(draft(id, 1)));
}

TEST_P(DeploymentTest, MovesOnUntilItIsOver)
{
    const auto created = create(draft(release(1), 1));
    ASSERT_TRUE(setState(created->id, DeploymentState::Interrupted));
    ASSERT_TRUE(setState(created->id, DeploymentState::Running));
    ASSERT_TRUE(setState(created->id, DeploymentState::Succeeded));

    const auto later = setState(created->id, DeploymentState::Reverted);

    ASSERT_FALSE(later);
    EXPECT_EQ(later.error().code(), Errc::Conflict);
    const auto found = look([&](const DeploymentRepository &all) { return all.byId(created->id); });
    EXPECT_EQ(found->state, DeploymentState::Succeeded);
    EXPECT_EQ(found->finished, noon.addSecs(60));
    EXPECT_EQ(setState({.value = 4711}, DeploymentState::Reverted).error().code(), Errc::NotFound);
}

TEST_P(DeploymentTest, CannotHaveItsPlanOrItsEndingChanged)
{
    const auto created = create(draft(release(1), 1));
    for (const auto &sql : {u"UPDATE deployment SET plan = 'other'"_s, u"DELETE FROM deployment_host"_s,
             u"DELETE FROM deployment WHERE id > 0"_s}) {
        const auto outcome = database->write([&](Transaction &transaction) -> Result<> {
            TRY_DO(transaction.execute(sql));
            return {};
        });
        ASSERT_FALSE(outcome) << qPrintable(sql);
        EXPECT_EQ(outcome.error().name(), u"store.immutable"_s);
    }
}

TEST_P(DeploymentTest, IsListedNewestFirstWithoutItsPlan)
{
    const auto one = release(1);
    const auto two = release(2);
    finished(1, one, DeploymentState::Succeeded, HostState::Done);
    finished(2, two, DeploymentState::Reverted, HostState::Restored);

    const auto all = look([](const DeploymentRepository &r) { return r.list({}, {}); });
    const auto second
        = look([](const DeploymentRepository &r) { return r.list(u"shop"_s, u"production"_s, 1, 1); });

    ASSERT_EQ(all->size(), 2);
    EXPECT_EQ(all->first().build, 2);
    EXPECT_TRUE(all->first().plan.isEmpty());
    EXPECT_EQ(all->first().hosts.size(), 2);
    ASSERT_EQ(second->size(), 1);
    EXPECT_EQ(second->first().build, 1);
    EXPECT_TRUE(look([](const DeploymentRepository &r) { return r.list(u"other"_s, {}); })->isEmpty());
    EXPECT_EQ(
        (*look([](const DeploymentRepository &r) { return r.latest(u"shop"_s, u"production"_s); }))->build,
        2);
    EXPECT_EQ(*look([](const DeploymentRepository &r) { return r.latest(u"shop"_s, u"x"_s); }), std::nullopt);
}

TEST_P(DeploymentTest, TellsWhatBecameOfEachHostOldestFirst)
{
    const auto one = release(1);
    const auto two = release(2);
    auto first = draft(one, 1);
    first.kind = model::DeploymentKind::Deploy;
    first.hosts = {{.host = u"web-2"_s, .state = HostState::Done, .current = u"1.1-b1"_s},
        {.host = u"web-1"_s,
            .state = HostState::Restored,
            .previous = u"1.0-b1"_s,
            .current = u"1.0-b1"_s,
            .failure = u"disk full"_s}};
    const auto created = create(first);
    ASSERT_TRUE(created);
    ASSERT_TRUE(setState(created->id, DeploymentState::PartlyDone));
    finished(2, two, DeploymentState::Succeeded, HostState::Done);
    auto elsewhere = draft(two, 2);
    elsewhere.environment = u"staging"_s;
    ASSERT_TRUE(create(elsewhere));

    const auto found
        = look([](const DeploymentRepository &all) { return all.passages(u"shop"_s, u"production"_s); });

    ASSERT_TRUE(found) << qPrintable(found.error().story());
    ASSERT_EQ(found->size(), 4);
    for (qsizetype i = 0; i < 2; ++i)
        EXPECT_EQ(found->at(i),
            (HostPassage{.deployment = created->id,
                .kind = model::DeploymentKind::Deploy,
                .release = one,
                .folder = u"1.1-b1"_s,
                .outcome = first.hosts[i]}));
    EXPECT_EQ(found->at(2).kind, model::DeploymentKind::Rollback);
    EXPECT_EQ(found->at(3).folder, u"1.2-b2"_s);
}

TEST_P(DeploymentTest, KnowsWhatTheNewestThatLookedAtAHostLeftThereHoweverLongAgo)
{
    const auto one = release(1);
    const auto ended = [this](const model::Deployment &made) {
        const auto created = create(made);
        ASSERT_TRUE(created) << qPrintable(created.error().story());
        ASSERT_TRUE(setState(created->id, DeploymentState::Reverted));
    };
    auto made = draft(one, 1);
    made.hosts = {{.host = u"web-1"_s, .state = HostState::Done, .current = u"1.1-b1"_s},
        {.host = u"web-2"_s, .state = HostState::Done, .current = u"1.1-b1"_s}};
    ended(made);
    made = draft(release(2), 2);
    made.hosts = {{.host = u"web-1"_s, .state = HostState::Skipped},
        {.host = u"web-2"_s, .state = HostState::Restored}};
    for (int i = 0; i < 60; ++i)
        ended(made);
    made.environment = u"staging"_s;
    made.hosts = {{.host = u"web-1"_s, .state = HostState::Done, .current = u"1.2-b2"_s}};
    ended(made);
    const auto shop = u"shop"_s;
    const auto place = u"production"_s;

    const auto now = look([&](const DeploymentRepository &all) { return all.foldersNow(shop, place); });
    const auto published
        = look([&](const DeploymentRepository &all) { return all.foldersPublished(shop, place); });
    const auto ofOne = look([&](const DeploymentRepository &all) { return all.ofRelease(one); });

    ASSERT_TRUE(now) << qPrintable(now.error().story());
    EXPECT_EQ(*now, (QMap<QString, QString>{{u"web-1"_s, u"1.1-b1"_s}, {u"web-2"_s, QString()}}));
    ASSERT_TRUE(published) << qPrintable(published.error().story());
    EXPECT_EQ(*published, (QMap<QString, QString>{{u"web-1"_s, u"1.1-b1"_s}, {u"web-2"_s, u"1.1-b1"_s}}));
    ASSERT_TRUE(ofOne) << qPrintable(ofOne.error().story());
    ASSERT_EQ(ofOne->size(), 1);
    EXPECT_EQ(ofOne->first().hosts.size(), 2);
}

TEST_P(DeploymentTest, NamesTheFoldersThatMustStay)
{
    const auto created = create(draft(release(7), 7));
    ASSERT_TRUE(created);

    const auto folders
        = look([](const DeploymentRepository &all) { return all.foldersNeeded(u"shop"_s, u"production"_s); });

    EXPECT_EQ(folders, (QStringList{u"1.7-b7"_s, u"1.0-b1"_s}));
    ASSERT_TRUE(setState(created->id, DeploymentState::Succeeded));
    EXPECT_EQ(
        look([](const DeploymentRepository &all) { return all.foldersNeeded(u"shop"_s, u"production"_s); }),
        QStringList());
}

class JournalTest : public DeploymentTest {
protected:
    Result<Id<model::JournalEntry>> intend(const model::JournalEntry &entry)
    {
        return database->write(
            [&](Transaction &transaction) { return JournalRepository(transaction).intend(entry); });
    }
    Result<> conclude(Id<model::JournalEntry> id, StepState state)
    {
        return database->write([&](Transaction &transaction) {
            return JournalRepository(transaction)
                .conclude(id, state, noon.addSecs(1), u"why"_s, u"out\nput"_s);
        });
    }
};

INSTANTIATE_TEST_SUITE_P(On, JournalTest, fakes::everyEngine(), fakes::engineName);

TEST_P(JournalTest, ConcludesEachIntentOnce)
{
    const auto deployment = create(draft(release(1), 1));
    model::JournalEntry entry{.deployment = deployment->id,
        .host = u"web-1"_s,
        .step = u"switch"_s,
        .attempt = 2,
        .epoch = 5'000'000'000,
        .intended = noon};
    const auto id = intend(entry);
    ASSERT_TRUE(id) << qPrintable(id.error().story());
    entry.id = *id;
    const auto open = [&] {
        return database->read([&](Connection &c) { return JournalRepository(c).openIntents(deployment->id); })
            .value();
    };
    EXPECT_EQ(open(), QList{entry});

    ASSERT_TRUE(conclude(*id, StepState::Succeeded));
    const auto again = conclude(*id, StepState::Failed);

    EXPECT_EQ(again.error().code(), Errc::Conflict);
    EXPECT_TRUE(open().isEmpty());
    entry.state = StepState::Succeeded;
    entry.concluded = noon.addSecs(1);
    entry.detail = u"why"_s;
    entry.output = u"out\nput"_s;
    const auto all
        = database->read([&](Connection &c) { return JournalRepository(c).of(deployment->id, u"web-1"_s); });
    EXPECT_EQ(all, QList{entry});
    EXPECT_EQ(
        database->read([&](Connection &c) { return JournalRepository(c).of(deployment->id, u"web-2"_s); })
            ->size(),
        0);
    EXPECT_EQ(database->read([&](Connection &c) {
        return JournalRepository(c).nextAttempt(deployment->id, u"web-1"_s, u"switch"_s);
    }),
        3);
}

TEST_P(JournalTest, CannotBeRewritten)
{
    const auto deployment = create(draft(release(1), 1));
    const auto id = intend({.deployment = deployment->id, .step = u"switch"_s});
    ASSERT_TRUE(conclude(*id, StepState::Succeeded));

    for (const auto &sql : {u"UPDATE journal SET state = 'failed'"_s, u"DELETE FROM journal"_s}) {
        const auto outcome = database->write([&](Transaction &transaction) -> Result<> {
            TRY_DO(transaction.execute(sql));
            return {};
        });
        ASSERT_FALSE(outcome) << qPrintable(sql);
        EXPECT_EQ(outcome.error().name(), u"store.immutable"_s);
    }
}

TEST_P(JournalTest, BelongsToADeploymentThatExists)
{
    const auto id = intend({.deployment = {.value = 4711}, .step = u"switch"_s});

    ASSERT_FALSE(id);
    EXPECT_EQ(id.error().name(), u"store.reference"_s) << qPrintable(id.error().story());
}

} // namespace
} // namespace slipway::store
