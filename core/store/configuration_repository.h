// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/configuration.h"
#include "store/connection.h"

namespace slipway::store {

/// The configuration, one row per project, store, index, environment, host and target.
class ConfigurationRepository {
public:
    explicit ConfigurationRepository(Connection &connection) : m_connection(connection) { }

    /// Everything, in the order in which it was given; empty when nothing was configured yet.
    Result<model::Configuration> load() const;
    /// Puts `configuration` in the place of what is there. The caller has checked it (model::check).
    Result<> replace(const model::Configuration &configuration);

private:
    Connection &m_connection;
};

} // namespace slipway::store
