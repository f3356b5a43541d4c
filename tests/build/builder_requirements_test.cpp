// SPDX-License-Identifier: Apache-2.0
#include "simple_index.h"
#include "wheelhouse.h"

#include "build/interpreter.h"
#include "build/pip_resolution.h"

using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace slipway::build {

namespace {

Files projectOf(const QByteArray &requirements, const QByteArray &backend)
{
    return {{u"pyproject.toml"_s,
        "[build-system]\nrequires = [" + requirements + "]\nbuild-backend = '" + backend + "'\n"}};
}

} // namespace

TEST_F(BuilderTest, SaysInOneLineWhatIsMissingBeforeAnythingRuns)
{
    project(setuptoolsProject("print('THE PROJECT RAN')\nfrom setuptools import setup\nsetup()\n"));
    project(projectOf(
        "'setuptools>=999', 'no-such-plugin', 'tomli; python_version < \"3\"'", "setuptools.build_meta"));

    const auto outcome = build();

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"build.requirements-missing"_s);
    const std::string story = outcome.error().story().toStdString();
    EXPECT_THAT(story,
        testing::MatchesRegex("The build needs setuptools>=999 \\([0-9.]+ is installed\\) and "
                              "no-such-plugin \\(not installed\\)"));
    EXPECT_THAT(outcome.error().hint().toStdString(), HasSubstr("apt-get install python3-no-such-plugin"));
    EXPECT_THAT(log(), Not(HasSubstr("THE PROJECT RAN")));
    expectNothingLeft();
}

TEST_F(BuilderTest, FindsSetupRequiresWithoutRunningTheScript)
{
    project({{u"setup.py"_s,
        "print('THE PROJECT RAN')\nfrom setuptools import setup\nneeds = ['no-such-plugin>=3']\n"
        "setup(name='demo', version='1.2.0', setup_requires=needs)\n"}});

    const auto outcome = build();

    ASSERT_FALSE(outcome);
    EXPECT_THAT(outcome.error().story().toStdString(), HasSubstr("no-such-plugin>=3 (not installed)"));
    EXPECT_THAT(log(), Not(HasSubstr("THE PROJECT RAN")));
}

TEST(InterpreterTest, FollowsWhatARequirementRequires)
{
    const auto inspection = inspectInterpreter({}, {.requirements = {u"hatchling"_s}});

    ASSERT_TRUE(inspection) << inspection.error().story().toStdString();
    EXPECT_EQ(inspection->shortages, QList<Shortage>()); // editables is harmless
    EXPECT_TRUE(inspection->involved.contains(u"pathspec"_s));
    EXPECT_TRUE(inspection->interpreter.plugins.contains(u"setuptools-scm"_s));
    EXPECT_TRUE(inspection->interpreter.version.startsWith(u"3."));
}

TEST(InterpreterTest, NamesAnInterpreterThatIsNotThere)
{
    const auto inspection = inspectInterpreter(u"/nowhere/python3"_s);

    ASSERT_FALSE(inspection);
    EXPECT_EQ(inspection.error().name(), u"build.interpreter-missing"_s);
    EXPECT_THAT(inspection.error().story().toStdString(), HasSubstr("/nowhere/python3"));
}

TEST(InterpreterTest, TellsAProgramThatIsNoInterpreter)
{
    EXPECT_EQ(inspectInterpreter(u"/bin/false"_s).error().name(), u"build.interpreter-unfit"_s);
}

TEST_F(BuilderTest, BuildsWithTheInterpreterOfAVirtualEnvironment)
{
    const QString environment = path(u"environment"_s);
    const auto made = task::runChild({.arguments = {u"/usr/bin/python3"_s, u"-I"_s, u"-m"_s, u"venv"_s,
                                          u"--without-pip"_s, u"--system-site-packages"_s, environment}});
    ASSERT_TRUE(made && made->succeeded());
    project(setuptoolsProject(
        "import sys\nprint('PREFIX', sys.prefix)\nfrom setuptools import setup\nsetup()\n"));
    settings.interpreter = environment + u"/bin/python3"_s;

    const auto outcome = build();

    ASSERT_TRUE(outcome) << outcome.error().story().toStdString() << log();
    EXPECT_THAT(log(), HasSubstr("PREFIX " + environment.toStdString()));
}

TEST(InterpreterTest, RefusesOneWhosePrefixIsAHome)
{
    QTemporaryDir home;
    const auto made = task::runChild(
        {.arguments = {u"/usr/bin/python3"_s, u"-I"_s, u"-m"_s, u"venv"_s, u"--without-pip"_s, home.path()}});
    ASSERT_TRUE(made && made->succeeded());
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", home.path().toLocal8Bit());

    const auto inspection = inspectInterpreter(home.filePath(u"bin/python3"_s));

    qputenv("HOME", before);
    ASSERT_FALSE(inspection);
    EXPECT_EQ(inspection.error().name(), u"build.interpreter-unfit"_s);
}

