// SPDX-License-Identifier: Apache-2.0
#include "deploy/batches.h"
#include "deploy/json_reader.h"
#include "deploy/plan.h"
#include "deploy/plan_spelling.h"

#include "base/remote_path.h"
#include "remote/layout.h"

#include <QJsonDocument>
#include <limits>

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype largestPlan = 64 << 20;

template <typename Enum, std::size_t count>
Enum choice(JsonReader &reader, const QString &key, const Spellings<Enum, count> &spellings)
{
    const std::optional<Enum> value = readSpelling(spellings, reader.text(key));
    if (!value)
        reader.complain(key, u"is none of the known values"_s);
    return value.value_or(spellings.front().first);
}

int smallNumber(JsonReader &reader, const QString &key)
{
    const qint64 value = reader.number(key);
    if (value > std::numeric_limits<int>::max())
        reader.complain(key, u"is too large"_s);
    return int(std::min<qint64>(value, std::numeric_limits<int>::max()));
}

QString digest(JsonReader &reader, const QString &key)
{
    QString text = reader.text(key);
    if (!isSha256(text))
        reader.complain(key, u"is no SHA-256"_s);
    return text;
}

QString folderName(JsonReader &reader, const QString &key, bool mayBeEmpty)
{
    QString text = reader.text(key);
    if (!(mayBeEmpty && text.isEmpty()) && !remote::isReleaseFolder(text))
        reader.complain(key, u"is no name of a release or file"_s);
    return text;
}

Result<Transfer> readTransfer(const QJsonObject &json, const QString &where)
{
    JsonReader reader(json, where);
    Transfer transfer;
    transfer.fileName = folderName(reader, u"file"_s, false);
    transfer.sha256 = digest(reader, u"sha256"_s);
    transfer.size = reader.number(u"size"_s);
    transfer.present = reader.flag(u"present"_s);
    TRY_DO(reader.finish());
    return transfer;
}

QMap<QString, QString> namedTexts(JsonReader &reader, const QString &key)
{
    QMap<QString, QString> texts;
    const QJsonObject json = reader.object(key);
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!it.value().isString())
            reader.complain(key, u"has something else than texts in it"_s);
        texts[it.key()] = it.value().toString();
    }
    return texts;
}

Result<PlannedStep> readStep(const QJsonObject &json, const QString &where)
{
    JsonReader reader(json, where);
    PlannedStep step;
    step.id = reader.text(u"id"_s);
    step.title = reader.text(u"title"_s);
    step.mark = choice(reader, u"mark"_s, marks);
    step.script = reader.text(u"script"_s);
    step.scriptDigest = digest(reader, u"scriptSha256"_s);
    step.parameters = namedTexts(reader, u"parameters"_s);
    step.transfers = reader.objects<Transfer>(u"transfers"_s, readTransfer);
    step.note = reader.text(u"note"_s);
    step.onFailure = choice(reader, u"onFailure"_s, failures);
    step.timeout = std::chrono::seconds(smallNumber(reader, u"timeoutSeconds"_s));
    step.retries = smallNumber(reader, u"retries"_s);
    step.isHook = reader.flag(u"hook"_s);
    TRY_DO(reader.finish());
    TRY_DO(remote::Script::of(step.script, step.parameters));
    return step;
}

Result<PlannedPhase> readPhase(const QJsonObject &json, const QString &where)
{
    JsonReader reader(json, where);
    PlannedPhase phase;
    phase.id = reader.text(u"id"_s);
    phase.title = reader.text(u"title"_s);
    phase.inBatches = reader.flag(u"inBatches"_s);
    phase.steps = reader.objects<PlannedStep>(u"steps"_s, readStep);
    TRY_DO(reader.finish());
    return phase;
}

Result<HostPlan> readHost(const QJsonObject &json, const QString &where)
{
    JsonReader reader(json, where);
    HostPlan host;
    host.host = reader.text(u"host"_s);
    host.leftOut = reader.text(u"leftOut"_s);
    host.current = folderName(reader, u"current"_s, true);
    host.releaseState = reader.text(u"release"_s);
    host.manifest = reader.text(u"manifest"_s);
    host.python = reader.text(u"python"_s);
    host.expectedBytes = reader.number(u"expectedBytes"_s);
    host.neededBytes = reader.number(u"neededBytes"_s);
    host.cautions = reader.texts(u"cautions"_s);
    host.phases = reader.objects<PlannedPhase>(u"phases"_s, readPhase);
    host.undo = reader.objects<PlannedStep>(u"undo"_s, readStep);
    TRY_DO(reader.finish());
    return host;
}

