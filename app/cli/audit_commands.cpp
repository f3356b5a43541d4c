// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"

#include "audit/search.h"
#include "report/event_document.h"
#include "report/table.h"
#include "report/time.h"

#include <QBuffer>
#include <QFile>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

struct AuditArguments {
    std::string text;
    std::string action;
    std::string object;
    std::string person;
    std::string where;
    int limit = 50;
    std::string file;
};

/// What the audit page of the window finds with the same text.
Result<QList<model::Event>> search(
    const workflow::Workshop &workshop, const AuditArguments &arguments, std::stop_token stop)
{
    const auto read = audit::readQuestion(text(arguments.where), workshop.clock.now());
    if (const auto *complaint = std::get_if<audit::Complaint>(&read))
        return fail(
            Error(Errc::InvalidInput, audit::sentenceOf(*complaint))
                .hint(u"Such as: --where 'actor:ann environment:production outcome:failed \"host key\"'"_s));
    TRY(const auto opening,
        audit::Search(workshop.database)
            .open(std::get<audit::Question>(read), arguments.limit, std::move(stop)));
    QList<model::Event> events;
    for (const audit::Hit &hit : opening.top)
        events.append(hit.event);
    return events;
}

Result<QList<model::Event>> wanted(
    const workflow::Workshop &workshop, const AuditArguments &arguments, std::stop_token stop)
{
    if (!arguments.where.empty())
        return search(workshop, arguments, std::move(stop));
    return workshop.trail.query({.text = text(arguments.text),
        .action = text(arguments.action),
        .object = text(arguments.object),
        .person = text(arguments.person),
        .limit = arguments.limit});
}

Result<Answer> list(const workflow::Workshop &workshop, const AuditArguments &arguments, std::stop_token stop)
{
    TRY(const auto events, wanted(workshop, arguments, std::move(stop)));
    QList<QStringList> rows{{u"SEQ"_s, u"TIME"_s, u"PERSON"_s, u"ACTION"_s, u"OBJECT"_s, u"DETAIL"_s}};
    QJsonArray array;
    for (const auto &event : events) {
        const auto at = QDateTime::fromMSecsSinceEpoch(event.atMicroseconds / 1000, Qt::UTC);
        rows.append({QString::number(event.seq), report::localTime(at), event.person, event.action,
            event.object, event.detail == u"{}" ? QString() : event.detail.left(100)});
        array.append(report::toJson(event));
    }
    return Answer{.kind = u"events"_s, .document = array, .words = report::table(rows)};
}

QString sentenceOf(const audit::Finding &finding)
{
    return u"event %1: %2 (%3)"_s.arg(finding.seq).arg(finding.sentence, audit::spell(finding.flaw));
}

Result<Answer> verify(const workflow::Workshop &workshop, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto verification, workshop.trail.verify(progress, std::move(stop)));
    QStringList words{
        u"%1 events, %2 witnessed heads found again"_s.arg(verification.rows).arg(verification.witnesses)};
    if (verification.finding)
        words.append(u"✗ "_s + sentenceOf(*verification.finding));
    else
        words.append(u"✓ the chain is whole; its head is %1"_s.arg(verification.head.hash));
    return Answer{.kind = u"audit-verification"_s,
        .document = report::toJson(verification),
        .words = words,
        .status = verification.isSound() ? report::ExitStatus::Done : report::ExitStatus::Failed};
}

/// Goes on with a trail that is not as it was left, once a person has said why.
Result<Answer> accept(
    Session &session, const workflow::Workshop &workshop, std::stop_token stop, task::Progress &progress)
{
    // What is accepted is everything that is wrong, not only what the opening looked at.
    TRY_DO(workshop.trail.verify(progress, stop));
    const auto finding = workshop.trail.finding();
    if (finding && !session.options.yes && session.terminal().canAsk()
        && !session.options.reason.trimmed().isEmpty()) {
        session.terminal().say(u"✗ "_s + sentenceOf(*finding));
        if (!session.terminal().confirm(u"Go on with the trail as it is?"_s, stop))
            return stop.stop_requested()
                ? fail(Errc::Cancelled, u"stopped before anything was accepted"_s)
                : fail(Error(Errc::Refused, u"nothing was accepted, as you did not say yes"_s)
                           .named(u"consent.declined"_s));
    }
    const auto &actor = workshop.actor;
    TRY_DO(workshop.trail.accept(actor.person, actor.login, session.options.reason));
    TRY(const auto head, workshop.trail.head());
    return Answer{.kind = u"audit-acceptance"_s,
        .document = QJsonObject{{u"accepted"_s, report::toJson(*finding)}, {u"seq"_s, head.seq},
            {u"reason"_s, session.options.reason}},
        .words = {u"accepted: "_s + sentenceOf(*finding),
            u"The trail goes on with event %1, which says so and why."_s.arg(head.seq)}};
}

