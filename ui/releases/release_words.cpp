// SPDX-License-Identifier: Apache-2.0
#include "ui/releases/release_words.h"

#include "base/displayable.h"

#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

QString ReleaseWords::reproducibility(model::Reproducibility value)
{
    switch (value) {
    case model::Reproducibility::NotCompared:
        return tr("Built once");
    case model::Reproducibility::Reproducible:
        return tr("Reproducible");
    case model::Reproducibility::Repacked:
        return tr("Repacked");
    case model::Reproducibility::Different:
        return tr("Differs");
    }
    Q_UNREACHABLE();
}

Look ReleaseWords::look(model::Reproducibility value)
{
    switch (value) {
    case model::Reproducibility::NotCompared:
        return {.glyph = Glyph::Empty, .tone = Tone::Idle};
    case model::Reproducibility::Reproducible:
        return {.glyph = Glyph::Done, .tone = Tone::Success};
    case model::Reproducibility::Repacked:
        return {.glyph = Glyph::Returned, .tone = Tone::Reverted};
    case model::Reproducibility::Different:
        return {.glyph = Glyph::Warning, .tone = Tone::Warning};
    }
    Q_UNREACHABLE();
}

QString ReleaseWords::checks(const ReleaseRow &row)
{
    if (row.checks == 0)
        return tr("None");
    if (row.blockers > 0)
        return tr("Blockers: %1").arg(row.blockers);
    if (row.warnings > 0)
        return tr("Warnings: %1").arg(row.warnings);
    return tr("%1 clean", "checks").arg(row.checks);
}

Look ReleaseWords::checksLook(const ReleaseRow &row)
{
    if (row.checks == 0)
        return {.glyph = Glyph::Empty, .tone = Tone::Idle};
    if (row.blockers > 0)
        return {.glyph = Glyph::Failed, .tone = Tone::Failed};
    if (row.warnings > 0)
        return {.glyph = Glyph::Warning, .tone = Tone::Warning};
    return {.glyph = Glyph::Done, .tone = Tone::Success};
}

QString ReleaseWords::verdict(const model::CheckResult &check)
{
    if (check.verdict == model::Verdict::Passed)
        return tr("Passed");
    if (check.verdict == model::Verdict::NotApplicable)
        return tr("Open");
    switch (check.severity) {
    case model::Severity::Blocker:
        return tr("Blocker");
    case model::Severity::Warning:
        return tr("Warning");
    case model::Severity::Info:
        return tr("Note");
    }
    Q_UNREACHABLE();
}

Look ReleaseWords::look(const model::CheckResult &check)
{
    if (check.verdict == model::Verdict::Passed)
        return {.glyph = Glyph::Done, .tone = Tone::Success};
    if (check.verdict == model::Verdict::NotApplicable)
        return {.glyph = Glyph::Empty, .tone = Tone::Idle};
    switch (check.severity) {
    case model::Severity::Blocker:
        return {.glyph = Glyph::Failed, .tone = Tone::Failed};
    case model::Severity::Warning:
        return {.glyph = Glyph::Warning, .tone = Tone::Warning};
    case model::Severity::Info:
        return {.glyph = Glyph::Unknown, .tone = Tone::Idle};
    }
    Q_UNREACHABLE();
}

QString ReleaseWords::kind(model::ArtifactKind kind)
{
    return kind == model::ArtifactKind::Sdist ? tr("Source distribution") : tr("Wheel for hosts");
}

QString ReleaseWords::kind(model::DestinationKind kind)
{
    return kind == model::DestinationKind::Store ? tr("Store") : tr("Index");
}

QString ReleaseWords::kind(model::DeploymentKind kind)
{
    return kind == model::DeploymentKind::Deploy ? tr("Deployment") : tr("Rollback");
}

QString ReleaseWords::kind(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Participant:
        return tr("Took part");
    case DifferenceKind::Requirement:
        return tr("Requires");
    case DifferenceKind::Member:
        return tr("Member");
    }
    Q_UNREACHABLE();
}

QString ReleaseWords::state(model::DeploymentState state)
{
    switch (state) {
    case model::DeploymentState::Running:
        return tr("Running");
    case model::DeploymentState::Succeeded:
        return tr("Succeeded");
    case model::DeploymentState::PartlyDone:
        return tr("Partly done");
    case model::DeploymentState::Reverted:
        return tr("Failed, put back");
    case model::DeploymentState::RevertFailed:
        return tr("Failed, not all put back");
    case model::DeploymentState::Interrupted:
        return tr("Interrupted");
    case model::DeploymentState::Abandoned:
        return tr("Abandoned");
    }
    Q_UNREACHABLE();
}

Look ReleaseWords::look(model::DeploymentState state)
{
    switch (state) {
    case model::DeploymentState::Running:
        return {.glyph = Glyph::Running, .tone = Tone::Running};
    case model::DeploymentState::Succeeded:
        return {.glyph = Glyph::Done, .tone = Tone::Success};
    case model::DeploymentState::PartlyDone:
    case model::DeploymentState::Interrupted:
        return {.glyph = Glyph::Warning, .tone = Tone::Warning};
    case model::DeploymentState::Reverted:
        return {.glyph = Glyph::Returned, .tone = Tone::Reverted};
    case model::DeploymentState::RevertFailed:
        return {.glyph = Glyph::Failed, .tone = Tone::Failed};
    case model::DeploymentState::Abandoned:
        return {.glyph = Glyph::Empty, .tone = Tone::Idle};
    }
    Q_UNREACHABLE();
}

QString ReleaseWords::hosts(const model::Deployment &deployment)
{
    if (deployment.hosts.isEmpty())
        return {};
    const auto done = std::count_if(deployment.hosts.begin(), deployment.hosts.end(),
        [](const model::HostOutcome &host) { return host.state == model::HostState::Done; });
    return tr("%1 of %2", "hosts").arg(done).arg(deployment.hosts.size());
}

QString ReleaseWords::names(const QStringList &names, qsizetype most)
{
    if (names.size() <= most)
        return displayable(names.join(u", "_s));
    return tr("%1 and %2 more").arg(displayable(names.mid(0, most).join(u", "_s))).arg(names.size() - most);
}

bool matches(const ReleaseRow &row, const QStringList &words)
{
    const QString text = QStringList{row.project, row.name(), row.tag, row.commit, row.person,
        row.archived.join(u' '), row.published.join(u' '), row.running.join(u' '),
        ReleaseWords::reproducibility(row.reproducibility), ReleaseWords::checks(row)}
                             .join(u'\n');
    return std::all_of(words.begin(), words.end(),
        [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace slipway::ui
