// SPDX-License-Identifier: Apache-2.0
// The wizard that takes a release on its whole way.
#include "ui/wizards/release/ship_wizard.h"

#include "tests/ui/accessibility.h"
#include "tests/ui/wizards/release/release_wizards_fixture.h"
#include "ui/wizards/flow_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSemaphore>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

class ShipWizardTest : public ReleaseWizardsTest {
protected:
    ShipWizardTest()
    {
        QObject::connect(
            &wizards, &ReleaseWizards::deployWanted, &window, [this](const ShippedRelease &shipped) {
                wanted = {shipped.project, shipped.release, shipped.environment};
                draftLeft = shipped.draft;
            });
    }
    void pick(const QString &field, const QString &value)
    {
        auto &box = the<QComboBox>(field);
        box.setCurrentIndex(box.findData(value));
    }
    bool readsWays()
    {
        return waitFor([this] { return the<QComboBox>(u"storeField"_s).count() > 0; });
    }
    void goToWay()
    {
        wizards.ship(u"shop"_s);
        ASSERT_TRUE(waitForRows(u"references"_s));
        press(u"next"_s);
        ASSERT_TRUE(readsWays());
    }
    static ShipOutcome failsOnTheIndex()
    {
        return {.release = u"1.5.0-b13"_s,
            .failure = Error(Errc::Unreachable, u"publishing shop 1.5.0-b13 on testpypi: no answer"_s)};
    }
    bool comesToAnEnd()
    {
        return waitFor([this] { return !ends.isEmpty(); });
    }

    void commitOn(ReleaseWizards &those, const QString &environment)
    {
        those.ship(u"shop"_s);
        ASSERT_TRUE(waitForRows(u"references"_s));
        press(u"next"_s);
        ASSERT_TRUE(readsWays());
        pick(u"environmentField"_s, environment);
        press(u"next"_s);
        press(u"commit"_s);
    }
    bool comesTo(const QString &page)
    {
        return waitFor([&] { return wizard().currentPage()->objectName() == page; });
    }
    /// What the next start of the program finds.
    QList<Draft> draftsOfNextStart() { return Drafts(folder.filePath(u"drafts.json"_s)).all(); }

    QStringList wanted;
    QString draftLeft;
};

TEST_F(ShipWizardTest, TakesTheNewestTagTheUsualWayAndThenToItsDeployment)
{
    goToWay();
    EXPECT_EQ(the<QComboBox>(u"storeField"_s).currentData().toString(), u"vault"_s);
    EXPECT_EQ(the<QComboBox>(u"indexField"_s).currentData().toString(), u"testpypi"_s);
    pick(u"environmentField"_s, u"staging"_s);
    press(u"next"_s);
    EXPECT_EQ(
        the<QLabel>(u"effect"_s).text(), u"This will release shop at v1.5.0 and publish it on testpypi."_s);
    EXPECT_TRUE(said().contains(u"Then the plan for staging is made, and shown for review."_s));
    EXPECT_EQ(wizard().command(), u"ship shop --ref tags/v1.5.0 --store vault --index testpypi"_s);

    press(u"commit"_s);

    ASSERT_TRUE(comesToAnEnd());
    EXPECT_EQ(work.shipped.build.ref, u"tags/v1.5.0"_s);
    EXPECT_EQ(work.shipped.store, u"vault"_s);
    EXPECT_EQ(work.shipped.index, u"testpypi"_s);
    EXPECT_EQ(ends[0].release, u"1.5.0-b13"_s);
    EXPECT_EQ(wanted, QStringList({u"shop"_s, u"1.5.0-b13"_s, u"staging"_s}));
    ASSERT_EQ(drafts.all().size(), 1) << "it is not deployed yet";
    EXPECT_EQ(drafts.all().first().id, draftLeft);
}

TEST_F(ShipWizardTest, WhatIsDeployedNowhereLeavesNothingToGoOnWith)
{
    goToWay();
    press(u"next"_s);

    press(u"commit"_s);

    ASSERT_TRUE(comesToAnEnd());
    EXPECT_FALSE(ends[0].error);
    EXPECT_TRUE(drafts.all().isEmpty());
    EXPECT_TRUE(draftsOfNextStart().isEmpty());
}

