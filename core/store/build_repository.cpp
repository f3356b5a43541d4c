// SPDX-License-Identifier: Apache-2.0
#include "store/build_repository.h"

#include "base/displayable.h"

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

namespace {

model::Build buildOf(const Row &row)
{
    return {.id = row.id<model::Build>("id"),
        .project = row.text("project"),
        .number = row.integer("number"),
        .ref = row.text("ref"),
        .commit = row.text("commit_id"),
        .state = row.spelled<model::BuildState>("state"),
        .started = row.time("started"),
        .finished = row.time("finished"),
        .person = row.text("person"),
        .failure = row.text("failure"),
        .logFile = row.text("log_file")};
}

} // namespace

Result<int> BuildRepository::takeNumber(Database &database, const QString &project)
{
    return database.write([&](Transaction &transaction) -> Result<int> {
        TRY(const qint64 number,
            transaction.number(u"INSERT INTO build_counter (project, taken) VALUES (:project, 1) "
                               "ON CONFLICT (project) DO UPDATE SET taken = build_counter.taken + 1 "
                               "RETURNING taken"_s,
                {{"project", project}}));
        return static_cast<int>(number);
    });
}

Result<model::Build> BuildRepository::start(model::Build build)
{
    build.state = model::BuildState::Running;
    TRY(build.id.value,
        m_connection.number(u"INSERT INTO build (project, number, ref, commit_id, state, started, finished, "
                            "person, failure, log_file) VALUES (:project, :number, :ref, :commit, :state, "
                            ":started, :finished, :person, :failure, :log) RETURNING id"_s,
            {{"project", build.project}, {"number", build.number}, {"ref", build.ref},
                {"commit", build.commit}, {"state", model::spell(build.state)}, {"started", build.started},
                {"finished", build.finished}, {"person", build.person}, {"failure", build.failure},
                {"log", build.logFile}}));
    return build;
}

Result<> BuildRepository::finish(const model::Build &build)
{
    if (build.state == model::BuildState::Running)
        return fail(Errc::Internal, u"a build cannot end in the state running"_s);
    TRY(const qint64 touched,
        m_connection.execute(u"UPDATE build SET state = :state, finished = :finished, failure = :failure, "
                             "log_file = :log, commit_id = :commit WHERE id = :id AND state = 'running'"_s,
            {{"state", model::spell(build.state)}, {"finished", build.finished}, {"failure", build.failure},
                {"log", build.logFile}, {"commit", build.commit}, {"id", build.id}}));
    if (touched == 1)
        return {};
    return fail(Error(Errc::Conflict,
        u"build %1 of %2 has ended already, or was never started"_s.arg(
            QString::number(build.number), displayable(build.project)))
                    .named(u"build.ended"_s));
}

Result<model::Build> BuildRepository::find(const QString &project, int number) const
{
    TRY(auto found,
        m_connection.first(u"SELECT * FROM build WHERE project = :project AND number = :number"_s,
            {{"project", project}, {"number", number}}, buildOf));
    if (!found)
        return fail(
            Error(Errc::NotFound, u"%1 has no build %2"_s.arg(displayable(project), QString::number(number)))
                .named(u"build.not-found"_s));
    return *std::move(found);
}

Result<QList<model::Build>> BuildRepository::list(const QString &project, int limit, int offset) const
{
    return m_connection.all(u"SELECT * FROM build WHERE project = :project ORDER BY number DESC "
                            "LIMIT :limit OFFSET :offset"_s,
        {{"project", project}, {"limit", limit}, {"offset", offset}}, buildOf);
}

Result<QList<model::Build>> BuildRepository::running() const
{
    return m_connection.all(u"SELECT * FROM build WHERE state = 'running' ORDER BY id"_s, {}, buildOf);
}

} // namespace slipway::store
