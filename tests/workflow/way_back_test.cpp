// SPDX-License-Identifier: Apache-2.0
// Where a rollback leads when nobody names a release.
#include "workflow/way_back.h"

#include "tests/workflow/workflow_fixture.h"

namespace slipway::workflow {
namespace {

using namespace Qt::StringLiterals;
using model::DeploymentKind;
using model::HostState;

/// Deployments to web-1, web-2 and web-3, and what runs there by them.
class WayBackTest : public testing::Test {
protected:
    void healthy(DeploymentKind kind, int version, const QStringList &on = {})
    {
        begin(kind, version);
        for (const QString &host : on.isEmpty() ? hosts : on)
            arrive(host, HostState::Done);
    }
    void deploy(int version, const QStringList &on = {}) { healthy(DeploymentKind::Deploy, version, on); }
    void rollBack(int version, const QStringList &on = {}) { healthy(DeploymentKind::Rollback, version, on); }
    void begin(DeploymentKind kind, int version)
    {
        ++m_deployment;
        m_kind = kind;
        m_version = version;
    }
    void arrive(const QString &host, HostState state, const QString &failure = {})
    {
        note(host, state, folder(m_version), failure);
        running[host] = folder(m_version);
    }
    /// It was tried there, and what ran before runs again.
    void comeBack(const QString &host)
    {
        note(host, HostState::Restored, running.value(host), u"not healthy"_s);
    }
    /// Number of the version that a rollback leads to; 0: none.
    [[nodiscard]] qint64 wayBack() const
    {
        return WayBack(m_passages, hosts, running).release().value_or(Id<model::Release>()).value;
    }
    static QString folder(int version) { return u"%1.0-b%1"_s.arg(version); }

    const QStringList hosts{u"web-1"_s, u"web-2"_s, u"web-3"_s};
    QMap<QString, QString> running;

private:
    void note(const QString &host, HostState state, const QString &now, const QString &failure)
    {
        m_passages.append({.deployment = {m_deployment},
            .kind = m_kind,
            .release = {m_version},
            .folder = folder(m_version),
            .outcome = {.host = host,
                .state = state,
                .previous = running.value(host),
                .current = now,
                .failure = failure}});
    }

