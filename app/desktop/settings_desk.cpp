// SPDX-License-Identifier: Apache-2.0
#include "settings_desk.h"

#include "secrets/keychain.h"
#include "workflow/doctor.h"

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

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
    TRY(const auto stored, keychain->list());
    facts.credentials = workflow::credentialsOf(facts.configuration, stored);
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

Result<QStringList> DesktopSettingsDesk::store(
    const QString &credential, const Secret &value, std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    TRY(auto *keychain, m_workplace.keychain(stop));
    return workflow::storeCredential(*parts, *keychain, credential, value, std::move(stop));
}

Result<workflow::CredentialFindings> DesktopSettingsDesk::test(
    const QString &credential, std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    TRY(auto *keychain, m_workplace.keychain(stop));
    return workflow::testCredential(*parts, *keychain, credential, std::move(stop));
}

Result<> DesktopSettingsDesk::remove(const QString &credential, std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    TRY(auto *keychain, m_workplace.keychain(stop));
    return workflow::removeCredential(*parts, *keychain, credential, std::move(stop));
}

} // namespace slipway::app
