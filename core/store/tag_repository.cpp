// SPDX-License-Identifier: Apache-2.0
#include "store/tag_repository.h"

#include "base/displayable.h"

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

namespace {

TagSighting sightingOf(const Row &row)
{
    return {.project = row.text("project"),
        .tag = row.text("tag"),
        .commit = row.text("commit_id"),
        .firstSeen = row.time("first_seen"),
        .lastSeen = row.time("last_seen")};
}

} // namespace

Result<TagSighting> TagRepository::see(
    const QString &project, const QString &tag, const QString &commit, const QDateTime &at)
{
    TRY_DO(m_connection.execute(
        u"INSERT INTO tag_sighting (project, tag, commit_id, first_seen, last_seen) "
        "VALUES (:project, :tag, :commit, :at, :at2) ON CONFLICT (project, tag) DO UPDATE "
        "SET last_seen = excluded.last_seen WHERE tag_sighting.commit_id = excluded.commit_id"_s,
        {{"project", project}, {"tag", tag}, {"commit", commit}, {"at", at}, {"at2", at}}));
    TRY(auto line, find(project, tag));
    if (!line)
        return fail(Errc::Internal, u"the ledger lost the tag \"%1\""_s.arg(displayable(tag)));
    return *std::move(line);
}

Result<> TagRepository::repoint(
    const QString &project, const QString &tag, const QString &commit, const QDateTime &at)
{
    TRY(const qint64 touched,
        m_connection.execute(
            u"UPDATE tag_sighting SET commit_id = :commit, first_seen = :at, last_seen = :at2 "
            "WHERE project = :project AND tag = :tag"_s,
            {{"commit", commit}, {"at", at}, {"at2", at}, {"project", project}, {"tag", tag}}));
    if (touched == 1)
        return {};
    return fail(
        Errc::NotFound, u"the tag \"%1\" of %2 was never seen"_s.arg(displayable(tag), displayable(project)));
}

Result<std::optional<TagSighting>> TagRepository::find(const QString &project, const QString &tag) const
{
    return m_connection.first(u"SELECT * FROM tag_sighting WHERE project = :project AND tag = :tag"_s,
        {{"project", project}, {"tag", tag}}, sightingOf);
}

Result<QList<TagSighting>> TagRepository::of(const QString &project) const
{
    return m_connection.all(u"SELECT * FROM tag_sighting WHERE project = :project ORDER BY tag"_s,
        {{"project", project}}, sightingOf);
}

} // namespace slipway::store
