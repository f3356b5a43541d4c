// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/fault_rig.h"

namespace slipway::faults {
namespace {

using namespace Qt::StringLiterals;

constexpr int patience = 400'000; // the machine may be busy

TEST(AccessibleTest, DeploysToProductionByAccessibleActionsAlone)
{
    FaultRig rig;
    rig.addEnvironment(u"production"_s, "production");
    rig.makeRelease(u"v1.0"_s);
    ASSERT_EQ(rig.current(0, u"production"_s), QString());

    QProcess driver;
    QProcessEnvironment session = rig.environment;
    session.insert(u"XDG_RUNTIME_DIR"_s, rig.path(u"session"_s));
    ASSERT_TRUE(QDir().mkdir(rig.path(u"session"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    driver.setProcessEnvironment(session);
    driver.setProcessChannelMode(QProcess::MergedChannels);
    driver.start(u"dbus-run-session"_s,
        {u"--"_s, u"xvfb-run"_s, u"-a"_s, QStringLiteral(SLIPWAY_SOURCE_DIR "/tests/accessible/drive-deploy"),
            QStringLiteral(SLIPWAY), rig.profile(), u"shop"_s, u"1.0-b1"_s, u"production"_s,
            u"shop@production"_s});
    ASSERT_TRUE(driver.waitForFinished(patience)) << driver.readAll().constData();

    EXPECT_EQ(driver.exitCode(), 0) << driver.readAll().constData();
    EXPECT_EQ(rig.currents(u"production"_s), QStringList(3, u"1.0-b1"_s));
}

} // namespace
} // namespace slipway::faults
