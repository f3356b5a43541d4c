// SPDX-License-Identifier: Apache-2.0
#include "build/check_markup.h"

#include "base/displayable.h"
#include "build/check_markup_inline.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace slipway::build {

namespace {

constexpr qsizetype mostMistakesTold = 20;
constexpr qsizetype shortestUnderline = 4; // a shorter one is ordinary text to docutils
constexpr qsizetype longestText = 1 << 20;

constexpr auto directives = std::to_array<QStringView>({u"admonition", u"attention", u"caution", u"class",
    u"code", u"code-block", u"sourcecode", u"compound", u"container", u"contents", u"csv-table", u"danger",
    u"date", u"default-role", u"epigraph", u"error", u"figure", u"footer", u"header", u"highlights", u"hint",
    u"image", u"important", u"line-block", u"list-table", u"math", u"meta", u"note", u"parsed-literal",
    u"pull-quote", u"replace", u"role", u"rubric", u"section-numbering", u"sectnum", u"sidebar", u"table",
    u"target-notes", u"tip", u"title", u"topic", u"unicode", u"warning"});
constexpr auto forbiddenDirectives = std::to_array<QStringView>({u"include", u"raw"});
constexpr auto verbatimDirectives = std::to_array<QStringView>({u"code", u"code-block", u"sourcecode",
    u"math", u"csv-table", u"parsed-literal", u"image", u"figure", u"contents", u"meta"});

template <std::size_t Size>
bool isAny(const std::array<QStringView, Size> &list, QStringView word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

qsizetype indentOf(const QString &line)
{
    const auto text = std::find_if(line.begin(), line.end(), [](QChar c) { return c != u' ' && c != u'\t'; });
    return text == line.end() ? -1 : text - line.begin();
}

/// A line of one repeated sign, as titles are underlined with.
bool isRule(const QString &line)
{
    const QString text = line.trimmed();
    return !text.isEmpty() && text.front().unicode() < 128 && text.front().isPrint()
        && !text.front().isLetterOrNumber() && text.count(text.front()) == text.size();
}

bool isTableLine(const QString &line)
{
    static const QRegularExpression table(QStringLiteral(R"(^\s*(?:\+[-=+]+\+|\|.*\||=+(?: +=+)+)\s*$)"));
    return table.match(line).hasMatch();
}

/// Walks a text by its paragraphs and keeps account of what is meant to stay as it is.
class ReStructuredTextReader {
public:
    explicit ReStructuredTextReader(const QString &text) : m_lines(text.split(u'\n')), m_inline(text) { }

    QStringList mistakes()
    {
        while (m_at < m_lines.size() && m_mistakes.size() < mostMistakesTold)
            takeParagraph();
        return m_mistakes;
    }

private:
    void note(qsizetype line, const QString &what)
    {
        m_mistakes.append(QStringLiteral("line %1: %2").arg(line + 1).arg(what));
    }

    void takeParagraph()
    {
        if (m_lines[m_at].trimmed().isEmpty()) {
            ++m_at;
            return;
        }
        if (takeDirective() || takeComment() || takeTable() || takeDoctest() || takeTitle())
            return;
        const qsizetype begin = m_at;
        const qsizetype indent = indentOf(m_lines[m_at]);
        QStringList paragraph;
        while (m_at < m_lines.size() && !m_lines[m_at].trimmed().isEmpty()
            && (m_at == begin || !startsBlock(m_at)))
            paragraph.append(m_lines[m_at++]);
        for (const QString &mistake : m_inline.mistakesIn(paragraph.join(u'\n')))
            note(begin, mistake);
        if (paragraph.last().trimmed().endsWith(u"::"))
            skipDeeperThan(indent);
    }

    /// A list item or an explicit block ends the paragraph before it, when it stands on a line of its own.
    [[nodiscard]] bool startsBlock(qsizetype at) const
    {
        static const QRegularExpression item(QStringLiteral(R"(^\s*(?:[-*+]|\(?[0-9#]+[.)])\s+\S)"));
        return item.match(m_lines[at]).hasMatch();
    }

    void skipDeeperThan(qsizetype indent)
    {
        while (m_at < m_lines.size()) {
            const qsizetype now = indentOf(m_lines[m_at]);
            if (now >= 0 && now <= indent)
                return;
            ++m_at;
        }
    }

    bool takeDirective()
    {
        static const QRegularExpression start(
            QStringLiteral(R"(^(\s*)\.\. (?:\|[^|]+\| )?([A-Za-z][A-Za-z0-9_.+:-]*?)\s?::(?:\s|$))"));
        const auto match = start.match(m_lines[m_at]);
        if (!match.hasMatch())
            return false;
        const QString name = match.captured(2).toLower();
        const qsizetype indent = match.capturedLength(1);
        if (isAny(forbiddenDirectives, name))
            note(m_at, QStringLiteral("the directive \"%1\" is not allowed").arg(name));
        else if (!isAny(directives, name))
            note(m_at, QStringLiteral("unknown directive \"%1\"").arg(displayable(name)));
        ++m_at;
        const bool known = isAny(directives, name);
        if (!known || isAny(verbatimDirectives, name))
            skipDeeperThan(indent);
        return true;
    }

    bool takeComment()
    {
        static const QRegularExpression start(QStringLiteral(R"(^(\s*)\.\.(?:\s|$))"));
        const auto match = start.match(m_lines[m_at]);
        if (!match.hasMatch())
            return false;
        // Footnotes and citations hold text; targets and comments hold none.
        static const QRegularExpression note(QStringLiteral(R"(^\s*\.\. \[)"));
        const bool skips = !note.match(m_lines[m_at]).hasMatch();
        ++m_at;
        if (skips)
            skipDeeperThan(match.capturedLength(1));
        return true;
    }

    bool takeTable()
    {
        if (!isTableLine(m_lines[m_at]))
            return false;
        while (m_at < m_lines.size() && !m_lines[m_at].trimmed().isEmpty())
            ++m_at;
        return true;
    }

    bool takeDoctest()
    {
        if (!m_lines[m_at].trimmed().startsWith(u">>> "))
            return false;
        while (m_at < m_lines.size() && !m_lines[m_at].trimmed().isEmpty())
            ++m_at;
        return true;
    }

    bool takeTitle()
    {
        const QString &line = m_lines[m_at];
        const bool flush = indentOf(line) == 0;
        const QString next = m_lines.value(m_at + 1);
        if (flush && isRule(line) && isRule(m_lines.value(m_at + 2)) && !next.trimmed().isEmpty()
            && !isRule(next)) {
            takeOverlined(line.trimmed(), next.trimmed(), m_lines[m_at + 2].trimmed());
            return true;
        }
        if (isRule(line) && line.trimmed().size() >= shortestUnderline) {
            ++m_at; // a transition
            return true;
        }
        if (!flush || !isRule(next) || indentOf(next) != 0)
            return false;
        const qsizetype width = next.trimmed().size();
        if (width < line.trimmed().size() && width < shortestUnderline)
            return false;
        if (width < line.trimmed().size())
            note(m_at, QStringLiteral("the title's underline is too short"));
        for (const QString &mistake : m_inline.mistakesIn(line))
            note(m_at, mistake);
        m_at += 2;
        return true;
    }

    void takeOverlined(const QString &over, const QString &title, const QString &under)
    {
        if (over != under)
            note(m_at, QStringLiteral("the title's overline and underline differ"));
        else if (over.size() < title.size())
            note(m_at, QStringLiteral("the title's overline is too short"));
        m_at += 3;
    }

    QStringList m_lines;
    InlineMarkup m_inline;
    qsizetype m_at = 0;
    QStringList m_mistakes;
};

} // namespace

QStringList reStructuredTextMistakes(const QString &text)
{
    return ReStructuredTextReader(text.left(longestText)).mistakes();
}

QStringList markdownMistakes(const QString &text)
{
    static const QRegularExpression fence(QStringLiteral("^ {0,3}(`{3,}|~{3,})([^`]*)$"));
    QString open;
    qsizetype openedAt = 0;
    const QStringList lines = text.split(u'\n');
    for (qsizetype at = 0; at < lines.size(); ++at) {
        const auto match = fence.match(lines[at]);
        if (!match.hasMatch())
            continue;
        const QString marks = match.captured(1);
        if (open.isEmpty()) {
            open = marks;
            openedAt = at;
        } else if (marks.startsWith(open) && match.captured(2).trimmed().isEmpty()) {
            open.clear();
        }
    }
    if (open.isEmpty())
        return {};
    return {QStringLiteral("line %1: the code block has no end").arg(openedAt + 1)};
}

} // namespace slipway::build
