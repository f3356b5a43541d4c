// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/deployment_header.h"

#include "base/displayable.h"
#include "ui/deployments/deployment_words.h"
#include "ui/style/theme.h"
#include "ui/widgets/glyph_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int whole = 1000;

QLabel *shortText(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString factsOf(const DeploymentStory &story)
{
    const auto &deployment = story.deployment();
    const bool runs = deployment.state == model::DeploymentState::Running;
    const QString took
        = DeploymentWords::duration(deployment.started, runs ? story.at() : deployment.finished);
    QStringList facts{DeploymentHeader::tr("No. %1, %2", "number, kind")
                          .arg(deployment.id.value)
                          .arg(DeploymentWords::kind(deployment.kind)),
        DeploymentHeader::tr("by %1 on %2", "person, computer")
            .arg(displayable(deployment.person), displayable(deployment.workstation)),
        DeploymentHeader::tr("started %1").arg(DeploymentWords::moment(deployment.started))};
    if (!took.isEmpty())
        facts.append(runs ? DeploymentHeader::tr("running for %1").arg(took)
                          : DeploymentHeader::tr("took %1").arg(took));
    if (!deployment.reason.isEmpty())
        facts.append(DeploymentHeader::tr("“%1”", "reason").arg(displayable(deployment.reason)));
    return facts.join(u"  ·  "_s);
}

} // namespace

DeploymentHeader::DeploymentHeader(QWidget *parent)
    : QWidget(parent),
      m_title(shortText(u"deploymentTitle"_s, this)),
      m_tierGlyph(new GlyphLabel(size::glyph, this)),
      m_environment(shortText(u"deploymentEnvironment"_s, this)),
      m_glyph(new GlyphLabel(size::glyph, this)),
      m_state(shortText(u"deploymentState"_s, this)),
      m_facts(shortText(u"deploymentFacts"_s, this)),
      m_bar(new QProgressBar(this)),
      m_steps(shortText(u"deploymentSteps"_s, this)),
      m_buttons(new QHBoxLayout)
{
    setObjectName(u"deploymentHeader"_s);
    setAccessibleName(tr("Deployment"));
    m_title->setFont(fontBy(3, QFont::DemiBold));
    m_environment->setFont(fontBy(3, QFont::DemiBold));
    m_state->setFont(fontBy(1, QFont::DemiBold));
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    mute(m_facts);
    mute(m_steps);
    m_bar->setObjectName(u"deploymentBar"_s);
    m_bar->setAccessibleName(tr("Steps done"));
    m_bar->setRange(0, whole);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(space::near);
    m_buttons->setSpacing(space::near);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::near);
    top->addWidget(m_title);
    top->addWidget(m_tierGlyph);
    top->addWidget(m_environment);
    top->addSpacing(space::margin);
    top->addWidget(m_glyph);
    top->addWidget(m_state);
    top->addStretch();
    top->addLayout(m_buttons);
    auto *progress = new QHBoxLayout;
    progress->setSpacing(space::gap);
    progress->addWidget(m_bar, 1);
    progress->addWidget(m_steps);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::margin, space::gap, space::margin, space::near);
    column->setSpacing(space::near);
    column->addLayout(top);
    column->addWidget(m_facts);
    column->addLayout(progress);
}

void DeploymentHeader::addButton(QAction &action, bool isPrimary)
{
    auto *button = new QPushButton(action.text(), this);
    button->setObjectName(action.objectName() + u"Button"_s);
    button->setAccessibleName(action.text());
    button->setAutoDefault(isPrimary);
    const auto follow = [button, &action] {
        button->setEnabled(action.isEnabled());
        button->setToolTip(action.toolTip());
        button->setAccessibleDescription(action.toolTip());
    };
    connect(&action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, &action, &QAction::trigger);
    connect(&action, &QAction::visibleChanged, button,
        [button, &action] { button->setVisible(action.isVisible()); });
    button->setVisible(action.isVisible());
    m_buttons->addWidget(button);
    follow();
}

void DeploymentHeader::begin()
{
    m_shown = 0;
    for (QLabel *label : {m_title, m_environment, m_state, m_facts, m_steps})
        label->clear();
    m_bar->setValue(0);
    m_glyph->hide();
    m_tierGlyph->hide();
}

void DeploymentHeader::take(const DeploymentStory &story)
{
    const auto &deployment = story.deployment();
    const Look look = story.isAsking() ? Look{Glyph::Paused, Tone::Waiting} : lookOf(deployment.state);
    m_title->setText(tr("%1 %2 →", "project, version; an environment follows")
                         .arg(displayable(deployment.project), DeploymentWords::version(deployment)));
    const bool isProduction = story.tier() == model::Tier::Production;
    m_tierGlyph->setVisible(isProduction);
    m_tierGlyph->setGlyph(Glyph::Star, Tone::Production);
    m_environment->setText(displayable(deployment.environment));
    m_environment->setToolTip(tr("Tier %1").arg(DeploymentWords::tier(story.tier())));
    m_glyph->show();
    m_glyph->setGlyph(look.glyph, look.tone);
    m_state->setText(story.isAsking() ? tr("Waits for an answer")
            : deployment.state == model::DeploymentState::Running && story.isGoingBack()
            ? tr("Going back")
            : DeploymentWords::state(deployment.state));
    m_facts->setText(factsOf(story));
    m_facts->setToolTip(displayable(deployment.reason).toHtmlEscaped());
    showBar(story);
}

void DeploymentHeader::showBar(const DeploymentStory &story)
{
    const auto [done, all] = story.tally();
    const Look look = lookOf(story.deployment().state);
    QPalette colours = palette();
    colours.setColor(QPalette::Highlight, tokensFor(colours).tint(look.tone).ink);
    m_bar->setPalette(colours);
    m_shown = std::max(m_shown, all > 0 ? int(qint64(done) * whole / all) : 0);
    m_bar->setValue(m_shown);
    const QString steps = tr("%1 of %2 steps done").arg(done).arg(all);
    const auto left = story.left();
    m_steps->setText(
        left ? tr("%1  ·  %2", "steps done, time left").arg(steps, DeploymentWords::left(*left)) : steps);
    m_steps->setToolTip(
        left ? tr("By what earlier deployments there took, and the steps that are left") : QString());
    m_bar->setAccessibleDescription(m_steps->text());
}

} // namespace slipway::ui
