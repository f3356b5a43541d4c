// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"

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
    int limit = 50;
    std::string file;
};

Result<Answer> list(const workflow::Workshop &workshop, const AuditArguments &arguments)
{
    TRY(const auto events,
        workshop.trail.query({.text = text(arguments.text),
            .action = text(arguments.action),
            .object = text(arguments.object),
            .person = text(arguments.person),
            .limit = arguments.limit}));
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

Result<Answer> verify(const workflow::Workshop &workshop, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto verification, workshop.trail.verify(progress, std::move(stop)));
    QStringList words{
        u"%1 events, %2 witnessed heads found again"_s.arg(verification.rows).arg(verification.witnesses)};
    if (verification.finding)
        words.append(u"✗ event %1: %2 (%3)"_s.arg(verification.finding->seq)
                         .arg(verification.finding->sentence, audit::spell(verification.finding->flaw)));
    else
        words.append(u"✓ the chain is whole; its head is %1"_s.arg(verification.head.hash));
    return Answer{.kind = u"audit-verification"_s,
        .document = report::toJson(verification),
        .words = words,
        .status = verification.isSound() ? report::ExitStatus::Done : report::ExitStatus::Failed};
}

/// Lines go straight to where they are wanted; a long trail never lies in memory.
Result<Answer> exportTo(
    const workflow::Workshop &workshop, const QString &name, std::stop_token stop, task::Progress &progress)
{
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
    listing->add_option("TEXT", arguments->text, "Somewhere in the event");
    listing->add_option(
        "--action", arguments->action, "Such as release.created, or deployment. for all of them");
    listing->add_option("--object", arguments->object, "Such as release/shop");
    listing->add_option("--person", arguments->person, "Only what this person did");
    listing->add_option("--limit", arguments->limit, "At most so many; 50 if left out")
        ->check(CLI::Range(1, 100'000));
    onCall(listing, line, [line, arguments] {
        return line.session.run([=](const auto &workshop, std::stop_token, task::Progress &) {
            return list(workshop, *arguments);
        });
    });
    onCall(group->add_subcommand("verify", "Walk the whole chain; names the first event that is wrong"), line,
        [line] {
            return line.session.run([](const auto &workshop, std::stop_token stop, task::Progress &progress) {
                return verify(workshop, stop, progress);
            });
        });
    auto *exporting = group->add_subcommand("export", "All events as JSON lines, for an independent check");
    exporting->add_option("--out", arguments->file, "A new file; standard output if left out");
    onCall(exporting, line, [line, arguments] {
        return line.session.run([=](const auto &workshop, std::stop_token stop, task::Progress &progress) {
            return exportTo(workshop, text(arguments->file), stop, progress);
        });
    });
}

} // namespace slipway::app
