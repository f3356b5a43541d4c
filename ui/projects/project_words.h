// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/projects/project_desk.h"
#include "ui/style/look.h"

#include <QCoreApplication>

namespace slipway::ui {

/// Projects, their builds and their settings in words and looks.
class ProjectWords {
    Q_DECLARE_TR_FUNCTIONS(slipway::ui::ProjectWords)
public:
    [[nodiscard]] static QString state(model::BuildState state);
    [[nodiscard]] static Look look(model::BuildState state);
    /// What goes on in an environment: "OK", "Deploying", "Not deployed".
    [[nodiscard]] static QString state(const ProjectStage &stage);
    [[nodiscard]] static Look look(const ProjectStage &stage);
    [[nodiscard]] static QString tier(model::Tier tier);
    /// Name and value of each setting, in the order in which a person would look for them.
    [[nodiscard]] static QList<std::pair<QString, QString>> settings(const ProjectSheet &sheet);
    /// "http://127.0.0.1:8000/ answers 200 within 30 s"
    [[nodiscard]] static QString health(const model::HealthCheck &check);

private:
    [[nodiscard]] static QString requirements(model::Requirements value);
    [[nodiscard]] static QString repack(model::Repack value);
    [[nodiscard]] static QString stores(const QList<model::StoreSettings> &stores);
    [[nodiscard]] static QString indexes(const QList<model::IndexSettings> &indexes);
};

/// Whether every word of the filter is somewhere in the row.
[[nodiscard]] bool matches(const ProjectRow &row, const QStringList &words);

} // namespace slipway::ui
