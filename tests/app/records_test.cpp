// SPDX-License-Identifier: Apache-2.0
// What the places of projects and releases show, of a real repository that was really built and archived.
#include "app/desktop/desktop_project_start.h"
#include "app/desktop/desktop_projects.h"
#include "app/desktop/desktop_release_work.h"
#include "app/desktop/desktop_releases.h"

#include "git/library.h"
#include "store/deployment_repository.h"
#include "tests/fakes/git/scratch_repository.h"
#include "workflow/apply_configuration.h"
#include "workflow/archive_release.h"
#include "workflow/build_release.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace slipway::app {
namespace {

using namespace Qt::StringLiterals;

/// Builds 1.0 and 1.1 of a small package, archives 1.0, and records that 1.0 runs in staging.
class RecordsTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_folder.isValid());
        QDir().mkpath(m_folder.filePath(u"store"_s));
        const auto opened = m_place.workshop({});
        ASSERT_TRUE(opened) << qPrintable(opened.error().story());
        m_workshop = *opened;
        write("1.0", "answer = 41\n");
        m_repository.commit(u"Answer"_s);
        m_repository.tag(u"v1.0"_s);
        write("1.1", "answer = 42\n");
        m_repository.write(u"extra.py"_s, "more = 1\n");
        m_repository.commit(u"Answer better"_s);
        m_repository.tag(u"v1.1"_s);
        m_repository.commit(u"Not released yet"_s);
        configure();
    }
    void write(const QByteArray &version, const QByteArray &module)
    {
        m_repository.write(u"pyproject.toml"_s,
            "[build-system]\nrequires = [\"setuptools\"]\nbuild-backend = \"setuptools.build_meta\"\n"
            "[project]\nname = \"shop\"\nversion = \""
                + version
                + "\"\ndescription = \"A shop\"\nreadme = \"README.rst\"\n"
                  "[tool.setuptools]\npy-modules = [\"shop\"]\n");
        m_repository.write(u"README.rst"_s, "Shop\n====\n\nSells things.\n");
        m_repository.write(u"shop.py"_s, module);
    }
    void configure()
    {
        const QByteArray toml = "schema = 1\n[projects.shop]\nrepository = \"" + m_repository.path().toUtf8()
            + "\"\nbuild.sandbox = \"optional\"\nbuild.requirements = \"system\"\n"
              "[projects.idle]\nrepository = \"/srv/idle.git\"\n"
              "[stores.vault]\nkind = \"folder\"\nurl = \""
            + m_folder.filePath(u"store"_s).toUtf8() + "\"\n[indexes.testpypi]\nupload = \"file://"
            + m_folder.filePath(u"test-index"_s).toUtf8() + "\"\nsimple = \"file://"
            + m_folder.filePath(u"test-index"_s).toUtf8()
            + "\"\ndefault = true\n[indexes.pypi]\nupload = "
              "\"https://upload.pypi.org/legacy/\"\nsimple = \"https://pypi.org/simple/\"\n"
              "requires = \"testpypi\"\n"
              "[environments.staging]\ntier = \"staging\"\n[environments.production]\ntier = "
              "\"production\"\norder = 2\n[hosts.web-1]\naddress = \"web-1\"\n"
              "[targets.shop.staging]\nhosts = [\"web-1\"]\nroot = \"/srv/shop\"\n";
        const auto applied = workflow::applyConfiguration(*m_workshop, toml, u"slipway.toml"_s, {});
        ASSERT_TRUE(applied) << qPrintable(applied.error().story());
    }
    workflow::BuildReport build(const QString &ref)
    {
        const auto report
            = workflow::buildRelease(*m_workshop, {.project = u"shop"_s, .ref = ref}, {}, m_progress);
        EXPECT_TRUE(report) << qPrintable(report ? QString() : report.error().story());
        EXPECT_TRUE(!report || !report->failure) << qPrintable(report->build.failure);
        return report.value_or(workflow::BuildReport());
    }
    void deploy(const model::Release &release)
    {
        const auto recorded = m_workshop->database.write([&](store::Transaction &transaction) -> Result<> {
            TRY(const auto made,
                store::DeploymentRepository(transaction)
                    .create({.project = u"shop"_s,
                        .environment = u"staging"_s,
                        .release = release.id,
                        .version = release.version,
                        .build = release.build,
                        .person = u"ada"_s,
                        .started = release.created.addSecs(1)}));
            return store::DeploymentRepository(transaction)
                .setState(made.id, model::DeploymentState::Succeeded, release.created.addSecs(2));
        });
        ASSERT_TRUE(recorded) << qPrintable(recorded.error().story());
    }

    git::Library m_git = *git::Library::start();
    QTemporaryDir m_folder;
    fakes::ScratchRepository m_repository;
    DesktopWorkplace m_place{{.profile = m_folder.filePath(u"profile"_s)}};
    const workflow::Workshop *m_workshop = nullptr;
    DesktopReleases m_releases{m_place};
    DesktopProjects m_projects{m_place};
    DesktopReleaseWork m_work{m_place};
    DesktopProjectStart m_start{m_place};
    task::Progress m_progress;
};