/// Lines go straight to where they are wanted; a long trail never lies in memory.
Result<Answer> exportTo(Session &session, const workflow::Workshop &workshop, const QString &name,
    std::stop_token stop, task::Progress &progress)
{
    if (name.isEmpty() && (session.options.json || session.options.jsonLines))
        return fail(Error(Errc::InvalidInput,
            u"the exported lines and the document of --json or --jsonl cannot share standard output"_s)
                        .hint(u"Name a file with --out FILE, or leave --json away: the lines are JSON."_s)
                        .named(u"audit.export-needs-file"_s));
    QFile file(name);
    const bool opened = name.isEmpty() ? file.open(stdout, QIODevice::WriteOnly)
                                       : file.open(QIODevice::WriteOnly | QIODevice::NewOnly);
    if (!opened)
        return fail(Error(Errc::Conflict, u"cannot write %1: %2"_s.arg(name, file.errorString()))
                        .hint(u"An export never replaces a file; name a new one."_s));
    TRY(const qint64 events, workshop.trail.exportTo(file, progress, std::move(stop)));
    if (!file.flush())
        return fail(Errc::Failed, u"cannot write the export: %1"_s.arg(file.errorString()));
    const QJsonObject document{{u"events"_s, events}, {u"file"_s, name}};
    return Answer{.kind = u"audit-export"_s,
        .document = document,
        .words
        = name.isEmpty() ? QStringList() : QStringList{u"%1 events written to %2"_s.arg(events).arg(name)}};
}

} // namespace

void addAuditCommands(CommandLine line)
{
    auto *group = line.app.add_subcommand("audit", "Read the audit trail, check it, take it along")
                      ->require_subcommand(1);
    const auto arguments = std::make_shared<AuditArguments>();
    auto *listing = group->add_subcommand("list", "Events, newest first");
    auto *anywhere = listing->add_option("TEXT", arguments->text, "Somewhere in the event");
    listing->add_option(
        "--action", arguments->action, "Such as release.created, or deployment. for all of them");
    listing->add_option("--object", arguments->object, "Such as release/shop");
    listing->add_option("--person", arguments->person, "Only what this person did");
    listing
        ->add_option("--where", arguments->where,
            "As in the window: actor: project: environment: outcome: action: object: after: before: and "
            "words")
        ->excludes(anywhere, listing->get_option("--action"), listing->get_option("--object"),
            listing->get_option("--person"));
    listing->add_option("--limit", arguments->limit, "At most so many; 50 if left out")
        ->check(CLI::Range(1, 100'000));
    onCall(listing, line, [line, arguments] {
        return line.session.run([=](const auto &workshop, std::stop_token stop, task::Progress &) {
            return list(workshop, *arguments, stop);
        });
    });
    onCall(group->add_subcommand("verify", "Walk the whole chain; names the first event that is wrong"), line,
        [line] {
            return line.session.run([](const auto &workshop, std::stop_token stop, task::Progress &progress) {
                return verify(workshop, stop, progress);
            });
        });
    onCall(group->add_subcommand(
               "accept", "Go on with a trail that is not as it was left, after finding out why"),
        line, [line] {
            return line.session.run(
                [line](const auto &workshop, std::stop_token stop, task::Progress &progress) {
                    return accept(line.session, workshop, stop, progress);
                });
        });
    auto *exporting = group->add_subcommand("export", "All events as JSON lines, for an independent check");
    exporting->add_option("--out", arguments->file, "A new file; standard output if left out");
    onCall(exporting, line, [line, arguments] {
        return line.session.run([=](const auto &workshop, std::stop_token stop, task::Progress &progress) {
            return exportTo(line.session, workshop, text(arguments->file), stop, progress);
        });
    });
}

} // namespace slipway::app
