// SPDX-License-Identifier: Apache-2.0
// How events and questions are put into words that both engines look up in the same way. What an event is
// about is a word too (a mark, a letter and the value in hexadecimal), so that any question is one look-up.
#pragma once

#include "audit/question.h"
#include "store/engine.h"

#include <QHash>

namespace slipway::audit {

/// What is known of an event besides its row.
struct Facets {
    QString project = {};
    QString environment = {};
    Outcome outcome = Outcome::Done;

    friend bool operator==(const Facets &, const Facets &) = default;
};

/// Lower-case words without accents and punctuation.
[[nodiscard]] QStringList tokensOf(const QString &text);

/// What is kept of an event, as the engine takes it: a text for FTS5, a tsvector for PostgreSQL.
[[nodiscard]] QString indexedWords(const model::Event &event, const Facets &facets, store::Engine engine);
/// The words of the trail that begin with a word that was asked for. A word that is not among the keys is
/// left to the engine, as a beginning.
using Beginnings = QHash<QString, QStringList>;
/// The words of a question that may go on, as they are looked up.
[[nodiscard]] QStringList beginningsAsked(const Question &question);
/// What asks for the question's events: an expression for MATCH, a tsquery; empty: nothing narrows.
[[nodiscard]] QString askedWords(
    const Question &question, store::Engine engine, const Beginnings &beginnings = {});

} // namespace slipway::audit
