// SPDX-License-Identifier: Apache-2.0
#include "audit/outcome.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <utility>

namespace slipway::audit {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto spellings = std::to_array<std::pair<Outcome, const char *>>({
    {Outcome::Done, "done"},
    {Outcome::Begun, "begun"},
    {Outcome::Partly, "partly"},
    {Outcome::Stopped, "stopped"},
    {Outcome::Reverted, "reverted"},
    {Outcome::Failed, "failed"},
});

/// How an action ends, and what that says; the first that fits holds.
constexpr auto endings = std::to_array<std::pair<const char *, Outcome>>({
    {"failed", Outcome::Failed},
    {"-unreachable", Outcome::Failed},
    {".overwritten", Outcome::Failed},
    {".partly-done", Outcome::Partly},
    {"-unknown", Outcome::Partly},
    {".cancelled", Outcome::Stopped},
    {".interrupted", Outcome::Stopped},
    {".abandoned", Outcome::Stopped},
    {"-skipped", Outcome::Stopped},
    {".reverted", Outcome::Reverted},
    {"-restored", Outcome::Reverted},
    {".started", Outcome::Begun},
    {"-begun", Outcome::Begun},
    {".running", Outcome::Begun},
    {"-pending", Outcome::Begun},
    {"-staged", Outcome::Begun},
    {"-switched", Outcome::Begun},
});

} // namespace

Outcome outcomeOf(const model::Event &event)
{
    if (event.action == u"trail.started")
        return Outcome::Done;
    for (const auto &[ending, outcome] : endings) {
        if (event.action.endsWith(QLatin1StringView(ending)))
            return outcome;
    }
    if (event.action != u"release.verified" && event.action != u"release.tried")
        return Outcome::Done;
    const QJsonObject detail = QJsonDocument::fromJson(event.detail.toUtf8()).object();
    const bool isBad
        = !detail.value("intact"_L1).toBool(true) || detail.value("installs"_L1).toString() == u"found";
    return isBad ? Outcome::Failed : Outcome::Done;
}

QString spell(Outcome outcome)
{
    for (const auto &[known, text] : spellings) {
        if (known == outcome)
            return QString(QLatin1StringView(text));
    }
    Q_UNREACHABLE();
}

std::optional<Outcome> readOutcome(QStringView text)
{
    for (const auto &[known, word] : spellings) {
        if (text == QLatin1StringView(word))
            return known;
    }
    return std::nullopt;
}

QStringList outcomes()
{
    QStringList all;
    for (const auto &[known, word] : spellings)
        all.append(QLatin1StringView(word));
    return all;
}

} // namespace slipway::audit
