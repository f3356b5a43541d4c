// SPDX-License-Identifier: Apache-2.0
#include "audit/question.h"

#include "audit/search_words.h"

#include <QRegularExpression>
#include <array>

namespace slipway::audit {

using namespace Qt::Literals::StringLiterals;

namespace {

using About = Complaint::About;

/// Keys that take a text, and where it goes; "env" and "person" are what fingers type.
constexpr auto textKeys = std::to_array<std::pair<const char *, QString Question::*>>({
    {"actor", &Question::person},
    {"person", &Question::person},
    {"project", &Question::project},
    {"environment", &Question::environment},
    {"env", &Question::environment},
    {"action", &Question::action},
    {"object", &Question::object},
});

constexpr auto timeKeys = std::to_array<std::pair<const char *, QDateTime Question::*>>({
    {"after", &Question::from},
    {"before", &Question::to},
});

template <typename Table>
auto entryOf(const Table &table, const QString &key)
{
    return std::find_if(
        table.begin(), table.end(), [&](const auto &entry) { return key == QLatin1StringView(entry.first); });
}

QDateTime timeOf(const QString &value, const QDateTime &now)
{
    static const QRegularExpression ago(u"^(\\d{1,5})([hdw])$"_s);
    if (value == u"today")
        return now.toLocalTime().date().startOfDay();
    if (value == u"yesterday")
        return now.toLocalTime().date().addDays(-1).startOfDay();
    if (const auto match = ago.match(value); match.hasMatch()) {
        const qint64 hour = 3'600;
        const qint64 unit = match.captured(2) == u"h" ? hour
            : match.captured(2) == u"d"               ? 24 * hour
                                                      : 168 * hour;
        return now.addSecs(-unit * match.captured(1).toLongLong());
    }
    constexpr qsizetype dateAlone = 10;
    return value.size() == dateAlone ? QDate::fromString(value, Qt::ISODate).startOfDay()
                                     : QDateTime::fromString(value, Qt::ISODate);
}

std::optional<About> takeKeyed(Question &question, const Term &term, const QDateTime &now)
{
    if (term.value.isEmpty())
        return About::NoValue;
    if (const auto entry = entryOf(textKeys, term.key); entry != textKeys.end()) {
        QString &place = question.*(entry->second);
        if (!place.isEmpty())
            return About::Twice;
        place = term.value;
        return {};
    }
    if (const auto entry = entryOf(timeKeys, term.key); entry != timeKeys.end()) {
        QDateTime &place = question.*(entry->second);
        if (place.isValid())
            return About::Twice;
        place = timeOf(term.value, now);
        return place.isValid() ? std::optional<About>() : About::NoTime;
    }
    if (term.key != u"outcome")
        return About::UnknownKey;
    if (question.outcome)
        return About::Twice;
    question.outcome = readOutcome(term.value);
    return question.outcome ? std::optional<About>() : About::UnknownOutcome;
}

std::optional<About> take(Question &question, const Term &term, const QDateTime &now)
{
    if (!term.key.isEmpty())
        return takeKeyed(question, term, now);
    if (tokensOf(term.value).isEmpty())
        return About::NoLetters;
    (term.isQuoted ? question.phrases : question.words).append(term.value);
    return {};
}

/// Whether the last quote is not closed.
bool isOpen(const QString &text)
{
    return text.count(u'"') % 2 == 1;
}

} // namespace

QList<Term> termsOf(const QString &text)
{
    // key:"value in quotes", key:value, "in quotes", word; a quote that is not closed goes to the end.
    static const QRegularExpression pattern(
        u"(?:([A-Za-z]+):)?(?:\"([^\"]*)(?:\"|$)|([^\\s\"]+))|([A-Za-z]+):(?=\\s|$)"_s);
    QList<Term> terms;
    for (auto walk = pattern.globalMatch(text); walk.hasNext();) {
        const auto match = walk.next();
        Term term{.isQuoted = match.hasCaptured(2),
            .start = match.capturedStart(),
            .length = match.capturedLength()};
        term.key = (match.hasCaptured(4) ? match.captured(4) : match.captured(1)).toLower();
        term.value = term.isQuoted ? match.captured(2) : match.captured(3);
        // "release:" alone, and what has a colon without a key before it: "12:30".
        if (term.key.isEmpty() && term.value.endsWith(u':') && term.value.count(u':') == 1
            && !term.isQuoted) {
            term.key = term.value.chopped(1).toLower();
            term.value.clear();
        }
        terms.append(term);
    }
    return terms;
}

std::variant<Question, Complaint> readQuestion(const QString &text, const QDateTime &now)
{
    Question question;
    const QList<Term> terms = termsOf(text);
    if (isOpen(text))
        return Complaint{About::OpenQuote, terms.isEmpty() ? Term{} : terms.last()};
    for (const Term &term : terms) {
        if (const auto about = take(question, term, now))
            return Complaint{*about, term};
    }
    return question;
}

QString sentenceOf(const Complaint &complaint)
{
    const Term &term = complaint.term;
    switch (complaint.about) {
    case About::UnknownKey:
        return u"\"%1\" is nothing to look for; there are %2"_s.arg(term.key, questionKeys().join(u", "_s));
    case About::NoValue:
        return u"\"%1:\" lacks its value"_s.arg(term.key);
    case About::NoTime:
        return u"\"%1\" is no time; write 2025-01-31, 2025-01-31T14:30, today, 12h or 7d"_s.arg(term.value);
    case About::UnknownOutcome:
        return u"\"%1\" is no outcome; there are %2"_s.arg(term.value, outcomes().join(u", "_s));
    case About::OpenQuote:
        return u"a quotation mark is not closed"_s;
    case About::Twice:
        return u"\"%1:\" stands there twice"_s.arg(term.key);
    case About::NoLetters:
        return u"\"%1\" has no letter or digit to look for"_s.arg(term.value);
    }
    Q_UNREACHABLE();
}

QString spell(const Term &term)
{
    const bool needsQuotes = term.isQuoted || term.value.contains(u' ');
    const QString value = needsQuotes ? u'"' + term.value + u'"' : term.value;
    return term.key.isEmpty() ? value : term.key + u':' + value;
}

QStringList questionKeys()
{
    return {u"actor"_s, u"project"_s, u"environment"_s, u"outcome"_s, u"action"_s, u"object"_s, u"after"_s,
        u"before"_s};
}

} // namespace slipway::audit
