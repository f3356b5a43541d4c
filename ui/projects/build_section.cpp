// SPDX-License-Identifier: Apache-2.0
#include "ui/projects/build_section.h"

#include "base/displayable.h"
#include "ui/projects/project_words.h"
#include "ui/style/theme.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/section.h"
#include "ui/widgets/time_words.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostBuilds = 8;
constexpr int logHeight = 220;

QList<Column<BuildRow>> buildColumns()
{
    using Row = BuildRow;
    return {{BuildSection::tr("State"), [](const Row &row) { return ProjectWords::state(row.build.state); },
                [](const Row &row) { return std::optional(ProjectWords::look(row.build.state)); }},
        {BuildSection::tr("Build"), [](const Row &row) { return QString::number(row.build.number); }},
        {BuildSection::tr("Version"),
            [](const Row &row) {
                return row.version.isEmpty() ? BuildSection::tr("–", "no release") : displayable(row.version);
            }},
        {BuildSection::tr("Of"), [](const Row &row) { return displayable(row.build.ref); }, nullptr,
            [](const Row &row) { return row.build.commit; }},
        {BuildSection::tr("Began"), [](const Row &row) { return TimeWords::moment(row.build.started); }},
        {BuildSection::tr("Took"),
            [](const Row &row) { return TimeWords::span(row.build.started, row.build.finished); }},
        {BuildSection::tr("By"), [](const Row &row) { return displayable(row.build.person); }}};
}

} // namespace

BuildSection::BuildSection(ProjectDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(buildColumns(), this),
      m_section(new Section(u"builds"_s, tr("Builds"), this)),
      m_table(new RecordTable(u"buildTable"_s, tr("Builds"), this)),
      m_failure(paragraph(u"buildFailure"_s, this)),
      m_logSection(new Section(u"buildLog"_s, tr("Log"), this)),
      m_log(new QPlainTextEdit(this))
{
    setObjectName(u"buildSection"_s);
    setAccessibleName(tr("Builds"));
    build();
    connect(m_table, &RecordTable::chosen, this, &BuildSection::showChosen);
    connect(m_table, &RecordTable::accepted, this, [this](const QModelIndex &index) {
        if (const auto *row = m_model.at(index); row && !row->version.isEmpty())
            Q_EMIT departed({.place = Place::Releases,
                .path = {m_project, u"%1-b%2"_s.arg(row->version).arg(row->build.number)},
                .query = {}});
    });
}

void BuildSection::build()
{
    m_table->setModel(&m_model);
    m_table->setDensity(Density::Compact);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShares({4, 2, 3, 4, 5, 3, 2});
    m_log->setObjectName(u"buildLogText"_s);
    m_log->setReadOnly(true);
    m_log->setTabChangesFocus(true);
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_log->setFixedHeight(logHeight);
    m_section->body().addWidget(m_table);
    m_section->body().addWidget(m_failure);
    m_logSection->body().addWidget(m_log);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::section);
    column->addWidget(m_section);
    column->addWidget(m_logSection);
}

void BuildSection::present(const ProjectSheet &sheet)
{
    const auto *before = m_model.at(m_table->currentIndex());
    const int chosen = before && m_project == sheet.project.name ? before->build.number : 0;
    if (std::exchange(m_project, sheet.project.name) != sheet.project.name)
        m_logOf = 0;
    m_model.setRows(sheet.builds);
    const auto same = std::find_if(sheet.builds.begin(), sheet.builds.end(),
        [&](const BuildRow &row) { return row.build.number == chosen; });
    m_section->setSummary(sheet.builds.isEmpty() ? tr("Nothing was built yet") : QString());
    m_table->setVisible(!sheet.builds.isEmpty());
    m_logSection->setVisible(!sheet.builds.isEmpty());
    fitHeight(*m_table, m_model.rowCount(), mostBuilds);
    m_table->setCurrentIndex(
        m_model.index(same == sheet.builds.end() ? 0 : int(same - sheet.builds.begin()), 0));
    showChosen();
}

void BuildSection::showChosen()
{
    const auto *row = m_model.at(m_table->currentIndex());
    const QString failure = row ? row->build.failure : QString();
    m_failure->setVisible(!failure.isEmpty());
    m_failure->setText(tr("It failed: %1").arg(displayable(failure)));
    if (!row)
        return;
    m_logSection->setHeading(tr("Log of build %1").arg(row->build.number));
    m_log->setAccessibleName(tr("Log of build %1").arg(row->build.number));
    const bool isRunning = row->build.state == model::BuildState::Running;
    if (m_logOf != row->build.number || isRunning)
        readLog(row->build);
}

void BuildSection::readLog(const model::Build &build)
{
    if (std::exchange(m_logOf, build.number) != build.number) {
        m_log->clear();
        m_logSection->setSummary(tr("Reading the log…"));
    }
    m_reading.ask([desk = &m_desk, project = m_project, number = build.number](std::stop_token stop,
                      task::Progress &) { return desk->buildLog(project, number, std::move(stop)); },
        [this](Result<QString> &log) {
            m_logSection->setSummary(log ? QString() : displayable(log.error().story()));
            m_log->setPlainText(log ? displayableLines(*log) : QString());
            m_log->verticalScrollBar()->setValue(
                m_log->verticalScrollBar()->maximum()); // the end says what happened
        });
}

} // namespace slipway::ui
