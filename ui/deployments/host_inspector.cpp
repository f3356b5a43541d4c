// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/host_inspector.h"

#include "base/displayable.h"
#include "ui/deployments/deployment_words.h"
#include "ui/deployments/engine_words.h"
#include "ui/deployments/log_model.h"
#include "ui/navigation/kept_layout.h"
#include "ui/style/theme.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/record_table.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QVBoxLayout>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QLabel *readableText(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

/// The steps of a host's plan that no run is of yet.
QList<const deploy::PlannedStep *> stepsToCome(const DeploymentStory &story, const HostStory &host)
{
    QSet<QString> begun;
    for (const int run : host.runs)
        begun.insert(story.runs()[run].step);
    QList<const deploy::PlannedStep *> steps;
    for (const auto &plan : story.plan()->hosts) {
        if (plan.host != host.host)
            continue;
        for (const auto &phase : plan.phases) {
            for (const auto &step : phase.steps) {
                if (!begun.contains(step.id))
                    steps.append(&step);
            }
        }
    }
    return steps;
}

} // namespace

void StepModel::take(const DeploymentStory &story, const QString &name)
{
    QList<Row> rows;
    const HostStory *host = story.host(name);
    for (const int place : host ? host->runs : QList<int>()) {
        const StepRun &run = story.runs()[place];
        const bool isLost = run.isOpen() && story.isOver();
        const auto state = isLost ? model::StepState::Unknown : run.state;
        rows.append({.run = place,
            .title
            = run.attempt > 1 ? tr("%1 (attempt %2)", "step").arg(run.title).arg(run.attempt) : run.title,
            .state = DeploymentWords::state(state),
            .took = isLost ? QString()
                           : DeploymentWords::duration(run.begun, run.isOpen() ? story.at() : run.ended),
            .look = lookOf(state)});
    }
    const bool goesOn = host && story.plan() && !story.isGoingBack() && !isTrouble(host->outcome.state)
        && host->leftOut.isEmpty() && !story.deployment().finished.isValid();
    if (goesOn) {
        for (const auto *step : stepsToCome(story, *host))
            rows.append({.title = inOwnWords(step->title),
                .state = tr("waiting"),
                .look = {Glyph::Empty, Tone::Idle}});
    }
    if (rows.size() == m_rows.size()) {
        m_rows = rows;
        if (!rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(rows.size()) - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int StepModel::runAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? m_rows[index.row()].run : -1;
}

QModelIndex StepModel::lastBegun() const
{
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (m_rows[row].run >= 0)
            return index(row, 0);
    }
    return {};
}

int StepModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int StepModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant StepModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows[index.row()];
    if (role == Qt::DisplayRole)
        return index.column() == 0 ? row.title : index.column() == 1 ? row.state : row.took;
    if (role == lookRole && index.column() == 0)
        return QVariant::fromValue(row.look);
    if (role == Qt::ToolTipRole)
        return tr("%1: %2", "step, state").arg(row.title, row.state).toHtmlEscaped();
    return {};
}

QVariant StepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Step") : section == 1 ? tr("Outcome") : tr("Took");
}

HostInspector::HostInspector(QWidget *parent)
    : QFrame(parent),
      m_glyph(new GlyphLabel(size::glyph, this)),
      m_title(readableText(u"hostTitle"_s, this)),
      m_release(readableText(u"hostRelease"_s, this)),
      m_failure(readableText(u"hostFailure"_s, this)),
      m_steps(new RecordTable(u"hostSteps"_s, tr("Steps of the host"), this)),
      m_said(new QPlainTextEdit(this))
{
    setObjectName(u"hostInspector"_s);
    setAccessibleName(tr("The chosen host"));
    m_title->setFont(fontBy(1, QFont::DemiBold));
    mute(m_release);
    m_steps->setModel(&m_model);
    m_steps->setShares({60, 22, 18});
    m_steps->setDensity(Density::Compact);
    m_steps->setSelectionMode(QAbstractItemView::SingleSelection);
    m_said->setObjectName(u"stepSaid"_s);
    m_said->setAccessibleName(tr("What the chosen step said"));
    m_said->setReadOnly(true);
    m_said->setTabChangesFocus(true);
    m_said->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_said->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_said->setFrameShape(NoFrame);
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setObjectName(u"hostParts"_s);
    parts->setAccessibleName(tr("Steps and what they said"));
    parts->setChildrenCollapsible(false);
    parts->addWidget(m_steps);
    parts->addWidget(m_said);
    parts->setSizes({200, 100});
    letKeep(*parts);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(space::gap, space::near, space::gap, 0);
    head->setSpacing(space::near);
    head->addWidget(m_glyph);
    head->addWidget(m_title, 1);
    auto *facts = new QVBoxLayout;
    facts->setContentsMargins(space::gap, space::tight, space::gap, space::near);
    facts->setSpacing(space::tight);
    facts->addWidget(m_release);
    facts->addWidget(m_failure);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(facts);
    column->addWidget(parts, 1);
    connect(m_steps, &RecordTable::chosen, this, [this] {
        if (m_story)
            showStep(*m_story);
    });
    connect(m_steps, &RecordTable::accepted, this, [this](const QModelIndex &index) {
        if (const int run = m_model.runAt(index); run >= 0)
            Q_EMIT runAccepted(run);
    });
    clear();
}

void HostInspector::clear()
{
    m_story = nullptr;
    m_host.clear();
    m_model.take(DeploymentStory(), {});
    m_glyph->hide();
    m_title->setText(tr("No host is chosen"));
    m_release->clear();
    m_failure->hide();
    m_said->clear();
}

void HostInspector::show(const DeploymentStory &story, const QString &name)
{
    const HostStory *host = story.host(name);
    if (!host) {
        clear();
        return;
    }
    const bool isOther = m_host != name || m_story != &story;
    m_story = &story;
    m_host = name;
    const bool isLost = host->open >= 0 && story.isOver();
    const auto state = isLost ? model::HostState::Unknown : host->outcome.state;
    const Look look = lookOf(state, story.isOver());
    m_glyph->show();
    m_glyph->setGlyph(look.glyph, look.tone);
    m_title->setText(tr("%1: %2", "host, state").arg(displayable(name), DeploymentWords::state(state)));
    const QString now = displayable(host->outcome.current);
    const QString before = displayable(host->outcome.previous);
    m_release->setText(tr("Current: %1. Before: %2.")
                           .arg(now.isEmpty() ? tr("not known, or nothing") : now,
                               before.isEmpty() ? tr("nothing") : before));
    m_failure->setText(displayable(host->outcome.failure));
    m_failure->setVisible(!host->outcome.failure.isEmpty());
    m_model.take(story, name);
    if (isOther || !m_steps->currentIndex().isValid())
        m_steps->setCurrentIndex(m_model.lastBegun());
    showStep(story);
}

void HostInspector::showStep(const DeploymentStory &story)
{
    const int place = m_model.runAt(m_steps->currentIndex());
    const QString text = place < 0 ? QString() : LogModel::linesOf(story.runs()[place]).join(u'\n');
    if (text != m_said->toPlainText())
        m_said->setPlainText(text);
    m_said->setPlaceholderText(place < 0 ? tr("This step has not begun.") : tr("This step said nothing."));
}

} // namespace slipway::ui
