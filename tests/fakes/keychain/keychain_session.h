// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace slipway::fakes {

/// A desktop session of its own with a real keychain, for programs that a test starts (a session cannot be
/// exchanged under a running process). It ends with this object; the keychain's files go with it.
///
///     KeychainSession session;
///     ASSERT_TRUE(session.start(KeychainSession::Mode::Unlocked));
///     QProcess program;
///     program.setProcessEnvironment(session.environment());
class KeychainSession {
public:
    enum class Mode {
        Unlocked,
        Locked, ///< nobody is there to unlock it
        NoService, ///< a bus without a keychain
        NoBus,
    };

    ~KeychainSession();

    /// Ends the session before, if there was one, and begins another with the same keychain.
    [[nodiscard]] bool start(Mode mode);
    void end();
    /// Clean but for what a program needs to find the session.
    [[nodiscard]] QProcessEnvironment environment() const { return m_environment; }
    /// Where the keychain's files lie.
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    QProcess m_session;
    QProcessEnvironment m_environment;
};

} // namespace slipway::fakes
