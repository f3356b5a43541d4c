// SPDX-License-Identifier: Apache-2.0
// slipwayctl is killed at the points of its journal; whoever comes after it brings the deployment to an end.
#include "tests/faults/fault_rig.h"
#include "tests/faults/records.h"

#include <QFile>
#include <QSet>
#include <csignal>
#include <iostream>

namespace slipway::faults {

using namespace Qt::StringLiterals;

namespace {

const QString place = u"staging"_s;
const QString venvs = u"venvs"_s;
const QString oldRelease = u"1.0-b1"_s;
const QString newRelease = u"1.1-b2"_s;

enum class Way { Resume, Revert };

/// Two releases are archived. The older one is current on the hosts of "staging", on those of "venvs" nothing
/// is.
class KillTest : public ::testing::Test {
public:
    static void SetUpTestSuite()
    {
        rig = std::make_unique<FaultRig>();
        rig->addEnvironment(place);
        rig->addEnvironment(venvs, "staging", "module = \"shop\"\n", "python-venv");
        rig->makeRelease(u"v1.0"_s);
        rig->makeRelease(u"v1.1"_s);
        const Ended first = rig->deploy(u"1.0"_s, place);
        ASSERT_EQ(first.exit, 0) << first;
        ASSERT_EQ(rig->currents(place), QStringList(3, oldRelease));
        rig->keepState();
    }
    static void TearDownTestSuite() { rig.reset(); }

protected:
    void SetUp() override { beginAnew(); }
    void TearDown() override { records.reset(); }

    void beginAnew()
    {
        records.reset();
        rig->restoreState();
        records = std::make_unique<Records>(rig->database());
    }

    /// Deploys, and kills slipwayctl as soon as `isTime`. Returns the deployment, 0 when it ended before.
    template <typename IsTime>
    qint64 killWhen(const QString &environment, IsTime isTime)
    {
        const qint64 before = records->newestDeployment();
        const auto command = rig->start({u"deploy"_s, u"shop"_s, u"1.1"_s, environment});
        qint64 mine = 0;
        while (command->isRunning()) {
            if (mine == 0 && (mine = records->newestDeployment()) == before)
                mine = 0;
            if (mine != 0 && isTime(mine)) {
                command->signal(SIGKILL);
                break;
            }
        }
        const Ended ended = command->wait();
        EXPECT_NE(mine, 0) << ended;
        return ended.exit == -1 ? mine : 0;
    }

    /// Deploys, and kills slipwayctl once the script that web-2 was given for a hook has begun.
    qint64 killWhenItRuns(const QString &step)
    {
        const QString begun = rig->root(1, place) + u"/hook-begun"_s;
        QFile::remove(begun);
        QFile::remove(rig->root(1, place) + u"/hook-ended"_s);
        return killWhen(
            place, [&](qint64 id) { return records->isUnderWay(id, step) && QFile::exists(begun); });
    }

    void refusesToRevert(qint64 deployment, const QString &environment)
    {
        const Ended refused = rig->run({u"deployment"_s, u"revert"_s, QString::number(deployment)});
        EXPECT_EQ(refused.exit, 4) << refused;
        EXPECT_EQ(refused.errorName(), u"deploy.done"_s) << refused;
        EXPECT_EQ(rig->currents(environment), QStringList(3, newRelease)) << refused;
    }

    /// Kills a deployment to `environment` at that point, and brings it to an end. Returns the point that it
    /// was killed at, which may be a later one; nothing when it had ended by then.
    std::optional<int> endsKilledAt(int point, const QString &environment, Way way)
    {
        beginAnew();
        const QString before = rig->current(0, environment);
        const qint64 deployment
            = killWhen(environment, [&](qint64 id) { return records->points(id) >= point; });
        if (deployment == 0 || records->stateOf(deployment) != u"running")
            return {};
        const int reached = records->points(deployment);
        // Once the leases are being given up every host is done: it can only go on.
        if (way == Way::Revert && records->hasBegun(deployment, u"leave"_s)) {
            refusesToRevert(deployment, environment);
            way = Way::Resume;
        }
        endsAs(deployment, way, way == Way::Resume ? newRelease : before, environment);
        return reached;
    }

