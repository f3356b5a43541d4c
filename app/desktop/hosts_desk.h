// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop_workplace.h"
#include "host_visits.h"
#include "ui/hosts/hosts_desk.h"

#include <QHash>

namespace slipway::app {

/// The hosts page's view of the configuration, the record and the hosts themselves. Remembers what visits
/// showed, and what receipts said until the program ends. Thread-safe.
class DesktopHostsDesk final : public ui::HostsDesk {
public:
    explicit DesktopHostsDesk(DesktopWorkplace &workplace) : m_workplace(workplace) { }

    Result<QList<ui::HostEntry>> read(std::stop_token stop) override;
    Result<int> probe(const QStringList &names, std::stop_token stop, task::Progress &progress) override;
    Result<ui::ReceiptCount> readReceipts(std::stop_token stop, task::Progress &progress) override;
    Result<ui::FoundHosts> readList(const QString &file, std::stop_token stop) override;
    Result<int> import(const QList<model::Host> &hosts, const QString &reason, std::stop_token stop) override;
    Result<ui::ShownHostKey> shownKey(const QString &host, std::stop_token stop) override;
    Result<> trust(const QString &host, const ui::ShownHostKey &compared, std::stop_token stop) override;

private:
    struct Receipt {
        QString current;
        QString failure;
        QString recorded; ///< what was on record when it was read
    };
    /// Project, environment, host.
    using Where = std::tuple<QString, QString, QString>;

    /// Call with the mutex held.
    HostVisits &visits(const workflow::Workshop &workshop);
    void addVisits(const workflow::Workshop &workshop, QList<ui::HostEntry> &entries);
    void addReceipts(QList<ui::HostEntry> &entries);

    DesktopWorkplace &m_workplace;
    std::mutex m_mutex;
    std::optional<HostVisits> m_visits; ///< read when they are first asked for
    QMap<Where, Receipt> m_receipts;
};

} // namespace slipway::app