Result<PayloadFile> readFile(const QJsonObject &json, const QString &where)
{
    JsonReader reader(json, where);
    PayloadFile file;
    file.role = choice(reader, u"role"_s, roles);
    file.fileName = folderName(reader, u"file"_s, false);
    file.sha256 = digest(reader, u"sha256"_s);
    file.md5 = reader.text(u"md5"_s);
    file.size = reader.number(u"size"_s);
    TRY_DO(reader.finish());
    return file;
}

Result<Change> readChange(const QJsonObject &json, const QString &where)
{
    JsonReader reader(json, where);
    Change change;
    change.commit = reader.text(u"commit"_s);
    change.author = reader.text(u"author"_s);
    change.title = reader.text(u"title"_s);
    TRY_DO(reader.finish());
    return change;
}

/// What holds between the parts: the same phases everywhere, names that are there once.
Result<> checkShape(const Plan &plan)
{
    TRY_DO(RemotePath::parse(plan.root));
    TRY_DO(batchSizes(plan.batches, int(plan.hosts.size())));
    TRY(const Recipe recipe, recipeNamed(plan.recipe));
    QSet<QString> names;
    for (const HostPlan &host : plan.hosts) {
        if (host.host.isEmpty() || names.contains(host.host))
            return fail(Errc::InvalidInput, u"the plan names a host twice, or not at all"_s);
        names.insert(host.host);
        if (host.leftOut.isEmpty() && host.phases.size() != recipe.phases.size())
            return fail(Errc::InvalidInput, u"the plan has other phases than its recipe"_s);
    }
    if (plan.hosts.isEmpty())
        return fail(Errc::InvalidInput, u"the plan has no hosts"_s);
    return {};
}

} // namespace

Result<Plan> planFromJson(const QByteArray &json)
{
    if (json.size() > largestPlan)
        return fail(Errc::InvalidInput, u"the plan is larger than any plan"_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(Errc::InvalidInput, u"the plan is no JSON object: %1"_s.arg(error.errorString()));
    JsonReader reader(document.object(), u"plan"_s);
    const qint64 format = reader.number(u"format"_s);
    if (format < 1 || format > planFormat)
        return fail(Error(Errc::Unsupported, u"the plan is of another format than %1"_s.arg(planFormat))
                        .hint(u"Make a new plan with this version of Slipway."_s));
    Plan plan;
    plan.kind = choice(reader, u"kind"_s, kinds);
    plan.project = reader.text(u"project"_s);
    plan.environment = reader.text(u"environment"_s);
    plan.recipe = reader.text(u"recipe"_s);
    plan.root = reader.text(u"root"_s);
    plan.version = reader.text(u"version"_s);
    plan.build = smallNumber(reader, u"build"_s);
    plan.commit = reader.text(u"commit"_s);
    plan.folder = folderName(reader, u"folder"_s, false);
    plan.sha256 = digest(reader, u"sha256"_s);
    plan.files = reader.objects<PayloadFile>(u"files"_s, readFile);
    plan.batches = reader.texts(u"batches"_s);
    plan.maxFailed = smallNumber(reader, u"maxFailed"_s);
    plan.lease = std::chrono::seconds(smallNumber(reader, u"leaseSeconds"_s));
    plan.takeOver = reader.text(u"takeOver"_s);
    plan.included = reader.objects<Change>(u"included"_s, readChange);
    plan.notIncluded = reader.objects<Change>(u"notIncluded"_s, readChange);
    plan.irreversible = reader.texts(u"irreversible"_s);
    if (format > 1)
        plan.settings = namedTexts(reader, u"settings"_s);
    plan.hosts = reader.objects<HostPlan>(u"hosts"_s, readHost);
    TRY_DO(reader.finish());
    TRY_DO(checkShape(plan));
    return plan;
}

} // namespace slipway::deploy