TEST_F(BuilderTest, BuildsFromTheVendorFolderAlone)
{
    const Wheelhouse vendor(path(u"vendor with blanks"_s));
    vendor.addBackend({u"Requires-Dist: smallpart>=1"_s});
    vendor.addWheel(u"smallpart"_s, u"1.1"_s);
    project(projectOf("'smallbackend>=2'", "smallbackend"));
    settings.requirements = model::Requirements::Vendor;
    source.vendor = vendor.folder();

    const auto outcome = build();

    ASSERT_TRUE(outcome) << outcome.error().story().toStdString() << log();
    EXPECT_THAT(log(), HasSubstr("built by the small backend"));
    EXPECT_EQ(outcome->requirements, model::Requirements::Vendor);
    EXPECT_EQ(outcome->participants.value(u"smallbackend"_s), u"2.5"_s);
    EXPECT_EQ(outcome->participants.value(u"smallpart"_s), u"1.1"_s);
    EXPECT_FALSE(outcome->participants.contains(u"setuptools-scm"_s)); // the system's plugins take no part
}

TEST_F(BuilderTest, SaysWhatTheVendorFolderLacks)
{
    const Wheelhouse vendor(path(u"vendor"_s));
    vendor.addBackend({u"Requires-Dist: smallpart>=1"_s});
    project(projectOf("'smallbackend>=2'", "smallbackend"));
    settings.requirements = model::Requirements::Vendor;
    source.vendor = vendor.folder();

    const auto outcome = build();

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"build.requirements-missing"_s);
    EXPECT_EQ(outcome.error().story(),
        u"The build needs smallpart>=1 (needed by smallbackend) is not among the archives"_s);
}

TEST_F(BuilderTest, TakesTheSystemWhereTheVendorFolderIsForInstallsOnly)
{
    const Wheelhouse vendor(path(u"vendor"_s));
    vendor.addWheel(u"unrelated"_s, u"1.0"_s);
    project(setuptoolsProject());
    settings.requirements = model::Requirements::Automatic;
    source.vendor = vendor.folder();

    const auto outcome = build();

    ASSERT_TRUE(outcome) << log();
    EXPECT_EQ(outcome->requirements, model::Requirements::System);
}

TEST_F(BuilderTest, FetchesFromAnIndexBeforeTheSandboxCloses)
{
    const Wheelhouse index(path(u"index/simple/smallbackend"_s));
    const SimpleIndex server(path(u"index"_s));
    ASSERT_TRUE(server.answers());
    const QString probe = u"import socket\n"
                          "try: socket.create_connection(('127.0.0.1', %1), 5); print('NETWORK OPEN')\n"
                          "except OSError: print('NETWORK CLOSED')\n"_s.arg(server.port());
    index.addBackend({}, probe);
    project(projectOf("'smallbackend>=2'", "smallbackend"));
    settings.requirements = model::Requirements::Index;
    places.simpleIndex = server.address();

    const auto outcome = build();

    ASSERT_TRUE(outcome) << outcome.error().story().toStdString() << log();
    EXPECT_EQ(outcome->requirements, model::Requirements::Index);
    EXPECT_THAT(log(), HasSubstr(canSandbox() ? "NETWORK CLOSED" : "NETWORK OPEN"));
    EXPECT_EQ(outcome->participants.value(u"smallbackend"_s), u"2.5"_s);
}

TEST_F(BuilderTest, SaysWhenAnIndexCannotBeReached)
{
    project(projectOf("'smallbackend>=2'", "smallbackend"));
    settings.requirements = model::Requirements::Index;
    places.simpleIndex = u"http://127.0.0.1:9/simple/"_s;

    const auto outcome = build();

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"build.requirements-missing"_s);
    EXPECT_THAT(outcome.error().story().toStdString(), HasSubstr("http://127.0.0.1:9/simple/"));
}

TEST(PipFailureTest, IsOneLine)
{
    EXPECT_EQ(pipFailure("ERROR: Could not find a version that satisfies the requirement b>=2 (from a) (from "
                         "versions: 1.0, 1.1)\nERROR: No matching distribution found for b>=2\n")
                  .story(),
        u"b>=2 (needed by a) is not among the archives (there: 1.0, 1.1)"_s);
    EXPECT_EQ(pipFailure("Some words\n  ERROR: Exception:\nTraceback\nValueError: x\n  [end of "
                         "output]\nhint: See above.\n")
                  .fact(),
        u"pip failed: ValueError: x"_s);
}

} // namespace slipway::build
