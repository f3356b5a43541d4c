// SPDX-License-Identifier: Apache-2.0
// The engine behind the window, on real profiles and with the real sandbox.
#include "app/desktop/desktop_workplace.h"
#include "app/desktop/record_finder.h"

#include "store/deployment_repository.h"
#include "store/file_lock.h"
#include "store/release_repository.h"
#include "workflow/apply_configuration.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <latch>

namespace slipway::app {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int patience = 300'000; // a sandbox on a busy machine
const QDateTime noon = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, Qt::UTC);

constexpr auto threeEnvironments = R"(schema = 1
[projects.shop]
repository = "/srv/shop.git"
[projects.till]
repository = "/srv/till.git"
[environments.production]
tier = "production"
order = 3
[environments.development]
tier = "development"
order = 1
[environments.staging]
tier = "staging"
order = 2
[hosts.web-1]
address = "127.0.0.1"
[targets.shop.development]
hosts = ["web-1"]
recipe = "tarball"
root = "/srv/shop-development"
[targets.shop.production]
hosts = ["web-1"]
recipe = "tarball"
root = "/srv/shop"
)";

class WorkplaceTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_folder.isValid());
        m_homeBefore = qgetenv("HOME");
        qputenv("HOME", m_folder.path().toLocal8Bit());
    }
    void TearDown() override { qputenv("HOME", m_homeBefore); }

    [[nodiscard]] Settings settings() const { return {.profile = m_folder.filePath(u"profile"_s)}; }
    [[nodiscard]] std::unique_ptr<Composition> engine() const
    {
        auto opened = Composition::open(settings(), {});
        EXPECT_TRUE(opened) << qPrintable(opened.error().story());
        return opened ? *std::move(opened) : nullptr;
    }
    /// Something that was built and deployed, as the engine would have recorded it.
    static void record(const workflow::Workshop &workshop, int build, const QString &environment,
        model::DeploymentState state)
    {
        const auto recorded = workshop.database.write([&](store::Transaction &transaction) -> Result<> {
            TRY(const auto release,
                store::ReleaseRepository(transaction)
                    .add({.project = u"shop"_s,
                        .package = {},
                        .version = u"1.%1"_s.arg(build),
                        .commit = {},
                        .build = build}));
            TRY(const auto deployment,
                store::DeploymentRepository(transaction)
                    .create({.project = u"shop"_s,
                        .environment = environment,
                        .release = release.id,
                        .version = release.version,
                        .build = build,
                        .person = u"ada"_s,
                        .started = noon.addSecs(60 * build)}));
            if (state == model::DeploymentState::Running)
                return {};
            return store::DeploymentRepository(transaction)
                .setState(deployment.id, state, noon.addSecs(60 * build + 30));
        });
        ASSERT_TRUE(recorded) << qPrintable(recorded.error().story());
    }

    /// Where what is found leads.
    static QStringList linksTo(RecordFinder &finder, const QString &text)
    {
        const auto answer = finder.find(text, {});
        EXPECT_TRUE(answer) << qPrintable(answer ? QString() : answer.error().story());
        QStringList found;
        for (const auto &one : answer.value_or(QList<ui::Found>()))
            found.append(ui::linkOf(one.route));
        return found;
    }

    QTemporaryDir m_folder;
    QByteArray m_homeBefore;
    task::Progress m_progress;
};

TEST_F(WorkplaceTest, MakesAProfileThatHasNothingInItYet)
{
    DesktopWorkplace workplace(settings());

    const auto board = workplace.read({});

    ASSERT_TRUE(board) << qPrintable(board.error().story());
    EXPECT_TRUE(board->isEmpty());
    EXPECT_EQ(board->profile, settings().profile);
    EXPECT_EQ(board->database, u"SQLite"_s);
    EXPECT_TRUE(board->at.isValid());
}

TEST_F(WorkplaceTest, FindsWhatIsRecordedAndConfiguredByItsName)
{
    const auto made = engine();
    ASSERT_TRUE(workflow::applyConfiguration(made->workshop(), threeEnvironments, u"slipway.toml"_s, {}));
    record(made->workshop(), 1, u"production"_s, model::DeploymentState::Succeeded);
    DesktopWorkplace workplace(settings());
    RecordFinder finder(workplace);
    const auto links = [&](const QString &text) { // the trail tells of all of them
        return linksTo(finder, text).filter(QRegularExpression(u"^slipway://(?!event/)"_s));
    };

    EXPECT_EQ(links(u"till"_s), QStringList({u"slipway://project/till"_s}));
    EXPECT_EQ(links(u"web"_s), QStringList({u"slipway://host/web-1"_s}));
    EXPECT_EQ(links(u"shop 1.1"_s), QStringList({u"slipway://release/shop/1.1-b1"_s}));
    EXPECT_EQ(links(u"shop"_s).size(), 3);
    EXPECT_TRUE(links(u"nobody"_s).isEmpty());
}

