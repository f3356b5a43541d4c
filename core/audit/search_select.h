// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/search.h"

namespace slipway::audit {

// The search's statements.

/// Conditions and what their placeholders stand for, over the index, the rows, or both.
class Select {
public:
    Select(QString from, QString key) : m_from(std::move(from)), m_key(std::move(key)) { }

    void add(const QString &condition, const char *name, store::Value value);
    void bind(const char *name, store::Value value) { m_binds.push_back({name, std::move(value)}); }

    [[nodiscard]] const QString &from() const { return m_from; }
    [[nodiscard]] const QString &key() const { return m_key; } ///< the column of the event's number
    [[nodiscard]] QString where() const;
    [[nodiscard]] const store::Binds &binds() const { return m_binds; }

private:
    QString m_from;
    QString m_key;
    QStringList m_conditions;
    store::Binds m_binds;
};

enum class With { Numbers, Rows };
/// The events that answer, by the index where words are asked for, and by their times.
Result<Select> selectEvents(
    store::Connection &connection, const Question &question, With with = With::Numbers);
/// A part of a question that is counted by the day, all by itself.
struct Counted {
    const char *facet = nullptr; ///< "project", "environment", "outcome"; "all" where none is asked for
    QString value = {};
};
/// One at least.
[[nodiscard]] QList<Counted> countedParts(const Question &question);
/// The days in which there may be answers, by one part.
[[nodiscard]] Select selectDays(const Question &question, const Counted &part);
/// The same by all parts together: one row for each that was seen with the others. Many, where there are more
/// parts than one.
[[nodiscard]] Select selectDays(const Question &question);
/// The same events with what they are about, for one statement more.
Result<QList<Hit>> hitsOf(store::Connection &connection, const QList<model::Event> &events);
Result<QList<Hit>> selectPage(store::Connection &connection, const Question &question, const Scope &scope,
    Tally::Place place, int rows);

} // namespace slipway::audit
