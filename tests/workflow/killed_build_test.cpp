// SPDX-License-Identifier: Apache-2.0
// A program is killed in the middle of a build; the next build clears up after it.
#include "git/library.h"
#include "store/build_repository.h"
#include "tests/fakes/git/scratch_repository.h"
#include "tests/workflow/workflow_fixture.h"
#include "workflow/apply_configuration.h"
#include "workflow/build_release.h"

#include <QDirIterator>
#include <QProcess>
#include <QThread>

namespace slipway::workflow {
namespace {

using namespace Qt::StringLiterals;
using model::BuildState;

class KilledBuildTest : public WorkflowTest {
public:
    ~KilledBuildTest() override
    {
        m_program.kill();
        m_program.waitForFinished(patience);
    }

protected:
    KilledBuildTest()
    {
        m_repository.write(u"pyproject.toml"_s,
            "[build-system]\nrequires = [\"setuptools\"]\nbuild-backend = \"setuptools.build_meta\"\n"
            "[project]\nname = \"shop\"\nversion = \"1.0\"\ndescription = \"A shop\"\n"
            "[tool.setuptools]\npy-modules = [\"shop\"]\n");
        m_repository.write(u"README"_s, "Shop\n");
        m_repository.write(u"shop.py"_s, "answer = 42\n");
        const QByteArray toml = "schema = 1\n[projects.shop]\nrepository = \"" + m_repository.path().toUtf8()
            + "\"\nbuild.sandbox = \"optional\"\nbuild.requirements = \"system\"\n";
        const auto applied = applyConfiguration(*m_workshop, toml, u"slipway.toml"_s, {});
        EXPECT_TRUE(applied) << qPrintable(applied ? QString() : applied.error().story());
    }
    /// Another program begins a build whose backend waits for minutes; that is at work when this returns.
    void beginElsewhere()
    {
        m_repository.write(u"setup.py"_s,
            "import time\nfrom setuptools import setup\nprint('IN THE MIDDLE', flush=True)\n"
            "time.sleep(300)\nsetup()\n");
        m_repository.commit(u"Take long"_s);
        m_program.start(
            QLatin1String(SLIPWAY_BINARY_DIR) + u"/bin/workflow_release_builder"_s, {m_profile.folder()});
        ASSERT_TRUE(m_program.waitForStarted(patience));
        while (!m_program.waitForFinished(20) && !logOfFirst().contains("IN THE MIDDLE")) { }
        ASSERT_EQ(m_program.state(), QProcess::Running)
            << m_program.readAllStandardError().constData() << logOfFirst().constData();
    }
    void kill()
    {
        m_program.kill();
        ASSERT_TRUE(m_program.waitForFinished(patience));
        ASSERT_EQ(m_program.exitStatus(), QProcess::CrashExit);
    }
    BuildReport buildHere()
    {
        m_repository.write(u"setup.py"_s, "from setuptools import setup\nsetup()\n");
        m_repository.commit(u"Take no time"_s);
        const auto report
            = buildRelease(*m_workshop, {.project = u"shop"_s, .ref = u"main"_s}, {}, m_progress);
        EXPECT_TRUE(report) << qPrintable(report ? QString() : report.error().story());
        return report.value_or(BuildReport());
    }
    [[nodiscard]] QByteArray logOfFirst() const
    {
        QFile log(m_profile.buildFile(u"shop"_s, 1, u"build.log"_s));
        return log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
    }
    [[nodiscard]] model::Build first() const
    {
        return *m_database->read(
            [](store::Connection &c) { return store::BuildRepository(c).find(u"shop"_s, 1); });
    }
    /// All below a folder, by their names.
    [[nodiscard]] static QStringList below(const QString &folder)
    {
        QStringList names;
        QDirIterator walk(
            folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (walk.hasNext())
            names << QDir(folder).relativeFilePath(walk.next());
        return names;
    }

    static constexpr int patience = 60'000;
    git::Library m_git = *git::Library::start();
    fakes::ScratchRepository m_repository;
    task::Progress m_progress;
    QProcess m_program;
};

TEST_F(KilledBuildTest, IsEndedByTheNextBuild)
{
    beginElsewhere();
    kill();
    ASSERT_EQ(first().state, BuildState::Running);
    ASSERT_FALSE(below(m_profile.scratch()).isEmpty());

    const BuildReport again = buildHere();

    EXPECT_TRUE(again.release) << qPrintable(again.build.failure);
    EXPECT_EQ(again.build.number, 2);
    EXPECT_EQ(first().state, BuildState::Failed);
    EXPECT_EQ(first().failure, u"The program that built it was ended before the build was");
    EXPECT_EQ(below(m_profile.buildFolder(u"shop"_s, 1)), QStringList{u"build.log"_s});
    EXPECT_EQ(below(m_profile.scratch()), QStringList());
    EXPECT_EQ(below(m_profile.buildMarks(m_database->chainId())), QStringList());
    EXPECT_EQ(events(u"build.failed"_s).size(), 1);
}

TEST_F(KilledBuildTest, IsLeftAloneWhileItRuns)
{
    beginElsewhere();

    const BuildReport again = buildHere();

    EXPECT_TRUE(again.release) << qPrintable(again.build.failure);
    EXPECT_EQ(first().state, BuildState::Running);
    EXPECT_EQ(m_program.state(), QProcess::Running);
    EXPECT_FALSE(below(m_profile.scratch()).isEmpty());
    EXPECT_EQ(below(m_profile.buildMarks(m_database->chainId())), QStringList{u"shop.1"_s});
    EXPECT_TRUE(events(u"build.failed"_s).isEmpty());
}

} // namespace
} // namespace slipway::workflow
