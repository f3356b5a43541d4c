// SPDX-License-Identifier: Apache-2.0
#include "deploy/readiness.h"

#include "base/displayable.h"
#include "deploy/rendering.h"
#include "model/names.h"
#include "model/version_range.h"
#include "remote/layout.h"

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 fewestInodes = 5'000;
constexpr qint64 mostSkew = 120;

bool needsPython(const Recipe &recipe)
{
    return recipe.name == u"python-venv";
}

bool isFileName(const QString &name)
{
    return remote::isReleaseFolder(name);
}

bool isModuleName(const QString &name)
{
    const QStringList parts = name.split(u'.');
    return std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        const auto isGood = [](QChar c) { return c == u'_' || (c.isLetterOrNumber() && c.unicode() < 128); };
        return !part.isEmpty() && !part.front().isDigit() && std::all_of(part.begin(), part.end(), isGood);
    });
}

/// What the host's Python is in the way of; empty: nothing.
QString pythonObstacle(const PlanInput &input, const Observation &seen)
{
    const QString named = input.target.python.isEmpty() ? u"python3"_s : displayable(input.target.python);
    if (seen.python.isEmpty())
        return u"there is no %1"_s.arg(named);
    if (!seen.pythonVenv)
        return u"its Python lacks the module venv"_s;
    const auto range = model::VersionRange::parse(input.payload.requiresPython);
    const auto version = model::Version::parse(seen.python);
    if (!range || !version || range->admits(*version))
        return {};
    return u"its %1 is %2, and %3 %4 needs Python %5 (name another in the target's setting \"python\")"_s.arg(
        named, displayable(seen.python), input.payload.package, input.payload.version,
        displayable(input.payload.requiresPython));
}

Result<> checkFiles(const Payload &payload)
{
    for (const PayloadFile &file : payload.files) {
        if (!isFileName(file.fileName) || !isSha256(file.sha256))
            return fail(Errc::InvalidInput,
                u"\"%1\" cannot be sent: its name or digest is malformed"_s.arg(displayable(file.fileName)));
    }
    return {};
}

Result<> checkPins(const Payload &payload)
{
    QStringList sent;
    for (const PayloadFile &file : filesToSend(u"python-venv"_s, payload))
        sent.append(file.sha256);
    bool hasPackage = false;
    for (const Pin &pin : payload.pins) {
        if (!model::isPackageName(pin.name) || !remote::isReleaseFolder(pin.version))
            return fail(Errc::InvalidInput, u"\"%1\" is no requirement"_s.arg(displayable(pin.name)));
        if (!std::any_of(pin.sha256.begin(), pin.sha256.end(),
                [&](const QString &digest) { return sent.contains(digest); }))
            return fail(Error(
                Errc::InvalidInput, u"no archive that is sent satisfies %1==%2"_s.arg(pin.name, pin.version))
                            .hint(u"Add it to the project's vendor folder."_s));
        hasPackage
            = hasPackage || model::normalizedPackage(pin.name) == model::normalizedPackage(payload.package);
    }
    if (!hasPackage)
        return fail(Errc::InvalidInput, u"the requirements do not name %1 itself"_s.arg(payload.package));
    return {};
}

} // namespace

