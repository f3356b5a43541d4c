// SPDX-License-Identifier: Apache-2.0
#include "build/sdist_reader.h"

#include "base/displayable.h"
#include "build/core_metadata.h"
#include "build/sdist_content_scan.h"
#include "build/sdist_extraction.h"
#include "build/sdist_refusal.h"
#include "build/sdist_stream.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace slipway::build {

struct SdistReader::State {
    State(int file, qint64 packed, QString path, const SdistLimits &most)
        : descriptor(file),
          packedSize(packed),
          fileName(QFileInfo(path).fileName()),
          limits(most)
    {
    }
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    ~State() { ::close(descriptor); }

    int descriptor;
    qint64 packedSize;
    QString fileName;
    SdistLimits limits;
};

namespace {

/// Keeps a member's whole bytes where they are wanted; a little more than the most, so that the reader of the
/// bytes sees that they are too many.
void keep(std::optional<QByteArray> &wanted, QByteArrayView bytes)
{
    const qsizetype room = CoreMetadata::largest + 1 - wanted->size();
    wanted->append(bytes.first(std::min(room, bytes.size())));
}

/// Reads one file's bytes for the listing: digest, contents, and the two files that are wanted whole.
Result<> readFile(SdistStream &stream, SdistListing &listing, SdistMember &member, ContentScan &scan)
{
    const QString relative = member.path.mid(member.path.indexOf(u'/') + 1);
    std::optional<QByteArray> *wanted = relative == u"PKG-INFO" ? &listing.pkgInfo
        : relative == u"pyproject.toml"                         ? &listing.pyproject
                                                                : nullptr;
    if (wanted != nullptr)
        wanted->emplace();
    scan.begin(relative, member.size);
    Sha256 digest;
    for (;;) {
        TRY(const QByteArrayView bytes, stream.read());
        if (bytes.isEmpty())
            break;
        digest.add(bytes);
        scan.add(bytes);
        if (wanted != nullptr)
            keep(*wanted, bytes);
    }
    scan.end();
    member.sha256 = digest.finish();
    return {};
}

/// Every symlink must lead to a member that is no symlink itself.
Result<> checkLinks(const SdistListing &listing)
{
    QSet<QString> solid;
    for (const SdistMember &member : listing.members) {
        if (member.type == MemberType::Symlink)
            continue;
        for (qsizetype slash = member.path.size(); slash > 0;
             slash = member.path.lastIndexOf(u'/', slash - 1))
            solid.insert(member.path.left(slash));
    }
    for (const SdistMember &member : listing.members) {
        if (member.type != MemberType::Symlink)
            continue;
        TRY(const QString destination, linkDestination(member.path, member.target));
        if (!solid.contains(destination))
            return refuse(QLatin1String("symlink"),
                QStringLiteral("the symbolic link %1 leads to nothing in the archive")
                    .arg(displayable(member.path)));
    }
    return {};
}

bool hasLinks(const SdistListing &listing)
{
    return std::any_of(listing.members.begin(), listing.members.end(),
        [](const SdistMember &member) { return member.type == MemberType::Symlink; });
}

tl::unexpected<Error> changed()
{
    return refuse(QLatin1String("changed"), QStringLiteral("the file is not what was inspected before"),
        QStringLiteral("Something else writes to this file. Build or fetch it again."));
}

bool isWhatWasSeen(const SdistMember &now, SdistMember seen)
{
    seen.sha256.clear();
    return now == seen;
}

Result<> extractFile(SdistStream &stream, SdistExtraction &extraction, const SdistMember &member)
{
    Sha256 digest;
    TRY_DO(extraction.makeFile(member, [&]() -> Result<QByteArrayView> {
        TRY(const QByteArrayView bytes, stream.read());
        digest.add(bytes);
        return bytes;
    }));
    return digest.finish() == member.sha256 ? Result<>() : changed();
}

} // namespace

