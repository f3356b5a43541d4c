// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/configuration/configuration_desk.h"

#include <mutex>

namespace slipway::ui {

/// Two projects, shop in two of three environments, with stores, indexes and hosts.
[[nodiscard]] model::Configuration sampleConfiguration();

/// Keeps a configuration in memory, and checks and compares as the program does. What it answers instead, and
/// what others do to it, is said by the test, on the main thread.
class ScriptedConfiguration final : public ConfigurationDesk {
public:
    Result<OpenedConfiguration> open(const QJsonObject &draft, std::stop_token) override;
    Result<ConfigurationReview> review(const model::ConfigurationEdits &edits, std::stop_token) override;
    Result<int> apply(
        const model::ConfigurationEdits &edits, const QString &reason, std::stop_token) override;

    [[nodiscard]] model::Configuration stored() const;
    void store(const model::Configuration &configuration);
    [[nodiscard]] QString reason() const;
    void refuse(const std::optional<Error> &error); ///< what open() says from now on

private:
    mutable std::mutex m_guard;
    model::Configuration m_stored = sampleConfiguration();
    std::optional<Error> m_refusal;
    QString m_reason;
};

} // namespace slipway::ui
