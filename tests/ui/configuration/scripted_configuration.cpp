// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/configuration/scripted_configuration.h"

#include "config/change.h"
#include "config/configuration_text.h"
#include "config/edits.h"

namespace slipway::ui {

using namespace Qt::StringLiterals;

model::Configuration sampleConfiguration()
{
    model::Configuration all;
    all.projects = {{.name = u"shop"_s, .repository = u"ssh://git@example.org/shop.git"_s, .package = {}},
        {.name = u"till"_s, .repository = u"https://example.org/till.git"_s, .package = {}}};
    all.projects[0].vendor = u"vendor"_s;
    all.projects[0].build.environment = {{u"SOURCE_DATE_EPOCH"_s, u"0"_s}};
    all.stores = {{.name = u"attic"_s, .url = u"/srv/attic"_s},
        {.name = u"vault"_s, .kind = model::StoreKind::Http, .url = u"https://vault.example.org/python"_s}};
    all.projects[0].store = u"vault"_s;
    all.projects[1].store = u"attic"_s;
    all.indexes = {{.name = u"testpypi"_s,
                       .upload = u"https://test.pypi.org/legacy/"_s,
                       .simple = u"https://test.pypi.org/simple/"_s,
                       .isDefault = true},
        {.name = u"pypi"_s,
            .upload = u"https://upload.pypi.org/legacy/"_s,
            .simple = u"https://pypi.org/simple/"_s,
            .mustPassFirst = u"testpypi"_s}};
    all.environments
        = {{.name = u"development"_s}, {.name = u"staging"_s, .tier = model::Tier::Staging, .order = 1},
            {.name = u"production"_s,
                .tier = model::Tier::Production,
                .order = 2,
                .mustPassFirst = u"staging"_s}};
    for (const QString &name : {u"web-1"_s, u"web-2"_s, u"web-3"_s, u"web-4"_s})
        all.hosts.append({.name = name, .address = name + u".example.org"_s});
    model::Target staging{
        .project = u"shop"_s, .environment = u"staging"_s, .hosts = {u"web-1"_s}, .root = u"/srv/shop"_s};
    staging.health.question = model::HttpHealth{.url = u"http://127.0.0.1:8000/healthz"_s};
    model::Target production = staging;
    production.environment = u"production"_s;
    production.hosts = {u"web-2"_s, u"web-3"_s, u"web-4"_s};
    production.batches = {u"1"_s, u"100%"_s};
    production.hooks = {{.step = u"switch"_s, .run = {u"systemctl"_s, u"restart"_s, u"shop"_s}}};
    all.targets = {staging, production};
    return all;
}

Result<OpenedConfiguration> ScriptedConfiguration::open(const QJsonObject &draft, std::stop_token)
{
    const std::scoped_lock lock(m_guard);
    if (m_refusal)
        return fail(*m_refusal);
    const auto before = config::parseParts(draft[u"before"_s].toString().toUtf8(), {});
    const auto after = config::parseParts(draft[u"after"_s].toString().toUtf8(), {});
    if (!before || !after)
        return OpenedConfiguration{.edits = {.before = m_stored, .after = m_stored}};
    const auto replayed = config::replay({.before = *before, .after = *after}, m_stored);
    return OpenedConfiguration{.edits = replayed.edits, .conflicts = replayed.conflicts};
}

Result<ConfigurationReview> ScriptedConfiguration::review(
    const model::ConfigurationEdits &edits, std::stop_token)
{
    const auto parts = config::changedParts(edits);
    ConfigurationReview review{.isOutOfDate = !config::compare(edits.before, stored()).isEmpty(),
        .text = QString::fromUtf8(config::write(edits.after)),
        .draft = {{u"before"_s, QString::fromUtf8(config::write(parts.before))},
            {u"after"_s, QString::fromUtf8(config::write(parts.after))}}};
    for (const auto &change : config::compare(edits.before, edits.after))
        review.changes.append({.path = change.path, .before = change.before, .after = change.after});
    if (const auto checked = model::check(edits.after); !checked)
        review.problem = {.path = checked.error().story().section(u": "_s, 0, 0),
            .fact = checked.error().story().section(u": "_s, 1),
            .hint = checked.error().hint()};
    return review;
}

Result<int> ScriptedConfiguration::apply(
    const model::ConfigurationEdits &edits, const QString &reason, std::stop_token)
{
    const std::scoped_lock lock(m_guard);
    if (m_stored != edits.before)
        return fail(
            Error(Errc::OutOfDate, u"somebody else changed the configuration"_s).hint(u"Read it again."_s));
    m_stored = edits.after;
    m_reason = reason;
    return int(config::compare(edits.before, edits.after).size());
}

model::Configuration ScriptedConfiguration::stored() const
{
    const std::scoped_lock lock(m_guard);
    return m_stored;
}

void ScriptedConfiguration::store(const model::Configuration &configuration)
{
    const std::scoped_lock lock(m_guard);
    m_stored = configuration;
}

QString ScriptedConfiguration::reason() const
{
    const std::scoped_lock lock(m_guard);
    return m_reason;
}

void ScriptedConfiguration::refuse(const std::optional<Error> &error)
{
    const std::scoped_lock lock(m_guard);
    m_refusal = error;
}

} // namespace slipway::ui
