// SPDX-License-Identifier: Apache-2.0
// The wizards that take a release on its way, driven by keys and clicks.
#include "ui/wizards/release/delivery_wizards.h"

#include "tests/ui/wizards/release/release_wizards_fixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

using DeliveryWizardsTest = ReleaseWizardsTest;

TEST_F(DeliveryWizardsTest, BuildsTheNewestTagThatWasNotReleasedYet)
{
    wizards.build(u"shop"_s);
    ASSERT_TRUE(waitForRows(u"references"_s));
    EXPECT_EQ(table(u"references"_s).currentIndex().row(), 0);
    press(u"next"_s);
    EXPECT_EQ(the<QLabel>(u"effect"_s).text(),
        u"This will make a release of shop from v1.5.0, commit aaaaaaaaaa."_s);
    EXPECT_EQ(the<QAbstractButton>(u"commit"_s).text(), u"Build shop at v1.5.0"_s);
    press(u"copyAsCommand"_s);
    EXPECT_EQ(QApplication::clipboard()->text(), u"slipwayctl build shop --ref tags/v1.5.0"_s);

    press(u"commit"_s);

    EXPECT_EQ(went, (Route{.place = Place::Projects, .path = {u"shop"_s}, .query = {}}));
    ASSERT_TRUE(waitFor([this] { return !ends.isEmpty(); }));
    EXPECT_EQ(work.built.ref, u"tags/v1.5.0"_s);
    EXPECT_FALSE(work.built.acceptMovedTag);
    EXPECT_EQ(ends[0].title, u"Build shop at v1.5.0"_s);
    EXPECT_EQ(ends[0].line, u"done"_s);
    EXPECT_EQ(ends[0].release, u"1.4.0-b12"_s);
    EXPECT_EQ(activity.lines(1), QStringList(u"running sdist"_s));
    EXPECT_TRUE(drafts.all().isEmpty());
}

TEST_F(DeliveryWizardsTest, FiltersTagsAndBranches)
{
    wizards.build(u"shop"_s);
    ASSERT_TRUE(waitForRows(u"references"_s));

    QTest::keyClicks(&the<QLineEdit>(u"referenceFilter"_s), u"linus"_s);

    ASSERT_TRUE(waitFor([this] { return table(u"references"_s).model()->rowCount() == 1; }));
    press(u"next"_s);
    EXPECT_TRUE(said().contains(u"main is a branch"_s));
}

TEST_F(DeliveryWizardsTest, AsksForAReasonWhereATagMoved)
{
    wizards.build(u"shop"_s);
    ASSERT_TRUE(waitForRows(u"references"_s));
    choose(u"references"_s, 2);
    press(u"next"_s);
    EXPECT_TRUE(said().contains(u"The tag moved: it led to dddddddddd"_s)) << qPrintable(said());
    EXPECT_FALSE(the<QAbstractButton>(u"commit"_s).isEnabled());
    EXPECT_EQ(the<QLabel>(u"missing"_s).text(), u"A reason is missing."_s);

    QTest::keyClicks(&the<QLineEdit>(u"reason"_s), u"agreed with Grace"_s);
    press(u"commit"_s);

    ASSERT_TRUE(waitFor([this] { return !ends.isEmpty(); }));
    EXPECT_TRUE(work.built.acceptMovedTag);
    EXPECT_EQ(work.built.reason, u"agreed with Grace"_s);
}

TEST_F(DeliveryWizardsTest, SaysWhyTheRepositoryCannotBeRead)
{
    work.onReferences = [](const std::stop_token &, task::Progress &) -> Result<QList<SourceReference>> {
        return fail(Error(Errc::Unreachable, u"example.org does not answer"_s).hint(u"Ask for the VPN"_s));
    };
    wizards.build(u"shop"_s);

    ASSERT_TRUE(waitFor([this] { return the<QLabel>(u"messageText"_s).isVisible(); }));
    EXPECT_EQ(the<QLabel>(u"messageText"_s).text(),
        u"The repository cannot be read: Example.org does not answer. Ask for the VPN"_s);
    work.onReferences = ScriptedWork().onReferences;
    press(u"next"_s);
    ASSERT_TRUE(waitForRows(u"references"_s));
    EXPECT_FALSE(the<QLabel>(u"messageText"_s).isVisible());
}

TEST_F(DeliveryWizardsTest, TellsOfABuildThatFailed)
{
    work.onWork = []() -> Result<WorkResult> { return fail(Errc::Refused, u"a check blocks it"_s); };
    wizards.build(u"shop"_s);
    ASSERT_TRUE(waitForRows(u"references"_s));
    press(u"next"_s);

    press(u"commit"_s);

    ASSERT_TRUE(waitFor([this] { return !ends.isEmpty(); }));
    ASSERT_TRUE(ends[0].error);
    EXPECT_EQ(ends[0].error->story(), u"a check blocks it"_s);
    EXPECT_TRUE(ends[0].release.isEmpty());
}

