// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/search_words.h"
#include "store/database.h"

namespace slipway::audit {

/// Where the answer to a question lies in the trail, at one moment: events that join it later are outside.
struct Scope {
    qint64 first = 1; ///< numbers, inclusive
    qint64 last = 0;
    qint64 newest = 0; ///< of the trail
    qint64 events = 0; ///< how many answer the question; unless isCounted, that many at most
    bool isCounted = false;

    [[nodiscard]] bool isEmpty() const { return last < first; }
    friend bool operator==(const Scope &, const Scope &) = default;
};

/// An event that was found, and what it is about.
struct Hit {
    model::Event event = {};
    Facets facets = {};

    friend bool operator==(const Hit &, const Hit &) = default;
};

/// The beginning of an answer.
struct Opening {
    Scope scope = {};
    QList<Hit> top = {}; ///< the newest ones
};

struct DayCount {
    qint64 day = 0; ///< since 1970, UTC
    qint64 events = 0;

    friend bool operator==(const DayCount &, const DayCount &) = default;
};

/// How many events of an answer lie in each stretch of the trail, from its end on: so that any row of the
/// answer is found at once.
struct Tally {
    static constexpr qint64 stretch = 4096; ///< numbers
    QList<qint64> before = {0}; ///< rows before each stretch; the last entry is all of them

    [[nodiscard]] qint64 events() const { return before.last(); }
    /// Where to look for a row: the highest number to look at, and how many rows to pass over from there.
    struct Place {
        qint64 from = 0;
        qint64 skip = 0;
    };
    [[nodiscard]] Place placeOf(qint64 row, const Scope &scope) const;
};

/// Looks into a trail of any length. Every call is short, or can be stopped; none of them takes turns with
/// writers. Thread-safe.
class Search {
public:
    explicit Search(const store::Database &database) : m_database(database) { }

    /// Asks a question: how far the answer reaches, and its first rows.
    Result<Opening> open(const Question &question, int rows, std::stop_token stop) const;
    /// Rows of the answer from a place on, newest first.
    Result<QList<Hit>> page(const Question &question, const Scope &scope, Tally::Place place, int rows,
        std::stop_token stop) const;
    /// Counts the answer. Takes some seconds where millions answer; heard between stretches is the stop.
    Result<Tally> tally(const Question &question, const Scope &scope, std::stop_token stop) const;
    /// How many there are each day, oldest first; days without are left out. Where the question asks for more
    /// than the count of days knows and more than 50,000 answer, days that share a stretch may differ by its
    /// size.
    Result<QList<DayCount>> days(
        const Question &question, const Scope &scope, const Tally &tally, std::stop_token stop) const;
    Result<std::optional<Hit>> event(qint64 seq, std::stop_token stop) const;
    /// The number of the newest event.
    Result<qint64> newest(std::stop_token stop) const;
    /// What may stand behind "project:", "environment:" and, of the newest events, behind "actor:" and
    /// "action:".
    Result<QStringList> valuesOf(const QString &key, std::stop_token stop) const;

private:
    const store::Database &m_database;
};

} // namespace slipway::audit
