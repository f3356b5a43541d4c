// SPDX-License-Identifier: Apache-2.0
#include "tests/real/yard.h"

#include <QDir>
#include <QJsonArray>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace slipway::fakes;

namespace {

constexpr int hostCount = 5;

/// Whether bubblewrap works here: in a chroot it cannot, and builds then say that they were not confined.
bool canConfine()
{
    static const bool works
        = QProcess::execute(u"bwrap"_s, {u"--unshare-all"_s, u"--ro-bind"_s, u"/"_s, u"/"_s, u"true"_s}) == 0;
    return works;
}

class RealProject : public ::testing::Test {
protected:
    static void SetUpTestSuite() { yard = std::make_unique<Yard>(hostCount); }
    static void TearDownTestSuite() { yard.reset(); }

    void SetUp() override { ASSERT_TRUE(yard->isReady()); }

    void configure(const PublicProject &project, const QByteArray &more = {})
    {
        const auto applied = control.apply(yard->head()
            + Yard::projectToml(QString::fromLatin1(project.name), repository.path()) + more
            + Yard::folderStoreToml(control) + yard->stagingToml(project));
        ASSERT_EQ(applied.exit, 0) << applied;
        // The keys are compared as a person would: with what the host itself shows.
        for (const QString &host : yard->hosts().names()) {
            const auto trusted
                = control({u"host"_s, u"trust"_s, host, u"--fingerprint"_s, yard->hosts().fingerprint()});
            ASSERT_EQ(trusted.exit, 0) << trusted;
        }
    }

    /// tag -> sdist -> checks -> store -> index -> hosts
    void bring(const PublicProject &project, const char *version)
    {
        const QString name = QString::fromLatin1(project.name);
        const QString wanted = QString::fromLatin1(version);
        const auto built = control({u"build"_s, name, u"--ref"_s, project.tag(version)});
        ASSERT_EQ(built.exit, 0) << built;
        EXPECT_EQ(built.text(u"release/version"_s), wanted);
        EXPECT_EQ(built.at(u"checks"_s).toArray().size(), 27);
        EXPECT_EQ(built.at(u"release/sandboxed"_s).toBool(), canConfine());
        const QString sha256 = built.text(u"release/artifact/digests/sha256"_s);

        const auto archived = control({u"archive"_s, name, wanted});
        ASSERT_EQ(archived.exit, 0) << archived;
        EXPECT_EQ(archived.text(u"placement/sha256"_s), sha256);
        const auto published = control({u"publish"_s, name, wanted, u"--new-project"_s});
        ASSERT_EQ(published.exit, 0) << published;
        EXPECT_EQ(
            yard->warehouse().files().value(built.text(u"release/artifact/fileName"_s)).toString(), sha256);

        const auto deployed = control({u"deploy"_s, name, wanted, u"staging"_s});
        ASSERT_EQ(deployed.exit, 0) << deployed;
        EXPECT_EQ(deployed.text(u"deployment/state"_s), u"succeeded");
        EXPECT_EQ(deployed.at(u"deployment/hosts"_s).toArray().size(), hostCount);
        expectOnAllHosts(project, version);
    }

    void expectOnAllHosts(const PublicProject &project, const char *version)
    {
        for (const QString &host : yard->hosts().names()) {
            const QByteArray imported = yard->importedOn(host, project);
            EXPECT_TRUE(imported.startsWith(QByteArray(version) + ' ')) << imported.toStdString();
            EXPECT_TRUE(imported.contains("/site-packages/")) << imported.toStdString();
            EXPECT_TRUE(imported.contains(yard->hosts().treeOf(host).toLocal8Bit()))
                << imported.toStdString();
        }
    }

    void expectIntact(const PublicProject &project, const char *version)
    {
        const auto verified
            = control({u"verify"_s, QString::fromLatin1(project.name), QString::fromLatin1(version)});
        ASSERT_EQ(verified.exit, 0) << verified;
        EXPECT_TRUE(verified.at(u"intact"_s).toBool()) << verified;
        // The archive, the index, and the hosts.
        EXPECT_GE(verified.at(u"places"_s).toArray().size(), 2 + hostCount) << verified;
    }

    void expectLive(const PublicProject &project, const char *version)
    {
        const auto live = control({u"status"_s, QString::fromLatin1(project.name), u"--live"_s});
        ASSERT_EQ(live.exit, 0) << live;
        const QJsonArray hosts = live.at(u"0/hosts"_s).toArray();
        ASSERT_EQ(hosts.size(), hostCount) << live;
        for (const auto &host : hosts) {
            EXPECT_EQ(host[u"receipt"_s][u"version"_s].toString(), QString::fromLatin1(version)) << live;
            EXPECT_FALSE(host[u"drifted"_s].toBool()) << live;
        }
    }

    inline static std::unique_ptr<Yard> yard;
    ScratchRepository repository;
    Control control = yard->control();
};

class WayOfARelease : public RealProject, public ::testing::WithParamInterface<PublicProject> { };

} // namespace

