// SPDX-License-Identifier: Apache-2.0
#include "store/deployment_repository.h"
#include "tests/workflow/workflow_fixture.h"
#include "workflow/deployment_record.h"

namespace slipway::workflow {
namespace {

using namespace Qt::StringLiterals;
using model::HostState;
using model::StepState;

class DeploymentRecordTest : public WorkflowTest {
protected:
    [[nodiscard]] model::HostOutcome host() const
    {
        return m_database
            ->read([&](store::Connection &connection) {
                return store::DeploymentRepository(connection).byId(m_deployment);
            })
            ->hosts.first();
    }

    Id<model::Deployment> m_deployment
        = deployed(release(u"1.0"_s, 1), u"staging"_s, model::DeploymentState::Running).id;
    DeploymentRecord m_record{*m_workshop, m_deployment};
};

TEST_F(DeploymentRecordTest, KeepsIntentsAndTheirOutcomes)
{
    const auto first = m_record.intend({.host = u"web-1"_s, .step = u"lock"_s, .epoch = 4});
    const auto second = m_record.intend({.host = u"web-1"_s, .step = u"switch"_s, .attempt = 2});
    ASSERT_TRUE(first && second);
    ASSERT_TRUE(m_record.conclude(*first, {.detail = u"ours"_s, .output = u"out"_s}));

    const auto entries = m_record.entries();

    ASSERT_TRUE(entries);
    ASSERT_EQ(entries->size(), 2);
    EXPECT_EQ(entries->at(0).state, StepState::Succeeded);
    EXPECT_EQ(entries->at(0).detail, u"ours"_s);
    EXPECT_EQ(entries->at(0).epoch, 4);
    EXPECT_EQ(entries->at(1).state, StepState::Intended);
    EXPECT_EQ(entries->at(1).attempt, 2);
}

TEST_F(DeploymentRecordTest, ConcludesAnIntentOnce)
{
    const auto entry = m_record.intend({.host = u"web-1"_s, .step = u"lock"_s});
    ASSERT_TRUE(m_record.conclude(*entry, {}));

    EXPECT_EQ(nameOf(m_record.conclude(*entry, {.state = StepState::Failed})), "journal.concluded");
}

TEST_F(DeploymentRecordTest, TakesSecretsOutOfWhatHostsSay)
{
    ASSERT_TRUE(m_redactor.add(Secret::copying("pypi-canary-0123456789")));
    const auto entry = m_record.intend({.host = u"web-1"_s, .step = u"health"_s});

    ASSERT_TRUE(m_record.conclude(*entry,
        {.detail = u"token pypi-canary-0123456789 refused"_s, .output = u"pypi-canary-0123456789"_s}));

    const auto kept = m_record.entries()->first();
    EXPECT_FALSE(kept.detail.contains(u"canary"));
    EXPECT_FALSE(kept.output.contains(u"canary"));
    EXPECT_TRUE(kept.detail.contains(u"refused"));
}

TEST_F(DeploymentRecordTest, WritesAHostsStateAndItsEventTogether)
{
    ASSERT_TRUE(m_record.hostChanged(
        {.host = u"web-1"_s, .state = HostState::Failed, .current = u"0.9-b1"_s, .failure = u"no room"_s}));

    EXPECT_EQ(host().state, HostState::Failed);
    const auto written = events(u"deployment.host-failed"_s);
    ASSERT_EQ(written.size(), 1);
    EXPECT_EQ(written.first().object, u"deployment/%1/host/web-1"_s.arg(m_deployment.value));
    EXPECT_TRUE(written.first().detail.contains(u"no room"));
}

TEST_F(DeploymentRecordTest, ChangesNothingWhenTheEventCannotBeWritten)
{
    // A witness that saw another head: nothing more is recorded on this trail.
    m_trail.reset();
    QFile witness(m_profile.witnessFolder() + u"/head"_s);
    ASSERT_TRUE(witness.open(QIODevice::WriteOnly | QIODevice::Truncate));
    witness.write("nonsense");
    witness.close();
    const auto distrusted = *audit::Trail::open(*m_database, m_clock, witness.fileName());
    ASSERT_TRUE(distrusted->finding());
    const Workshop workshop{.profile = m_profile,
        .actor = m_workshop->actor,
        .database = *m_database,
        .trail = *distrusted,
        .credentials = m_credentials,
        .redactor = m_redactor,
        .clock = m_clock,
        .http = m_http,
        .surroundings = m_surroundings,
        .connector = m_connector,
        .questions = m_questions};
    DeploymentRecord record(workshop, m_deployment);

    EXPECT_FALSE(record.hostChanged({.host = u"web-1"_s, .state = HostState::Done}));

    EXPECT_EQ(host().state, HostState::Pending) << "no state without its event";
}

} // namespace
} // namespace slipway::workflow
