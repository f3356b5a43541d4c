// SPDX-License-Identifier: Apache-2.0
#include "git/library.h"
#include "model/trial.h"
#include "tests/build/simple_index.h"
#include "tests/fakes/git/scratch_repository.h"
#include "tests/workflow/workflow_fixture.h"
#include "workflow/apply_configuration.h"
#include "workflow/archive_release.h"
#include "workflow/build_release.h"
#include "workflow/gates.h"
#include "workflow/publish_release.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace slipway::workflow {
namespace {

using namespace Qt::StringLiterals;
using model::Verdict;

/// A small package in a real repository, a store that is a folder, and a host that is never reached.
class BuildTest : public WorkflowTest {
protected:
    BuildTest()
    {
        m_repository.write(u"pyproject.toml"_s, pyproject());
        m_repository.write(u"README.rst"_s, "Shop\n====\n\nSells things.\n");
        m_repository.write(u"shop.py"_s, "answer = 42\n");
        QDir().mkpath(m_home.filePath(u"store"_s));
    }
    static QByteArray pyproject(const QByteArray &more = {})
    {
        return "[build-system]\nrequires = [\"setuptools\"]\nbuild-backend = \"setuptools.build_meta\"\n"
               "[project]\nname = \"shop\"\nversion = \"1.0\"\ndescription = \"A shop\"\nreadme = "
               "\"README.rst\"\n"
            + more + "[tool.setuptools]\npy-modules = [\"shop\"]\n";
    }
    static constexpr const char *testPypi = "[indexes.testpypi]\nupload = \"https://test.pypi.org/legacy/\"\n"
                                            "simple = \"https://test.pypi.org/simple/\"\n";
    [[nodiscard]] QByteArray privateIndex() const
    {
        return "[indexes.house]\nupload = \"" + m_home.filePath(u"house"_s).toUtf8() + "\"\n";
    }
    BuildReport build(const QByteArray &settings = {}, bool trial = false)
    {
        m_repository.commit(u"A release"_s);
        const QByteArray toml = "schema = 1\n[projects.shop]\nrepository = \"" + m_repository.path().toUtf8()
            + "\"\nbuild.sandbox = \"optional\"\n"
            + (settings.contains("build.requirements") ? settings
                                                       : "build.requirements = \"system\"\n" + settings)
            + "[stores.folder]\nkind = \"folder\"\nurl = \"" + m_home.filePath(u"store"_s).toUtf8()
            + "\"\n[environments.staging]\ntier = \"staging\"\n[hosts.web-1]\naddress = \"web-1\"\n"
              "[targets.shop.staging]\nhosts = [\"web-1\"]\nroot = \"/srv/shop\"\n";
        const auto applied = applyConfiguration(*m_workshop, toml, u"slipway.toml"_s, {});
        EXPECT_TRUE(applied) << qPrintable(applied ? QString() : applied.error().story());
        const auto report = buildRelease(
            *m_workshop, {.project = u"shop"_s, .ref = u"main"_s, .trial = trial}, {}, m_progress);
        EXPECT_TRUE(report) << qPrintable(report ? QString() : report.error().story());
        return report.value_or(BuildReport());
    }
    Archived archive()
    {
        const auto archived
            = archiveRelease(*m_workshop, {.release = {.project = u"shop"_s}}, {}, m_progress);
        EXPECT_TRUE(archived) << qPrintable(archived ? QString() : archived.error().story());
        return archived.value_or(Archived());
    }
    [[nodiscard]] model::Release recorded() const
    {
        return *findRelease(*m_workshop, {.project = u"shop"_s});
    }
    [[nodiscard]] Result<> enterStaging() const
    {
        const auto all = current();
        return checkGates(*m_workshop, recorded(), all.environments.first(), all.targets.first());
    }
    [[nodiscard]] static model::CheckResult checkOf(
        const QList<model::CheckResult> &checks, const QString &id)
    {
        for (const auto &check : checks) {
            if (check.id == id)
                return check;
        }
        return {};
    }
    [[nodiscard]] QStringList stored() const
    {
        QStringList names;
        QDirIterator walk(m_home.filePath(u"store"_s), QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
            names.append(QFileInfo(walk.next()).fileName());
        names.sort();
        return names;
    }

    git::Library m_git = *git::Library::start();
    fakes::ScratchRepository m_repository;
    task::Progress m_progress;
};

TEST_F(BuildTest, LeavesTheWheelAndTheTrialToTheArchive)
{
    const BuildReport built = build();
    ASSERT_TRUE(built.release) << qPrintable(built.build.failure);
    EXPECT_TRUE(built.release->wheel.fileName.isEmpty());
    EXPECT_EQ(model::installationOf(*built.release)->verdict, Verdict::NotApplicable);

    const Archived archived = archive();

    EXPECT_EQ(archived.release, recorded());
    EXPECT_EQ(recorded().wheel.fileName, u"shop-1.0-py3-none-any.whl");
    EXPECT_EQ(model::installationOf(recorded())->verdict, Verdict::Passed)
        << qPrintable(model::installationOf(recorded())->sentence);
    EXPECT_TRUE(stored().contains(u"shop-1.0-py3-none-any.whl"_s)) << qPrintable(stored().join(u' '));
    EXPECT_TRUE(recorded().participants.contains(u"setuptools"_s));
    ASSERT_EQ(events(u"release.tried"_s).size(), 1);
    EXPECT_TRUE(enterStaging());
}

TEST_F(BuildTest, AsksTheSameIndexForTheWheelAsForTheSdist)
{
    // The packages of which the system makes virtual environments, on an index.
    const QDir wheels(u"/usr/share/python-wheels"_s);
    for (const QString &package : {u"setuptools"_s, u"wheel"_s}) {
        const QStringList names = wheels.entryList({package + u"-*.whl"_s}, QDir::Files);
        const QString folder = m_home.filePath(u"index/simple/"_s + package);
        ASSERT_TRUE(!names.isEmpty() && QDir().mkpath(folder)) << qPrintable(package);
        ASSERT_TRUE(QFile::copy(wheels.filePath(names.first()), folder + u'/' + names.first()));
    }
    const build::SimpleIndex index(m_home.filePath(u"index"_s));
    ASSERT_TRUE(index.answers());
    const BuildReport built = build("build.requirements = \"index\"\n[indexes.mirror]\nupload = \""
        + index.address().toUtf8() + "\"\nsimple = \"" + index.address().toUtf8() + "\"\n");
    ASSERT_TRUE(built.release) << qPrintable(built.build.failure);

    const Archived archived = archive();

    ASSERT_TRUE(archived.trial);
    EXPECT_EQ(archived.trial->noWheelBecause, QString());
    EXPECT_EQ(recorded().wheel.fileName, u"shop-1.0-py3-none-any.whl");
}

TEST_F(BuildTest, TriesAReleaseOnce)
{
    build();
    archive();
    const auto wheel = recorded().wheel;

    const Archived again = archive();

    EXPECT_FALSE(again.trial);
    EXPECT_TRUE(again.wasThere);
    EXPECT_EQ(again.release.wheel, wheel);
    EXPECT_EQ(events(u"release.tried"_s).size(), 1);
}

TEST_F(BuildTest, KeepsWhatDoesNotInstallAwayFromHosts)
{
    m_repository.write(u"shop.py"_s, "import no_such_module\n");
    build();

    const Archived archived = archive();
    const auto gate = enterStaging();

    ASSERT_TRUE(archived.trial);
    EXPECT_TRUE(archived.trial->installation.blocks());
    EXPECT_EQ(nameOf(gate), "gate.installation");
    EXPECT_TRUE(gate.error().story().contains(u"no_such_module"_s)) << qPrintable(gate.error().story());
}

TEST_F(BuildTest, StopsAtATrialThatFailsWhereItIsPartOfTheBuild)
{
    m_repository.write(u"shop.py"_s, "import no_such_module\n");

    const BuildReport built = build({}, true);

    EXPECT_FALSE(built.release);
    EXPECT_EQ(built.failure->name(), u"checks.blocked");
    EXPECT_TRUE(checkOf(built.checks, u"install.offline"_s).blocks());
}

TEST_F(BuildTest, MakesNoWheelAndNoTrialWhereTheProjectWantsNone)
{
    build("build.wheel = false\nbuild.trial = false\n");

    const Archived archived = archive();

    EXPECT_FALSE(archived.trial);
    EXPECT_TRUE(recorded().wheel.fileName.isEmpty());
    EXPECT_EQ(model::installationOf(recorded())->verdict, Verdict::NotApplicable);
    EXPECT_TRUE(enterStaging());
}

TEST_F(BuildTest, TakesFilesOfTheBuildThatTheProjectNames)
{
    m_repository.write(u"MANIFEST.in"_s, "include made_up.txt\n");
    m_repository.write(
        u"setup.py"_s, "from setuptools import setup\nopen('made_up.txt', 'w').write('made\\n')\nsetup()\n");
    const BuildReport unnamed = build();
    EXPECT_TRUE(checkOf(unnamed.checks, u"manifest.extra"_s).blocks());
    EXPECT_TRUE(checkOf(unnamed.checks, u"manifest.extra"_s).hint.contains(u"build.generated"_s));

    m_repository.write(u"CHANGES"_s, "One more\n");
    const BuildReport named = build("build.generated = [\"made_*.txt\"]\n");

    EXPECT_TRUE(named.release) << qPrintable(named.build.failure);
    EXPECT_EQ(checkOf(named.checks, u"manifest.extra"_s).verdict, Verdict::Passed);
}

TEST_F(BuildTest, HasTheDescriptionRendered)
{
    // Only a renderer knows that a table is malformed.
    m_repository.write(u"README.rst"_s, "Shop\n====\n\n+---+---+\n| a | b |\n+---+\n\nSells things.\n");

    const BuildReport built = build(testPypi);

    const auto check = checkOf(built.checks, u"metadata.description"_s);
    EXPECT_TRUE(check.blocks());
    EXPECT_TRUE(check.details.join(u'|').contains(u"Malformed table"_s))
        << qPrintable(check.details.join(u'|'));
}

TEST_F(BuildTest, OnlyWarnsOfWhatAPublicIndexRefusesWhereThereIsNone)
{
    m_repository.write(u"README.rst"_s, "Shop\n====\n\n+---+---+\n| a | b |\n+---+\n\nSells things.\n");

    const BuildReport built = build(privateIndex());

    ASSERT_TRUE(built.release) << qPrintable(built.build.failure);
    const auto check = checkOf(built.checks, u"metadata.description"_s);
    EXPECT_EQ(check.verdict, Verdict::Found);
    EXPECT_EQ(check.severity, model::Severity::Warning);
}

TEST_F(BuildTest, ReleasesAPackageThatSaysItIsPrivate)
{
    m_repository.write(u"pyproject.toml"_s, pyproject("classifiers = [\"Private :: Do Not Upload\"]\n"));

    // PyPI is there for other projects.
    const BuildReport built = build(testPypi);

    ASSERT_TRUE(built.release) << qPrintable(built.build.failure);
    EXPECT_EQ(checkOf(built.checks, u"metadata.classifiers"_s).verdict, Verdict::Found);
    EXPECT_EQ(checkOf(built.checks, u"metadata.classifiers"_s).severity, model::Severity::Warning);
}

TEST_F(BuildTest, AsksTheIndexBeforePublishing)
{
    build(privateIndex());
    archive();

    const auto published = publishRelease(*m_workshop,
        {.release = {.project = u"shop"_s}, .index = u"house"_s, .allowNewProject = true}, {}, m_progress);

    ASSERT_TRUE(published) << qPrintable(published.error().story());
    EXPECT_EQ(checkOf(published->checks, u"destination.free"_s).verdict, Verdict::Passed);
    EXPECT_EQ(checkOf(published->checks, u"destination.credential"_s).verdict, Verdict::Passed);
    for (const QString &action : {u"release.publish-begun"_s, u"release.published"_s}) {
        const auto written = events(action);
        ASSERT_EQ(written.size(), 1);
        const QJsonArray checks
            = QJsonDocument::fromJson(written.first().detail.toUtf8()).object().value(u"checks"_s).toArray();
        ASSERT_EQ(checks.size(), 2);
        EXPECT_EQ(checks[0][u"id"_s].toString(), u"destination.free");
        EXPECT_EQ(checks[0][u"verdict"_s].toString(), u"passed");
    }
}

TEST_F(BuildTest, SendsNothingToAnIndexThatHasOtherBytes)
{
    build(privateIndex());
    archive();
    const QString there = m_home.filePath(u"house/shop/shop-1.0.tar.gz"_s);
    ASSERT_TRUE(QDir().mkpath(QFileInfo(there).path()));
    QFile other(there);
    ASSERT_TRUE(other.open(QIODevice::WriteOnly) && other.write("other bytes") > 0);
    other.close();

    const auto published = publishRelease(*m_workshop,
        {.release = {.project = u"shop"_s}, .index = u"house"_s, .allowNewProject = true}, {}, m_progress);

    EXPECT_EQ(nameOf(published), "index.different");
    EXPECT_TRUE(events(u"release.publish-begun"_s).isEmpty());
}

} // namespace
} // namespace slipway::workflow
