// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <ostream>

namespace slipway::faults {

/// How one run of slipwayctl ended.
struct Ended {
    int exit = -1; ///< -1: killed
    QByteArray output = {};
    QByteArray errors = {};

    [[nodiscard]] QJsonObject document() const;
    [[nodiscard]] QJsonObject data() const;
    [[nodiscard]] QJsonArray list() const;
    /// Of the error that ended the command, or of what ended the deployment: "ssh.login-refused".
    [[nodiscard]] QString errorName() const;
    /// Of the deployment in the answer: "succeeded".
    [[nodiscard]] QString state() const;
};

std::ostream &operator<<(std::ostream &out, const Ended &ended);

} // namespace slipway::faults

/// How GoogleTest shows text.
void PrintTo(const QString &text, std::ostream *out);

namespace slipway::faults {

/// One run of slipwayctl as a program of its own. Killed with this object.
class Command {
public:
    Command(const QStringList &arguments, const QProcessEnvironment &environment);
    ~Command();
    Command(const Command &) = delete;
    Command &operator=(const Command &) = delete;

    void give(const QByteArray &input); ///< and close its input
    [[nodiscard]] bool isRunning(); ///< waits a moment before it says so
    void signal(int number);
    Ended wait();

private:
    QProcess m_process;
};

} // namespace slipway::faults
