// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/hosts/hosts_desk.h"

#include <functional>
#include <mutex>

namespace slipway::ui {

/// Answers as it is told to. Members are set before the page is made.
class ScriptedHostsDesk final : public HostsDesk {
public:
    Result<QList<HostEntry>> read(std::stop_token) override { return onRead(); }
    Result<int> probe(const QStringList &names, std::stop_token, task::Progress &) override;
    Result<ReceiptCount> readReceipts(std::stop_token, task::Progress &) override;
    Result<FoundHosts> readList(const QString &file, std::stop_token) override;
    Result<int> import(const QList<model::Host> &hosts, const QString &reason, std::stop_token) override;
    Result<ShownHostKey> shownKey(const QString &host, std::stop_token) override;
    Result<> trust(const QString &host, const ShownHostKey &compared, std::stop_token) override;

    /// Six hosts in all states.
    [[nodiscard]] static QList<HostEntry> sample();
    [[nodiscard]] QStringList did() const;

    std::function<Result<QList<HostEntry>>()> onRead
        = [] { return Result<QList<HostEntry>>(QList<HostEntry>()); };
    std::function<Result<ShownHostKey>()> onShownKey = [] {
        return Result<ShownHostKey>(ShownHostKey{
            QStringLiteral("ssh-ed25519"), "blob", QStringLiteral("SHA256:Kf0q1Yl0G3c6mJt2o9w")});
    };

private:
    void note(const QString &what);
    mutable std::mutex m_mutex;
    QStringList m_did;
};

} // namespace slipway::ui