TEST_F(RecordsTest, TellsWhatThereIsAsTheEngineRecordedIt)
{
    const auto first = build(u"v1.0"_s);
    ASSERT_TRUE(first.release);
    ASSERT_TRUE(workflow::archiveRelease(
        *m_workshop, {.release = {.project = u"shop"_s, .version = u"1.0"_s}}, {}, m_progress));
    deploy(*first.release);
    ASSERT_TRUE(build(u"v1.1"_s).release);

    const auto list = m_releases.list({});
    ASSERT_TRUE(list) << qPrintable(list.error().story());
    ASSERT_EQ(list->rows.size(), 2);
    EXPECT_EQ(list->rows[0].name(), u"1.1-b2"_s);
    EXPECT_TRUE(list->rows[0].archived.isEmpty());
    EXPECT_EQ(list->rows[1].archived, QStringList(u"vault"_s));
    EXPECT_EQ(list->rows[1].running, QStringList(u"staging"_s));
    EXPECT_GT(list->rows[1].checks, 20);

    const auto sheet = m_releases.sheet(u"shop"_s, u"1.0"_s, {});
    ASSERT_TRUE(sheet) << qPrintable(sheet.error().story());
    EXPECT_EQ(sheet->release.tag, u"v1.0"_s);
    EXPECT_EQ(sheet->siblings, QStringList(u"1.1-b2"_s));
    EXPECT_EQ(sheet->stores, QStringList(u"vault"_s));
    EXPECT_EQ(sheet->indexes, QStringList({u"testpypi"_s, u"pypi"_s}));
    ASSERT_EQ(sheet->stages.size(), 2);
    EXPECT_TRUE(sheet->stages[0].isCurrent);
    EXPECT_FALSE(sheet->stages[1].hasTarget);
    ASSERT_EQ(sheet->deployments.size(), 1);
    EXPECT_EQ(sheet->deployments[0].person, u"ada"_s);

    const auto projects = m_projects.list({});
    ASSERT_TRUE(projects) << qPrintable(projects.error().story());
    ASSERT_EQ(projects->size(), 2);
    const auto &shop = projects->at(projects->first().name == u"shop"_s ? 0 : 1);
    EXPECT_EQ(shop.newest, u"1.1-b2"_s);
    EXPECT_EQ(shop.runs, QStringList(u"staging 1.0-b1"_s));
}

TEST_F(RecordsTest, TellsChangesAndDifferencesFromTheRepositoryAndTheSdists)
{
    const auto first = build(u"v1.0"_s);
    ASSERT_TRUE(first.release);
    deploy(*first.release);
    ASSERT_TRUE(build(u"v1.1"_s).release);

    const auto changes = m_releases.changes(u"shop"_s, u"1.1-b2"_s, u"staging"_s, {});
    ASSERT_TRUE(changes) << qPrintable(changes.error().story());
    EXPECT_EQ(changes->current, u"1.0-b1"_s);
    ASSERT_EQ(changes->included.size(), 1);
    EXPECT_EQ(changes->included[0].title, u"Answer better"_s);
    ASSERT_EQ(changes->newer.size(), 1);
    EXPECT_EQ(changes->newer[0].title, u"Not released yet"_s);
    const auto back = m_releases.changes(u"shop"_s, u"1.0-b1"_s, u"staging"_s, {});
    ASSERT_TRUE(back);
    EXPECT_TRUE(back->included.isEmpty());
    EXPECT_EQ(back->newer.size(), 2);

    const auto comparison = m_releases.compare(u"shop"_s, u"1.1-b2"_s, u"1.0-b1"_s, {}, m_progress);
    ASSERT_TRUE(comparison) << qPrintable(comparison.error().story());
    EXPECT_TRUE(comparison->remarks.isEmpty()) << qPrintable(comparison->remarks.join(u' '));
    EXPECT_EQ(comparison->onlyHere.size(), 1);
    QStringList members;
    for (const auto &difference : comparison->differences)
        members.append(difference.name);
    EXPECT_TRUE(members.contains(u"shop.py"_s)) << qPrintable(members.join(u' '));
    EXPECT_FALSE(members.contains(u"README.rst"_s)) << qPrintable(members.join(u' '));

    const auto waiting = m_projects.undeployed(u"shop"_s, {});
    ASSERT_TRUE(waiting) << qPrintable(waiting.error().story());
    ASSERT_EQ(waiting->size(), 1);
    EXPECT_EQ(waiting->first().changes.size(), 2);
}