TEST_F(WorkplaceTest, FindsEventsByTheirWordsAndNumbers)
{
    const auto made = engine();
    ASSERT_TRUE(workflow::applyConfiguration(
        made->workshop(), threeEnvironments, u"slipway.toml"_s, u"the harbour moved"_s));
    record(made->workshop(), 1, u"production"_s, model::DeploymentState::Succeeded);
    DesktopWorkplace workplace(settings());
    RecordFinder finder(workplace);

    EXPECT_EQ(linksTo(finder, u"harbour"_s), QStringList({u"slipway://event/2"_s})); // 1 is the trail's own
    EXPECT_EQ(linksTo(finder, u"action:configuration.applied"_s), QStringList({u"slipway://event/2"_s}));
    const auto named = finder.find(u"harbour"_s, {});
    ASSERT_TRUE(named && named->size() == 1);
    EXPECT_TRUE(named->first().title.startsWith(u"#2 configuration.applied"_s));
    EXPECT_EQ(linksTo(finder, u"#1"_s),
        QStringList(
            {u"slipway://release/shop/1.1-b1"_s, u"slipway://deployment/1"_s, u"slipway://event/1"_s}));
    EXPECT_TRUE(linksTo(finder, u"#4711"_s).isEmpty());
}

TEST_F(WorkplaceTest, FindsWhatIsOlderThanTheNewestHundreds)
{
    const auto made = engine();
    const auto recorded = made->workshop().database.write([&](store::Transaction &transaction) -> Result<> {
        for (int build = 1; build <= RecordFinder::newest + 20; ++build) {
            const QString project = build == 3 ? u"old-harbour"_s : u"shop"_s;
            TRY(const auto release,
                store::ReleaseRepository(transaction)
                    .add({.project = project,
                        .package = {},
                        .version = u"1.%1"_s.arg(build),
                        .commit = {},
                        .build = build,
                        .created = noon.addSecs(build)}));
            TRY_DO(store::DeploymentRepository(transaction)
                       .create({.state = model::DeploymentState::Succeeded,
                           .project = project,
                           .environment = u"production"_s,
                           .release = release.id,
                           .version = release.version,
                           .build = build,
                           .person = u"ada"_s,
                           .started = noon.addSecs(build),
                           .finished = noon.addSecs(build)}));
        }
        return {};
    });
    ASSERT_TRUE(recorded) << qPrintable(recorded.error().story());
    DesktopWorkplace workplace(settings());
    RecordFinder finder(workplace);

    EXPECT_EQ(linksTo(finder, u"harbour"_s),
        QStringList({u"slipway://release/old-harbour/1.3-b3"_s, u"slipway://deployment/3"_s}));
    EXPECT_TRUE(linksTo(finder, u"#7"_s).contains(u"slipway://deployment/7"_s));
}

TEST_F(WorkplaceTest, ReadsWhatWasReleasedAndDeployed)
{
    const auto made = engine();
    ASSERT_TRUE(workflow::applyConfiguration(made->workshop(), threeEnvironments, u"slipway.toml"_s, {}));
    record(made->workshop(), 1, u"production"_s, model::DeploymentState::Succeeded);
    record(made->workshop(), 2, u"production"_s, model::DeploymentState::Reverted);
    record(made->workshop(), 3, u"development"_s, model::DeploymentState::Running);
    DesktopWorkplace workplace(settings());

    const auto board = workplace.read({});

    ASSERT_TRUE(board) << qPrintable(board.error().story());
    QStringList places;
    for (const auto &environment : board->environments)
        places.append(environment.name);
    EXPECT_EQ(places, QStringList({u"development"_s, u"staging"_s, u"production"_s}));
    EXPECT_EQ(board->projects, QStringList({u"shop"_s, u"till"_s}));
    EXPECT_EQ(board->running(), 1);
    ASSERT_EQ(board->cells.size(), 2);
    const auto &production = board->cells[1];
    EXPECT_EQ(production.environment, u"production"_s);
    ASSERT_TRUE(production.good && production.latest);
    EXPECT_EQ(production.good->version, u"1.1"_s);
    EXPECT_EQ(production.good->person, u"ada"_s);
    EXPECT_EQ(production.good->since, noon.addSecs(90));
    EXPECT_EQ(production.latest->version, u"1.2"_s);

    // What is recorded later is there at the next reading.
    record(made->workshop(), 4, u"production"_s, model::DeploymentState::Succeeded);
    EXPECT_EQ(workplace.read({})->cells[1].good->version, u"1.4"_s);
}

TEST_F(WorkplaceTest, HearsAStopWhileAnotherProgramHoldsTheDatabase)
{
    ASSERT_NE(engine(), nullptr);
    const auto held = store::FileLock::take(
        settings().profile + u"/slipway.db.lock"_s, Deadline::in(10s), std::stop_token());
    ASSERT_TRUE(held) << qPrintable(held.error().story());
    DesktopWorkplace workplace(settings());
    std::latch begun(2);
    QList<Errc> endings(2);
    QElapsedTimer timer;
    {
        std::vector<std::jthread> jobs;
        jobs.reserve(2);
        for (int i = 0; i < 2; ++i) {
            // One opens; the other waits for it.
            jobs.emplace_back([&, i](std::stop_token stop) {
                begun.count_down();
                const auto board = workplace.read(std::move(stop));
                endings[i] = board ? Errc::Internal : board.error().code();
            });
        }
        begun.wait();
        std::this_thread::sleep_for(200ms);
        timer.start();
    }

    EXPECT_EQ(endings, QList<Errc>(2, Errc::Cancelled));
    EXPECT_LT(timer.elapsed(), 10'000); // half of what it would wait for the lock
}

} // namespace
} // namespace slipway::app
