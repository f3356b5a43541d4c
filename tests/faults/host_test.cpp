// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/host_test.h"

#include <QDir>
#include <QFile>
#include <csignal>
#include <sys/mount.h>

namespace slipway::faults {

using namespace Qt::StringLiterals;

void HostTest::SetUpTestSuite()
{
    rig = std::make_unique<FaultRig>();
    rig->addEnvironment(place);
    rig->addEnvironment(u"production"_s, "production");
    rig->makeRelease(u"v1.0"_s);
    rig->makeRelease(u"v1.1"_s);
    const Ended first = rig->deploy(u"1.0"_s, place);
    ASSERT_EQ(first.exit, 0) << first;
    records = std::make_unique<Records>(rig->database());
}

void HostTest::TearDownTestSuite()
{
    records.reset();
    rig.reset();
}

void HostTest::TearDown()
{
    const Ended audit = rig->run({u"audit"_s, u"verify"_s});
    EXPECT_EQ(audit.exit, 0) << audit;
    if (rig->currents(place).contains(newRelease)) {
        const Ended back = rig->deploy(u"1.0"_s, place);
        EXPECT_EQ(back.exit, 0) << back;
    }
    rig->forget(newRelease, place);
}

void HostTest::expectEverywhere(const QString &release)
{
    EXPECT_EQ(rig->currents(place), QStringList(3, release));
    EXPECT_EQ(rig->leftovers(place).join(u'\n'), QString());
}

void HostTest::expectSound(qint64 deployment)
{
    EXPECT_EQ(records->contradictions(deployment).join(u'\n'), QString());
}

void HostTest::expectRefused(const QString &name, int exit)
{
    const qint64 before = records->newestDeployment();
    const Ended ended = deployNew();
    EXPECT_EQ(ended.exit, exit) << ended;
    EXPECT_EQ(ended.errorName(), name) << ended;
    EXPECT_EQ(records->newestDeployment(), before);
    expectEverywhere(oldRelease);
}

namespace {

/// A small file system in the place of a folder, where that can be had.
class SmallDisk {
public:
    explicit SmallDisk(const QString &folder) : m_folder(QFile::encodeName(folder))
    {
        QDir().mkpath(folder);
        m_isMounted = mount("tmpfs", m_folder.constData(), "tmpfs", 0, "size=40m") == 0;
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            umount2(m_folder.constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    [[nodiscard]] bool isMounted() const { return m_isMounted; }

private:
    QByteArray m_folder;
    bool m_isMounted = false;
};

} // namespace

TEST_F(HostTest, AHostWhereNoMoreCanBeWrittenMakesAllGoBack)
{
    rig->onHost(1, u"before-stage"_s, "echo 6000 >'" + rig->hostFolder(1).toUtf8() + "/largest-file'\n");

    const Ended ended = deployNew();

    EXPECT_EQ(ended.exit, 1) << ended;
    EXPECT_EQ(ended.state(), u"reverted"_s) << ended;
    expectEverywhere(oldRelease);
    expectSound(records->newestDeployment());

    rig->onHost(1, u"before-stage"_s, {});
    rig->onHost(1, u"largest-file"_s, {});
    const Ended again = deployNew();
    EXPECT_EQ(again.exit, 0) << again;
    expectEverywhere(newRelease);
}

TEST_F(HostTest, AFullDiskIsSaidAndIsNoEnd)
{
    const QString tight = u"tight"_s;
    const SmallDisk disk(rig->root(1, tight));
    rig->addEnvironment(tight);
    if (!disk.isMounted()) {
        // Who may not mount sees the limited files of the test above; here the disk is only roomy.
        ASSERT_NE(geteuid(), 0U) << "root cannot mount a tmpfs";
    }
    const Ended first = rig->deploy(u"1.0"_s, tight);
    ASSERT_EQ(first.exit, 0) << first;
    rig->onHost(1, u"before-stage"_s,
        disk.isMounted() ? "dd if=/dev/zero of=\"$SLIPWAY_ROOT/filler\" bs=64k 2>&1; true\n" : "exit 3\n");

    const Ended ended = rig->deploy(u"1.1"_s, tight);

    EXPECT_NE(ended.exit, 0) << ended;
    EXPECT_TRUE(ended.state() == u"reverted" || ended.state() == u"revert-failed") << ended;
    EXPECT_EQ(rig->currents(tight), QStringList(3, oldRelease));
    rig->onHost(1, u"before-stage"_s, {});
    QFile::remove(rig->root(1, tight) + u"/filler"_s);
    const QString id = QString::number(records->newestDeployment());
    if (ended.state() == u"revert-failed") {
        const Ended reverted = rig->run({u"deployment"_s, u"revert"_s, id});
        EXPECT_EQ(reverted.exit, 0) << reverted;
    }
    const Ended again = rig->deploy(u"1.1"_s, tight);
    EXPECT_EQ(again.exit, 0) << again;
    EXPECT_EQ(rig->currents(tight), QStringList(3, newRelease));
}

TEST_F(HostTest, AHostThatVanishesIsSaidAndTheOthersGoBack)
{
    rig->onHost(1, u"after-switch"_s, "echo begun >\"$SLIPWAY_ROOT/hook-begun\"\nsleep 3\n");
    const QString begun = rig->root(1, place) + u"/hook-begun"_s;
    const auto command = rig->start({u"deploy"_s, u"shop"_s, u"1.1"_s, place});
    while (command->isRunning() && !QFile::exists(begun)) { }

    rig->sshd(1).stop();
    const Ended ended = command->wait();

    const qint64 deployment = records->newestDeployment();
    EXPECT_EQ(ended.exit, 3) << ended;
    EXPECT_EQ(ended.state(), u"revert-failed"_s) << ended;
    EXPECT_EQ(rig->current(0, place), oldRelease) << ended;
    EXPECT_EQ(rig->current(2, place), oldRelease) << ended;
    rig->onHost(1, u"after-switch"_s, {});
    QFile::remove(begun);
    ASSERT_TRUE(rig->sshd(1).start());
    const Ended reverted = rig->run({u"deployment"_s, u"revert"_s, QString::number(deployment)});
    EXPECT_EQ(reverted.exit, 0) << reverted;
    EXPECT_EQ(reverted.state(), u"reverted"_s) << reverted;
    expectEverywhere(oldRelease);
    expectSound(deployment);
}

TEST_F(HostTest, AReleaseThatNeverGetsHealthyGoesBackByItself)
{
    rig->makeSick(2, newRelease);

    const Ended ended = deployNew();

    rig->makeSick(2, {});
    EXPECT_EQ(ended.exit, 1) << ended;
    EXPECT_EQ(ended.state(), u"reverted"_s) << ended;
    expectEverywhere(oldRelease);
    expectSound(records->newestDeployment());
}

TEST_F(HostTest, HostsThatAnotherDatabaseHoldsAreRefused)
{
    rig->onHost(0, u"before-stage"_s, "sleep 2\n");
    const auto dying = rig->start({u"deploy"_s, u"shop"_s, u"1.1"_s, place});
    while (dying->isRunning() && !QFile::exists(rig->root(0, place) + u"/.slipway/owner"_s)) { }
    dying->signal(SIGKILL);
    EXPECT_EQ(dying->wait().exit, -1);
    rig->onHost(0, u"before-stage"_s, {});
    const qint64 deployment = records->newestDeployment();

    rig->useProfile(u"colleague"_s);
    rig->apply();
    rig->makeRelease(u"v1.2"_s);
    const Ended refused = rig->deploy(u"1.2"_s, place);
    rig->useProfile(u"profile"_s);

    EXPECT_EQ(refused.exit, 4) << refused;
    EXPECT_EQ(refused.errorName(), u"deploy.locked"_s) << refused;
    const Ended resumed = rig->run({u"deployment"_s, u"resume"_s, QString::number(deployment)});
    EXPECT_EQ(resumed.exit, 0) << resumed;
    expectEverywhere(newRelease);
    expectSound(deployment);
}

TEST_F(HostTest, APlanIsOutOfDateOnceTheHostsHaveChanged)
{
    const Ended planned
        = rig->run({u"plan"_s, u"shop"_s, u"1.1"_s, place, u"--out"_s, rig->path(u"plan.json"_s)});
    ASSERT_EQ(planned.exit, 0) << planned;
    const Ended between = deployNew();
    ASSERT_EQ(between.exit, 0) << between;
    const qint64 before = records->newestDeployment();

    const Ended late = rig->deploy(u"1.1"_s, place, {u"--plan"_s, rig->path(u"plan.json"_s)});

    EXPECT_EQ(late.exit, 6) << late;
    EXPECT_EQ(late.errorName(), u"deploy.out-of-date"_s) << late;
    EXPECT_EQ(records->newestDeployment(), before);
    expectEverywhere(newRelease);
}

TEST_F(HostTest, APlanIsOutOfDateOnceTheConfigurationHasChanged)
{
    const Ended planned
        = rig->run({u"plan"_s, u"shop"_s, u"1.1"_s, place, u"--out"_s, rig->path(u"plan.json"_s)});
    ASSERT_EQ(planned.exit, 0) << planned;
    const qint64 before = records->newestDeployment();
    const QByteArray asPlanned = rig->configuration;
    const auto lateAfter = [&](const QByteArray &text, const QByteArray &instead, const QString &path) {
        const QByteArray changed = QByteArray(asPlanned).replace(text, instead);
        ASSERT_NE(changed, asPlanned) << text.toStdString();
        rig->configuration = changed;
        rig->apply();
        const Ended late = rig->deploy(u"1.1"_s, place, {u"--plan"_s, rig->path(u"plan.json"_s)});
        EXPECT_EQ(late.exit, 6) << late;
        EXPECT_EQ(late.errorName(), u"deploy.out-of-date"_s) << late;
        const QString story = late.data()[u"message"_s].toString();
        EXPECT_TRUE(story.contains(path)) << late;
    };

    // web-1 is another machine now; a host comes to the target; its folder, a hook and its check change.
    lateAfter(rig->sshd(0).address().toUtf8(), rig->sshd(1).address().toUtf8(), u"hosts.web-1.address"_s);
    lateAfter("[targets.shop.staging]\nhosts = [\"web-1\", \"web-2\", ",
        "[targets.shop.staging]\nhosts = [\"web-1\", ", u"targets.shop.staging.hosts"_s);
    lateAfter("/staging\"\nhealth", "/elsewhere\"\nhealth", u"targets.shop.staging.root"_s);
    lateAfter("within = \"2s\"", "within = \"3s\"", u"targets.shop.staging.health"_s);
    lateAfter("after:switch", "after:health", u"targets.shop.staging.hooks"_s);
    rig->configuration = asPlanned;
    rig->apply();

    EXPECT_EQ(records->newestDeployment(), before);
    expectEverywhere(oldRelease);
    const Ended again = rig->deploy(u"1.1"_s, place, {u"--plan"_s, rig->path(u"plan.json"_s)});
    EXPECT_EQ(again.exit, 0) << again;
}

TEST_F(HostTest, NothingIsBegunWhenNoHostAnswers)
{
    for (std::size_t i = 0; i < FaultRig::hostCount; ++i)
        rig->sshd(i).stop();
    expectRefused(u"deploy.unreachable"_s, 7);
    for (std::size_t i = 0; i < FaultRig::hostCount; ++i)
        EXPECT_TRUE(rig->sshd(i).start());
}

TEST_F(HostTest, ProductionAsksForAReasonAndForItsName)
{
    const QString production = u"production"_s;
    const Ended mute = rig->deploy(u"1.0"_s, production);
    EXPECT_EQ(mute.exit, 2) << mute;
    EXPECT_EQ(mute.errorName(), u"consent.reason-missing"_s) << mute;

    const QStringList reason{u"--reason"_s, u"It is time"_s};
    const Ended unconfirmed = rig->deploy(u"1.0"_s, production, reason);
    EXPECT_EQ(unconfirmed.exit, 2) << unconfirmed;
    EXPECT_EQ(unconfirmed.errorName(), u"consent.not-confirmed"_s) << unconfirmed;
    EXPECT_EQ(rig->currents(production), QStringList(3, QString()));

    const Ended ended
        = rig->deploy(u"1.0"_s, production, reason + QStringList{u"--confirm"_s, u"shop@production"_s});
    EXPECT_EQ(ended.exit, 0) << ended;
    EXPECT_EQ(rig->currents(production), QStringList(3, oldRelease));
}

} // namespace slipway::faults
