// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace slipway::tests {

/// A screen of its own for a program: an X server that draws into a file.
class Screen {
public:
    Screen();
    ~Screen();
    Screen(const Screen &) = delete;
    Screen &operator=(const Screen &) = delete;

    /// ":3"; empty: the server did not start.
    [[nodiscard]] QString name() const { return m_name; }
    /// How many colours there are on it; 1: nothing was drawn.
    [[nodiscard]] int colours() const;

private:
    QTemporaryDir m_folder;
    QProcess m_server;
    QString m_name;
};

} // namespace slipway::tests
