// SPDX-License-Identifier: Apache-2.0
#include "store/word_search.h"

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the person typed, as a pattern of LIKE that means exactly that.
QString patternOf(const QString &text)
{
    QString pattern;
    for (const QChar c : text) {
        if (c == u'%' || c == u'_' || c == u'!')
            pattern.append(u'!');
        pattern.append(c);
    }
    return u'%' + pattern + u'%';
}

} // namespace

QStringList conditionsOf(const QStringList &words, const QString &text, Engine engine, Binds &binds,
    std::vector<QByteArray> &names)
{
    const QString like = engine == Engine::Sqlite ? u"LIKE"_s : u"ILIKE"_s;
    QStringList conditions;
    names.reserve(std::size_t(words.size())); // the binds point into it
    for (const QString &word : words) {
        names.push_back("word" + QByteArray::number(qsizetype(names.size())));
        conditions.append(u"(%1) %2 :%3 ESCAPE '!'"_s.arg(text, like, QString::fromLatin1(names.back())));
        binds.push_back({names.back().constData(), patternOf(word)});
    }
    return conditions;
}

} // namespace slipway::store
