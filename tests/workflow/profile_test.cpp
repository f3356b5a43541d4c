// SPDX-License-Identifier: Apache-2.0
#include "tests/workflow/workflow_fixture.h"

#include <QDir>
#include <QFile>
#include <sys/stat.h>

namespace slipway::workflow {
namespace {

using namespace Qt::StringLiterals;

class ProfileTest : public testing::Test {
protected:
    static int modeOf(const QString &path)
    {
        struct stat status = {};
        return stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
    }

    QTemporaryDir m_home;
    QString m_folder = m_home.filePath(u"one/two/profile"_s);
    Profile m_profile{m_folder};
};

TEST_F(ProfileTest, IsMadeForItsOwnerAlone)
{
    const mode_t before = umask(0);
    const auto made = m_profile.create();
    umask(before);

    ASSERT_TRUE(made) << qPrintable(made.error().story());
    EXPECT_EQ(modeOf(m_folder), 0700);
    EXPECT_EQ(modeOf(m_profile.witnessFolder()), 0700);
    EXPECT_EQ(modeOf(m_profile.scratch()), 0700);
    EXPECT_TRUE(m_profile.create()) << "once more changes nothing";
}

TEST_F(ProfileTest, IsRefusedWhereOthersCanWrite)
{
    ASSERT_TRUE(m_profile.create());
    for (const mode_t mode : {mode_t(0770), mode_t(0702)}) {
        ASSERT_EQ(chmod(QFile::encodeName(m_folder).constData(), mode), 0);

        const auto again = m_profile.create();

        EXPECT_EQ(nameOf(again), "profile.writable-by-others");
        EXPECT_EQ(again.error().code(), Errc::Refused);
    }
}

TEST_F(ProfileTest, IsRefusedWhereAFileHasItsName)
{
    ASSERT_TRUE(QDir().mkpath(m_home.filePath(u"one/two"_s)));
    QFile file(m_folder);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));

    EXPECT_FALSE(m_profile.create());
}

TEST_F(ProfileTest, KeepsPathsWithoutItsOwnFolder)
{
    EXPECT_EQ(m_profile.relative(m_profile.buildFile(u"shop"_s, 12, u"build.log"_s)),
        u"builds/shop/12/build.log"_s);
    EXPECT_EQ(m_profile.relative(m_folder + u"-other/x"_s), m_folder + u"-other/x"_s);
    EXPECT_EQ(m_profile.databaseUrl(), u"sqlite://"_s + m_folder + u"/slipway.db"_s);
}

TEST_F(ProfileTest, IsNamedByTheEnvironment)
{
    qputenv("SLIPWAY_HOME", QFile::encodeName(m_folder));
    EXPECT_EQ(Profile::usual().folder(), m_folder);
    qunsetenv("SLIPWAY_HOME");
    EXPECT_TRUE(Profile::usual().folder().endsWith(u"/slipway"));
}

} // namespace
} // namespace slipway::workflow
