// SPDX-License-Identifier: Apache-2.0
#include "desktop_release_work.h"

#include "delivery_facts.h"
#include "desktop_releases.h"
#include "git/history.h"
#include "git/references.h"
#include "page_limits.h"
#include "report/release_words.h"
#include "store/release_repository.h"
#include "workflow/archive_release.h"
#include "workflow/build_release.h"
#include "workflow/project_source.h"
#include "workflow/publish_release.h"
#include "workflow/ship_release.h"
#include "workflow/verify_release.h"

#include <algorithm>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

/// The newest release that was made of each commit.
Result<QHash<QString, QString>> releasedCommits(const workflow::Workshop &workshop, const QString &project)
{
    TRY(const auto releases, workshop.database.read([&](store::Connection &connection) {
        return store::ReleaseRepository(connection).list(project, mostReleases);
    }));
    QHash<QString, QString> names;
    for (const auto &release : releases) {
        if (!names.contains(release.commit))
            names.insert(release.commit, release.folderName());
    }
    return names;
}

Result<ui::SourceReference> referenceOf(const git::Repository &repository, ui::SourceKind kind,
    const QString &name, const QString &commitId, const QHash<QString, QString> &released)
{
    TRY(const auto commit, git::commit(repository, commitId));
    return ui::SourceReference{.kind = kind,
        .name = name,
        .commit = commitId,
        .summary = commit.summary,
        .author = commit.author.name,
        .when = commit.committer.when,
        .release = released.value(commitId)};
}

Result<workflow::ReleaseName> nameOf(const workflow::Workshop &workshop, const ui::DeliveryWish &wish)
{
    TRY(const auto release, releaseNamed(workshop, wish.project, wish.release));
    return workflow::ReleaseName{.project = wish.project, .version = release.version, .build = release.build};
}

void say(task::Progress &progress, const QStringList &lines)
{
    for (const QString &line : lines)
        progress.line(line);
}

} // namespace

Result<QList<ui::SourceReference>> DesktopReleaseWork::references(
    const QString &project, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto all, workflow::configuration(*workshop));
    TRY(const auto configured, model::findProject(all, project));
    TRY(const auto repository, workflow::fetchProject(*workshop, configured, stop, progress));
    TRY(const auto released, releasedCommits(*workshop, project));
    TRY(const auto seen, workflow::DatabaseTagLedger(*workshop, project).seen());
    QList<ui::SourceReference> references;
    TRY(const auto tags, git::tags(repository));
    for (const auto &tag : tags) {
        if (stop.stop_requested())
            return fail(Errc::Cancelled, u"stopped while the repository was read"_s);
        if (tag.commit.isEmpty())
            continue;
        TRY(auto one, referenceOf(repository, ui::SourceKind::Tag, tag.name, tag.commit, released));
        if (const QString before = seen.value(tag.name); !before.isEmpty() && before != tag.commit)
            one.movedFrom = before;
        references.append(one);
    }
    std::stable_sort(
        references.begin(), references.end(), [](const auto &a, const auto &b) { return a.when > b.when; });
    TRY(const auto branches, git::branches(repository));
    for (const auto &branch : branches) {
        TRY(const auto one,
            referenceOf(repository, ui::SourceKind::Branch, branch.name, branch.commit, released));
        references.append(one);
    }
    return references;
}

Result<ui::DeliveryFacts> DesktopReleaseWork::facts(
    const QString &project, const QString &release, std::stop_token stop)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto found, releaseNamed(*workshop, project, release));
    return deliveryFacts(*workshop, found);
}

Result<ui::ReleaseWays> DesktopReleaseWork::ways(const QString &project, std::stop_token stop)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    return releaseWays(*workshop, project);
}

ui::ShipOutcome DesktopReleaseWork::ship(
    const ui::ShipWish &wish, const WhenMade &whenMade, std::stop_token stop, task::Progress &progress)
{
    const auto workshop = m_place.workshop(stop);
    if (!workshop)
        return {.failure = workshop.error()};
    workflow::ShipOrder order{.build = {.project = wish.build.project,
                                  .ref = wish.build.ref,
                                  .twice = wish.build.twice,
                                  .trial = wish.build.trial,
                                  .acceptMovedTag = wish.build.acceptMovedTag,
                                  .reason = wish.build.reason},
        .store = wish.store,
        .index = wish.index,
        .allowNewProject = wish.allowNewProject,
        .whenMade = [&whenMade](const model::Release &release) { whenMade(release.folderName()); }};
    if (!wish.made.isEmpty()) {
        const auto made = releaseNamed(**workshop, wish.build.project, wish.made);
        if (!made)
            return {.failure = made.error()};
        order.made
            = workflow::ReleaseName{.project = made->project, .version = made->version, .build = made->build};
    }
    const auto shipped = workflow::shipRelease(**workshop, order, std::move(stop), progress);
    return {.line = shipped.lines.join(u", "_s),
        .release = shipped.release ? shipped.release->folderName() : QString(),
        .failure = shipped.failure};
}

