// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/keychain/keychain_session.h"

#include <QDeadlineTimer>
#include <QThread>

#include <gtest/gtest.h>

namespace slipway::secrets {
namespace {

using fakes::KeychainSession;

/// What the probe says of the keychain in the session.
std::string probed(const KeychainSession &session, const QString &command)
{
    QProcess probe;
    probe.setProcessEnvironment(session.environment());
    probe.setStandardErrorFile(QProcess::nullDevice());
    probe.start(QStringLiteral(KEYCHAIN_PROBE), {command});
    probe.waitForFinished(60'000);
    return probe.readAllStandardOutput().toStdString();
}

TEST(KeychainSessionTest, ALockedKeychainIsNotTakenForAnEmptyOneAndLosesNothing)
{
    KeychainSession session;
    ASSERT_TRUE(session.start(KeychainSession::Mode::Unlocked));
    ASSERT_TRUE(probed(session, QStringLiteral("store")).ends_with("held yes\n"));

    ASSERT_TRUE(session.start(KeychainSession::Mode::Locked));
    EXPECT_EQ(probed(session, QStringLiteral("read")), "copies 0, held keychain.locked\n");
    EXPECT_EQ(probed(session, QStringLiteral("store")), "copies 0, held keychain.locked\n");

    ASSERT_TRUE(session.start(KeychainSession::Mode::Unlocked));
    EXPECT_TRUE(probed(session, QStringLiteral("read")).ends_with("held yes\n"));
}

TEST(KeychainSessionTest, LeavesNothingRunning)
{
    QByteArray bus;
    {
        KeychainSession session;
        ASSERT_TRUE(session.start(KeychainSession::Mode::Unlocked));
        bus = session.environment().value(QStringLiteral("DBUS_SESSION_BUS_ADDRESS")).toUtf8();
        ASSERT_TRUE(bus.startsWith("unix:path="));
    }

    // dbus-run-session asks its bus to end and does not wait for it.
    const QString socket = QString::fromUtf8(bus.mid(10).split(',').value(0));
    QDeadlineTimer deadline{10'000};
    while (QFile::exists(socket) && !deadline.hasExpired())
        QThread::msleep(10);
    EXPECT_FALSE(QFile::exists(socket));
}

} // namespace
} // namespace slipway::secrets
