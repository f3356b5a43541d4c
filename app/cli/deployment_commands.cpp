// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"

#include "report/deployment_document.h"
#include "report/deployment_words.h"
#include "store/deployment_repository.h"
#include "store/journal_repository.h"
#include "terminal_guide.h"
#include "workflow/engine_mark.h"
#include "workflow/host_status.h"
#include "workflow/run_deployment.h"

#include <algorithm>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

constexpr auto asJson = [](const auto &one) { return report::toJson(one); };

struct DeploymentArguments {
    std::string project;
    std::string environment;
    qint64 id = 0;
    bool live = false;
    std::string onFailure;
    std::vector<std::string> excluded;
};

Result<Answer> list(const workflow::Workshop &workshop, const DeploymentArguments &arguments)
{
    TRY(auto deployments, workshop.database.read([&](store::Connection &connection) {
        return store::DeploymentRepository(connection)
            .list(text(arguments.project), text(arguments.environment), 200);
    }));
    for (model::Deployment &deployment : deployments)
        deployment.state = workflow::stateNow(workshop, deployment);
    return Answer{.kind = u"deployments"_s,
        .document = report::arrayOf(deployments, asJson),
        .words = deployments.isEmpty() ? QStringList{u"Nothing was deployed yet."_s}
                                       : report::deploymentTable(deployments)};
}

Result<Answer> show(const workflow::Workshop &workshop, Id<model::Deployment> id)
{
    return workshop.database.read([&](store::Connection &connection) -> Result<Answer> {
        TRY(auto deployment, store::DeploymentRepository(connection).byId(id));
        deployment.state = workflow::stateNow(workshop, deployment);
        TRY(const auto journal, store::JournalRepository(connection).of(id));
        QJsonObject document = report::toJson(deployment);
        document.insert(u"journal"_s, report::arrayOf(journal, asJson));
        return Answer{.kind = u"deployment-record"_s,
            .document = document,
            .words = report::describe(deployment, journal)};
    });
}

void addWayOut(CommandLine line, CLI::App *group, const std::shared_ptr<DeploymentArguments> &arguments,
    const char *name, const char *description, workflow::WayOut way)
{
    auto *command = group->add_subcommand(name, description);
    command->add_option("ID", arguments->id, "Number of the deployment; \"deployment list\" shows them")
        ->required();
    if (way == workflow::WayOut::Resume) {
        addOnFailure(command, arguments->onFailure);
        command
            ->add_option("--exclude", arguments->excluded,
                "This host goes back to what it ran, and the others go on without it; can be given again")
            ->allow_extra_args(false); // the number may follow
    }
    onCall(command, line, [line, arguments, way] {
        return line.session.run(
            [=](const auto &workshop, std::stop_token stop, task::Progress &progress) -> Result<Answer> {
                const auto guide = guideFor(line.session, arguments->onFailure);
                deploy::Steering steering{.pause = {}, .guide = guide.get(), .excluded = {}};
                for (const std::string &host : arguments->excluded)
                    steering.excluded.append(text(host));
                TRY(const auto ended,
                    workflow::endDeployment(workshop, Id<model::Deployment>{arguments->id}, way,
                        {.reason = line.session.options.reason, .confirmed = line.session.options.confirmed},
                        stop, progress, steering));
                const bool asMeant = way == workflow::WayOut::Revert
                    && ended.deployment.state == model::DeploymentState::Reverted;
                const bool left = way == workflow::WayOut::Abandon
                    && ended.deployment.state == model::DeploymentState::Abandoned;
                return Answer{.kind = u"deployment"_s,
                    .document = report::toJson(ended),
                    .words = report::describe(ended),
                    .status = asMeant || left ? report::ExitStatus::Done
                                              : report::exitStatusOf(ended.deployment.state)};
            });
    });
}

Result<Answer> status(const workflow::Workshop &workshop, const DeploymentArguments &arguments,
    std::stop_token stop, task::Progress &progress)
{
    const QString project = text(arguments.project);
    const QString environment = text(arguments.environment);
    const QDateTime now = workshop.clock.now();
    if (!arguments.live) {
        TRY(const auto cells, workflow::recordedStatus(workshop, project, environment));
        return Answer{.kind = u"status"_s,
            .document = report::arrayOf(cells, asJson),
            .words = cells.isEmpty() ? QStringList{u"No target is configured yet."_s}
                                     : report::statusTable(cells, now)};
    }
    TRY(const auto targets, workflow::liveStatus(workshop, project, environment, std::move(stop), progress));
    const auto isSilent = [](const workflow::LiveHost &host) { return !host.state.failure.isEmpty(); };
    const bool nothingReached = !targets.isEmpty()
        && std::all_of(targets.begin(), targets.end(), [&](const workflow::LiveTarget &target) {
               return std::all_of(target.hosts.begin(), target.hosts.end(), isSilent);
           });
    return Answer{.kind = u"live-status"_s,
        .document = report::arrayOf(targets, asJson),
        .words = report::liveTable(targets, now),
        .status = nothingReached ? report::ExitStatus::NothingReachable : report::ExitStatus::Done};
}

} // namespace

void addDeploymentCommands(CommandLine line)
{
    const auto arguments = std::make_shared<DeploymentArguments>();
    auto *group = line.app.add_subcommand("deployment", "Look at deployments, and end interrupted ones")
                      ->require_subcommand(1);
    auto *listing = group->add_subcommand("list", "Deployments, newest first");
    listing->add_option("PROJECT", arguments->project, "Only of this project");
    listing->add_option("ENVIRONMENT", arguments->environment, "Only to this environment");
    onCall(listing, line, [line, arguments] {
        return line.session.run([=](const auto &workshop, std::stop_token, task::Progress &) {
            return list(workshop, *arguments);
        });
    });
    auto *showing = group->add_subcommand("show", "One deployment: its hosts and its journal");
    showing->add_option("ID", arguments->id, "Number of the deployment; \"deployment list\" shows them")
        ->required();
    onCall(showing, line, [line, arguments] {
        return line.session.run([=](const auto &workshop, std::stop_token, task::Progress &) {
            return show(workshop, Id<model::Deployment>{arguments->id});
        });
    });
    addWayOut(
        line, group, arguments, "resume", "Go on with an interrupted deployment", workflow::WayOut::Resume);
    addWayOut(
        line, group, arguments, "revert", "Put back all that a deployment touched", workflow::WayOut::Revert);
    addWayOut(line, group, arguments, "abandon", "Leave the hosts as they are and free them; needs a reason",
        workflow::WayOut::Abandon);

    auto *stating = line.app.add_subcommand("status", "What runs where, since when and by whom");
    stating->add_option("PROJECT", arguments->project, "Only this project");
    stating->add_option("ENVIRONMENT", arguments->environment, "Only this environment");
    stating->add_flag("--live", arguments->live, "Read it from the hosts themselves");
    onCall(stating, line, [line, arguments] {
        return line.session.run([=](const auto &workshop, std::stop_token stop, task::Progress &progress) {
            return status(workshop, *arguments, stop, progress);
        });
    });
}

} // namespace slipway::app
