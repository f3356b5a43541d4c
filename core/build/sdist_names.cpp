// SPDX-License-Identifier: Apache-2.0
#include "build/sdist_names.h"

#include "base/displayable.h"
#include "build/sdist_file_name.h"
#include "build/sdist_refusal.h"

#include <QCryptographicHash>
#include <QStringDecoder>
#include <algorithm>

namespace slipway::build {

namespace {

constexpr qsizetype longestPart = 255;
constexpr qsizetype longestPath = 1024;
constexpr qsizetype deepestName = 64;

QString quoted(const QString &path)
{
    constexpr qsizetype shown = 120;
    const QString text = displayable(path.left(shown));
    return path.size() > shown ? QStringLiteral("\"%1...\"").arg(text) : QStringLiteral("\"%1\"").arg(text);
}

/// Characters that are never seen, or that make a name look like another one.
bool isDeceptive(QChar c)
{
    const char16_t u = c.unicode();
    const bool control = u < 0x20 || (u >= 0x7f && u < 0xa0) || u == 0x2028 || u == 0x2029 || u == 0xfeff;
    const bool bidi = u == 0x061c || u == 0x200e || u == 0x200f || (u >= 0x202a && u <= 0x202e)
        || (u >= 0x2066 && u <= 0x2069);
    return control || bidi || u == u'\\';
}

Result<> checkParts(const QByteArray &raw, const QString &path)
{
    const QList<QByteArray> parts = raw.split('/');
    if (parts.size() > deepestName)
        return refuse(QLatin1String("path-depth"),
            QStringLiteral("%1 lies deeper than %2 folders").arg(quoted(path)).arg(deepestName));
    for (const QByteArray &part : parts) {
        if (part == "..")
            return refuse(
                QLatin1String("path-escape"), QStringLiteral("%1 leads out of its folder").arg(quoted(path)));
        if (part.isEmpty() || part == ".")
            return refuse(QLatin1String("path-empty-part"),
                QStringLiteral("%1 has an empty part or a \".\"").arg(quoted(path)));
        if (part.size() > longestPart)
            return refuse(QLatin1String("path-length"),
                QStringLiteral("%1 has a part longer than %2 bytes").arg(quoted(path)).arg(longestPart));
    }
    return {};
}

QByteArray digestOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Blake2s_128);
}

/// Equal for names that a file system without case, or with another composition, takes for the same.
QString folded(const QString &path)
{
    return path.normalized(QString::NormalizationForm_D)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_C);
}

} // namespace

Result<QString> checkedPath(const QByteArray &raw)
{
    if (raw.isEmpty())
        return refuse(QLatin1String("path-empty-part"), QStringLiteral("a member has no name"));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString path = decoder(raw.first(std::min<qsizetype>(raw.size(), 4 * longestPath)));
    if (raw.size() > longestPath)
        return refuse(QLatin1String("path-length"),
            QStringLiteral("%1 is longer than %2 bytes").arg(quoted(path)).arg(longestPath));
    if (decoder.hasError())
        return refuse(QLatin1String("path-encoding"), QStringLiteral("%1 is not UTF-8").arg(quoted(path)));
    if (raw.startsWith('/'))
        return refuse(
            QLatin1String("path-absolute"), QStringLiteral("%1 is an absolute path").arg(quoted(path)));
    if (std::any_of(path.begin(), path.end(), isDeceptive))
        return refuse(QLatin1String("path-character"),
            QStringLiteral(
                "%1 has a control character, a backslash or a sign that turns the direction of text")
                .arg(quoted(path)));
    TRY_DO(checkParts(raw, path));
    if (path.normalized(QString::NormalizationForm_C) != path)
        return refuse(QLatin1String("path-not-nfc"),
            QStringLiteral("%1 is not in Unicode's composed form, so computers disagree about its name")
                .arg(quoted(path)));
    return path;
}

Result<QString> linkDestination(const QString &path, const QString &target)
{
    const auto out = [&] {
        return refuse(QLatin1String("symlink"),
            QStringLiteral("the symbolic link %1 leads out of the archive").arg(quoted(path)));
    };
    if (target.isEmpty() || target.startsWith(u'/') || target.size() > longestPath
        || std::any_of(target.begin(), target.end(), isDeceptive))
        return out();
    QStringList parts = path.split(u'/');
    parts.removeLast();
    for (const QString &part : target.split(u'/')) {
        if (part == u"..") {
            if (parts.size() <= 1)
                return out();
            parts.removeLast();
        } else if (!part.isEmpty() && part != u".") {
            parts.append(part);
        }
    }
    return parts.join(u'/');
}

Result<> MemberLedger::admitRoot(const QString &path, MemberType type)
{
    const QString first = path.section(u'/', 0, 0);
    const bool besideRoot = first == path && type != MemberType::Directory;
    if (besideRoot || (!m_root.isEmpty() && first != m_root))
        return refuse(QLatin1String("roots"),
            QStringLiteral("%1 lies beside the one top folder that a source distribution has")
                .arg(quoted(path)));
    if (m_root.isEmpty()) {
        if (!SdistFileName::parse(first + QStringLiteral(".tar.gz")))
            return refuse(QLatin1String("root-form"),
                QStringLiteral("the top folder %1 is not <name>-<version>").arg(quoted(first)));
        m_root = first;
    }
    return {};
}

Result<> MemberLedger::admitName(const QString &path, Kind kind)
{
    const QByteArray exact = digestOf(path);
    const QByteArray key = digestOf(folded(path));
    const auto known = m_names.find(key);
    if (known == m_names.end()) {
        if (m_names.size() >= m_limits.members)
            return refuse(QLatin1String("too-many-members"),
                QStringLiteral("it has more than %1 members").arg(m_limits.members));
        m_names.insert(key, {kind, exact});
        return {};
    }
    if (known->exact != exact)
        return refuse(QLatin1String("collision"),
            QStringLiteral("%1 differs from another member in upper and lower case or composition only")
                .arg(quoted(path)));
    if ((known->kind == Kind::Other) != (kind == Kind::Other))
        return refuse(QLatin1String("file-as-folder"),
            QStringLiteral("%1 is both a folder and something else").arg(quoted(path)));
    if (kind == Kind::ImpliedFolder)
        return {};
    if (known->kind != Kind::ImpliedFolder)
        return refuse(QLatin1String("duplicate"), QStringLiteral("%1 occurs twice").arg(quoted(path)));
    known->kind = kind;
    return {};
}

bool MemberLedger::isKnownFolder(const QString &path) const
{
    const auto known = m_names.find(digestOf(folded(path)));
    return known != m_names.end() && known->kind != Kind::Other && known->exact == digestOf(path);
}

Result<> MemberLedger::admit(const QString &path, MemberType type)
{
    TRY_DO(admitRoot(path, type));
    m_bytes += path.toUtf8().size();
    if (m_bytes > m_limits.namesTotal)
        return refuse(QLatin1String("names-too-long"),
            QStringLiteral("the names of its members take more than %1").arg(humanSize(m_limits.namesTotal)));
    const QString folder = path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
    if (!folder.isEmpty() && !isKnownFolder(folder)) {
        for (qsizetype slash = path.indexOf(u'/'); slash > 0; slash = path.indexOf(u'/', slash + 1))
            TRY_DO(admitName(path.left(slash), Kind::ImpliedFolder));
    }
    return admitName(path, type == MemberType::Directory ? Kind::Folder : Kind::Other);
}

} // namespace slipway::build
