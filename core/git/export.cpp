// SPDX-License-Identifier: Apache-2.0
#include "git/export.h"

#include "base/displayable.h"
#include "git/conversion.h"
#include "git/failure.h"
#include "git/folder_writer.h"
#include "git/substitution.h"
#include "git/survey.h"
#include "git/written_commit.h"

#include <QCryptographicHash>
#include <array>
#include <unistd.h>

namespace slipway::git {

namespace {

// What the time fields of file systems and of tar can hold: 1970 to 2242.
constexpr qint64 latestTime = (1LL << 33) - 1;

QByteArray blobHeader(qint64 size)
{
    return "blob " + QByteArray::number(size) + '\0';
}

/// What lies on the disk now, hashed as git would and with SHA-256.
struct ReadBack {
    QString blob;
    QString sha256;
    qint64 size = 0;
};

Result<ReadBack> readBack(const FolderWriter &writer, const ManifestFile &file)
{
    QCryptographicHash blob(QCryptographicHash::Sha1);
    QCryptographicHash sha256(QCryptographicHash::Sha256);
    ReadBack result;
    blob.addData(blobHeader(file.size));
    const auto add = [&](QByteArrayView bytes) {
        blob.addData(bytes);
        sha256.addData(bytes);
        result.size += bytes.size();
    };
    if (file.mode == FileMode::Link) {
        TRY(const QByteArray target, writer.readLink(file.path));
        add(target);
    } else {
        TRY(const Descriptor source, writer.read(file.path));
        std::array<char, 64 * 1024> block{};
        ssize_t got = 0;
        while ((got = ::read(source.value(), block.data(), block.size())) > 0)
            add(QByteArrayView(block.data(), got));
        if (got < 0)
            return fail(Errc::Failed, QStringLiteral("Cannot read %1 again").arg(displayable(file.path)));
    }
    result.blob = QString::fromLatin1(blob.result().toHex());
    result.sha256 = QString::fromLatin1(sha256.result().toHex());
    return result;
}

class Exporter {
public:
    Exporter(git_repository *repository, const git_commit *commit, FolderWriter &writer)
        : m_repository(repository),
          m_substitution(repository, commit),
          m_writer(writer)
    {
    }

    Result<ManifestFile> write(const SurveyedFile &file)
    {
        BlobHandle blob;
        GIT_DO(QStringLiteral("Read %1").arg(displayable(file.path)),
            make(blob, git_blob_lookup, m_repository, &file.blob));
        const QByteArrayView bytes(static_cast<const char *>(git_blob_rawcontent(blob.get())),
            static_cast<qsizetype>(git_blob_rawsize(blob.get())));
        if (file.mode == FileMode::Link) {
            TRY_DO(m_writer.writeLink(file.path, file.target));
            return entry(file, bytes, false);
        }
        if (!file.substitute) {
            TRY_DO(m_writer.writeFile(file.path, bytes, file.mode));
            return entry(file, bytes, false);
        }
        TRY(const QByteArray changed, m_substitution.apply(bytes));
        TRY_DO(m_writer.writeFile(file.path, changed, file.mode));
        return entry(file, changed, QByteArrayView(changed) != bytes);
    }

    Result<> verify(const ManifestFile &file) const
    {
        TRY(const ReadBack found, readBack(m_writer, file));
        if (found.sha256 != file.sha256 || found.size != file.size
            || (!file.substituted && found.blob != file.blob))
            return fail(Error(Errc::Untrusted,
                QStringLiteral("%1 is not on the disk as it is in the commit").arg(displayable(file.path)))
                            .named(QStringLiteral("git.export-differs")));
        return {};
    }

private:
    static ManifestFile entry(const SurveyedFile &file, QByteArrayView bytes, bool substituted)
    {
        QCryptographicHash sha256(QCryptographicHash::Sha256);
        sha256.addData(bytes);
        return {.path = file.path,
            .mode = file.mode,
            .size = bytes.size(),
            .blob = idText(&file.blob),
            .sha256 = QString::fromLatin1(sha256.result().toHex()),
            .substituted = substituted};
    }

    git_repository *m_repository;
    Substitution m_substitution;
    FolderWriter &m_writer;
};

Result<> writeEverything(Exporter &exporter, const Survey &survey, Manifest &manifest,
    const std::stop_token &stop, task::Progress &progress)
{
    const auto stopped
        = [] { return fail(Errc::Cancelled, QStringLiteral("Stopped while writing the files")); };
    // Links come last: until then there is none that a file could be written through.
    for (const bool links : {false, true}) {
        for (const SurveyedFile &file : survey.files) {
            if ((file.mode == FileMode::Link) != links)
                continue;
            if (stop.stop_requested())
                return stopped();
            TRY(ManifestFile written, exporter.write(file));
            manifest.bytes += written.size;
            manifest.files += std::move(written);
            progress.advance(file.size);
        }
    }
    std::sort(manifest.files.begin(), manifest.files.end(),
        [](const ManifestFile &a, const ManifestFile &b) { return a.path < b.path; });
    for (const ManifestFile &file : std::as_const(manifest.files)) {
        if (stop.stop_requested())
            return stopped();
        TRY_DO(exporter.verify(file));
        progress.advance(file.size);
    }
    return {};
}

} // namespace

Result<Manifest> writeCommit(git_repository *repository, const git_commit *commit, FolderWriter &writer,
    const ExportOptions &options, const std::stop_token &stop, task::Progress &progress)
{
    const QString id = idText(git_commit_id(commit));
    progress.begin(QStringLiteral("Look through commit %1").arg(id.left(12)));
    TRY(const auto tree, treeOf(commit));
    TRY(const Survey seen, survey(repository, tree.get(), options, stop));
    Exporter exporter(repository, commit, writer);
    Manifest manifest{.commit = id,
        .tree = idText(git_commit_tree_id(commit)),
        .committed = QDateTime::fromSecsSinceEpoch(timeOf(commit), Qt::UTC),
        .files = {},
        .ignored = seen.ignored};
    progress.beginBytes(QStringLiteral("Write the files of commit %1").arg(id.left(12)), 2 * seen.bytes);
    TRY_DO(writeEverything(exporter, seen, manifest, stop, progress));
    return manifest;
}

qint64 timeOf(const git_commit *commit)
{
    return std::clamp<qint64>(git_commit_time(commit), 0, latestTime);
}

Result<Manifest> exportCommit(const Repository &repository, const QString &commitId, const QString &folder,
    const ExportOptions &options, std::stop_token stop, task::Progress &progress)
{
    const auto write = [&]() -> Result<Manifest> {
        TRY(const auto commit, lookUpCommit(repository.handle(), commitId));
        TRY(FolderWriter writer, FolderWriter::open(folder, timeOf(commit.get())));
        TRY(Manifest manifest,
            writeCommit(repository.handle(), commit.get(), writer, options, stop, progress));
        TRY_DO(writer.setFolderTimes());
        writer.keep();
        return manifest;
    };
    return write().during(QStringLiteral("Export commit %1").arg(commitId.left(12)));
}

Result<Manifest> exportFolder(const Repository &repository, const QString &commitId, const QString &path,
    const QString &folder, std::stop_token stop, task::Progress &progress)
{
    return exportCommit(repository, commitId, folder, {.folder = path}, stop, progress);
}

} // namespace slipway::git
