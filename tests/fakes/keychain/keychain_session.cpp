// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/keychain/keychain_session.h"

namespace slipway::fakes {

namespace {

constexpr int patience = 60'000;

QString nameOf(KeychainSession::Mode mode)
{
    switch (mode) {
    case KeychainSession::Mode::Unlocked:
        return QStringLiteral("unlocked");
    case KeychainSession::Mode::Locked:
        return QStringLiteral("locked");
    case KeychainSession::Mode::NoService:
        return QStringLiteral("no-service");
    case KeychainSession::Mode::NoBus:
        break;
    }
    return QStringLiteral("no-bus");
}

} // namespace

KeychainSession::~KeychainSession()
{
    end();
}

bool KeychainSession::start(Mode mode)
{
    end();
    m_environment.clear();
    // It lives until its standard input is closed.
    m_session.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_session.start(QStringLiteral(KEYCHAIN_SESSION),
        {nameOf(mode), m_folder.path(), QStringLiteral("sh"), QStringLiteral("-c"),
            QStringLiteral("env; echo READY; exec cat >/dev/null")});
    while (m_session.canReadLine() || m_session.waitForReadyRead(patience)) {
        while (m_session.canReadLine()) {
            const QString line = QString::fromUtf8(m_session.readLine()).chopped(1);
            if (line == QLatin1String("READY"))
                return true;
            m_environment.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
        }
    }
    return false;
}

void KeychainSession::end()
{
    if (m_session.state() == QProcess::NotRunning)
        return;
    m_session.closeWriteChannel();
    if (!m_session.waitForFinished(patience))
        m_session.kill();
    m_session.waitForFinished(patience);
}

} // namespace slipway::fakes