Result<> checkPayload(const PlanInput &input, const Recipe &recipe)
{
    const Payload &payload = input.payload;
    if (!remote::isReleaseFolder(payload.folder) || !isSha256(payload.sha256))
        return fail(Errc::InvalidInput, u"the release has no folder name or no digest"_s);
    if (!model::isPackageName(payload.package))
        return fail(Errc::InvalidInput, u"\"%1\" is no package"_s.arg(displayable(payload.package)));
    if (!input.target.module.isEmpty() && !isModuleName(input.target.module))
        return fail(Errc::InvalidInput, u"\"%1\" is no module"_s.arg(displayable(input.target.module)));
    for (const QString &path : input.target.shared)
        TRY_DO(RemotePath::parse(u'/' + path));
    for (const QString &folder : input.protectedReleases) {
        if (!remote::isReleaseFolder(folder))
            return fail(Errc::InvalidInput, u"\"%1\" is no release"_s.arg(displayable(folder)));
    }
    TRY_DO(checkFiles(payload));
    if (payload.files.isEmpty())
        return {}; // a rollback to what the hosts have
    const auto has = [&](PayloadRole role) {
        return std::any_of(payload.files.begin(), payload.files.end(),
            [&](const PayloadFile &file) { return file.role == role; });
    };
    if (!has(PayloadRole::Artifact) && !(needsPython(recipe) && has(PayloadRole::Wheel)))
        return fail(Errc::InvalidInput, u"the release has no artifact to send"_s);
    if (!needsPython(recipe))
        return {};
    if (!has(PayloadRole::Installer))
        return fail(Error(Errc::InvalidInput, u"there is no wheel of pip to send"_s)
                        .hint(u"Install Debian's python3-pip-whl on this computer."_s));
    return checkPins(payload);
}

QString describe(const Owner &owner)
{
    const auto moment = [](qint64 seconds) {
        return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss"_s) + u" UTC"_s;
    };
    return u"%1 at %2, deployment %3, since %4; the lease ends at %5"_s.arg(
        owner.person, owner.workstation, owner.deployment, moment(owner.since), moment(owner.expires));
}

qint64 neededBytes(const PlanInput &input, const Recipe &recipe, const Observation &seen)
{
    constexpr qint64 small = 1 << 20;
    if (seen.release == ReleasePresence::Sealed)
        return small;
    qint64 toSend = 0;
    qint64 all = 0;
    for (const PayloadFile &file : filesToSend(recipe.name, input.payload)) {
        all += file.size;
        toSend += seen.artifacts.contains(file.sha256) ? 0 : file.size;
    }
    // Unpacked, compiled and with an environment around it, an archive takes several times its size.
    return toSend + (recipe.switchesCurrent ? 5 * all + 16 * small : all + small);
}

QStringList obstacles(const PlanInput &input, const Recipe &recipe, const Observation &seen)
{
    QStringList all;
    if (!seen.missing.isEmpty())
        all.append(u"it lacks %1"_s.arg(seen.missing.join(u", "_s)));
    if (!seen.writable)
        all.append(u"%1 may not write below %2"_s.arg(seen.user, input.target.root));
    if (!seen.sameFilesystem)
        all.append(u"%1 and what lies in it are on several file systems"_s.arg(input.target.root));
    if (seen.networkFilesystem)
        all.append(u"%1 is on a network file system, where locks do not hold"_s.arg(input.target.root));
    if (seen.freeBytes < neededBytes(input, recipe, seen))
        all.append(u"%1 are free and %2 are needed"_s.arg(
            humanSize(seen.freeBytes), humanSize(neededBytes(input, recipe, seen))));
    if (seen.freeInodes >= 0 && seen.freeInodes < fewestInodes && recipe.switchesCurrent)
        all.append(u"only %1 files can be made (inodes)"_s.arg(seen.freeInodes));
    if (needsPython(recipe) && seen.release != ReleasePresence::Sealed) {
        if (const QString obstacle = pythonObstacle(input, seen); !obstacle.isEmpty())
            all.append(obstacle);
    }
    if (seen.release != ReleasePresence::Sealed && input.payload.files.isEmpty() && recipe.switchesCurrent)
        all.append(
            u"it does not have %1 any more, and there are no files to send"_s.arg(input.payload.folder));
    return all;
}

QStringList cautions(const PlanInput &, const Recipe &, const Observation &seen)
{
    QStringList all;
    if (std::abs(seen.clockSkew) > mostSkew)
        all.append(u"its clock is off by %1 seconds"_s.arg(seen.clockSkew));
    if (seen.release == ReleasePresence::Unsealed)
        all.append(u"an unfinished folder of this release is made anew"_s);
    if (seen.owner.isSet())
        all.append(u"it is held by %1"_s.arg(describe(seen.owner)));
    return all;
}

} // namespace slipway::deploy
