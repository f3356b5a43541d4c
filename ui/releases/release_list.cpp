// SPDX-License-Identifier: Apache-2.0
#include "ui/releases/release_list.h"

#include "base/displayable.h"
#include "ui/releases/release_words.h"
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

constexpr qsizetype namesShown = 3;

/// Names of places, with a glyph where there are any.
Column<ReleaseRow> placesColumn(const QString &title, QStringList ReleaseRow::*places)
{
    return {title,
        [places](const ReleaseRow &row) {
            return (row.*places).isEmpty() ? ReleaseListView::tr("–", "nowhere")
                                           : ReleaseWords::names(row.*places, namesShown);
        },
        [places](const ReleaseRow &row) {
            return (row.*places).isEmpty() ? std::nullopt
                                           : std::optional(Look{.glyph = Glyph::Done, .tone = Tone::Success});
        },
        [places](const ReleaseRow &row) { return displayable((row.*places).join(u", "_s)); }};
}

QList<Column<ReleaseRow>> releaseColumns()
{
    using Row = ReleaseRow;
    return {{ReleaseListView::tr("Project"), [](const Row &row) { return displayable(row.project); }},
        {ReleaseListView::tr("Version"), [](const Row &row) { return displayable(row.version); }},
        {ReleaseListView::tr("Build"), [](const Row &row) { return QString::number(row.build); }},
        {ReleaseListView::tr("Commit"), [](const Row &row) { return row.commit.left(10); }, nullptr,
            [](const Row &row) {
                return row.tag.isEmpty()
                    ? row.commit
                    : ReleaseListView::tr("%1, tag %2", "commit").arg(row.commit, displayable(row.tag));
            }},
        {ReleaseListView::tr("Built"), [](const Row &row) { return TimeWords::moment(row.created); }},
        {ReleaseListView::tr("By"), [](const Row &row) { return displayable(row.person); }},
        {ReleaseListView::tr("Build result"),
            [](const Row &row) { return ReleaseWords::reproducibility(row.reproducibility); },
            [](const Row &row) { return std::optional(ReleaseWords::look(row.reproducibility)); }},
        {ReleaseListView::tr("Checks"), [](const Row &row) { return ReleaseWords::checks(row); },
            [](const Row &row) { return std::optional(ReleaseWords::checksLook(row)); }},
        placesColumn(ReleaseListView::tr("Archived in"), &Row::archived),
        placesColumn(ReleaseListView::tr("Published on"), &Row::published),
        placesColumn(ReleaseListView::tr("Runs in"), &Row::running)};
}

bool isSame(const ReleaseRow &a, const ReleaseRow &b)
{
    return a.project == b.project && a.build == b.build;
}

} // namespace

ReleaseListView::ReleaseListView(ReleaseDesk &desk, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_model(releaseColumns(), this),
      m_pane(new ListPane(u"releases"_s, tr("Releases"), this))
{
    setObjectName(u"releaseListView"_s);
    setAccessibleName(tr("Releases"));
    m_pane->filter().setPlaceholderText(tr("Filter: project, version, person, place"));
    m_pane->table().setModel(&m_model);
    m_pane->table().setShares({6, 5, 3, 5, 7, 3, 7, 7, 5, 7, 9});
    m_pane->table().setSelectionMode(QAbstractItemView::SingleSelection);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pane);
    connect(&m_pane->filter(), &QLineEdit::textChanged, this, &ReleaseListView::applyFilter);
    connect(m_pane, &ListPane::retried, this, &ReleaseListView::refresh);
    connect(&m_pane->empty(), &EmptyState::accepted, this, &ReleaseListView::projectsWanted);
    connect(&m_pane->table(), &RecordTable::chosen, this, &ReleaseListView::chosenChanged);
    connect(&m_pane->table(), &RecordTable::accepted, this, [this](const QModelIndex &index) {
        if (const auto *row = m_model.at(index))
            Q_EMIT accepted(row->project, row->name());
    });
}

