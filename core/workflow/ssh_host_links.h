// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/host_link.h"
#include "model/configuration.h"
#include "ssh/connector.h"

#include <QMap>
#include <mutex>

namespace slipway::workflow {

/// The hosts of a configuration, reached by SSH. Thread-safe.
class SshHostLinks final : public deploy::HostLinks {
public:
    /// `tier` decides on the policy for host keys where a host names none. The connector outlives this.
    SshHostLinks(const ssh::Connector &connector, model::Configuration configuration, model::Tier tier)
        : m_connector(connector),
          m_configuration(std::move(configuration)),
          m_tier(tier)
    {
    }

    Result<std::unique_ptr<deploy::HostLink>> connect(const QString &host, std::stop_token stop) override;
    /// The fingerprint of the key that the host showed last; empty: it was not reached yet.
    [[nodiscard]] QString hostKeyOf(const QString &host) const;

private:
    const ssh::Connector &m_connector;
    model::Configuration m_configuration;
    model::Tier m_tier;
    mutable std::mutex m_mutex;
    QMap<QString, QString> m_hostKeys = {};
};

} // namespace slipway::workflow
