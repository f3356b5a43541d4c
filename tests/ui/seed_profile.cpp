// SPDX-License-Identifier: Apache-2.0
// seed_profile FOLDER [PROJECTS [ENVIRONMENTS]]: makes a profile with projects and history, to try the window
// on.
#include "store/configuration_repository.h"
#include "store/database.h"
#include "store/deployment_repository.h"
#include "store/release_repository.h"
#include "workflow/profile.h"

#include <QCoreApplication>
#include <cstdio>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

model::Configuration configurationOf(int projects, int environments)
{
    model::Configuration all;
    all.hosts = {{.name = u"web-1"_s, .address = u"127.0.0.1"_s}};
    for (int i = 0; i < environments; ++i)
        all.environments.append({.name = u"environment-%1"_s.arg(i),
            .tier = i + 1 == environments ? model::Tier::Production : model::Tier::Staging,
            .order = i});
    for (int i = 0; i < projects; ++i) {
        all.projects.append(
            {.name = u"project-%1"_s.arg(i), .repository = u"/srv/git/p.git"_s, .package = {}});
        for (const auto &environment : all.environments)
            all.targets.append({.project = all.projects.last().name,
                .environment = environment.name,
                .hosts = {u"web-1"_s},
                .root = u"/srv/app"_s});
    }
    return all;
}

Result<> deploy(store::Transaction &transaction, const model::Target &target, const model::Release &release,
    const QDateTime &at, model::DeploymentState state)
{
    TRY(const auto made,
        store::DeploymentRepository(transaction)
            .create({.project = target.project,
                .environment = target.environment,
                .release = release.id,
                .version = release.version,
                .build = release.build,
                .person = u"ada"_s,
                .started = at}));
    return store::DeploymentRepository(transaction).setState(made.id, state, at.addSecs(40));
}

/// Three releases of a project, each deployed to every environment; the last one is taken back in the last.
Result<> addHistory(store::Transaction &transaction, const model::Configuration &all, const QString &project)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int build = 1; build <= 3; ++build) {
        TRY(const auto release,
            store::ReleaseRepository(transaction)
                .add({.project = project,
                    .package = project,
                    .version = u"1.%1.0"_s.arg(build),
                    .commit = QString(40, u'a'),
                    .build = build}));
        for (const auto &target : all.targets) {
            const bool isBad = build == 3 && target.environment == all.environments.last().name;
            if (target.project == project)
                TRY_DO(deploy(transaction, target, release, now.addSecs(-3600 * (4 - build)),
                    isBad ? model::DeploymentState::Reverted : model::DeploymentState::Succeeded));
        }
    }
    return {};
}

Result<> seed(const workflow::Profile &profile, int projects, int environments)
{
    TRY_DO(profile.create());
    TRY(const auto database, store::Database::open(profile.databaseUrl()));
    const auto all = configurationOf(projects, environments);
    return database->write([&](store::Transaction &transaction) -> Result<> {
        TRY_DO(store::ConfigurationRepository(transaction).replace(all));
        for (const auto &project : all.projects)
            TRY_DO(addHistory(transaction, all, project.name));
        return {};
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: seed_profile FOLDER [PROJECTS [ENVIRONMENTS]]\n");
        return 2;
    }
    const auto seeded = seed(workflow::Profile(arguments[1]), arguments.value(2, u"40"_s).toInt(),
        arguments.value(3, u"3"_s).toInt());
    if (!seeded)
        std::fprintf(stderr, "%s\n", qPrintable(seeded.error().story()));
    return seeded ? 0 : 1;
}
