// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/settings/scripted_settings_desk.h"

namespace slipway::ui {

using namespace Qt::StringLiterals;
using Use = workflow::CredentialUse;

SettingsFacts ScriptedSettingsDesk::sample()
{
    const QDateTime noon(QDate(2026, 5, 20), QTime(12, 0), Qt::UTC);
    SettingsFacts facts;
    facts.credentials = {{.name = u"archive"_s,
                             .stored = noon.addDays(-90),
                             .lastUsed = noon,
                             .uses = {{Use::Store, u"archive"_s}},
                             .scope = {u"shop"_s, u"catalogue"_s}},
        {.name = u"old"_s, .stored = noon.addDays(-400), .lastUsed = {}, .uses = {}, .scope = {}},
        {.name = u"pypi"_s,
            .stored = {},
            .lastUsed = {},
            .uses = {{Use::Index, u"pypi"_s}, {Use::Index, u"testpypi"_s}},
            .scope = {u"shop"_s, u"catalogue"_s}},
        {.name = u"web"_s,
            .stored = noon.addDays(-12),
            .lastUsed = noon.addSecs(-3600),
            .uses = {{Use::Host, u"web-1"_s}, {Use::Host, u"web-2"_s}},
            .scope = {u"shop@staging"_s, u"shop@production"_s}}};
    facts.keychain = u"Secret Service (gnome-keyring-daemon), unlocked"_s;
    facts.configuration.stores = {{.name = u"archive"_s,
        .kind = model::StoreKind::Http,
        .url = u"https://artifacts.example.org/python"_s,
        .credential = u"archive"_s}};
    facts.configuration.indexes = {{.name = u"testpypi"_s,
                                       .upload = u"https://test.pypi.org/legacy/"_s,
                                       .simple = {},
                                       .credential = u"pypi"_s,
                                       .isDefault = true},
        {.name = u"pypi"_s,
            .upload = u"https://upload.pypi.org/legacy/"_s,
            .simple = {},
            .credential = u"pypi"_s,
            .mustPassFirst = u"testpypi"_s}};
    facts.configuration.environments = {{.name = u"staging"_s, .tier = model::Tier::Staging, .order = 1},
        {.name = u"production"_s,
            .tier = model::Tier::Production,
            .order = 2,
            .mustPassFirst = u"staging"_s}};
    facts.configuration.targets = {{.project = u"shop"_s, .environment = u"production"_s}};
    facts.database = u"sqlite:///home/ann/.local/share/slipway/slipway.db"_s;
    facts.chain = u"4fd3a0e6-5b5c-4a43-9f5e-0a4a5e0d7c11"_s;
    facts.profile = u"/home/ann/.local/share/slipway"_s;
    facts.person = u"Ann"_s;
    facts.workstation = u"lathe"_s;
    return facts;
}

void ScriptedSettingsDesk::note(const QString &what)
{
    const std::lock_guard lock(m_mutex);
    m_did.append(what);
}

QStringList ScriptedSettingsDesk::did() const
{
    const std::lock_guard lock(m_mutex);
    return m_did;
}

Result<QList<Diagnosis>> ScriptedSettingsDesk::examine(std::stop_token)
{
    note(u"examine"_s);
    onExamine();
    return QList<Diagnosis>{
        {.subject = u"Python"_s, .found = u"/usr/bin/python3, Python 3.11.2, build 0.9.0"_s},
        {.subject = u"SSH agent"_s,
            .fitness = Fitness::Limited,
            .found = u"none is running"_s,
            .means = u"Keys are read from files, and their passphrases asked for."_s,
            .remedy = u"eval $(ssh-agent); ssh-add"_s},
        {.subject = u"Build sandbox"_s,
            .fitness = Fitness::Missing,
            .found = u"bubblewrap is not installed"_s,
            .means = u"Builds are refused, unless a project's build has sandbox = \"optional\"."_s,
            .remedy = u"apt-get install bubblewrap"_s}};
}

Result<QStringList> ScriptedSettingsDesk::store(
    const QString &credential, const Secret &value, std::stop_token)
{
    note(u"store %1 of %2"_s.arg(credential).arg(value.size()));
    return onStore();
}

Result<workflow::CredentialFindings> ScriptedSettingsDesk::test(const QString &credential, std::stop_token)
{
    note(u"test "_s + credential);
    return workflow::CredentialFindings{.keychain = u"Secret Service"_s, .tokens = {}};
}

Result<> ScriptedSettingsDesk::remove(const QString &credential, std::stop_token)
{
    note(u"remove "_s + credential);
    return {};
}

} // namespace slipway::ui
