// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/audit/audit_desk.h"

#include <atomic>
#include <functional>

namespace slipway::ui {

/// A trail of any length that is made up as it is read: number 7 of each ten has failed, even ones are of
/// Ann. Members are set before the page is made.
class ScriptedAuditDesk final : public AuditDesk {
public:
    Result<audit::Opening> open(const audit::Question &question, int rows, std::stop_token stop) override;
    Result<QList<audit::Hit>> page(const audit::Question &question, const audit::Scope &scope,
        audit::Tally::Place place, int rows, std::stop_token stop) override;
    Result<AuditShape> shape(
        const audit::Question &question, const audit::Scope &scope, std::stop_token stop) override;
    Result<std::optional<audit::Hit>> event(qint64 seq, std::stop_token stop) override;
    Result<qint64> newest(std::stop_token) override { return events.load(); }
    Result<QStringList> valuesOf(const QString &key, std::stop_token stop) override;
    Result<std::optional<audit::Finding>> finding(std::stop_token) override { return broken; }
    Result<audit::Verification> verify(std::stop_token stop, task::Progress &progress) override;
    Result<qint64> exportTo(const QString &file, std::stop_token stop, task::Progress &progress) override;

    [[nodiscard]] static audit::Hit hit(qint64 seq);
    [[nodiscard]] static bool answers(const audit::Question &question, const audit::Hit &hit);

    std::atomic<qint64> events = 0;
    std::atomic<int> pagesRead = 0;
    std::atomic<int> asked = 0; ///< the page's questions, without those for what is related to an event
    std::optional<audit::Finding> broken = {};
    std::function<Result<>()> onOpen = [] { return Result<>(); };
    std::atomic<bool> isTorn = false; ///< no page can be read
    QString exported;
};

} // namespace slipway::ui
