// SPDX-License-Identifier: Apache-2.0
#include "deploy/rendering.h"

#include "deploy/published_files.h"

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;

/// What an action becomes on one host: the script's name, its parameters, the mark and a note.
struct Rendered {
    QString script;
    remote::Parameters parameters = {};
    Mark mark = Mark::Same;
    QString note = {};
    QList<Transfer> transfers = {};
};
using Rendering = std::optional<Rendered>;

QString yesOrNo(bool claim)
{
    return claim ? u"yes"_s : u"no"_s;
}

PayloadFile fileOf(const Payload &payload, PayloadRole role)
{
    for (const PayloadFile &file : payload.files) {
        if (file.role == role)
            return file;
    }
    return {};
}

QString digestsAndNames(const QList<PayloadFile> &files)
{
    QStringList lines;
    for (const PayloadFile &file : files)
        lines.append(file.sha256 + u' ' + file.fileName);
    return lines.join(u'\n');
}

remote::Parameters stagingParameters(const Scene &scene)
{
    const Payload &payload = scene.input.payload;
    return {{u"RELEASE"_s, payload.folder}, {u"SHA256"_s, payload.sha256}, {u"PACKAGE"_s, payload.package},
        {u"VERSION"_s, payload.version}, {u"BUILD"_s, QString::number(payload.build)},
        {u"COMMIT"_s, payload.commit}, {u"FILES"_s, digestsAndNames(filesToSend(scene.recipe.name, payload))},
        {u"SHARED"_s, scene.input.target.shared.join(u'\n')}};
}

Rendering draw(const TakeLease &, const Scene &scene)
{
    const Owner &owner = scene.seen.owner;
    const bool takes = owner.isSet() && !scene.input.takeOver.isEmpty();
    Rendered lock{.script = u"lock"_s,
        .parameters = {{u"EXPECT_CURRENT"_s, scene.seen.current},
            {u"SWITCHES"_s, yesOrNo(scene.recipe.switchesCurrent)}, {u"TAKEOVER"_s, scene.input.takeOver}},
        .mark = takes ? Mark::Caution : Mark::Change};
    if (takes)
        lock.note = u"takes the root from %1 at %2, deployment %3: %4"_s.arg(
            owner.person, owner.workstation, owner.deployment, scene.input.takeOver);
    return lock;
}

Rendering draw(const SendPayload &, const Scene &scene)
{
    Rendered send{.script = u"keep"_s};
    QStringList digests;
    for (const PayloadFile &file : filesToSend(scene.recipe.name, scene.input.payload)) {
        const bool present = scene.seen.artifacts.contains(file.sha256);
        send.transfers.append(
            {.fileName = file.fileName, .sha256 = file.sha256, .size = file.size, .present = present});
        if (!present)
            send.mark = Mark::Add;
        if (!digests.contains(file.sha256))
            digests.append(file.sha256);
    }
    send.parameters = {{u"DIGESTS"_s, digests.join(u' ')}};
    return send;
}

Rendering draw(const MakeVenv &, const Scene &scene)
{
    Rendered stage{.script = u"stage-venv"_s, .parameters = stagingParameters(scene), .mark = Mark::Add};
    stage.parameters[u"PYTHON"_s] = scene.python;
    stage.parameters[u"INSTALLER"_s] = fileOf(scene.input.payload, PayloadRole::Installer).fileName;
    stage.parameters[u"REQUIREMENTS"_s] = requirementsOf(scene.input.payload);
    return stage;
}

Rendering draw(const UnpackTree &, const Scene &scene)
{
    Rendered stage{.script = u"stage-tree"_s, .parameters = stagingParameters(scene), .mark = Mark::Add};
    stage.parameters[u"ARCHIVE"_s] = fileOf(scene.input.payload, PayloadRole::Artifact).fileName;
    return stage;
}

Rendering draw(const ProveImport &, const Scene &scene)
{
    return Rendered{.script = u"prove-import"_s,
        .parameters
        = {{u"RELEASE"_s, scene.input.payload.folder}, {u"PACKAGE"_s, scene.input.payload.package},
            {u"VERSION"_s, scene.input.payload.version}, {u"MODULE"_s, scene.input.target.module}}};
}

Rendering draw(const SealRelease &, const Scene &scene)
{
    return Rendered{.script = u"seal"_s,
        .parameters = {{u"RELEASE"_s, scene.input.payload.folder}, {u"SHA256"_s, scene.input.payload.sha256}},
        .mark = Mark::Add};
}

Rendering draw(const CheckNames &, const Scene &scene)
{
    QStringList lines;
    for (const NamedDigest &file : namesOnSite(scene.input.payload))
        lines.append(file.sha256 + u' ' + file.name);
    return Rendered{.script = u"names"_s, .parameters = {{u"FILES"_s, lines.join(u'\n')}}};
}

Rendering draw(const PublishFiles &, const Scene &scene)
{
    QStringList lines;
    bool isThere = true;
    for (const PayloadFile &file : filesOnSite(scene.input.payload)) {
        lines.append(file.sha256 + u' ' + (file.md5.isEmpty() ? u"-"_s : file.md5) + u' ' + file.fileName);
        isThere = isThere && scene.seen.published.contains(file.fileName);
    }
    return Rendered{.script = u"publish"_s,
        .parameters = {{u"FILES"_s, lines.join(u'\n')}},
        .mark = isThere ? Mark::Same : Mark::Caution,
        .note = isThere ? QString() : u"whoever downloads a file keeps it, also when it is withdrawn"_s};
}

