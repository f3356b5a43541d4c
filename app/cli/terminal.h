// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/secret.h"
#include "task/progress.h"

#include <QStringList>
#include <mutex>
#include <optional>
#include <stop_token>
#include <termios.h>

namespace slipway::app {

/// The two streams of a command: data goes to standard output, everything said to a person to standard error.
/// Thread-safe.
class Terminal {
public:
    enum class Input { Allowed, Never };

    explicit Terminal(Input input) : m_input(input) { }

    void data(const QStringList &lines);
    void data(const QByteArray &bytes);
    void say(const QString &line);

    /// True where somebody can be asked: both streams are a terminal, and input was not forbidden.
    [[nodiscard]] bool canAsk() const;
    [[nodiscard]] bool showsProgress() const;
    // While somebody is asked no progress is drawn, others may speak, and a stop ends the wait.
    /// "[y/N]"; anything but yes is no.
    bool confirm(const QString &question, const std::stop_token &stop);
    /// One line as it was typed; nothing at the end of input and when the stop was asked for.
    std::optional<QString> askLine(const QString &prompt, const std::stop_token &stop);
    /// Reads one line without showing it. Cancelled at the end of input and when the stop was asked for.
    Result<Secret> askSecret(const QString &prompt, const std::stop_token &stop);
    /// The whole of standard input without its last line break, for values that are piped in.
    static Result<Secret> secretFromInput();

    /// Lets typing be seen again, for a program that ends in the middle of a question.
    void showTyping();

    /// Draws where the work is, on one line that is drawn over the next time. `rate` in units a second.
    void draw(const task::Progress::Snapshot &now, double rate);
    void clearProgress();

private:
    class Asking;
    void hideTyping();
    void clearLocked();

    Input m_input;
    std::mutex m_mutex;
    bool m_drawn = false;
    bool m_isAsking = false;
    std::mutex m_echo; ///< never held while anybody is waited for
    std::optional<termios> m_echoing; ///< how the terminal was before typing was hidden
};

} // namespace slipway::app
