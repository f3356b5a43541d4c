// SPDX-License-Identifier: Apache-2.0
#include "ui/releases/whereabouts_section.h"

#include "base/displayable.h"
#include "ui/releases/release_words.h"
#include "ui/style/tokens.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/section.h"
#include "ui/widgets/time_words.h"

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPlaces = 8;

QString wordOf(const model::Placement &placement)
{
    if (placement.overwritten)
        return WhereaboutsSection::tr("Overwritten");
    return placement.verified ? WhereaboutsSection::tr("Verified") : WhereaboutsSection::tr("Not verified");
}

Look lookOf(const model::Placement &placement)
{
    if (placement.overwritten)
        return {.glyph = Glyph::Failed, .tone = Tone::Failed};
    return placement.verified ? Look{.glyph = Glyph::Done, .tone = Tone::Success}
                              : Look{.glyph = Glyph::Warning, .tone = Tone::Warning};
}

QList<Column<model::Placement>> placeColumns()
{
    using Place = model::Placement;
    return {{WhereaboutsSection::tr("Read back"), [](const Place &place) { return wordOf(place); },
                [](const Place &place) { return std::optional(lookOf(place)); }},
        {WhereaboutsSection::tr("Place"),
            [](const Place &place) {
                return WhereaboutsSection::tr("%1 %2", "store or index; its name")
                    .arg(ReleaseWords::kind(place.kind), displayable(place.destination));
            }},
        {WhereaboutsSection::tr("When"), [](const Place &place) { return TimeWords::moment(place.at); }},
        {WhereaboutsSection::tr("By"), [](const Place &place) { return displayable(place.person); }},
        {WhereaboutsSection::tr("Address"), [](const Place &place) { return displayable(place.location); },
            nullptr,
            [](const Place &place) {
                return displayable(QStringList{place.location, place.note}.join(u"  "_s).trimmed());
            }}};
}

QList<Column<model::Deployment>> deploymentColumns()
{
    using Deployment = model::Deployment;
    return {{WhereaboutsSection::tr("State"),
                [](const Deployment &one) { return ReleaseWords::state(one.state); },
                [](const Deployment &one) { return std::optional(ReleaseWords::look(one.state)); }},
        {WhereaboutsSection::tr("Environment"),
            [](const Deployment &one) { return displayable(one.environment); }},
        {WhereaboutsSection::tr("What"),
            [](const Deployment &one) {
                return WhereaboutsSection::tr("%1 %2", "deployment or rollback; number")
                    .arg(ReleaseWords::kind(one.kind))
                    .arg(one.id.value);
            }},
        {WhereaboutsSection::tr("Hosts"), [](const Deployment &one) { return ReleaseWords::hosts(one); }},
        {WhereaboutsSection::tr("Began"),
            [](const Deployment &one) { return TimeWords::moment(one.started); }},
        {WhereaboutsSection::tr("Took"),
            [](const Deployment &one) { return TimeWords::span(one.started, one.finished); }},
        {WhereaboutsSection::tr("By"), [](const Deployment &one) { return displayable(one.person); }, nullptr,
            [](const Deployment &one) {
                return one.reason.isEmpty() ? displayable(one.person)
                                            : WhereaboutsSection::tr("%1: %2", "person; reason")
                                                  .arg(displayable(one.person), displayable(one.reason));
            }}};
}

} // namespace

WhereaboutsSection::WhereaboutsSection(QWidget *parent)
    : QWidget(parent),
      m_places(placeColumns(), this),
      m_deployments(deploymentColumns(), this),
      m_placesSection(new Section(u"places"_s, tr("Where it is, and was verified"), this)),
      m_placeTable(new RecordTable(u"placeTable"_s, tr("Where it is"), this)),
      m_deploymentsSection(new Section(u"deployments"_s, tr("Deployments"), this)),
      m_deploymentTable(new RecordTable(u"deploymentTable"_s, tr("Deployments of this release"), this))
{
    setObjectName(u"whereaboutsSection"_s);
    setAccessibleName(tr("Where it is"));
    m_placeTable->setModel(&m_places);
    m_placeTable->setDensity(Density::Compact);
    m_placeTable->setShares({3, 4, 4, 2, 7});
    m_deploymentTable->setModel(&m_deployments);
    m_deploymentTable->setDensity(Density::Compact);
    m_deploymentTable->setShares({4, 4, 4, 2, 5, 3, 2});
    m_deploymentsSection->body().addWidget(m_deploymentTable);
    m_placesSection->body().addWidget(m_placeTable);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::section);
    column->addWidget(m_deploymentsSection);
    column->addWidget(m_placesSection);
    connect(m_deploymentTable, &RecordTable::accepted, this, [this](const QModelIndex &index) {
        if (const auto *one = m_deployments.at(index))
            Q_EMIT departed(
                {.place = Place::Deployments, .path = {QString::number(one->id.value)}, .query = {}});
    });
}

void WhereaboutsSection::present(const ReleaseSheet &sheet)
{
    m_places.setRows({sheet.placements.rbegin(), sheet.placements.rend()});
    m_deployments.setRows(sheet.deployments);
    m_placesSection->setSummary(
        sheet.placements.isEmpty() ? tr("Nowhere yet: it is only on the computer that built it") : QString());
    m_deploymentsSection->setSummary(sheet.deployments.isEmpty() ? tr("It was not deployed yet") : QString());
    m_placeTable->setVisible(!sheet.placements.isEmpty());
    m_deploymentTable->setVisible(!sheet.deployments.isEmpty());
    fitHeight(*m_placeTable, m_places.rowCount(), mostPlaces);
    fitHeight(*m_deploymentTable, m_deployments.rowCount(), mostPlaces);
}

} // namespace slipway::ui