Rendering draw(const SwitchCurrent &, const Scene &scene)
{
    const QString &current = scene.seen.current;
    const QString &folder = scene.input.payload.folder;
    return Rendered{.script = u"switch"_s,
        .parameters = {{u"RELEASE"_s, folder}},
        .mark = current == folder ? Mark::Same
            : current.isEmpty()   ? Mark::Add
                                  : Mark::Change,
        .note = current.isEmpty() ? u"nothing is current here yet"_s
                                  : u"%1 is current; it is where this host goes back to"_s.arg(current)};
}

Rendering draw(const RestoreCurrent &, const Scene &scene)
{
    const QString &current = scene.seen.current;
    return Rendered{.script = u"restore"_s,
        .parameters = {{u"RELEASE"_s, scene.input.payload.folder}},
        .mark = Mark::Change,
        .note
        = current.isEmpty() ? u"nothing was current: the link is removed"_s : u"back to %1"_s.arg(current)};
}

Rendering draw(const AskHealth &, const Scene &scene)
{
    const model::HealthCheck &health = scene.input.target.health;
    if (!health.isSet())
        return std::nullopt;
    Rendered ask{.script = u"health"_s,
        .parameters = {{u"URL"_s, {}}, {u"STATUS"_s, {}}, {u"COMMAND"_s, {}}, {u"PYTHON"_s, scene.python},
            {u"WITHIN"_s, QString::number(health.within.count())}}};
    if (const auto *http = std::get_if<model::HttpHealth>(&health.question)) {
        ask.parameters[u"URL"_s] = http->url;
        ask.parameters[u"STATUS"_s] = QString::number(http->status);
    }
    if (const auto *command = std::get_if<model::CommandHealth>(&health.question))
        ask.parameters[u"COMMAND"_s] = quotedCommand(command->command);
    return ask;
}

Rendering draw(const WriteReceipt &, const Scene &scene)
{
    return Rendered{.script = u"receipt"_s,
        .parameters = {{u"RELEASE"_s, scene.input.payload.folder},
            {u"SWITCHES"_s, yesOrNo(scene.recipe.switchesCurrent)}},
        .mark = Mark::Change};
}

Rendering draw(const PruneReleases &, const Scene &scene)
{
    return Rendered{.script = u"prune"_s,
        .parameters = {{u"RELEASE"_s, scene.input.payload.folder},
            {u"KEEP"_s, QString::number(std::max(scene.input.target.keep, 1))},
            {u"PROTECTED"_s, scene.input.protectedReleases.join(u'\n')}},
        .mark = Mark::Change};
}

Rendering draw(const GiveUpLease &, const Scene &)
{
    return Rendered{.script = u"unlock"_s};
}

Rendering draw(const WithdrawFiles &, const Scene &)
{
    return Rendered{.script = u"withdraw"_s, .mark = Mark::Caution};
}

} // namespace

Result<std::optional<PlannedStep>> renderStep(const Step &step, const Scene &scene)
{
    Rendering rendered = std::visit([&](const auto &action) { return draw(action, scene); }, step.action);
    if (!rendered)
        return std::nullopt;
    const std::chrono::seconds limit = scene.input.target.stepTimeout;
    const std::chrono::seconds within = scene.input.target.health.within;
    PlannedStep planned{.id = step.id,
        .title = step.title,
        .mark = rendered->mark,
        .script = rendered->script,
        .parameters = rendered->parameters,
        .transfers = rendered->transfers,
        .note = rendered->note,
        .onFailure = step.onFailure,
        .timeout = std::holds_alternative<AskHealth>(step.action) ? within : limit,
        .retries = step.retries};
    planned.parameters[u"ROOT"_s] = scene.input.target.root;
    planned.parameters[u"LIMIT"_s] = QString::number(limit.count());
    TRY(planned.scriptDigest, remote::templateDigest(planned.script));
    return planned;
}

Result<PlannedStep> renderRecheck(const Scene &scene)
{
    TRY(const QString digest, remote::templateDigest(u"inspect"_s));
    return PlannedStep{.id = u"check"_s,
        .title = u"Hash the release that is there again"_s,
        .mark = Mark::Same,
        .script = u"inspect"_s,
        .scriptDigest = digest,
        .parameters = {{u"ROOT"_s, scene.input.target.root}, {u"RELEASE"_s, scene.input.payload.folder},
            {u"STRICT"_s, u"yes"_s}},
        .note = u"the release is here and sealed: nothing is sent"_s,
        .timeout = scene.input.target.stepTimeout,
        .retries = 2};
}

QList<PayloadFile> filesToSend(const QString &recipe, const Payload &payload)
{
    if (recipe == u"files")
        return filesOnSite(payload);
    const bool hasWheel = !fileOf(payload, PayloadRole::Wheel).fileName.isEmpty();
    QList<PayloadFile> files;
    for (const PayloadFile &file : payload.files) {
        const bool isArtifact = file.role == PayloadRole::Artifact;
        const bool isWanted = recipe == u"tarball" ? isArtifact : !(isArtifact && hasWheel);
        if (isWanted)
            files.append(file);
    }
    return files;
}

QString requirementsOf(const Payload &payload)
{
    QStringList lines;
    for (const Pin &pin : payload.pins) {
        QString line = pin.name + u"=="_s + pin.version;
        for (const QString &digest : pin.sha256)
            line += u" --hash=sha256:"_s + digest;
        lines.append(line);
    }
    return lines.join(u'\n');
}

QString quotedCommand(const QStringList &words)
{
    QStringList quoted;
    for (const QString &word : words)
        quoted.append(QString::fromUtf8(remote::quoted(word)));
    return quoted.join(u' ');
}

} // namespace slipway::deploy