    QList<store::HostPassage> m_passages;
    qint64 m_deployment = 0;
    DeploymentKind m_kind = DeploymentKind::Deploy;
    int m_version = 0;
};

TEST_F(WayBackTest, LeadsToWhatRanHealthyBefore)
{
    EXPECT_EQ(wayBack(), 0);
    deploy(1);
    EXPECT_EQ(wayBack(), 0);
    deploy(2);
    EXPECT_EQ(wayBack(), 1);
    deploy(3);
    EXPECT_EQ(wayBack(), 2);
}

TEST_F(WayBackTest, LeadsFromAReleaseThatReachedOnlySomeHostsToTheOneBeforeIt)
{
    deploy(1);
    deploy(2);
    begin(DeploymentKind::Deploy, 3);
    arrive(u"web-1"_s, HostState::Done);
    arrive(u"web-2"_s, HostState::Done);
    comeBack(u"web-3"_s);

    EXPECT_EQ(wayBack(), 2);
}

TEST_F(WayBackTest, LeadsFromAReleaseThatWasLeftInTheMiddleToTheOneBeforeIt)
{
    deploy(1);
    deploy(2);
    begin(DeploymentKind::Deploy, 3);
    arrive(u"web-1"_s, HostState::Switched);

    EXPECT_EQ(wayBack(), 2);
}

TEST_F(WayBackTest, LeadsNotBackToWhatARollbackLeft)
{
    deploy(1);
    deploy(2);
    rollBack(1);
    EXPECT_EQ(wayBack(), 0);

    deploy(3);
    EXPECT_EQ(wayBack(), 1);
}

TEST_F(WayBackTest, LeadsFurtherBackAfterARollback)
{
    deploy(1);
    deploy(2);
    deploy(3);
    rollBack(2);
    EXPECT_EQ(wayBack(), 1);
    rollBack(1);
    EXPECT_EQ(wayBack(), 0);
}

TEST_F(WayBackTest, TrustsAgainWhatBecameHealthyEverywhereAfterTheRollback)
{
    deploy(1);
    deploy(2);
    rollBack(1);
    deploy(2, {u"web-1"_s, u"web-2"_s});
    deploy(3);
    EXPECT_EQ(wayBack(), 1) << "web-3 has not had it again";

    deploy(2);
    deploy(3);
    EXPECT_EQ(wayBack(), 2);
}

TEST_F(WayBackTest, GoesOnWithARollbackThatReachedOnlySomeHosts)
{
    deploy(1);
    deploy(2);
    begin(DeploymentKind::Rollback, 1);
    arrive(u"web-1"_s, HostState::Done);
    arrive(u"web-2"_s, HostState::Done);
    comeBack(u"web-3"_s);

    EXPECT_EQ(wayBack(), 1);
}

TEST_F(WayBackTest, GoesByWhatTheHostsRunAndNotByTheLastSuccess)
{
    deploy(1);
    deploy(2);
    for (const QString &host : hosts)
        running[host] = folder(1); // switched by hand
    EXPECT_EQ(wayBack(), 2);

    running[u"web-1"_s] = folder(2);
    EXPECT_EQ(wayBack(), 1);
}

TEST_F(WayBackTest, IsNotLedAstrayByAnAttemptThatWentBack)
{
    deploy(1);
    deploy(2);
    begin(DeploymentKind::Deploy, 3);
    for (const QString &host : hosts)
        comeBack(host);
    EXPECT_EQ(wayBack(), 1);

    begin(DeploymentKind::Rollback, 1);
    for (const QString &host : hosts)
        comeBack(host);
    EXPECT_EQ(wayBack(), 1) << "nothing was left by a rollback that did not happen";
}

TEST_F(WayBackTest, TakesNoReleaseForHealthyWhoseCheckWasOverruled)
{
    deploy(1);
    begin(DeploymentKind::Deploy, 2);
    for (const QString &host : hosts)
        arrive(host, HostState::Done, u"kept although a step failed"_s);
    deploy(3);

    EXPECT_EQ(wayBack(), 1);
}

TEST_F(WayBackTest, CountsAReleaseThatCameToTheHostsOneByOne)
{
    for (const QString &host : hosts)
        deploy(1, {host});
    deploy(2, {u"web-1"_s, u"web-2"_s});
    EXPECT_EQ(wayBack(), 1);
}

using RecordedWayBackTest = WorkflowTest;

TEST_F(RecordedWayBackTest, ReadsTheRecordOfItsOwnPlaceOnly)
{
    const auto put = [this](const model::Release &release, const QString &environment) {
        const auto made = deployed(release, environment, model::DeploymentState::Running);
        ASSERT_TRUE(m_database->write([&](store::Transaction &transaction) -> Result<> {
            store::DeploymentRepository deployments(transaction);
            TRY_DO(deployments.setHost(
                made.id, {.host = u"web-1"_s, .state = HostState::Done, .current = release.folderName()}));
            return deployments.setState(made.id, model::DeploymentState::Succeeded, m_clock.now());
        }));
    };
    const auto one = release(u"1.0"_s, 1, u'a');
    const auto two = release(u"2.0"_s, 2, u'b');
    const auto three = release(u"3.0"_s, 3, u'c');
    put(one, u"production"_s);
    put(two, u"production"_s);
    put(three, u"staging"_s);
    const auto all = current();

    const auto way = recordedWayBack(*m_workshop, *model::findTarget(all, u"shop"_s, u"production"_s));

    ASSERT_TRUE(way) << qPrintable(way.error().story());
    EXPECT_EQ(way->release(), one.id);
    EXPECT_TRUE(way->runsEverywhere(u"2.0-b2"_s));
    EXPECT_FALSE(way->runsEverywhere(u"3.0-b3"_s));
}

} // namespace
} // namespace slipway::workflow
