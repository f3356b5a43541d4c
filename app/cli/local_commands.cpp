// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"

#include "report/table.h"
#include "sandbox/sandbox.h"
#include "workflow/doctor.h"

#include <algorithm>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

QString glyph(workflow::Health health)
{
    switch (health) {
    case workflow::Health::Good:
        return u"✓ good"_s;
    case workflow::Health::Limited:
        return u"! limited"_s;
    case workflow::Health::Missing:
        return u"✗ missing"_s;
    }
    Q_UNREACHABLE();
}

Result<Answer> doctor(Session &session, const workflow::Workshop &workshop, bool triesStores,
    std::stop_token stop, task::Progress &progress)
{
    auto diagnoses = workflow::examine(workshop, session.composition().keychain(), stop);
    if (triesStores) {
        TRY(const auto stores, workflow::examineStores(workshop, std::move(stop), progress));
        diagnoses.append(stores);
    }
    QList<QStringList> rows;
    QJsonArray array;
    for (const auto &diagnosis : diagnoses) {
        rows.append({glyph(diagnosis.health), diagnosis.subject, diagnosis.found});
        if (!diagnosis.means.isEmpty())
            rows.append({QString(), QString(), diagnosis.means});
        if (!diagnosis.remedy.isEmpty())
            rows.append({QString(), QString(), u"→ "_s + diagnosis.remedy});
        array.append(QJsonObject{{u"subject"_s, diagnosis.subject},
            {u"health"_s, workflow::spell(diagnosis.health)}, {u"found"_s, diagnosis.found},
            {u"means"_s, diagnosis.means}, {u"remedy"_s, diagnosis.remedy}});
    }
    const bool missing = std::any_of(diagnoses.begin(), diagnoses.end(),
        [](const workflow::Diagnosis &one) { return one.health == workflow::Health::Missing; });
    return Answer{.kind = u"diagnoses"_s,
        .document = array,
        .words = report::table(rows),
        .status = missing ? report::ExitStatus::Failed : report::ExitStatus::Done};
}

QJsonObject documentOf(const sandbox::SandboxState &state)
{
    return {{u"folder"_s, state.folder}, {u"port"_s, state.port},
        {u"hosts"_s, QJsonArray::fromStringList(state.hosts)}, {u"confined"_s, state.isConfined},
        {u"remarks"_s, QJsonArray::fromStringList(state.remarks)}};
}

Result<Answer> sandboxUp(const workflow::Workshop &workshop, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto state, sandbox::Sandbox(workshop.profile).up(workshop, std::move(stop), progress));
    QStringList words{state.wasRunning ? u"The sandbox is up already."_s : u"The sandbox is up."_s,
        u"  %1 hosts behind loopback addresses, port %2; everything lies in %3"_s.arg(state.hosts.size())
            .arg(state.port)
            .arg(state.folder)};
    for (const QString &remark : state.remarks)
        words.append(u"  note: "_s + remark);
    words += QStringList{u"Try:"_s, u"  slipwayctl build shop --ref v1.0.0"_s,
        u"  slipwayctl archive shop 1.0.0"_s, u"  slipwayctl deploy shop 1.0.0 development"_s,
        u"  slipwayctl status --live"_s};
    return Answer{.kind = u"sandbox"_s, .document = documentOf(state), .words = words};
}

Result<Answer> sandboxDown(const workflow::Workshop &workshop, std::stop_token stop)
{
    TRY(const auto shutdown, sandbox::Sandbox(workshop.profile).down(std::move(stop)));
    QStringList words{shutdown.wasRunning ? u"The sandbox is down."_s : u"The sandbox was not up."_s};
    if (!shutdown.stays.isEmpty())
        words.append(u"  Its files stay in %1; delete the folder to be rid of them."_s.arg(shutdown.stays));
    return Answer{.kind = u"sandbox-down"_s,
        .document = QJsonObject{{u"wasRunning"_s, shutdown.wasRunning}, {u"processes"_s, shutdown.processes},
            {u"stays"_s, shutdown.stays}},
        .words = words};
}

/// Each step is told as it ends: as a line of data for people, as an event with --jsonl.
Result<Answer> sandboxDemo(
    Session &session, const workflow::Workshop &workshop, std::stop_token stop, task::Progress &progress)
{
    const bool asDocument = session.options.json || session.options.jsonLines;
    const auto say = [&](const QString &line) {
        if (asDocument)
            progress.line(line);
        else
            session.terminal().data(QStringList{line});
    };
    TRY(const auto report, sandbox::Sandbox(workshop.profile).demo(workshop, std::move(stop), progress, say));
    return Answer{.kind = u"sandbox-demo"_s,
        .document = QJsonObject{{u"releases"_s, report.releases}, {u"deployments"_s, report.deployments},
            {u"events"_s, report.events}, {u"seconds"_s, report.seconds},
            {u"lines"_s, QJsonArray::fromStringList(report.lines)},
            {u"sandbox"_s, documentOf(report.state)}}};
}

void addSandbox(CommandLine line)
{
    auto *group = line.app.add_subcommand("sandbox", "A playground of real parts on this computer")
                      ->require_subcommand(1);
    onCall(group->add_subcommand("up",
               "Twelve hosts (three, where bubblewrap cannot run), an archive, two indexes and a sample "
               "project"),
        line, [line] {
            return line.session.run([](const auto &workshop, std::stop_token stop, task::Progress &progress) {
                return sandboxUp(workshop, std::move(stop), progress);
            });
        });
    onCall(
        group->add_subcommand("demo", "The whole main job, step by step; takes it up first"), line, [line] {
            return line.session.run(
                [=](const auto &workshop, std::stop_token stop, task::Progress &progress) {
                    return sandboxDemo(line.session, workshop, std::move(stop), progress);
                });
        });
    onCall(group->add_subcommand("down", "End everything that runs in it; files stay"), line, [line] {
        return line.session.run([](const auto &workshop, std::stop_token stop, task::Progress &) {
            return sandboxDown(workshop, std::move(stop));
        });
    });
}

} // namespace

void addLocalCommands(CommandLine line)
{
    addSandbox(line);
    auto *command = line.app.add_subcommand("doctor", "What is missing on this computer, and how to get it");
    const auto triesStores = std::make_shared<bool>(false);
    command->add_flag(
        "--stores", *triesStores, "Also try every configured store: whether it lets us in and is write-once");
    onCall(command, line, [line, triesStores] {
        return line.session.run([=](const auto &workshop, std::stop_token stop, task::Progress &progress) {
            return doctor(line.session, workshop, *triesStores, stop, progress);
        });
    });
}

} // namespace slipway::app
