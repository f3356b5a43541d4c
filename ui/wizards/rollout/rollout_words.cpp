// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/rollout/rollout_words.h"

#include "base/displayable.h"
#include "deploy/batches.h"
#include "model/version.h"

#include <QLocale>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;
using Weight = RiskSignal::Weight;

namespace {

QString span(std::chrono::milliseconds time)
{
    const qint64 seconds = std::max<qint64>(1, (time.count() + 999) / 1000);
    return seconds < 120 ? RolloutWords::tr("%1 s").arg(seconds)
                         : RolloutWords::tr("%1 min").arg((seconds + 30) / 60);
}

/// The releases that hosts of the plan run now, without repetition.
QStringList currents(const deploy::Plan &plan)
{
    QStringList all;
    for (const auto &host : plan.hosts) {
        if (!host.current.isEmpty() && !all.contains(host.current))
            all.append(host.current);
    }
    return all;
}

/// Those of them that the plan takes the place of; where all have it already, that one.
QStringList replaced(const deploy::Plan &plan)
{
    QStringList all = currents(plan);
    if (all.size() > 1)
        all.removeAll(plan.folder);
    return all;
}

int batchCount(const deploy::Plan &plan)
{
    const auto sizes = deploy::batchSizes(plan.batches, RolloutWords::partakers(plan));
    return sizes ? int(sizes->size()) : 1;
}

bool asksHealth(const deploy::Plan &plan)
{
    return std::any_of(plan.hosts.begin(), plan.hosts.end(), [](const deploy::HostPlan &host) {
        return std::any_of(host.phases.begin(), host.phases.end(), [](const deploy::PlannedPhase &phase) {
            return std::any_of(phase.steps.begin(), phase.steps.end(),
                [](const deploy::PlannedStep &step) { return step.id == u"health"; });
        });
    });
}

bool isDowngrade(const deploy::Plan &plan)
{
    const auto wanted = model::Version::parse(plan.version);
    const QStringList running = currents(plan);
    return wanted && std::any_of(running.begin(), running.end(), [&](const QString &folder) {
        const auto now = model::Version::parse(folder.section(u"-b"_s, 0, -2));
        return now && *now > *wanted;
    });
}

void addHostSignals(const deploy::Plan &plan, QList<RiskSignal> &found)
{
    QMap<QString, QStringList> hosts; // what is said of several hosts is said once
    for (const auto &host : plan.hosts) {
        if (!host.leftOut.isEmpty())
            hosts[RolloutWords::tr("left out: %1").arg(displayable(host.leftOut))].append(host.host);
        for (const QString &caution : host.cautions)
            hosts[displayable(caution)].append(host.host);
    }
    for (auto said = hosts.cbegin(); said != hosts.cend(); ++said) {
        const QString who = said->size() == 1 ? said->first() : RolloutWords::hosts(int(said->size()));
        found.append({Weight::Warning, RolloutWords::tr("%1: %2", "hosts; caution").arg(who, said.key())});
    }
}

void addPlanSignals(const RolloutPlan &made, QList<RiskSignal> &found)
{
    const deploy::Plan &plan = made.plan;
    const int count = RolloutWords::partakers(plan);
    const bool isDeploy = plan.kind == model::DeploymentKind::Deploy;
    if (isDeploy && isDowngrade(plan))
        found.append({Weight::Warning,
            RolloutWords::tr(
                "A newer version runs there now: this is a step back, and a rollback is the better "
                "way to take one.")});
    if (!plan.notIncluded.isEmpty())
        found.append({isDeploy ? Weight::Warning : Weight::Note,
            RolloutWords::tr("Commits that run there now and are not in this release: %1.")
                .arg(plan.notIncluded.size())});
    if (!asksHealth(plan))
        found.append({Weight::Warning, RolloutWords::tr("No health check: nobody asks whether it works.")});
    if (count > 1 && batchCount(plan) == 1)
        found.append({Weight::Warning, RolloutWords::tr("All hosts are switched at once.")});
    if (currents(plan).isEmpty())
        found.append({Weight::Warning,
            RolloutWords::tr("Nothing runs there yet: if it fails, there is no release to go back to.")});
    if (!plan.takeOver.isEmpty())
        found.append({Weight::Warning,
            RolloutWords::tr("The hosts are taken from whoever holds them: %1")
                .arg(displayable(plan.takeOver))});
    if (made.tier == model::Tier::Production)
        found.append(
            {Weight::Note, RolloutWords::tr("This is production: it asks for a reason and for its name.")});
}

} // namespace

QString RolloutWords::hosts(int count)
{
    return count == 1 ? tr("1 host") : tr("%1 hosts").arg(count);
}

