// SPDX-License-Identifier: Apache-2.0
#include "store/release_repository.h"

#include "base/displayable.h"
#include "model/trial.h"
#include "store/release_fields.h"
#include "store/word_search.h"

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

namespace {

model::Release releaseOf(const Row &row)
{
    auto release = fromBody<model::Release>(row, "body");
    release.id = row.id<model::Release>("id");
    if (row.text("trial").isEmpty())
        return release;
    return model::withTrial(std::move(release), fromBody<model::Trial>(row, "trial"));
}

/// The columns of a release, with the body of its latest trial or nothing.
QString selected(const QString &condition)
{
    return u"SELECT id, body, COALESCE((SELECT trial.body FROM release_trial trial WHERE trial.release_id "
           "= release.id ORDER BY trial.id DESC LIMIT 1), '') AS trial FROM release "_s
        + condition;
}

tl::unexpected<Error> notFound(const QString &what, const QString &hint)
{
    return fail(Error(Errc::NotFound, what).hint(hint).named(u"release.not-found"_s));
}

Result<model::Release> found(Result<std::optional<model::Release>> release, const QString &what)
{
    TRY(auto maybe, std::move(release));
    if (!maybe)
        return notFound(what, u"\"slipwayctl release list\" shows what there is."_s);
    return *std::move(maybe);
}

} // namespace

Result<model::Release> ReleaseRepository::add(model::Release release)
{
    TRY(const qint64 twins,
        m_connection.number(u"SELECT count(*) FROM release WHERE project = :project AND build = :build"_s,
            {{"project", release.project}, {"build", release.build}}));
    if (twins > 0)
        return fail(Error(Errc::Conflict,
            u"build %1 of %2 has its release already"_s.arg(
                QString::number(release.build), displayable(release.project)))
                        .hint(u"A release never changes; build again, under a new number."_s)
                        .named(u"release.exists"_s));
    TRY(release.id.value,
        m_connection.number(
            u"INSERT INTO release (project, version, build, commit_id, sha256, created, body) "
            "VALUES (:project, :version, :build, :commit, :sha256, :created, :body) "
            "RETURNING id"_s,
            {{"project", release.project}, {"version", release.version}, {"build", release.build},
                {"commit", release.commit}, {"sha256", release.artifact.digests.sha256},
                {"created", release.created}, {"body", toBody(release)}}));
    return release;
}

Result<> ReleaseRepository::addTrial(const model::Trial &trial)
{
    TRY_DO(m_connection.execute(
        u"INSERT INTO release_trial (release_id, at, person, body) VALUES (:release, :at, :person, :body)"_s,
        {{"release", trial.release}, {"at", trial.at}, {"person", trial.person}, {"body", toBody(trial)}}));
    return {};
}

Result<model::Release> ReleaseRepository::byId(Id<model::Release> id) const
{
    return found(m_connection.first(selected(u"WHERE id = :id"_s), {{"id", id}}, releaseOf),
        u"there is no release with the number %1"_s.arg(id.value));
}

Result<model::Release> ReleaseRepository::find(const QString &project, const QString &version) const
{
    TRY(auto maybe,
        m_connection.first(
            selected(u"WHERE project = :project AND version = :version ORDER BY build DESC LIMIT 1"_s),
            {{"project", project}, {"version", version}}, releaseOf));
    if (maybe)
        return *std::move(maybe);
    TRY(const auto newest, list(project, 5));
    QStringList versions;
    for (const model::Release &release : newest)
        versions.append(release.version);
    versions.removeDuplicates();
    return notFound(u"%1 has no release %2"_s.arg(displayable(project), displayable(version)),
        versions.isEmpty() ? u"It has none yet; make one with \"slipwayctl build\"."_s
                           : u"The newest are: %1."_s.arg(versions.join(u", "_s)));
}

Result<model::Release> ReleaseRepository::find(
    const QString &project, const QString &version, int build) const
{
    return found(
        m_connection.first(selected(u"WHERE project = :project AND version = :version AND build = :build"_s),
            {{"project", project}, {"version", version}, {"build", build}}, releaseOf),
        u"%1 has no release %2 of build %3"_s.arg(
            displayable(project), displayable(version), QString::number(build)));
}

Result<model::Release> ReleaseRepository::ofBuild(const QString &project, int build) const
{
    return found(m_connection.first(selected(u"WHERE project = :project AND build = :build"_s),
                     {{"project", project}, {"build", build}}, releaseOf),
        u"build %2 of %1 has made no release"_s.arg(displayable(project), QString::number(build)));
}

Result<QList<model::Release>> ReleaseRepository::bySha256(const QString &sha256) const
{
    return m_connection.all(
        selected(u"WHERE sha256 = :sha256 ORDER BY id DESC"_s), {{"sha256", sha256}}, releaseOf);
}

Result<QList<model::Release>> ReleaseRepository::list(const QString &project, int limit, int offset) const
{
    if (project.isEmpty())
        return m_connection.all(selected(u"ORDER BY created DESC, id DESC LIMIT :limit OFFSET :offset"_s),
            {{"limit", limit}, {"offset", offset}}, releaseOf);
    return m_connection.all(
        selected(u"WHERE project = :project ORDER BY build DESC LIMIT :limit OFFSET :offset"_s),
        {{"project", project}, {"limit", limit}, {"offset", offset}}, releaseOf);
}

Result<QList<model::Release>> ReleaseRepository::matching(const QStringList &words, int limit) const
{
    Binds binds;
    std::vector<QByteArray> names;
    const QStringList conditions = QStringList{u"id > 0"_s}
        + conditionsOf(
            words, u"project || ' ' || version || '-b' || build"_s, m_connection.engine(), binds, names);
    binds.push_back({"limit", limit});
    return m_connection.all(
        selected(u"WHERE %1 ORDER BY created DESC, id DESC LIMIT :limit"_s.arg(conditions.join(u" AND "_s))),
        binds, releaseOf);
}

Result<int> ReleaseRepository::count(const QString &project) const
{
    TRY(const qint64 number,
        project.isEmpty() ? m_connection.number(u"SELECT count(*) FROM release"_s, {})
                          : m_connection.number(u"SELECT count(*) FROM release WHERE project = :project"_s,
                              {{"project", project}}));
    return static_cast<int>(number);
}

} // namespace slipway::store
