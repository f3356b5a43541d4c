// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/journal.h"

#include <functional>
#include <mutex>

namespace slipway::tests {

/// A journal in a file: a line for each call, on disk when the call returns, so that it outlives a killed
/// engine.
class FileJournal final : public deploy::Journal {
public:
    explicit FileJournal(QString path) : m_path(std::move(path)) { }

    Result<Id<model::JournalEntry>> intend(const deploy::Intent &intent) override;
    Result<> conclude(Id<model::JournalEntry> entry, const deploy::Conclusion &conclusion) override;
    Result<QList<model::JournalEntry>> entries() override;

    /// Called before (0) and after (1) the n-th line is on disk; n counts from 1.
    std::function<void(int number, int side)> onLine = {};
    /// When true, nothing can be written any more.
    std::atomic<bool> broken = false;

private:
    Result<int> append(const QString &line);

    QString m_path;
    std::mutex m_mutex;
    int m_lines = -1;
};

/// Remembers every change of a host's state, and every advice: "retry web-1: why".
class MemoryTrail final : public deploy::Trail {
public:
    Result<> hostChanged(const model::HostOutcome &outcome) override
    {
        const std::lock_guard guard(m_mutex);
        if (broken)
            return fail(Errc::Failed, QStringLiteral("the trail is full"));
        changes.append(outcome);
        return {};
    }

    Result<> advised(const deploy::Trouble &, const deploy::Advice &advice) override
    {
        const std::lock_guard guard(m_mutex);
        if (broken)
            return fail(Errc::Failed, QStringLiteral("the trail is full"));
        advices.append(QStringLiteral("%1 %2: %3")
                           .arg(deploy::spell(advice.way), advice.hosts.join(u','), advice.reason));
        return {};
    }

    QList<model::HostOutcome> changes;
    QStringList advices;
    bool broken = false;

private:
    std::mutex m_mutex;
};

} // namespace slipway::tests
