// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"

#include "report/deployment_document.h"
#include "report/deployment_words.h"
#include "terminal_guide.h"
#include "workflow/run_deployment.h"

#include <QFile>
#include <QSaveFile>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

struct PlanArguments {
    std::string project;
    std::string version;
    std::string environment;
    std::string file; ///< plan: where to write it; deploy: what to run
    std::string takeOver;
    bool dryRun = false;
    bool pauses = false;
    std::string onFailure;
};

workflow::DeployOrder orderOf(const PlanArguments &arguments)
{
    return {.release = releaseName(arguments.project, arguments.version),
        .environment = text(arguments.environment),
        .takeOver = text(arguments.takeOver)};
}

Result<> writePlan(const QString &name, const deploy::Plan &plan)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(deploy::canonicalBytes(plan)) < 0 || !file.commit())
        return fail(Errc::Failed, u"cannot write the plan to %1: %2"_s.arg(name, file.errorString()));
    return {};
}

Answer planAnswer(const workflow::PreparedDeployment &prepared)
{
    return {.kind = u"plan"_s,
        .document = QJsonObject{{u"hash"_s, prepared.hash}, {u"plan"_s, deploy::toJson(prepared.plan)}},
        .words = report::describe(prepared)};
}

/// Shows the plan to the person at the terminal, who then may add what production asks for, or say no.
Result<workflow::Consent> consentFor(
    Session &session, const workflow::PreparedDeployment &prepared, const std::stop_token &stop)
{
    const workflow::Consent consent{.reason = session.options.reason, .confirmed = session.options.confirmed};
    TRY_DO(workflow::checkConsent(prepared.environment, prepared.plan.project, prepared.plan.kind, consent));
    if (session.options.yes || !session.terminal().canAsk())
        return consent;
    for (const QString &line : report::describe(prepared))
        session.terminal().say(line);
    if (session.terminal().confirm(u"Run this plan?"_s, stop))
        return consent;
    if (stop.stop_requested())
        return fail(Errc::Cancelled, u"stopped before the plan was run; nothing was done"_s);
    return fail(Error(Errc::Refused, u"the plan was not run, as you did not say yes; nothing was done"_s)
                    .named(u"consent.declined"_s));
}

Result<Answer> runPrepared(Session &session, const workflow::Workshop &workshop,
    const workflow::PreparedDeployment &prepared, std::stop_token stop, task::Progress &progress,
    const PlanArguments &arguments)
{
    std::stop_source pause;
    if (arguments.pauses)
        pause.request_stop();
    TRY(const auto consent, consentFor(session, prepared, stop));
    const auto guide = guideFor(session, arguments.onFailure);
    TRY(const auto ended,
        workflow::runDeployment(workshop, prepared, consent, std::move(stop), progress,
            [&](Id<model::Deployment> id) { session.terminal().say(u"deployment %1 runs"_s.arg(id.value)); },
            {.pause = pause.get_token(), .guide = guide.get()}));
    return Answer{.kind = u"deployment"_s,
        .document = report::toJson(ended),
        .words = report::describe(ended),
        .status = report::exitStatusOf(ended.deployment.state)};
}

Result<workflow::PreparedDeployment> prepareFromFile(const workflow::Workshop &workshop,
    const PlanArguments &arguments, std::stop_token stop, task::Progress &progress)
{
    QFile file(text(arguments.file));
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            Errc::NotFound, u"cannot read the plan %1: %2"_s.arg(text(arguments.file), file.errorString()));
    TRY(auto prepared, workflow::prepareReviewed(workshop, file.readAll(), std::move(stop), progress));
    const auto name = releaseName(arguments.project, arguments.version);
    TRY(const auto release, workflow::findRelease(workshop, name));
    if (prepared.plan.project != name.project || prepared.plan.environment != text(arguments.environment)
        || release.artifact.digests.sha256 != prepared.plan.sha256)
        return fail(Error(Errc::InvalidInput,
            u"the plan is for %1 %2 to %3, and that is not what was asked for"_s.arg(
                prepared.plan.project, prepared.plan.version, prepared.plan.environment))
                        .named(u"deploy.plan-mismatch"_s));
    return prepared;
}

