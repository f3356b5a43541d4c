// SPDX-License-Identifier: Apache-2.0
#include "settings_desk.h"

#include "composition/actor.h"
#include "secrets/keychain.h"
#include "ssh/surroundings.h"
#include "store/address.h"

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
    const auto profile = profileOf(m_settings);
    const auto actor = actorOf(m_settings);
    ui::SettingsFacts facts{
        .profile = profile.folder(), .person = actor.person, .workstation = actor.workstation};
    if (const auto address = store::DatabaseAddress::parse(
            m_settings.databaseUrl.isEmpty() ? profile.databaseUrl() : m_settings.databaseUrl))
        facts.database = address->url();
    if (const auto recorded = readRecorded(facts, std::move(stop)); !recorded) {
        if (recorded.error().isCancelled())
            return fail(recorded.error());
        facts.databaseFailure = recorded.error();
    }
    return facts;
}

Result<> DesktopSettingsDesk::readRecorded(ui::SettingsFacts &facts, std::stop_token stop)
{
    TRY(const auto *parts, m_workplace.workshop(stop));
    TRY(auto *keychain, m_workplace.keychain(stop));
    TRY(facts.configuration, workflow::configuration(*parts));
    TRY(const auto stored, keychain->list());
    facts.credentials = workflow::credentialsOf(facts.configuration, stored);
    if (const auto backend = keychain->backend(std::move(stop)))
        facts.keychain = *backend;
    else
        facts.keychainFailure = backend.error();
    facts.chain = parts->database.chainId();
    return {};
}

Result<QList<ui::Diagnosis>> DesktopSettingsDesk::examine(std::stop_token stop)
{
    QList<workflow::Diagnosis> found;
    if (const auto parts = m_workplace.workshop(stop)) {
        TRY(auto *keychain, m_workplace.keychain(stop));
        found = workflow::examine(**parts, *keychain, stop);
    } else {
        found = examineWithoutDatabase(parts.error(), stop);
    }
    if (stop.stop_requested())
        return fail(Errc::Cancelled, u"the examination was stopped"_s);
    QList<ui::Diagnosis> diagnoses;
    for (const auto &one : found)
        diagnoses.append({.subject = one.subject,
            .fitness = fitnessOf(one.health),
            .found = one.found,
            .means = one.means,
            .remedy = one.remedy});
    return diagnoses;
}

QList<workflow::Diagnosis> DesktopSettingsDesk::examineWithoutDatabase(
    const Error &failure, std::stop_token stop) const
{
    const auto profile = profileOf(m_settings);
    const SystemClock clock;
    secrets::Keychain keychain(
        {.service = secrets::Keychain::serviceFor(profile.folder()), .listFile = profile.credentialList()},
        clock);
    QList<workflow::Diagnosis> found = workflow::examineComputer(
        ssh::Surroundings::ofThePerson(profile.knownHosts()), keychain, std::move(stop));
    found.append({.subject = u"Database"_s,
        .health = workflow::Health::Missing,
        .found = failure.story(),
        .means = u"Nothing of what was configured and recorded can be shown, and nothing can be done."_s,
        .remedy = failure.hint()});
    return found;
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
