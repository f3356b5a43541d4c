// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <atomic>
#include <thread>

namespace slipway::store {

/// Stands between a client and PostgreSQL's unix socket and passes bytes on. When told to, it delivers the
/// next COMMIT and cuts the client off before the answer.
class CuttingRelay {
public:
    CuttingRelay(QString listenAt, QString server);
    ~CuttingRelay();
    CuttingRelay(const CuttingRelay &) = delete;
    CuttingRelay &operator=(const CuttingRelay &) = delete;

    void cutAfterNextCommit() { m_cuts = true; }
    [[nodiscard]] bool hasCut() const { return m_hasCut; }

private:
    void serve(const std::stop_token &stop);
    void relay(int client, const std::stop_token &stop);

    QString m_server;
    int m_listener = -1;
    std::atomic<bool> m_cuts = false;
    std::atomic<bool> m_hasCut = false;
    std::jthread m_thread;
};

} // namespace slipway::store
