// SPDX-License-Identifier: Apache-2.0
#include "ui/wizards/rollout/rollout_wizards.h"

#include "base/displayable.h"
#include "ui/navigation/terminal_line.h"
#include "ui/wizards/rollout/choice_page.h"
#include "ui/wizards/rollout/plan_page.h"
#include "ui/wizards/rollout/rollout_words.h"

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

/// What a person said to the plan, as options of the command line.
QString consentOptions(const PlanPage &review)
{
    QString options;
    const auto [reason, confirmed] = review.consent();
    if (!reason.isEmpty())
        options += u" --reason "_s + shellWord(reason);
    if (!confirmed.isEmpty())
        options += u" --confirm "_s + shellWord(confirmed);
    if (review.asksOnFailure())
        options += u" --on-failure ask"_s;
    if (!review.takeOver().isEmpty())
        options += u" --take-over "_s + shellWord(review.takeOver());
    return options;
}

} // namespace

DeployWizard::DeployWizard(RolloutDesk &desk, Drafts *drafts, const QString &project, const QString &release,
    const QString &environment, QWidget *parent)
    : FlowWizard(u"deploy"_s, project.isEmpty() ? tr("Deploy") : tr("Deploy %1").arg(displayable(project)),
        drafts, parent),
      m_release(new ReleasePage(desk, project)),
      m_target(new TargetPage(desk, *m_release)),
      m_review(new PlanPage(desk, [this] { return asked(); }))
{
    if (!release.isEmpty())
        m_release->choose(project, release);
    m_target->choose(environment);
    add(m_release);
    add(m_target);
    add(m_review);
    setCommitText(tr("Deploy"));
    connect(m_review, &PlanPage::planned, this,
        [this] { setCommitText(RolloutWords::commitVerb(m_review->plan()->plan)); });
}

RolloutAsked DeployWizard::asked() const
{
    const ReleaseChoice release = m_release->chosen();
    return {.kind = model::DeploymentKind::Deploy,
        .project = release.project,
        .version = release.version,
        .build = release.build,
        .environment = m_target->chosen().environment};
}

QString DeployWizard::command() const
{
    const auto [kind, project, version, build, environment, takeOver] = asked();
    if (project.isEmpty() || version.isEmpty() || environment.isEmpty())
        return {};
    return u"deploy %1 %2 %3"_s.arg(
               shellWord(project), shellWord(u"%1-b%2"_s.arg(version).arg(build)), shellWord(environment))
        + consentOptions(*m_review);
}

QString DeployWizard::draftTitle() const
{
    const auto [kind, project, version, build, environment, takeOver] = asked();
    if (version.isEmpty())
        return tr("Deploy %1").arg(displayable(project));
    return environment.isEmpty()
        ? tr("Deploy %1 %2-b%3").arg(displayable(project), displayable(version)).arg(build)
        : tr("Deploy %1 %2-b%3 to %4")
              .arg(displayable(project), displayable(version))
              .arg(build)
              .arg(displayable(environment));
}

void DeployWizard::accept()
{
    if (!m_review->isComplete())
        return;
    Q_EMIT committed({.title = draftTitle(),
        .plan = m_review->plan()->json,
        .consent = m_review->consent(),
        .asksOnFailure = m_review->asksOnFailure()});
    FlowWizard::accept();
}

RollBackWizard::RollBackWizard(
    RolloutDesk &desk, Drafts *drafts, const QString &project, const QString &environment, QWidget *parent)
    : FlowWizard(u"rollback"_s, tr("Roll back %1 in %2").arg(displayable(project), displayable(environment)),
        drafts, parent),
      m_project(project),
      m_environment(environment),
      m_wayBack(new WayBackPage(desk, project, environment)),
      m_review(new PlanPage(desk, [this] { return asked(); }))
{
    add(m_wayBack);
    add(m_review);
    setCommitText(tr("Roll back"));
    connect(m_review, &PlanPage::planned, this,
        [this] { setCommitText(RolloutWords::commitVerb(m_review->plan()->plan)); });
}

RolloutAsked RollBackWizard::asked() const
{
    const ReleaseChoice release = m_wayBack->chosen();
    return {.kind = model::DeploymentKind::Rollback,
        .project = m_project,
        .version = release.version,
        .build = release.build,
        .environment = m_environment};
}

QString RollBackWizard::command() const
{
    const auto [kind, project, version, build, environment, takeOver] = asked();
    if (version.isEmpty())
        return {};
    return u"rollback %1 %2 --to %3"_s.arg(
               shellWord(project), shellWord(environment), shellWord(u"%1-b%2"_s.arg(version).arg(build)))
        + consentOptions(*m_review);
}

QString RollBackWizard::draftTitle() const
{
    return windowTitle();
}

void RollBackWizard::accept()
{
    if (!m_review->isComplete())
        return;
    const auto [kind, project, version, build, environment, takeOver] = asked();
    Q_EMIT committed({.title = tr("Roll back %1 in %2 to %3-b%4")
                                   .arg(displayable(project), displayable(environment), displayable(version))
                                   .arg(build),
        .plan = m_review->plan()->json,
        .consent = m_review->consent(),
        .asksOnFailure = m_review->asksOnFailure()});
    FlowWizard::accept();
}

} // namespace slipway::ui
