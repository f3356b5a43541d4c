// SPDX-License-Identifier: Apache-2.0
#include "workflow/included_changes.h"

#include "git/history.h"
#include "model/version.h"
#include "store/placement_repository.h"
#include "store/release_repository.h"

#include <QRegularExpression>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostChanges = 200;

QList<deploy::Change> changesOf(const git::History &history, QStringList &remarks)
{
    QList<deploy::Change> changes;
    for (const auto &commit : history.commits)
        changes.append({.commit = commit.id, .author = commit.author.name, .title = commit.summary});
    if (!history.isComplete)
        remarks.append(
            u"there are more than %1 commits in between; the rest is not listed"_s.arg(mostChanges));
    return changes;
}

/// The release that a host's folder name speaks of, if it is one of ours.
Result<std::optional<model::Release>> releaseIn(
    const Workshop &workshop, const QString &project, const QString &folder)
{
    static const QRegularExpression pattern(u"^(.+)-b([0-9]{1,9})$"_s);
    const auto match = pattern.match(folder);
    if (!match.hasMatch())
        return std::optional<model::Release>();
    return workshop.database.read(
        [&](store::Connection &connection) -> Result<std::optional<model::Release>> {
            auto found = store::ReleaseRepository(connection)
                             .find(project, match.captured(1), match.captured(2).toInt());
            if (found)
                return std::optional(*found);
            if (found.error().code() == Errc::NotFound)
                return std::optional<model::Release>();
            return fail(found.error());
        });
}

/// What is on an index stays there, whatever hosts do.
Result<QStringList> publishedRemarks(const Workshop &workshop, const model::Release &release)
{
    TRY(const auto placements, workshop.database.read([&](store::Connection &connection) {
        return store::PlacementRepository(connection).of(release.id);
    }));
    QStringList indexes;
    for (const auto &placement : placements) {
        if (placement.kind == model::DestinationKind::Index && !indexes.contains(placement.destination))
            indexes.append(placement.destination);
    }
    if (indexes.isEmpty())
        return QStringList();
    return QStringList{
        u"it is published on %1, and stays so whatever happens on hosts"_s.arg(indexes.join(u", "_s))};
}

} // namespace

Result<IncludedChanges> includedChanges(
    const Workshop &workshop, const model::Release &release, const QString &currentFolder)
{
    IncludedChanges changes;
    TRY(changes.remarks, publishedRemarks(workshop, release));
    if (currentFolder.isEmpty())
        return changes;
    TRY(const auto current, releaseIn(workshop, release.project, currentFolder));
    if (!current) {
        changes.remarks.append(
            u"%1 is current on the hosts, and nothing is recorded here of it: what changes cannot be told"_s
                .arg(currentFolder));
        return changes;
    }
    const auto tell = [&]() -> Result<> {
        TRY(const auto repository, git::Repository::open(workshop.profile.repository(release.project)));
        TRY(const auto divergence, git::divergence(repository, current->commit, release.commit, mostChanges));
        changes.included = changesOf(divergence.gained, changes.remarks);
        changes.notIncluded = changesOf(divergence.lost, changes.remarks);
        return {};
    };
    if (const auto told = tell(); !told)
        changes.remarks.append(u"the commits in between cannot be told: %1"_s.arg(told.error().story()));
    return changes;
}

} // namespace slipway::workflow
