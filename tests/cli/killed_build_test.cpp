// SPDX-License-Identifier: Apache-2.0
// slipwayctl is killed in the middle of a build; the next build clears up after it.
#include "tests/fakes/git/scratch_repository.h"
#include "tests/faults/command.h"

#include <QDir>
#include <QDirIterator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QThread>
#include <csignal>
#include <gtest/gtest.h>

namespace slipway::faults {
namespace {

using namespace Qt::StringLiterals;

class KilledBuildTest : public testing::Test {
protected:
    KilledBuildTest()
    {
        m_environment.insert(u"HOME"_s, m_home.path());
        m_environment.insert(u"SLIPWAY_HOME"_s, profile());
        m_repository.write(u"pyproject.toml"_s,
            "[build-system]\nrequires = [\"setuptools\"]\nbuild-backend = \"setuptools.build_meta\"\n"
            "[project]\nname = \"shop\"\nversion = \"1.0\"\ndescription = \"A shop\"\n"
            "[tool.setuptools]\npy-modules = [\"shop\"]\n");
        m_repository.write(u"README"_s, "Shop\n");
        m_repository.write(u"shop.py"_s, "answer = 42\n");
    }
    void SetUp() override
    {
        Command apply({u"apply"_s, u"--yes"_s, u"-"_s}, m_environment);
        apply.give("schema = 1\n[projects.shop]\nrepository = \"" + m_repository.path().toUtf8()
            + "\"\nbuild.sandbox = \"optional\"\nbuild.requirements = \"system\"\n");
        const Ended applied = apply.wait();
        ASSERT_EQ(applied.exit, 0) << applied;
    }
    [[nodiscard]] QString profile() const { return m_home.filePath(u"profile"_s); }
    /// Starts a build whose backend waits for minutes, until that is at work.
    std::unique_ptr<Command> buildToTheMiddle()
    {
        m_repository.write(u"setup.py"_s,
            "import time\nfrom setuptools import setup\nprint('IN THE MIDDLE', flush=True)\n"
            "time.sleep(300)\nsetup()\n");
        m_repository.commit(u"Take long"_s);
        auto command = std::make_unique<Command>(
            QStringList{u"build"_s, u"shop"_s, u"--ref"_s, u"main"_s}, m_environment);
        while (command->isRunning() && !logOf(1).contains("IN THE MIDDLE"))
            QThread::msleep(20);
        EXPECT_TRUE(command->isRunning()) << command->wait();
        return command;
    }
    Ended buildAgain()
    {
        m_repository.write(u"setup.py"_s, "from setuptools import setup\nsetup()\n");
        m_repository.commit(u"Take no time"_s);
        return Command({u"--json"_s, u"build"_s, u"shop"_s, u"--ref"_s, u"main"_s}, m_environment).wait();
    }
    [[nodiscard]] QByteArray logOf(int number) const
    {
        QFile log(profile() + u"/builds/shop/%1/build.log"_s.arg(number));
        return log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
    }
    /// State and failure of the build's row.
    [[nodiscard]] QStringList row(int number) const
    {
        QStringList row;
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"killed"_s);
            database.setDatabaseName(profile() + u"/slipway.db"_s);
            EXPECT_TRUE(database.open());
            QSqlQuery query(database);
            query.exec(u"SELECT state, failure FROM build WHERE number = %1"_s.arg(number));
            if (query.next())
                row = {query.value(0).toString(), query.value(1).toString()};
        }
        QSqlDatabase::removeDatabase(u"killed"_s);
        return row;
    }
    [[nodiscard]] QStringList below(const QString &folder) const
    {
        QStringList names;
        QDirIterator walk(profile() + u'/' + folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
            QDirIterator::Subdirectories);
        while (walk.hasNext())
            names << QDir(profile()).relativeFilePath(walk.next());
        names.sort();
        return names;
    }
    void expectClearedUp()
    {
        EXPECT_EQ(row(1).value(0), u"failed"_s);
        EXPECT_EQ(row(1).value(1), u"The program that built it was ended before the build was"_s);
        EXPECT_EQ(below(u"builds/shop/1"_s), QStringList{u"builds/shop/1/build.log"_s});
        EXPECT_EQ(below(u"scratch"_s), QStringList());
        EXPECT_EQ(below(u"engines"_s).filter(QRegularExpression(u"shop"_s)), QStringList());
    }

    QTemporaryDir m_home;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    fakes::ScratchRepository m_repository;
};

TEST_F(KilledBuildTest, IsEndedByTheNextBuild)
{
    const auto command = buildToTheMiddle();
    command->signal(SIGKILL);
    ASSERT_EQ(command->wait().exit, -1);
    EXPECT_EQ(row(1).value(0), u"running"_s);
    EXPECT_FALSE(below(u"scratch"_s).isEmpty());

    const Ended again = buildAgain();

    EXPECT_EQ(again.exit, 0) << again;
    expectClearedUp();
}

TEST_F(KilledBuildTest, IsLeftAloneWhileItRuns)
{
    const auto command = buildToTheMiddle();

    const Ended again = buildAgain();

    EXPECT_EQ(again.exit, 0) << again;
    EXPECT_EQ(row(1).value(0), u"running"_s);
    EXPECT_TRUE(command->isRunning());
    EXPECT_FALSE(below(u"scratch"_s).isEmpty());
    command->signal(SIGINT);
    EXPECT_EQ(command->wait().exit, 130);
    EXPECT_EQ(row(1).value(0), u"cancelled"_s);
    EXPECT_EQ(below(u"scratch"_s), QStringList());
}

TEST_F(KilledBuildTest, IsEndedAfterASecondCtrlCAsWell)
{
    const auto command = buildToTheMiddle();
    command->signal(SIGSTOP);
    command->signal(SIGINT);
    command->signal(SIGCONT);
    QThread::msleep(5);
    command->signal(SIGINT);
    EXPECT_EQ(command->wait().exit, 130);

    const Ended again = buildAgain();

    EXPECT_EQ(again.exit, 0) << again;
    EXPECT_NE(row(1).value(0), u"running"_s);
    EXPECT_EQ(below(u"builds/shop/1"_s), QStringList{u"builds/shop/1/build.log"_s});
    EXPECT_EQ(below(u"scratch"_s), QStringList());
}

} // namespace
} // namespace slipway::faults
