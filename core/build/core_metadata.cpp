// SPDX-License-Identifier: Apache-2.0
#include "build/core_metadata.h"

#include "base/displayable.h"

#include <QStringDecoder>
#include <algorithm>
#include <array>

namespace slipway::build {

namespace {

struct KnownField {
    QStringView name;
    int since; ///< minor version: 10 for 1.0, 21 for 2.1
    bool multiple = false;
};

// The core metadata specification, in its order.
constexpr auto knownFields = std::to_array<KnownField>({
    {u"Metadata-Version", 10},
    {u"Name", 10},
    {u"Version", 10},
    {u"Dynamic", 22, true},
    {u"Platform", 10, true},
    {u"Supported-Platform", 11, true},
    {u"Summary", 10},
    {u"Description", 10},
    {u"Description-Content-Type", 21},
    {u"Keywords", 10},
    {u"Home-page", 10},
    {u"Download-URL", 11},
    {u"Author", 10},
    {u"Author-email", 10},
    {u"Maintainer", 12},
    {u"Maintainer-email", 12},
    {u"License", 10},
    {u"License-Expression", 24},
    {u"License-File", 24, true},
    {u"Classifier", 11, true},
    {u"Requires-Dist", 12, true},
    {u"Requires-Python", 12},
    {u"Requires-External", 12, true},
    {u"Project-URL", 12, true},
    {u"Provides-Extra", 21, true},
    {u"Provides-Dist", 12, true},
    {u"Obsoletes-Dist", 12, true},
    {u"Requires", 11, true},
    {u"Provides", 11, true},
    {u"Obsoletes", 11, true},
    {u"Import-Name", 25, true},
    {u"Import-Namespace", 25, true},
});
constexpr auto knownVersions
    = std::to_array<QStringView>({u"1.0", u"1.1", u"1.2", u"2.1", u"2.2", u"2.3", u"2.4", u"2.5"});

const KnownField *knownField(QStringView name)
{
    const auto found = std::find_if(knownFields.begin(), knownFields.end(),
        [&](const KnownField &field) { return name.compare(field.name, Qt::CaseInsensitive) == 0; });
    return found == knownFields.end() ? nullptr : &*found;
}

Error unreadable(const QString &why)
{
    return Error(Errc::InvalidInput, QStringLiteral("the metadata cannot be read: %1").arg(why))
        .hint(QStringLiteral("PKG-INFO is written by the build backend; build again with a newer one."))
        .named(QStringLiteral("metadata.unreadable"));
}

bool isFieldName(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c == u'-' || c == u'_' || (c.unicode() < 128 && c.isLetterOrNumber());
    });
}

/// A folded line without what the fold added: distutils' "        ", or "       |" of metadata 1.2.
QStringView unfolded(QStringView line)
{
    if (line.startsWith(u"       |"))
        return line.sliced(8);
    qsizetype indent = 0;
    while (indent < line.size() && indent < 8 && (line[indent] == u' ' || line[indent] == u'\t'))
        ++indent;
    return line.sliced(indent);
}

Result<QString> decoded(const QByteArray &bytes)
{
    if (bytes.size() > CoreMetadata::largest)
        return fail(unreadable(QStringLiteral("it is larger than %1").arg(humanSize(CoreMetadata::largest))));
    if (bytes.contains('\0'))
        return fail(unreadable(QStringLiteral("it contains a NUL character")));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return fail(unreadable(QStringLiteral("it is not UTF-8")));
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    return text;
}

} // namespace

bool isMultiUseField(QStringView name)
{
    const KnownField *field = knownField(name);
    return field != nullptr && field->multiple;
}

Result<CoreMetadata> CoreMetadata::parse(const QByteArray &bytes)
{
    TRY(const QString text, decoded(bytes));
    CoreMetadata metadata;
    qsizetype at = 0;
    for (int number = 1; at < text.size(); ++number) {
        const qsizetype end = text.indexOf(u'\n', at);
        const QStringView line = QStringView(text).mid(at, end < 0 ? -1 : end - at);
        at = end < 0 ? text.size() : end + 1;
        if (line.isEmpty())
            break; // the description follows
        if (line.front() == u' ' || line.front() == u'\t') {
            if (metadata.m_fields.isEmpty())
                return fail(unreadable(QStringLiteral("it begins with a folded line")));
            metadata.m_fields.last().value += u'\n' + unfolded(line).toString();
            continue;
        }
        const qsizetype colon = line.indexOf(u':');
        const QStringView name = line.left(std::max<qsizetype>(colon, 0));
        if (!isFieldName(name))
            return fail(unreadable(QStringLiteral("line %1 is not \"Name: value\"").arg(number)));
        if (metadata.m_fields.size() == mostFields)
            return fail(unreadable(QStringLiteral("it has more than %1 fields").arg(mostFields)));
        const KnownField *known = knownField(name);
        metadata.m_fields.append({.name = known != nullptr ? known->name.toString() : name.toString(),
            .value = line.sliced(colon + 1).trimmed().toString()});
    }
    metadata.m_body = text.sliced(at);
    if (metadata.m_fields.isEmpty())
        return fail(unreadable(QStringLiteral("it has no fields")));
    return metadata;
}

QString CoreMetadata::first(QStringView name) const
{
    for (const MetadataField &field : m_fields) {
        if (name.compare(field.name, Qt::CaseInsensitive) == 0)
            return field.value;
    }
    return {};
}

QStringList CoreMetadata::all(QStringView name) const
{
    QStringList values;
    for (const MetadataField &field : m_fields) {
        if (name.compare(field.name, Qt::CaseInsensitive) == 0)
            values.append(field.value);
    }
    return values;
}

bool CoreMetadata::has(QStringView name) const
{
    return std::any_of(m_fields.begin(), m_fields.end(),
        [&](const MetadataField &field) { return name.compare(field.name, Qt::CaseInsensitive) == 0; });
}

QString CoreMetadata::description() const
{
    return m_body.trimmed().isEmpty() ? first(u"Description") : m_body;
}

QStringList CoreMetadata::problems() const
{
    QStringList found;
    for (const QStringView required : {u"Metadata-Version", u"Name", u"Version"}) {
        if (first(required).isEmpty())
            found.append(QStringLiteral("%1 is missing").arg(required));
    }
    const QString claimed = metadataVersion();
    if (!claimed.isEmpty()
        && std::none_of(
            knownVersions.begin(), knownVersions.end(), [&](QStringView known) { return claimed == known; }))
        found.append(QStringLiteral("metadata version \"%1\" is not known").arg(displayable(claimed)));
    for (const KnownField &field : knownFields) {
        if (!field.multiple && all(field.name).size() > 1)
            found.append(QStringLiteral("%1 occurs more than once").arg(field.name));
    }
    for (const QString &dynamic : all(u"Dynamic")) {
        for (const QStringView fixed : {u"Metadata-Version", u"Name", u"Version"}) {
            if (fixed.compare(dynamic, Qt::CaseInsensitive) == 0)
                found.append(QStringLiteral("%1 may not be dynamic").arg(fixed));
        }
    }
    return found;
}

QStringList CoreMetadata::unknownFields() const
{
    const QStringList parts = metadataVersion().split(u'.');
    const int claimed = parts.size() == 2 ? parts[0].toInt() * 10 + parts[1].toInt() : 99;
    QStringList unknown;
    for (const MetadataField &field : m_fields) {
        const KnownField *known = knownField(field.name);
        if ((known == nullptr || known->since > claimed) && !unknown.contains(field.name))
            unknown.append(field.name);
    }
    return unknown;
}

} // namespace slipway::build
