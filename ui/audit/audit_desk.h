// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/search.h"
#include "audit/trail.h"

namespace slipway::ui {

/// How an answer spreads over the trail and over time.
struct AuditShape {
    audit::Tally tally = {};
    QList<audit::DayCount> days = {};
};

/// What stands behind the audit page. All of it blocks, and is called on worker threads, several at a time.
class AuditDesk {
public:
    virtual ~AuditDesk() = default;

    virtual Result<audit::Opening> open(const audit::Question &question, int rows, std::stop_token stop) = 0;
    virtual Result<QList<audit::Hit>> page(const audit::Question &question, const audit::Scope &scope,
        audit::Tally::Place place, int rows, std::stop_token stop)
        = 0;
    virtual Result<AuditShape> shape(
        const audit::Question &question, const audit::Scope &scope, std::stop_token stop)
        = 0;
    /// Nothing when there is no event of this number.
    virtual Result<std::optional<audit::Hit>> event(qint64 seq, std::stop_token stop) = 0;
    virtual Result<qint64> newest(std::stop_token stop) = 0;
    virtual Result<QStringList> valuesOf(const QString &key, std::stop_token stop) = 0;
    /// What the opening of the trail, or the last walk, found wrong.
    virtual Result<std::optional<audit::Finding>> finding(std::stop_token stop) = 0;
    virtual Result<audit::Verification> verify(std::stop_token stop, task::Progress &progress) = 0;
    /// Writes the whole trail into a new file; the number of events.
    virtual Result<qint64> exportTo(const QString &file, std::stop_token stop, task::Progress &progress) = 0;
};

} // namespace slipway::ui
