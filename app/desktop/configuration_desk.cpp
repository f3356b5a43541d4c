// SPDX-License-Identifier: Apache-2.0
#include "configuration_desk.h"

#include "config/configuration_text.h"
#include "config/edits.h"
#include "workflow/apply_configuration.h"

#include <QRegularExpression>

namespace slipway::app {

using namespace Qt::StringLiterals;

namespace {

const QString textName = QStringLiteral("configuration");
// A draft holds the parts that differ, as TOML.
const QString beforeField = QStringLiteral("before");
const QString afterField = QStringLiteral("after");

std::optional<model::ConfigurationEdits> read(const QJsonObject &draft)
{
    const auto before = config::parseParts(draft[beforeField].toString().toUtf8(), textName);
    const auto after = config::parseParts(draft[afterField].toString().toUtf8(), textName);
    if (!before || !after)
        return {};
    return model::ConfigurationEdits{.before = *before, .after = *after};
}

/// Empty where they could not be read back, as when a secret stands in a field.
QJsonObject draftOf(const model::ConfigurationEdits &edits)
{
    const auto parts = config::changedParts(edits);
    const QJsonObject draft{{beforeField, QString::fromUtf8(config::write(parts.before))},
        {afterField, QString::fromUtf8(config::write(parts.after))}};
    return read(draft) ? draft : QJsonObject();
}

/// The check of the text names a place in it first: "configuration:12: projects.shop.store: …".
ui::ConfigurationProblem problemOf(const Error &error)
{
    static const QRegularExpression place(u"^%1:\\d+: "_s.arg(textName));
    const QString story = error.story().remove(place);
    return {.path = story.section(u": "_s, 0, 0), .fact = story.section(u": "_s, 1), .hint = error.hint()};
}

} // namespace

Result<ui::OpenedConfiguration> DesktopConfigurationDesk::open(const QJsonObject &draft, std::stop_token stop)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto now, workflow::configuration(*workshop));
    const auto kept = read(draft);
    if (!kept)
        return ui::OpenedConfiguration{.edits = {.before = now, .after = now}};
    const auto replayed = config::replay(*kept, now);
    return ui::OpenedConfiguration{.edits = replayed.edits, .conflicts = replayed.conflicts};
}

Result<ui::ConfigurationReview> DesktopConfigurationDesk::review(
    const model::ConfigurationEdits &edits, std::stop_token stop)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto now, workflow::configuration(*workshop));
    const QByteArray text = config::write(edits.after);
    ui::ConfigurationReview review{.isOutOfDate = !config::compare(edits.before, now).isEmpty(),
        .text = QString::fromUtf8(text),
        .draft = draftOf(edits)};
    for (const auto &change : config::compare(edits.before, edits.after))
        review.changes.append({.path = change.path, .before = change.before, .after = change.after});
    if (const auto checked = config::parse(text, textName); !checked)
        review.problem = problemOf(checked.error());
    return review;
}

Result<int> DesktopConfigurationDesk::apply(
    const model::ConfigurationEdits &edits, const QString &reason, std::stop_token stop)
{
    TRY(const auto *workshop, m_place.workshop(stop));
    TRY(const auto changes, workflow::applyEdits(*workshop, edits, reason));
    return int(changes.size());
}

} // namespace slipway::app