Result<ui::WorkResult> DesktopReleaseWork::build(
    const ui::BuildWish &wish, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto report,
        workflow::buildRelease(*workshop,
            {.project = wish.project,
                .ref = wish.ref,
                .twice = wish.twice,
                .trial = wish.trial,
                .acceptMovedTag = wish.acceptMovedTag,
                .reason = wish.reason},
            std::move(stop), progress));
    say(progress, report::describe(report));
    if (report.failure)
        return fail(*report.failure);
    return ui::WorkResult{.line = tr("%1 %2 is made, as build %3", "package; version; number")
                                      .arg(report.release->package, report.release->version)
                                      .arg(report.release->build),
        .release = report.release->folderName()};
}

Result<ui::WorkResult> DesktopReleaseWork::upload(
    const ui::DeliveryWish &wish, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto name, nameOf(*workshop, wish));
    TRY(const auto archived,
        workflow::archiveRelease(
            *workshop, {.release = name, .store = wish.destination}, std::move(stop), progress));
    say(progress, archived.notes);
    const QString file = archived.release.artifact.fileName;
    const QString store = archived.placement.destination;
    if (archived.overwritten)
        return fail(Error(Errc::Conflict,
            tr("%1 is in %2, and took the place of other bytes", "file; store").arg(file, store))
                        .hint(tr("The store is not write-once: have that mended before anything else goes "
                                 "there. What lay there before is lost, unless the store keeps a backup."))
                        .named(u"archive.overwritten"_s));
    const QString line = archived.wasThere
        ? tr("%1 was in %2 already; read back and compared", "file; store").arg(file, store)
        : tr("%1 is in %2; read back and compared", "file; store").arg(file, store);
    return ui::WorkResult{.line = line, .release = archived.release.folderName()};
}

Result<ui::WorkResult> DesktopReleaseWork::verify(
    const ui::DeliveryWish &wish, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto name, nameOf(*workshop, wish));
    TRY(const auto found, workflow::verifyRelease(*workshop, name, std::move(stop), progress));
    say(progress, report::describe(found));
    if (found.places.isEmpty())
        return fail(Error(Errc::NotFound, tr("%1 is recorded nowhere yet").arg(wish.release))
                        .hint(tr("Archive it first: then there is something to verify.")));
    if (!found.isIntact()) {
        const auto wrong = std::find_if(found.places.begin(), found.places.end(),
            [](const auto &place) { return place.state != workflow::PlaceState::Intact; });
        const auto count = std::count_if(found.places.begin(), found.places.end(),
            [](const auto &place) { return place.state != workflow::PlaceState::Intact; });
        return fail(Error(Errc::Untrusted,
            tr("%1 of %2 places are not as recorded, the first: %3, %4",
                "number; number; place; what was found")
                .arg(count)
                .arg(found.places.size())
                .arg(wrong->name, wrong->sentence))
                        .hint(tr("What each place said is in the activity below."))
                        .named(u"release.not-intact"_s));
    }
    return ui::WorkResult{.line = tr("All as recorded. Places looked at: %1").arg(found.places.size()),
        .release = wish.release};
}

Result<ui::WorkResult> DesktopReleaseWork::publish(
    const ui::DeliveryWish &wish, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto name, nameOf(*workshop, wish));
    TRY(const auto published,
        workflow::publishRelease(*workshop,
            {.release = name,
                .index = wish.destination,
                .allowNewProject = wish.allowNewProject,
                .reason = wish.reason},
            std::move(stop), progress));
    say(progress, published.notes);
    const QString file = published.release.artifact.fileName;
    const QString index = published.placement.destination;
    return ui::WorkResult{.line = published.wasThere
            ? tr("%1 was on %2 already; downloaded and compared", "file; index").arg(file, index)
            : tr("%1 is on %2; downloaded and compared", "file; index").arg(file, index),
        .release = published.release.folderName()};
}

} // namespace slipway::app
