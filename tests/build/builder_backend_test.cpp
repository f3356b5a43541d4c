// SPDX-License-Identifier: Apache-2.0
#include "builder_fixture.h"

#include "build/sdist_reader.h"

#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace slipway::build {

namespace {

struct BackendCase {
    const char *name;
    Files files;
    QString sdist; ///< as this system's backend names it
    QString participant; ///< who must be in the record
};

void PrintTo(const BackendCase &backend, std::ostream *out)
{
    *out << backend.name;
}

BackendCase setuptoolsScript()
{
    return {"SetuptoolsScript",
        {{u"setup.py"_s,
             "from setuptools import setup\nsetup(name='demo', version='1.2.0', py_modules=['demo'])\n"},
            {u"demo.py"_s, ""}},
        u"demo-1.2.0.tar.gz"_s, u"setuptools"_s};
}

BackendCase setuptoolsScm()
{
    return {"SetuptoolsScm",
        {{u"pyproject.toml"_s,
             "[build-system]\nrequires = ['setuptools>=45', 'setuptools_scm[toml]>=6.2']\n"
             "build-backend = 'setuptools.build_meta'\n"
             "[project]\nname = 'demo-scm'\ndynamic = ['version']\n"
             "[tool.setuptools_scm]\n[tool.setuptools]\npy-modules = ['demo']\n"},
            {u"demo.py"_s, ""}},
        u"demo-scm-1.2.0.tar.gz"_s, u"setuptools-scm"_s};
}

BackendCase setuptoolsScmScript()
{
    return {"SetuptoolsScmScript",
        {{u"setup.py"_s,
             "from setuptools import setup\n"
             "setup(name='demo', use_scm_version=True, setup_requires=['setuptools_scm'], "
             "py_modules=['demo'])\n"},
            {u"demo.py"_s, ""}},
        u"demo-1.2.0.tar.gz"_s, u"setuptools-scm"_s};
}

BackendCase flit()
{
    return {"Flit",
        {{u"pyproject.toml"_s,
             "[build-system]\nrequires = ['flit_core >=3.2,<4']\nbuild-backend = 'flit_core.buildapi'\n"
             "[project]\nname = 'demo'\nversion = '1.2.0'\ndescription = 'A demonstration'\n"},
            {u"demo.py"_s, "\"\"\"Demo\"\"\"\n"}},
        u"demo-1.2.0.tar.gz"_s, u"flit-core"_s};
}

BackendCase hatchling()
{
    return {"Hatchling",
        {{u"pyproject.toml"_s,
             "[build-system]\nrequires = ['hatchling']\nbuild-backend = 'hatchling.build'\n"
             "[project]\nname = 'demo'\nversion = '1.2.0'\n"},
            {u"demo.py"_s, ""}},
        u"demo-1.2.0.tar.gz"_s, u"hatchling"_s};
}

BackendCase poetry()
{
    return {"PoetryCore",
        {{u"pyproject.toml"_s,
             "[build-system]\nrequires = ['poetry-core>=1.0.0']\nbuild-backend = 'poetry.core.masonry.api'\n"
             "[tool.poetry]\nname = 'demo'\nversion = '1.2.0'\ndescription = ''\nauthors = ['A "
             "<a@example.org>']\n"},
            {u"demo.py"_s, ""}},
        u"demo-1.2.0.tar.gz"_s, u"poetry-core"_s};
}

BackendCase ownBackend()
{
    return {"BackendInTheTree",
        {{u"pyproject.toml"_s,
             "[build-system]\nrequires = []\nbuild-backend = 'own'\nbackend-path = ['tools']\n"},
            {u"build.py"_s, "raise SystemExit('this is not the build front end')\n"},
            {u"tools/own.py"_s,
                "import io, tarfile\n"
                "def build_sdist(folder, settings=None):\n"
                "    tar = tarfile.open(folder + '/demo-1.2.0.tar.gz', 'w:gz')\n"
                "    member = tarfile.TarInfo('demo-1.2.0/PKG-INFO')\n"
                "    tar.addfile(member, io.BytesIO())\n"
                "    tar.close()\n"
                "    return 'demo-1.2.0.tar.gz'\n"}},
        u"demo-1.2.0.tar.gz"_s, u"build"_s};
}

class BuilderBackendTest : public BuilderTest, public testing::WithParamInterface<BackendCase> { };

std::string nameOfCase(const testing::TestParamInfo<BackendCase> &info)
{
    return info.param.name;
}

} // namespace

TEST_P(BuilderBackendTest, MakesOneSdistAndRecordsWhoTookPart)
{
    project(GetParam().files);
    const QStringList before = filesBelow(source.folder);

    const auto outcome = build();

    ASSERT_TRUE(outcome) << outcome.error().story().toStdString() << "\n" << log();
    EXPECT_EQ(outcome->sdist, places.outputs + u'/' + GetParam().sdist);
    EXPECT_TRUE(contentOf(outcome->sdist).startsWith("\x1f\x8b"));
    EXPECT_EQ(outcome->sandboxed, canSandbox());
    EXPECT_TRUE(outcome->participants.contains(GetParam().participant));
    EXPECT_TRUE(outcome->participants.contains(u"python"_s));
    EXPECT_EQ(outcome->participants.contains(u"bubblewrap"_s), canSandbox());
    EXPECT_EQ(filesBelow(places.outputs), QStringList{GetParam().sdist});
    EXPECT_EQ(filesBelow(source.folder), before) << "the source was written to";
}