void addPlaceOptions(CLI::App *command, PlanArguments &arguments)
{
    command->add_option("PROJECT", arguments.project, "The project, as the configuration names it")
        ->required();
    command->add_option("VERSION", arguments.version, "Such as 1.4.0, or 1.4.0-b12 for one build")
        ->required();
    command->add_option("ENVIRONMENT", arguments.environment, "The environment, such as staging")->required();
    command->add_option("--take-over", arguments.takeOver,
        "Take the hosts from whoever holds them; the reason is recorded on each");
}

void addPlan(CommandLine line)
{
    auto *plan = line.app.add_subcommand(
        "plan", "Look at every host and show each command and transfer; changes nothing");
    const auto arguments = std::make_shared<PlanArguments>();
    addPlaceOptions(plan, *arguments);
    plan->add_option("--out", arguments->file, "Write the plan to a file, for review and for deploy --plan");
    onCall(plan, line, [line, arguments] {
        return line.session.run(
            [=](const auto &workshop, std::stop_token stop, task::Progress &progress) -> Result<Answer> {
                TRY(const auto prepared,
                    workflow::prepareDeployment(workshop, orderOf(*arguments), stop, progress));
                if (!arguments->file.empty())
                    TRY_DO(writePlan(text(arguments->file), prepared.plan));
                return planAnswer(prepared);
            });
    });
}

void addDeploy(CommandLine line)
{
    auto *deploy = line.app.add_subcommand(
        "deploy", "Bring a release to the hosts of an environment; what was touched goes back if it fails");
    const auto arguments = std::make_shared<PlanArguments>();
    addPlaceOptions(deploy, *arguments);
    deploy->add_option(
        "--plan", arguments->file, "Run exactly this plan, or refuse (6) when it is out of date");
    deploy->add_flag("--pause", arguments->pauses,
        "Stop after the first batch; \"deployment resume\" goes on, \"deployment revert\" puts it back");
    addOnFailure(deploy, arguments->onFailure);
    onCall(deploy, line, [line, arguments] {
        return line.session.run(
            [=](const auto &workshop, std::stop_token stop, task::Progress &progress) -> Result<Answer> {
                TRY(const auto prepared,
                    arguments->file.empty()
                        ? workflow::prepareDeployment(workshop, orderOf(*arguments), stop, progress)
                        : prepareFromFile(workshop, *arguments, stop, progress));
                return runPrepared(line.session, workshop, prepared, stop, progress, *arguments);
            });
    });
}

void addRollback(CommandLine line)
{
    auto *rollback = line.app.add_subcommand("rollback",
        "Go back to the last release that was healthy on these hosts, or to a named one; needs a reason");
    const auto arguments = std::make_shared<PlanArguments>();
    rollback->add_option("PROJECT", arguments->project, "The project, as the configuration names it")
        ->required();
    rollback->add_option("ENVIRONMENT", arguments->environment, "The environment, such as staging")
        ->required();
    rollback->add_option("--to", arguments->version,
        "Such as 1.3.0, or 1.3.0-b9 for one build; the last healthy one if left out");
    rollback->add_option("--take-over", arguments->takeOver,
        "Take the hosts from whoever holds them; the reason is recorded on each");
    addOnFailure(rollback, arguments->onFailure);
    rollback->add_flag("--dry-run", arguments->dryRun, "Only show the plan");
    onCall(rollback, line, [line, arguments] {
        return line.session.run(
            [=](const auto &workshop, std::stop_token stop, task::Progress &progress) -> Result<Answer> {
                const auto to = releaseName(arguments->project, arguments->version);
                TRY(const auto prepared,
                    workflow::prepareRollback(workshop,
                        {.project = text(arguments->project),
                            .environment = text(arguments->environment),
                            .to = to.version,
                            .build = to.build,
                            .takeOver = text(arguments->takeOver)},
                        stop, progress));
                if (arguments->dryRun)
                    return planAnswer(prepared);
                return runPrepared(line.session, workshop, prepared, stop, progress, *arguments);
            });
    });
}

} // namespace

void addPlanCommands(CommandLine line)
{
    addPlan(line);
    addDeploy(line);
    addRollback(line);
}

} // namespace slipway::app
