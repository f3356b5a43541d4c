// SPDX-License-Identifier: Apache-2.0
#include "build/check_looks.h"
#include "build/check_markup.h"

namespace slipway::build {

namespace {

struct ContentType {
    QString name;
    QString problem = {};
};

/// "text/markdown; charset=UTF-8; variant=GFM", of which indexes take three types and these parameters only.
ContentType readContentType(const QString &field)
{
    const QStringList parts = field.split(u';');
    ContentType type{.name = parts.first().trimmed().toLower()};
    if (type.name != u"text/plain" && type.name != u"text/x-rst" && type.name != u"text/markdown")
        type.problem = QStringLiteral("\"%1\" is not text/plain, text/x-rst or text/markdown")
                           .arg(displayable(type.name));
    for (const QString &part : parts.sliced(1)) {
        const QString key = part.section(u'=', 0, 0).trimmed().toLower();
        const QString value = part.section(u'=', 1).trimmed().remove(u'"');
        if (key == u"charset" && value.compare(u"UTF-8", Qt::CaseInsensitive) != 0)
            type.problem = QStringLiteral("the charset must be UTF-8");
        if (key == u"variant" && type.name == u"text/markdown" && value != u"GFM" && value != u"CommonMark")
            type.problem = QStringLiteral("the variant of Markdown must be GFM or CommonMark");
    }
    return type;
}

Finding unrendered(const QString &type, const QStringList &mistakes)
{
    return found(QStringLiteral("The description does not render as %1.").arg(type),
        QStringLiteral("Correct the README, or set the right content type for it."), mistakes);
}

} // namespace

Finding lookAtDescription(const CheckSubject &subject)
{
    if (!subject.metadata)
        return withoutMetadata();
    const QString text = subject.metadata->description();
    const QString field = subject.metadata->first(u"Description-Content-Type");
    const ContentType type = readContentType(field.isEmpty() ? QStringLiteral("text/x-rst") : field);
    if (!type.problem.isEmpty())
        return found(QStringLiteral("Description-Content-Type cannot be: %1.").arg(type.problem),
            QStringLiteral("Set it to text/markdown, text/x-rst or text/plain."));
    if (text.trimmed().isEmpty() || text.trimmed() == u"UNKNOWN")
        return found(QStringLiteral("There is no description; the page on the index will be empty."),
            QStringLiteral("Set readme in pyproject.toml (long_description in setup.py)."), {}, Grade::Warns);
    if (subject.input.renderer) {
        const auto complaints = subject.input.renderer(type.name, text);
        if (complaints && !complaints->isEmpty())
            return unrendered(type.name, *complaints);
        if (complaints)
            return passed(QStringLiteral("The description renders as %1.").arg(type.name));
    }
    const QStringList mistakes = type.name == u"text/x-rst" ? reStructuredTextMistakes(text) : QStringList();
    if (!mistakes.isEmpty())
        return unrendered(type.name, mistakes);
    if (type.name == u"text/markdown") {
        const QStringList slips = markdownMistakes(text);
        if (!slips.isEmpty())
            return found(QStringLiteral("The description renders, but not as it is meant."),
                QStringLiteral("Correct the README."), slips, Grade::Warns);
    }
    return passed(
        QStringLiteral("The description is there, and nothing was found that keeps it from rendering as %1.")
            .arg(type.name));
}

} // namespace slipway::build
