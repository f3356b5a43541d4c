// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/releases/release_desk.h"

#include <atomic>
#include <functional>

namespace slipway::ui {

/// Releases of three projects in all states that a row can have.
[[nodiscard]] ReleaseList sampleReleases();
/// So many rows.
[[nodiscard]] ReleaseList manyReleases(int count);
/// shop 1.4.0-b12: archived, published on the first index, running in staging; with warnings.
[[nodiscard]] ReleaseSheet sampleSheet();
[[nodiscard]] ReleaseChanges sampleChanges();
[[nodiscard]] ReleaseComparison sampleComparison();

/// Answers as it is told to. Members are set before the page is made.
class ScriptedReleases final : public ReleaseDesk {
public:
    Result<ReleaseList> list(std::stop_token) override
    {
        ++lists;
        return onList();
    }
    Result<ReleaseSheet> sheet(const QString &, const QString &name, std::stop_token) override
    {
        ++sheets;
        return onSheet(name);
    }
    Result<ReleaseChanges> changes(
        const QString &, const QString &, const QString &environment, std::stop_token) override
    {
        return onChanges(environment);
    }
    Result<ReleaseComparison> compare(const QString &, const QString &, const QString &other,
        std::stop_token stop, task::Progress &) override
    {
        return onCompare(other, std::move(stop));
    }

    std::function<Result<ReleaseList>()> onList = [] { return sampleReleases(); };
    std::function<Result<ReleaseSheet>(const QString &)> onSheet
        = [](const QString &) { return sampleSheet(); };
    std::function<Result<ReleaseChanges>(const QString &)> onChanges
        = [](const QString &) { return sampleChanges(); };
    std::function<Result<ReleaseComparison>(const QString &, std::stop_token)> onCompare
        = [](const QString &, std::stop_token) { return sampleComparison(); };
    std::atomic<int> lists = 0;
    std::atomic<int> sheets = 0;
};

} // namespace slipway::ui
