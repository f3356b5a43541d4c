// SPDX-License-Identifier: Apache-2.0
#include "build/check_markup_inline.h"

#include "base/displayable.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace slipway::build {

namespace {

// Each mistake is a search to the end of the paragraph that found nothing: few of them keep this linear.
constexpr qsizetype mostInlineMistakes = 10;

struct Markup {
    QStringView sign;
    const char *name;
};
// Longer signs first: "**" is not two "*".
constexpr auto markups = std::to_array<Markup>(
    {{u"``", "literal"}, {u"**", "strong"}, {u"`", "interpreted text or link"}, {u"*", "emphasis"}});

constexpr auto docutilsRoles = std::to_array<const char *>({"abbreviation", "ab", "acronym", "ac", "code",
    "emphasis", "i", "literal", "math", "pep-reference", "pep", "rfc-reference", "rfc", "strong", "b",
    "subscript", "sub", "superscript", "sup", "title-reference", "title", "t"});

QString reduced(const QString &name)
{
    return name.simplified().toLower();
}

bool mayPrecede(QChar c)
{
    return c.isSpace() || QStringView(u"'\"([{<-/:").contains(c)
        || c.category() == QChar::Punctuation_InitialQuote || c.category() == QChar::Punctuation_Dash
        || c.category() == QChar::Punctuation_Open;
}

bool mayFollow(QChar c)
{
    return c.isSpace() || QStringView(u"'\")]}>-/:.,;!?\\").contains(c)
        || c.category() == QChar::Punctuation_FinalQuote || c.category() == QChar::Punctuation_Dash
        || c.category() == QChar::Punctuation_Close;
}

bool isQuotedStart(QChar before, QChar after)
{
    return (before == u'"' && after == u'"') || (before == u'\'' && after == u'\'')
        || (before == u'(' && after == u')') || (before == u'[' && after == u']')
        || (before == u'{' && after == u'}') || (before == u'<' && after == u'>');
}

bool isEscaped(const QString &text, qsizetype at)
{
    qsizetype slashes = 0;
    while (at - slashes > 0 && text[at - slashes - 1] == u'\\')
        ++slashes;
    return slashes % 2 == 1;
}

bool startsAt(const QString &text, qsizetype at, QStringView sign)
{
    const qsizetype after = at + sign.size();
    if (!QStringView(text).sliced(at).startsWith(sign) || after >= text.size() || text[after].isSpace()
        || isEscaped(text, at))
        return false;
    return at == 0 || (mayPrecede(text[at - 1]) && !isQuotedStart(text[at - 1], text[after]));
}

/// Where the markup that began before `from` ends; -1: nowhere.
qsizetype endOf(const QString &text, qsizetype from, QStringView sign)
{
    const bool isLiteral = sign == u"``";
    for (qsizetype at = text.indexOf(sign, from + 1); at > 0; at = text.indexOf(sign, at + 1)) {
        qsizetype after = at + sign.size();
        if (text[at - 1].isSpace() || (!isLiteral && isEscaped(text, at)))
            continue;
        if (sign == u"`") {
            while (after < text.size() && text[after] == u'_')
                ++after;
            static const QRegularExpression role(QStringLiteral(":[A-Za-z0-9_.:+-]+:"));
            const auto match = role.match(
                text, after, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
            after = match.hasMatch() ? match.capturedEnd() : after;
        }
        if (after >= text.size() || mayFollow(text[after]))
            return at;
    }
    return -1;
}

} // namespace

InlineMarkup::InlineMarkup(const QString &document)
{
    static const QRegularExpression target(
        QStringLiteral(R"(^\s*\.\. (?:_`([^`]+)`|_([^:\n]+|(?:\\:|[^:\n])+)):(?:\s|$))"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression embedded(QStringLiteral(R"(`([^`<]+)\s<[^>]+>`_(?!_))"));
    static const QRegularExpression inlined(QStringLiteral(R"(_`([^`]+)`)"));
    static const QRegularExpression title(
        QStringLiteral(R"(^([^\s].*)\n([-=~^"'`#*+.:_<>])\2{2,}\s*$)"), QRegularExpression::MultilineOption);
    static const QRegularExpression footnote(
        QStringLiteral(R"(^\s*\.\. \[([^\]]+)\])"), QRegularExpression::MultilineOption);
    for (const QRegularExpression &pattern : {target, embedded, inlined, title, footnote}) {
        for (auto it = pattern.globalMatch(document); it.hasNext();) {
            const auto match = it.next();
            m_targets.insert(reduced(match.captured(1).isEmpty() ? match.captured(2) : match.captured(1)));
        }
    }
    static const QRegularExpression role(
        QStringLiteral(R"(^\s*\.\. role:: *([A-Za-z0-9_-]+))"), QRegularExpression::MultilineOption);
    for (auto it = role.globalMatch(document); it.hasNext();)
        m_roles.insert(it.next().captured(1).toLower());
    for (const char *known : docutilsRoles)
        m_roles.insert(QLatin1String(known));
}

QString InlineMarkup::mistakeInSpan(const QString &text, qsizetype begin, qsizetype end) const
{
    const QStringView before = QStringView(text).first(begin);
    const QStringView after = QStringView(text).sliced(end + 1);
    static const QRegularExpression roleBefore(QStringLiteral(R"(:([A-Za-z0-9_.:+-]+):$)"));
    static const QRegularExpression roleAfter(QStringLiteral(R"(^:([A-Za-z0-9_.:+-]+):)"));
    auto role = roleBefore.match(before.toString());
    if (!role.hasMatch())
        role = roleAfter.match(after.toString());
    if (role.hasMatch() && !m_roles.contains(role.captured(1).toLower()))
        return QStringLiteral("unknown role \"%1\"").arg(displayable(role.captured(1)));
    const QString content = text.mid(begin + 1, end - begin - 1);
    const bool isNamedLink = after.startsWith(u'_') && !after.startsWith(u"__") && !content.endsWith(u'>');
    if (isNamedLink && !m_targets.contains(reduced(content)))
        return QStringLiteral("the link \"%1\" leads to nothing").arg(displayable(content));
    return {};
}

QStringList InlineMarkup::mistakesIn(const QString &paragraph) const
{
    static const QRegularExpression bullet(QStringLiteral(R"(^\s*[-*+]\s+)"));
    QString text = paragraph;
    text.remove(bullet);
    text = text.trimmed();
    QStringList mistakes;
    for (qsizetype at = 0; at < text.size() && mistakes.size() < mostInlineMistakes;) {
        const auto markup = std::find_if(
            markups.begin(), markups.end(), [&](const Markup &one) { return startsAt(text, at, one.sign); });
        if (markup == markups.end()) {
            ++at;
            continue;
        }
        const qsizetype content = at + markup->sign.size();
        const qsizetype end = endOf(text, content, markup->sign);
        if (end < 0) {
            mistakes.append(QStringLiteral("inline %1 begins with %2 and never ends")
                                .arg(QLatin1String(markup->name), markup->sign));
            at = content;
            continue;
        }
        if (markup->sign == u"`") {
            if (const QString mistake = mistakeInSpan(text, at, end); !mistake.isEmpty())
                mistakes.append(mistake);
        }
        at = end + markup->sign.size();
    }
    return mistakes;
}

} // namespace slipway::build
