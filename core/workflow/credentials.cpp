// SPDX-License-Identifier: Apache-2.0
#include "workflow/credentials.h"

#include "index/credential.h"
#include "model/names.h"
#include "secrets/entry.h"
#include "secrets/keychain.h"

#include <algorithm>
#include <functional>

namespace slipway::workflow {

using namespace Qt::StringLiterals;
using Use = CredentialUse;

namespace {

QStringList projectsOf(
    const model::Configuration &all, const std::function<bool(const model::Project &)> &which)
{
    QStringList names;
    for (const auto &project : all.projects) {
        if (which(project))
            names.append(project.name);
    }
    return names;
}

QStringList targetsOn(const model::Configuration &all, const QString &host)
{
    QStringList names;
    for (const auto &target : all.targets) {
        if (target.hosts.contains(host))
            names.append(target.project + u'@' + target.environment);
    }
    return names;
}

QStringList scopeOf(const model::Configuration &all, Use use, const QString &name)
{
    switch (use) {
    case Use::Project:
        return {name};
    case Use::Store:
        return projectsOf(all, [&](const model::Project &project) {
            return project.store == name || (project.store.isEmpty() && all.stores.size() == 1);
        });
    case Use::Index:
        return projectsOf(all, [](const model::Project &) { return true; });
    case Use::Host:
        return targetsOn(all, name);
    }
    Q_UNREACHABLE();
}

/// What the indexes that the credential is for can tell of a value before anything is sent.
Result<QStringList> tokensIn(const Workshop &workshop, const QString &name, const Secret &value)
{
    TRY(const auto all, configuration(workshop));
    QStringList found;
    for (const auto &index : all.indexes) {
        if (index.credential != name)
            continue;
        TRY(const QString description, index::Credential::inspect(index, value, workshop.clock));
        found.append(u"%1: %2"_s.arg(index.name, description));
    }
    return found;
}

} // namespace

QList<CredentialFacts> credentialsOf(
    const model::Configuration &configuration, const QList<secrets::Credential> &stored)
{
    QMap<QString, CredentialFacts> all;
    const auto add = [&](const QString &credential, Use use, const QString &name) {
        if (credential.isEmpty())
            return;
        all[credential].uses.append({use, name});
        all[credential].scope.append(scopeOf(configuration, use, name));
    };
    for (const auto &project : configuration.projects)
        add(project.credential, Use::Project, project.name);
    for (const auto &store : configuration.stores)
        add(store.credential, Use::Store, store.name);
    for (const auto &index : configuration.indexes)
        add(index.credential, Use::Index, index.name);
    for (const auto &host : configuration.hosts)
        add(host.credential, Use::Host, host.name);
    for (const auto &one : stored) {
        all[one.name].stored = one.created;
        all[one.name].lastUsed = one.lastUsed;
    }
    for (auto facts = all.begin(); facts != all.end(); ++facts) {
        facts->name = facts.key();
        facts->scope.removeDuplicates();
    }
    return all.values();
}

Result<QStringList> storeCredential(const Workshop &workshop, secrets::Keychain &keychain,
    const QString &name, const Secret &value, std::stop_token stop)
{
    TRY_DO(model::checkResourceName(name));
    TRY_DO(secrets::checkEntry(value));
    TRY_DO(workshop.redactor.add(value));
    TRY(const QStringList tokens, tokensIn(workshop, name, value));
    TRY(const auto stored, keychain.list());
    const bool replaces = std::any_of(stored.begin(), stored.end(),
        [&](const secrets::Credential &one) { return one.name == name && one.created.isValid(); });
    TRY_DO(keychain.store(name, value, std::move(stop)));
    TRY_DO(note(workshop, replaces ? u"credential.rotated"_s : u"credential.set"_s, u"credential/"_s + name));
    return tokens;
}

Result<CredentialFindings> testCredential(
    const Workshop &workshop, secrets::Keychain &keychain, const QString &name, std::stop_token stop)
{
    CredentialFindings findings;
    TRY(findings.keychain, keychain.backend(stop));
    TRY(const Secret value, keychain.find(name, std::move(stop)));
    TRY_DO(secrets::checkEntry(value));
    TRY(findings.tokens, tokensIn(workshop, name, value));
    return findings;
}

Result<> removeCredential(
    const Workshop &workshop, secrets::Keychain &keychain, const QString &name, std::stop_token stop)
{
    TRY_DO(keychain.remove(name, std::move(stop)));
    return note(workshop, u"credential.removed"_s, u"credential/"_s + name);
}

} // namespace slipway::workflow
