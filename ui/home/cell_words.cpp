// SPDX-License-Identifier: Apache-2.0
#include "ui/home/cell_words.h"

#include "base/displayable.h"

#include <QLocale>
#include <map>

namespace slipway::ui {

using namespace Qt::StringLiterals;

QString CellWords::age(const QDateTime &since, const QDateTime &now)
{
    if (!since.isValid())
        return {};
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 seconds = since.secsTo(now);
    if (seconds < minute)
        return tr("just now");
    if (seconds < hour)
        return tr("%1 min").arg(seconds / minute);
    if (seconds < 2 * day)
        return tr("%1 h").arg(seconds / hour);
    return tr("%1 d").arg(seconds / day);
}

QString CellWords::version(const store::MatrixDeployment &deployment)
{
    return displayable(u"%1-b%2"_s.arg(deployment.version).arg(deployment.build));
}

QString CellWords::state(CellState state)
{
    switch (state) {
    case CellState::NoTarget:
        return tr("No target");
    case CellState::Nothing:
        return tr("Nothing runs");
    case CellState::Good:
        return tr("OK");
    case CellState::RolledBack:
        return tr("Rolled back");
    case CellState::Running:
        return tr("Deploying");
    case CellState::RollingBack:
        return tr("Rolling back");
    case CellState::Asking:
        return tr("Needs an answer");
    case CellState::PartlyDone:
        return tr("Partly done");
    case CellState::RevertFailed:
        return tr("Not all put back");
    case CellState::Interrupted:
        return tr("Interrupted");
    case CellState::Abandoned:
        return tr("Abandoned");
    }
    Q_UNREACHABLE();
}

QString CellWords::state(model::DeploymentState state)
{
    switch (state) {
    case model::DeploymentState::Running:
        return tr("running");
    case model::DeploymentState::Succeeded:
        return tr("succeeded");
    case model::DeploymentState::PartlyDone:
        return tr("partly done");
    case model::DeploymentState::Reverted:
        return tr("failed, put back");
    case model::DeploymentState::RevertFailed:
        return tr("failed, not all put back");
    case model::DeploymentState::Interrupted:
        return tr("interrupted");
    case model::DeploymentState::Abandoned:
        return tr("abandoned");
    }
    Q_UNREACHABLE();
}

QString CellWords::headline(const Cell &cell)
{
    const bool wasNever = cell.state == CellState::Nothing && !cell.recorded.latest;
    return wasNever ? tr("Not deployed") : state(cell.state);
}

QString CellWords::versions(const Cell &cell)
{
    const auto *shown = cell.shown();
    if (!shown)
        return {};
    const auto &good = cell.recorded.good;
    const bool isSettled = cell.state == CellState::Good || cell.state == CellState::RolledBack;
    if (isSettled || !good || version(*good) == version(*shown))
        return version(*shown);
    return tr("%1 → %2", "from one version to another").arg(version(*good), version(*shown));
}

QString CellWords::person(const Cell &cell)
{
    const auto *shown = cell.shown();
    return shown ? displayable(shown->person) : QString();
}

QString CellWords::takenBack(const Cell &cell)
{
    const auto *back = cell.takenBack();
    return back ? tr("%1 put back").arg(version(*back)) : QString();
}

QString CellWords::holder(const Cell &cell)
{
    return cell.isHeld() ? tr("held by %1").arg(person(cell)) : QString();
}

QString CellWords::lastGood(const Cell &cell, const QDateTime &now)
{
    const auto &good = cell.recorded.good;
    if (!good || cell.shown() == &*good || (cell.shown() && cell.shown()->id == good->id))
        return {};
    return tr("last good %1, %2", "version, age").arg(version(*good), age(good->since, now));
}

QString CellWords::history(const QList<store::PastDeployment> &history)
{
    if (history.isEmpty())
        return {};
    std::map<model::DeploymentState, int> counts;
    for (const auto &past : history)
        ++counts[past.state];
    QStringList outcomes;
    for (const auto &[state, count] : counts)
        outcomes.append(outcome(state).arg(count));
    return tr("last %1: %2", "how many deployments, how they ended")
        .arg(history.size())
        .arg(outcomes.join(u", "_s));
}

QString CellWords::outcome(model::DeploymentState state)
{
    switch (state) {
    case model::DeploymentState::Running:
        return tr("%1 running");
    case model::DeploymentState::Succeeded:
        return tr("%1 good");
    case model::DeploymentState::PartlyDone:
        return tr("%1 partly done");
    case model::DeploymentState::Reverted:
        return tr("%1 put back");
    case model::DeploymentState::RevertFailed:
        return tr("%1 failed");
    case model::DeploymentState::Interrupted:
        return tr("%1 interrupted");
    case model::DeploymentState::Abandoned:
        return tr("%1 abandoned");
    }
    Q_UNREACHABLE();
}

QString CellWords::standing(Standing standing)
{
    switch (standing) {
    case Standing::Attention:
        return tr("Needs attention");
    case Standing::Underway:
        return tr("Deploying");
    case Standing::Good:
        return tr("Good");
    case Standing::Nothing:
        return tr("Not deployed");
    }
    Q_UNREACHABLE();
}

QString CellWords::hosts(const Cell &cell)
{
    const auto all = cell.hosts.size();
    if (all == 0)
        return {};
    if (const int drifted = cell.drifted(); drifted > 0)
        return tr("%1 of %2 drifted").arg(drifted).arg(all);
    if (const int unreached = cell.unreached(); unreached > 0)
        return tr("%1 of %2 not read").arg(unreached).arg(all);
    return tr("%1 of %1 as recorded").arg(all);
}

QString CellWords::sentence(const Cell &cell, const QDateTime &now)
{
    const auto *shown = cell.shown();
    QStringList parts{headline(cell)};
    if (shown)
        parts.append(tr("%1, %2, by %3", "version, age, person")
                         .arg(versions(cell), age(shown->since, now), displayable(shown->person)));
    if (cell.isHeld())
        parts.append(tr("Held by %1 until it is over").arg(person(cell)));
    if (const auto *back = cell.takenBack())
        parts.append(tr("%1 failed and was put back, %2, by %3", "version, age, person")
                         .arg(version(*back), age(back->since, now), displayable(back->person)));
    if (const QString live = hosts(cell); !live.isEmpty())
        parts.append(tr("Hosts: %1").arg(live));
    if (const QString past = history(cell.recorded.history); !past.isEmpty())
        parts.append(tr("Deployments: %1", "last 10: 8 good, 2 failed").arg(past));
    return parts.join(u". "_s);
}

QString CellWords::toolTip(const Cell &cell, const QDateTime &now)
{
    QString text;
    for (const QString &line : sentence(cell, now).split(u". "_s))
        text += u"<div style='white-space:pre'>%1</div>"_s.arg(line.toHtmlEscaped());
    return text;
}

QString CellWords::finding(const workflow::LiveHost &host)
{
    if (!host.state.failure.isEmpty())
        return tr("not read: %1").arg(displayable(host.state.failure));
    const QString has = host.state.current.isEmpty() ? tr("nothing") : displayable(host.state.current);
    if (!host.hasDrifted())
        return tr("as recorded: %1").arg(has);
    return tr("has %1, recorded %2")
        .arg(has, host.recorded.isEmpty() ? tr("nothing") : displayable(host.recorded));
}

QString CellWords::tier(model::Tier tier)
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

QString CellWords::moment(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

} // namespace slipway::ui
