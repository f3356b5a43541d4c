// SPDX-License-Identifier: Apache-2.0
#include "record_finder.h"

#include "audit/search.h"
#include "store/deployment_query.h"
#include "store/deployment_repository.h"
#include "store/release_repository.h"
#include "ui/audit/audit_words.h"
#include "ui/navigation/likeness.h"

#include <QCoreApplication>
#include <QSet>

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

Found found(const model::Release &release)
{
    return {.kind = FoundKind::Release,
        .title = u"%1 %2"_s.arg(release.project, release.folderName()),
        .detail = RecordFinder::tr("Release"),
        .route = {.place = Place::Releases, .path = {release.project, release.folderName()}}};
}

Found found(const model::Deployment &deployment)
{
    const QString number = QString::number(deployment.id.value);
    return {.kind = FoundKind::Deployment,
        .title = u"#%1 %2 %3"_s.arg(number, deployment.project, deployment.environment),
        .detail = RecordFinder::tr("Deployment"),
        .route = {.place = Place::Deployments, .path = {number}}};
}

Found found(const model::Event &event)
{
    const QString number = QString::number(event.seq);
    return {.kind = FoundKind::Event,
        .title = QStringList{u'#' + number, event.action, event.object}.join(u' '),
        .detail
        = RecordFinder::tr("Event, %1, %2", "when, who").arg(ui::AuditWords::time(event), event.person),
        .route = {.place = Place::Audit, .path = {number}}};
}

/// Each record once, as it is found.
template <typename Record>
QList<Found> together(const QList<Record> &records)
{
    QList<Found> all;
    QSet<qint64> known;
    for (const Record &record : records) {
        if (!known.contains(record.id.value))
            all.append(found(record));
        known.insert(record.id.value);
    }
    return all;
}

QStringList wordsOf(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

/// Of the newest what answers somehow, and of all what has every word in it.
Result<QList<Found>> findReleases(const store::Database &database, const QString &text)
{
    TRY(const auto releases,
        database.read([&](store::Connection &connection) -> Result<QList<model::Release>> {
            const store::ReleaseRepository recorded(connection);
            TRY(auto list, recorded.list({}, RecordFinder::newest));
            if (const QStringList words = wordsOf(text); !words.isEmpty()) {
                TRY(const auto matching, recorded.matching(words, RecordFinder::matching));
                list += matching;
            }
            return list;
        }));
    return likest(together(releases), text);
}

Result<QList<Found>> findDeployments(
    const store::Database &database, const QString &text, std::optional<qint64> number)
{
    TRY(const auto deployments,
        database.read([&](store::Connection &connection) -> Result<QList<model::Deployment>> {
            QList<model::Deployment> list;
            if (number) {
                auto asked = store::DeploymentRepository(connection).standing({*number});
                if (asked)
                    list.append(*std::move(asked));
                else if (asked.error().code() != Errc::NotFound)
                    return fail(asked.error());
            }
            const store::DeploymentQuery recorded(connection);
            TRY(auto summaries, recorded.run({.limit = RecordFinder::newest}));
            if (const QStringList words = wordsOf(text); !words.isEmpty()) {
                TRY(const auto matching, recorded.run({.words = words, .limit = RecordFinder::matching}));
                summaries += matching;
            }
            for (const auto &summary : summaries)
                list.append(summary.deployment);
            return list;
        }));
    return likest(together(deployments), text);
}

/// The newest events that answer the text as the filter of the trail takes it, and the one of that number.
Result<QList<Found>> findEvents(const store::Database &database, const QString &text,
    std::optional<qint64> number, const std::stop_token &stop)
{
    const audit::Search search(database);
    QList<Found> events;
    if (number) {
        TRY(const auto hit, search.event(*number, stop));
        return hit ? QList<Found>{found(hit->event)} : QList<Found>();
    }
    const auto read = audit::readQuestion(text, QDateTime::currentDateTime());
    const auto *question = std::get_if<audit::Question>(&read);
    if (!question || question->isEverything())
        return events;
    TRY(const auto opening, search.open(*question, int(RecordFinder::ofAKind), stop));
    for (const audit::Hit &hit : opening.top)
        events.append(found(hit.event));
    return events;
}

/// "#17": 17.
std::optional<qint64> numberIn(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.startsWith(u'#') ? text.sliced(1).toLongLong(&isNumber) : 0;
    return isNumber && number > 0 ? std::optional(number) : std::nullopt;
}

} // namespace

Result<QList<Found>> RecordFinder::find(const QString &text, std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    TRY(const auto known, workflow::configuration(*parts));
    const auto number = numberIn(text);
    QList<Found> answer = likest(projects(known), text);
    if (!stop.stop_requested()) {
        TRY(const auto releases, findReleases(parts->database, number ? text.sliced(1) : text));
        answer += releases;
    }
    if (!stop.stop_requested()) {
        TRY(const auto deployments, findDeployments(parts->database, text, number));
        answer += deployments;
    }
    answer += likest(hosts(known), text);
    if (!stop.stop_requested()) {
        TRY(const auto events, findEvents(parts->database, text, number, stop));
        answer += events;
    }
    return answer;
}

} // namespace slipway::app
