// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/audit/scripted_audit_desk.h"

#include <array>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

struct Sample {
    const char *action;
    const char *object;
    const char *detail;
    const char *environment;
    audit::Outcome outcome;
};

// By the last digit of the number.
const auto samples = std::to_array<Sample>({
    {"release.created", "release/shop/1.4.0", R"({"build":12,"commit":"3f9c2e1","sha256":"9b1c55e2"})", "",
        audit::Outcome::Done},
    {"deployment.started", "deployment/17",
        R"({"project":"shop","environment":"production","version":"1.4.0","hosts":["web-1","web-2"],"reason":"INC-881 hotfix"})",
        "production", audit::Outcome::Begun},
    {"configuration.applied", "configuration",
        R"({"changes":[{"key":"targets.shop.production.keep","before":"3","after":"5"},{"key":"hosts.web-3.address","before":"","after":"web-3.example.org"}],"reason":"a third host"})",
        "", audit::Outcome::Done},
    {"build.started", "build/invoices/31", R"({"ref":"v2.0.1"})", "", audit::Outcome::Begun},
    {"host.key-trusted", "host/web-3", R"({"fingerprint":"SHA256:Kf0q1Yl0G3c6mJt2o9w","type":"ssh-ed25519"})",
        "", audit::Outcome::Done},
    {"deployment.reverted", "deployment/16", R"({"state":"reverted","cause":"health check failed"})",
        "staging", audit::Outcome::Reverted},
    {"build.cancelled", "build/invoices/30", R"({"failure":"stopped"})", "", audit::Outcome::Stopped},
    {"deployment.host-failed", "deployment/17/host/web-2",
        R"({"state":"failed","failure":"http://127.0.0.1:8000/health answered 503 instead of 200 for 30 s"})",
        "production", audit::Outcome::Failed},
    {"release.archived", "release/shop/1.4.0",
        R"({"store":"archive","location":"https://artifacts.example.org/python/shop/1.4.0"})", "",
        audit::Outcome::Done},
    {"deployment.succeeded", "deployment/15", R"({"state":"succeeded"})", "staging", audit::Outcome::Done},
});

} // namespace

audit::Hit ScriptedAuditDesk::hit(qint64 seq)
{
    const Sample &sample = samples[std::size_t(seq % 10)];
    const auto last = QDateTime(QDate(2026, 5, 20), QTime(14, 6), Qt::UTC).toMSecsSinceEpoch();
    const QString object = QString::fromLatin1(sample.object);
    audit::Hit hit{.event = {.seq = seq,
                       .atMicroseconds = (last - 100'000'000LL + seq * 577'000) * 1000,
                       .login = u"ann"_s,
                       .person = seq % 2 == 0 ? u"Ann"_s : u"Bo"_s,
                       .action = QString::fromLatin1(sample.action),
                       .object = object,
                       .detail = QString::fromLatin1(sample.detail),
                       .previousHash = QString(64, u'a'),
                       .hash = u"9b1c55e2d0"_s.repeated(6) + u"abcd"_s}};
    const bool hasProject = !object.startsWith(u"host"_s) && object != u"configuration"_s;
    hit.facets = {.project = !hasProject     ? QString()
            : object.contains(u"invoices"_s) ? u"invoices"_s
                                             : u"shop"_s,
        .environment = QString::fromLatin1(sample.environment),
        .outcome = sample.outcome};
    return hit;
}

bool ScriptedAuditDesk::answers(const audit::Question &question, const audit::Hit &hit)
{
    const auto fits = [](const QString &wanted, const QString &is) {
        return wanted.isEmpty() || wanted.compare(is, Qt::CaseInsensitive) == 0;
    };
    for (const QString &word : question.words + question.phrases) {
        if (!(hit.event.action + hit.event.object + hit.event.detail).contains(word, Qt::CaseInsensitive))
            return false;
    }
    return fits(question.person, hit.event.person) && fits(question.environment, hit.facets.environment)
        && fits(question.project, hit.facets.project) && fits(question.action, hit.event.action)
        && (question.object.isEmpty() || hit.event.object.startsWith(question.object))
        && (!question.outcome || *question.outcome == hit.facets.outcome);
}

Result<audit::Opening> ScriptedAuditDesk::open(
    const audit::Question &question, int rows, std::stop_token stop)
{
    asked += question.object.isEmpty() ? 1 : 0;
    TRY_DO(onOpen());
    audit::Opening opening;
    const qint64 last = events;
    opening.scope
        = {.first = 1, .last = last, .newest = last, .events = last, .isCounted = question.isEverything()};
    TRY(opening.top, page(question, opening.scope, {last, 0}, rows, std::move(stop)));
    if (opening.top.size() < rows) {
        opening.scope.events = opening.top.size();
        opening.scope.isCounted = true;
    }
    return opening;
}

Result<QList<audit::Hit>> ScriptedAuditDesk::page(const audit::Question &question, const audit::Scope &,
    audit::Tally::Place place, int rows, std::stop_token)
{
    ++pagesRead;
    if (isTorn)
        return fail(Errc::Unreachable, u"the page is torn"_s);
    QList<audit::Hit> hits;
    qint64 skip = place.skip;
    for (qint64 seq = place.from; seq > 0 && hits.size() < rows && place.from - seq < 100'000; --seq) {
        const audit::Hit found = hit(seq);
        if (answers(question, found) && skip-- <= 0)
            hits.append(found);
    }
    return hits;
}

Result<AuditShape> ScriptedAuditDesk::shape(
    const audit::Question &question, const audit::Scope &scope, std::stop_token)
{
    AuditShape shape;
    QMap<qint64, qint64> days;
    const qint64 counted = std::min<qint64>(scope.last, 100'000);
    for (qint64 seq = scope.last; seq > scope.last - counted; --seq) {
        const audit::Hit found = hit(seq);
        const bool isIn = answers(question, found);
        if (isIn)
            ++days[found.event.atMicroseconds / 86'400'000'000];
        if ((scope.last - seq) % audit::Tally::stretch == 0)
            shape.tally.before.append(shape.tally.before.last());
        shape.tally.before.last() += isIn ? 1 : 0;
    }
    for (auto day = days.cbegin(); day != days.cend(); ++day)
        shape.days.append({day.key(), day.value()});
    return shape;
}

Result<std::optional<audit::Hit>> ScriptedAuditDesk::event(qint64 seq, std::stop_token)
{
    if (seq < 1 || seq > events)
        return std::optional<audit::Hit>();
    return std::optional(hit(seq));
}

Result<QStringList> ScriptedAuditDesk::valuesOf(const QString &key, std::stop_token)
{
    return key == u"environment" ? QStringList{u"production"_s, u"staging"_s}
                                 : QStringList{u"Ann"_s, u"Bo"_s};
}

Result<audit::Verification> ScriptedAuditDesk::verify(std::stop_token, task::Progress &)
{
    return audit::Verification{.rows = events, .finding = broken};
}

Result<qint64> ScriptedAuditDesk::exportTo(const QString &file, std::stop_token, task::Progress &)
{
    exported = file;
    return events.load();
}

} // namespace slipway::ui
