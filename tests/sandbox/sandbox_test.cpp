// SPDX-License-Identifier: Apache-2.0
#include "app/composition/composition.h"
#include "app/sandbox/sandbox.h"
#include "app/sandbox/sandbox_profile.h"
#include "ssh/connector.h"
#include "workflow/apply_configuration.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

/// A profile and a home of its own, as on a computer where nobody has worked yet.
class SandboxTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_folder.isValid());
        ASSERT_TRUE(QDir().mkpath(home()));
        m_homeBefore = qgetenv("HOME");
        qputenv("HOME", home().toLocal8Bit());
        auto opened = app::Composition::open({.profile = profileFolder()}, {});
        ASSERT_TRUE(opened) << qPrintable(opened.error().story());
        m_composition = *std::move(opened);
    }

    void TearDown() override
    {
        EXPECT_TRUE(sandbox().down({}));
        m_composition.reset();
        qputenv("HOME", m_homeBefore);
    }

    [[nodiscard]] QString home() const { return m_folder.filePath(u"home"_s); }
    [[nodiscard]] QString profileFolder() const { return m_folder.filePath(u"profile"_s); }
    [[nodiscard]] const workflow::Workshop &workshop() const { return m_composition->workshop(); }
    [[nodiscard]] sandbox::Sandbox sandbox() const
    {
        return sandbox::Sandbox(workflow::Profile(profileFolder()), m_trees);
    }

    Result<sandbox::SandboxState> up() { return sandbox().up(workshop(), {}, m_progress); }
    Result<sandbox::DemoReport> demo()
    {
        return sandbox().demo(workshop(), {}, m_progress,
            [](const QString &line) { std::cout << qPrintable(line) << std::endl; });
    }

    /// Processes that have the sandbox's folder in their command line or environment, other than ourselves.
    [[nodiscard]] QStringList processesOfTheSandbox() const
    {
        QStringList found;
        const QByteArray folder = sandbox().folder().toLocal8Bit();
        for (const QString &id : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (id.toLongLong() == 0 || id.toLongLong() == QCoreApplication::applicationPid())
                continue;
            QByteArray facts;
            for (const QString &name : {u"cmdline"_s, u"environ"_s}) {
                QFile file(u"/proc/%1/%2"_s.arg(id, name));
                if (file.open(QIODevice::ReadOnly))
                    facts += file.readAll() + ' ';
            }
            if (facts.contains(folder))
                found.append(QString::fromLocal8Bit(facts.replace('\0', ' ')));
        }
        return found;
    }

    [[nodiscard]] QStringList filesIn(const QString &folder) const
    {
        QStringList files;
        QDirIterator walk(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (walk.hasNext())
            files.append(walk.next());
        return files;
    }

    void expectNothingLeftAfterDown() const
    {
        const auto shutdown = sandbox().down({});

        ASSERT_TRUE(shutdown) << qPrintable(shutdown.error().story());
        EXPECT_TRUE(shutdown->wasRunning);
        EXPECT_GE(shutdown->processes, 1);
        EXPECT_EQ(shutdown->stays, sandbox().folder());
        EXPECT_TRUE(processesOfTheSandbox().isEmpty()) << qPrintable(processesOfTheSandbox().join(u'\n'));
        EXPECT_TRUE(filesIn(home()).isEmpty()) << qPrintable(filesIn(home()).join(u'\n'));
        EXPECT_FALSE(sandbox().isRunning());
        EXPECT_FALSE(sandbox().down({})->wasRunning);
    }

    QTemporaryDir m_folder;
    sandbox::HostTrees m_trees = sandbox::HostTrees::Apart;
    QByteArray m_homeBefore;
    task::Progress m_progress;
    std::unique_ptr<app::Composition> m_composition;
};

TEST_F(SandboxTest, DoesTheWholeJobAndLeavesNothingRunning)
{
    const auto report = demo();

    ASSERT_TRUE(report) << qPrintable(report.error().story());
    EXPECT_EQ(report->releases, 3);
    EXPECT_EQ(report->deployments, 8);
    EXPECT_GT(report->events, 40);
    EXPECT_FALSE(report->lines.filter(u"was taken back"_s).isEmpty());
    EXPECT_TRUE(sandbox().isRunning());
    EXPECT_FALSE(processesOfTheSandbox().isEmpty());
    expectNothingLeftAfterDown();
}

TEST_F(SandboxTest, DoesTheWholeJobAgainOnWhatIsThereAlsoWhereHostsCannotBeKeptApart)
{
    m_trees = sandbox::HostTrees::Shared;
    const auto first = demo();
    ASSERT_TRUE(first) << qPrintable(first.error().story());
    EXPECT_EQ(first->state.hosts.size(), 3);
    EXPECT_FALSE(first->state.isConfined);
    ASSERT_FALSE(first->state.remarks.isEmpty());
    EXPECT_TRUE(first->state.remarks.first().contains(u"three hosts instead of twelve"_s));

    const auto second = demo();

    ASSERT_TRUE(second) << qPrintable(second.error().story());
    EXPECT_TRUE(second->state.wasRunning);
    // Built again, the releases have the same bytes: nothing in the archive or on the indexes is new.
    EXPECT_EQ(second->lines.filter(u"the same bytes were there"_s).size(), 9);
    EXPECT_TRUE(second->lines.filter(u"with other bytes"_s).isEmpty());
    EXPECT_GT(second->events, first->events);
    expectNothingLeftAfterDown();
}

