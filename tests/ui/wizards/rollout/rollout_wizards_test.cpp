// SPDX-License-Identifier: Apache-2.0
// The wizards that bring releases to hosts and back, driven as a person drives them.
#include "ui/wizards/rollout/rollout_wizards.h"

#include "tests/ui/accessibility.h"
#include "tests/ui/patience.h"
#include "tests/ui/wizards/rollout/scripted_rollout.h"
#include "ui/widgets/record_table.h"
#include "ui/wizards/rollout/rollout_words.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

class RolloutWizardsTest : public testing::Test {
public:
    ~RolloutWizardsTest() override { delete m_wizard; }

protected:
    template <typename Wizard>
    Wizard &show(Wizard *wizard)
    {
        m_wizard = wizard;
        QObject::connect(
            wizard, &Wizard::committed, wizard, [this](const RolloutCommit &commit) { committed = commit; });
        wizard->show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(wizard, patience));
        return *wizard;
    }
    DeployWizard &openDeploy(
        const QString &project = {}, const QString &release = {}, const QString &environment = {})
    {
        return show(new DeployWizard(desk, &drafts, project, release, environment));
    }
    [[nodiscard]] QString page() const { return m_wizard->currentPage()->objectName(); }
    template <typename T = QWidget>
    [[nodiscard]] T &find(const QString &name) const
    {
        T *found = m_wizard->findChild<T *>(name);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return *found;
    }
    [[nodiscard]] QString text(const QString &label) const { return find<QLabel>(label).text(); }
    [[nodiscard]] QStringList column(const QString &table, int column) const
    {
        QStringList cells;
        const auto *model = find<RecordTable>(table).model();
        for (int row = 0; row < model->rowCount(); ++row)
            cells.append(model->index(row, column).data().toString());
        return cells;
    }
    bool comesToHave(const QString &table, int rows)
    {
        return QTest::qWaitFor([&] { return column(table, 0).size() == rows; }, patience);
    }
    void choose(const QString &table, int row)
    {
        find<RecordTable>(table).setCurrentIndex(find<RecordTable>(table).model()->index(row, 0));
    }
    void next() { QTest::mouseClick(m_wizard->button(QWizard::NextButton), Qt::LeftButton); }
    void type(const QString &field, const QString &text) { QTest::keyClicks(&find<QLineEdit>(field), text); }
    bool comesToReview()
    {
        return QTest::qWaitFor(
            [&] { return page() == u"review" && find(u"planReview"_s).isVisible(); }, patience);
    }
    void goToReview(int target)
    {
        ASSERT_TRUE(comesToHave(u"releaseTable"_s, 3));
        next();
        ASSERT_TRUE(comesToHave(u"targetTable"_s, 2));
        choose(u"targetTable"_s, target);
        next();
        ASSERT_TRUE(comesToReview());
    }

    QTemporaryDir folder;
    Drafts drafts{folder.filePath(u"drafts.json"_s)};
    ScriptedRolloutDesk desk;
    std::optional<RolloutCommit> committed;
    QPointer<FlowWizard> m_wizard;
};

TEST_F(RolloutWizardsTest, AsksOnlyForWhatIsNotKnown)
{
    auto &wizard = openDeploy();
    ASSERT_TRUE(comesToHave(u"releaseTable"_s, 4));
    next(); // of several projects none is taken for granted
    EXPECT_EQ(page(), u"release"_s);
    EXPECT_EQ(text(u"messageText"_s), u"Choose the release that is to be deployed."_s);
    EXPECT_TRUE(wizard.command().isEmpty());

    choose(u"releaseTable"_s, 2);
    next();
    ASSERT_EQ(page(), u"target"_s);
    ASSERT_TRUE(comesToHave(u"targetTable"_s, 2));
    choose(u"targetTable"_s, 0);
    EXPECT_EQ(text(u"targetHosts"_s), u"On: stage-1, stage-2"_s);
    EXPECT_EQ(wizard.command(), u"deploy shop 1.3.0-b9 staging"_s);
}

