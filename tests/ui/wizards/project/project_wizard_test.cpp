// SPDX-License-Identifier: Apache-2.0
// The wizard for a new project, driven by keys and clicks.
#include "ui/wizards/project/project_wizard.h"

#include "tests/ui/accessibility.h"
#include "tests/ui/patience.h"
#include "tests/ui/wizards/project/sample_start.h"
#include "ui/activity/activity.h"
#include "ui/wizards/project/project_addition.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

class ProjectWizardTest : public testing::Test {
protected:
    void open()
    {
        wizard = new ProjectWizard(start, &drafts, &window);
        wizard->show();
    }
    template <typename Widget>
    Widget &the(const QString &name)
    {
        auto *found = wizard->currentPage()->findChild<Widget *>(name);
        if (!found)
            found = wizard->findChild<Widget *>(name);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return *found;
    }
    void press(const QString &button) { QTest::mouseClick(&the<QAbstractButton>(button), Qt::LeftButton); }
    bool comesTo(const QString &page)
    {
        return QTest::qWaitFor([&] { return wizard->currentPage()->objectName() == page; }, patience);
    }
    void readRepository()
    {
        QTest::keyClicks(&the<QLineEdit>(u"repositoryField"_s), u"ssh://git@example.org/Shop.git"_s);
        press(u"next"_s);
        ASSERT_TRUE(comesTo(u"facts"_s));
    }
    bool says(const QString &text)
    {
        return QTest::qWaitFor([&] { return the<QLabel>(u"messageText"_s).text() == text; }, patience);
    }

    QTemporaryDir folder;
    ScriptedStart start;
    Drafts drafts{folder.filePath(u"drafts.json"_s)};
    QWidget window;
    ProjectWizard *wizard = nullptr; ///< goes with the window
};

TEST_F(ProjectWizardTest, FillsInWhatTheRepositoryTells)
{
    open();

    readRepository();

    EXPECT_EQ(the<QLineEdit>(u"nameField"_s).text(), u"shop-front"_s);
    EXPECT_EQ(the<QLineEdit>(u"packageField"_s).text(), u"Shop_Front"_s);
    EXPECT_EQ(the<QComboBox>(u"branchField"_s).currentText(), u"main"_s);
    EXPECT_EQ(the<QLineEdit>(u"vendorField"_s).text(), u"vendor"_s);
    EXPECT_TRUE(the<QComboBox>(u"storeField"_s).isVisible()); // there are two to choose from
    EXPECT_TRUE(the<QLabel>(u"whatWasRead"_s).text().contains(u"built by hatchling; the version is 1.4.0"_s));
}

TEST_F(ProjectWizardTest, AddsTheProjectWhereItIsToRun)
{
    open();
    readRepository();
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"stages"_s));
    QTest::mouseClick(&the<QCheckBox>(u"wants-staging"_s), Qt::LeftButton, {}, QPoint(8, 8));
    QTest::keyClicks(&the<QLineEdit>(u"hosts-staging"_s), u"web-1, web-2"_s);

    press(u"next"_s);

    ASSERT_TRUE(comesTo(u"review"_s));
    EXPECT_EQ(
        the<QLabel>(u"effect"_s).text(), u"This will add the project shop-front to the configuration."_s);
    EXPECT_EQ(the<QLabel>(u"reviewLine"_s).text(),
        u"projects.shop-front.repository = ssh://git@example.org/Shop.git"_s);
    EXPECT_EQ(the<QAbstractButton>(u"commit"_s).text(), u"Add the project shop-front"_s);
    EXPECT_EQ(wizard->command(), u"apply - <<'SLIPWAY'\n[projects.shop-front]\nSLIPWAY\n"_s);
    EXPECT_TRUE(the<QAbstractButton>(u"copyAsCommand"_s).isEnabled());
    const auto wish = wizard->wish();
    ASSERT_EQ(wish.stages.size(), 1);
    EXPECT_EQ(wish.stages[0].root, u"/srv/shop-front"_s);
    EXPECT_EQ(wish.stages[0].hosts, QStringList({u"web-1"_s, u"web-2"_s}));
    EXPECT_EQ(wish.package, u"Shop_Front"_s);
    EXPECT_EQ(wish.store, u"attic"_s);
}