TEST_F(ShipWizardTest, AProgramThatEndsMeanwhileFindsItAgain)
{
    QSemaphore mayEnd;
    QSemaphore hasBegun;
    work.onShip = [&] {
        hasBegun.release();
        mayEnd.acquire();
        return ShipOutcome{.failure = Error(Errc::Cancelled, u"stopped"_s)};
    };
    auto itsActivity = std::make_unique<Activity>();
    auto itsWizards = std::make_unique<ReleaseWizards>(
        WizardGround{.work = work, .activity = *itsActivity, .drafts = &drafts}, &window);
    commitOn(*itsWizards, u"staging"_s);
    hasBegun.acquire();
    ASSERT_EQ(drafts.all().size(), 1);
    EXPECT_TRUE(drafts.all().first().isAtWork) << "nobody has to do anything about it now";

    mayEnd.release();
    itsWizards.reset();
    itsActivity.reset(); // nothing is heard of the end: the event loop is over by then

    const auto found = draftsOfNextStart();
    ASSERT_EQ(found.size(), 1);
    EXPECT_FALSE(found.first().isAtWork);
    EXPECT_EQ(found.first().title, u"Release shop at v1.5.0"_s);
    ASSERT_TRUE(wizards.resume(found.first()));
    EXPECT_TRUE(comesTo(u"review"_s)) << "it goes on where it was left";
    EXPECT_EQ(wizard().command(), u"ship shop --ref tags/v1.5.0 --store vault --index testpypi"_s);
    EXPECT_TRUE(said().contains(u"Then the plan for staging is made, and shown for review."_s));
}

TEST_F(ShipWizardTest, ADraftWhoseTagIsGoneStaysWhereItIsChosen)
{
    Draft draft{.kind = ShipWizard::kind,
        .page = 2,
        .fields = {{u"source"_s, QJsonObject{{u"project"_s, u"shop"_s}, {u"ref"_s, u"tags/v0.9"_s}}}}};

    ASSERT_TRUE(wizards.resume(draft));

    EXPECT_TRUE(waitFor([this] {
        return wizard().currentPage()->findChild<QLabel *>(u"messageText"_s)->text()
            == u"v0.9 is not there any more. Look at what is chosen now.";
    }));
    EXPECT_EQ(wizard().currentPage()->objectName(), u"source"_s);
}

TEST_F(ShipWizardTest, ADraftWhoseEnvironmentIsGoneStaysWhereItIsChosen)
{
    const ShipWish wish{.build = {.project = u"shop"_s}, .store = u"vault"_s, .environment = u"canary"_s};
    Draft draft = ShipWizard::draftFor(wish, u"1.5.0-b13"_s);
    draft.page = 1;

    ASSERT_TRUE(wizards.resume(draft));

    EXPECT_TRUE(waitFor([this] {
        return wizard().currentPage()->findChild<QLabel *>(u"messageText"_s)->text()
            == u"canary is not there any more. Look at what is chosen now.";
    }));
    EXPECT_EQ(wizard().currentPage()->objectName(), u"way"_s);
}

TEST_F(ShipWizardTest, OneWhoDoesSomethingElseMeanwhileIsNotLedOn)
{
    QSemaphore mayRead;
    work.onWays = [&mayRead] {
        mayRead.acquire();
        return Result<ReleaseWays>(sampleWays());
    };
    const ShipWish wish{.build = {.project = u"shop"_s}, .store = u"vault"_s, .index = u"testpypi"_s};
    Draft draft = ShipWizard::draftFor(wish, u"1.5.0-b13"_s);
    draft.page = 1;
    ASSERT_TRUE(wizards.resume(draft));
    Q_EMIT static_cast<FlowPage *>(wizard().currentPage())->edited();

    mayRead.release();

    ASSERT_TRUE(readsWays());
    EXPECT_EQ(wizard().currentPage()->objectName(), u"way"_s);
}

TEST_F(ShipWizardTest, SaysWhyAnIndexCannotHearOfThePackage)
{
    goToWay();
    auto &newProject = the<QAbstractButton>(u"newProject"_s);
    EXPECT_TRUE(newProject.isEnabled());

    pick(u"indexField"_s, {});

    EXPECT_FALSE(newProject.isEnabled());
    EXPECT_EQ(newProject.toolTip(), u"It is published on no index"_s);
    EXPECT_EQ(newProject.accessibleDescription(), newProject.toolTip());
    EXPECT_EQ(barriersIn(wizard()).join(u'\n').toStdString(), "");
    press(u"next"_s);
    EXPECT_EQ(barriersIn(wizard()).join(u'\n').toStdString(), "");
}

