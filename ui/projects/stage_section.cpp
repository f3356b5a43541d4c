// SPDX-License-Identifier: Apache-2.0
#include "ui/projects/stage_section.h"

#include "base/displayable.h"
#include "ui/projects/project_words.h"
#include "ui/style/theme.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/section.h"
#include "ui/widgets/time_words.h"

#include <QHeaderView>
#include <QLabel>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostChanges = 10;
constexpr int nameWidth = 132;
constexpr int stageWidth = 200;
using Kind = StageFact::Kind;

const QList<StageFact> allFacts{{Kind::Runs}, {Kind::State}, {Kind::Since}, {Kind::Person}, {Kind::Before},
    {Kind::Waiting}, {Kind::Hosts}, {Kind::Health}};

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Runs:
        return StageSection::tr("Runs");
    case Kind::State:
        return StageSection::tr("State");
    case Kind::Since:
        return StageSection::tr("Since");
    case Kind::Person:
        return StageSection::tr("By");
    case Kind::Before:
        return StageSection::tr("Last good before");
    case Kind::Waiting:
        return StageSection::tr("Waiting changes");
    case Kind::Hosts:
        return StageSection::tr("Hosts");
    case Kind::Health:
        return StageSection::tr("Healthy when");
    }
    Q_UNREACHABLE();
}

QList<Column<deploy::Change>> changeColumns()
{
    using Change = deploy::Change;
    return {{StageSection::tr("What"), [](const Change &change) { return displayable(change.title); }},
        {StageSection::tr("Author"), [](const Change &change) { return displayable(change.author); }},
        {StageSection::tr("Commit"), [](const Change &change) { return change.commit.left(10); }, nullptr,
            [](const Change &change) { return change.commit; }}};
}

} // namespace

StageSection::StageSection(ProjectDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_facts({}, this),
      m_changes(changeColumns(), this),
      m_stages(new Section(u"stages"_s, tr("Environments"), this)),
      m_stageTable(new RecordTable(u"stageTable"_s, tr("Environments of the project"), this)),
      m_waiting(new Section(u"waiting"_s, tr("Waiting changes"), this)),
      m_changeTable(new RecordTable(u"waitingTable"_s, tr("Waiting changes"), this)),
      m_said(paragraph(u"waitingSaid"_s, this))
{
    setObjectName(u"stageSection"_s);
    setAccessibleName(tr("Environments"));
    build();
    connect(m_stageTable, &RecordTable::accepted, this, &StageSection::leave);
    connect(m_stageTable->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &StageSection::showWaiting);
}

void StageSection::build()
{
    m_stageTable->setModel(&m_facts);
    m_stageTable->setDensity(Density::Compact);
    m_stageTable->setSelectionBehavior(QAbstractItemView::SelectColumns);
    m_stageTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_changeTable->setModel(&m_changes);
    m_changeTable->setDensity(Density::Compact);
    m_changeTable->setShares({10, 3, 2});
    mute(m_said);
    m_stages->body().addWidget(m_stageTable);
    m_waiting->body().addWidget(m_changeTable);
    m_waiting->body().addWidget(m_said);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::section);
    column->addWidget(m_stages);
    column->addWidget(m_waiting);
}

QString StageSection::textOf(Kind kind, const ProjectStage &stage) const
{
    const auto *shown = stage.good ? &*stage.good : nullptr;
    switch (kind) {
    case Kind::Runs:
        return shown ? displayable(shown->release) : tr("nothing");
    case Kind::State:
        return ProjectWords::state(stage);
    case Kind::Since:
        return shown ? tr("%1 (%2)", "moment; age")
                           .arg(TimeWords::moment(shown->since), TimeWords::age(shown->since, m_sheet.at))
                     : QString();
    case Kind::Person:
        return shown ? displayable(shown->person) : QString();
    case Kind::Before:
        return displayable(stage.before);
    case Kind::Waiting: {
        const auto *waiting = undeployedOf(stage.environment.name);
        if (!waiting)
            return m_reading.isAsking() ? tr("being counted…") : QString();
        if (waiting->current.isEmpty() || !waiting->remarks.isEmpty())
            return tr("–", "cannot be told");
        return tr("%n commit(s)", nullptr, int(waiting->changes.size()));
    }
    case Kind::Hosts:
        return QString::number(stage.target.hosts.size());
    case Kind::Health:
        return ProjectWords::health(stage.target.health);
    }
    Q_UNREACHABLE();
}

QList<Column<StageFact>> StageSection::columns() const
{
    QList<Column<StageFact>> all{{QString(), [](const StageFact &fact) { return nameOf(fact.kind); }}};
    for (int i = 0; i < m_sheet.stages.size(); ++i)
        all.append(columnOf(i));
    return all;
}

