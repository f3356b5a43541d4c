// SPDX-License-Identifier: Apache-2.0
#include "ui/projects/project_words.h"

#include "base/displayable.h"

#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

QString ProjectWords::state(model::BuildState state)
{
    switch (state) {
    case model::BuildState::Running:
        return tr("Running");
    case model::BuildState::Succeeded:
        return tr("Succeeded");
    case model::BuildState::Failed:
        return tr("Failed");
    case model::BuildState::Cancelled:
        return tr("Stopped");
    }
    Q_UNREACHABLE();
}

Look ProjectWords::look(model::BuildState state)
{
    switch (state) {
    case model::BuildState::Running:
        return {.glyph = Glyph::Running, .tone = Tone::Running};
    case model::BuildState::Succeeded:
        return {.glyph = Glyph::Done, .tone = Tone::Success};
    case model::BuildState::Failed:
        return {.glyph = Glyph::Failed, .tone = Tone::Failed};
    case model::BuildState::Cancelled:
        return {.glyph = Glyph::Empty, .tone = Tone::Idle};
    }
    Q_UNREACHABLE();
}

QString ProjectWords::state(const ProjectStage &stage)
{
    if (!stage.latest)
        return tr("Not deployed");
    const bool isBack = stage.latest->kind == model::DeploymentKind::Rollback;
    switch (stage.latest->state) {
    case model::DeploymentState::Running:
        return isBack ? tr("Rolling back") : tr("Deploying");
    case model::DeploymentState::Succeeded:
        return isBack ? tr("Rolled back") : tr("OK");
    case model::DeploymentState::Reverted:
        return stage.good ? tr("OK, %1 put back").arg(displayable(stage.latest->release)) : tr("Put back");
    case model::DeploymentState::PartlyDone:
        return tr("Partly done");
    case model::DeploymentState::RevertFailed:
        return tr("Not all put back");
    case model::DeploymentState::Interrupted:
        return tr("Interrupted");
    case model::DeploymentState::Abandoned:
        return tr("Abandoned");
    }
    Q_UNREACHABLE();
}

Look ProjectWords::look(const ProjectStage &stage)
{
    if (!stage.latest)
        return {.glyph = Glyph::Empty, .tone = Tone::Idle};
    switch (stage.latest->state) {
    case model::DeploymentState::Running:
        return {.glyph = Glyph::Running, .tone = Tone::Running};
    case model::DeploymentState::Succeeded:
        return stage.latest->kind == model::DeploymentKind::Rollback
            ? Look{.glyph = Glyph::Returned, .tone = Tone::Reverted}
            : Look{.glyph = Glyph::Done, .tone = Tone::Success};
    case model::DeploymentState::Reverted:
        return stage.good ? Look{.glyph = Glyph::Done, .tone = Tone::Success}
                          : Look{.glyph = Glyph::Returned, .tone = Tone::Reverted};
    case model::DeploymentState::PartlyDone:
    case model::DeploymentState::Interrupted:
    case model::DeploymentState::Abandoned:
        return {.glyph = Glyph::Warning, .tone = Tone::Warning};
    case model::DeploymentState::RevertFailed:
        return {.glyph = Glyph::Failed, .tone = Tone::Failed};
    }
    Q_UNREACHABLE();
}

QString ProjectWords::tier(model::Tier tier)
{
    switch (tier) {
    case model::Tier::Development:
        return tr("development");
    case model::Tier::Staging:
        return tr("staging");
    case model::Tier::Production:
        return tr("production");
    }
    Q_UNREACHABLE();
}

QString ProjectWords::requirements(model::Requirements value)
{
    switch (value) {
    case model::Requirements::Automatic:
        return tr("requirements from the vendor folder, the system or an index");
    case model::Requirements::System:
        return tr("requirements from the system");
    case model::Requirements::Vendor:
        return tr("requirements only from the vendor folder");
    case model::Requirements::Index:
        return tr("requirements from a package index");
    }
    Q_UNREACHABLE();
}

QString ProjectWords::repack(model::Repack value)
{
    switch (value) {
    case model::Repack::Never:
        return tr("never repacked");
    case model::Repack::WhenNeeded:
        return tr("repacked when needed");
    case model::Repack::Always:
        return tr("always repacked");
    }
    Q_UNREACHABLE();
}

QString ProjectWords::stores(const QList<model::StoreSettings> &stores)
{
    QStringList lines;
    for (const auto &store : stores)
        lines.append(
            tr("%1: %2", "name of a store; address").arg(displayable(store.name), displayable(store.url)));
    return lines.isEmpty() ? tr("none is configured") : lines.join(u'\n');
}

QString ProjectWords::indexes(const QList<model::IndexSettings> &indexes)
{
    QStringList lines;
    for (const auto &index : indexes) {
        QString line = tr("%1: %2", "name of an index; address")
                           .arg(displayable(index.name), displayable(index.upload));
        if (index.isDefault)
            line = tr("%1 (the default)", "index").arg(line);
        if (!index.mustPassFirst.isEmpty())
            line = tr("%1, only after %2", "index; another one").arg(line, displayable(index.mustPassFirst));
        lines.append(line);
    }
    return lines.isEmpty() ? tr("none is configured") : lines.join(u'\n');
}

QString ProjectWords::health(const model::HealthCheck &check)
{
    const auto seconds = check.within.count();
    if (const auto *http = std::get_if<model::HttpHealth>(&check.question))
        return tr("%1 answers %2 within %3 s").arg(displayable(http->url)).arg(http->status).arg(seconds);
    if (const auto *command = std::get_if<model::CommandHealth>(&check.question))
        return tr("%1 succeeds within %2 s").arg(displayable(command->command.join(u' '))).arg(seconds);
    return tr("not checked");
}

QList<std::pair<QString, QString>> ProjectWords::settings(const ProjectSheet &sheet)
{
    const auto &project = sheet.project;
    const auto &build = project.build;
    const auto orNone = [](const QString &text) { return text.isEmpty() ? tr("none") : displayable(text); };
    QStringList building{requirements(build.requirements), repack(build.repack),
        build.sandbox == model::Sandbox::Required ? tr("only in the sandbox")
                                                  : tr("without the sandbox where there is none"),
        build.twice ? tr("built twice and compared") : tr("built once"),
        build.wheel ? tr("one wheel for all hosts") : tr("each host builds its own wheel"),
        build.trial ? tr("tried out before hosts get it") : tr("not tried out"),
        tr("at most %1 s").arg(build.timeout.count())};
    return {{tr("Repository"), displayable(project.repository)}, {tr("Branch"), displayable(project.branch)},
        {tr("Package"), displayable(project.packageName())}, {tr("Vendor folder"), orNone(project.vendor)},
        {tr("Credential"), orNone(project.credential)},
        {tr("Interpreter"),
            build.interpreter.isEmpty() ? tr("the system's python3") : displayable(build.interpreter)},
        {tr("Build"), building.join(u'\n')}, {tr("Stores"), stores(sheet.stores)},
        {tr("Indexes"), indexes(sheet.indexes)}};
}

bool matches(const ProjectRow &row, const QStringList &words)
{
    const QString text = QStringList{row.name, row.repository, row.newest, row.runs.join(u' ')}.join(u'\n');
    return std::all_of(words.begin(), words.end(),
        [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace slipway::ui
