// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/end_dialog.h"

#include "base/displayable.h"
#include "ui/deployments/deployment_words.h"
#include "ui/style/theme.h"
#include "ui/wizards/confirmation.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = 560;

QString headlineOf(WayOut way)
{
    switch (way) {
    case WayOut::Resume:
        return EndDialog::tr("Continue the deployment");
    case WayOut::Revert:
        return EndDialog::tr("Put back what was touched");
    case WayOut::Leave:
        return EndDialog::tr("Leave the hosts as they are");
    }
    Q_UNREACHABLE();
}

QString effectOf(const DeploymentStory &story, WayOut way)
{
    switch (way) {
    case WayOut::Resume:
        return story.isGoingBack()
            ? EndDialog::tr("It was being put back, and goes on with that until every host it touched runs "
                            "what it ran before.")
            : EndDialog::tr(
                "It goes on where it stopped, with the plan that was reviewed. Steps whose outcome "
                "is not known are looked at again first.");
    case WayOut::Revert:
        return EndDialog::tr(
            "Every host that was touched goes back to the release that it ran before, and is freed.");
    case WayOut::Leave:
        return EndDialog::tr("Nothing is changed on any host. The hosts are freed for other deployments, and "
                             "the record says that this one was left unfinished. It cannot be continued or "
                             "put back after that.");
    }
    Q_UNREACHABLE();
}

QString verbOf(WayOut way)
{
    switch (way) {
    case WayOut::Resume:
        return EndDialog::tr("Continue");
    case WayOut::Revert:
        return EndDialog::tr("Put back");
    case WayOut::Leave:
        return EndDialog::tr("Leave as it is");
    }
    Q_UNREACHABLE();
}

QLabel *paragraph(const QString &name, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

QString standingOf(const DeploymentStory &story)
{
    const QString folder = story.plan() ? story.plan()->folder : QString();
    int updated = 0;
    int unknown = 0;
    int others = 0;
    for (const HostStory &host : story.hosts()) {
        const bool isUnknown = host.open >= 0 || host.outcome.state == model::HostState::Unknown;
        const bool hasIt = host.outcome.current == folder && host.outcome.previous != folder;
        unknown += isUnknown ? 1 : 0;
        updated += !isUnknown && hasIt ? 1 : 0;
        others += !isUnknown && !hasIt ? 1 : 0;
    }
    const QString known
        = EndDialog::tr("Switched to %1: %2. Still on what they ran before: %3.")
              .arg(displayable(folder), DeploymentWords::hosts(updated), DeploymentWords::hosts(others));
    return unknown == 0 ? known
                        : EndDialog::tr("%1 In the middle of a step, so not known: %2.")
                              .arg(known, DeploymentWords::hosts(unknown));
}

EndDialog::EndDialog(const DeploymentStory &story, WayOut way, const QStringList &excluded, QWidget *parent)
    : QDialog(parent),
      m_way(way),
      m_excluded(excluded),
      m_asks(new QCheckBox(tr("When a host fails, wait and ask me what becomes of it"), this)),
      m_confirmation(new Confirmation(this))
{
    const auto &deployment = story.deployment();
    setObjectName(u"endDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Deployment %1").arg(deployment.id.value));
    auto *headline = paragraph(u"endHeadline"_s, headlineOf(way), this);
    headline->setFont(fontBy(3, QFont::DemiBold));
    auto *where = paragraph(u"endWhere"_s,
        tr("%1 %2 to %3", "project, version, environment")
            .arg(displayable(deployment.project), DeploymentWords::version(deployment),
                displayable(deployment.environment)),
        this);
    mute(where);
    m_asks->setObjectName(u"endAsks"_s);
    m_asks->setVisible(way == WayOut::Resume && !story.isGoingBack());
    const bool isProduction = story.tier() == model::Tier::Production;
    m_confirmation->ask(isProduction ? u"%1@%2"_s.arg(deployment.project, deployment.environment) : QString(),
        way == WayOut::Leave || isProduction);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *commit = buttons->addButton(verbOf(way), QDialogButtonBox::AcceptRole);
    commit->setObjectName(u"commitEnd"_s);
    commit->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    const auto judge = [this, commit] {
        commit->setEnabled(m_confirmation->isGiven());
        commit->setToolTip(m_confirmation->missing());
        commit->setAccessibleDescription(m_confirmation->missing());
    };
    connect(m_confirmation, &Confirmation::changed, this, judge);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    judge();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::section, space::margin, space::section, space::margin);
    column->setSpacing(space::gap);
    column->addWidget(headline);
    column->addWidget(where);
    column->addWidget(paragraph(u"endStanding"_s, standingOf(story), this));
    column->addWidget(paragraph(u"endEffect"_s, effectOf(story, way), this));
    if (!excluded.isEmpty())
        column->addWidget(paragraph(u"endExcluded"_s,
            tr("Without %1: what was touched there goes back first, and it stays on what it ran before.")
                .arg(displayable(excluded.join(u", "_s))),
            this));
    column->addWidget(m_asks);
    column->addWidget(m_confirmation);
    column->addStretch();
    column->addWidget(buttons);
    setFixedWidth(dialogWidth);
}

EndOrder EndDialog::order() const
{
    return {.way = m_way,
        .reason = m_confirmation->reason(),
        .confirmed = m_confirmation->typed(),
        .asksOnFailure = m_asks->isChecked(),
        .excluded = m_excluded};
}

} // namespace slipway::ui
