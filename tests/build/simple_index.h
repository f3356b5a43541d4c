// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/deadline.h"
#include "task/child_process.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <gtest/gtest.h>
#include <thread>

namespace slipway::build {

/// A simple API over a folder, by Python's own server.
class SimpleIndex {
public:
    explicit SimpleIndex(const QString &folder)
    {
        QTcpServer free;
        free.listen(QHostAddress::LocalHost);
        m_port = free.serverPort();
        free.close();
        m_server = std::jthread([folder, port = m_port](const std::stop_token &stop) {
            const auto ended = task::runChild(
                {.arguments = {QStringLiteral("/usr/bin/python3"), QStringLiteral("-I"), QStringLiteral("-m"),
                     QStringLiteral("http.server"), QString::number(port), QStringLiteral("--bind"),
                     QStringLiteral("127.0.0.1"), QStringLiteral("--directory"), folder}},
                stop);
            EXPECT_FALSE(ended) << ended->output.toStdString();
        });
    }
    [[nodiscard]] bool answers() const
    {
        for (const Deadline patience = Deadline::in(std::chrono::seconds(30)); !patience.hasPassed();) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, m_port);
            if (socket.waitForConnected(1000))
                return true;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return false;
    }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString address() const
    {
        return QStringLiteral("http://127.0.0.1:%1/simple/").arg(m_port);
    }

private:
    quint16 m_port = 0;
    std::jthread m_server;
};

} // namespace slipway::build
