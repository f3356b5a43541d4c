// SPDX-License-Identifier: Apache-2.0
#include "ui/audit/audit_model.h"

#include "base/displayable.h"
#include "ui/audit/audit_words.h"
#include "ui/style/theme.h"

#include <limits>
#include <utility>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

/// Pages wanted longer ago than these have scrolled by.
constexpr qsizetype pagesAtATime = 3;

} // namespace

AuditModel::AuditModel(AuditDesk &desk, QObject *parent) : QAbstractTableModel(parent), m_desk(desk)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(20); // milliseconds: a person who scrolls on has gone past by then
    connect(&m_soon, &QTimer::timeout, this, &AuditModel::readWanted);
}

void AuditModel::setRowHeight(int height)
{
    m_mostRows = std::numeric_limits<int>::max() / std::max(1, height) - 1;
}

void AuditModel::ask(const audit::Question &question)
{
    m_shaping.stop();
    m_state = State::Asking;
    m_opening.ask([&desk = m_desk, question](std::stop_token stop,
                      task::Progress &) { return desk.open(question, rowsAPage, std::move(stop)); },
        [this, question](Result<audit::Opening> &opening) { take(question, opening); });
    Q_EMIT stateChanged();
}

void AuditModel::take(const audit::Question &question, Result<audit::Opening> &opening)
{
    if (!opening) {
        m_state = State::Failed;
        m_error = opening.error();
        Q_EMIT stateChanged();
        return;
    }
    beginResetModel();
    m_reading.stop();
    m_wanted.clear();
    m_missed.clear();
    m_pages.clear();
    m_question = question;
    m_scope = opening->scope;
    m_shape = {};
    m_isShaped = false;
    m_error.reset();
    m_top = opening->top.size();
    if (!opening->top.isEmpty())
        m_pages.insert(0, new Page{std::move(opening->top)});
    m_rows = reachableRows();
    m_state = State::Shown;
    endResetModel();
    Q_EMIT stateChanged();
    m_shaping.ask([&desk = m_desk, question, scope = m_scope](std::stop_token stop,
                      task::Progress &) { return desk.shape(question, scope, std::move(stop)); },
        [this](Result<AuditShape> &shape) { takeShape(shape); });
}

void AuditModel::takeShape(Result<AuditShape> &shape)
{
    if (!shape)
        return; // the rows at the top are there; a refresh asks again
    m_shape = std::move(*shape);
    m_isShaped = true;
    if (const int rows = reachableRows(); rows > m_rows) {
        m_pages.remove(int(m_top / rowsAPage)); // a page that was not full
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
    Q_EMIT shaped();
}

qint64 AuditModel::events() const
{
    if (m_question.isEverything() || m_scope.isCounted)
        return m_scope.events;
    return m_isShaped ? m_shape.tally.events() : m_scope.events;
}

/// Rows can be shown that can be found: all of them for everything, those at the top until they are counted.
int AuditModel::reachableRows() const
{
    const qint64 reachable = m_question.isEverything() ? m_scope.events
        : m_isShaped                                   ? m_shape.tally.events()
                                                       : m_top;
    return int(std::min(reachable, m_mostRows));
}

const audit::Hit *AuditModel::hit(int row) const
{
    const Page *page = m_pages.object(row / rowsAPage);
    const int within = row % rowsAPage;
    return page && within < page->hits.size() ? &page->hits[within] : nullptr;
}

int AuditModel::rowOf(qint64 seq) const
{
    if (m_question.isEverything() && seq <= m_scope.last && seq > 0) {
        return int(std::min<qint64>(m_scope.last - seq, m_rows - 1));
    }
    for (const int number : m_pages.keys()) {
        const auto &hits = m_pages.object(number)->hits;
        for (qsizetype i = 0; i < hits.size(); ++i) {
            if (hits[i].event.seq == seq)
                return number * rowsAPage + int(i);
        }
    }
    return -1;
}

void AuditModel::want(int page) const
{
    m_wanted.removeOne(page);
    m_wanted.append(page);
    if (!m_soon.isActive())
        m_soon.start();
}

void AuditModel::readWanted()
{
    if (m_reading.isAsking() || m_wanted.isEmpty())
        return; // asked again when the answer is there
    const QList<int> numbers = m_wanted.last(std::min(m_wanted.size(), pagesAtATime));
    m_wanted.clear();
    m_reading.ask(
        [&desk = m_desk, question = m_question, scope = m_scope, tally = m_shape.tally, numbers](
            std::stop_token stop, task::Progress &) -> Result<Pages> {
            Pages pages{.numbers = numbers, .hits = {}};
            for (const int number : numbers) {
                const qint64 row = qint64(number) * rowsAPage;
                const auto place = question.isEverything() ? audit::Tally::Place{scope.last - row, 0}
                                                           : tally.placeOf(row, scope);
                TRY(const auto hits, desk.page(question, scope, place, rowsAPage, stop));
                pages.hits.append(hits);
            }
            return pages;
        },
        [this, numbers](Result<Pages> &pages) { takePages(numbers, pages); });
}

void AuditModel::takePages(const QList<int> &asked, Result<Pages> &pages)
{
    if (!pages) {
        if (!pages.error().isCancelled()) {
            m_missed.append(asked);
            m_error = pages.error();
            Q_EMIT stateChanged();
        }
        return;
    }
    m_wanted = std::exchange(m_missed, {}) + m_wanted;
    if (m_error) {
        m_error.reset();
        Q_EMIT mended();
    }
    for (qsizetype i = 0; i < pages->numbers.size(); ++i) {
        const int number = pages->numbers[i];
        m_pages.insert(number, new Page{std::move(pages->hits[i])});
        const int first = number * rowsAPage;
        const int last = std::min(first + rowsAPage, m_rows) - 1;
        if (first <= last)
            Q_EMIT dataChanged(index(first, 0), index(last, Columns - 1));
    }
    if (!m_wanted.isEmpty())
        m_soon.start();
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int AuditModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant AuditModel::text(const audit::Hit &found, int column) const
{
    switch (column) {
    case Time:
        return AuditWords::time(found.event);
    case Actor:
        return displayable(found.event.person.isEmpty() ? found.event.login : found.event.person);
    case Action:
        return displayable(found.event.action);
    case Project:
        return displayable(found.facets.project);
    case Environment:
        return displayable(found.facets.environment);
    case Outcome:
        return AuditWords::outcome(found.facets.outcome);
    case Summary:
        return AuditWords::summary(found.event);
    default:
        return {};
    }
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool asksForText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (!asksForText && role != lookRole && role != Qt::ToolTipRole)
        return {};
    const audit::Hit *found = hit(index.row());
    if (!found) {
        want(index.row() / rowsAPage);
        return asksForText && (index.column() == Time || role == Qt::AccessibleTextRole) ? tr("loading…")
                                                                                         : QVariant();
    }
    if (role == lookRole)
        return index.column() == Outcome ? QVariant::fromValue(AuditWords::look(found->facets.outcome))
                                         : QVariant();
    return text(*found, index.column());
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole)
        return section == Time
            ? tr("Newest first")
            : tr("The trail stands in the order of time, and is not sorted by anything else");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time ↓");
    case Actor:
        return tr("Actor");
    case Action:
        return tr("Action");
    case Project:
        return tr("Project");
    case Environment:
        return tr("Environment");
    case Outcome:
        return tr("Outcome");
    default:
        return tr("Summary");
    }
}

} // namespace slipway::ui