TEST_F(RecordsTest, ShowsBuildsThatFailedWithTheirLogs)
{
    m_repository.write(u"pyproject.toml"_s,
        "[build-system]\nrequires = [\"setuptools\"]\nbuild-backend = "
        "\"setuptools.build_meta\"\n[project]\nname = 3\n");
    m_repository.commit(u"Break it"_s);
    const auto report
        = workflow::buildRelease(*m_workshop, {.project = u"shop"_s, .ref = u"main"_s}, {}, m_progress);
    ASSERT_TRUE(report) << qPrintable(report.error().story());
    ASSERT_TRUE(report->failure);

    const auto sheet = m_projects.sheet(u"shop"_s, {});
    ASSERT_TRUE(sheet) << qPrintable(sheet.error().story());
    ASSERT_EQ(sheet->builds.size(), 1);
    EXPECT_EQ(sheet->builds[0].build.state, model::BuildState::Failed);
    EXPECT_TRUE(sheet->builds[0].version.isEmpty());
    EXPECT_FALSE(sheet->builds[0].build.failure.isEmpty());
    const auto log = m_projects.buildLog(u"shop"_s, 1, {});
    ASSERT_TRUE(log) << qPrintable(log.error().story());
    EXPECT_FALSE(log->isEmpty());
    EXPECT_FALSE(m_projects.buildLog(u"shop"_s, 7, {}));
    EXPECT_FALSE(m_projects.sheet(u"nothing"_s, {}));
}

TEST_F(RecordsTest, TakesAReleaseFromItsTagToAnIndex)
{
    const auto references = m_work.references(u"shop"_s, {}, m_progress);
    ASSERT_TRUE(references) << qPrintable(references.error().story());
    ASSERT_EQ(references->size(), 3);
    EXPECT_EQ(references->at(0).name, u"v1.1"_s); // the newest tag first, the branch last
    EXPECT_EQ(references->at(1).summary, u"Answer"_s);
    EXPECT_EQ(references->at(2).kind, ui::SourceKind::Branch);
    const auto built = m_work.build({.project = u"shop"_s, .ref = u"tags/v1.0"_s}, {}, m_progress);
    ASSERT_TRUE(built) << qPrintable(built.error().story());
    EXPECT_EQ(built->release, u"1.0-b1"_s);
    ui::DeliveryWish wish{.project = u"shop"_s, .release = built->release, .destination = u"vault"_s};
    auto facts = m_work.facts(u"shop"_s, built->release, {});
    ASSERT_TRUE(facts) << qPrintable(facts.error().story());
    EXPECT_FALSE(facts->isArchived);
    ASSERT_EQ(facts->stores.size(), 1);
    EXPECT_TRUE(facts->stores[0].isUsual);
    ASSERT_EQ(facts->indexes.size(), 2);
    EXPECT_FALSE(facts->indexes[0].isProduction);
    EXPECT_TRUE(facts->indexes[1].isProduction);
    EXPECT_EQ(facts->indexes[1].comesAfter, u"testpypi"_s);

    const auto unarchived = m_work.verify(wish, {}, m_progress);
    ASSERT_FALSE(unarchived);
    EXPECT_EQ(unarchived.error().story(), u"1.0-b1 is recorded nowhere yet"_s);
    const auto uploaded = m_work.upload(wish, {}, m_progress);
    ASSERT_TRUE(uploaded) << qPrintable(uploaded.error().story());
    EXPECT_EQ(uploaded->line, u"shop-1.0.tar.gz is in vault; read back and compared"_s);
    wish.destination = u"testpypi"_s;
    wish.allowNewProject = true;
    const auto published = m_work.publish(wish, {}, m_progress);
    ASSERT_TRUE(published) << qPrintable(published.error().story());
    facts = m_work.facts(u"shop"_s, built->release, {});
    ASSERT_TRUE(facts);
    EXPECT_TRUE(facts->indexes[0].hasIt);
    EXPECT_TRUE(facts->indexes[1].comesAfter.isEmpty());
    EXPECT_EQ(facts->places, QStringList({u"store vault"_s, u"index testpypi"_s}));
    EXPECT_EQ(m_work.references(u"shop"_s, {}, m_progress)->at(1).release, u"1.0-b1"_s);

    const auto intact = m_work.verify(wish, {}, m_progress);
    ASSERT_TRUE(intact) << qPrintable(intact.error().story());
    QDirIterator walk(
        m_folder.filePath(u"store"_s), {u"*.tar.gz"_s}, QDir::Files, QDirIterator::Subdirectories);
    ASSERT_TRUE(walk.hasNext());
    ASSERT_TRUE(QFile::remove(walk.next()));
    const auto broken = m_work.verify(wish, {}, m_progress);
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().name(), u"release.not-intact"_s);
}