TEST_F(ProjectWizardTest, SaysWhatIsMissingAndLeadsThere)
{
    open();
    press(u"next"_s);
    EXPECT_EQ(the<QLabel>(u"messageText"_s).text(), u"Enter where the repository is."_s);
    readRepository();
    the<QLineEdit>(u"nameField"_s).setText(u"till"_s);
    press(u"next"_s);
    EXPECT_TRUE(says(u"There is a project till already. Give this one another name."_s));
    the<QLineEdit>(u"nameField"_s).setText(u"shop"_s);
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"stages"_s));
    QTest::mouseClick(&the<QCheckBox>(u"wants-production"_s), Qt::LeftButton, {}, QPoint(8, 8));
    press(u"next"_s);
    EXPECT_TRUE(says(u"Name the hosts of production."_s));
    the<QLineEdit>(u"hosts-production"_s).setText(u"web-9"_s);
    press(u"next"_s);
    EXPECT_TRUE(says(u"There is no host web-9. Known are: web-1, web-2."_s));
}

TEST_F(ProjectWizardTest, SaysWhyTheRepositoryCannotBeReadAndTriesAgain)
{
    start.onLook = []() -> Result<RepositoryFacts> {
        return fail(Error(Errc::NotFound, u"there is no pyproject.toml"_s).hint(u"Add one"_s));
    };
    open();
    QTest::keyClicks(&the<QLineEdit>(u"repositoryField"_s), u"/srv/shop"_s);
    press(u"next"_s);
    EXPECT_TRUE(says(u"The repository cannot be read: There is no pyproject.toml. Add one"_s));
    start.onLook = ScriptedStart().onLook;

    press(u"next"_s);

    EXPECT_TRUE(comesTo(u"facts"_s));
}

TEST_F(ProjectWizardTest, SaysWhyItCannotBeAdded)
{
    start.onPreview = [](const ProjectWish &) -> Result<Addition> {
        return fail(Errc::InvalidInput, u"projects.shop-front: the name is too long"_s);
    };
    open();
    readRepository();
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"stages"_s));

    press(u"next"_s);

    EXPECT_TRUE(says(u"It cannot be added like this: Projects.shop-front: the name is too long."_s));
}

TEST_F(ProjectWizardTest, ReviewsWhatWasEnteredLast)
{
    open();
    readRepository();
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"stages"_s));
    QTest::mouseClick(&the<QCheckBox>(u"wants-staging"_s), Qt::LeftButton, {}, QPoint(8, 8));
    QTest::keyClicks(&the<QLineEdit>(u"hosts-staging"_s), u"web-1"_s);
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"review"_s));
    press(u"back"_s);
    ASSERT_TRUE(comesTo(u"stages"_s));
    EXPECT_EQ(the<QLineEdit>(u"hosts-staging"_s).text(), u"web-1"_s);
    press(u"back"_s);
    ASSERT_TRUE(comesTo(u"facts"_s));
    the<QLineEdit>(u"nameField"_s).setText(u"till-two"_s);
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"stages"_s));
    // What was typed stays; what was suggested follows the name.
    EXPECT_EQ(the<QLineEdit>(u"hosts-staging"_s).text(), u"web-1"_s);
    EXPECT_EQ(the<QLineEdit>(u"root-staging"_s).text(), u"/srv/till-two"_s);

    press(u"next"_s);

    ASSERT_TRUE(comesTo(u"review"_s));
    EXPECT_EQ(the<QLabel>(u"effect"_s).text(), u"This will add the project till-two to the configuration."_s);
}

