// SPDX-License-Identifier: Apache-2.0
#include "ui/releases/journey.h"

#include "base/displayable.h"
#include "ui/releases/release_words.h"
#include "ui/widgets/time_words.h"

#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

Station Journey::source(const model::Release &release)
{
    const QString shortId = release.commit.left(10);
    return {.name = tr("Source"),
        .word = release.tag.isEmpty() ? shortId : displayable(release.tag),
        .detail = release.tag.isEmpty()
            ? tr("Commit %1, without a tag").arg(release.commit)
            : tr("Tag %1, commit %2").arg(displayable(release.tag), release.commit),
        .look = {.glyph = Glyph::Done, .tone = Tone::Success}};
}

Station Journey::sdist(const model::Release &release)
{
    const auto found = [&](model::Severity severity) {
        return std::any_of(
            release.checks.begin(), release.checks.end(), [&](const model::CheckResult &check) {
                return check.verdict == model::Verdict::Found && check.severity == severity;
            });
    };
    Station station{.name = tr("sdist"),
        .word = ReleaseWords::reproducibility(release.reproducibility),
        .detail = tr("%1, built %2 by %3")
                      .arg(release.artifact.fileName, TimeWords::moment(release.created),
                          displayable(release.person)),
        .look = {.glyph = Glyph::Done, .tone = Tone::Success}};
    if (found(model::Severity::Blocker)) {
        station.word = tr("A check blocks");
        station.look = {.glyph = Glyph::Failed, .tone = Tone::Failed};
    } else if (found(model::Severity::Warning)) {
        station.look = {.glyph = Glyph::Warning, .tone = Tone::Warning};
        station.word = tr("With warnings");
    }
    return station;
}

Station Journey::destination(const ReleaseSheet &sheet, model::DestinationKind kind, const QString &name)
{
    const bool isStore = kind == model::DestinationKind::Store;
    const auto fact = std::find_if(
        sheet.placements.rbegin(), sheet.placements.rend(), [&](const model::Placement &placement) {
            return placement.kind == kind && placement.destination == name;
        });
    Station station{.name = displayable(name),
        .word = isStore ? tr("Not archived") : tr("Not published"),
        .detail = isStore ? tr("Store") : tr("Index"),
        .look = {.glyph = Glyph::Empty, .tone = Tone::Idle}};
    if (fact == sheet.placements.rend())
        return station;
    station.detail
        = tr("%1, %2 by %3", "address; moment; person")
              .arg(displayable(fact->location), TimeWords::moment(fact->at), displayable(fact->person));
    station.word = isStore ? tr("Archived") : tr("Published");
    station.look = {.glyph = Glyph::Done, .tone = Tone::Success};
    if (!fact->verified) {
        station.word = tr("Not verified");
        station.look = {.glyph = Glyph::Warning, .tone = Tone::Warning};
    }
    if (fact->overwritten) {
        station.word = tr("Overwritten");
        station.look = {.glyph = Glyph::Failed, .tone = Tone::Failed};
    }
    return station;
}

Station Journey::stage(const ReleaseStage &stage)
{
    Station station{.name = displayable(stage.environment.name),
        .word = tr("Not deployed"),
        .detail = stage.current.isEmpty() ? tr("Nothing runs there")
                                          : tr("%1 runs there").arg(displayable(stage.current)),
        .look = {.glyph = Glyph::Empty, .tone = Tone::Idle},
        .isProduction = stage.environment.tier == model::Tier::Production};
    const auto &latest = stage.latest;
    if (!latest.id.isSet())
        return station;
    station.route = {.place = Place::Deployments, .path = {QString::number(latest.id.value)}, .query = {}};
    station.detail = tr("Deployment %1 of %2 by %3: %4. %5", "number; moment; person; state; what runs")
                         .arg(latest.id.value)
                         .arg(TimeWords::moment(latest.started), displayable(latest.person),
                             ReleaseWords::state(latest.state), station.detail);
    station.word = ReleaseWords::state(latest.state);
    station.look = ReleaseWords::look(latest.state);
    // Where a deployment came to another end, hosts may differ: its own word says so.
    const bool isWhole = latest.state == model::DeploymentState::Succeeded
        || latest.state == model::DeploymentState::Reverted;
    if (stage.isCurrent && isWhole) {
        station.word = tr("Runs here");
        station.look = {.glyph = Glyph::Done, .tone = Tone::Success};
    } else if (latest.state == model::DeploymentState::Succeeded) {
        station.word = tr("Ran before");
        station.look = {.glyph = Glyph::Returned, .tone = Tone::Reverted};
    }
    return station;
}

QList<Station> Journey::of(const ReleaseSheet &sheet)
{
    QList<Station> way{source(sheet.release), sdist(sheet.release)};
    for (const QString &name : sheet.stores)
        way.append(destination(sheet, model::DestinationKind::Store, name));
    for (const QString &name : sheet.indexes)
        way.append(destination(sheet, model::DestinationKind::Index, name));
    for (const auto &one : sheet.stages) {
        if (one.hasTarget || one.latest.id.isSet())
            way.append(stage(one));
    }
    return way;
}

} // namespace slipway::ui