TEST_F(SandboxTest, EndsWhatStillRunsOnItsHosts)
{
    const auto state = up();
    ASSERT_TRUE(state) << qPrintable(state.error().story());
    const auto all = workflow::configuration(workshop());
    ASSERT_TRUE(all);
    const auto endpoint = ssh::endpointOf(*all, u"prod-1"_s, model::Tier::Production);
    ASSERT_TRUE(endpoint);
    auto session = workshop().connector.open(*endpoint, {});
    ASSERT_TRUE(session) << qPrintable(session.error().story());
    ASSERT_TRUE((*session)->run("setsid sleep 1000 >/dev/null 2>&1 </dev/null & echo there >left", {}, {}));
    session->reset();
    ASSERT_FALSE(state->isConfined && QFile::exists(sandbox().folder() + u"/srv/left"_s));
    ASSERT_TRUE(QFile::exists(sandbox().folder() + u"/hosts/prod-1/srv/left"_s));
    ASSERT_FALSE(processesOfTheSandbox().filter(u"sleep 1000"_s).isEmpty());

    expectNothingLeftAfterDown();
}

TEST_F(SandboxTest, IsTakenUpOnceAndComesBackAsItWas)
{
    const auto first = up();
    ASSERT_TRUE(first) << qPrintable(first.error().story());
    EXPECT_FALSE(first->wasRunning);
    EXPECT_EQ(first->hosts.size(), first->isConfined ? 12 : 3);

    const auto second = up();
    ASSERT_TRUE(second) << qPrintable(second.error().story());
    EXPECT_TRUE(second->wasRunning);
    EXPECT_EQ(second->port, first->port);

    ASSERT_TRUE(sandbox().down({}));
    const auto third = up();
    ASSERT_TRUE(third) << qPrintable(third.error().story());
    EXPECT_FALSE(third->wasRunning);
    EXPECT_EQ(third->port, first->port);
}

TEST_F(SandboxTest, LeavesAProfileAloneThatHasAConfigurationOfItsOwn)
{
    const QByteArray own = "schema = 1\n\n[stores.mine]\nkind = \"folder\"\nurl = \"/srv/mine\"\n";
    ASSERT_TRUE(workflow::applyConfiguration(workshop(), own, u"own.toml"_s, {}));

    const auto refused = up();

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().name(), u"sandbox.profile-in-use");
    EXPECT_FALSE(sandbox().isRunning());
    EXPECT_EQ(workflow::configuration(workshop())->stores.value(0).name, u"mine");
}

TEST_F(SandboxTest, IsDeletedWithEverythingInItsFolderAndNothingBeside)
{
    const workflow::Profile own(profileFolder());
    const sandbox::SandboxProfile apart(own);
    ASSERT_TRUE(apart.create());
    const QStringList ownBefore = QDir(own.folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    {
        const auto opened = app::Composition::open({.profile = apart.profile().folder()}, {});
        ASSERT_TRUE(opened) << qPrintable(opened.error().story());
        const auto up = sandbox::Sandbox(apart.profile()).up((*opened)->workshop(), {}, m_progress);
        ASSERT_TRUE(up) << qPrintable(up.error().story());
    }
    QFile beside(m_folder.filePath(u"beside"_s));
    ASSERT_TRUE(beside.open(QIODevice::WriteOnly));
    ASSERT_TRUE(QFile::link(m_folder.path(), apart.profile().folder() + u"/elsewhere"_s));
    EXPECT_TRUE(workflow::configuration(workshop())->projects.isEmpty()); // the person's own

    const auto removed = apart.remove({});

    ASSERT_TRUE(removed) << qPrintable(removed.error().story());
    EXPECT_FALSE(QFile::exists(apart.profile().folder()));
    EXPECT_FALSE(sandbox::Sandbox(apart.profile()).isRunning());
    EXPECT_TRUE(beside.exists());
    QStringList ownAfter = QDir(own.folder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    ownAfter.append(QFileInfo(apart.profile().folder()).fileName());
    ownAfter.sort();
    EXPECT_EQ(ownAfter, ownBefore);
}

TEST_F(SandboxTest, TakesNoFolderForItsOwnThatItDidNotMake)
{
    const workflow::Profile own(profileFolder());
    const sandbox::SandboxProfile apart(own);
    ASSERT_TRUE(QDir().mkpath(apart.profile().folder() + u"/letters"_s));

    const auto created = apart.create();

    ASSERT_FALSE(created);
    EXPECT_EQ(created.error().code(), Errc::Refused);
    EXPECT_TRUE(apart.remove({}));
    EXPECT_TRUE(QFile::exists(apart.profile().folder() + u"/letters"_s));
    // The person's profile is never one, and that of a sandbox is its own.
    EXPECT_FALSE(sandbox::SandboxProfile::isOne(own));
    EXPECT_EQ(apart.profile().folder(), own.folder() + u"/sandbox-profile"_s);
}

} // namespace
