// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/configuration/configuration_desk.h"

#include <QCoreApplication>

namespace slipway::ui {

/// The configuration in words.
class ConfigurationWords {
    Q_DECLARE_TR_FUNCTIONS(slipway::ui::ConfigurationWords)
public:
    /// "It names no host. Name one." Without the key that it is about.
    [[nodiscard]] static QString problem(const ConfigurationProblem &problem);
    /// Its name, with a star where it is of the tier production.
    [[nodiscard]] static QString environment(const model::Environment &environment);
};

} // namespace slipway::ui