void ReleaseListView::refresh()
{
    if (!m_all)
        m_pane->showLoading(tr("Reading the releases…"));
    m_reading.ask(
        [desk = &m_desk](std::stop_token stop, task::Progress &) { return desk->list(std::move(stop)); },
        [this](Result<ReleaseList> &list) { take(list); });
}

void ReleaseListView::take(Result<ReleaseList> &list)
{
    if (!list) {
        if (!list.error().isCancelled())
            m_pane->showFailure(tr("The releases cannot be read"), list.error());
        return;
    }
    m_pane->clearFailure();
    m_all = std::make_shared<const ReleaseList>(std::move(*list));
    m_pane->filter().setVisible(!m_all->rows.isEmpty());
    if (!m_all->rows.isEmpty()) {
        applyFilter();
        return;
    }
    m_model.setRows({});
    m_pane->setSummary({});
    m_pane->empty().setText(tr("No releases yet"),
        m_all->hasProjects
            ? tr("A release is made from one commit of a project: its source distribution, the checks, and "
                 "the "
                 "record of how it was built.")
            : tr("A release is made from one commit of a project, and there is no project yet."));
    m_pane->empty().setFootnote(m_all->hasProjects
            ? tr("On the command line: slipwayctl build PROJECT --ref TAG")
            : tr("To begin with a project of your own: slipwayctl apply slipway.toml"));
    m_pane->empty().setAction(m_all->hasProjects ? tr("Show the &projects") : QString(),
        m_all->hasProjects ? tr("A project's page has what builds it.") : QString());
    m_pane->showEmpty();
    Q_EMIT filtered();
}

void ReleaseListView::applyFilter()
{
    if (!m_all || m_all->rows.isEmpty())
        return;
    const auto words = m_pane->filter().text().split(u' ', Qt::SkipEmptyParts);
    m_filtering.ask(
        [all = m_all, words](std::stop_token stop, task::Progress &) -> Result<QList<ReleaseRow>> {
            QList<ReleaseRow> rows;
            for (const auto &row : all->rows) {
                if (stop.stop_requested())
                    return fail(Errc::Cancelled, u"another filter was asked for"_s);
                if (matches(row, words))
                    rows.append(row);
            }
            return rows;
        },
        [this](Result<QList<ReleaseRow>> &rows) {
            if (rows)
                show(*rows);
        });
}

void ReleaseListView::show(const QList<ReleaseRow> &rows)
{
    const auto before = chosen() ? std::optional(*chosen()) : std::nullopt;
    m_model.setRows(rows);
    const auto same = std::find_if(
        rows.begin(), rows.end(), [&](const ReleaseRow &row) { return before && isSame(row, *before); });
    m_pane->table().setCurrentIndex(m_model.index(same == rows.end() ? 0 : int(same - rows.begin()), 0));
    if (rows.size() < m_all->rows.size())
        m_pane->setSummary(tr("%1 of %2", "rows shown; all").arg(rows.size()).arg(m_all->rows.size()));
    else if (m_all->all > rows.size())
        m_pane->setSummary(tr("The newest %1 of %2").arg(rows.size()).arg(m_all->all));
    else
        m_pane->setSummary(tr("%n release(s)", nullptr, int(rows.size())));
    if (rows.isEmpty())
        m_pane->showNoMatch(tr("No release matches “%1”.").arg(m_pane->filter().text()));
    else
        m_pane->showTable();
    Q_EMIT filtered();
}

void ReleaseListView::setFilter(const QString &text)
{
    if (m_pane->filter().text() != text)
        m_pane->filter().setText(text);
}

QString ReleaseListView::filterText() const
{
    return m_pane->filter().text();
}

QString ReleaseListView::onlyProject() const
{
    const auto &rows = m_model.rows();
    const bool isOne = !rows.isEmpty() && std::all_of(rows.begin(), rows.end(), [&](const ReleaseRow &row) {
        return row.project == rows.first().project;
    });
    return isOne ? rows.first().project : QString();
}

const ReleaseRow *ReleaseListView::chosen() const
{
    return m_model.at(m_pane->table().currentIndex());
}

} // namespace slipway::ui