TEST_P(WayOfARelease, GoesFromTagToHostsAndBack)
{
    const PublicProject &project = GetParam();
    ASSERT_TRUE(importInto(repository, project));
    ASSERT_NO_FATAL_FAILURE(configure(project));
    ASSERT_NO_FATAL_FAILURE(bring(project, project.version));
    ASSERT_NO_FATAL_FAILURE(releaseNext(repository, project));
    ASSERT_NO_FATAL_FAILURE(bring(project, project.next));
    expectIntact(project, project.next);

    const auto back = control({u"rollback"_s, QString::fromLatin1(project.name), u"staging"_s});
    ASSERT_EQ(back.exit, 0) << back;
    EXPECT_EQ(back.text(u"deployment/version"_s), QString::fromLatin1(project.version));
    expectOnAllHosts(project, project.version);
    expectIntact(project, project.version);
    expectLive(project, project.version);
    const auto trail = control({u"audit"_s, u"verify"_s});
    EXPECT_EQ(trail.exit, 0) << trail;
}

INSTANTIATE_TEST_SUITE_P(Of, WayOfARelease, ::testing::ValuesIn(publicProjects().mid(0, 6)),
    [](const auto &tested) { return std::string(tested.param.backend); });

TEST_F(RealProject, BringsItsVendoredDependencyAlong)
{
    const PublicProject project = publicProject(u"crashtest"_s);
    ASSERT_TRUE(importInto(repository, project));
    ScratchRepository dependency;
    ASSERT_TRUE(importInto(dependency, publicProject(u"mdurl"_s)));
    ASSERT_NO_FATAL_FAILURE(
        configure(project, "vendor = \"vendor\"\n" + Yard::projectToml(u"mdurl"_s, dependency.path())));
    // The first release has neither the folder nor the dependency.
    ASSERT_NO_FATAL_FAILURE(bring(project, project.version));

    const auto built = control({u"build"_s, u"mdurl"_s, u"--ref"_s, u"0.1.2"_s});
    ASSERT_EQ(built.exit, 0) << built;
    const auto wheel = control({u"archive"_s, u"mdurl"_s, u"0.1.2"_s});
    ASSERT_EQ(wheel.exit, 0) << wheel;
    const QString file = wheel.text(u"release/wheel/fileName"_s);
    QDir().mkpath(repository.path() + u"/vendor"_s);
    ASSERT_TRUE(QFile::copy(
        control.profile() + u"/builds/mdurl/1/"_s + file, repository.path() + u"/vendor/"_s + file))
        << wheel;
    QFile settings(repository.path() + u"/pyproject.toml"_s);
    ASSERT_TRUE(settings.open(QIODevice::ReadOnly));
    repository.write(u"pyproject.toml"_s,
        settings.readAll().replace(
            "[tool.poetry.dependencies]\n", "[tool.poetry.dependencies]\nmdurl = \"^0.1\"\n"));
    ASSERT_NO_FATAL_FAILURE(releaseNext(repository, project));
    ASSERT_NO_FATAL_FAILURE(bring(project, project.next));
    PublicProject both = project;
    both.module = "mdurl";
    EXPECT_TRUE(yard->importedOn(u"web-5"_s, both).contains("site-packages/mdurl/"))
        << yard->importedOn(u"web-5"_s, both).toStdString();
}

TEST_F(RealProject, IsNotBlockedByAFileThatItsBackendWritesAnew)
{
    const PublicProject project = publicProject(u"dotty-dict"_s);
    ASSERT_TRUE(importInto(repository, project));
    ASSERT_EQ(control.apply("schema = 1\n" + Yard::projectToml(u"dotty-dict"_s, repository.path())).exit, 0);
    const auto built = control({u"build"_s, u"dotty-dict"_s, u"--ref"_s, u"v1.3.1"_s});
    EXPECT_EQ(built.exit, 0) << built;
}

TEST_F(RealProject, IsToldWhichBuildRequirementIsMissing)
{
    const PublicProject project = publicProject(u"gjson"_s);
    ASSERT_TRUE(importInto(repository, project));
    ASSERT_EQ(control
                  .apply("schema = 1\n" + Yard::projectToml(u"gjson"_s, repository.path())
                      + "build.requirements = \"system\"\n")
                  .exit,
        0);
    const auto built = control({u"build"_s, u"gjson"_s, u"--ref"_s, u"v1.0.0"_s});
    EXPECT_EQ(built.exit, 4) << built;
    EXPECT_EQ(built.error(), u"build.requirements-missing");
    EXPECT_TRUE(built.text(u"error/message"_s).contains(u"pytest-runner"_s)) << built;
    EXPECT_EQ(built.text(u"build/state"_s), u"failed");
}

TEST_F(RealProject, IsBlockedByNameWhereTheTagAndTheVersionDiffer)
{
    const PublicProject project = publicProject(u"mdurl"_s);
    ASSERT_TRUE(importInto(repository, project));
    repository.write(u"NEWS"_s, "A release whose version nobody wrote down\n");
    repository.commit(u"Forget the version"_s);
    repository.annotatedTag(u"0.1.3"_s, u"The next one"_s);
    ASSERT_EQ(control.apply("schema = 1\n" + Yard::projectToml(u"mdurl"_s, repository.path())).exit, 0);
    const auto built = control({u"build"_s, u"mdurl"_s, u"--ref"_s, u"0.1.3"_s});
    EXPECT_EQ(built.exit, 4) << built;
    EXPECT_EQ(built.error(), u"checks.blocked");
    QStringList blockers;
    const QJsonArray checks = built.at(u"checks"_s).toArray();
    for (const auto &check : checks) {
        if (check[u"severity"_s].toString() == u"blocker" && check[u"verdict"_s].toString() == u"found")
            blockers << check[u"id"_s].toString();
    }
    EXPECT_EQ(blockers, QStringList{u"sdist.version"_s}) << built;
}
