// SPDX-License-Identifier: Apache-2.0
#include "workflow/project_source.h"

#include "git/fetch.h"
#include "ssh/endpoint.h"
#include "ssh/trusted_keys.h"
#include "store/tag_repository.h"

namespace slipway::workflow {

using namespace Qt::StringLiterals;

Result<git::Repository> fetchProject(
    const Workshop &workshop, const model::Project &project, std::stop_token stop, task::Progress &progress)
{
    TRY(auto repository, git::Repository::openCache(workshop.profile.repository(project.name)));
    ssh::TrustedKeys trusted(workshop.surroundings);
    git::FetchOptions options{.url = project.repository,
        .credentials = &workshop.credentials,
        .credential = project.credential,
        .identity = ssh::withHome(project.identity)};
    options.judgeHostKey = [&](const git::HostKey &key) {
        const ssh::Endpoint server{
            .name = key.host, .address = key.host, .port = key.port, .policy = ssh::HostKeyPolicy::Ask};
        return trusted.check(server, {.type = key.type, .blob = key.blob}, stop);
    };
    TRY_DO(git::fetch(repository, options, stop, progress).during(u"Fetch %1"_s.arg(project.name)));
    return repository;
}

Result<git::SeenTags> DatabaseTagLedger::seen()
{
    TRY(const auto sightings, m_workshop.database.read([&](store::Connection &connection) {
        return store::TagRepository(connection).of(m_project);
    }));
    git::SeenTags tags;
    for (const auto &sighting : sightings)
        tags.insert(sighting.tag, sighting.commit);
    return tags;
}

Result<> DatabaseTagLedger::remember(const git::SeenTags &tags)
{
    TRY(const auto known, seen());
    return m_workshop.database.write([&](store::Transaction &transaction) -> Result<> {
        store::TagRepository repository(transaction);
        for (auto tag = tags.begin(); tag != tags.end(); ++tag) {
            if (known.contains(tag.key()) && known.value(tag.key()) != tag.value()) {
                TRY_DO(repository.repoint(m_project, tag.key(), tag.value(), m_workshop.clock.now()));
                TRY_DO(m_workshop.trail.append(transaction,
                    draft(m_workshop, u"tag.move-accepted"_s, u"tag/%1/%2"_s.arg(m_project, tag.key()),
                        {{u"before"_s, known.value(tag.key())}, {u"now"_s, tag.value()}})));
            } else {
                TRY_DO(repository.see(m_project, tag.key(), tag.value(), m_workshop.clock.now()));
            }
        }
        return {};
    });
}

} // namespace slipway::workflow
