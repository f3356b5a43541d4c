// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"

#include "base/displayable.h"
#include "report/release_document.h"
#include "report/release_words.h"
#include "workflow/archive_release.h"
#include "workflow/publish_release.h"
#include "workflow/ship_release.h"
#include "workflow/verify_release.h"

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

struct DeliveryArguments {
    std::string project;
    std::string version;
    std::string destination;
    bool newProject = false;
};

CLI::App *addDelivery(CommandLine line, const std::shared_ptr<DeliveryArguments> &arguments, const char *name,
    const char *description)
{
    auto *command = line.app.add_subcommand(name, description);
    command->add_option("PROJECT", arguments->project, "The project, as the configuration names it")
        ->required();
    command->add_option("VERSION", arguments->version, "Such as 1.4.0, or 1.4.0-b12 for one build")
        ->required();
    return command;
}

QStringList wordsFor(const QString &headline, const model::Placement &placement, const QStringList &notes)
{
    QStringList words{headline, u"  "_s + placement.location,
        u"  SHA-256 %1, read back and compared"_s.arg(placement.sha256)};
    for (const QString &note : notes)
        words.append(u"  note: "_s + note);
    return words;
}

QJsonObject documentOf(
    const model::Release &release, const model::Placement &placement, bool wasThere, const QStringList &notes)
{
    return {{u"release"_s, report::toJson(release)}, {u"placement"_s, report::toJson(placement)},
        {u"wasThere"_s, wasThere}, {u"notes"_s, QJsonArray::fromStringList(notes)}};
}

/// What hosts will get of it, where that was made on this occasion.
QStringList wordsFor(const workflow::Archived &archived)
{
    QStringList words;
    if (archived.overwritten)
        words.append(u"  ALARM: the store replaced bytes that it had. It is not write-once."_s);
    if (!archived.trial)
        return words;
    const auto &trial = *archived.trial;
    if (!archived.release.wheel.fileName.isEmpty())
        words.append(u"  wheel for hosts: "_s + archived.release.wheel.fileName);
    else if (!trial.noWheelBecause.isEmpty())
        words.append(u"  no wheel, so hosts build it themselves: "_s + displayable(trial.noWheelBecause));
    if (!trial.installation.id.isEmpty())
        words += report::describe(trial.installation);
    return words;
}

void addArchive(CommandLine line)
{
    const auto arguments = std::make_shared<DeliveryArguments>();
    auto *command = addDelivery(
        line, arguments, "archive", "Put a release into a write-once store, read it back and compare");
    command->add_option(
        "--store", arguments->destination, "The store; the project's, or the only one, if left out");
    onCall(command, line, [line, arguments] {
        return line.session.run(
            [=](const auto &workshop, std::stop_token stop, task::Progress &progress) -> Result<Answer> {
                TRY(const auto archived,
                    workflow::archiveRelease(workshop,
                        {.release = releaseName(arguments->project, arguments->version),
                            .store = text(arguments->destination)},
                        stop, progress));
                QStringList words
                    = wordsFor(u"%1 %2 %3 in %4"_s.arg(archived.release.package, archived.release.version,
                                   archived.wasThere ? u"was there already"_s : u"is archived"_s,
                                   archived.placement.destination),
                        archived.placement, archived.notes);
                words += wordsFor(archived);
                return Answer{.kind = u"archived"_s,
                    .document
                    = documentOf(archived.release, archived.placement, archived.wasThere, archived.notes),
                    .words = words};
            });
    });
}

void addPublish(CommandLine line)
{
    const auto arguments = std::make_shared<DeliveryArguments>();
    auto *command = addDelivery(line, arguments, "publish",
        "Send the archived bytes to a package index, wait until it lists them, download and compare");
    command->add_option("--index", arguments->destination, "The index; the default one if left out");
    command->add_flag(
        "--new-project", arguments->newProject, "The index has not heard of the project yet, and shall");
    onCall(command, line, [line, arguments] {
        return line.session.run(
            [=](const auto &workshop, std::stop_token stop, task::Progress &progress) -> Result<Answer> {
                TRY(const auto published,
                    workflow::publishRelease(workshop,
                        {.release = releaseName(arguments->project, arguments->version),
                            .index = text(arguments->destination),
                            .allowNewProject = arguments->newProject,
                            .reason = line.session.options.reason},
                        stop, progress));
                QJsonObject document
                    = documentOf(published.release, published.placement, published.wasThere, published.notes);
                QStringList words
                    = wordsFor(u"%1 %2 %3 on %4"_s.arg(published.release.package, published.release.version,
                                   published.wasThere ? u"was there already"_s : u"is published"_s,
                                   published.placement.destination),
                        published.placement, published.notes);
                QJsonArray checks;
                for (const auto &check : published.checks) {
                    words += report::describe(check);
                    checks.append(report::toJson(check));
                }
                document.insert(u"checks"_s, checks);
                return Answer{.kind = u"published"_s, .document = document, .words = words};
            });
    });
}

