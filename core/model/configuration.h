// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/destination.h"
#include "model/environment.h"
#include "model/project.h"
#include "model/target.h"

#include <QList>

namespace slipway::model {

/// All that a person configures. The parts refer to each other by name.
struct Configuration {
    QList<Project> projects = {};
    QList<StoreSettings> stores = {};
    QList<IndexSettings> indexes = {};
    QList<Environment> environments = {}; ///< kept in their order
    QList<Host> hosts = {};
    QList<Target> targets = {};

    friend bool operator==(const Configuration &, const Configuration &) = default;
};

/// A configuration as it was read, and as somebody wants it.
struct ConfigurationEdits {
    Configuration before = {};
    Configuration after = {};

    friend bool operator==(const ConfigurationEdits &, const ConfigurationEdits &) = default;
};

/// Checks that names are well formed and unique, that every reference has its object, that orders and numbers
/// make sense. The first complaint comes back, with the path of the key: "targets.shop.production.hosts".
Result<> check(const Configuration &configuration);

// Look-ups that say what there is instead when the name is unknown.
Result<Project> findProject(const Configuration &configuration, const QString &name);
Result<StoreSettings> findStore(const Configuration &configuration, const QString &name);
Result<IndexSettings> findIndex(const Configuration &configuration, const QString &name);
Result<Environment> findEnvironment(const Configuration &configuration, const QString &name);
Result<Host> findHost(const Configuration &configuration, const QString &name);
Result<Target> findTarget(
    const Configuration &configuration, const QString &project, const QString &environment);

/// True for PyPI and Test PyPI, known by their address: what goes there is for everybody.
[[nodiscard]] bool isPublic(const IndexSettings &index);
/// True where one of the indexes is.
[[nodiscard]] bool hasPublicIndex(const Configuration &configuration);

} // namespace slipway::model