TEST_F(RolloutWizardsTest, ShowsTheRealPlanHostByHost)
{
    openDeploy(u"shop"_s, u"1.4.0-b12"_s);
    goToReview(0);

    EXPECT_EQ(text(u"effect"_s),
        u"This will update shop in staging from 1.3.0-b9 to 1.4.0-b12 on 5 hosts, in 3 batches."_s)
        << "a release that is there already is one of several";
    EXPECT_TRUE(
        text(u"counts"_s).startsWith(u"6 hosts: 1 + new,  3 ~ changes,  1 = there already,  1 ! left out"));
    EXPECT_EQ(column(u"planHosts"_s, 0),
        QStringList({u"+ new"_s, u"= there already"_s, u"~ changes"_s, u"~ changes"_s, u"~ changes"_s,
            u"! left out"_s}));
    EXPECT_TRUE(column(u"planRisks"_s, 0).join(u'\n').contains(u"not in this release: 1"));
    EXPECT_EQ(column(u"planChanges"_s, 0), QStringList({u"not included"_s, u"included"_s, u"included"_s}));
    EXPECT_TRUE(column(u"planUndo"_s, 0).join(u'\n').contains(u"published on pypi"));
    EXPECT_TRUE(text(u"planAge"_s).contains(u"7f3a91c2d4e5"));
    EXPECT_EQ(m_wizard->button(QWizard::FinishButton)->text(), u"Deploy 1.4.0-b12 to 5 hosts"_s);
}

TEST_F(RolloutWizardsTest, AsksForReasonAndNameInProductionAndCommitsThePlanThatWasShown)
{
    auto &wizard = openDeploy(u"shop"_s);
    goToReview(1);
    auto *commit = wizard.button(QWizard::FinishButton);
    EXPECT_FALSE(commit->isEnabled());

    type(u"reason"_s, u"INC-881: it's wrong"_s);
    type(u"typedPhrase"_s, u"shop@production"_s);
    ASSERT_TRUE(commit->isEnabled());
    QTest::mouseClick(wizard.button(QWizard::CustomButton1), Qt::LeftButton);
    EXPECT_EQ(QApplication::clipboard()->text(),
        u"slipwayctl deploy shop 1.4.0-b12 production --reason 'INC-881: it'\\''s wrong' --confirm shop@production"_s);
    QTest::mouseClick(commit, Qt::LeftButton);

    ASSERT_TRUE(committed);
    EXPECT_EQ(committed->title, u"Deploy shop 1.4.0-b12 to production"_s);
    EXPECT_EQ(committed->plan, QByteArray("{\"plan\":1}"));
    EXPECT_EQ(committed->consent.reason, u"INC-881: it's wrong"_s);
    EXPECT_EQ(committed->consent.confirmed, u"shop@production"_s);
    EXPECT_TRUE(drafts.all().isEmpty());
}

TEST_F(RolloutWizardsTest, SaysWhyThereCanBeNoPlan)
{
    desk.onPlan = [](const RolloutAsked &) -> Result<RolloutPlan> {
        return fail(Error(Errc::Refused, u"shop 1.4.0-b12 has not been healthy in staging yet"_s)
                        .hint(u"Deploy it there first"_s)
                        .named(u"gate.environment"_s));
    };
    openDeploy(u"shop"_s);
    ASSERT_TRUE(comesToHave(u"releaseTable"_s, 3));
    next();
    ASSERT_TRUE(comesToHave(u"targetTable"_s, 2));
    choose(u"targetTable"_s, 1);
    next();

    auto &review = *m_wizard->currentPage();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const auto *cause = review.findChild<QLabel *>(u"faultCause"_s);
            return cause->isVisible() && cause->text().contains(u"has not been healthy in staging");
        },
        patience));
    EXPECT_FALSE(m_wizard->button(QWizard::FinishButton)->isEnabled());
}

TEST_F(RolloutWizardsTest, HoldsBackWhileAnotherDeploymentIsNotOver)
{
    desk.onPlan = [](const RolloutAsked &asked) -> Result<RolloutPlan> {
        auto plan = samplePlan(asked, 6);
        plan.openDeployment = 16;
        plan.openBy = u"bo"_s;
        return plan;
    };
    openDeploy(u"shop"_s);
    goToReview(0);

    EXPECT_TRUE(column(u"planRisks"_s, 0).constFirst().startsWith(u"Deployment 16 by bo is not over"));
    EXPECT_FALSE(m_wizard->button(QWizard::FinishButton)->isEnabled());
}

