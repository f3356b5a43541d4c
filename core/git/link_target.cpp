// SPDX-License-Identifier: Apache-2.0
#include "git/link_target.h"

#include "base/displayable.h"

#include <QHash>
#include <QSet>
#include <QStringDecoder>

namespace slipway::git {

namespace {

constexpr int longestChain = 8;

class LinkCheck {
public:
    explicit LinkCheck(const QList<SurveyedFile> &files)
    {
        for (const SurveyedFile &file : files) {
            if (file.mode == FileMode::Link)
                m_links.insert(file.path, file.target);
            else
                m_files.insert(file.path);
            for (qsizetype end = file.path.lastIndexOf(u'/'); end > 0;
                 end = file.path.lastIndexOf(u'/', end - 1))
                m_folders.insert(file.path.first(end));
        }
    }

    Result<> check(const QString &path) const
    {
        const QString name = path.mid(path.lastIndexOf(u'/') + 1);
        if (name.startsWith(u".git", Qt::CaseInsensitive))
            return fail(unsafeLink(path, QStringLiteral("git reads its settings from there")));
        QString place = path;
        for (int i = 0; i < longestChain; ++i) {
            TRY(place, follow(place));
            if (m_files.contains(place))
                return {};
            if (m_folders.contains(place)) {
                if (path.startsWith(place + u'/'))
                    return fail(unsafeLink(path, QStringLiteral("it leads to a folder that holds it")));
                return {};
            }
            if (!m_links.contains(place))
                return fail(unsafeLink(path, QStringLiteral("there is nothing where it leads")));
        }
        return fail(unsafeLink(path, QStringLiteral("it leads from link to link, or in a circle")));
    }

private:
    /// Where a link leads, as a path of the export.
    Result<QString> follow(const QString &path) const
    {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString target = decoder(m_links.value(path));
        if (decoder.hasError() || target.isEmpty() || displayable(target) != target)
            return fail(unsafeLink(path, QStringLiteral("its target is no readable name")));
        if (target.startsWith(u'/') || target.contains(u'\\'))
            return fail(unsafeLink(path, QStringLiteral("its target is not relative")));

        QStringList parts = path.split(u'/');
        parts.removeLast();
        const QStringList steps = target.split(u'/', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < steps.size(); ++i) {
            if (steps[i] == u".")
                continue;
            if (steps[i] == u".." && parts.isEmpty())
                return fail(unsafeLink(path, QStringLiteral("it leads outside")));
            if (steps[i] == u"..")
                parts.removeLast();
            else
                parts += steps[i];
            // What ".." means behind a link is not what the words say.
            if (i + 1 < steps.size() && !parts.isEmpty() && !m_folders.contains(parts.join(u'/')))
                return fail(unsafeLink(path, QStringLiteral("it leads through something that is no folder")));
        }
        if (parts.isEmpty())
            return fail(unsafeLink(path, QStringLiteral("it leads to a folder that holds it")));
        return parts.join(u'/');
    }

    QSet<QString> m_folders;
    QSet<QString> m_files;
    QHash<QString, QByteArray> m_links;
};

} // namespace

Error unsafeLink(const QString &path, const QString &why)
{
    return Error(Errc::Refused, QStringLiteral("The link \"%1\" is not safe: %2").arg(displayable(path), why))
        .named(QStringLiteral("git.unsafe-link"))
        .hint(QStringLiteral("Replace the link with a file, or leave it out with export-ignore."));
}

Result<> checkLinks(const QList<SurveyedFile> &files)
{
    const LinkCheck links(files);
    for (const SurveyedFile &file : files) {
        if (file.mode == FileMode::Link)
            TRY_DO(links.check(file.path));
    }
    return {};
}

} // namespace slipway::git
