// SPDX-License-Identifier: Apache-2.0
#include "wheelhouse.h"

#include "build/description_renderer.h"
#include "build/trial_installation.h"
#include "remote/script.h"

using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace slipway::build {

class TrialTest : public BuilderTest {
protected:
    TrialTest() : wheels(path(u"wheels"_s)), vendor(path(u"vendor"_s))
    {
        places.log = path(u"trial.log"_s);
        QDir().mkpath(places.outputs);
        trial.package = u"demo"_s;
        trial.committed = source.committed;
        trial.importProof = remote::importProof();
    }
    InstallationFacts install()
    {
        const auto facts = tryInstallation(trial, settings, places, stop.get_token(), progress);
        EXPECT_TRUE(facts) << (facts ? std::string() : facts.error().story().toStdString());
        return facts.value_or(InstallationFacts());
    }

    Wheelhouse wheels;
    Wheelhouse vendor;
    TrialSource trial;
};

TEST_F(TrialTest, InstallsAndImportsAPackageAndLeavesNothing)
{
    trial.archive = wheels.addWheel(u"demo"_s, u"1.2.0"_s);

    const InstallationFacts facts = install();

    EXPECT_TRUE(facts.notMade.isEmpty()) << facts.notMade.toStdString();
    EXPECT_TRUE(facts.installed && facts.consistent && facts.imported) << log();
    EXPECT_THAT(log(), HasSubstr("slipway: imported=lib/"));
    EXPECT_TRUE(filesBelow(places.outputs).isEmpty()) << filesBelow(places.outputs).join(u' ').toStdString();
}

TEST_F(TrialTest, TellsWhatCannotBeImported)
{
    trial.archive = wheels.addWheel(u"demo"_s, u"1.2.0"_s, {}, u"import no_such_module\n"_s);

    const InstallationFacts facts = install();

    EXPECT_TRUE(facts.installed && facts.consistent);
    EXPECT_FALSE(facts.imported);
    EXPECT_THAT(facts.failure.toStdString(), HasSubstr("no_such_module"));
}

TEST_F(TrialTest, TakesDependenciesFromTheVendorFolderAlone)
{
    trial.archive = wheels.addWheel(u"demo"_s, u"1.2.0"_s, {u"Requires-Dist: till>=2"_s}, u"import till\n"_s);
    trial.requiresOthers = true;
    trial.vendor = vendor.folder();
    vendor.addWheel(u"till"_s, u"1.0"_s);

    const InstallationFacts without = install();
    vendor.addWheel(u"till"_s, u"2.1"_s);
    const InstallationFacts with = install();

    EXPECT_FALSE(without.installed);
    EXPECT_THAT(without.failure.toStdString(), HasSubstr("till"));
    EXPECT_TRUE(with.installed && with.consistent && with.imported) << log();
}

TEST_F(TrialTest, IsNotMadeWithAPythonThatTheReleaseDoesNotTake)
{
    trial.archive = wheels.addWheel(u"demo"_s, u"1.2.0"_s);
    trial.requiresPython = u">=9"_s;

    const InstallationFacts facts = install();

    EXPECT_FALSE(facts.installed);
    EXPECT_THAT(facts.notMade.toStdString(), HasSubstr("it needs Python >=9"));
}

TEST_F(TrialTest, RunsInTheSandboxWhereThereIsOne)
{
    trial.archive = wheels.addWheel(u"demo"_s, u"1.2.0"_s, {},
        u"import os, socket\nassert os.uname().nodename == 'build'\n"
        "assert [name for _, name in socket.if_nameindex()] in ([], ['lo'])\n"_s);

    EXPECT_EQ(install().imported, canSandbox()) << log();
}

class DescriptionRendererTest : public BuilderTest {
protected:
    DescriptionRendererTest() : workplace(*Workplace::open(model::Sandbox::Optional, {})) { }
    std::optional<QStringList> render(const QString &type, const QString &text) const
    {
        return descriptionRenderer(workplace, inspectInterpreter(u"/usr/bin/python3"_s)->interpreter, {})(
            type, text);
    }
    Workplace workplace;
};

TEST_F(DescriptionRendererTest, SaysWhatDocutilsSays)
{
    const auto good
        = render(u"text/x-rst"_s, u"Démo\n====\n\nSee :pep:`440`.\n\n.. code:: python\n\n   x = 1\n"_s);
    const auto bad = render(u"text/x-rst"_s, u"Demonstration\n====\n\n.. image::\n\nSee :class:`x`.\n"_s);

    ASSERT_TRUE(good && bad);
    EXPECT_TRUE(good->isEmpty()) << good->join(u'|').toStdString();
    const std::string all = bad->join(u'|').toStdString();
    EXPECT_THAT(all, HasSubstr("line 2: Title underline too short."));
    EXPECT_THAT(all, HasSubstr("\"image\" directive"));
    EXPECT_THAT(all, HasSubstr("Unknown interpreted text role \"class\"."));
}

TEST_F(DescriptionRendererTest, LetsNoDescriptionReadFiles)
{
    const auto complaints = render(u"text/x-rst"_s, u".. include:: /etc/passwd\n"_s);

    ASSERT_TRUE(complaints);
    EXPECT_THAT(complaints->join(u'|').toStdString(), HasSubstr("\"include\" directive disabled"));
}

TEST_F(DescriptionRendererTest, LeavesWhatItCannotJudgeToOthers)
{
    EXPECT_FALSE(render(u"text/markdown"_s, u"# Demo\n"_s));
    EXPECT_FALSE(descriptionRenderer(workplace, {.program = u"/usr/bin/python3"_s}, {}));
}

} // namespace slipway::build
