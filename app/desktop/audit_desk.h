// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "desktop_workplace.h"
#include "ui/audit/audit_desk.h"

namespace slipway::app {

/// The audit page's view of the profile's trail. Thread-safe.
class DesktopAuditDesk final : public ui::AuditDesk {
public:
    explicit DesktopAuditDesk(DesktopWorkplace &workplace) : m_workplace(workplace) { }

    Result<audit::Opening> open(const audit::Question &question, int rows, std::stop_token stop) override;
    Result<QList<audit::Hit>> page(const audit::Question &question, const audit::Scope &scope,
        audit::Tally::Place place, int rows, std::stop_token stop) override;
    Result<ui::AuditShape> shape(
        const audit::Question &question, const audit::Scope &scope, std::stop_token stop) override;
    Result<std::optional<audit::Hit>> event(qint64 seq, std::stop_token stop) override;
    Result<qint64> newest(std::stop_token stop) override;
    Result<QStringList> valuesOf(const QString &key, std::stop_token stop) override;
    Result<std::optional<audit::Finding>> finding(std::stop_token stop) override;
    Result<audit::Verification> verify(std::stop_token stop, task::Progress &progress) override;
    Result<qint64> exportTo(const QString &file, std::stop_token stop, task::Progress &progress) override;

private:
    DesktopWorkplace &m_workplace;
};

} // namespace slipway::app
