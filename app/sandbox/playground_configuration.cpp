// SPDX-License-Identifier: Apache-2.0
#include "playground_configuration.h"

#include <QUrl>

namespace slipway::sandbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString addressOf(const QString &folder)
{
    return QUrl::fromLocalFile(folder).toString(QUrl::FullyEncoded);
}

QList<model::IndexSettings> indexes(const Places &places)
{
    const QString test = addressOf(places.below(u"testindex"_s));
    const QString real = addressOf(places.below(u"index"_s));
    return {{.name = u"testindex"_s, .upload = test, .simple = test, .isDefault = true},
        {.name = u"index"_s, .upload = real, .simple = real, .mustPassFirst = u"testindex"_s}};
}

QList<model::Environment> playedEnvironments()
{
    return {{.name = u"development"_s, .tier = model::Tier::Development, .order = 1},
        {.name = u"staging"_s, .tier = model::Tier::Staging, .order = 2, .mustPassFirst = u"development"_s},
        {.name = u"production"_s,
            .tier = model::Tier::Production,
            .order = 3,
            .mustPassFirst = u"staging"_s}};
}

model::Target targetIn(
    const model::Environment &environment, const QList<LoopbackHost> &hosts, const QString &root)
{
    const bool isProduction = environment.tier == model::Tier::Production;
    const bool isDevelopment = environment.tier == model::Tier::Development;
    model::Target target{.project = u"shop"_s, .environment = environment.name, .root = root, .keep = 3};
    for (const auto &host : hosts) {
        if (host.environment == environment.name)
            target.hosts.append(host.name);
    }
    if (isProduction) {
        target.batches = {u"1"_s, u"50%"_s, u"100%"_s};
        target.index = u"index"_s;
    }
    target.health = {
        .question = model::CommandHealth{{u"bin/python"_s, u"-m"_s, u"shop.health"_s}},
        // In development the release that is never healthy is waited for.
        .within = isDevelopment ? 6s : 30s,
    };
    return target;
}

template <typename T>
bool hasOnly(const QList<T> &parts, const QStringList &names)
{
    return std::all_of(parts.begin(), parts.end(), [&](const T &part) { return names.contains(part.name); });
}

template <typename T>
QStringList namesOf(const QList<T> &parts)
{
    QStringList names;
    for (const T &part : parts)
        names.append(part.name);
    return names;
}

} // namespace

model::Configuration playgroundConfiguration(
    const Places &places, const Confinement &confinement, bool canConfineBuilds, quint16 port)
{
    const auto hosts = loopbackHosts(confinement);
    model::Configuration all{.stores = {{.name = u"archive"_s, .url = places.below(u"archive"_s)}},
        .indexes = indexes(places),
        .environments = playedEnvironments()};
    model::Project shop{.name = u"shop"_s, .repository = places.repository(), .package = u"shop"_s};
    // Built again it has the same bytes, whatever the clock says: setuptools alone keeps no times.
    shop.build.repack = model::Repack::Always;
    shop.build.sandbox = canConfineBuilds ? model::Sandbox::Required : model::Sandbox::Optional;
    all.projects.append(shop);
    for (const auto &host : hosts) {
        all.hosts.append({.name = host.name,
            .address = host.address,
            .port = port,
            .roles = host.roles,
            .identity = places.clientKey()});
    }
    for (const auto &environment : all.environments)
        all.targets.append(targetIn(environment, hosts, rootOn(places, confinement, environment.name)));
    return all;
}

bool isPlaygrounds(const model::Configuration &configuration, const Places &places)
{
    const auto most = playgroundConfiguration(places, {.bubblewrap = u"bwrap"_s}, true, 1);
    const bool hasOurRepository = std::all_of(configuration.projects.begin(), configuration.projects.end(),
        [&](const model::Project &project) { return project.repository == places.repository(); });
    const bool hasOurHosts = std::all_of(configuration.hosts.begin(), configuration.hosts.end(),
        [&](const model::Host &host) { return host.identity == places.clientKey(); });
    return hasOurRepository && hasOurHosts && hasOnly(configuration.projects, namesOf(most.projects))
        && hasOnly(configuration.stores, namesOf(most.stores))
        && hasOnly(configuration.indexes, namesOf(most.indexes))
        && hasOnly(configuration.environments, namesOf(most.environments))
        && hasOnly(configuration.hosts, namesOf(most.hosts));
}

} // namespace slipway::sandbox
