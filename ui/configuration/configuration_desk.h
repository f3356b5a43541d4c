// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/configuration.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <optional>
#include <stop_token>

namespace slipway::ui {

/// The configuration as it is now, with a draft's changes made to it.
struct OpenedConfiguration {
    model::ConfigurationEdits edits = {};
    QStringList conflicts = {}; ///< parts that others changed since the draft was kept; the draft's stand
};

/// One key whose value will be another one.
struct ChangedKey {
    QString path = {}; ///< "targets.shop.production.keep"
    QString before = {}; ///< empty: it comes
    QString after = {}; ///< empty: it goes
};

/// What the configuration says is wrong with what was entered.
struct ConfigurationProblem {
    QString path = {}; ///< the key: "projects.shop.package"
    QString fact = {};
    QString hint = {};
};

/// Edits as they would be applied.
struct ConfigurationReview {
    QList<ChangedKey> changes = {};
    std::optional<ConfigurationProblem> problem = {}; ///< the first one
    bool isOutOfDate = false; ///< somebody else changed the configuration since it was read
    QString text = {}; ///< the configuration that would be, as TOML
    QJsonObject draft = {}; ///< to open() later; empty: these cannot be kept
};

/// Reads, checks and changes the configuration. The program implements it; calls block and come from worker
/// threads. Outlives what uses it.
class ConfigurationDesk {
public:
    virtual ~ConfigurationDesk() = default;

    /// An empty draft, or one that cannot be read, changes nothing.
    virtual Result<OpenedConfiguration> open(const QJsonObject &draft, std::stop_token stop) = 0;
    virtual Result<ConfigurationReview> review(const model::ConfigurationEdits &edits, std::stop_token stop)
        = 0;
    /// Yields how many keys it changed. Refused (OutOfDate) where the configuration is not the one that was
    /// edited.
    virtual Result<int> apply(
        const model::ConfigurationEdits &edits, const QString &reason, std::stop_token stop)
        = 0;
};

} // namespace slipway::ui
