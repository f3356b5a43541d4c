// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config/change.h"
#include "session.h"
#include "workflow/order.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <string>

namespace slipway::app {

/// What the command line asked for; run after parsing. Empty: nothing but help.
using Action = std::function<int()>;

/// Where commands are added and the chosen one leaves its action.
struct CommandLine {
    CLI::App &app;
    Session &session;
    Action &action;
};

// One function a group of commands; each adds its subcommands and their help.
void addConfigurationCommands(CommandLine line); ///< apply, export
void addReleaseCommands(CommandLine line); ///< build, release
void addDeliveryCommands(CommandLine line); ///< archive, verify, publish, ship
void addPlanCommands(CommandLine line); ///< plan, deploy, rollback
void addDeploymentCommands(CommandLine line); ///< deployment, status
void addHostCommands(CommandLine line); ///< host
void addAuditCommands(CommandLine line); ///< audit
void addCredentialCommands(CommandLine line); ///< credential
void addLocalCommands(CommandLine line); ///< sandbox, doctor

/// What a change of the configuration did, or would do.
[[nodiscard]] Answer answerOf(const QList<config::Change> &changes, bool isDryRun);

/// "1.4.0" or "1.4.0-b12", as lists and hosts show releases.
[[nodiscard]] workflow::ReleaseName releaseName(const std::string &project, const std::string &version);

[[nodiscard]] inline QString text(const std::string &argument)
{
    return QString::fromStdString(argument);
}

/// Lets a subcommand leave its action when it was the one that was called.
template <typename Run>
void onCall(CLI::App *command, CommandLine line, Run run)
{
    command->callback([line, run = std::move(run)] { line.action = run; });
}

} // namespace slipway::app
