// SPDX-License-Identifier: Apache-2.0
// What somebody looks for in the trail, as it is typed:
//
//     actor:ann project:shop environment:production outcome:failed action:deployment. object:release/shop
//     after:2025-01-01 before:2025-02-01 "host key" health
//
// Every term narrows. Words are looked for at the beginning of words, quoted ones as they follow one another.
#pragma once

#include "audit/outcome.h"

#include <QDateTime>
#include <QList>
#include <variant>

namespace slipway::audit {

struct Question {
    QString person = {};
    QString project = {};
    QString environment = {};
    QString action = {}; ///< exactly this one; "release." takes all that begin so
    QString object = {}; ///< this one and all below it
    std::optional<Outcome> outcome = {};
    QDateTime from = {}; ///< inclusive
    QDateTime to = {}; ///< exclusive
    QStringList words = {};
    QStringList phrases = {};

    [[nodiscard]] bool isEverything() const { return *this == Question{}; }
    /// Nothing is asked that the count of days does not know.
    [[nodiscard]] bool isCounted() const
    {
        return person.isEmpty() && action.isEmpty() && object.isEmpty() && words.isEmpty()
            && phrases.isEmpty();
    }
    friend bool operator==(const Question &, const Question &) = default;
};

/// One part of what was typed.
struct Term {
    QString key = {}; ///< "actor"; empty: a word or a phrase
    QString value = {};
    bool isQuoted = false;
    qsizetype start = 0; ///< where it stands in the text
    qsizetype length = 0;

    friend bool operator==(const Term &, const Term &) = default;
};

/// Why a text is no question.
struct Complaint {
    enum class About { UnknownKey, NoValue, NoTime, UnknownOutcome, OpenQuote, Twice, NoLetters };
    About about = About::UnknownKey;
    Term term = {};
};

/// The terms of a text, as far as it can be split.
[[nodiscard]] QList<Term> termsOf(const QString &text);
/// Times are those of this computer: "2025-01-01", "2025-01-01T14:30", "today", "7d" (seven days ago).
[[nodiscard]] std::variant<Question, Complaint> readQuestion(const QString &text, const QDateTime &now);
/// What is wrong, in plain words, for whoever has no words of its own.
[[nodiscard]] QString sentenceOf(const Complaint &complaint);
/// A term as it is typed: actor:ann, project:"my shop".
[[nodiscard]] QString spell(const Term &term);
[[nodiscard]] QStringList questionKeys();

} // namespace slipway::audit
