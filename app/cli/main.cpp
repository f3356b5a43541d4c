// SPDX-License-Identifier: Apache-2.0
#include "command_line.h"
#include "interrupt.h"
#include "lessons.h"
#include "secrets/process.h"

#include <QCoreApplication>
#include <cstdio>

using namespace slipway;

namespace {

constexpr auto description
    = "Slipway takes a Python project from a git tag to running hosts, and back.\n\n"
      "The way of a release:\n"
      "  slipwayctl apply slipway.toml\n"
      "  slipwayctl build shop --ref v1.4.0\n"
      "  slipwayctl archive shop 1.4.0\n"
      "  slipwayctl publish shop 1.4.0\n"
      "  slipwayctl deploy shop 1.4.0 staging\n"
      "  slipwayctl deploy shop 1.4.0 production --reason \"...\" --confirm shop@production\n"
      "  slipwayctl rollback shop production --reason \"...\" --confirm shop@production\n";

constexpr auto footer = "\nExit status: 0 done; 1 failed, everything put back; 2 usage, or a confirmation is "
                        "missing; 3 partly done;\n"
                        "4 refused by a gate, lock or permission; 5 waits for approval; 6 plan out of date; "
                        "7 nothing reachable;\n"
                        "130 interrupted, journal kept.\n"
                        "New here? slipwayctl sandbox demo shows all of it on this computer.";

/// What CLI11 fills in; strings become Qt's once the line is read.
struct RawOptions {
    std::string profile;
    std::string database;
    std::string person;
    std::string reason;
    std::string confirmed;
};

void addGlobalOptions(CLI::App &app, RawOptions &raw, app::GlobalOptions &options)
{
    app.add_option("--profile", raw.profile, "Folder that everything is kept in (also SLIPWAY_HOME)");
    app.add_option("--db", raw.database, "Database: sqlite:///path or postgresql://...");
    app.add_option("--person", raw.person, "Who is acting; the login if left out");
    app.add_option("--reason", raw.reason, "Why; kept in the audit trail");
    app.add_option("--confirm", raw.confirmed, "PROJECT@ENVIRONMENT, for tier production");
    auto *json = app.add_flag("--json", options.json, "One JSON document on standard output");
    app.add_flag("--jsonl", options.jsonLines, "A stream of JSON events, the document last")->excludes(json);
    app.add_flag("--yes", options.yes, "Answer questions with yes");
    app.add_flag("--no-input", options.noInput, "Ask nothing");
}

void take(const RawOptions &raw, app::GlobalOptions &options)
{
    options.settings.profile = app::text(raw.profile);
    options.settings.databaseUrl = app::text(raw.database);
    options.settings.person = app::text(raw.person);
    options.reason = app::text(raw.reason);
    options.confirmed = app::text(raw.confirmed);
}

} // namespace

int main(int argc, char **argv)
{
    if (const auto hardened = secrets::hardenProcess(); !hardened) {
        std::fprintf(stderr, "slipwayctl: %s\n", qPrintable(hardened.error().story()));
        return static_cast<int>(report::ExitStatus::Failed);
    }
    app::Interrupt::claimSignals();
    const QCoreApplication application(argc, argv);

    app::Session session;
    app::Action action;
    RawOptions raw;
    CLI::App cli{description, "slipwayctl"};
    cli.footer(footer);
    cli.set_version_flag("--version", "slipwayctl " SLIPWAY_VERSION);
    cli.require_subcommand(1);
    cli.fallthrough();
    addGlobalOptions(cli, raw, session.options);
    const app::CommandLine line{cli, session, action};
    app::addConfigurationCommands(line);
    app::addReleaseCommands(line);
    app::addDeliveryCommands(line);
    app::addPlanCommands(line);
    app::addDeploymentCommands(line);
    app::addHostCommands(line);
    app::addAuditCommands(line);
    app::addCredentialCommands(line);
    app::addLocalCommands(line);
    app::teach(cli);
    try {
        cli.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const int code = cli.exit(error);
        return code == 0 ? 0 : static_cast<int>(report::ExitStatus::Usage);
    }
    take(raw, session.options);
    return action();
}
