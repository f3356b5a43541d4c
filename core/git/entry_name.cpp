// SPDX-License-Identifier: Apache-2.0
#include "git/entry_name.h"

#include "base/displayable.h"

#include <QStringDecoder>

namespace slipway::git {

namespace {

// The names under which some file system would open ".git": NTFS ignores trailing dots and blanks and has
// short names and streams; HFS+ ignores characters that displayable() escapes, so those never come this far.
bool isDotGit(const QString &name)
{
    QString plain = name.toCaseFolded();
    if (const qsizetype stream = plain.indexOf(u':'); stream >= 0)
        plain.truncate(stream);
    while (plain.endsWith(u'.') || plain.endsWith(u' '))
        plain.chop(1);
    return plain == u".git" || plain == u"git~1";
}

// Joiners and the like have no shape of their own: two names that look the same would differ.
bool hasInvisible(const QString &name)
{
    for (const QChar c : name) {
        const char16_t unit = c.unicode();
        if (unit == 0x200c || unit == 0x200d || unit == 0x00ad || (unit >= 0x2060 && unit <= 0x206f))
            return true;
    }
    return false;
}

} // namespace

Error unsafeName(const QString &name, const QString &why)
{
    return Error(Errc::Refused, QStringLiteral("The name \"%1\" is not safe: %2").arg(displayable(name), why))
        .named(QStringLiteral("git.unsafe-name"))
        .hint(QStringLiteral("Rename the file in the repository, or leave it out with export-ignore."));
}

Result<QString> checkedName(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString name = decoder(bytes);
    const auto refuse = [&](const QString &why) { return fail(unsafeName(name, why)); };
    if (decoder.hasError())
        return refuse(QStringLiteral("it is not valid UTF-8"));
    if (name.isEmpty() || name == u"." || name == u"..")
        return refuse(QStringLiteral("it stands for a folder, not for a file"));
    if (bytes.size() > longestName)
        return refuse(QStringLiteral("it is longer than %1 bytes").arg(longestName));
    if (name.contains(u'/') || name.contains(u'\\'))
        return refuse(QStringLiteral("it contains a path separator"));
    if (displayable(name) != name || hasInvisible(name))
        return refuse(QStringLiteral("it has control characters, direction marks or invisible characters"));
    if (name.normalized(QString::NormalizationForm_C) != name)
        return refuse(QStringLiteral("it is not in composed form (NFC)"));
    if (isDotGit(name))
        return refuse(QStringLiteral("git itself uses it"));
    return name;
}

Result<> PathCollisions::add(const QString &path)
{
    const QString folded = path.normalized(QString::NormalizationForm_C).toCaseFolded();
    const auto known = m_seen.constFind(folded);
    if (known != m_seen.cend())
        return fail(unsafeName(path,
            QStringLiteral("on some computers it is the same file as \"%1\"").arg(displayable(*known))));
    m_seen.insert(folded, path);
    return {};
}

} // namespace slipway::git
