// SPDX-License-Identifier: Apache-2.0
#include "record_finder.h"

#include "store/deployment_repository.h"
#include "store/release_repository.h"
#include "ui/navigation/likeness.h"

#include <QCoreApplication>

namespace slipway::app {

using namespace Qt::StringLiterals;
using ui::Found;
using ui::FoundKind;
using ui::Place;

namespace {

/// The candidates that answer the text, the likest first; newer ones, which come first, win a tie.
QList<Found> likest(const QList<Found> &candidates, const QString &text)
{
    QList<std::pair<int, Found>> ranked;
    for (const Found &one : candidates) {
        if (const int points = ui::likeness(text, one.title); points > 0)
            ranked.append({points, one});
    }
    std::ranges::stable_sort(ranked, std::greater{}, &std::pair<int, Found>::first);
    QList<Found> found;
    for (const auto &one : ranked.first(std::min(ranked.size(), RecordFinder::ofAKind)))
        found.append(one.second);
    return found;
}

QList<Found> projects(const model::Configuration &known)
{
    QList<Found> found;
    for (const auto &project : known.projects)
        found.append({.kind = FoundKind::Project,
            .title = project.name,
            .detail = RecordFinder::tr("Project"),
            .route = {.place = Place::Projects, .path = {project.name}}});
    return found;
}

QList<Found> hosts(const model::Configuration &known)
{
    QList<Found> found;
    for (const auto &host : known.hosts)
        found.append({.kind = FoundKind::Host,
            .title = host.name,
            .detail = RecordFinder::tr("Host"),
            .route = {.place = Place::Hosts, .path = {host.name}}});
    return found;
}

QList<Found> releases(const QList<model::Release> &newest)
{
    QList<Found> found;
    for (const auto &release : newest) {
        found.append({.kind = FoundKind::Release,
            .title = u"%1 %2"_s.arg(release.project, release.folderName()),
            .detail = RecordFinder::tr("Release"),
            .route = {.place = Place::Releases, .path = {release.project, release.folderName()}}});
    }
    return found;
}

QList<Found> deployments(const QList<model::Deployment> &newest)
{
    QList<Found> found;
    for (const auto &deployment : newest) {
        const QString number = QString::number(deployment.id.value);
        found.append({.kind = FoundKind::Deployment,
            .title = u"#%1 %2 %3"_s.arg(number, deployment.project, deployment.environment),
            .detail = RecordFinder::tr("Deployment"),
            .route = {.place = Place::Deployments, .path = {number}}});
    }
    return found;
}

} // namespace

Result<QList<Found>> RecordFinder::find(const QString &text, std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    TRY(const auto known, workflow::configuration(*parts));
    QList<Found> found = likest(projects(known), text);
    if (!stop.stop_requested()) {
        TRY(const auto recent, parts->database.read([](store::Connection &connection) {
            return store::ReleaseRepository(connection).list({}, newest);
        }));
        found += likest(releases(recent), text);
    }
    if (!stop.stop_requested()) {
        TRY(const auto recent, parts->database.read([](store::Connection &connection) {
            return store::DeploymentRepository(connection).list({}, {}, newest);
        }));
        found += likest(deployments(recent), text);
    }
    return found + likest(hosts(known), text);
}

} // namespace slipway::app