TEST_F(RecordsTest, ReadsARepositoryAndAddsItAsAProject)
{
    m_repository.write(u"vendor/httpx-0.27.0.tar.gz"_s, "bytes");
    m_repository.commit(u"Vendor"_s);

    const auto facts = m_start.look({.url = m_repository.path()}, {}, m_progress);
    ASSERT_TRUE(facts) << qPrintable(facts.error().story());
    EXPECT_EQ(facts->package, u"shop"_s);
    EXPECT_EQ(facts->version, u"1.1"_s);
    EXPECT_EQ(facts->backend, u"setuptools"_s);
    EXPECT_EQ(facts->branch, u"main"_s);
    EXPECT_EQ(facts->tags, 2);
    EXPECT_EQ(facts->newestTag, u"v1.1"_s);
    EXPECT_EQ(facts->vendor, u"vendor"_s);

    ui::ProjectWish wish{.name = u"second"_s,
        .repository = {.url = m_repository.path()},
        .package = u"shop"_s,
        .branch = u"main"_s,
        .stages = {{.environment = u"staging"_s, .root = u"/srv/second"_s, .hosts = {u"web-1"_s}}}};
    const auto addition = m_start.preview(wish, {});
    ASSERT_TRUE(addition) << qPrintable(addition.error().story());
    EXPECT_FALSE(addition->keys.isEmpty());
    const auto applied
        = workflow::compareConfiguration(*m_workshop, addition->configuration.toUtf8(), u"-"_s);
    ASSERT_TRUE(applied) << qPrintable(applied.error().story());
    EXPECT_EQ(applied->size(), addition->keys.size()) << "applying the copied text adds something else";
    EXPECT_EQ(m_start.surroundings({})->projects, QStringList({u"shop"_s, u"idle"_s}));
    ASSERT_TRUE(m_start.add(wish, {}, {}));
    EXPECT_TRUE(m_start.surroundings({})->projects.contains(u"second"_s));
    EXPECT_EQ(m_projects.sheet(u"second"_s, {})->stages.size(), 1);
    wish.name = u"no good name"_s;
    EXPECT_FALSE(m_start.preview(wish, {}));
}

TEST_F(RecordsTest, SaysThatATagMovedAndBuildsItOnlyOnPurpose)
{
    ASSERT_TRUE(m_work.build({.project = u"shop"_s, .ref = u"tags/v1.0"_s}, {}, m_progress));
    m_repository.git({u"tag"_s, u"-f"_s, u"v1.0"_s, u"main"_s});

    const auto references = m_work.references(u"shop"_s, {}, m_progress);
    const auto refused = m_work.build({.project = u"shop"_s, .ref = u"tags/v1.0"_s}, {}, m_progress);
    const auto meant = m_work.build(
        {.project = u"shop"_s, .ref = u"tags/v1.0"_s, .acceptMovedTag = true, .reason = u"agreed"_s}, {},
        m_progress);

    ASSERT_TRUE(references) << qPrintable(references.error().story());
    EXPECT_EQ(std::count_if(references->begin(), references->end(),
                  [](const auto &one) { return !one.movedFrom.isEmpty(); }),
        1);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().name(), u"git.tag-moved"_s);
    // It gets as far as the checks, which see that the tag and the version no longer agree.
    ASSERT_FALSE(meant);
    EXPECT_EQ(meant.error().name(), u"checks.blocked"_s);
    const auto settled = m_work.references(u"shop"_s, {}, m_progress);
    ASSERT_TRUE(settled) << qPrintable(settled.error().story());
    EXPECT_TRUE(std::all_of(
        settled->begin(), settled->end(), [](const auto &one) { return one.movedFrom.isEmpty(); }));
}

} // namespace
} // namespace slipway::app
