// SPDX-License-Identifier: Apache-2.0
#include "workflow/release_trial.h"

#include "build/check_table.h"
#include "build/trial_installation.h"
#include "build/wheel_builder.h"
#include "model/trial.h"
#include "remote/script.h"
#include "workflow/release_facts.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

/// The targets that install the package into virtual environments.
QList<model::Target> installingTargets(const model::Configuration &all, const QString &project)
{
    QList<model::Target> targets;
    for (const auto &target : all.targets) {
        if (target.project == project && target.recipe == u"python-venv")
            targets.append(target);
    }
    return targets;
}

/// True where the metadata names packages that a plain installation needs.
bool requiresOthers(const model::Release &release)
{
    static const QRegularExpression onlyWithExtra(u";.*\\bextra\\s*=="_s);
    return std::any_of(release.requirements.begin(), release.requirements.end(),
        [](const QString &requirement) { return !requirement.contains(onlyWithExtra); });
}

/// The wheel spares every host a build; without one (native code, an odd backend) hosts build the sdist
/// themselves.
Result<> makeWheel(const model::Configuration &all, const TrialOrder &order, model::Trial &trial,
    std::stop_token stop, task::Progress &progress)
{
    const build::WheelSource source{.sdist = order.sdist,
        .committed = order.release.committed,
        .package = order.release.package,
        .version = order.release.version,
        .vendor = order.vendor};
    const auto made = build::buildWheel(source, order.project.build,
        {.outputs = order.outputs + u"/wheel"_s,
            .log = order.outputs + u"/wheel.log"_s,
            .simpleIndex = simpleIndexOf(all)},
        stop, progress);
    if (!made) {
        if (made.error().isCancelled())
            return fail(made.error());
        trial.noWheelBecause = made.error().fact();
        progress.line(u"No wheel: %1"_s.arg(made.error().story()));
        return {};
    }
    const QString name = QFileInfo(made->wheel).fileName();
    const QString path = order.outputs + u'/' + name;
    QFile::remove(path); // of an attempt that was not recorded
    if (!QFile::rename(made->wheel, path))
        return fail(Errc::Failed, u"cannot move %1 into the build's folder"_s.arg(name));
    QDir(order.outputs + u"/wheel"_s).removeRecursively();
    TRY(const auto digests, digestFile(path, stop));
    trial.wheel = {.kind = model::ArtifactKind::Wheel, .fileName = name, .digests = digests};
    trial.participants = made->participants;
    trial.sandboxed = made->sandboxed;
    return {};
}

Result<build::InstallationFacts> install(const QString &archive, const QString &module,
    const TrialOrder &order, std::stop_token stop, task::Progress &progress)
{
    const build::TrialSource source{.archive = archive,
        .committed = order.release.committed,
        .package = order.release.package,
        .requiresPython = order.release.requiresPython,
        .requiresOthers = requiresOthers(order.release),
        .vendor = order.vendor,
        .module = module,
        .importProof = remote::importProof()};
    auto facts = build::tryInstallation(source, order.project.build,
        {.outputs = order.outputs, .log = order.outputs + u"/trial.log"_s}, stop, progress);
    if (facts || facts.error().isCancelled())
        return facts;
    // That this computer cannot do it says nothing of the package.
    return build::InstallationFacts{.notMade = facts.error().fact()};
}

} // namespace

bool needsTrial(const model::Project &project, const model::Release &release)
{
    const auto *installation = model::installationOf(release);
    const bool isUntried = !installation || installation->verdict == model::Verdict::NotApplicable;
    return (project.build.wheel && release.wheel.fileName.isEmpty()) || (project.build.trial && isUntried);
}

Result<model::Trial> tryRelease(const Workshop &workshop, const model::Configuration &all,
    const TrialOrder &order, std::stop_token stop, task::Progress &progress)
{
    model::Trial trial{.release = order.release.id,
        .wheel = order.release.wheel,
        .at = workshop.clock.now(),
        .person = workshop.actor.person};
    if (order.project.build.wheel && order.wheel.isEmpty())
        TRY_DO(makeWheel(all, order, trial, stop, progress));
    const auto targets = installingTargets(all, order.project.name);
    const bool isWanted = !targets.isEmpty() || !order.vendor.isEmpty() || !requiresOthers(order.release);
    if (!order.project.build.trial)
        return trial;
    build::CheckInput input{.deploysToHosts = !targets.isEmpty()};
    if (isWanted) {
        const QString made = trial.wheel.fileName.isEmpty() ? order.sdist
            : order.wheel.isEmpty()                         ? order.outputs + u'/' + trial.wheel.fileName
                                                            : order.wheel;
        const QString module = targets.isEmpty() ? QString() : targets.first().module;
        TRY(input.installation, install(made, module, order, stop, progress));
    } else {
        input.installation = build::InstallationFacts{.notMade
            = u"it requires other packages, and the project has no vendor folder to take them from"_s};
    }
    trial.installation = build::runCheck(model::installationCheck, input);
    return trial;
}

} // namespace slipway::workflow