INSTANTIATE_TEST_SUITE_P(Real, BuilderBackendTest,
    testing::Values(setuptoolsScript(), setuptoolsScm(), setuptoolsScmScript(), flit(), hatchling(), poetry(),
        ownBackend()),
    nameOfCase);

TEST_F(BuilderTest, BuildsTwiceInDifferentPlacesWhenAsked)
{
    project(hatchling().files);
    settings.twice = true;

    const auto outcome = build();

    ASSERT_TRUE(outcome) << log();
    EXPECT_NE(outcome->sdist, outcome->second);
    ASSERT_FALSE(contentOf(outcome->second).isEmpty());
    EXPECT_EQ(contentOf(outcome->sdist), contentOf(outcome->second)); // hatchling is reproducible
}

TEST_F(BuilderTest, RunsTheBackendInAFixedEnvironment)
{
    project(setuptoolsProject("import os, sys\n"
                              "for k in sorted(os.environ): print('ENV %s=%s' % (k, os.environ[k]))\n"
                              "mask = os.umask(0); print('UMASK %o' % mask)\n"
                              "from setuptools import setup\nsetup()\n"));
    settings.environment = {{u"SHOP_FLAVOUR"_s, u"plain"_s}};
    qputenv("SLIPWAY_TEST_CANARY", "leaked");

    ASSERT_TRUE(build()) << log();

    using testing::HasSubstr;
    EXPECT_THAT(log(), HasSubstr("ENV SOURCE_DATE_EPOCH=1700000000\n"));
    EXPECT_THAT(log(), HasSubstr("ENV PYTHONHASHSEED=0\n"));
    EXPECT_THAT(log(), HasSubstr("ENV PYTHONDONTWRITEBYTECODE=1\n"));
    EXPECT_THAT(log(), HasSubstr("ENV PYTHONUTF8=1\n"));
    EXPECT_THAT(log(), HasSubstr("ENV LC_ALL=C.UTF-8\n"));
    EXPECT_THAT(log(), HasSubstr("ENV TZ=UTC\n"));
    EXPECT_THAT(log(), HasSubstr("ENV SHOP_FLAVOUR=plain\n"));
    EXPECT_THAT(log(), HasSubstr("UMASK 22\n"));
    EXPECT_THAT(log(), Not(HasSubstr("leaked")));
}

TEST_F(BuilderTest, KeepsTheTimesAndModesOfTheSourceForTheBackend)
{
    project(setuptoolsProject(
        "import os\nprint('TIME', int(os.stat('demo.py').st_mtime), oct(os.stat('demo.py').st_mode))\n"
        "from setuptools import setup\nsetup()\n"));
    const QByteArray file = QFile::encodeName(source.folder + u"/demo.py"_s);
    const std::array<timespec, 2> times{timespec{1'600'000'000, 0}, timespec{1'600'000'000, 0}};
    ASSERT_EQ(utimensat(AT_FDCWD, file.constData(), times.data(), 0), 0);
    ASSERT_EQ(chmod(file.constData(), 0755), 0);

    ASSERT_TRUE(build()) << log();

    EXPECT_THAT(log(), testing::HasSubstr("TIME 1600000000 0o100755"));
}

TEST_F(BuilderTest, RefusesAVersionFromATagWhereThereIsNone)
{
    project(setuptoolsScm().files);
    source.version.clear();

    const auto outcome = build();

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"build.version-unknown"_s);
    expectNothingLeft();
}

TEST_F(BuilderTest, ABackendReadsTheHistoryOfAClone)
{
    project(setuptoolsScm().files);
    const auto cloned = task::runChild({.arguments
        = {u"/bin/sh"_s, u"-ec"_s, u"git init -q . && git add . && git commit -qm one && git tag v3.1"_s},
        .environment = {{u"PATH"_s, u"/usr/bin:/bin"_s}, {u"HOME"_s, u"/nonexistent"_s},
            {u"GIT_AUTHOR_NAME"_s, u"A"_s}, {u"GIT_AUTHOR_EMAIL"_s, u"a@example.org"_s},
            {u"GIT_COMMITTER_NAME"_s, u"A"_s}, {u"GIT_COMMITTER_EMAIL"_s, u"a@example.org"_s}},
        .directory = source.folder});
    ASSERT_TRUE(cloned && cloned->succeeded()) << cloned->output.toStdString();
    source.mode = model::SourceMode::Clone;
    source.version.clear();

    const auto outcome = build();

    ASSERT_TRUE(outcome) << outcome.error().story().toStdString() << log();
    EXPECT_EQ(QFileInfo(outcome->sdist).fileName(), u"demo-scm-3.1.tar.gz"_s);
}

TEST_F(BuilderTest, ShowsTheOutputWhileItComes)
{
    project(setuptoolsProject("print('seen live')\nfrom setuptools import setup\nsetup()\n"));

    ASSERT_TRUE(build());

    EXPECT_TRUE(progress.linesSince(0).text.contains(u"seen live"_s));
}

} // namespace slipway::build