SdistReader::SdistReader(std::unique_ptr<State> state) : m_state(std::move(state)) { }
SdistReader::~SdistReader() = default;
SdistReader::SdistReader(SdistReader &&) noexcept = default;
SdistReader &SdistReader::operator=(SdistReader &&) noexcept = default;

Result<SdistReader> SdistReader::open(const QString &path, const SdistLimits &limits)
{
    // Without waiting: a pipe in the place of a file must not hold us up.
    const int file = ::open(QFile::encodeName(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0)
        return fail(Error(errno == ENOENT ? Errc::NotFound : Errc::Failed,
            QStringLiteral("%1 cannot be opened: %2")
                .arg(displayable(path), QString::fromLocal8Bit(std::strerror(errno)))));
    auto state = std::make_unique<State>(file, 0, path, limits);
    struct stat facts = {};
    if (::fstat(file, &facts) != 0 || !S_ISREG(facts.st_mode))
        return refuse(
            QLatin1String("not-a-file"), QStringLiteral("%1 is no regular file").arg(displayable(path)));
    if (facts.st_size > limits.packed)
        return refuse(QLatin1String("too-large"),
            QStringLiteral("it has %1, more than the %2 that an index takes")
                .arg(humanSize(facts.st_size), humanSize(limits.packed)));
    state->packedSize = facts.st_size;
    return SdistReader(std::move(state));
}

Result<SdistListing> SdistReader::inspect(std::stop_token stop)
{
    SdistStream stream(m_state->descriptor, m_state->packedSize, m_state->limits, std::move(stop));
    SdistListing listing{.fileName = m_state->fileName, .root = {}};
    ContentScan scan;
    for (;;) {
        TRY(std::optional<SdistMember> member, stream.next());
        if (!member)
            break;
        if (member->type == MemberType::File)
            TRY_DO(readFile(stream, listing, *member, scan));
        listing.members.append(*std::move(member));
    }
    listing.root = stream.scanner().root();
    listing.format = stream.scanner().format();
    listing.packedSize = m_state->packedSize;
    listing.unpackedSize = stream.gzip().unpacked();
    listing.gzipTime = stream.gzip().time();
    listing.gzipName = stream.gzip().name();
    listing.sha256 = stream.gzip().packedSha256();
    listing.contents = scan.take();
    if (hasLinks(listing))
        TRY_DO(checkLinks(listing));
    return listing;
}

Result<> SdistReader::extract(const SdistListing &listing, const QString &folder, std::stop_token stop)
{
    SdistStream stream(m_state->descriptor, m_state->packedSize, m_state->limits, std::move(stop));
    TRY(SdistExtraction extraction, SdistExtraction::into(folder));
    qsizetype index = 0;
    for (;; ++index) {
        TRY(const std::optional<SdistMember> member, stream.next());
        if (!member)
            break;
        if (index >= listing.members.size() || !isWhatWasSeen(*member, listing.members[index]))
            return changed();
        const SdistMember &seen = listing.members[index];
        switch (seen.type) {
        case MemberType::Directory:
            TRY_DO(extraction.makeFolder(seen));
            break;
        case MemberType::File:
            TRY_DO(extractFile(stream, extraction, seen));
            break;
        case MemberType::Symlink:
            break; // last, so that nothing is ever written by way of one
        }
    }
    if (index != listing.members.size())
        return changed();
    for (const SdistMember &member : listing.members) {
        if (member.type == MemberType::Symlink)
            TRY_DO(extraction.makeLink(member));
    }
    return extraction.finish();
}

Result<SdistListing> inspectSdist(const QString &path, std::stop_token stop, const SdistLimits &limits)
{
    TRY(SdistReader reader, SdistReader::open(path, limits));
    return reader.inspect(std::move(stop))
        .during(QStringLiteral("Reading %1").arg(QFileInfo(path).fileName()));
}

} // namespace slipway::build
