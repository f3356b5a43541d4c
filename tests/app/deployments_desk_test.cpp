// SPDX-License-Identifier: Apache-2.0
// The deployments place and its wizards over a real profile.
#include "app/desktop/deployments_desk.h"

#include "app/desktop/rollout_desk.h"
#include "store/deployment_repository.h"
#include "store/journal_repository.h"
#include "store/release_repository.h"
#include "workflow/apply_configuration.h"
#include "workflow/engine_mark.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace slipway::app {
namespace {

using namespace Qt::StringLiterals;
using model::DeploymentState;
using model::HostState;

constexpr auto oneTarget = R"(schema = 1
[projects.shop]
repository = "/srv/shop.git"
[environments.production]
tier = "production"
[hosts.web-1]
address = "127.0.0.1"
port = 1
[targets.shop.production]
hosts = ["web-1"]
recipe = "tarball"
root = "/srv/shop"
)";

class DeploymentsDeskTest : public testing::Test {
protected:
    void SetUp() override
    {
        m_homeBefore = qgetenv("HOME");
        qputenv("HOME", m_folder.path().toLocal8Bit());
        const auto opened = m_workplace.workshop({});
        ASSERT_TRUE(opened) << qPrintable(opened.error().story());
        m_workshop = *opened;
        ASSERT_TRUE(workflow::applyConfiguration(*m_workshop, oneTarget, u"slipway.toml"_s, {}));
    }
    void TearDown() override { qputenv("HOME", m_homeBefore); }

    Id<model::Deployment> record(int build, DeploymentState state)
    {
        const QDateTime began = m_workshop->clock.now().addSecs(-3600 + build);
        const auto made = m_workshop->database.write(
            [&](store::Transaction &transaction) -> Result<Id<model::Deployment>> {
                TRY(const auto release,
                    store::ReleaseRepository(transaction)
                        .add({.project = u"shop"_s,
                            .package = {},
                            .version = u"1.%1"_s.arg(build),
                            .commit = {},
                            .build = build,
                            .created = began}));
                TRY(const auto deployment,
                    store::DeploymentRepository(transaction)
                        .create({.project = u"shop"_s,
                            .environment = u"production"_s,
                            .release = release.id,
                            .version = release.version,
                            .build = build,
                            .plan = u"{}"_s,
                            .person = m_workshop->actor.person,
                            .workstation = m_workshop->actor.workstation,
                            .started = began,
                            .hosts = {{.host = u"web-1"_s,
                                .state = HostState::Done,
                                .current = release.folderName()}}}));
                if (state != DeploymentState::Running)
                    TRY_DO(store::DeploymentRepository(transaction)
                               .setState(deployment.id, state, began.addSecs(30)));
                return deployment.id;
            });
        EXPECT_TRUE(made) << qPrintable(made.error().story());
        return *made;
    }
    Id<model::JournalEntry> intend(Id<model::Deployment> id, const QString &step)
    {
        return *m_workshop->database.write([&](store::Transaction &transaction) {
            return store::JournalRepository(transaction)
                .intend({.deployment = id,
                    .host = u"web-1"_s,
                    .step = step,
                    .intended = m_workshop->clock.now()});
        });
    }

    QTemporaryDir m_folder;
    QByteArray m_homeBefore;
    DesktopWorkplace m_workplace{{.profile = m_folder.filePath(u"profile"_s)}};
    DeploymentsDesk m_desk{m_workplace};
    const workflow::Workshop *m_workshop = nullptr;
    task::Progress m_progress;
};

TEST_F(DeploymentsDeskTest, ListsThemInPagesWithTierAndHosts)
{
    for (int build = 1; build <= 3; ++build)
        record(build, DeploymentState::Succeeded);

    const auto first = m_desk.list({.limit = 2}, {});
    ASSERT_TRUE(first) << qPrintable(first.error().story());
    ASSERT_EQ(first->rows.size(), 2);
    EXPECT_FALSE(first->isAll);
    EXPECT_EQ(first->rows[0].deployment.version, u"1.3"_s);
    EXPECT_EQ(first->rows[0].tier, model::Tier::Production);
    EXPECT_EQ(first->rows[0].hosts.value(HostState::Done), 1);

    const auto rest = m_desk.list({.before = first->rows[1].deployment.id.value, .limit = 2}, {});
    ASSERT_TRUE(rest);
    EXPECT_EQ(rest->rows.size(), 1);
    EXPECT_TRUE(rest->isAll);
    EXPECT_EQ(m_desk.list({.words = {u"1.2-b2"_s}}, {})->rows.size(), 1);
}

