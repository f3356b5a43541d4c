// SPDX-License-Identifier: Apache-2.0
#include "ui/releases/change_section.h"

#include "base/displayable.h"
#include "ui/releases/release_words.h"
#include "ui/style/theme.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/section.h"

#include <QComboBox>
#include <QLabel>
#include <QSet>
#include <QSignalBlocker>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostChanges = 9;

QString wordOf(ChangeRow::Way way)
{
    switch (way) {
    case ChangeRow::Way::Included:
        return ChangeSection::tr("Included");
    case ChangeRow::Way::TakenAway:
        return ChangeSection::tr("Taken away");
    case ChangeRow::Way::Newer:
        return ChangeSection::tr("Not included");
    }
    Q_UNREACHABLE();
}

Look lookOf(ChangeRow::Way way)
{
    switch (way) {
    case ChangeRow::Way::Included:
        return {.glyph = Glyph::Done, .tone = Tone::Success};
    case ChangeRow::Way::TakenAway:
        return {.glyph = Glyph::Warning, .tone = Tone::Warning};
    case ChangeRow::Way::Newer:
        return {.glyph = Glyph::Empty, .tone = Tone::Idle};
    }
    Q_UNREACHABLE();
}

QList<Column<ChangeRow>> changeColumns()
{
    return {{ChangeSection::tr("Change"), [](const ChangeRow &row) { return wordOf(row.way); },
                [](const ChangeRow &row) { return std::optional(lookOf(row.way)); }},
        {ChangeSection::tr("What"), [](const ChangeRow &row) { return displayable(row.change.title); }},
        {ChangeSection::tr("Author"), [](const ChangeRow &row) { return displayable(row.change.author); }},
        {ChangeSection::tr("Commit"), [](const ChangeRow &row) { return row.change.commit.left(10); },
            nullptr, [](const ChangeRow &row) { return row.change.commit; }}};
}

QList<ChangeRow> rowsOf(const ReleaseChanges &changes)
{
    QList<ChangeRow> rows;
    // What a person would overlook comes first.
    for (const auto &change : changes.takenAway)
        rows.append({.way = ChangeRow::Way::TakenAway, .change = change});
    for (const auto &change : changes.included)
        rows.append({.way = ChangeRow::Way::Included, .change = change});
    for (const auto &change : changes.newer)
        rows.append({.way = ChangeRow::Way::Newer, .change = change});
    return rows;
}

QString sentenceOf(const ReleaseChanges &changes)
{
    QStringList said;
    if (!changes.takenAway.isEmpty())
        said.append(ChangeSection::tr("Taken away: what %1 has and this release has not.")
                        .arg(displayable(changes.current)));
    if (!changes.newer.isEmpty())
        said.append(
            ChangeSection::tr("Not included: newer on %1.", "branch").arg(displayable(changes.branch)));
    for (const QString &remark : changes.remarks)
        said.append(sentence(remark));
    return said.join(u'\n');
}

} // namespace

ChangeSection::ChangeSection(ReleaseDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(changeColumns(), this),
      m_section(new Section(u"changes"_s, tr("Changes"), this)),
      m_environment(new QComboBox(this)),
      m_table(new RecordTable(u"changeTable"_s, tr("Changes"), this)),
      m_said(paragraph(u"changesSaid"_s, this))
{
    setObjectName(u"changeSection"_s);
    setAccessibleName(tr("Changes"));
    build();
    connect(m_environment, &QComboBox::currentIndexChanged, this, &ChangeSection::read);
}

void ChangeSection::build()
{
    m_environment->setObjectName(u"changesEnvironment"_s);
    m_environment->setMinimumContentsLength(12);
    m_environment->setAccessibleName(tr("Since what runs in this environment"));
    auto *since = new QLabel(tr("&Since what runs in"), this);
    since->setObjectName(u"changesSince"_s);
    since->setBuddy(m_environment);
    mute(since);
    m_section->addTool(since);
    m_section->addTool(m_environment);
    m_table->setModel(&m_model);
    m_table->setDensity(Density::Compact);
    m_table->setShares({4, 10, 3, 3});
    mute(m_said);
    m_section->body().addWidget(m_table);
    m_section->body().addWidget(m_said);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_section);
}

void ChangeSection::present(const ReleaseSheet &sheet)
{
    m_project = sheet.release.project;
    m_name = sheet.release.folderName();
    QStringList names;
    int suggested = -1;
    for (const auto &stage : sheet.stages) {
        if (!stage.hasTarget)
            continue;
        // The first place where something else runs is where it goes next.
        if (suggested < 0 && !stage.current.isEmpty() && !stage.isCurrent)
            suggested = int(names.size());
        names.append(stage.environment.name);
    }
    const QString before = m_environment->currentText();
    const QSignalBlocker blocker(m_environment);
    m_environment->clear();
    m_environment->addItems(names);
    m_environment->setCurrentIndex(
        names.contains(before) ? int(names.indexOf(before)) : std::max(suggested, names.isEmpty() ? -1 : 0));
    m_section->setVisible(!names.isEmpty());
    read();
}

void ChangeSection::read()
{
    const QString environment = m_environment->currentText();
    if (environment.isEmpty())
        return;
    if (m_model.rowCount() == 0)
        m_section->setSummary(tr("Reading the history…"));
    m_reading.ask(
        [desk = &m_desk, project = m_project, name = m_name, environment](std::stop_token stop,
            task::Progress &) { return desk->changes(project, name, environment, std::move(stop)); },
        [this](Result<ReleaseChanges> &changes) {
            if (changes)
                show(*changes);
            else
                show({.remarks = {changes.error().story()}});
        });
}

void ChangeSection::show(const ReleaseChanges &changes)
{
    const auto rows = rowsOf(changes);
    m_model.setRows(rows);
    QSet<QString> authors;
    for (const auto &change : changes.included)
        authors.insert(change.author);
    if (changes.current.isEmpty())
        m_section->setSummary(tr("Nothing runs there yet"));
    else if (changes.current == m_name)
        m_section->setSummary(tr("This release runs there"));
    else
        m_section->setSummary(tr("Since %1: %2 included, by %3; %4 taken away; %5 not included",
            "release; commits; authors; commits; commits")
                                  .arg(displayable(changes.current))
                                  .arg(changes.included.size())
                                  .arg(tr("%n author(s)", nullptr, int(authors.size())))
                                  .arg(changes.takenAway.size())
                                  .arg(changes.newer.size()));
    m_table->setVisible(!rows.isEmpty());
    fitHeight(*m_table, int(rows.size()), mostChanges);
    const QString said = sentenceOf(changes);
    m_said->setText(said);
    m_said->setVisible(!said.isEmpty());
}

} // namespace slipway::ui
