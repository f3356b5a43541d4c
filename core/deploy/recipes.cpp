// SPDX-License-Identifier: Apache-2.0
#include "deploy/recipe.h"

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;

Step lock()
{
    return {.id = u"lock"_s, .title = u"Take the lease"_s, .action = TakeLease{}};
}
Step send()
{
    return {.id = u"send"_s, .title = u"Send what is not there yet"_s, .action = SendPayload{}};
}
Step seal()
{
    return {.id = u"seal"_s, .title = u"Seal the release"_s, .action = SealRelease{}};
}
Step health()
{
    return {.id = u"health"_s, .title = u"Ask whether it is healthy"_s, .action = AskHealth{}};
}
Step receipt()
{
    return {.id = u"receipt"_s, .title = u"Write the receipt"_s, .action = WriteReceipt{}};
}

Step switchCurrent()
{
    return {.id = u"switch"_s, .title = u"Switch to the release"_s, .action = SwitchCurrent{}};
}

Step restore()
{
    return {.id = u"switch"_s, .title = u"Switch back to what was current"_s, .action = RestoreCurrent{}};
}

Step prune()
{
    return {.id = u"prune"_s,
        .title = u"Remove old releases"_s,
        .action = PruneReleases{},
        .onFailure = OnFailure::Note};
}

Step unlock()
{
    return {.id = u"unlock"_s,
        .title = u"Give up the lease"_s,
        .action = GiveUpLease{},
        .onFailure = OnFailure::Note};
}

Phase prepare()
{
    return {.id = u"prepare"_s, .title = u"Prepare"_s, .steps = {lock(), send()}};
}
/// A download site keeps every file; what was sent for it need not stay beside it.
Step clearAway()
{
    Step step = prune();
    step.title = u"Clear away what was sent"_s;
    return step;
}

Phase finish()
{
    return {.id = u"finish"_s, .title = u"Finish"_s, .steps = {receipt(), prune()}};
}
Phase leave()
{
    return {.id = u"leave"_s, .title = u"Leave"_s, .steps = {unlock()}};
}

Phase change()
{
    return {.id = u"switch"_s, .title = u"Switch"_s, .steps = {switchCurrent(), health()}, .inBatches = true};
}

Recipe pythonVenv()
{
    const Step stage{.id = u"stage"_s, .title = u"Make the virtual environment"_s, .action = MakeVenv{}};
    const Step prove{.id = u"prove"_s, .title = u"Prove what is imported"_s, .action = ProveImport{}};
    return {.name = u"python-venv"_s,
        .phases = {prepare(), {.id = u"stage"_s, .title = u"Stage"_s, .steps = {stage, prove, seal()}},
            change(), finish(), leave()},
        .undo = {restore(), health()}};
}

Recipe tarball()
{
    const Step stage{.id = u"stage"_s, .title = u"Unpack the archive"_s, .action = UnpackTree{}};
    return {.name = u"tarball"_s,
        .phases = {prepare(), {.id = u"stage"_s, .title = u"Stage"_s, .steps = {stage, seal()}}, change(),
            finish(), leave()},
        .undo = {restore(), health()}};
}

Recipe files()
{
    const Step stage{.id = u"stage"_s, .title = u"See that the names are free"_s, .action = CheckNames{}};
    const Step publish{.id = u"publish"_s, .title = u"Publish the files"_s, .action = PublishFiles{}};
    const Step withdraw{
        .id = u"publish"_s, .title = u"Withdraw what was published"_s, .action = WithdrawFiles{}};
    return {.name = u"files"_s,
        .phases = {prepare(), {.id = u"stage"_s, .title = u"Stage"_s, .steps = {stage}},
            {.id = u"switch"_s, .title = u"Publish"_s, .steps = {publish, health()}, .inBatches = true},
            {.id = u"finish"_s, .title = u"Finish"_s, .steps = {receipt(), clearAway()}}, leave()},
        .undo = {withdraw},
        .switchesCurrent = false};
}

} // namespace

QStringList recipeNames()
{
    return {u"files"_s, u"python-venv"_s, u"tarball"_s};
}

Result<Recipe> recipeNamed(const QString &name)
{
    for (const Recipe &recipe : {pythonVenv(), tarball(), files()}) {
        if (recipe.name == name)
            return recipe;
    }
    return fail(Error(Errc::Unsupported, u"there is no recipe \"%1\""_s.arg(name))
                    .hint(u"Use one of: %1."_s.arg(recipeNames().join(u", "_s))));
}

bool isDownloadSite(const QString &recipe)
{
    const auto known = recipeNamed(recipe);
    return known && !known->switchesCurrent;
}

} // namespace slipway::deploy
