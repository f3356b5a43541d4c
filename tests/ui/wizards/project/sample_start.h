// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/wizards/project/project_start.h"

#include <functional>

namespace slipway::ui {

/// Answers as it is told to, and keeps what was wished for. Members are set before the wizard is made, and
/// read when its work has ended.
class ScriptedStart final : public ProjectStart {
public:
    Result<Surroundings> surroundings(std::stop_token) override { return there; }
    Result<RepositoryFacts> look(
        const RepositoryAddress &repository, std::stop_token, task::Progress &) override
    {
        looked = repository;
        return onLook();
    }
    Result<Addition> preview(const ProjectWish &wish, std::stop_token) override { return onPreview(wish); }
    Result<> add(const ProjectWish &wish, const QString &why, std::stop_token) override
    {
        added = wish;
        reason = why;
        return {};
    }

    Surroundings there = {.projects = {QStringLiteral("till")},
        .stores = {QStringLiteral("attic"), QStringLiteral("vault")},
        .environments = {{.name = QStringLiteral("staging"), .tier = model::Tier::Staging},
            {.name = QStringLiteral("production"), .tier = model::Tier::Production, .order = 1}},
        .hosts = {QStringLiteral("web-1"), QStringLiteral("web-2")}};
    std::function<Result<RepositoryFacts>()> onLook = [] {
        return RepositoryFacts{.package = QStringLiteral("Shop_Front"),
            .version = QStringLiteral("1.4.0"),
            .backend = QStringLiteral("hatchling"),
            .branch = QStringLiteral("main"),
            .branches = {QStringLiteral("legacy"), QStringLiteral("main")},
            .tags = 3,
            .newestTag = QStringLiteral("v1.4.0"),
            .vendor = QStringLiteral("vendor")};
    };
    std::function<Result<Addition>(const ProjectWish &)> onPreview = [](const ProjectWish &wish) {
        return Addition{.keys = {{.path = QStringLiteral("projects.%1.repository").arg(wish.name),
                            .value = wish.repository.url}},
            .configuration = QStringLiteral("[projects.%1]\n").arg(wish.name)};
    };
    RepositoryAddress looked = {};
    ProjectWish added = {};
    QString reason = {};
};

} // namespace slipway::ui