TEST_F(RolloutWizardsTest, MakesAPlanAgainThatHasBecomeOld)
{
    int made = 0;
    desk.onPlan = [&](const RolloutAsked &asked) -> Result<RolloutPlan> {
        auto plan = samplePlan(asked, 6);
        if (++made == 1)
            plan.at = plan.at.addSecs(-3600);
        return plan;
    };
    openDeploy(u"shop"_s);
    goToReview(0);
    EXPECT_FALSE(m_wizard->button(QWizard::FinishButton)->isEnabled());
    EXPECT_TRUE(text(u"planAge"_s).contains(u"make it again"));

    QTest::mouseClick(&find(u"planAgain"_s), Qt::LeftButton);

    EXPECT_TRUE(
        QTest::qWaitFor([&] { return m_wizard->button(QWizard::FinishButton)->isEnabled(); }, patience));
    EXPECT_EQ(made, 2);
}

TEST_F(RolloutWizardsTest, GoesBackToTheLastGoodReleaseForAReason)
{
    auto &wizard = show(new RollBackWizard(desk, &drafts, u"shop"_s, u"staging"_s));
    ASSERT_TRUE(comesToHave(u"wayBackTable"_s, 2));
    EXPECT_EQ(find<RecordTable>(u"wayBackTable"_s).currentIndex().row(), 0);
    next();
    ASSERT_TRUE(comesToReview());
    auto *commit = wizard.button(QWizard::FinishButton);
    EXPECT_EQ(commit->text(), u"Roll back 5 hosts to 1.3.0-b9"_s);
    EXPECT_FALSE(commit->isEnabled()); // a rollback needs a reason everywhere

    type(u"reason"_s, u"slow"_s);
    EXPECT_EQ(wizard.command(), u"rollback shop staging --to 1.3.0-b9 --reason slow"_s);
    QTest::mouseClick(commit, Qt::LeftButton);

    ASSERT_TRUE(committed);
    EXPECT_EQ(committed->title, u"Roll back shop in staging to 1.3.0-b9"_s);
}

TEST_F(RolloutWizardsTest, NothingChosenByAPersonLeavesNoDraft)
{
    // As from a cell of the matrix: project and environment are known.
    openDeploy(u"shop"_s, {}, u"production"_s);
    ASSERT_TRUE(comesToHave(u"releaseTable"_s, 3));
    EXPECT_EQ(m_wizard->command(), u"deploy shop 1.4.0-b12 production"_s) << "the newest is suggested";
    next();
    ASSERT_TRUE(comesToHave(u"targetTable"_s, 2));
    next();
    ASSERT_TRUE(comesToReview());
    EXPECT_EQ(m_wizard->button(QWizard::FinishButton)->toolTip(), u"A reason is missing."_s);
    m_wizard->reject();
    EXPECT_TRUE(drafts.all().isEmpty());
    QTest::qWait(0);

    show(new RollBackWizard(desk, &drafts, u"shop"_s, u"staging"_s));
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return m_wizard->command() == u"rollback shop staging --to 1.3.0-b9"; }, patience));
    m_wizard->reject();
    EXPECT_TRUE(drafts.all().isEmpty());
}

TEST_F(RolloutWizardsTest, WhatAPersonChoosesIsKept)
{
    openDeploy(u"shop"_s);
    ASSERT_TRUE(comesToHave(u"releaseTable"_s, 3));
    QTest::keyClick(&find<RecordTable>(u"releaseTable"_s), Qt::Key_Down);
    m_wizard->reject();
    ASSERT_EQ(drafts.all().size(), 1);
    EXPECT_EQ(drafts.all().first().title, u"Deploy shop 1.3.0-b9"_s);
}

TEST_F(RolloutWizardsTest, HasNoBarriersOnAnyPage)
{
    openDeploy(u"shop"_s);
    ASSERT_TRUE(comesToHave(u"releaseTable"_s, 3));
    QStringList found = barriersIn(*m_wizard);
    next();
    ASSERT_TRUE(comesToHave(u"targetTable"_s, 2));
    found += barriersIn(*m_wizard);
    choose(u"targetTable"_s, 1);
    next();
    ASSERT_TRUE(comesToReview());
    found += barriersIn(*m_wizard);
    EXPECT_EQ(found.join(u'\n').toStdString(), "");
}