TEST_F(ProjectWizardTest, KeepsTheEnvironmentsInItsDraftAndNoPassword)
{
    open();
    QTest::keyClicks(&the<QLineEdit>(u"repositoryField"_s), u"https://ada:wonderland@example.org/Shop.git"_s);
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"facts"_s));
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"stages"_s));
    QTest::mouseClick(&the<QCheckBox>(u"wants-staging"_s), Qt::LeftButton, {}, QPoint(8, 8));
    QTest::keyClicks(&the<QLineEdit>(u"hosts-staging"_s), u"web-1"_s);
    press(u"close"_s);
    ASSERT_EQ(drafts.all().size(), 1);
    QFile file(folder.filePath(u"drafts.json"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray kept = file.readAll();
    EXPECT_FALSE(kept.contains("wonderland")) << kept.constData();
    EXPECT_TRUE(kept.contains("web-1")) << kept.constData();
}

TEST_F(ProjectWizardTest, GoesOnOnThePageThatItWasLeftOn)
{
    open();
    readRepository();
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"stages"_s));
    QTest::mouseClick(&the<QCheckBox>(u"wants-staging"_s), Qt::LeftButton, {}, QPoint(8, 8));
    QTest::keyClicks(&the<QLineEdit>(u"hosts-staging"_s), u"web-1"_s);
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"review"_s));
    press(u"close"_s);
    ASSERT_EQ(drafts.all().size(), 1);

    wizard = new ProjectWizard(start, &drafts, &window);
    wizard->resume(drafts.all().first());
    wizard->show();

    EXPECT_TRUE(comesTo(u"review"_s));
    EXPECT_EQ(wizard->wish().stages.first().hosts, QStringList{u"web-1"_s});
}

TEST_F(ProjectWizardTest, HasNoBarriersOnAnyPage)
{
    open();
    QStringList found = barriersIn(*wizard);
    readRepository();
    found += barriersIn(*wizard);
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"stages"_s));
    found += barriersIn(*wizard);
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"review"_s));
    found += barriersIn(*wizard);
    EXPECT_EQ(found.join(u'\n').toStdString(), "");
}

TEST_F(ProjectWizardTest, NeedsNoEnvironment)
{
    start.there.hosts.clear();
    open();
    readRepository();
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"stages"_s));
    EXPECT_TRUE(
        the<QLabel>(u"stagesNote"_s).text().startsWith(u"There are no environments and hosts yet."_s));

    press(u"next"_s);

    EXPECT_TRUE(comesTo(u"review"_s));
}

TEST_F(ProjectWizardTest, HasTheProjectAddedAndLeadsToItsPage)
{
    Activity activity;
    ProjectAddition addition(start, activity, &drafts, &window);
    Route went;
    QObject::connect(&addition, &ProjectAddition::departed, &window, [&](const Route &to) { went = to; });
    addition.open();
    wizard = window.findChild<ProjectWizard *>();
    ASSERT_NE(wizard, nullptr);
    QTest::keyClicks(&the<QLineEdit>(u"identityField"_s), u"~/.ssh/shop"_s);
    readRepository();
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"stages"_s));
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"review"_s));

    QTest::keyClicks(&the<QLineEdit>(u"reason"_s), u"asked for by Grace"_s);
    press(u"commit"_s);

    const Route page{.place = Place::Projects, .path = {u"shop-front"_s}, .query = {}};
    ASSERT_TRUE(QTest::qWaitFor([&] { return went == page; }, patience));
    EXPECT_EQ(start.added.name, u"shop-front"_s);
    EXPECT_EQ(start.looked.identity, u"~/.ssh/shop"_s);
    EXPECT_EQ(start.added.repository, start.looked);
    EXPECT_EQ(start.reason, u"asked for by Grace"_s);
    EXPECT_EQ(activity.pieces().first().title, u"Add the project shop-front"_s);
    EXPECT_FALSE(addition.resume({.kind = u"build"_s}));
}

TEST(NameOfRepositoryTest, TakesTheLastPartOfAnAddress)
{
    EXPECT_EQ(nameOfRepository(u"ssh://git@example.org/team/Shop.git"_s), u"shop"_s);
    EXPECT_EQ(nameOfRepository(u"git@example.org:shop_front.git"_s), u"shop-front"_s);
    EXPECT_EQ(nameOfRepository(u"/srv/git/shop/"_s), u"shop"_s);
}

} // namespace
} // namespace slipway::ui
