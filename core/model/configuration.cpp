// SPDX-License-Identifier: Apache-2.0
#include "model/configuration.h"

#include "base/displayable.h"
#include "base/remote_path.h"
#include "model/names.h"

#include <QSet>
#include <QUrl>
#include <algorithm>

namespace slipway::model {

namespace {

tl::unexpected<Error> complain(const QString &key, const QString &fact, const QString &hint = {})
{
    return fail(Error(Errc::InvalidInput, QStringLiteral("%1: %2").arg(key, fact))
                    .hint(hint)
                    .named(QStringLiteral("config.invalid")));
}

template <typename Named>
Result<Named> find(const QList<Named> &all, const QString &name, const QString &kind)
{
    QStringList names;
    for (const Named &one : all) {
        if (one.name == name)
            return one;
        names.append(one.name);
    }
    return fail(
        Error(Errc::NotFound, QStringLiteral("there is no %1 \"%2\"").arg(kind, displayable(name)))
            .hint(names.isEmpty() ? QStringLiteral("There is none yet; add it with \"slipwayctl apply\".")
                                  : QStringLiteral("There is: %1.").arg(names.join(QStringLiteral(", ")))));
}

/// Each name is well formed and stands once.
template <typename Named>
Result<> checkNames(const QList<Named> &all, const QString &section, Result<> (*check)(const QString &))
{
    QSet<QString> seen;
    for (const Named &one : all) {
        TRY_DO(check(one.name).during(QStringLiteral("%1.%2").arg(section, displayable(one.name))));
        if (seen.contains(one.name))
            return complain(
                QStringLiteral("%1.%2").arg(section, one.name), QStringLiteral("the name is taken twice"));
        seen.insert(one.name);
    }
    return {};
}

/// Follows "requires" from each one; a reference must exist and lead to no circle.
template <typename Named>
Result<> checkOrder(const QList<Named> &all, const QString &section)
{
    for (const Named &one : all) {
        QSet<QString> passed{one.name};
        for (QString next = one.mustPassFirst; !next.isEmpty();) {
            const QString key = QStringLiteral("%1.%2.requires").arg(section, one.name);
            const auto found
                = std::find_if(all.begin(), all.end(), [&](const Named &n) { return n.name == next; });
            if (found == all.end())
                return complain(
                    key, QStringLiteral("there is no \"%1\" in %2").arg(displayable(next), section));
            if (passed.contains(next))
                return complain(key, QStringLiteral("it requires itself, by way of \"%1\"").arg(next));
            passed.insert(next);
            next = found->mustPassFirst;
        }
    }
    return {};
}

template <typename Named>
bool contains(const QList<Named> &all, const QString &name)
{
    return std::any_of(all.begin(), all.end(), [&](const Named &one) { return one.name == name; });
}

Result<> checkBatches(const Target &target, const QString &key)
{
    for (const QString &batch : target.batches) {
        const bool percent = batch.endsWith(u'%');
        bool isNumber = false;
        const int amount = (percent ? batch.chopped(1) : batch).toInt(&isNumber);
        if (!isNumber || amount < 1 || (percent && amount > 100))
            return complain(key + QStringLiteral(".batches"),
                QStringLiteral("\"%1\" is no batch").arg(displayable(batch)),
                QStringLiteral("Use numbers of hosts (\"1\") or percentages (\"25%\")."));
    }
    if (target.batches.isEmpty())
        return complain(key + QStringLiteral(".batches"), QStringLiteral("it is empty"),
            QStringLiteral("Use [\"100%\"] to switch all hosts at once."));
    return {};
}

Result<> checkTarget(const Target &target, const Configuration &all)
{
    const QString key
        = QStringLiteral("targets.%1.%2").arg(displayable(target.project), displayable(target.environment));
    if (!contains(all.projects, target.project))
        return complain(key, QStringLiteral("there is no project \"%1\"").arg(displayable(target.project)));
    if (!contains(all.environments, target.environment))
        return complain(
            key, QStringLiteral("there is no environment \"%1\"").arg(displayable(target.environment)));
    if (target.hosts.isEmpty())
        return complain(key + QStringLiteral(".hosts"), QStringLiteral("it names no host"));
    if (QSet<QString>(target.hosts.begin(), target.hosts.end()).size() != target.hosts.size())
        return complain(key + QStringLiteral(".hosts"), QStringLiteral("a host stands twice"));
    for (const QString &host : target.hosts) {
        if (!contains(all.hosts, host))
            return complain(key + QStringLiteral(".hosts"),
                QStringLiteral("there is no host \"%1\"").arg(displayable(host)));
    }
    TRY_DO(RemotePath::parse(target.root).during(key + QStringLiteral(".root")));
    if (!target.index.isEmpty() && !contains(all.indexes, target.index))
        return complain(key + QStringLiteral(".index"),
            QStringLiteral("there is no index \"%1\"").arg(displayable(target.index)));
    if (target.keep < 1)
        return complain(key + QStringLiteral(".keep"), QStringLiteral("at least one release is kept"));
    if (target.maxFailed < 0)
        return complain(key + QStringLiteral(".max_failed"), QStringLiteral("it is less than none"));
    for (const QString &shared : target.shared) {
        // Below any root a relative path follows the same rules as the path as a whole.
        TRY_DO(
            RemotePath::parse(QStringLiteral("/shared/") + shared).during(key + QStringLiteral(".shared")));
    }
    for (const Hook &hook : target.hooks) {
        if (hook.run.isEmpty())
            return complain(key + QStringLiteral(".hooks"), QStringLiteral("a hook runs nothing"));
    }
    return checkBatches(target, key);
}

Result<> checkHosts(const Configuration &all)
{
    TRY_DO(checkNames(all.hosts, QStringLiteral("hosts"), checkHostName));
    for (const Host &host : all.hosts) {
        const QString key = QStringLiteral("hosts.") + host.name;
        TRY_DO(checkAddress(host.address).during(key + QStringLiteral(".address")));
        if (host.port == 0)
            return complain(key + QStringLiteral(".port"), QStringLiteral("0 is no port"));
        if (!host.user.isEmpty())
            TRY_DO(checkUserName(host.user).during(key + QStringLiteral(".user")));
        for (const QString &role : host.roles)
            TRY_DO(checkRoleName(role).during(key + QStringLiteral(".roles")));
        QSet<QString> passed{host.name};
        for (QString jump = host.jump; !jump.isEmpty();) {
            const auto through = std::find_if(
                all.hosts.begin(), all.hosts.end(), [&](const Host &h) { return h.name == jump; });
            if (through == all.hosts.end())
                return complain(key + QStringLiteral(".jump"),
                    QStringLiteral("there is no host \"%1\"").arg(displayable(jump)));
            if (passed.contains(jump))
                return complain(
                    key + QStringLiteral(".jump"), QStringLiteral("the way leads back to \"%1\"").arg(jump));
            passed.insert(jump);
            jump = through->jump;
        }
    }
    return {};
}

Result<> checkProject(const Project &project, const Configuration &all)
{
    const QString key = QStringLiteral("projects.") + project.name;
    if (project.repository.isEmpty())
        return complain(key + QStringLiteral(".repository"), QStringLiteral("it is missing"));
    if (!isPackageName(project.packageName()))
        return complain(key + QStringLiteral(".package"),
            QStringLiteral("\"%1\" is no package name").arg(displayable(project.packageName())));
    if (!project.store.isEmpty() && !contains(all.stores, project.store))
        return complain(key + QStringLiteral(".store"),
            QStringLiteral("there is no store \"%1\"").arg(displayable(project.store)));
    if (!project.vendor.isEmpty())
        TRY_DO(RemotePath::parse(u'/' + project.vendor).during(key + QStringLiteral(".vendor")));
    return {};
}

} // namespace

Result<> check(const Configuration &configuration)
{
    TRY_DO(checkNames(configuration.stores, QStringLiteral("stores"), checkResourceName));
    TRY_DO(checkNames(configuration.projects, QStringLiteral("projects"), checkProjectName));
    for (const Project &project : configuration.projects)
        TRY_DO(checkProject(project, configuration));
    TRY_DO(checkNames(configuration.indexes, QStringLiteral("indexes"), checkResourceName));
    TRY_DO(checkOrder(configuration.indexes, QStringLiteral("indexes")));
    if (std::count_if(configuration.indexes.begin(), configuration.indexes.end(),
            [](const IndexSettings &index) { return index.isDefault; })
        > 1)
        return complain(QStringLiteral("indexes"), QStringLiteral("more than one is the default"));
    TRY_DO(checkNames(configuration.environments, QStringLiteral("environments"), checkEnvironmentName));
    TRY_DO(checkOrder(configuration.environments, QStringLiteral("environments")));
    TRY_DO(checkHosts(configuration));
    QSet<QString> places;
    for (const Target &target : configuration.targets) {
        TRY_DO(checkTarget(target, configuration));
        const QString place = target.project + u'@' + target.environment;
        if (places.contains(place))
            return complain(QStringLiteral("targets.%1.%2").arg(target.project, target.environment),
                QStringLiteral("it stands twice"));
        places.insert(place);
    }
    return {};
}

Result<Project> findProject(const Configuration &configuration, const QString &name)
{
    return find(configuration.projects, name, QStringLiteral("project"));
}

Result<StoreSettings> findStore(const Configuration &configuration, const QString &name)
{
    return find(configuration.stores, name, QStringLiteral("store"));
}

Result<IndexSettings> findIndex(const Configuration &configuration, const QString &name)
{
    return find(configuration.indexes, name, QStringLiteral("index"));
}

Result<Environment> findEnvironment(const Configuration &configuration, const QString &name)
{
    return find(configuration.environments, name, QStringLiteral("environment"));
}

Result<Host> findHost(const Configuration &configuration, const QString &name)
{
    return find(configuration.hosts, name, QStringLiteral("host"));
}

Result<Target> findTarget(
    const Configuration &configuration, const QString &project, const QString &environment)
{
    QStringList places;
    for (const Target &target : configuration.targets) {
        if (target.project != project)
            continue;
        if (target.environment == environment)
            return target;
        places.append(target.environment);
    }
    return fail(Error(Errc::NotFound,
        QStringLiteral("%1 has no target in \"%2\"").arg(displayable(project), displayable(environment)))
                    .hint(places.isEmpty()
                            ? QStringLiteral("It has none at all yet; add [targets.%1.%2] and apply it.")
                                  .arg(project, environment)
                            : QStringLiteral("It has: %1.").arg(places.join(QStringLiteral(", ")))));
}

bool isPublic(const IndexSettings &index)
{
    const QString host = QUrl(index.upload).host();
    return host == u"pypi.org" || host.endsWith(u".pypi.org");
}

bool hasPublicIndex(const Configuration &configuration)
{
    return std::any_of(configuration.indexes.begin(), configuration.indexes.end(), isPublic);
}

} // namespace slipway::model
