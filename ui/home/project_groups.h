// SPDX-License-Identifier: Apache-2.0
// Which projects stand together in the matrix.
#pragma once

#include "ui/home/arrangement.h"
#include "ui/home/cell.h"

namespace slipway::ui {

/// What a project is grouped by.
struct Groupable {
    QString name = {};
    Standing standing = Standing::Nothing; ///< the most urgent of its cells
};

struct ProjectGroup {
    QString key = {}; ///< the same in every run: "state/attention", "name/shop"; empty: there are no groups
    QString title = {};
    QList<int> projects = {}; ///< their places, in their order
};

/// None is empty. A part of a name that only one project has makes no group: such projects come together at
/// the end.
[[nodiscard]] QList<ProjectGroup> groupProjects(Grouping grouping, const QList<Groupable> &projects);

} // namespace slipway::ui
