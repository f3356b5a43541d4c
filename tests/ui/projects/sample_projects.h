// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/projects/project_desk.h"

#include <atomic>
#include <functional>

namespace slipway::ui {

[[nodiscard]] QList<ProjectRow> sampleProjects();
/// shop in three environments: rolled out, rolled back, being deployed; with a build that failed.
[[nodiscard]] ProjectSheet sampleProject();
[[nodiscard]] QList<Undeployed> sampleUndeployed();

/// Answers as it is told to. Members are set before the page is made.
class ScriptedProjects final : public ProjectDesk {
public:
    Result<QList<ProjectRow>> list(std::stop_token) override { return onList(); }
    Result<ProjectSheet> sheet(const QString &, std::stop_token) override
    {
        ++sheets;
        return onSheet();
    }
    Result<QList<Undeployed>> undeployed(const QString &, std::stop_token) override { return onUndeployed(); }
    Result<QString> buildLog(const QString &, int number, std::stop_token) override { return onLog(number); }

    std::function<Result<QList<ProjectRow>>()> onList = [] { return sampleProjects(); };
    std::function<Result<ProjectSheet>()> onSheet = [] { return sampleProject(); };
    std::function<Result<QList<Undeployed>>()> onUndeployed = [] { return sampleUndeployed(); };
    std::function<Result<QString>(int)> onLog = [](int number) {
        return QStringLiteral("running egg_info\nwriting manifest\nend of build %1\n").arg(number);
    };
    std::atomic<int> sheets = 0;
};

} // namespace slipway::ui
