// SPDX-License-Identifier: Apache-2.0
// The wizard that takes a release on its whole way.
#include "ui/wizards/release/ship_wizard.h"

#include "tests/ui/wizards/release/release_wizards_fixture.h"

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
        QObject::connect(&wizards, &ReleaseWizards::deployWanted, &window,
            [this](const QString &project, const QString &release, const QString &environment) {
                wanted = {project, release, environment};
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

    QStringList wanted;
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
    EXPECT_TRUE(drafts.all().isEmpty());
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
    EXPECT_TRUE(drafts.all().isEmpty());
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

    EXPECT_TRUE(waitFor([this] { return drafts.all().size() == 1; }));
}

TEST_F(ShipWizardTest, ABuildThatFailedLeavesNothingToGoOnWith)
{
    work.onShip = [] { return ShipOutcome{.failure = Error(Errc::Refused, u"a check blocks it"_s)}; };
    goToWay();
    press(u"next"_s);

    press(u"commit"_s);

    ASSERT_TRUE(comesToAnEnd());
    EXPECT_TRUE(ends[0].release.isEmpty());
    EXPECT_TRUE(drafts.all().isEmpty());
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
