// SPDX-License-Identifier: Apache-2.0
#include "build/repack.h"

#include "base/displayable.h"
#include "build/repack_tar_writer.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>

namespace slipway::build {

namespace {

constexpr qint64 bytesAtATime = 256 << 10;

/// A member under its new name, with where its bytes lie.
struct Entry {
    PackedMember packed;
    QString extracted; ///< empty for folders and links
};

Entry entryOf(const SdistMember &member, const SdistListing &listing, const QString &root, qint64 latest)
{
    const QString relative = listing.relative(member);
    const bool isFolder = member.type == MemberType::Directory;
    QString path = relative.isEmpty() ? root : root + u'/' + relative;
    if (isFolder)
        path += u'/';
    return {.packed = {.path = path.toUtf8(),
                .isFolder = isFolder,
                .isExecutable = (member.mode & 0111) != 0 && member.type == MemberType::File,
                .size = member.size,
                // A folder's time is when the backend last wrote into it: nothing of the source's.
                .modified = isFolder ? latest : std::clamp<qint64>(member.modified, 0, latest),
                .target = member.target.toUtf8()},
        .extracted = member.type == MemberType::File ? member.path : QString()};
}

QList<Entry> sortedEntries(const SdistListing &listing, const QString &root, qint64 latest)
{
    QList<Entry> entries;
    for (const SdistMember &member : listing.members)
        entries.append(entryOf(member, listing, root, latest));
    std::sort(entries.begin(), entries.end(),
        [](const Entry &a, const Entry &b) { return a.packed.path < b.packed.path; });
    return entries;
}

Result<> pack(TarWriter &writer, const Entry &entry, const QString &folder, const std::stop_token &stop)
{
    TRY_DO(writer.begin(entry.packed));
    if (entry.extracted.isEmpty())
        return {};
    QFile file(folder + u'/' + entry.extracted);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Errc::Failed, QStringLiteral("%1 cannot be read").arg(displayable(entry.extracted)));
    qint64 left = entry.packed.size;
    while (left > 0) {
        if (stop.stop_requested())
            return fail(Errc::Cancelled, QStringLiteral("stopped while an archive was packed"));
        const QByteArray bytes = file.read(std::min(left, bytesAtATime));
        if (bytes.isEmpty())
            return fail(Errc::Failed, QStringLiteral("%1 became shorter").arg(displayable(entry.extracted)));
        TRY_DO(writer.add(bytes));
        left -= bytes.size();
    }
    return writer.end();
}

Result<> packAll(const QList<Entry> &entries, const QString &folder, const QString &out, int level,
    const std::stop_token &stop)
{
    TRY(const auto writer, TarWriter::create(out, level));
    for (const Entry &entry : entries)
        TRY_DO(pack(*writer, entry, folder, stop));
    return writer->finish();
}

} // namespace

Result<SdistListing> repack(const QString &in, const QString &out, const RepackOptions &options,
    std::stop_token stop, const SdistLimits &limits)
{
    const QString activity = QStringLiteral("Repacking %1").arg(QFileInfo(in).fileName());
    if (QFile::exists(out))
        return fail(Error(Errc::Conflict, QStringLiteral("%1 exists already").arg(displayable(out)))
                        .during(activity));
    TRY(SdistReader reader, SdistReader::open(in, limits));
    TRY(const SdistListing listing, reader.inspect(stop).during(activity));
    // Beside the result, because there must be room for it anyway.
    const QTemporaryDir folder(QFileInfo(out).absolutePath() + QStringLiteral("/.repack-XXXXXX"));
    if (!folder.isValid())
        return fail(Error(Errc::Failed, folder.errorString()).during(activity));
    TRY_DO(reader.extract(listing, folder.path(), stop).during(activity));
    const QString root = options.root.isEmpty() ? listing.root : options.root;
    const auto entries = sortedEntries(listing, root, options.latest);
    const QString partial = folder.filePath(QStringLiteral("packed.tar.gz"));
    TRY_DO(packAll(entries, folder.path(), partial, options.level, stop).during(activity));
    if (!QFile::rename(partial, out)) // refuses to replace
        return fail(
            Error(Errc::Conflict, QStringLiteral("%1 cannot be put in its place").arg(displayable(out)))
                .during(activity));
    return inspectSdist(out, std::move(stop), limits);
}

} // namespace slipway::build