    /// Every `stride`-th point from `first` on, resumed and reverted by turns. A kill that came late, at a
    /// point that another one has reached as well, is tried again.
    void endKilledAtPoints(const QString &environment, int first, int stride)
    {
        const Ended whole = rig->deploy(u"1.1"_s, environment);
        ASSERT_EQ(whole.exit, 0) << whole;
        const int points = records->points(records->newestDeployment());
        ASSERT_GT(points, 40);
        constexpr int rounds = 3;
        int killed = 0;
        QSet<int> reached;
        Way way = Way::Resume;
        for (int round = 0; round < rounds; ++round) {
            for (int point = first; point < points && !HasFailure(); point += stride) {
                if (round > 0 && reached.contains(point))
                    continue;
                SCOPED_TRACE(::testing::Message() << "killed at point " << point << " of " << points);
                if (const auto at = endsKilledAt(point, environment, way)) {
                    ++killed;
                    reached.insert(*at);
                }
                way = way == Way::Resume ? Way::Revert : Way::Resume;
            }
        }
        const int wanted = (points - first) / stride;
        std::cout << killed << " deployments killed, at " << reached.size() << " different points of "
                  << points << '\n';
        // Between the last line of the journal and the end there may be no time to kill anything, and some
        // lines are written so closely together that nobody comes between them.
        EXPECT_GE(killed, wanted - 1);
        EXPECT_GE(reached.size() * 10, wanted * 9);
    }

    void endsAs(qint64 deployment, Way way, const QString &release, const QString &environment = place)
    {
        const bool resumes = way == Way::Resume;
        const Ended ended
            = rig->run({u"deployment"_s, resumes ? u"resume"_s : u"revert"_s, QString::number(deployment)});
        EXPECT_EQ(ended.exit, 0) << ended;
        EXPECT_EQ(records->stateOf(deployment), resumes ? u"succeeded"_s : u"reverted"_s) << ended;
        EXPECT_EQ(rig->currents(environment), QStringList(3, release)) << ended;
        EXPECT_EQ(rig->leftovers(environment).join(u'\n').toStdString(), "");
        EXPECT_EQ(records->contradictions(deployment).join(u'\n').toStdString(), "");
        const Ended audit = rig->run({u"audit"_s, u"verify"_s});
        EXPECT_EQ(audit.exit, 0) << audit;
    }

    static inline std::unique_ptr<FaultRig> rig = {};
    std::unique_ptr<Records> records = {};
};

} // namespace

// The points are dealt out to two tests, which can run beside each other.
TEST_F(KillTest, ADeploymentKilledAtAnEvenPointOfItsJournalIsBroughtToAnEnd)
{
    endKilledAtPoints(place, 0, 2);
}

TEST_F(KillTest, ADeploymentKilledAtAnOddPointOfItsJournalIsBroughtToAnEnd)
{
    endKilledAtPoints(place, 1, 2);
}

TEST_F(KillTest, ADeploymentOfVirtualEnvironmentsKilledAtAPointOfItsJournalIsBroughtToAnEnd)
{
    endKilledAtPoints(venvs, 3, 9);
}

TEST_F(KillTest, ADeploymentIsRevertedWhileItsLastCommandStillRuns)
{
    rig->onHost(1, u"after-switch"_s,
        "echo begun >\"$SLIPWAY_ROOT/hook-begun\"\nsleep 4\necho done >\"$SLIPWAY_ROOT/hook-ended\"\n");
    const qint64 deployment = killWhenItRuns(u"after:switch:1"_s);
    ASSERT_NE(deployment, 0);
    rig->onHost(1, u"after-switch"_s, {});
    ASSERT_FALSE(QFile::exists(rig->root(1, place) + u"/hook-ended"_s))
        << "the command was not running any more";

    endsAs(deployment, Way::Revert, oldRelease);
    EXPECT_TRUE(QFile::exists(rig->root(1, place) + u"/hook-ended"_s)) << "reverted beside a running command";
}

TEST_F(KillTest, ADeploymentIsResumedWhileItsLastCommandStillRuns)
{
    rig->onHost(1, u"before-stage"_s,
        "echo begun >\"$SLIPWAY_ROOT/hook-begun\"\nsleep 4\necho done >\"$SLIPWAY_ROOT/hook-ended\"\n");
    const qint64 deployment = killWhenItRuns(u"before:stage:1"_s);
    ASSERT_NE(deployment, 0);
    rig->onHost(1, u"before-stage"_s, {});
    ASSERT_FALSE(QFile::exists(rig->root(1, place) + u"/hook-ended"_s));

    endsAs(deployment, Way::Resume, newRelease);
    EXPECT_TRUE(QFile::exists(rig->root(1, place) + u"/hook-ended"_s)) << "resumed beside a running command";
}

} // namespace slipway::faults