TEST_F(DeploymentsDeskTest, ShowsOneWhoseEngineIsGoneAsInterrupted)
{
    const auto id = record(1, DeploymentState::Running);

    EXPECT_EQ(m_desk.list({}, {})->rows.first().deployment.state, DeploymentState::Interrupted);
    EXPECT_EQ(m_workplace.read({})->cells.first().latest->state, DeploymentState::Interrupted);
    const auto mark = workflow::EngineMark::take(*m_workshop, id);
    ASSERT_TRUE(mark) << qPrintable(mark.error().story());
    EXPECT_EQ(m_desk.list({}, {})->rows.first().deployment.state, DeploymentState::Running);
    EXPECT_EQ(m_workplace.read({})->cells.first().latest->state, DeploymentState::Running);
    EXPECT_EQ(m_desk.follow(id, {}, {})->engine, ui::EngineAt::Work);
}

TEST_F(DeploymentsDeskTest, FollowsTheJournalFromWhereItWasRead)
{
    const auto id = record(1, DeploymentState::Running);
    const auto opened = m_desk.open(id, {});
    ASSERT_TRUE(opened) << qPrintable(opened.error().story());
    EXPECT_FALSE(opened->plan); // what the record holds is none
    EXPECT_EQ(opened->tier, model::Tier::Production);
    const auto lock = intend(id, u"lock"_s);

    const auto first = m_desk.follow(id, {}, {});
    ASSERT_TRUE(first) << qPrintable(first.error().story());
    ASSERT_EQ(first->entries.size(), 1);
    ASSERT_TRUE(m_workshop->database.write([&](store::Transaction &transaction) {
        return store::JournalRepository(transaction)
            .conclude(lock, model::StepState::Succeeded, m_workshop->clock.now(), {}, u"out"_s);
    }));
    const auto send = intend(id, u"send"_s);

    const auto second = m_desk.follow(id, {.after = lock, .open = {lock}}, {});
    ASSERT_TRUE(second);
    ASSERT_EQ(second->entries.size(), 2);
    EXPECT_EQ(second->entries[0].output, u"out"_s);
    EXPECT_EQ(second->entries[1].id, send);
    EXPECT_FALSE(second->hasMore);
    EXPECT_EQ(second->hosts.size(), 1);
}

TEST_F(DeploymentsDeskTest, SaysWhyAnEndIsRefused)
{
    const auto id = record(1, DeploymentState::Succeeded);

    const auto ended = m_desk.end(id, {.way = ui::WayOut::Resume}, {}, m_progress, {});

    ASSERT_FALSE(ended);
    EXPECT_EQ(ended.error().name(), u"deployment.not-open"_s);
    EXPECT_EQ(m_desk.open({4711}, {}).error().name(), u"deployment.not-found"_s);
}

TEST_F(DeploymentsDeskTest, SuggestsTheWayBackFromWhatTheHostsRun)
{
    record(1, DeploymentState::Succeeded);
    record(2, DeploymentState::Succeeded);
    record(3, DeploymentState::PartlyDone);

    const auto choices = RolloutDesk(m_workplace).wayBack(u"shop"_s, u"production"_s, {});

    ASSERT_TRUE(choices) << qPrintable(choices.error().story());
    ASSERT_EQ(choices->size(), 2);
    EXPECT_EQ(choices->at(0).version, u"1.2"_s);
    EXPECT_TRUE(choices->at(0).isSuggested);
    EXPECT_EQ(choices->at(1).version, u"1.1"_s);
    EXPECT_FALSE(choices->at(1).isSuggested);
}

} // namespace
} // namespace slipway::app
