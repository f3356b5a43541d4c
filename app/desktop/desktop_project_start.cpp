// SPDX-License-Identifier: Apache-2.0
#include "desktop_project_start.h"

#include "build/project_facts.h"
#include "config/configuration_text.h"
#include "git/history.h"
#include "git/references.h"
#include "workflow/apply_configuration.h"
#include "workflow/project_source.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestFile = 1 << 20;
const QString fileName = QStringLiteral("slipway.toml");

/// The branch that releases most likely come from.
QString likelyBranch(const QStringList &branches)
{
    for (const QString &usual : {u"main"_s, u"master"_s, u"trunk"_s}) {
        if (branches.contains(usual))
            return usual;
    }
    return branches.value(0);
}

/// The files that say how a project is built, without anything else of the commit.
Result<> copyFacts(const git::Repository &repository, const QString &commit, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return fail(Errc::Failed, u"cannot make %1"_s.arg(folder));
    for (const QString &name : {u"pyproject.toml"_s, u"setup.cfg"_s, u"setup.py"_s}) {
        const auto bytes = git::fileAt(repository, commit, name, longestFile);
        if (!bytes && bytes.error().code() == Errc::NotFound)
            continue;
        if (!bytes)
            return fail(bytes.error());
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size())
            return fail(Errc::Failed, u"cannot write %1: %2"_s.arg(file.fileName(), file.errorString()));
    }
    return {};
}

/// A folder of archives of dependencies, by its usual names.
Result<QString> vendorIn(const git::Repository &repository, const QString &commit)
{
    TRY(const auto top, git::filesIn(repository, commit, {}));
    for (const QString &usual : {u"vendor"_s, u"wheelhouse"_s}) {
        if (!top.contains(usual + u'/'))
            continue;
        TRY(const auto files, git::filesIn(repository, commit, usual));
        const bool hasArchives = std::any_of(files.begin(), files.end(),
            [](const QString &name) { return name.endsWith(u".whl") || name.endsWith(u".tar.gz"); });
        if (hasArchives)
            return usual;
    }
    return QString();
}

Result<> addTags(const git::Repository &repository, ui::RepositoryFacts &facts)
{
    TRY(const auto tags, git::tags(repository));
    QDateTime newest;
    for (const auto &tag : tags) {
        if (tag.commit.isEmpty())
            continue;
        ++facts.tags;
        TRY(const auto commit, git::commit(repository, tag.commit));
        if (!newest.isValid() || commit.committer.when > newest) {
            newest = commit.committer.when;
            facts.newestTag = tag.name;
        }
    }
    return {};
}

Result<ui::RepositoryFacts> factsOf(const git::Repository &repository, const QString &folder)
{
    ui::RepositoryFacts facts;
    TRY(const auto branches, git::branches(repository));
    QString head;
    for (const auto &branch : branches)
        facts.branches.append(branch.name);
    facts.branch = likelyBranch(facts.branches);
    for (const auto &branch : branches)
        head = branch.name == facts.branch ? branch.commit : head;
    if (head.isEmpty())
        return fail(Errc::NotFound, u"the repository has no branch"_s);
    TRY_DO(copyFacts(repository, head, folder));
    TRY(const auto project, build::readProject(folder));
    facts.package = project.name;
    facts.version = project.version;
    facts.backend = project.backendFamily();
    TRY(facts.vendor, vendorIn(repository, head));
    TRY_DO(addTags(repository, facts));
    return facts;
}

model::Configuration with(model::Configuration all, const ui::ProjectWish &wish)
{
    all.projects.append({.name = wish.name,
        .repository = wish.repository.url,
        .package = wish.package == wish.name ? QString() : wish.package,
        .branch = wish.branch,
        .vendor = wish.vendor,
        .credential = wish.repository.credential,
        .identity = wish.repository.identity,
        .store = wish.store});
    for (const auto &stage : wish.stages)
        all.targets.append({.project = wish.name,
            .environment = stage.environment,
            .hosts = stage.hosts,
            .root = stage.root});
    return all;
}

} // namespace

Result<ui::Surroundings> DesktopProjectStart::surroundings(std::stop_token stop)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto all, workflow::configuration(*workshop));
    ui::Surroundings there{.environments = all.environments};
    std::stable_sort(there.environments.begin(), there.environments.end(),
        [](const auto &a, const auto &b) { return a.order < b.order; });
    for (const auto &project : all.projects)
        there.projects.append(project.name);
    for (const auto &store : all.stores)
        there.stores.append(store.name);
    for (const auto &host : all.hosts)
        there.hosts.append(host.name);
    return there;
}

Result<ui::RepositoryFacts> DesktopProjectStart::look(
    const ui::RepositoryAddress &repository, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto scratch, workflow::ScratchFolder::make(workshop->profile));
    // Fetched into a folder that is gone afterwards: nobody has decided yet that this becomes a project.
    workflow::Workshop aside = *workshop;
    aside.profile = workflow::Profile(scratch.path());
    const model::Project project{.name = u"new"_s,
        .repository = repository.url,
        .package = {},
        .credential = repository.credential,
        .identity = repository.identity};
    if (!QDir().mkpath(QFileInfo(aside.profile.repository(project.name)).path()))
        return fail(Errc::Failed, u"cannot make a folder in %1"_s.arg(scratch.path()));
    TRY(const auto fetched, workflow::fetchProject(aside, project, std::move(stop), progress));
    return factsOf(fetched, scratch.path(u"source"_s));
}

Result<ui::Addition> DesktopProjectStart::preview(const ui::ProjectWish &wish, std::stop_token stop)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto all, workflow::configuration(*workshop));
    const QByteArray configuration = config::write(with(all, wish));
    TRY(const auto changes, workflow::compareConfiguration(*workshop, configuration, fileName));
    ui::Addition addition{.configuration = QString::fromUtf8(configuration)};
    for (const auto &change : changes)
        addition.keys.append({.path = change.path, .value = change.after});
    return addition;
}

Result<> DesktopProjectStart::add(const ui::ProjectWish &wish, const QString &reason, std::stop_token stop)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto all, workflow::configuration(*workshop));
    TRY_DO(workflow::applyConfiguration(*workshop, config::write(with(all, wish)), fileName, reason));
    return {};
}

} // namespace slipway::app