int RolloutWords::partakers(const deploy::Plan &plan)
{
    return int(std::count_if(plan.hosts.begin(), plan.hosts.end(),
        [](const deploy::HostPlan &host) { return host.leftOut.isEmpty(); }));
}

HostMark RolloutWords::markOf(const deploy::Plan &plan, const deploy::HostPlan &host)
{
    if (!host.leftOut.isEmpty())
        return HostMark::LeftOut;
    if (host.current.isEmpty())
        return HostMark::New;
    return host.current == plan.folder ? HostMark::Same : HostMark::Change;
}

QString RolloutWords::word(HostMark mark)
{
    switch (mark) {
    case HostMark::New:
        return tr("+ new");
    case HostMark::Change:
        return tr("~ changes");
    case HostMark::Same:
        return tr("= there already");
    case HostMark::LeftOut:
        return tr("! left out");
    }
    Q_UNREACHABLE();
}

QString RolloutWords::effect(const deploy::Plan &plan)
{
    const QStringList before = replaced(plan);
    const QString from = before.isEmpty() ? tr("nothing")
        : before.size() == 1              ? displayable(before.first())
                                          : tr("several releases");
    const QString what = plan.kind == model::DeploymentKind::Rollback
        ? tr("This will roll %1 back in %2 from %3 to %4 on %5")
        : tr("This will update %1 in %2 from %3 to %4 on %5");
    const QString sentence = what.arg(displayable(plan.project), displayable(plan.environment), from,
        displayable(plan.folder), hosts(partakers(plan)));
    const int batches = batchCount(plan);
    return batches > 1 ? tr("%1, in %2 batches.").arg(sentence).arg(batches)
                       : tr("%1, all at once.").arg(sentence);
}

QString RolloutWords::counts(const deploy::Plan &plan)
{
    QMap<HostMark, int> counted;
    for (const auto &host : plan.hosts)
        ++counted[markOf(plan, host)];
    QStringList parts;
    for (auto one = counted.cbegin(); one != counted.cend(); ++one)
        parts.append(tr("%1 %2", "count, mark").arg(one.value()).arg(word(one.key())));
    return tr("%1: %2", "hosts; counts").arg(hosts(int(plan.hosts.size())), parts.join(u",  "_s));
}

QString RolloutWords::expected(const QList<std::chrono::milliseconds> &durations)
{
    if (durations.isEmpty())
        return tr("Nothing was deployed there before, so how long it takes is not known.");
    auto sorted = durations;
    std::sort(sorted.begin(), sorted.end());
    const auto usual = sorted[sorted.size() / 2];
    const auto slow = sorted[std::min(sorted.size() - 1, sorted.size() * 9 / 10)];
    return sorted.size() == 1 ? tr("About %1, by the one before.").arg(span(usual))
                              : tr("About %1, rarely more than %2, by the last %3.")
                                    .arg(span(usual), span(slow))
                                    .arg(sorted.size());
}

QList<RiskSignal> RolloutWords::signalsOf(const RolloutPlan &made)
{
    QList<RiskSignal> found;
    if (made.openDeployment > 0)
        found.append({Weight::Block,
            tr("Deployment %1 by %2 is not over there: it has to come to its end first.")
                .arg(made.openDeployment)
                .arg(displayable(made.openBy))});
    addHostSignals(made.plan, found);
    addPlanSignals(made, found);
    std::stable_sort(found.begin(), found.end(),
        [](const RiskSignal &a, const RiskSignal &b) { return a.weight > b.weight; });
    return found;
}

QStringList RolloutWords::undo(const deploy::Plan &plan)
{
    QStringList sentences;
    if (const QStringList before = replaced(plan); !before.isEmpty())
        sentences.append(tr("If it fails on the way, what was touched goes back to %1 by itself.")
                             .arg(displayable(before.join(u", "_s))));
    for (const QString &fact : plan.irreversible)
        sentences.append(tr("Cannot be undone: %1").arg(displayable(fact)));
    return sentences;
}

QString RolloutWords::commitVerb(const deploy::Plan &plan)
{
    const QString release = displayable(u"%1-b%2"_s.arg(plan.version).arg(plan.build));
    return plan.kind == model::DeploymentKind::Rollback
        ? tr("Roll back %2 to %1").arg(release, hosts(partakers(plan)))
        : tr("Deploy %1 to %2").arg(release, hosts(partakers(plan)));
}

Look lookOf(RiskSignal::Weight weight)
{
    switch (weight) {
    case Weight::Note:
        return {Glyph::Star, Tone::Idle};
    case Weight::Warning:
        return {Glyph::Warning, Tone::Warning};
    case Weight::Block:
        return {Glyph::Failed, Tone::Failed};
    }
    Q_UNREACHABLE();
}

} // namespace slipway::ui