TEST_F(ShipWizardTest, WhatWasMadeBeforeTheProgramEndedIsNotBuiltAnew)
{
    QSemaphore mayEnd;
    work.madeFirst = u"1.5.0-b13"_s;
    work.onShip = [&] {
        mayEnd.acquire();
        return ShipOutcome{.release = u"1.5.0-b13"_s, .failure = Error(Errc::Cancelled, u"stopped"_s)};
    };
    auto itsActivity = std::make_unique<Activity>();
    auto itsWizards = std::make_unique<ReleaseWizards>(
        WizardGround{.work = work, .activity = *itsActivity, .drafts = &drafts}, &window);
    commitOn(*itsWizards, u"staging"_s);
    EXPECT_TRUE(waitFor([this] { return drafts.all().first().title == u"Go on with shop 1.5.0-b13"; }));
    EXPECT_TRUE(drafts.all().first().isAtWork);

    mayEnd.release();
    itsWizards.reset();
    itsActivity.reset();

    const auto found = draftsOfNextStart();
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(ShipWizard::madeIn(found.first()), u"1.5.0-b13"_s);
}

TEST_F(ShipWizardTest, WhereNoWindowWasLeftTheNextStartOffersTheDeployment)
{
    QSemaphore mayEnd;
    work.onShip = [&] {
        mayEnd.acquire();
        return ScriptedWork().onShip();
    };
    auto closing = std::make_unique<ReleaseWizards>(
        WizardGround{.work = work, .activity = activity, .drafts = &drafts}, &window);
    commitOn(*closing, u"staging"_s);
    closing.reset();
    mayEnd.release();
    ASSERT_TRUE(waitFor([this] { return activity.running() == 0; }));

    const auto found = draftsOfNextStart();
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found.first().title, u"Deploy shop 1.5.0-b13 to staging"_s);
    EXPECT_TRUE(wanted.isEmpty());
    ASSERT_TRUE(wizards.resume(found.first()));
    EXPECT_EQ(wanted, QStringList({u"shop"_s, u"1.5.0-b13"_s, u"staging"_s}));
    EXPECT_EQ(draftLeft, found.first().id);
}

TEST_F(ShipWizardTest, AsksForTheNameOfPyPIAndAReason)
{
    goToWay();
    pick(u"indexField"_s, u"pypi"_s);
    press(u"next"_s);
    EXPECT_TRUE(said().contains(u"published on testpypi first, and on pypi when it was verified there"_s));
    EXPECT_FALSE(the<QAbstractButton>(u"commit"_s).isEnabled());
    QTest::keyClicks(&the<QLineEdit>(u"reason"_s), u"it is time"_s);
    QTest::keyClicks(&the<QLineEdit>(u"typedPhrase"_s), u"shop@pypi"_s);

    press(u"commit"_s);

    ASSERT_TRUE(comesToAnEnd());
    EXPECT_EQ(work.shipped.index, u"pypi"_s);
    EXPECT_EQ(work.shipped.build.reason, u"it is time"_s);
    EXPECT_TRUE(wanted.isEmpty());
}

