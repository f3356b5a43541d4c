// SPDX-License-Identifier: Apache-2.0
#include "tests/deploy/fleet.h"

#include "model/spelling.h"

#include <QDir>
#include <csignal>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;
using namespace deploy;
using model::DeploymentState;

/// A fleet that runs 1.0, a plan for 2.0, and an engine of its own process that dies where it is told to.
class CrashTest : public testing::Test {
protected:
    explicit CrashTest(int hosts = 3) : fleet(hosts) { }

    void SetUp() override
    {
        fleet.target.batches = {u"1"_s, u"100%"_s};
        old = fleet.release(u"1.0"_s, 1);
        fresh = fleet.release(u"2.0"_s, 2);
        ASSERT_EQ(fleet.deploy(old, u"base"_s), u"succeeded"_s);
    }

    /// As it was before anything of 2.0 came, whatever came since.
    void forget(int round)
    {
        if (fleet.currents() != QStringList(fleet.hosts.size(), old.folder)) {
            ASSERT_EQ(fleet.deploy(old, u"back%1"_s.arg(round)), u"succeeded"_s);
        }
        for (const QString &host : fleet.hosts) {
            QDir(fleet.folderOf(host) + u"/releases/"_s + fresh.folder).removeRecursively();
            QFile::remove(fleet.folderOf(host) + u"/.slipway/artifacts/"_s + fresh.sha256);
        }
    }

    /// Runs the plan in a process that kills itself beside a line of its journal. True when it died of that.
    bool runUntil(const Plan &plan, const QString &id, int line, int side)
    {
        const pid_t child = fork();
        if (child == 0) {
            FileJournal journal(fleet.journalPath(id));
            journal.onLine = [&](int number, int now) {
                if (number == line && now == side)
                    ::raise(SIGKILL);
            };
            task::Progress progress;
            const auto report
                = Engine(fleet.crew(journal), {fleet.database, id, u"anna"_s, u"laptop"_s}, fleet.pace)
                      .run(plan, {}, progress);
            _exit(report && report->state == DeploymentState::Succeeded ? 0 : 1);
        }
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
        return WIFSIGNALED(status);
    }

    Fleet fleet;
    Payload old;
    Payload fresh;
};

int linesOf(Fleet &fleet, const QString &id)
{
    QFile journal(fleet.journalPath(id));
    return journal.open(QIODevice::ReadOnly) ? int(journal.readAll().count('\n')) : 0;
}

TEST_F(CrashTest, EveryDeathEndsInTheOldReleaseOrTheNewOne)
{
    forget(0);
    const Result<Plan> sample = fleet.plan(fresh);
    ASSERT_TRUE(sample);
    ASSERT_FALSE(runUntil(*sample, u"whole"_s, 0, 0));
    const int lines = linesOf(fleet, u"whole"_s);
    ASSERT_GT(lines, 60); // three hosts, ten steps each, intent and outcome
    // All of them take minutes; a part with another beginning each day finds what one person's runs would
    // not.
    const bool all = qEnvironmentVariableIsSet("SLIPWAY_THOROUGH");
    const int stride = all ? 1 : 9;
    const int first = all ? 0 : int(QDate::currentDate().dayOfYear()) % stride;
    RecordProperty("seed", first);

    for (int point = first; point < 2 * lines; point += stride) {
        const QString id = u"crash%1"_s.arg(point);
        forget(point + 1);
        const Result<Plan> plan = fleet.plan(fresh);
        ASSERT_TRUE(plan) << plan.error().story().toStdString();
        const bool died = runUntil(*plan, id, point / 2 + 1, point % 2);
        ASSERT_TRUE(died || point >= 2 * lines - 2) << point;
        for (const QString &current : fleet.currents())
            ASSERT_TRUE(current == old.folder || current == fresh.folder) << point;

        const bool goesBack = (point / stride) % 2 == 1;
        const Result<Report> report = goesBack ? fleet.revert(*plan, id) : fleet.resume(*plan, id);

        if (goesBack && !report && report.error().name() == u"deploy.done") {
            ASSERT_EQ(fleet.resume(*plan, id)->state, DeploymentState::Succeeded);
        } else {
            ASSERT_TRUE(report) << point;
            ASSERT_EQ(report->state, goesBack ? DeploymentState::Reverted : DeploymentState::Succeeded)
                << point << ' ' << (report->cause ? report->cause->story().toStdString() : "");
            ASSERT_EQ(fleet.currents(), QStringList(3, goesBack ? old.folder : fresh.folder)) << point;
        }
        ASSERT_EQ(fleet.disorder(), QString()) << point;
        ASSERT_EQ(fleet.content(u"web-1"_s, u"running"_s), fleet.current(u"web-1"_s).left(3) + u'\n')
            << point;
        const QList<model::JournalEntry> entries = *FileJournal(fleet.journalPath(id)).entries();
        for (const model::JournalEntry &entry : entries)
            ASSERT_NE(entry.state, model::StepState::Intended) << point;
    }
}

TEST_F(CrashTest, ADeathWhileGoingBackIsGoneOnWith)
{
    forget(0);
    const Result<Plan> plan = fleet.plan(fleet.release(u"3.0"_s, 3, {{u"broken"_s, u"yes"_s}}));
    ASSERT_TRUE(plan);
    {
        const pid_t child = fork();
        if (child == 0) {
            FileJournal journal(fleet.journalPath(u"bad"_s));
            MemoryTrail trail;
            journal.onLine = [&](int number, int side) {
                const bool isGoingBack
                    = fleet.content(u"web-1"_s, u".slipway/journal/bad"_s).contains(u"undo:switch"_s);
                if (number > 0 && side == 1 && isGoingBack)
                    ::raise(SIGKILL);
            };
            task::Progress progress;
            (void)Engine(fleet.crew(journal), {fleet.database, u"bad"_s, u"anna"_s, u"laptop"_s}, fleet.pace)
                .run(*plan, {}, progress);
            _exit(0);
        }
        int status = 0;
        waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status));
    }

    const Result<Report> report = fleet.resume(*plan, u"bad"_s);

    ASSERT_TRUE(report);
    EXPECT_EQ(report->state, DeploymentState::Reverted);
    EXPECT_EQ(fleet.currents(), QStringList(3, old.folder));
    EXPECT_EQ(fleet.disorder(), QString());
}

} // namespace
} // namespace slipway::tests