TEST_F(RolloutWizardsTest, ADraftWhoseReleaseIsGoneStaysWhereItIsChosen)
{
    auto *wizard = new DeployWizard(desk, &drafts, u"shop"_s, {}, {});
    wizard->resume({.kind = u"deploy"_s,
        .page = 2,
        .fields = {{u"release"_s, QJsonObject{{u"project"_s, u"shop"_s}, {u"release"_s, u"0.1.0-b1"_s}}},
            {u"target"_s, QJsonObject{{u"environment"_s, u"staging"_s}}}}});
    show(wizard);

    EXPECT_TRUE(QTest::qWaitFor(
        [this] {
            return text(u"messageText"_s) == u"0.1.0-b1 is not there any more. Look at what is chosen now.";
        },
        patience));
    EXPECT_EQ(page(), u"release"_s);
}

TEST_F(RolloutWizardsTest, GoesOnFromADraft)
{
    openDeploy(u"shop"_s);
    ASSERT_TRUE(comesToHave(u"releaseTable"_s, 3));
    choose(u"releaseTable"_s, 1);
    next();
    ASSERT_TRUE(comesToHave(u"targetTable"_s, 2));
    choose(u"targetTable"_s, 1);
    m_wizard->reject();
    ASSERT_EQ(drafts.all().size(), 1);
    EXPECT_EQ(drafts.all().first().title, u"Deploy shop 1.3.0-b9 to production"_s);
    QTest::qWait(0);

    auto *again = new DeployWizard(desk, &drafts, {}, {}, {});
    again->resume(drafts.all().first());
    show(again);

    ASSERT_TRUE(comesToHave(u"releaseTable"_s, 4));
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return again->command() == u"deploy shop 1.3.0-b9 production"_s; }, patience))
        << qPrintable(again->command());
}

TEST_F(RolloutWizardsTest, TakesHostsOverFromADeploymentThatHoldsThemOnlyWithAReason)
{
    QStringList reasons;
    desk.onPlan = [&](const RolloutAsked &asked) -> Result<RolloutPlan> {
        reasons.append(asked.takeOver);
        if (asked.takeOver.isEmpty())
            return fail(Error(Errc::Refused, u"stage-1 is held by ada"_s).named(u"deploy.locked"_s));
        return samplePlan(asked, 6);
    };
    auto &wizard = openDeploy(u"shop"_s, u"1.4.0-b12"_s);
    ASSERT_TRUE(comesToHave(u"releaseTable"_s, 3));
    next();
    ASSERT_TRUE(comesToHave(u"targetTable"_s, 2));
    choose(u"targetTable"_s, 0);
    next();
    ASSERT_TRUE(QTest::qWaitFor([&] { return find(u"takeOver"_s).isVisible(); }, patience));
    auto &take = find<QPushButton>(u"takeOverButton"_s);
    EXPECT_FALSE(take.isEnabled());
    EXPECT_EQ(take.toolTip(), u"Say why first: it stands in the audit trail"_s);

    type(u"takeOverReason"_s, u"ada's laptop is gone"_s);
    QTest::mouseClick(&take, Qt::LeftButton);

    ASSERT_TRUE(comesToReview());
    EXPECT_EQ(reasons, QStringList({{}, u"ada's laptop is gone"_s}));
    EXPECT_TRUE(wizard.command().endsWith(u" --take-over 'ada'\\''s laptop is gone'"_s))
        << qPrintable(wizard.command());
}

TEST_F(RolloutWizardsTest, SavesThePlanForTheCommandLine)
{
    openDeploy(u"shop"_s, u"1.4.0-b12"_s);
    goToReview(0);
    QTest::mouseClick(&find<QPushButton>(u"planSave"_s), Qt::LeftButton);
    auto *dialog = m_wizard->findChild<QFileDialog *>(u"planSaveDialog"_s);
    ASSERT_NE(dialog, nullptr);

    const QString name = folder.filePath(u"plan.json"_s);
    Q_EMIT dialog->fileSelected(name);

    QFile saved(name);
    ASSERT_TRUE(saved.open(QIODevice::ReadOnly));
    EXPECT_EQ(saved.readAll(), samplePlan({.project = u"shop"_s}, 6).json);
    Q_EMIT dialog->fileSelected(u"/nonexistent/plan.json"_s);
    const auto *said = m_wizard->currentPage()->findChild<QLabel *>(u"messageText"_s);
    EXPECT_TRUE(said->text().startsWith(u"The plan was not saved: "_s)) << qPrintable(said->text());
}

} // namespace
} // namespace slipway::ui
