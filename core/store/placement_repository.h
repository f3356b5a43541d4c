// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/release.h"
#include "store/connection.h"

#include <optional>

namespace slipway::store {

/// Where releases' bytes were put and seen: facts that are added and never change.
class PlacementRepository {
public:
    explicit PlacementRepository(Connection &connection) : m_connection(connection) { }

    Result<> add(const model::Placement &placement);
    /// All facts about a release, oldest first.
    Result<QList<model::Placement>> of(Id<model::Release> release) const;
    /// All facts about this release and those recorded after it, oldest first.
    Result<QList<model::Placement>> since(Id<model::Release> release) const;
    /// The newest fact about a release at a destination, or nothing.
    Result<std::optional<model::Placement>> latest(
        Id<model::Release> release, model::DestinationKind kind, const QString &destination) const;
    /// True when exactly these bytes were once read back and found right at a destination.
    Result<bool> wasVerified(
        const QString &sha256, model::DestinationKind kind, const QString &destination) const;
    /// True when any release of the project was ever seen at a destination.
    Result<bool> knowsProject(
        const QString &project, model::DestinationKind kind, const QString &destination) const;

private:
    Connection &m_connection;
};

} // namespace slipway::store
