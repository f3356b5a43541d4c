// SPDX-License-Identifier: Apache-2.0
// The fields of a project's records: what they show is what they give back.
#include "config/keys.h"
#include "config/target_codecs.h"
#include "tests/ui/configuration/scripted_configuration.h"
#include "ui/configuration/names_edit.h"
#include "ui/configuration/project_forms.h"
#include "ui/configuration/shared_forms.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

model::Target fullTarget()
{
    model::Target target = sampleConfiguration().targets[1];
    target.recipe = u"tarball"_s;
    target.keep = 9;
    target.shared = {u"etc/shop.ini"_s, u"uploads"_s};
    target.maxFailed = 2;
    target.health = {.question = model::CommandHealth{.command = {u"/srv/shop/check"_s, u"--all of it"_s}},
        .within = std::chrono::seconds(7)};
    target.python = u"python3.12"_s;
    target.module = u"shop.main"_s;
    target.index = u"pypi"_s;
    target.stepTimeout = std::chrono::seconds(33);
    target.lease = std::chrono::seconds(44);
    return target;
}

template <typename Record>
QStringList keysWithout(const FieldForm &form)
{
    QStringList missing;
    for (const auto &key : config::keysOf<Record>()) {
        if (!form.has(key.name))
            missing.append(key.name);
    }
    return missing;
}

TEST(FieldFormTest, HasAFieldForEveryKeyOfTheConfiguration)
{
    RecordForm<model::Project> project;
    ProjectForms::addRepository(project);
    ProjectForms::addPackage(project);
    ProjectForms::addStore(project);
    RecordForm<model::BuildSettings> build;
    ProjectForms::addBuild(build);
    RecordForm<model::Target> target;
    ProjectForms::addTarget(target, {});
    RecordForm<model::StoreSettings> store;
    SharedForms::add(store);
    RecordForm<model::IndexSettings> index;
    SharedForms::add(index);
    RecordForm<model::Environment> environment;
    SharedForms::add(environment);

    EXPECT_EQ(keysWithout<model::Project>(project), QStringList{u"build"_s}) << "which is a form";
    EXPECT_EQ(keysWithout<model::BuildSettings>(build), QStringList());
    EXPECT_EQ(keysWithout<model::Target>(target), QStringList{u"hooks"_s}) << "which are an editor";
    EXPECT_EQ(keysWithout<model::StoreSettings>(store), QStringList());
    EXPECT_EQ(keysWithout<model::IndexSettings>(index), QStringList());
    EXPECT_EQ(keysWithout<model::Environment>(environment), QStringList());
}

TEST(FieldFormTest, KeepsEveryMemberOfATarget)
{
    RecordForm<model::Target> form;
    ProjectForms::addTarget(form, {u"python-venv"_s, u"tarball"_s});
    ProjectForms::offerIndexes(form, {u"testpypi"_s, u"pypi"_s});
    const model::Target target = fullTarget();

    form.present(target);
    model::Target filled{.project = target.project, .environment = target.environment, .hooks = target.hooks};
    form.fill(filled);

    EXPECT_EQ(filled, target);
}

TEST(FieldFormTest, KeepsEveryMemberOfABuild)
{
    RecordForm<model::BuildSettings> form;
    ProjectForms::addBuild(form);
    const model::BuildSettings settings{.interpreter = u"python3.12"_s,
        .requirements = model::Requirements::Vendor,
        .source = model::SourceMode::Clone,
        .sandbox = model::Sandbox::Optional,
        .repack = model::Repack::Always,
        .twice = true,
        .wheel = false,
        .trial = false,
        .generated = {u"src/*/_version.py"_s},
        .environment = {{u"A"_s, u"1=2"_s}, {u"B"_s, QString()}},
        .timeout = std::chrono::seconds(77)};

    form.present(settings);
    model::BuildSettings filled;
    form.fill(filled);

    EXPECT_EQ(filled, settings);
}

TEST(FieldFormTest, ShowsWhatIsConfiguredAlsoWhereItIsNotAmongTheChoices)
{
    RecordForm<model::Target> form;
    ProjectForms::addTarget(form, {u"python-venv"_s});
    model::Target target = fullTarget();
    target.recipe = u"of-a-newer-program"_s;

    form.present(target);

    EXPECT_EQ(form.findChild<QComboBox *>(u"recipeField"_s)->currentText(), u"of-a-newer-program"_s);
    EXPECT_EQ(form.value(u"recipe"_s).toString(), u"of-a-newer-program"_s);
}

TEST(FieldFormTest, OnlyAPersonEdits)
{
    RecordForm<model::Target> form;
    ProjectForms::addTarget(form, {u"python-venv"_s, u"tarball"_s});
    QSignalSpy edited(&form, &FieldForm::edited);
    form.present(fullTarget());
    EXPECT_EQ(edited.count(), 0);

    QTest::keyClicks(form.findChild<NamesEdit *>(u"hostsField"_s), u",x"_s);

    ASSERT_EQ(edited.count(), 2);
    EXPECT_EQ(edited[0][0].toString(), u"hosts"_s);
    EXPECT_EQ(form.value(u"hosts"_s).toStringList().last(), u"x"_s);
}

TEST(FieldFormTest, AsksOnlyWhatItsKindOfHealthCheckNeeds)
{
    RecordForm<model::Target> form;
    ProjectForms::addTarget(form, {u"python-venv"_s});
    form.present(fullTarget());
    ProjectForms::followHealth(form);
    EXPECT_FALSE(form.field(u"health.url"_s).isVisibleTo(&form));
    EXPECT_TRUE(form.field(u"health.command"_s).isVisibleTo(&form));

    model::Target target = fullTarget();
    target.health = {};
    form.present(target);
    ProjectForms::followHealth(form);

    EXPECT_FALSE(form.field(u"health.command"_s).isVisibleTo(&form));
    EXPECT_FALSE(form.field(u"health.within"_s).isVisibleTo(&form));
}

} // namespace
} // namespace slipway::ui
