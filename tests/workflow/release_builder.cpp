// SPDX-License-Identifier: Apache-2.0
// Builds the branch "main" of "shop" in a profile, as a program of its own that can be killed.
#include "git/library.h"
#include "tests/workflow/workflow_fixture.h"
#include "workflow/build_release.h"

#include <QCoreApplication>

using namespace slipway;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto git = git::Library::start();
    const workflow::Profile profile(QString::fromLocal8Bit(argv[1]));
    const workflow::FixedClock clock;
    workflow::NoCredentials credentials;
    workflow::NobodyToAsk questions;
    secrets::Redactor redactor;
    const http::Client http;
    const ssh::Surroundings surroundings;
    const ssh::Connector connector(surroundings);
    const auto database = store::Database::open(profile.databaseUrl(), {});
    if (!git || !database)
        return 1;
    const auto trail
        = audit::Trail::open(**database, clock, profile.witnessFolder() + QStringLiteral("/head"));
    if (!trail)
        return 1;
    const workflow::Workshop workshop{.profile = profile,
        .actor = {.person = QStringLiteral("Ada"),
            .login = QStringLiteral("ada"),
            .workstation = QStringLiteral("laptop")},
        .database = **database,
        .trail = **trail,
        .credentials = credentials,
        .redactor = redactor,
        .clock = clock,
        .http = http,
        .surroundings = surroundings,
        .connector = connector,
        .questions = questions};
    task::Progress progress;
    const auto built = workflow::buildRelease(
        workshop, {.project = QStringLiteral("shop"), .ref = QStringLiteral("main")}, {}, progress);
    return built && built->release ? 0 : 1;
}