struct ShipArguments {
    std::string project;
    std::string ref;
    std::string made;
    std::string store;
    std::string index;
    bool newProject = false;
    bool twice = false;
    bool trial = false;
    bool acceptMovedTag = false;
};

workflow::ShipOrder orderOf(const ShipArguments &arguments, const QString &reason)
{
    workflow::ShipOrder order{.build = {.project = text(arguments.project),
                                  .ref = text(arguments.ref),
                                  .twice = arguments.twice,
                                  .trial = arguments.trial,
                                  .acceptMovedTag = arguments.acceptMovedTag,
                                  .reason = reason},
        .store = text(arguments.store),
        .index = text(arguments.index),
        .allowNewProject = arguments.newProject};
    if (!arguments.made.empty())
        order.made = releaseName(arguments.project, arguments.made);
    return order;
}

/// The line that does what is left.
QString goOnWith(const ShipArguments &arguments, const model::Release &release)
{
    QString line = u"slipwayctl ship %1 --made %2"_s.arg(release.project, release.folderName());
    const auto add = [&line](const QString &option, const std::string &value) {
        if (!value.empty())
            line += u' ' + option + u' ' + text(value);
    };
    add(u"--store"_s, arguments.store);
    add(u"--index"_s, arguments.index);
    return arguments.newProject ? line + u" --new-project"_s : line;
}

Answer shippedAnswer(Session &session, const ShipArguments &arguments, const workflow::Shipped &shipped)
{
    QJsonObject document{{u"done"_s, QJsonArray::fromStringList(shipped.lines)}};
    if (shipped.release)
        document.insert(u"release"_s, report::toJson(*shipped.release));
    Answer answer{.kind = u"shipped"_s, .document = document, .words = shipped.lines};
    if (!shipped.failure)
        return answer;
    const Error &failure = *shipped.failure;
    answer.status = report::exitStatusOf(failure);
    session.terminal().say(u"slipwayctl: %1 [%2]"_s.arg(failure.story(), failure.name()));
    if (!failure.hint().isEmpty())
        session.terminal().say(u"  → "_s + failure.hint());
    if (shipped.release)
        session.terminal().say(
            u"  What was done stays done. Then go on: "_s + goOnWith(arguments, *shipped.release));
    return answer;
}

void addShip(CommandLine line)
{
    const auto arguments = std::make_shared<ShipArguments>();
    auto *command = line.app.add_subcommand(
        "ship", "From a commit to an index in one go: build, archive, verify, publish");
    command->add_option("PROJECT", arguments->project, "The project, as the configuration names it")
        ->required();
    auto *source = command->add_option_group("source", "What is shipped")->require_option(1);
    source->add_option("--ref", arguments->ref, "Tag, branch or commit to build");
    source->add_option("--made", arguments->made, "A release that was built before: 1.4.0-b12");
    command->add_option(
        "--store", arguments->store, "The store; the project's, or the only one, if left out");
    command->add_option(
        "--index", arguments->index, "The index, after those that it requires; none if left out");
    command->add_flag(
        "--new-project", arguments->newProject, "The index has not heard of the project yet, and shall");
    command->add_flag("--twice", arguments->twice, "Build a second time elsewhere and compare");
    command->add_flag(
        "--trial", arguments->trial, "Make the wheel and install it for a trial before it is archived");
    command->add_flag("--accept-moved-tag", arguments->acceptMovedTag,
        "The tag points elsewhere than before, and that is meant");
    onCall(command, line, [line, arguments] {
        return line.session.run(
            [=](const auto &workshop, std::stop_token stop, task::Progress &progress) -> Result<Answer> {
                const auto order = orderOf(*arguments, line.session.options.reason);
                return shippedAnswer(line.session, *arguments,
                    workflow::shipRelease(workshop, order, std::move(stop), progress));
            });
    });
}

void addVerify(CommandLine line)
{
    const auto arguments = std::make_shared<DeliveryArguments>();
    auto *command = addDelivery(line, arguments, "verify",
        "Hash a release again wherever it is recorded to be - stores, indexes, hosts - and compare with its "
        "record");
    onCall(command, line, [line, arguments] {
        return line.session.run([=](const auto &workshop, std::stop_token stop,
                                    task::Progress &progress) -> Result<Answer> {
            TRY(const auto verification,
                workflow::verifyRelease(
                    workshop, releaseName(arguments->project, arguments->version), stop, progress));
            return Answer{.kind = u"verification"_s,
                .document = report::toJson(verification),
                .words = report::describe(verification),
                .status = verification.isIntact() ? report::ExitStatus::Done : report::ExitStatus::Failed};
        });
    });
}

} // namespace

void addDeliveryCommands(CommandLine line)
{
    addArchive(line);
    addVerify(line);
    addPublish(line);
    addShip(line);
}

} // namespace slipway::app
