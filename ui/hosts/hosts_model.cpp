// SPDX-License-Identifier: Apache-2.0
#include "ui/hosts/hosts_model.h"

#include "base/displayable.h"
#include "ui/hosts/host_words.h"

#include <algorithm>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const HostEntry &entry, int column)
{
    switch (column) {
    case HostsModel::Name:
        return displayable(entry.host.name);
    case HostsModel::Roles:
        return displayable(entry.host.roles.join(u", "_s));
    case HostsModel::Environments:
        return displayable(entry.environments.join(u", "_s));
    case HostsModel::Releases:
        return HostWords::releases(entry);
    case HostsModel::Key:
        return HostWords::key(entry);
    case HostsModel::Visit:
        return HostWords::visit(entry, QDateTime::currentDateTimeUtc());
    default:
        return {};
    }
}

/// What needs a look comes first where a column has a state.
int rankOf(const HostEntry &entry, int column)
{
    const auto rank = [](const Look &look) {
        return look.glyph == Glyph::Failed                                 ? 0
            : look.glyph == Glyph::Warning || look.glyph == Glyph::Unknown ? 1
                                                                           : 2;
    };
    if (column == HostsModel::Key)
        return rank(HostWords::keyLook(entry));
    if (column == HostsModel::Visit)
        return rank(HostWords::visitLook(entry));
    if (column == HostsModel::Releases)
        return rank(HostWords::releasesLook(entry).value_or(Look{}));
    return 0;
}

/// By letters of either case, and by whole numbers where there are digits: web-2 before web-10, in any
/// language.
int inOrder(const QString &a, const QString &b)
{
    const auto numberAt = [](const QString &text, qsizetype &at) {
        const qsizetype begin = at;
        while (at < text.size() && text[at].isDigit())
            ++at;
        return text.sliced(begin, at - begin).toULongLong();
    };
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].isDigit() && b[j].isDigit()) {
            const qulonglong first = numberAt(a, i);
            const qulonglong second = numberAt(b, j);
            if (first != second)
                return first < second ? -1 : 1;
        } else if (const QChar first = a[i++].toCaseFolded(), second = b[j++].toCaseFolded();
                   first != second) {
            return first < second ? -1 : 1;
        }
    }
    return int((a.size() - i) - (b.size() - j));
}

QList<int> arrangement(
    const QList<HostEntry> &entries, const QString &filter, int column, Qt::SortOrder order)
{
    const QStringList words = filter.toLower().split(u' ', Qt::SkipEmptyParts);
    QList<int> rows;
    QStringList texts;
    for (int i = 0; i < entries.size(); ++i) {
        const QString searched = HostWords::searched(entries[i]);
        if (std::all_of(
                words.begin(), words.end(), [&](const QString &word) { return searched.contains(word); }))
            rows.append(i);
        texts.append(textOf(entries[i], column));
    }
    std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
        const int first = rankOf(entries[a], column);
        const int second = rankOf(entries[b], column);
        const int compared = first != second ? first - second : inOrder(texts[a], texts[b]);
        return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
    });
    return rows;
}

} // namespace

void HostsModel::setEntries(const QList<HostEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    m_rows.clear();
    endResetModel();
    arrange();
}

void HostsModel::setFilter(const QString &text)
{
    m_filter = text;
    arrange();
}

void HostsModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0)
        return;
    m_column = column;
    m_order = order;
    arrange();
}

void HostsModel::arrange()
{
    m_arranging.ask(
        [entries = m_entries, filter = m_filter, column = m_column, order = m_order](std::stop_token,
            task::Progress &) -> Result<QList<int>> { return arrangement(entries, filter, column, order); },
        [this](Result<QList<int>> &rows) {
            beginResetModel();
            m_rows = rows ? *rows : QList<int>();
            endResetModel();
            Q_EMIT arranged();
        });
}

const HostEntry *HostsModel::entry(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_entries[m_rows[row]] : nullptr;
}

const HostEntry *HostsModel::entryOf(const QString &host) const
{
    const auto found = std::find_if(
        m_entries.begin(), m_entries.end(), [&](const HostEntry &entry) { return entry.host.name == host; });
    return found == m_entries.end() ? nullptr : &*found;
}

int HostsModel::rowOf(const QString &host) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_entries[m_rows[row]].host.name == host)
            return row;
    }
    return -1;
}

int HostsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HostsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant HostsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HostEntry &shown = *entry(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return textOf(shown, index.column());
    if (role != lookRole)
        return {};
    if (index.column() == Key)
        return QVariant::fromValue(HostWords::keyLook(shown));
    if (index.column() == Visit)
        return QVariant::fromValue(HostWords::visitLook(shown));
    if (const auto look = HostWords::releasesLook(shown); index.column() == Releases && look)
        return QVariant::fromValue(*look);
    return {};
}

QVariant HostsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Host");
    case Roles:
        return tr("Roles");
    case Environments:
        return tr("Environments");
    case Releases:
        return tr("Current releases");
    case Key:
        return tr("Host key");
    default:
        return tr("Last probe");
    }
}

} // namespace slipway::ui
