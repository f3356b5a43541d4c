// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/language/pseudo_language.h"

#include <QRegularExpression>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &placeholder()
{
    static const QRegularExpression pattern(u"%L?(\\d+|n)"_s);
    return pattern;
}

QChar accented(QChar letter)
{
    constexpr QStringView plain = u"AaBbCcDdEeGgHhIiJjKkLlNnOoPpRrSsTtUuWwYyZz";
    constexpr QStringView dressed = u"ÅåßƀÇçÐðÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöÞþŔŕŠšŢţÛûŴŵÝýŽž";
    static_assert(plain.size() == dressed.size());
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : dressed[at];
}

QString accentedAll(QStringView text)
{
    QString dressed;
    for (const QChar letter : text)
        dressed.append(accented(letter));
    return dressed;
}

/// How a moment is written is no text.
bool isPattern(const QString &context, const QString &disambiguation)
{
    return context.endsWith(u"Words"_s)
        && (disambiguation.startsWith(u"a moment"_s) || disambiguation.startsWith(u"a day"_s));
}

} // namespace

QString stretched(const QString &text)
{
    const QString more = u" ōñé ţŵö ţĥŕéé ƒöûŕ ƒîṽé šîẋ šéṽéñ éîĝĥţ ñîñé ţéñ"_s;
    QString dressed;
    qsizetype from = 0;
    for (const auto &found : placeholder().globalMatch(text)) {
        dressed += accentedAll(QStringView(text).mid(from, found.capturedStart() - from)) + found.captured();
        from = found.capturedEnd();
    }
    dressed += accentedAll(QStringView(text).mid(from));
    const qsizetype wanted = text.size() * 2 / 5;
    return u"[%1]"_s.replace(u"%1"_s, dressed + more.repeated(wanted / more.size() + 1).left(wanted));
}

QString PseudoLanguage::translate(
    const char *context, const char *text, const char *disambiguation, int) const
{
    const QString source = QString::fromUtf8(text);
    const QString room = QString::fromLatin1(context);
    const bool hasWords = QString(source).remove(placeholder()).contains(QRegularExpression(u"\\pL"_s));
    if (!room.startsWith(u"slipway::"_s) || !hasWords || isPattern(room, QString::fromUtf8(disambiguation)))
        return {};
    return stretched(source);
}

} // namespace slipway::ui
