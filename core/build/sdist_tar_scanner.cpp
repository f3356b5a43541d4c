// SPDX-License-Identifier: Apache-2.0
#include "build/sdist_tar_scanner.h"

#include "base/displayable.h"
#include "build/sdist_pax.h"
#include "build/sdist_refusal.h"
#include "build/sdist_tar_header.h"

#include <algorithm>

namespace slipway::build {

namespace {

constexpr qint64 largestExtension = 64 << 10;

bool isZero(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == '\0'; });
}

tl::unexpected<Error> ambiguous(const QString &why)
{
    return refuse(
        QLatin1String("tar-ambiguous"), QStringLiteral("%1, which tools read in different ways").arg(why));
}

Result<MemberType> typeOf(char type, const QString &path, Symlinks symlinks)
{
    const auto named = [&](const char *what) {
        return QStringLiteral("%1 is %2; a source distribution has files and folders only")
            .arg(displayable(path.left(120)), QLatin1String(what));
    };
    switch (type) {
    case '0':
    case '\0':
        return MemberType::File;
    case '5':
        return MemberType::Directory;
    case '1':
        return refuse(QLatin1String("hardlink"), named("a hard link"));
    case '2':
        if (symlinks == Symlinks::AllowInside)
            return MemberType::Symlink;
        return refuse(QLatin1String("symlink"), named("a symbolic link"));
    case '3':
    case '4':
    case '6':
        return refuse(QLatin1String("device"), named("a device or a pipe"));
    case 'S':
        return refuse(QLatin1String("sparse"), named("a sparse file"));
    default:
        return refuse(QLatin1String("member-type"), named("of an unknown type"));
    }
}

} // namespace

Result<> TarScanner::feed(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (m_expect == Expect::Skip && m_partial.isEmpty() && m_left > 0) {
            const qsizetype skipped = std::min<qsizetype>(bytes.size(), m_left);
            m_left -= skipped;
            bytes = bytes.sliced(skipped);
            if (m_left == 0)
                m_expect = Expect::Header;
            continue;
        }
        if (m_partial.isEmpty() && bytes.size() >= blockSize) {
            TRY_DO(takeBlock(bytes.first(blockSize)));
            bytes = bytes.sliced(blockSize);
            continue;
        }
        const qsizetype wanted = std::min(blockSize - m_partial.size(), bytes.size());
        m_partial.append(bytes.first(wanted));
        bytes = bytes.sliced(wanted);
        if (m_partial.size() == blockSize) {
            const QByteArray block = std::exchange(m_partial, {});
            TRY_DO(takeBlock(block));
        }
    }
    return {};
}

Result<> TarScanner::finish()
{
    if (m_expect != Expect::Zeros)
        return refuse(QLatin1String("tar-truncated"),
            QStringLiteral("the archive stops before its end marker: it is not whole"));
    if (!m_partial.isEmpty())
        return refuse(QLatin1String("after-end"),
            QStringLiteral("an odd number of bytes follows the end of the archive"));
    if (m_ledger.root().isEmpty())
        return refuse(QLatin1String("empty"), QStringLiteral("the archive has no members"));
    return {};
}

Result<> TarScanner::takeBlock(QByteArrayView block)
{
    switch (m_expect) {
    case Expect::Header:
        return isZero(block) ? takeEnd(block) : takeHeader(block);
    case Expect::SecondEnd:
    case Expect::Zeros:
        return takeEnd(block);
    case Expect::Body:
        m_body.append(block);
        m_left -= blockSize;
        return m_left <= 0 ? finishExtension() : Result<>();
    case Expect::Skip:
        break; // taken in feed(), never by the block
    }
    Q_UNREACHABLE();
}

Result<> TarScanner::takeEnd(QByteArrayView block)
{
    if (!isZero(block))
        return refuse(QLatin1String("after-end"), QStringLiteral("something follows the end of the archive"));
    if (m_expect == Expect::Header && (!m_pax.isEmpty() || !m_longName.isEmpty() || !m_longTarget.isEmpty()))
        return ambiguous(QStringLiteral("the archive ends with a header that belongs to no member"));
    m_expect = m_expect == Expect::Header ? Expect::SecondEnd : Expect::Zeros;
    return {};
}

Result<> TarScanner::takeHeader(QByteArrayView block)
{
    const auto checksum = tar::number(block, tar::checksum);
    if (!checksum || *checksum != tar::checksumOf(block))
        return refuse(QLatin1String("tar-damaged"), QStringLiteral("a member's header is damaged"));
    TRY(const qint64 size, tar::number(block, tar::size));
    noteFormat(block);
    const char type = block[tar::type.at];
    if (type == 'x' || type == 'g' || type == 'L' || type == 'K')
        return beginExtension(type, size);
    return takeMember(block, type, size);
}

void TarScanner::noteFormat(QByteArrayView block)
{
    const QByteArrayView magic = block.sliced(tar::magic.at, tar::magic.size);
    const bool isPosix = magic
        == QByteArrayView("ustar\0"
                          "00",
            8);
    if (!isPosix)
        m_format = magic.startsWith("ustar") ? TarFormat::Gnu : TarFormat::V7;
}

