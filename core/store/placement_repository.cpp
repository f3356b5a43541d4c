// SPDX-License-Identifier: Apache-2.0
#include "store/placement_repository.h"

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

namespace {

model::Placement placementOf(const Row &row)
{
    return {.release = row.id<model::Release>("release_id"),
        .kind = row.spelled<model::DestinationKind>("kind"),
        .destination = row.text("destination"),
        .location = row.text("location"),
        .sha256 = row.text("sha256"),
        .verified = row.flag("verified"),
        .overwritten = row.flag("overwritten"),
        .note = row.text("note"),
        .at = row.time("at"),
        .person = row.text("person")};
}

} // namespace

Result<> PlacementRepository::add(const model::Placement &placement)
{
    TRY_DO(m_connection.execute(
        u"INSERT INTO placement (release_id, kind, destination, location, sha256, verified, overwritten, "
        "note, at, person) VALUES (:release, :kind, :destination, :location, :sha256, :verified, "
        ":overwritten, :note, :at, :person)"_s,
        {{"release", placement.release}, {"kind", model::spell(placement.kind)},
            {"destination", placement.destination}, {"location", placement.location},
            {"sha256", placement.sha256}, {"verified", placement.verified},
            {"overwritten", placement.overwritten}, {"note", placement.note}, {"at", placement.at},
            {"person", placement.person}}));
    return {};
}

Result<QList<model::Placement>> PlacementRepository::of(Id<model::Release> release) const
{
    return m_connection.all(u"SELECT * FROM placement WHERE release_id = :release ORDER BY id"_s,
        {{"release", release}}, placementOf);
}

Result<QList<model::Placement>> PlacementRepository::since(Id<model::Release> release) const
{
    return m_connection.all(u"SELECT * FROM placement WHERE release_id >= :release ORDER BY id"_s,
        {{"release", release}}, placementOf);
}

Result<std::optional<model::Placement>> PlacementRepository::latest(
    Id<model::Release> release, model::DestinationKind kind, const QString &destination) const
{
    return m_connection.first(u"SELECT * FROM placement WHERE release_id = :release AND kind = :kind "
                              "AND destination = :destination ORDER BY id DESC LIMIT 1"_s,
        {{"release", release}, {"kind", model::spell(kind)}, {"destination", destination}}, placementOf);
}

Result<bool> PlacementRepository::wasVerified(
    const QString &sha256, model::DestinationKind kind, const QString &destination) const
{
    TRY(const qint64 facts,
        m_connection.number(
            u"SELECT count(*) FROM placement WHERE kind = :kind AND destination = :destination "
            "AND sha256 = :sha256 AND verified = 1"_s,
            {{"kind", model::spell(kind)}, {"destination", destination}, {"sha256", sha256}}));
    return facts > 0;
}

Result<bool> PlacementRepository::knowsProject(
    const QString &project, model::DestinationKind kind, const QString &destination) const
{
    TRY(const qint64 facts,
        m_connection.number(
            u"SELECT count(*) FROM placement JOIN release ON release.id = placement.release_id "
            "WHERE release.project = :project AND placement.kind = :kind "
            "AND placement.destination = :destination AND placement.verified = 1"_s,
            {{"project", project}, {"kind", model::spell(kind)}, {"destination", destination}}));
    return facts > 0;
}

} // namespace slipway::store
