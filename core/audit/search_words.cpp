// SPDX-License-Identifier: Apache-2.0
#include "audit/search_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace slipway::audit {

using namespace Qt::Literals::StringLiterals;

namespace {

enum class Kind : char {
    Person = 'p',
    Project = 'j',
    Environment = 'e',
    Outcome = 'r',
    Action = 'a',
    Group = 'g',
    Object = 'o'
};

/// For private use, in Unicode: both engines take it for a letter, and no text's words have it (tokensOf).
constexpr QChar facetMark(0xe001);
/// Longer values than names may have are told apart by their beginning.
constexpr qsizetype longestValue = 200;
/// Words kept of one event: a plan's worth of text is no reason to find it.
constexpr qsizetype mostWords = 400;

QString facet(Kind kind, const QString &value)
{
    const QByteArray bytes = value.left(longestValue).toCaseFolded().toUtf8().toHex();
    return QString(facetMark) + QLatin1Char(char(kind)) + QString::fromLatin1(bytes);
}

void collect(const QJsonValue &value, QStringList &texts)
{
    if (value.isString())
        texts.append(value.toString());
    else if (value.isDouble())
        texts.append(QString::number(value.toDouble(), 'g', 15));
    else if (value.isArray()) {
        const QJsonArray values = value.toArray();
        for (const auto &each : values)
            collect(each, texts);
    } else if (value.isObject()) {
        const QJsonObject values = value.toObject();
        for (const auto &each : values)
            collect(each, texts);
    }
}

QStringList facetsOf(const model::Event &event, const Facets &facets)
{
    QStringList words{facet(Kind::Person, event.person), facet(Kind::Outcome, spell(facets.outcome)),
        facet(Kind::Action, event.action), facet(Kind::Group, event.action.section(u'.', 0, 0))};
    if (!facets.project.isEmpty())
        words.append(facet(Kind::Project, facets.project));
    if (!facets.environment.isEmpty())
        words.append(facet(Kind::Environment, facets.environment));
    // The object, and all that it lies below.
    constexpr qsizetype deepest = 8;
    const QStringList parts = event.object.split(u'/');
    for (qsizetype depth = 1; depth <= std::min(parts.size(), deepest); ++depth)
        words.append(facet(Kind::Object, parts.first(depth).join(u'/')));
    return words;
}

QString trimmedObject(QString object)
{
    while (object.endsWith(u'/'))
        object.chop(1);
    return object;
}

QStringList facetsAsked(const Question &question)
{
    QStringList words;
    if (!question.person.isEmpty())
        words.append(facet(Kind::Person, question.person));
    if (!question.project.isEmpty())
        words.append(facet(Kind::Project, question.project));
    if (!question.environment.isEmpty())
        words.append(facet(Kind::Environment, question.environment));
    if (question.outcome)
        words.append(facet(Kind::Outcome, spell(*question.outcome)));
    if (question.action.endsWith(u'.'))
        words.append(facet(Kind::Group, question.action.chopped(1)));
    else if (!question.action.isEmpty())
        words.append(facet(Kind::Action, question.action));
    if (!question.object.isEmpty())
        words.append(facet(Kind::Object, trimmedObject(question.object)));
    return words;
}

/// Words that follow one another; the last one may be a beginning.
enum class Last { Whole, Beginning };
QString sequence(const QStringList &tokens, Last last, store::Engine engine)
{
    const bool isSqlite = engine == store::Engine::Sqlite;
    const QString open = last == Last::Whole ? QString() : isSqlite ? u"*"_s : u":*"_s;
    return isSqlite ? u'"' + tokens.join(u' ') + u'"' + open
                    : u"('"_s + tokens.join(u"' <-> '"_s) + u'\'' + open + u')';
}

/// The same with its last word in full, in each way that there is.
QString sequences(const QStringList &tokens, const QStringList &endings, store::Engine engine)
{
    const QStringList before = tokens.first(tokens.size() - 1);
    if (endings.isEmpty())
        return sequence(tokens, Last::Whole, engine); // there is none: not that word either
    QStringList ways;
    for (const QString &ending : endings)
        ways.append(sequence(before + QStringList{ending}, Last::Whole, engine));
    return ways.size() == 1 ? ways.first() : u'(' + ways.join(u" OR "_s) + u')';
}

} // namespace

QStringList tokensOf(const QString &text)
{
    QStringList tokens;
    QString token;
    const auto end = [&] {
        if (!token.isEmpty())
            tokens.append(std::exchange(token, {}).left(longestValue));
    };
    // Accents come apart from their letters, and are left out.
    const QString folded = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : folded) {
        if (c.isLetterOrNumber())
            token.append(c);
        else if (!c.isMark())
            end();
    }
    end();
    return tokens;
}

QString indexedWords(const model::Event &event, const Facets &facets, store::Engine engine)
{
    QStringList texts{event.action, event.object, event.person};
    collect(QJsonDocument::fromJson(event.detail.toUtf8()).object(), texts);
    const QStringList words = tokensOf(texts.join(u' ')).mid(0, mostWords) + facetsOf(event, facets);
    if (engine == store::Engine::Sqlite)
        return words.join(u' ');
    QStringList lexemes;
    for (qsizetype i = 0; i < words.size(); ++i)
        lexemes.append(u"'%1':%2"_s.arg(words[i]).arg(i + 1));
    return lexemes.join(u' ');
}

QStringList beginningsAsked(const Question &question)
{
    QStringList beginnings;
    for (const QString &word : question.words) {
        if (const QStringList tokens = tokensOf(word); !tokens.isEmpty())
            beginnings.append(tokens.last());
    }
    return beginnings;
}

QString askedWords(const Question &question, store::Engine engine, const Beginnings &beginnings)
{
    QStringList all;
    for (const QString &word : facetsAsked(question))
        all.append(sequence({word}, Last::Whole, engine));
    for (const QString &word : question.words) {
        const QStringList tokens = tokensOf(word);
        const auto endings = tokens.isEmpty() ? beginnings.end() : beginnings.find(tokens.last());
        all.append(endings == beginnings.end() ? sequence(tokens, Last::Beginning, engine)
                                               : sequences(tokens, *endings, engine));
    }
    for (const QString &phrase : question.phrases)
        all.append(sequence(tokensOf(phrase), Last::Whole, engine));
    return all.join(engine == store::Engine::Sqlite ? u" AND "_s : u" & "_s);
}

} // namespace slipway::audit