TEST_F(DeliveryWizardsTest, UploadsToTheUsualStore)
{
    wizards.upload(u"shop"_s, u"1.4.0-b12"_s);
    ASSERT_TRUE(waitForRows(u"destinations"_s));
    EXPECT_EQ(table(u"destinations"_s).currentIndex().data().toString(), u"vault (the usual one)"_s);
    choose(u"destinations"_s, 0);
    press(u"next"_s);
    EXPECT_EQ(the<QAbstractButton>(u"commit"_s).text(), u"Upload shop-1.4.0.tar.gz to attic"_s);
    EXPECT_TRUE(said().contains(u"Cannot be undone: a store is written once."_s));
    EXPECT_FALSE(the<QWidget>(u"confirmation"_s).isVisible());
    EXPECT_EQ(wizard().command(), u"archive shop 1.4.0-b12 --store attic"_s);

    press(u"commit"_s);

    ASSERT_TRUE(waitFor([this] { return !ends.isEmpty(); }));
    EXPECT_EQ(work.delivered.destination, u"attic"_s);
    EXPECT_EQ(went.path, QStringList({u"shop"_s, u"1.4.0-b12"_s}));
}

TEST_F(DeliveryWizardsTest, SuggestsTestPyPIAndAsksForNothingThere)
{
    wizards.publish(u"shop"_s, u"1.4.0-b12"_s);
    ASSERT_TRUE(waitForRows(u"destinations"_s));
    press(u"next"_s);

    EXPECT_EQ(the<QAbstractButton>(u"commit"_s).text(), u"Publish 1.4.0 on testpypi"_s);
    EXPECT_TRUE(the<QAbstractButton>(u"commit"_s).isEnabled());
    EXPECT_TRUE(said().contains(u"Cannot be undone: a file name can never be used again"_s));
}

TEST_F(DeliveryWizardsTest, PublishesOnPyPIOnlyWithAReasonAndTheTypedName)
{
    wizards.publish(u"shop"_s, u"1.4.0-b12"_s);
    ASSERT_TRUE(waitForRows(u"destinations"_s));
    choose(u"destinations"_s, 1);
    press(u"next"_s);
    auto &commit = the<QAbstractButton>(u"commit"_s);
    EXPECT_FALSE(commit.isEnabled());
    QTest::keyClicks(&the<QLineEdit>(u"reason"_s), u"it's out"_s);
    EXPECT_FALSE(commit.isEnabled());
    QTest::keyClicks(&the<QLineEdit>(u"typedPhrase"_s), u"shop@py"_s);
    EXPECT_EQ(the<QLabel>(u"missing"_s).text(), u"Still missing: “pi”"_s);
    QTest::keyClicks(&the<QLineEdit>(u"typedPhrase"_s), u"pi"_s);
    ASSERT_TRUE(commit.isEnabled());
    EXPECT_EQ(wizard().command(), u"publish shop 1.4.0-b12 --index pypi --reason 'it'\\''s out'"_s);

    press(u"commit"_s);

    ASSERT_TRUE(waitFor([this] { return !ends.isEmpty(); }));
    EXPECT_EQ(work.delivered.destination, u"pypi"_s);
    EXPECT_EQ(work.delivered.reason, u"it's out"_s);
    EXPECT_FALSE(work.delivered.allowNewProject);
}

TEST_F(DeliveryWizardsTest, ReviewsWhatWasChosenLast)
{
    wizards.publish(u"shop"_s, u"1.4.0-b12"_s);
    ASSERT_TRUE(waitForRows(u"destinations"_s));
    press(u"next"_s);
    EXPECT_EQ(the<QAbstractButton>(u"commit"_s).text(), u"Publish 1.4.0 on testpypi"_s);
    press(u"back"_s);
    ASSERT_TRUE(waitForRows(u"destinations"_s));
    choose(u"destinations"_s, 1);

    press(u"next"_s);

    EXPECT_EQ(the<QAbstractButton>(u"commit"_s).text(), u"Publish 1.4.0 on pypi"_s);
    EXPECT_FALSE(the<QAbstractButton>(u"commit"_s).isEnabled());
    EXPECT_EQ(the<QLabel>(u"missing"_s).text(), u"A reason is missing."_s);
}

TEST_F(DeliveryWizardsTest, ReviewsTheTagThatWasChosenLast)
{
    wizards.build(u"shop"_s);
    ASSERT_TRUE(waitForRows(u"references"_s));
    press(u"next"_s);
    press(u"back"_s);
    choose(u"references"_s, 2);

    press(u"next"_s);

    EXPECT_TRUE(said().contains(u"The tag moved: it led to dddddddddd"_s)) << qPrintable(said());
    EXPECT_FALSE(the<QAbstractButton>(u"commit"_s).isEnabled());
}

TEST_F(DeliveryWizardsTest, CarriesWhatIsTicked)
{
    wizards.build(u"shop"_s);
    ASSERT_TRUE(waitForRows(u"references"_s));
    the<QCheckBox>(u"twice"_s).click();
    the<QCheckBox>(u"trial"_s).click();
    press(u"next"_s);
    EXPECT_TRUE(said().contains(u"It is built a second time, and both are compared."_s));
    EXPECT_EQ(wizard().command(), u"build shop --ref tags/v1.5.0 --twice --trial"_s);

    press(u"commit"_s);

    ASSERT_TRUE(waitFor([this] { return !ends.isEmpty(); }));
    EXPECT_TRUE(work.built.twice);
    EXPECT_TRUE(work.built.trial);
}

