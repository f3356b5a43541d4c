// SPDX-License-Identifier: Apache-2.0
#include "ui/projects/project_list.h"

#include "base/displayable.h"
#include "ui/projects/project_words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/list_pane.h"
#include "ui/widgets/record_table.h"
#include "ui/widgets/time_words.h"

#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QList<Column<ProjectRow>> projectColumns()
{
    using Row = ProjectRow;
    return {{ProjectListView::tr("Project"), [](const Row &row) { return displayable(row.name); }},
        {ProjectListView::tr("Newest release"),
            [](const Row &row) {
                return row.newest.isEmpty() ? ProjectListView::tr("–", "no release")
                                            : displayable(row.newest);
            }},
        {ProjectListView::tr("Built"), [](const Row &row) { return TimeWords::moment(row.built); }},
        {ProjectListView::tr("Last build"),
            [](const Row &row) {
                return row.lastBuild ? ProjectListView::tr("%1: %2", "number of a build; state")
                                           .arg(row.lastBuild->number)
                                           .arg(ProjectWords::state(row.lastBuild->state))
                                     : ProjectListView::tr("–", "no build");
            },
            [](const Row &row) {
                return row.lastBuild ? std::optional(ProjectWords::look(row.lastBuild->state)) : std::nullopt;
            }},
        {ProjectListView::tr("Releases"), [](const Row &row) { return QString::number(row.releases); }},
        {ProjectListView::tr("Runs"),
            [](const Row &row) {
                return row.runs.isEmpty() ? ProjectListView::tr("–", "nowhere")
                                          : displayable(row.runs.join(u", "_s));
            }},
        {ProjectListView::tr("Repository"), [](const Row &row) { return displayable(row.repository); }}};
}

} // namespace

ProjectListView::ProjectListView(ProjectDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(projectColumns(), this),
      m_pane(new ListPane(u"projects"_s, tr("Projects"), this))
{
    setObjectName(u"projectListView"_s);
    setAccessibleName(tr("Projects"));
    m_pane->filter().setPlaceholderText(tr("Filter: project, release, environment"));
    m_pane->table().setModel(&m_model);
    m_pane->table().setShares({5, 5, 5, 5, 3, 14, 9});
    m_pane->table().setSelectionMode(QAbstractItemView::SingleSelection);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pane);
    connect(&m_pane->filter(), &QLineEdit::textChanged, this, &ProjectListView::applyFilter);
    connect(m_pane, &ListPane::retried, this, &ProjectListView::refresh);
    connect(&m_pane->empty(), &EmptyState::accepted, this, &ProjectListView::projectWanted);
    connect(&m_pane->table(), &RecordTable::chosen, this, &ProjectListView::chosenChanged);
    connect(&m_pane->table(), &RecordTable::accepted, this, [this](const QModelIndex &index) {
        if (const auto *row = m_model.at(index))
            Q_EMIT accepted(row->name);
    });
}

void ProjectListView::refresh()
{
    if (!m_all)
        m_pane->showLoading(tr("Reading the projects…"));
    m_reading.ask(
        [desk = &m_desk](std::stop_token stop, task::Progress &) { return desk->list(std::move(stop)); },
        [this](Result<Rows> &rows) { take(rows); });
}

void ProjectListView::take(Result<Rows> &rows)
{
    if (!rows) {
        if (!rows.error().isCancelled())
            m_pane->showFailure(tr("The projects cannot be read"), rows.error());
        return;
    }
    m_pane->clearFailure();
    m_all = std::make_shared<const Rows>(std::move(*rows));
    m_pane->filter().setVisible(!m_all->isEmpty());
    if (!m_all->isEmpty()) {
        applyFilter();
        return;
    }
    m_model.setRows({});
    m_pane->setSummary({});
    m_pane->empty().setText(
        tr("No projects yet"), tr("A project is a git repository and the Python package that it makes."));
    m_pane->empty().setFootnote(tr("On the command line: slipwayctl apply slipway.toml"));
    m_pane->empty().setAction(tr("&New project…"),
        tr("It is read from its repository; only what cannot be read there is asked for."));
    m_pane->showEmpty();
    Q_EMIT filtered();
}

void ProjectListView::applyFilter()
{
    if (!m_all || m_all->isEmpty())
        return;
    const auto words = m_pane->filter().text().split(u' ', Qt::SkipEmptyParts);
    m_filtering.ask(
        [all = m_all, words](std::stop_token, task::Progress &) -> Result<Rows> {
            Rows rows;
            std::copy_if(all->begin(), all->end(), std::back_inserter(rows),
                [&](const ProjectRow &row) { return matches(row, words); });
            return rows;
        },
        [this](Result<Rows> &rows) {
            if (rows)
                show(*rows);
        });
}

void ProjectListView::show(const Rows &rows)
{
    const QString before = chosen();
    m_model.setRows(rows);
    const auto same
        = std::find_if(rows.begin(), rows.end(), [&](const ProjectRow &row) { return row.name == before; });
    m_pane->table().setCurrentIndex(m_model.index(same == rows.end() ? 0 : int(same - rows.begin()), 0));
    if (rows.size() < m_all->size())
        m_pane->setSummary(tr("%1 of %2", "rows shown; all").arg(rows.size()).arg(m_all->size()));
    else
        m_pane->setSummary(tr("%n project(s)", nullptr, int(rows.size())));
    if (rows.isEmpty())
        m_pane->showNoMatch(tr("No project matches “%1”.").arg(m_pane->filter().text()));
    else
        m_pane->showTable();
    Q_EMIT filtered();
}

void ProjectListView::setFilter(const QString &text)
{
    if (m_pane->filter().text() != text)
        m_pane->filter().setText(text);
}

QString ProjectListView::filterText() const
{
    return m_pane->filter().text();
}

QString ProjectListView::chosen() const
{
    const auto *row = m_model.at(m_pane->table().currentIndex());
    return row ? row->name : QString();
}

} // namespace slipway::ui
