// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/deployment_words.h"

#include "base/displayable.h"

#include <QLocale>

namespace slipway::ui {

using namespace Qt::StringLiterals;

QString DeploymentWords::state(model::DeploymentState state)
{
    switch (state) {
    case model::DeploymentState::Running:
        return tr("Running");
    case model::DeploymentState::Succeeded:
        return tr("Succeeded");
    case model::DeploymentState::PartlyDone:
        return tr("Partly done");
    case model::DeploymentState::Reverted:
        return tr("Failed, put back");
    case model::DeploymentState::RevertFailed:
        return tr("Failed, not all put back");
    case model::DeploymentState::Interrupted:
        return tr("Interrupted");
    case model::DeploymentState::Abandoned:
        return tr("Left as it was");
    }
    Q_UNREACHABLE();
}

QString DeploymentWords::state(model::HostState state)
{
    switch (state) {
    case model::HostState::Pending:
        return tr("Not touched");
    case model::HostState::Staged:
        return tr("Staged");
    case model::HostState::Switched:
        return tr("Switched");
    case model::HostState::Healthy:
        return tr("Healthy");
    case model::HostState::Done:
        return tr("Done");
    case model::HostState::Failed:
        return tr("Failed");
    case model::HostState::Unreachable:
        return tr("Unreachable");
    case model::HostState::Restored:
        return tr("Put back");
    case model::HostState::RestoreFailed:
        return tr("Not put back");
    case model::HostState::Skipped:
        return tr("Skipped");
    case model::HostState::Unknown:
        return tr("Not known");
    }
    Q_UNREACHABLE();
}

QString DeploymentWords::state(model::StepState state)
{
    switch (state) {
    case model::StepState::Intended:
        return tr("running");
    case model::StepState::Succeeded:
        return tr("done");
    case model::StepState::Failed:
        return tr("failed");
    case model::StepState::Unknown:
        return tr("outcome not known");
    }
    Q_UNREACHABLE();
}

QString DeploymentWords::kind(model::DeploymentKind kind)
{
    return kind == model::DeploymentKind::Rollback ? tr("Rollback") : tr("Deploy");
}

QString DeploymentWords::tier(model::Tier tier)
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

QString DeploymentWords::version(const model::Deployment &deployment)
{
    return displayable(u"%1-b%2"_s.arg(deployment.version).arg(deployment.build));
}

QString DeploymentWords::hosts(int count)
{
    return count == 1 ? tr("1 host") : tr("%1 hosts").arg(count);
}

QString DeploymentWords::duration(qint64 milliseconds)
{
    constexpr qint64 second = 1000;
    constexpr qint64 minute = 60 * second;
    constexpr qint64 hour = 60 * minute;
    if (milliseconds < 0)
        return {};
    if (milliseconds < 10 * second)
        return tr("%1 s").arg(QLocale().toString(double(milliseconds) / double(second), 'f', 1));
    if (milliseconds < minute)
        return tr("%1 s").arg(milliseconds / second);
    if (milliseconds < hour)
        return tr("%1 min %2 s").arg(milliseconds / minute).arg(milliseconds % minute / second);
    return tr("%1 h %2 min").arg(milliseconds / hour).arg(milliseconds % hour / minute);
}

QString DeploymentWords::duration(const QDateTime &from, const QDateTime &to)
{
    return from.isValid() && to.isValid() ? duration(std::max<qint64>(0, from.msecsTo(to))) : QString();
}

QString DeploymentWords::left(std::chrono::milliseconds time)
{
    using std::chrono::minutes;
    if (time < minutes(1))
        return tr("less than a minute left");
    return tr("about %1 min left").arg(std::chrono::ceil<minutes>(time).count());
}

QString DeploymentWords::moment(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString DeploymentWords::shortMoment(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const bool isThisYear = time.toLocalTime().date().year() == QDate::currentDate().year();
    return QLocale().toString(time.toLocalTime(),
        isThisYear ? tr("d MMM HH:mm", "a moment of this year") : tr("d MMM yyyy", "a day of another year"));
}

QString DeploymentWords::timeOfDay(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"HH:mm:ss"_s) : QString();
}

Look lookOf(model::DeploymentState state)
{
    switch (state) {
    case model::DeploymentState::Running:
        return {Glyph::Running, Tone::Running};
    case model::DeploymentState::Succeeded:
        return {Glyph::Done, Tone::Success};
    case model::DeploymentState::PartlyDone:
        return {Glyph::Warning, Tone::Warning};
    case model::DeploymentState::Reverted:
        return {Glyph::Returned, Tone::Reverted};
    case model::DeploymentState::RevertFailed:
        return {Glyph::Failed, Tone::Failed};
    case model::DeploymentState::Interrupted:
        return {Glyph::Paused, Tone::Waiting};
    case model::DeploymentState::Abandoned:
        return {Glyph::Empty, Tone::Idle};
    }
    Q_UNREACHABLE();
}

Look lookOf(model::HostState state, bool isOver)
{
    switch (state) {
    case model::HostState::Pending:
    case model::HostState::Skipped:
        return {Glyph::Empty, Tone::Idle};
    case model::HostState::Staged:
        return {Glyph::Empty, isOver ? Tone::Idle : Tone::Running};
    case model::HostState::Switched:
        return isOver ? Look{Glyph::Warning, Tone::Warning} : Look{Glyph::Running, Tone::Running};
    case model::HostState::Healthy:
    case model::HostState::Done:
        return {Glyph::Done, Tone::Success};
    case model::HostState::Failed:
    case model::HostState::RestoreFailed:
        return {Glyph::Failed, Tone::Failed};
    case model::HostState::Unreachable:
    case model::HostState::Unknown:
        return {Glyph::Unknown, Tone::Warning};
    case model::HostState::Restored:
        return {Glyph::Returned, Tone::Reverted};
    }
    Q_UNREACHABLE();
}

Look lookOf(model::StepState state)
{
    switch (state) {
    case model::StepState::Intended:
        return {Glyph::Running, Tone::Running};
    case model::StepState::Succeeded:
        return {Glyph::Done, Tone::Success};
    case model::StepState::Failed:
        return {Glyph::Failed, Tone::Failed};
    case model::StepState::Unknown:
        return {Glyph::Unknown, Tone::Warning};
    }
    Q_UNREACHABLE();
}

bool isTrouble(model::HostState state)
{
    return state == model::HostState::Failed || state == model::HostState::RestoreFailed
        || state == model::HostState::Unreachable || state == model::HostState::Unknown;
}

} // namespace slipway::ui