TEST_F(DeliveryWizardsTest, LetsAnIndexHearOfAPackageWhenThatIsTicked)
{
    wizards.publish(u"shop"_s, u"1.4.0-b12"_s);
    ASSERT_TRUE(waitForRows(u"destinations"_s));
    the<QCheckBox>(u"newProject"_s).click();
    press(u"next"_s);
    EXPECT_EQ(wizard().command(), u"publish shop 1.4.0-b12 --index testpypi --new-project"_s);

    press(u"commit"_s);

    ASSERT_TRUE(waitFor([this] { return !ends.isEmpty(); }));
    EXPECT_TRUE(work.delivered.allowNewProject);
}

TEST_F(DeliveryWizardsTest, RefusesAnIndexThatComesLater)
{
    wizards.publish(u"shop"_s, u"1.4.0-b12"_s);
    ASSERT_TRUE(waitForRows(u"destinations"_s));
    choose(u"destinations"_s, 2);

    press(u"next"_s);

    EXPECT_EQ(the<QLabel>(u"messageText"_s).text(),
        u"customers takes only bytes that were verified on pypi. Publish there first."_s);
}

TEST_F(DeliveryWizardsTest, PublishesOnlyWhatIsArchived)
{
    work.onFacts = [] {
        auto facts = sampleFacts();
        facts.isArchived = false;
        return facts;
    };
    wizards.publish(u"shop"_s, u"1.4.0-b12"_s);
    ASSERT_TRUE(waitForRows(u"destinations"_s));

    press(u"next"_s);

    EXPECT_TRUE(the<QLabel>(u"messageText"_s).text().endsWith(u"Upload it first."_s));
}

TEST_F(DeliveryWizardsTest, VerifiesEveryPlaceThatIsOnRecord)
{
    wizards.verify(u"shop"_s, u"1.4.0-b12"_s, sampleFacts().places);
    EXPECT_TRUE(said().contains(u"hosts of staging: its bytes are hashed again"_s));
    EXPECT_EQ(wizard().command(), u"verify shop 1.4.0-b12"_s);

    press(u"commit"_s);

    ASSERT_TRUE(waitFor([this] { return !ends.isEmpty(); }));
    EXPECT_EQ(work.delivered.release, u"1.4.0-b12"_s);
}

TEST_F(DeliveryWizardsTest, KeepsADraftAndGoesOnWithIt)
{
    wizards.publish(u"shop"_s, u"1.4.0-b12"_s);
    ASSERT_TRUE(waitForRows(u"destinations"_s));
    choose(u"destinations"_s, 1);
    press(u"close"_s);
    ASSERT_EQ(drafts.all().size(), 1);
    const Draft draft = drafts.all().first();
    EXPECT_EQ(draft.title, u"Publish shop 1.4.0-b12 on pypi"_s);

    EXPECT_TRUE(wizards.resume(draft));

    ASSERT_TRUE(waitForRows(u"destinations"_s));
    EXPECT_EQ(table(u"destinations"_s).currentIndex().data().toString(), u"pypi"_s);
    EXPECT_FALSE(wizards.resume({.kind = u"deploy"_s}));
}

TEST_F(DeliveryWizardsTest, ABuildGoesOnOnThePageThatItWasLeftOn)
{
    wizards.build(u"shop"_s);
    ASSERT_TRUE(waitForRows(u"references"_s));
    choose(u"references"_s, 2);
    press(u"next"_s);
    QTest::keyClicks(&the<QLineEdit>(u"reason"_s), u"agreed"_s);
    press(u"close"_s);
    ASSERT_EQ(drafts.all().size(), 1);

    EXPECT_TRUE(wizards.resume(drafts.all().first()));

    EXPECT_TRUE(waitFor([this] { return wizard().currentPage()->objectName() == u"review"; }));
    EXPECT_EQ(wizard().command(), u"build shop --ref tags/v1.3.0 --accept-moved-tag --reason agreed"_s);
}

TEST_F(DeliveryWizardsTest, EveryWidgetThatCanBeReachedHasANameForScreenReaders)
{
    wizards.publish(u"shop"_s, u"1.4.0-b12"_s);
    ASSERT_TRUE(waitForRows(u"destinations"_s));

    EXPECT_FALSE(wizard().windowTitle().isEmpty());
    for (const auto *widget : wizard().findChildren<QWidget *>()) {
        const bool isQtsOwn = widget->objectName().startsWith(u"qt_"_s) || widget->objectName().isEmpty();
        if (widget->focusPolicy() == Qt::NoFocus || isQtsOwn || widget->isHidden())
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        EXPECT_TRUE(label || button || !widget->accessibleName().isEmpty())
            << qPrintable(widget->objectName());
    }
}

} // namespace
} // namespace slipway::ui