Result<> TarScanner::beginExtension(char type, qint64 size)
{
    const bool isLong = type == 'L' || type == 'K';
    if ((isLong && !m_pax.isEmpty())
        || (type == 'x' && (!m_pax.isEmpty() || !m_longName.isEmpty() || !m_longTarget.isEmpty()))
        || (type == 'L' && !m_longName.isEmpty()) || (type == 'K' && !m_longTarget.isEmpty()))
        return ambiguous(QStringLiteral("a member has two headers that say what it is called"));
    if (size <= 0 || size > largestExtension)
        return refuse(QLatin1String("pax-damaged"),
            QStringLiteral("an extended header is empty or larger than %1").arg(humanSize(largestExtension)));
    m_extension = type;
    m_extensionSize = size;
    m_body.clear();
    m_left = (size + blockSize - 1) / blockSize * blockSize;
    m_expect = Expect::Body;
    return {};
}

Result<> TarScanner::finishExtension()
{
    const QByteArrayView body = QByteArrayView(m_body).first(m_extensionSize);
    m_expect = Expect::Header;
    if (m_extension == 'g')
        return readPax(body, PaxScope::Archive).map([](const auto &) {});
    if (m_extension == 'x') {
        TRY(m_pax, readPax(body, PaxScope::Member));
        if (m_pax.isEmpty())
            m_pax.insert("comment", {});
        return {};
    }
    const qsizetype end = body.indexOf('\0');
    const QByteArray text = body.first(end < 0 ? body.size() : end).toByteArray();
    if (text.isEmpty() || (end >= 0 && !isZero(body.sliced(end))))
        return ambiguous(QStringLiteral("a long name has a NUL character in its middle"));
    (m_extension == 'L' ? m_longName : m_longTarget) = text;
    return {};
}

QByteArray TarScanner::rawPath(QByteArrayView block) const
{
    if (m_pax.contains("path"))
        return m_pax.value("path");
    if (!m_longName.isEmpty())
        return m_longName;
    const QByteArray name = tar::text(block, tar::path);
    const bool isPosix = block.sliced(tar::magic.at, 6) == QByteArrayView("ustar\0", 6);
    const QByteArray prefix = isPosix ? tar::text(block, tar::prefix) : QByteArray();
    return prefix.isEmpty() ? name : prefix + '/' + name;
}

Result<> TarScanner::applyPax(SdistMember &member, qint64 size) const
{
    for (auto it = m_pax.begin(); it != m_pax.end(); ++it) {
        const QByteArray &key = it.key();
        if (key == "mtime") {
            TRY(member.modified, paxTime(key, it.value()));
        } else if (key == "uid") {
            TRY(member.uid, paxNumber(key, it.value()));
        } else if (key == "gid") {
            TRY(member.gid, paxNumber(key, it.value()));
        } else if (key == "uname") {
            member.owner = QString::fromUtf8(it.value());
        } else if (key == "gname") {
            member.group = QString::fromUtf8(it.value());
        } else if (key == "size") {
            TRY(const qint64 claimed, paxNumber(key, it.value()));
            if (claimed != size)
                return ambiguous(QStringLiteral("a member's two headers give two sizes"));
        }
    }
    return {};
}

Result<SdistMember> TarScanner::memberOf(QByteArrayView block, char type, qint64 size) const
{
    QByteArray raw = rawPath(block);
    const bool slash = raw.size() > 1 && raw.endsWith('/');
    if (slash)
        raw.chop(1);
    SdistMember member;
    TRY(member.path, checkedPath(raw));
    TRY(member.type, typeOf(type, member.path, m_limits.symlinks));
    if (slash && member.type != MemberType::Directory)
        return ambiguous(QStringLiteral("a file has a name that ends with a slash"));
    if (size != 0 && member.type != MemberType::File)
        return ambiguous(QStringLiteral("a folder or link has contents"));
    TRY(const qint64 mode, tar::number(block, tar::mode));
    member.mode = static_cast<quint32>(mode & 07777);
    member.size = size;
    TRY(member.modified, tar::number(block, tar::time));
    TRY(member.uid, tar::number(block, tar::uid));
    TRY(member.gid, tar::number(block, tar::gid));
    member.owner = QString::fromUtf8(tar::text(block, tar::owner));
    member.group = QString::fromUtf8(tar::text(block, tar::group));
    if (member.type == MemberType::Symlink) {
        const QByteArray target = m_pax.contains("linkpath") ? m_pax.value("linkpath")
            : m_longTarget.isEmpty()                         ? tar::text(block, tar::target)
                                                             : m_longTarget;
        member.target = QString::fromUtf8(target);
        TRY_DO(linkDestination(member.path, member.target));
    }
    TRY_DO(applyPax(member, size));
    return member;
}

Result<> TarScanner::takeMember(QByteArrayView block, char type, qint64 size)
{
    TRY(SdistMember member, memberOf(block, type, size));
    TRY_DO(m_ledger.admit(member.path, member.type));
    if (size > m_limits.unpacked)
        return refuse(QLatin1String("unpacks-too-large"),
            QStringLiteral("%1 claims %2").arg(displayable(member.path), humanSize(size)));
    m_waiting.push_back(std::move(member));
    m_pax.clear();
    m_longName.clear();
    m_longTarget.clear();
    m_left = (size + blockSize - 1) / blockSize * blockSize;
    m_expect = m_left > 0 ? Expect::Skip : Expect::Header;
    return {};
}

} // namespace slipway::build