TEST_F(ShipWizardTest, GoesOnWithWhatWasMadeWhereALaterPartFailed)
{
    work.onShip = failsOnTheIndex;
    goToWay();
    pick(u"environmentField"_s, u"staging"_s);
    press(u"next"_s);
    press(u"commit"_s);
    ASSERT_TRUE(comesToAnEnd());
    ASSERT_TRUE(ends[0].error);
    EXPECT_TRUE(wanted.isEmpty());
    ASSERT_EQ(drafts.all().size(), 1);
    const Draft draft = drafts.all().first();
    EXPECT_EQ(draft.title, u"Go on with shop 1.5.0-b13"_s);
    ends.clear();
    work.onShip = ScriptedWork().onShip;

    ASSERT_TRUE(wizards.resume(draft));
    ASSERT_TRUE(readsWays());
    EXPECT_EQ(the<QComboBox>(u"environmentField"_s).currentData().toString(), u"staging"_s);
    press(u"next"_s);
    EXPECT_TRUE(said().contains(u"1.5.0-b13 is built already; nothing is built anew."_s));
    EXPECT_EQ(wizard().command(), u"ship shop --made 1.5.0-b13 --store vault --index testpypi"_s);
    press(u"commit"_s);

    ASSERT_TRUE(comesToAnEnd());
    EXPECT_EQ(work.shipped.made, u"1.5.0-b13"_s);
    EXPECT_EQ(wanted, QStringList({u"shop"_s, u"1.5.0-b13"_s, u"staging"_s}));
    ASSERT_EQ(drafts.all().size(), 1);
    EXPECT_EQ(drafts.all().first().id, draft.id) << "what is left is the same draft";
    EXPECT_EQ(drafts.all().first().title, u"Deploy shop 1.5.0-b13 to staging"_s);
}

TEST_F(ShipWizardTest, ADraftThatWasChangedStillKnowsWhatWasMade)
{
    const ShipWish wish{.build = {.project = u"shop"_s}, .store = u"vault"_s, .index = u"testpypi"_s};
    drafts.keep(ShipWizard::draftFor(wish, u"1.5.0-b13"_s));
    ASSERT_TRUE(wizards.resume(drafts.all().first()));
    ASSERT_TRUE(readsWays());
    the<QAbstractButton>(u"newProject"_s).click();
    press(u"close"_s);
    ASSERT_EQ(drafts.all().size(), 1);

    ASSERT_TRUE(wizards.resume(drafts.all().first()));

    ASSERT_TRUE(readsWays());
    EXPECT_EQ(
        wizard().command(), u"ship shop --made 1.5.0-b13 --store vault --index testpypi --new-project"_s);
}

TEST_F(ShipWizardTest, KeepsTheDraftAlsoWhenItsWindowWasClosedMeanwhile)
{
    QSemaphore isClosed;
    work.onShip = [&isClosed] {
        isClosed.acquire();
        return failsOnTheIndex();
    };
    auto closing = std::make_unique<ReleaseWizards>(
        WizardGround{.work = work, .activity = activity, .drafts = &drafts}, &window);
    closing->ship(u"shop"_s);
    ASSERT_TRUE(waitForRows(u"references"_s));
    press(u"next"_s);
    ASSERT_TRUE(readsWays());
    press(u"next"_s);
    press(u"commit"_s);

    closing.reset();
    isClosed.release();

    EXPECT_TRUE(waitFor([this] { return activity.running() == 0; }));
    ASSERT_EQ(drafts.all().size(), 1);
    EXPECT_FALSE(drafts.all().first().isAtWork);
    EXPECT_EQ(drafts.all().first().title, u"Go on with shop 1.5.0-b13"_s);
}

TEST_F(ShipWizardTest, ABuildThatFailedCanBeTriedAgain)
{
    work.onShip = [] { return ShipOutcome{.failure = Error(Errc::Refused, u"a check blocks it"_s)}; };
    goToWay();
    press(u"next"_s);

    press(u"commit"_s);

    ASSERT_TRUE(comesToAnEnd());
    EXPECT_TRUE(ends[0].release.isEmpty());
    ASSERT_EQ(drafts.all().size(), 1);
    EXPECT_EQ(drafts.all().first().title, u"Release shop at v1.5.0"_s);
    EXPECT_FALSE(drafts.all().first().isAtWork);
}

TEST_F(ShipWizardTest, SaysWhyWhatIsConfiguredCannotBeReadAndReadsItAgain)
{
    work.onWays = []() -> Result<ReleaseWays> { return fail(Errc::Unreachable, u"the database is away"_s); };
    wizards.ship(u"shop"_s);
    ASSERT_TRUE(waitForRows(u"references"_s));
    press(u"next"_s);
    ASSERT_TRUE(waitFor([this] {
        const auto *said = wizard().currentPage()->findChild<QLabel *>(u"messageText"_s);
        return said->text() == u"The database is away."_s;
    }));
    work.onWays = ScriptedWork().onWays;

    press(u"next"_s);

    EXPECT_TRUE(readsWays());
}

} // namespace
} // namespace slipway::ui
