// SPDX-License-Identifier: Apache-2.0
#include "settings_desk.h"

#include "model/names.h"
#include "secrets/entry.h"
#include "secrets/keychain.h"
#include "workflow/doctor.h"

namespace slipway::app {

using namespace Qt::StringLiterals;
using Use = ui::CredentialEntry::Use;

namespace {

/// Everything that the configuration names a credential for.
QMap<QString, ui::CredentialEntry> namedCredentials(const model::Configuration &all)
{
    QMap<QString, ui::CredentialEntry> entries;
    const auto add = [&](const QString &credential, Use use, const QString &name) {
        if (credential.isEmpty())
            return;
        ui::CredentialEntry &entry = entries[credential];
        entry.name = credential;
        entry.uses.append({use, name});
    };
    for (const auto &project : all.projects)
        add(project.credential, Use::Project, project.name);
    for (const auto &store : all.stores)
        add(store.credential, Use::Store, store.name);
    for (const auto &index : all.indexes)
        add(index.credential, Use::Index, index.name);
    for (const auto &host : all.hosts)
        add(host.credential, Use::Host, host.name);
    return entries;
}

ui::Fitness fitnessOf(workflow::Health health)
{
    switch (health) {
    case workflow::Health::Good:
        return ui::Fitness::Good;
    case workflow::Health::Limited:
        return ui::Fitness::Limited;
    case workflow::Health::Missing:
        return ui::Fitness::Missing;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<ui::SettingsFacts> DesktopSettingsDesk::read(std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    TRY(auto *keychain, m_workplace.keychain(stop));
    ui::SettingsFacts facts;
    TRY(facts.configuration, workflow::configuration(*parts));
    auto entries = namedCredentials(facts.configuration);
    TRY(const auto listed, keychain->list());
    for (const auto &credential : listed) {
        ui::CredentialEntry &entry = entries[credential.name];
        entry.name = credential.name;
        entry.stored = credential.created;
        entry.lastUsed = credential.lastUsed;
    }
    facts.credentials = entries.values();
    if (const auto backend = keychain->backend(std::move(stop)))
        facts.keychain = *backend;
    else
        facts.keychainFailure = backend.error();
    facts.database = parts->database.address().url();
    facts.chain = parts->database.chainId();
    facts.profile = parts->profile.folder();
    facts.person = parts->actor.person;
    facts.workstation = parts->actor.workstation;
    return facts;
}

Result<QList<ui::Diagnosis>> DesktopSettingsDesk::examine(std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    TRY(auto *keychain, m_workplace.keychain(stop));
    QList<ui::Diagnosis> diagnoses;
    for (const auto &found : workflow::examine(*parts, *keychain, std::move(stop)))
        diagnoses.append({.subject = found.subject,
            .fitness = fitnessOf(found.health),
            .found = found.found,
            .means = found.means,
            .remedy = found.remedy});
    return diagnoses;
}

Result<> DesktopSettingsDesk::store(const QString &credential, const Secret &value, std::stop_token stop)
{
    TRY_DO(model::checkResourceName(credential));
    TRY_DO(secrets::checkEntry(value));
    TRY(const auto *parts, m_workplace.workshop(stop));
    TRY(auto *keychain, m_workplace.keychain(stop));
    TRY_DO(parts->redactor.add(value));
    TRY_DO(keychain->store(credential, value, std::move(stop)));
    return workflow::note(*parts, u"credential.set"_s, u"credential/"_s + credential);
}

Result<QString> DesktopSettingsDesk::test(const QString &credential, std::stop_token stop)
{
    TRY(auto *keychain, m_workplace.keychain(stop));
    TRY(const QString backend, keychain->backend(stop));
    TRY(const Secret value, keychain->find(credential, std::move(stop)));
    TRY_DO(secrets::checkEntry(value));
    return backend;
}

Result<> DesktopSettingsDesk::remove(const QString &credential, std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    TRY(auto *keychain, m_workplace.keychain(stop));
    TRY_DO(keychain->remove(credential, std::move(stop)));
    return workflow::note(*parts, u"credential.removed"_s, u"credential/"_s + credential);
}

} // namespace slipway::app
