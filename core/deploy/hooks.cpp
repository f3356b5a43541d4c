// SPDX-License-Identifier: Apache-2.0
#include "deploy/rendering.h"

#include "base/displayable.h"

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;
using When = model::Hook::When;

bool isForHost(const model::Hook &hook, const model::Host &host)
{
    return hook.roles.isEmpty()
        || std::any_of(hook.roles.begin(), hook.roles.end(),
            [&](const QString &role) { return host.roles.contains(role); });
}

QString wordOf(When when)
{
    return when == When::Before ? u"before"_s : u"after"_s;
}

PlannedStep renderHook(
    const model::Hook &hook, const QString &id, const Scene &scene, const QString &direction)
{
    const bool isBack = direction == u"back";
    const Payload &payload = scene.input.payload;
    // With nothing to go back to, a service has nothing to start: what its hook says is noted, no more.
    const bool mayFail = isBack && scene.seen.current.isEmpty();
    return {.id = id,
        .title = u"Run %1"_s.arg(displayable(hook.run.join(u' '))),
        .mark = Mark::Caution,
        .script = u"hook"_s,
        .scriptDigest = remote::templateDigest(u"hook"_s).value_or(QString()),
        .parameters
        = {{u"ROOT"_s, scene.input.target.root}, {u"COMMAND"_s, u"exec "_s + quotedCommand(hook.run)},
            {u"PROJECT"_s, scene.input.target.project}, {u"ENVIRONMENT"_s, scene.input.target.environment},
            {u"VERSION"_s, payload.version}, {u"RELEASE"_s, payload.folder}, {u"DIRECTION"_s, direction},
            {u"LIMIT"_s, QString::number(hook.timeout.count())}},
        .note = u"a command of yours; it must do no harm when it runs twice"_s,
        .onFailure = mayFail ? OnFailure::Note : OnFailure::FailHost,
        .timeout = hook.timeout,
        .retries = isBack ? 2 : 0,
        .isHook = true};
}

} // namespace

QList<PlannedStep> withHooks(const QList<PlannedStep> &steps, const Scene &scene, const QString &direction)
{
    const QString prefix = direction == u"back" ? u"undo:"_s : QString();
    QList<PlannedStep> all;
    const auto addHooks = [&](When when, const QString &step) {
        int number = 0;
        for (const model::Hook &hook : scene.input.target.hooks) {
            if (hook.when != when || hook.step != step)
                continue;
            ++number; // counts all hooks here, so that an id means the same hook on every host
            if (isForHost(hook, scene.host))
                all.append(renderHook(
                    hook, u"%1%2:%3:%4"_s.arg(prefix, wordOf(when), step).arg(number), scene, direction));
        }
    };
    for (const PlannedStep &step : steps) {
        addHooks(When::Before, step.id);
        all.append(step);
        all.last().id.prepend(prefix);
        addHooks(When::After, step.id);
    }
    return all;
}

Result<> checkHooks(const model::Target &target, const Recipe &recipe)
{
    QStringList known;
    for (const Phase &phase : recipe.phases) {
        for (const Step &step : phase.steps)
            known.append(step.id);
    }
    for (const model::Hook &hook : target.hooks) {
        const QString name = wordOf(hook.when) + u':' + hook.step;
        if (!known.contains(hook.step))
            return fail(Error(Errc::InvalidInput,
                u"the hook \"%1\" stands beside a step that %2 has not"_s.arg(displayable(name), recipe.name))
                            .hint(u"Its steps are: %1."_s.arg(known.join(u", "_s))));
        if (name == u"before:lock" || name == u"after:unlock")
            return fail(Error(Errc::InvalidInput, u"the hook \"%1\" would run without the lease"_s.arg(name))
                            .hint(u"Put it after:lock or before:unlock."_s));
        if (hook.run.isEmpty() || hook.run.first().isEmpty())
            return fail(Errc::InvalidInput, u"the hook \"%1\" runs nothing"_s.arg(name));
    }
    return {};
}

} // namespace slipway::deploy
