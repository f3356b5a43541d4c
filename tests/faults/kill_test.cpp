// SPDX-License-Identifier: Apache-2.0
// slipwayctl is killed at the points of its journal; whoever comes after it brings the deployment to an end.
#include "tests/faults/fault_rig.h"
#include "tests/faults/records.h"

#include <QFile>
#include <csignal>

namespace slipway::faults {

using namespace Qt::StringLiterals;

namespace {

const QString place = u"staging"_s;
const QString oldRelease = u"1.0-b1"_s;
const QString newRelease = u"1.1-b2"_s;

class KillTest : public ::testing::Test {
public:
    static void SetUpTestSuite()
    {
        rig = std::make_unique<FaultRig>();
        rig->addEnvironment(place);
        rig->makeRelease(u"v1.0"_s);
        rig->makeRelease(u"v1.1"_s);
        const Ended first = rig->deploy(u"1.0"_s, place);
        ASSERT_EQ(first.exit, 0) << first;
        ASSERT_EQ(rig->currents(place), QStringList(3, oldRelease));
        records = std::make_unique<Records>(rig->database());
    }
    static void TearDownTestSuite()
    {
        records.reset();
        rig.reset();
    }

protected:
    /// Deploys, and kills slipwayctl as soon as `isTime`. Returns the deployment, 0 when it ended before.
    template <typename IsTime>
    qint64 killWhen(const QString &version, IsTime isTime)
    {
        const qint64 before = records->newestDeployment();
        const auto command = rig->start({u"deploy"_s, u"shop"_s, version, place});
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
            u"1.1"_s, [&](qint64 id) { return records->isUnderWay(id, step) && QFile::exists(begun); });
    }

    void endsAs(qint64 deployment, const QString &way, const QString &state, const QString &release)
    {
        const Ended ended = rig->run({u"deployment"_s, way, QString::number(deployment)});
        EXPECT_EQ(ended.exit, 0) << ended;
        EXPECT_EQ(records->stateOf(deployment), state) << ended;
        EXPECT_EQ(rig->currents(place), QStringList(3, release)) << ended;
        EXPECT_EQ(rig->leftovers(place).join(u'\n').toStdString(), "");
        EXPECT_EQ(records->contradictions(deployment).join(u'\n').toStdString(), "");
        const Ended audit = rig->run({u"audit"_s, u"verify"_s});
        EXPECT_EQ(audit.exit, 0) << audit;
    }

    static inline std::unique_ptr<FaultRig> rig;
    static inline std::unique_ptr<Records> records;
};

/// One whole deployment of three hosts, to know how many points there are.
int pointsOfAWholeDeployment(FaultRig &rig, const Records &records)
{
    const Ended whole = rig.deploy(u"1.1"_s, place);
    EXPECT_EQ(whole.exit, 0) << whole;
    const int points = records.points(records.newestDeployment());
    EXPECT_EQ(rig.deploy(u"1.0"_s, place).exit, 0);
    rig.forget(newRelease, place);
    return points;
}

} // namespace

TEST_F(KillTest, ADeploymentKilledAtAnyPointOfItsJournalIsBroughtToAnEnd)
{
    const int points = pointsOfAWholeDeployment(*rig, *records);
    ASSERT_GT(points, 40);
    const int stride = qEnvironmentVariableIsSet("SLIPWAY_THOROUGH") ? 1 : 11;
    bool resume = true;
    int killed = 0;
    for (int point = 0; point < points; point += stride, resume = !resume) {
        SCOPED_TRACE(::testing::Message() << "killed at point " << point << " of " << points);
        const qint64 deployment = killWhen(u"1.1"_s, [&](qint64 id) { return records->points(id) >= point; });
        if (deployment != 0 && records->stateOf(deployment) == u"running") {
            ++killed;
            if (resume)
                endsAs(deployment, u"resume"_s, u"succeeded"_s, newRelease);
            else
                endsAs(deployment, u"revert"_s, u"reverted"_s, oldRelease);
        }
        if (rig->current(0, place) == newRelease) {
            const Ended back = rig->deploy(u"1.0"_s, place);
            ASSERT_EQ(back.exit, 0) << back;
        }
        rig->forget(newRelease, place);
        if (HasFatalFailure() || HasNonfatalFailure())
            break;
    }
    EXPECT_GE(killed, points / stride - 1);
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

    endsAs(deployment, u"revert"_s, u"reverted"_s, oldRelease);
    EXPECT_TRUE(QFile::exists(rig->root(1, place) + u"/hook-ended"_s)) << "reverted beside a running command";
    rig->forget(newRelease, place);
}

TEST_F(KillTest, ADeploymentIsResumedWhileItsLastCommandStillRuns)
{
    rig->onHost(1, u"before-stage"_s,
        "echo begun >\"$SLIPWAY_ROOT/hook-begun\"\nsleep 4\necho done >\"$SLIPWAY_ROOT/hook-ended\"\n");
    const qint64 deployment = killWhenItRuns(u"before:stage:1"_s);
    ASSERT_NE(deployment, 0);
    rig->onHost(1, u"before-stage"_s, {});
    ASSERT_FALSE(QFile::exists(rig->root(1, place) + u"/hook-ended"_s));

    endsAs(deployment, u"resume"_s, u"succeeded"_s, newRelease);
    EXPECT_TRUE(QFile::exists(rig->root(1, place) + u"/hook-ended"_s)) << "resumed beside a running command";
}

} // namespace slipway::faults
