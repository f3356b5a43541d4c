// SPDX-License-Identifier: Apache-2.0
// What the pages offer of deploying and rolling back, and what becomes of what is committed.
#include "app/desktop/rollouts.h"

#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "tests/ui/wizards/rollout/scripted_rollout.h"
#include "ui/home/matrix_view.h"
#include "ui/navigation/availability.h"
#include "ui/widgets/record_table.h"
#include "ui/wizards/flow_wizard.h"

#include <QAbstractButton>
#include <QAction>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace slipway::app {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int patience = 20'000; // the machine may be busy

/// Nothing is on record here.
class NoDeployments final : public ui::DeploymentsDesk {
public:
    Result<ui::DeploymentRows> list(const ui::DeploymentsAsked &, std::stop_token) override
    {
        return ui::DeploymentRows{};
    }
    Result<ui::DeploymentOpened> open(Id<model::Deployment>, std::stop_token) override { return none(); }
    Result<ui::DeploymentNews> follow(
        Id<model::Deployment>, const ui::JournalMark &, std::stop_token) override
    {
        return none();
    }
    Result<QString> end(Id<model::Deployment>, const ui::EndOrder &, std::stop_token, task::Progress &,
        const deploy::Steering &) override
    {
        return none();
    }

private:
    static tl::unexpected<Error> none() { return fail(Errc::NotFound, u"there is none"_s); }
};

class RolloutsTest : public testing::Test {
protected:
    void SetUp() override
    {
        place.onRead = [](std::stop_token) { return ui::sampleBoard(); };
        rollouts.offerOn(rig.home());
        rig.window.show();
        rig.feed.start(1h);
        ASSERT_TRUE(QTest::qWaitFor([this] { return rig.matrix().isVisible(); }, patience));
    }
    QString reasonNotTo(const QString &action, const QString &project, const QString &environment)
    {
        rig.matrix().makeCurrent(project, environment);
        const auto *found = rig.home().findChild<QAction *>(action);
        EXPECT_NE(found, nullptr);
        return found ? ui::reasonUnavailable(*found) : QString();
    }

    ui::ScriptedWorkplace place;
    ui::WindowRig rig{place};
    ui::ScriptedRolloutDesk desk;
    NoDeployments record;
    ui::DeploymentRuns runs{record, rig.activity};
    QTemporaryDir folder;
    ui::Drafts drafts{folder.filePath(u"drafts.json"_s)};
    Rollouts rollouts{desk, runs, drafts};
};

TEST_F(RolloutsTest, OffersWhatTheChosenCellAllows)
{
    const auto board = ui::sampleBoard();
    int ready = 0, open = 0, empty = 0;
    for (const auto &cell : board.cells) {
        const QString reason = reasonNotTo(u"deploy"_s, cell.project, cell.environment);
        const bool isOpen = cell.latest
            && (cell.latest->state == model::DeploymentState::Running
                || cell.latest->state == model::DeploymentState::Interrupted);
        EXPECT_EQ(reason.contains(u"is not over there"_s), isOpen) << qPrintable(reason);
        EXPECT_EQ(reason.isEmpty(), !isOpen) << qPrintable(cell.project + cell.environment + reason);
        const QString back = reasonNotTo(u"rollBack"_s, cell.project, cell.environment);
        EXPECT_EQ(back.isEmpty(), !isOpen && cell.good.has_value()) << qPrintable(back);
        (isOpen ? open : cell.good ? ready : empty) += 1;
    }
    EXPECT_GT(ready, 0);
    EXPECT_GT(open, 0);
}

TEST_F(RolloutsTest, BeginsExactlyThePlanThatWasReviewed)
{
    const QSignalSpy commits(&rollouts, &Rollouts::committed);
    rollouts.openRollBack(&rig.home(), u"shop"_s, u"staging"_s);
    auto *wizard = rig.window.findChild<ui::FlowWizard *>();
    ASSERT_NE(wizard, nullptr);
    auto *table = wizard->findChild<ui::RecordTable *>(u"wayBackTable"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->currentIndex().isValid(); }, patience));
    wizard->next();
    auto *reason = wizard->findChild<QLineEdit *>(u"reason"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return reason->isVisible(); }, patience));
    QTest::keyClicks(reason, u"slow"_s);

    QTest::mouseClick(wizard->button(QWizard::FinishButton), Qt::LeftButton);

    ASSERT_EQ(commits.size(), 1);
    const QString title = commits.first().at(2).toString();
    EXPECT_EQ(title, u"Roll back shop in staging to 1.3.0-b9"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return rig.activity.running() == 0; }, patience));
    ASSERT_EQ(rig.activity.pieces().size(), 1);
    EXPECT_EQ(rig.activity.pieces().first().title, title);
    EXPECT_EQ(rig.activity.pieces().first().outcome, u"done"_s);
    EXPECT_EQ(desk.ran, QByteArray("{\"plan\":1}"));
    EXPECT_EQ(desk.consent.reason, u"slow"_s);
}

TEST_F(RolloutsTest, WhatWasShippedIsReviewedAtOnceAndItsDraftGoesWithTheCommit)
{
    const QString draft = drafts.keep({.kind = u"ship"_s, .title = u"Deploy shop 1.4.0-b12 to staging"_s});
    rollouts.deployShipped(&rig.home(),
        {.project = u"shop"_s, .release = u"1.4.0-b12"_s, .environment = u"staging"_s, .draft = draft});
    auto *wizard = rig.window.findChild<ui::FlowWizard *>();
    ASSERT_NE(wizard, nullptr);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return wizard->button(QWizard::FinishButton)->isEnabled(); }, patience));
    EXPECT_EQ(wizard->currentPage()->objectName(), u"review"_s);
    EXPECT_EQ(drafts.all().size(), 1) << "nothing is committed yet";

    QTest::mouseClick(wizard->button(QWizard::FinishButton), Qt::LeftButton);

    EXPECT_TRUE(drafts.all().isEmpty());
    ASSERT_TRUE(QTest::qWaitFor([this] { return rig.activity.running() == 0; }, patience));
    EXPECT_EQ(desk.ran, QByteArray("{\"plan\":1}"));
}

TEST_F(RolloutsTest, WhereNoWindowIsShownNothingOpensAndTheDraftStands)
{
    const QString draft = drafts.keep({.kind = u"ship"_s, .title = u"Deploy shop 1.4.0-b12 to staging"_s});
    rig.window.hide();

    rollouts.deployShipped(&rig.home(),
        {.project = u"shop"_s, .release = u"1.4.0-b12"_s, .environment = u"staging"_s, .draft = draft});

    EXPECT_EQ(rig.window.findChild<ui::FlowWizard *>(), nullptr);
    EXPECT_EQ(drafts.all().size(), 1);
}

} // namespace
} // namespace slipway::app
