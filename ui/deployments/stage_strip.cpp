// SPDX-License-Identifier: Apache-2.0
#include "ui/deployments/stage_strip.h"

#include "base/displayable.h"
#include "ui/style/look.h"
#include "ui/widgets/look_delegate.h"

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int stripHeight = 36;

Look lookOf(Stage::State state)
{
    switch (state) {
    case Stage::State::Waiting:
    case Stage::State::NotReached:
        return {Glyph::Empty, Tone::Idle};
    case Stage::State::Running:
        return {Glyph::Running, Tone::Running};
    case Stage::State::Done:
        return {Glyph::Done, Tone::Success};
    case Stage::State::Failed:
        return {Glyph::Failed, Tone::Failed};
    }
    Q_UNREACHABLE();
}

QString titleOf(const Stage &stage)
{
    const QString title = displayable(stage.title);
    return stage.batches == 0
        ? title
        : StageModel::tr("%1, batch %2 of %3", "phase").arg(title).arg(stage.batch).arg(stage.batches);
}

QString wordOf(const Stage &stage)
{
    switch (stage.state) {
    case Stage::State::Waiting:
        return StageModel::tr("waiting");
    case Stage::State::NotReached:
        return StageModel::tr("not finished");
    case Stage::State::Running:
        return StageModel::tr("running");
    case Stage::State::Done:
        return StageModel::tr("done");
    case Stage::State::Failed:
        return StageModel::tr("%1 failed").arg(stage.failed);
    }
    Q_UNREACHABLE();
}

} // namespace

void StageModel::take(const QList<Stage> &stages)
{
    if (stages.size() != m_stages.size()) {
        beginResetModel();
        m_stages = stages;
        endResetModel();
        return;
    }
    m_stages = stages;
    if (!m_stages.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_stages.size()) - 1));
}

int StageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_stages.size());
}

QVariant StageModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_stages.size())
        return {};
    const Stage &stage = m_stages[index.row()];
    const auto all = stage.hosts.size();
    if (role == Qt::DisplayRole)
        return tr("%1  %2/%3", "stage; hosts done, of all").arg(titleOf(stage)).arg(stage.done).arg(all);
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return tr("%1: %2, %3 of %4 hosts", "stage, state")
            .arg(titleOf(stage), wordOf(stage))
            .arg(stage.done)
            .arg(all);
    if (role == lookRole)
        return QVariant::fromValue(lookOf(stage.state));
    return {};
}

StageStrip::StageStrip(QWidget *parent) : QListView(parent)
{
    setObjectName(u"stages"_s);
    setAccessibleName(tr("Phases and batches"));
    setModel(&m_model);
    setItemDelegate(new LookDelegate(this));
    setFlow(LeftToRight);
    setWrapping(false);
    setSpacing(space::tight);
    setFrameShape(NoFrame);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedHeight(stripHeight);
    viewport()->setAutoFillBackground(false);
}

void StageStrip::take(const QList<Stage> &stages)
{
    m_model.take(stages);
    setVisible(!stages.isEmpty());
    for (int i = 0; i < stages.size(); ++i) {
        if (stages[i].state != Stage::State::Running)
            continue;
        if (m_shown != i)
            scrollTo(m_model.index(i), PositionAtCenter);
        m_shown = i;
        return;
    }
}

} // namespace slipway::ui
