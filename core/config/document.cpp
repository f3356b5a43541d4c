// SPDX-License-Identifier: Apache-2.0
#include "config/document.h"

#include "base/displayable.h"
#include "config/nesting.h"

#include <QRegularExpression>

namespace slipway::config {

namespace {

int depthOf(const toml::node &node)
{
    int below = 0;
    if (const toml::table *table = node.as_table()) {
        for (const auto &[key, child] : *table)
            below = std::max(below, depthOf(child));
    } else if (const toml::array *array = node.as_array()) {
        for (const toml::node &child : *array)
            below = std::max(below, depthOf(child));
    } else {
        return 0;
    }
    return below + 1;
}

Error tooDeep(const QString &fileName, int line)
{
    return Error(Errc::InvalidInput,
        QStringLiteral("%1:%2: it is nested deeper than %3 levels")
            .arg(fileName)
            .arg(line)
            .arg(Document::deepest))
        .named(QStringLiteral("config.too-deep"));
}

Error syntaxError(const QString &fileName, const toml::parse_error &error)
{
    const QString what = displayable(
        QString::fromUtf8(error.description().data(), static_cast<qsizetype>(error.description().size())));
    const bool isDuplicate = what.contains(QLatin1String("redefine"));
    return Error(Errc::InvalidInput,
        QStringLiteral("%1:%2: %3").arg(fileName).arg(error.source().begin.line).arg(what))
        .hint(isDuplicate ? QStringLiteral("Each key may stand once; remove one of the two.")
                          : QStringLiteral("The file is not valid TOML there; see https://toml.io."))
        .named(isDuplicate ? QStringLiteral("config.duplicate-key") : QStringLiteral("config.syntax"));
}

int lineIn(const toml::node &node)
{
    return static_cast<int>(node.source().begin.line);
}

} // namespace

Result<Document> Document::parse(const QByteArray &toml, const QString &fileName)
{
    if (toml.size() > largest)
        return fail(Error(Errc::InvalidInput,
            QStringLiteral("%1: it has %2; a configuration has at most %3")
                .arg(fileName, humanSize(toml.size()), humanSize(largest)))
                        .named(QStringLiteral("config.too-large")));
    if (const int line = lineNestedDeeperThan(toml, deepest); line > 0)
        return fail(tooDeep(fileName, line));
    try {
        Document document(
            toml::parse(std::string_view(toml.constData(), static_cast<std::size_t>(toml.size()))), fileName);
        if (depthOf(document.m_root) > deepest)
            return fail(tooDeep(fileName, 1));
        return document;
    } catch (const toml::parse_error &error) {
        return fail(syntaxError(fileName, error));
    }
}

int Document::lineOf(const QString &path) const
{
    // Names may contain dots, so the longest key that fits is the one that is meant.
    const toml::table *table = &m_root;
    QStringView rest = path;
    int line = 0;
    while (table && !rest.isEmpty()) {
        const toml::node *found = nullptr;
        qsizetype length = 0;
        for (const auto &[key, child] : *table) {
            const QString name = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.length()));
            const bool fits
                = rest.startsWith(name) && (rest.size() == name.size() || rest.at(name.size()) == u'.');
            if (fits && (!found || name.size() > length)) {
                found = &child;
                length = name.size();
            }
        }
        if (!found)
            break;
        line = lineIn(*found);
        table = found->as_table();
        rest = rest.mid(std::min(length + 1, rest.size()));
    }
    return line;
}

Error Document::complaint(
    const toml::node *where, const QString &path, const QString &fact, const QString &name) const
{
    const int line = where && lineIn(*where) > 0 ? lineIn(*where) : std::max(1, lineOf(path));
    return Error(Errc::InvalidInput,
        QStringLiteral("%1:%2: %3: %4").arg(m_fileName).arg(line).arg(displayable(path), fact))
        .named(name);
}

Error Document::located(const Error &error) const
{
    const QString story = error.story();
    const int line = std::max(1, lineOf(story.section(QStringLiteral(": "), 0, 0)));
    return Error(error.code(), QStringLiteral("%1:%2: %3").arg(m_fileName).arg(line).arg(story))
        .hint(error.hint())
        .named(error.name() == nameOf(error.code()) ? QStringLiteral("config.invalid") : error.name());
}

Place Place::below(const QString &key) const
{
    return {.document = document, .path = path.isEmpty() ? key : path + u'.' + key};
}

tl::unexpected<Error> Place::fails(
    const toml::node &where, const char *name, const QString &fact, const QString &hint) const
{
    return fail(document.complaint(&where, path, fact, QString(QLatin1String(name))).hint(hint));
}

QString quoted(const QString &text)
{
    QString result = QStringLiteral("\"");
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            result += u'\\' + QString(c);
        else if (c == u'\n')
            result += QLatin1String("\\n");
        else if (c == u'\t')
            result += QLatin1String("\\t");
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            result += QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            result += c;
    }
    return result + u'"';
}

QString keyText(const QString &key)
{
    static const QRegularExpression bare(
        QRegularExpression::anchoredPattern(QStringLiteral("[A-Za-z0-9_-]+")));
    return bare.match(key).hasMatch() ? key : quoted(key);
}

} // namespace slipway::config
