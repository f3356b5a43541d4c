// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/keychain/keychain_session.h"

#include <QDir>
#include <QFile>

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

/// The programs that have the session's folder in their environment.
QString programsOf(const QString &folder)
{
    QStringList found;
    for (const QString &id : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile environment(QStringLiteral("/proc/%1/environ").arg(id));
        QFile program(QStringLiteral("/proc/%1/comm").arg(id));
        if (environment.open(QIODevice::ReadOnly) && program.open(QIODevice::ReadOnly)
            && environment.readAll().split('\0').contains("KEYCHAIN_FOLDER=" + folder.toUtf8()))
            found.append(QString::fromUtf8(program.readAll().trimmed()));
    }
    found.sort();
    return found.join(u' ');
}

TEST(KeychainSessionTest, LeavesNothingRunning)
{
    KeychainSession session;
    ASSERT_TRUE(session.start(KeychainSession::Mode::Unlocked));
    const QString bus = session.environment().value(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    ASSERT_TRUE(bus.startsWith(QLatin1String("unix:path=")));
    const QString socket = bus.section(u'=', 1).section(u',', 0, 0);
    ASSERT_TRUE(QFile::exists(socket));
    ASSERT_TRUE(programsOf(session.folder()).contains(QStringLiteral("dbus-daemon gnome-keyring-d")));

    session.end();

    EXPECT_FALSE(QFile::exists(socket));
    EXPECT_EQ(programsOf(session.folder()), QString());
}

} // namespace
} // namespace slipway::secrets
