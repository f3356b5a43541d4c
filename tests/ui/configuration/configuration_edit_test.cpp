// SPDX-License-Identifier: Apache-2.0
#include "ui/configuration/configuration_edit.h"

#include "tests/ui/configuration/scripted_configuration.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

class ConfigurationEditTest : public testing::Test {
protected:
    ConfigurationEditTest() { edit.begin({.before = sampleConfiguration(), .after = sampleConfiguration()}); }
    void setBranch(const QString &branch)
    {
        edit.change(u"Branch"_s, u"projects.shop.branch"_s,
            [&](model::Configuration &all) { all.projects[0].branch = branch; });
    }
    void setVendor(const QString &vendor)
    {
        edit.change(u"Vendor"_s, u"projects.shop.vendor"_s,
            [&](model::Configuration &all) { all.projects[0].vendor = vendor; });
    }
    QString branch() { return edit.now().projects[0].branch; }

    ConfigurationEdit edit;
};

TEST_F(ConfigurationEditTest, TakesStepsBackAndMakesThemAgain)
{
    setBranch(u"trunk"_s);
    setVendor(u"wheels"_s);

    edit.steps().undo();
    EXPECT_EQ(edit.now().projects[0].vendor, u"vendor"_s);
    EXPECT_EQ(branch(), u"trunk"_s);
    edit.steps().undo();
    EXPECT_FALSE(edit.isChanged());
    edit.steps().redo();

    EXPECT_EQ(branch(), u"trunk"_s);
    EXPECT_EQ(edit.steps().redoText(), u"Vendor"_s);
}

TEST_F(ConfigurationEditTest, MakesOneStepOfWhatIsTypedIntoOneField)
{
    for (const QString &typed : {u"t"_s, u"tr"_s, u"trunk"_s})
        setBranch(typed);
    EXPECT_EQ(edit.steps().count(), 1);

    setBranch(u"main"_s); // as it was

    EXPECT_EQ(edit.steps().count(), 0);
    EXPECT_FALSE(edit.isChanged());
}

TEST_F(ConfigurationEditTest, DiscardsAllAndBringsItBack)
{
    setBranch(u"trunk"_s);
    setVendor(u"wheels"_s);

    edit.discard();
    EXPECT_FALSE(edit.isChanged());
    edit.steps().undo();

    EXPECT_EQ(branch(), u"trunk"_s);
    EXPECT_EQ(edit.now().projects[0].vendor, u"wheels"_s);
}

TEST_F(ConfigurationEditTest, TakesNoStepThatChangesNothing)
{
    const QSignalSpy changed(&edit, &ConfigurationEdit::changed);

    setBranch(u"main"_s);
    edit.discard();

    EXPECT_EQ(edit.steps().count(), 0);
    EXPECT_EQ(changed.count(), 0);
}

} // namespace
} // namespace slipway::ui
