// SPDX-License-Identifier: Apache-2.0
#include "workflow/release_payload.h"

#include "build/pip_wheel.h"
#include "build/vendor_resolution.h"
#include "workflow/archive_release.h"
#include "workflow/vendor_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

/// Puts a file under its digest into the cache, so that it outlives the scratch folder that it was made in.
Result<QString> keep(const Workshop &workshop, const QString &file, const QString &sha256)
{
    const QString folder = workshop.profile.artifactCache() + u'/' + sha256;
    const QString path = folder + u'/' + QFileInfo(file).fileName();
    if (QFileInfo::exists(path)) {
        const auto there = digestFile(path);
        if (there && there->sha256 == sha256)
            return path;
    }
    QFile from(file);
    QSaveFile to(path);
    if (!QDir().mkpath(folder) || !from.open(QIODevice::ReadOnly) || !to.open(QIODevice::WriteOnly))
        return fail(Errc::Failed, u"cannot keep %1 in the cache"_s.arg(QFileInfo(file).fileName()));
    while (!from.atEnd())
        to.write(from.read(1 << 20));
    if (!to.commit())
        return fail(Errc::Failed,
            u"cannot keep %1 in the cache: %2"_s.arg(QFileInfo(file).fileName(), to.errorString()));
    return path;
}

Result<> addFile(
    const Workshop &workshop, ReleasePayload &payload, deploy::PayloadRole role, const QString &file)
{
    TRY(const auto digests, digestFile(file));
    TRY(const QString kept, keep(workshop, file, digests.sha256));
    payload.payload.files.append({.role = role,
        .fileName = QFileInfo(file).fileName(),
        .sha256 = digests.sha256,
        .md5 = digests.md5,
        .size = digests.size});
    payload.files.insert(digests.sha256, kept);
    return {};
}

deploy::PayloadFile fileOf(const model::Artifact &artifact, deploy::PayloadRole role)
{
    return {.role = role,
        .fileName = artifact.fileName,
        .sha256 = artifact.digests.sha256,
        .md5 = artifact.digests.md5,
        .size = artifact.digests.size};
}

Result<> addArchived(const Workshop &workshop, ReleasePayload &payload, const model::Release &release,
    const model::Artifact &artifact, deploy::PayloadRole role, std::stop_token stop, task::Progress &progress)
{
    TRY(const QString path, obtainArchived(workshop, release, artifact, std::move(stop), progress));
    payload.payload.files.append(fileOf(artifact, role));
    payload.files.insert(artifact.digests.sha256, path);
    return {};
}

/// What a virtualenv needs besides the package itself.
Result<> addEnvironment(const Workshop &workshop, ReleasePayload &payload, const model::Release &release,
    const model::Project &project, std::stop_token stop, task::Progress &progress)
{
    TRY(const auto scratch, ScratchFolder::make(workshop.profile));
    TRY(const QString vendor, exportVendor(workshop, project, release.commit, scratch, stop, progress));
    const auto &installed = release.wheel.fileName.isEmpty() ? release.artifact : release.wheel;
    progress.begin(u"Checking that the vendored packages suffice"_s);
    TRY(const auto resolution,
        build::resolveVendored({.archive = payload.files.value(installed.digests.sha256),
                                   .folder = vendor,
                                   .package = release.package,
                                   .interpreter = project.build.interpreter,
                                   .sandbox = project.build.sandbox},
            stop));
    for (const auto &pin : resolution.pins)
        payload.payload.pins.append({.name = pin.name, .version = pin.version, .sha256 = {pin.sha256}});
    for (const QString &archive : resolution.archives)
        TRY_DO(addFile(workshop, payload, deploy::PayloadRole::Vendored, vendor + u'/' + archive));
    TRY(const QString pip, build::findPipWheel());
    return addFile(workshop, payload, deploy::PayloadRole::Installer, pip);
}

} // namespace

deploy::Payload identityOf(const model::Release &release)
{
    return {.package = release.package,
        .version = release.version,
        .build = release.build,
        .commit = release.commit,
        .folder = release.folderName(),
        .sha256 = release.artifact.digests.sha256,
        .requiresPython = release.requiresPython};
}

deploy::Payload publishedOf(const model::Release &release)
{
    deploy::Payload payload = identityOf(release);
    payload.files.append(fileOf(release.artifact, deploy::PayloadRole::Artifact));
    return payload;
}

Result<ReleasePayload> payloadOf(const Workshop &workshop, const model::Release &release,
    const model::Project &project, const model::Target &target, std::stop_token stop,
    task::Progress &progress)
{
    ReleasePayload payload{.payload = identityOf(release)};
    const bool virtualenv = target.recipe == u"python-venv";
    const bool hasWheel = !release.wheel.fileName.isEmpty();
    if (virtualenv && hasWheel)
        TRY_DO(addArchived(
            workshop, payload, release, release.wheel, deploy::PayloadRole::Wheel, stop, progress));
    else
        TRY_DO(addArchived(
            workshop, payload, release, release.artifact, deploy::PayloadRole::Artifact, stop, progress));
    if (virtualenv)
        TRY_DO(addEnvironment(workshop, payload, release, project, stop, progress));
    return payload;
}

} // namespace slipway::workflow
