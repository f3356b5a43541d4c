// SPDX-License-Identifier: Apache-2.0
#include "builder_fixture.h"

#include "build/build_environment.h"

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace slipway::build {

namespace {

class ProjectFactsTest : public testing::Test {
protected:
    ProjectFacts factsOf(const Files &files)
    {
        writeFiles(m_folder.path(), files);
        const auto facts = readProject(m_folder.path());
        EXPECT_TRUE(facts) << facts.error().story().toStdString();
        return facts.value_or(ProjectFacts());
    }

    QTemporaryDir m_folder;
};

} // namespace

TEST_F(ProjectFactsTest, ReadsPyproject)
{
    const ProjectFacts facts = factsOf({{u"pyproject.toml"_s,
        "[build-system]\nrequires = ['hatchling', 'hatch-vcs']\nbuild-backend = 'hatchling.build'\n"
        "[project]\nname = 'shop'\ndynamic = ['version']\n[tool.hatch.version]\nsource = 'vcs'\n"}});

    EXPECT_EQ(facts.backendFamily(), u"hatchling"_s);
    EXPECT_EQ(facts.requirements, (QStringList{u"hatchling"_s, u"hatch-vcs"_s}));
    EXPECT_EQ(facts.name, u"shop"_s);
    EXPECT_EQ(facts.dynamic, QStringList{u"version"_s});
    EXPECT_EQ(facts.versionSource, VersionSource::Tag);
}

TEST_F(ProjectFactsTest, TakesWhatPep517SaysForAProjectThatSaysNothing)
{
    const ProjectFacts facts = factsOf({{u"setup.cfg"_s,
        "[metadata]\nname = shop\nversion = attr: shop.__version__\n[options]\nsetup_requires =\n    wheel\n"
        "    setuptools_scm>=3; python_version>'3'\npackages = find:\n"}});

    EXPECT_EQ(facts.backend, u"setuptools.build_meta:__legacy__"_s);
    EXPECT_EQ(facts.requirements,
        (QStringList{u"setuptools>=40.8.0"_s, u"wheel"_s, u"setuptools_scm>=3; python_version>'3'"_s}));
    EXPECT_EQ(facts.name, u"shop"_s);
    EXPECT_EQ(facts.version, QString());
}

TEST_F(ProjectFactsTest, NamesTheLineOfADamagedPyproject)
{
    writeFiles(m_folder.path(), {{u"pyproject.toml"_s, "[project]\nname = shop\n"}});

    const auto facts = readProject(m_folder.path());

    ASSERT_FALSE(facts);
    EXPECT_EQ(facts.error().name(), u"build.pyproject-damaged"_s);
    EXPECT_THAT(facts.error().story().toStdString(), HasSubstr("line 2"));
}

TEST_F(ProjectFactsTest, OnlyWhatReadsHistoryGetsAClone)
{
    const auto modeOf
        = [](const ProjectFacts &facts) { return sourceModeFor(facts, model::SourceMode::Automatic); };

    EXPECT_EQ(modeOf({.backend = u"flit_core.buildapi"_s}), model::SourceMode::Export);
    EXPECT_EQ(modeOf({.backend = u"poetry.core.masonry.api"_s}), model::SourceMode::Export);
    EXPECT_EQ(modeOf({.versionSource = VersionSource::Tag}), model::SourceMode::Export);
    EXPECT_EQ(modeOf({.backend = u"poetry_dynamic_versioning.backend"_s}), model::SourceMode::Clone);
    EXPECT_EQ(modeOf(factsOf({{u"setup.py"_s, "setup(setup_requires=['pbr'], pbr=True)\n"}})),
        model::SourceMode::Clone);
    EXPECT_EQ(modeOf(factsOf({{u"setup.py"_s, "setup(version=versioneer.get_version())\n"}})),
        model::SourceMode::Clone);
    EXPECT_EQ(sourceModeFor({}, model::SourceMode::Clone), model::SourceMode::Clone);
    EXPECT_EQ(sourceModeFor({.versionSource = VersionSource::Pbr}, model::SourceMode::Export),
        model::SourceMode::Export);
}

TEST(BuildEnvironmentTest, GivesTheVersionOfTheTagUnderTheProjectsName)
{
    const QString key = u"SETUPTOOLS_SCM_PRETEND_VERSION"_s;

    const Environment named = versionEnvironment(
        {.name = u"My.Shop"_s, .versionSource = VersionSource::Tag}, u"shop"_s, u"1.4"_s);
    const Environment unnamed
        = versionEnvironment({.versionSource = VersionSource::Tag}, u"shop"_s, u"1.4"_s);

    EXPECT_EQ(named, (Environment{{key + u"_FOR_MY_SHOP"_s, u"1.4"_s}, {key + u"_FOR_MY.SHOP"_s, u"1.4"_s}}));
    EXPECT_EQ(unnamed, (Environment{{key, u"1.4"_s}, {key + u"_FOR_SHOP"_s, u"1.4"_s}}));
    EXPECT_EQ(versionEnvironment({}, u"shop"_s, u"1.4"_s), Environment());
}

TEST(BuildEnvironmentTest, RefusesWhatWouldBreakAPromiseOrGiveASecretAway)
{
    for (const char *name :
        {"SOURCE_DATE_EPOCH", "TZ", "LC_CTYPE", "LD_PRELOAD", "PYTHONPATH", "PYTHONHASHSEED", "PIP_INDEX_URL",
            "PATH", "HOME", "SSH_AUTH_SOCK", "GIT_DIR", "SETUPTOOLS_SCM_PRETEND_VERSION_FOR_SHOP", "MY_TOKEN",
            "db_password", "AWS_SECRET_ACCESS_KEY", "two words", "", "A=B"}) {
        const auto checked = checkEnvironment({{QString::fromLatin1(name), u"x"_s}});
        ASSERT_FALSE(checked) << name;
        EXPECT_EQ(checked.error().name(), u"build.environment"_s);
    }
    EXPECT_TRUE(
        checkEnvironment({{u"SHOP_FLAVOUR"_s, u"x"_s}, {u"CFLAGS"_s, u"-O2"_s}, {u"MONKEY"_s, u""_s}}));
}

TEST_F(BuilderTest, RefusesABuildWithSuchAnEnvironment)
{
    project(setuptoolsProject());
    settings.environment = {{u"LD_PRELOAD"_s, u"/tmp/x.so"_s}};

    EXPECT_EQ(build().error().name(), u"build.environment"_s);
    expectNothingLeft();
}

TEST(CopyTreeTest, RefusesWhatIsNeitherFileNorFolderNorLink)
{
    QTemporaryDir folder;
    writeFiles(folder.filePath(u"from"_s), {{u"a"_s, "a"}});
    ASSERT_EQ(mkfifo(QFile::encodeName(folder.filePath(u"from/pipe"_s)).constData(), 0600), 0);

    EXPECT_FALSE(copyTree(folder.filePath(u"from"_s), folder.filePath(u"to"_s)));
}

TEST(CopyTreeTest, CopiesLinksAsLinks)
{
    QTemporaryDir folder;
    writeFiles(folder.filePath(u"from"_s), {{u"a"_s, "a"}});
    ASSERT_EQ(
        symlink("/nonexistent/target", QFile::encodeName(folder.filePath(u"from/link"_s)).constData()), 0);

    ASSERT_TRUE(copyTree(folder.filePath(u"from"_s), folder.filePath(u"to"_s)));

    EXPECT_EQ(QFile::symLinkTarget(folder.filePath(u"to/link"_s)), u"/nonexistent/target"_s);
}

TEST(RemoveTreeTest, DoesNotFollowLinks)
{
    QTemporaryDir folder;
    writeFiles(folder.path(), {{u"kept/file"_s, "a"}, {u"gone/file"_s, "b"}});
    ASSERT_EQ(symlink(QFile::encodeName(folder.filePath(u"kept"_s)).constData(),
                  QFile::encodeName(folder.filePath(u"gone/link"_s)).constData()),
        0);

    removeTree(folder.filePath(u"gone"_s));

    EXPECT_FALSE(QFile::exists(folder.filePath(u"gone"_s)));
    EXPECT_TRUE(QFile::exists(folder.filePath(u"kept/file"_s)));
}

} // namespace slipway::build