Column<StageFact> StageSection::columnOf(int stage) const
{
    const model::Environment &environment = m_sheet.stages[stage].environment;
    const QString heading = environment.tier == model::Tier::Production
        ? tr("★ %1", "an environment of the tier production").arg(displayable(environment.name))
        : displayable(environment.name);
    return {heading,
        [this, stage](const StageFact &fact) { return textOf(fact.kind, m_sheet.stages[stage]); },
        [this, stage](const StageFact &fact) {
            return fact.kind == Kind::State ? std::optional(ProjectWords::look(m_sheet.stages[stage]))
                                            : std::nullopt;
        }};
}

void StageSection::present(const ProjectSheet &sheet)
{
    if (m_sheet.project.name != sheet.project.name)
        m_undeployed.clear();
    m_sheet = sheet;
    const bool hasAny = !sheet.stages.isEmpty();
    m_stages->setSummary(hasAny ? QString() : tr("None yet: no target says where this project runs"));
    m_stageTable->setVisible(hasAny);
    m_waiting->setVisible(hasAny);
    readUndeployed();
    showStages();
}

void StageSection::readUndeployed()
{
    m_reading.ask([desk = &m_desk, project = m_sheet.project.name](std::stop_token stop,
                      task::Progress &) { return desk->undeployed(project, std::move(stop)); },
        [this](Result<QList<Undeployed>> &undeployed) {
            m_undeployed = undeployed ? *undeployed : QList<Undeployed>();
            if (!undeployed)
                for (const auto &stage : m_sheet.stages)
                    m_undeployed.append(
                        {.environment = stage.environment.name, .remarks = {undeployed.error().story()}});
            showStages();
        });
}

void StageSection::showStages()
{
    const int before = std::max(1, m_stageTable->currentIndex().column());
    m_facts.setTable(columns(), allFacts);
    auto *header = m_stageTable->horizontalHeader();
    const int stages = m_facts.columnCount() - 1;
    const bool isRoomy = nameWidth + stages * stageWidth <= m_stageTable->viewport()->width();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->resizeSection(0, nameWidth);
    for (int column = 1; column <= stages; ++column) {
        header->resizeSection(column, stageWidth);
        header->setSectionResizeMode(column, isRoomy ? QHeaderView::Stretch : QHeaderView::Interactive);
    }
    fitHeight(*m_stageTable, m_facts.rowCount(), m_facts.rowCount());
    m_stageTable->setCurrentIndex(m_facts.index(0, std::min(before, m_facts.columnCount() - 1)));
    showWaiting();
}

const ProjectStage *StageSection::chosen() const
{
    const int column = m_stageTable->currentIndex().column();
    return column >= 1 && column <= m_sheet.stages.size() ? &m_sheet.stages[column - 1] : nullptr;
}

const Undeployed *StageSection::undeployedOf(const QString &environment) const
{
    const auto found = std::find_if(m_undeployed.begin(), m_undeployed.end(),
        [&](const Undeployed &one) { return one.environment == environment; });
    return found == m_undeployed.end() ? nullptr : &*found;
}

void StageSection::showWaiting()
{
    const auto *stage = chosen();
    const auto *waiting = stage ? undeployedOf(stage->environment.name) : nullptr;
    m_changes.setRows(waiting ? waiting->changes : QList<deploy::Change>());
    m_changeTable->setVisible(m_changes.rowCount() > 0);
    fitHeight(*m_changeTable, m_changes.rowCount(), mostChanges);
    m_said->setVisible(waiting && !waiting->remarks.isEmpty());
    if (!stage) {
        m_waiting->setSummary(tr("Choose an environment above"));
        return;
    }
    const QString name = displayable(stage->environment.name);
    if (!waiting)
        m_waiting->setSummary(tr("Reading the history…"));
    else if (waiting->current.isEmpty() && waiting->remarks.isEmpty())
        m_waiting->setSummary(tr("Nothing runs in %1 yet").arg(name));
    else if (waiting->changes.isEmpty() && waiting->remarks.isEmpty())
        m_waiting->setSummary(tr("None: %1 has all that is on %2", "environment; branch")
                                  .arg(name, displayable(m_sheet.project.branch)));
    else
        m_waiting->setSummary(
            tr("On %1 since %2, which runs in %3", "branch; release; environment")
                .arg(displayable(m_sheet.project.branch), displayable(waiting->current), name));
    QStringList remarks;
    for (const QString &remark : waiting ? waiting->remarks : QStringList())
        remarks.append(sentence(remark));
    m_said->setText(remarks.join(u'\n'));
}

void StageSection::leave(const QModelIndex &index)
{
    Q_UNUSED(index)
    if (const auto *stage = chosen(); stage && stage->good)
        Q_EMIT departed(
            {.place = Place::Releases, .path = {m_sheet.project.name, stage->good->release}, .query = {}});
}

void StageSection::enter()
{
    m_stageTable->setFocus(Qt::OtherFocusReason);
}

} // namespace slipway::ui
