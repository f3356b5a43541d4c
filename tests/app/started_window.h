// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/app/screen.h"

namespace slipway::tests {

/// The program `slipway` as a person starts it: on a screen and on a profile of its own. It ends with this.
class StartedWindow {
public:
    /// When the window was there, in milliseconds since the program was started; -1: not within a minute.
    struct Times {
        qint64 painted = -1; ///< the first frame, by the clock on the wall
        qint64 processor = -1; ///< what the program itself had computed by then
        qint64 filled = -1; ///< with what the database knows
    };

    /// `locale` as in LANG.
    StartedWindow(
        const QString &program, const QString &profile, const QString &locale = QStringLiteral("C.UTF-8"));
    ~StartedWindow();
    StartedWindow(const StartedWindow &) = delete;
    StartedWindow &operator=(const StartedWindow &) = delete;

    [[nodiscard]] const Times &times() const { return m_times; }
    /// All that it printed, for whoever wonders why it did not start.
    [[nodiscard]] const QByteArray &said() const { return m_said; }
    /// Whether letters come to be seen on the screen.
    bool comesToBePainted();
    /// What a second start of the program with this link ends with; -1: it does not end, or badly.
    int startAgain(const QString &link);
    /// What the program ends with when it is sent this signal; -1: it does not end, or badly.
    int endBy(int signal);
    [[nodiscard]] qint64 processId() const { return m_program.processId(); }

private:
    void awaitTimes();
    [[nodiscard]] qint64 processorTime() const;

    Screen m_screen;
    QTemporaryDir m_home;
    QProcess m_program;
    QByteArray m_said;
    Times m_times;
};

} // namespace slipway::tests
