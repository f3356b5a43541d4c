// SPDX-License-Identifier: Apache-2.0
#include "build/check_looks.h"
#include "model/names.h"

#include <QRegularExpression>
#include <QUrl>
#include <algorithm>

namespace slipway::build {

namespace {

constexpr qsizetype longestSummary = 512;
constexpr qsizetype longestLabel = 32;
constexpr qsizetype longestUrl = 2083;

/// Old backends write UNKNOWN where there is nothing; indexes drop it.
bool isSaid(const QString &value)
{
    return !value.trimmed().isEmpty() && value != u"UNKNOWN";
}

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return text.size() <= longestUrl && url.isValid() && !url.host().isEmpty()
        && (url.scheme() == u"http" || url.scheme() == u"https");
}

/// Parts at commas outside of quotes: "Doe, Jo" <jo@example.org>, ann@example.org
QStringList addresses(const QString &text)
{
    QStringList parts{QString()};
    bool quoted = false;
    for (const QChar c : text) {
        quoted = quoted != (c == u'"');
        if (c == u',' && !quoted)
            parts.append(QString());
        else
            parts.last().append(c);
    }
    return parts;
}

bool isAddress(const QString &text)
{
    static const QRegularExpression pattern(QRegularExpression::anchoredPattern(
        QStringLiteral(R"((?:[^<>]*<)?\s*[^\s@<>,;:"()]+@[^\s@<>,;:"().]+(?:\.[^\s@<>,;:"().]+)+\s*>?)")));
    return pattern.match(text.trimmed()).hasMatch() && text.contains(u'<') == text.contains(u'>');
}

void complainAboutEmails(const CoreMetadata &metadata, QStringView field, QStringList &complaints)
{
    const QString value = metadata.first(field);
    if (!isSaid(value))
        return;
    for (const QString &part : addresses(value)) {
        if (!isAddress(part))
            complaints.append(
                QStringLiteral("%1: \"%2\" is no e-mail address").arg(field, displayable(part.trimmed())));
    }
}

void complainAboutAddresses(const CoreMetadata &metadata, QStringList &complaints)
{
    for (const QStringView field : {u"Home-page", u"Download-URL"}) {
        const QString value = metadata.first(field);
        if (isSaid(value) && !isWebAddress(value))
            complaints.append(QStringLiteral("%1: \"%2\" is no web address").arg(field, displayable(value)));
    }
    for (const QString &entry : metadata.all(u"Project-URL")) {
        const QString label = entry.section(u',', 0, 0).trimmed();
        const QString url = entry.section(u',', 1).trimmed();
        if (label.isEmpty() || url.isEmpty())
            complaints.append(
                QStringLiteral("Project-URL: \"%1\" is not \"label, address\"").arg(displayable(entry)));
        else if (label.size() > longestLabel)
            complaints.append(QStringLiteral("Project-URL: the label \"%1\" has more than %2 characters")
                                  .arg(displayable(label))
                                  .arg(longestLabel));
        else if (!isWebAddress(url))
            complaints.append(QStringLiteral("Project-URL: \"%1\" is no web address").arg(displayable(url)));
    }
}

/// Metadata 2.2 and later says which fields are final; before, tools must build to know.
bool isOld(const QString &metadataVersion)
{
    return metadataVersion.startsWith(u"1.") || metadataVersion == u"2.0" || metadataVersion == u"2.1";
}

} // namespace

Finding lookAtMetadata(const CheckSubject &subject)
{
    const QString hint = QStringLiteral("Correct the project's metadata, or build with a newer backend.");
    if (!subject.input.sdist)
        return unread();
    if (subject.metadataRefusal)
        return found(QStringLiteral("PKG-INFO cannot be used: %1.").arg(subject.metadataRefusal->fact()),
            subject.metadataRefusal->hint());
    if (!subject.metadata)
        return withoutMetadata();
    QStringList problems = subject.metadata->problems();
    if (!subject.metadata->name().isEmpty() && !model::isPackageName(subject.metadata->name()))
        problems.append(
            QStringLiteral("\"%1\" is no package name").arg(displayable(subject.metadata->name())));
    if (!problems.isEmpty())
        return found(QStringLiteral("The metadata breaks the rules of indexes."), hint, problems);
    const QStringList strangers = subject.metadata->unknownFields();
    if (!strangers.isEmpty())
        return found(QStringLiteral("Metadata version %1 does not have all of the fields.")
                         .arg(subject.metadata->metadataVersion()),
            hint, strangers, Grade::Warns);
    if (isOld(subject.metadata->metadataVersion()))
        return found(
            QStringLiteral("The metadata has version %1; since 2.2 installers need not build to read it.")
                .arg(subject.metadata->metadataVersion()),
            QStringLiteral("A newer build backend writes it."), {}, Grade::Warns);
    return passed(
        QStringLiteral("Metadata version %1, all fields known.").arg(subject.metadata->metadataVersion()));
}

Finding lookAtFields(const CheckSubject &subject)
{
    if (!subject.metadata)
        return withoutMetadata();
    const CoreMetadata &metadata = *subject.metadata;
    QStringList complaints;
    const QString summary = metadata.first(u"Summary");
    if (summary.size() > longestSummary)
        complaints.append(QStringLiteral("Summary: more than %1 characters").arg(longestSummary));
    if (summary.contains(u'\n'))
        complaints.append(QStringLiteral("Summary: more than one line"));
    complainAboutAddresses(metadata, complaints);
    complainAboutEmails(metadata, u"Author-email", complaints);
    complainAboutEmails(metadata, u"Maintainer-email", complaints);
    if (!complaints.isEmpty())
        return found(QStringLiteral("Fields of the metadata have values that PyPI refuses."),
            QStringLiteral("Correct them in pyproject.toml, setup.cfg or setup.py."), complaints);
    return passed(QStringLiteral("Summary, web addresses and e-mail addresses are valid."));
}

Finding lookAtDirectReferences(const CheckSubject &subject)
{
    static const QRegularExpression direct(QStringLiteral(R"(^\s*[A-Za-z0-9._-]+\s*(?:\[[^\]]*\])?\s*@)"));
    if (!subject.metadata)
        return withoutMetadata();
    QStringList requirements;
    for (const QStringView field : {u"Requires-Dist", u"Provides-Dist", u"Obsoletes-Dist"}) {
        for (const QString &value : subject.metadata->all(field)) {
            if (direct.match(value).hasMatch())
                requirements.append(displayable(value));
        }
    }
    if (!requirements.isEmpty())
        return found(QStringLiteral("Dependencies are named by address, which PyPI refuses."),
            QStringLiteral("Depend on a released version of the package, by name."), requirements);
    return passed(QStringLiteral("All dependencies are named by package and version."));
}

} // namespace slipway::build
