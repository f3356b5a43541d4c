// SPDX-License-Identifier: Apache-2.0
#include "archive/tree_shelf.h"

#include "archive/local_folder.h"
#include "archive/store.h"

#include <QFile>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace slipway::archive {

namespace {

constexpr qsizetype blockSize = 256 * 1024;

/// Where read bytes go besides the digests.
class LocalCopy {
public:
    explicit LocalCopy(const QString &path) : m_file(path) { }
    ~LocalCopy()
    {
        if (!m_isComplete && m_file.isOpen())
            m_file.remove();
    }
    LocalCopy(const LocalCopy &) = delete;
    LocalCopy &operator=(const LocalCopy &) = delete;

    Result<> open()
    {
        if (m_file.fileName().isEmpty())
            return {};
        QFile::remove(m_file.fileName());
        if (!m_file.open(QIODevice::NewOnly | QIODevice::WriteOnly | QIODevice::Unbuffered,
                QFile::ReadOwner | QFile::WriteOwner))
            return trouble();
        return {};
    }
    Result<> add(QByteArrayView bytes)
    {
        if (m_file.isOpen() && m_file.write(bytes.data(), bytes.size()) != bytes.size())
            return trouble();
        return {};
    }
    void complete() { m_isComplete = true; }

private:
    Result<> trouble()
    {
        return fail(Errc::Denied, u"cannot write %1: %2"_s.arg(m_file.fileName(), m_file.errorString()));
    }

    QFile m_file;
    bool m_isComplete = false;
};

Result<Digests> digestOf(
    FileChannel &channel, const QString &path, qint64 most, LocalCopy &copy, const Shelf::Work &work)
{
    TRY(const auto reader, channel.open(path));
    TRY_DO(copy.open());
    Digester digester;
    QByteArray block(blockSize, Qt::Uninitialized);
    for (qint64 size = 0;;) {
        TRY(const qint64 got, reader->read(block.data(), block.size()));
        if (got == 0)
            break;
        size += got;
        if (size > most)
            return Digests{.size = size};
        const QByteArrayView bytes(block.constData(), got);
        digester.add(bytes);
        TRY_DO(copy.add(bytes));
        if (work.progress)
            work.progress->advance(got);
    }
    copy.complete();
    return digester.finish();
}

/// Writes the file and makes it durable; a note if the store cannot promise that.
Result<QStringList> fill(
    FileChannel &channel, const QString &path, const QString &file, const Shelf::Work &work)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(Errc::NotFound, u"cannot read %1: %2"_s.arg(file, source.errorString()));
    TRY(const auto writer, channel.createExclusive(path));
    QByteArray block(blockSize, Qt::Uninitialized);
    for (;;) {
        const qint64 got = source.read(block.data(), block.size());
        if (got < 0)
            return fail(Errc::Failed, u"cannot read %1: %2"_s.arg(file, source.errorString()));
        if (got == 0)
            break;
        TRY_DO(writer->write(QByteArrayView(block.constData(), got)));
        if (work.progress)
            work.progress->advance(got);
    }
    const auto finished = writer->finish();
    if (!finished && finished.error().code() == Errc::Unsupported)
        return QStringList{u"the store cannot promise that the bytes are on its disk"_s};
    TRY_DO(finished);
    return QStringList();
}

} // namespace

QString TreeShelf::location(const ArtifactPlace &place) const
{
    return m_shownAs + u'/' + place.path();
}

QString TreeShelf::pathOf(const ArtifactPlace &place) const
{
    return m_base + u'/' + place.path();
}

Result<std::optional<Digests>> TreeShelf::read(
    const ArtifactPlace &place, qint64 most, const QString &toPath, const Work &work)
{
    TRY(const auto channel, m_source(work.stop));
    TRY(const auto there, channel->stat(pathOf(place)));
    if (!there)
        return std::nullopt;
    if (there->isFolder)
        return fail(Errc::Conflict, u"%1 is a folder"_s.arg(location(place)));
    if (there->size > most)
        return Digests{.size = there->size};
    LocalCopy copy(toPath);
    TRY(const Digests digests, digestOf(*channel, pathOf(place), most, copy, work));
    return digests;
}

Result<Creation> TreeShelf::create(
    const ArtifactPlace &place, const QString &file, const Digests &digests, const Work &work)
{
    TRY(const auto channel, m_source(work.stop));
    TRY_DO(makeFolders(*channel, place));
    const QString path = pathOf(place);
    const QString passing = u"%1/.%2.part-%3"_s.arg(
        path.left(path.lastIndexOf(u'/')), place.fileName(), QUuid::createUuid().toString(QUuid::Id128));
    const auto cleared = qScopeGuard([&] { (void)channel->remove(passing); });
    TRY(const QStringList notes, fill(*channel, passing, file, work));
    // A name is for ever, so the bytes are checked before they get it.
    LocalCopy nowhere({});
    TRY(const Digests written, digestOf(*channel, passing, digests.size, nowhere, {work.stop, nullptr}));
    if (written != digests)
        return fail(Error(Errc::Untrusted, u"the store gave back other bytes than it was sent"_s)
                        .named(u"archive.wrong-bytes"_s)
                        .hint(u"Nothing was stored. Check the disk of the store."_s));
    const auto named = channel->renameExclusive(passing, path);
    if (named)
        return Creation{.kind = Creation::Kind::Created, .notes = notes};
    const bool isTaken = named.error().code() == Errc::Conflict;
    if (!isTaken && (named.error().code() == Errc::Unsupported || named.error().code() == Errc::Denied))
        return fail(named.error());
    return Creation{.kind = isTaken ? Creation::Kind::Existed : Creation::Kind::Open,
        .reason = named.error(),
        .notes = notes};
}

Result<> TreeShelf::makeFolders(FileChannel &channel, const ArtifactPlace &place) const
{
    TRY(const auto base, channel.stat(m_base));
    if (!base || !base->isFolder)
        return fail(Error(Errc::NotFound, u"the store's folder %1 is not there"_s.arg(m_shownAs))
                        .named(u"archive.no-folder"_s)
                        .hint(u"Create it, or mount the share that it lies on."_s));
    QString folder = m_base;
    for (const QString &part : place.parts().first(place.parts().size() - 1)) {
        folder += u'/' + part;
        TRY_DO(channel.makeFolder(folder));
    }
    return {};
}

Result<QStringList> TreeShelf::greet(const Work &work)
{
    TRY(const auto channel, m_source(work.stop));
    TRY(const auto base, channel->stat(m_base));
    if (!base || !base->isFolder)
        return fail(Error(Errc::NotFound, u"the store's folder %1 is not there"_s.arg(m_shownAs))
                        .named(u"archive.no-folder"_s)
                        .hint(u"Create it, or mount the share that it lies on."_s));
    return QStringList();
}

std::unique_ptr<Store> folderStore(const model::StoreSettings &settings)
{
    const auto source = [](std::stop_token stop) -> Result<std::unique_ptr<FileChannel>> {
        return std::make_unique<LocalFolder>(std::move(stop));
    };
    return std::make_unique<Store>(
        settings.name, std::make_unique<TreeShelf>(source, settings.url, settings.url));
}

std::unique_ptr<Store> sftpStore(const model::StoreSettings &settings, ChannelSource source)
{
    const QUrl url(settings.url);
    QString path = url.path();
    while (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    const QString shownAs = url.toDisplayString(QUrl::RemovePassword | QUrl::StripTrailingSlash);
    return std::make_unique<Store>(
        settings.name, std::make_unique<TreeShelf>(std::move(source), path, shownAs));
}

} // namespace slipway::archive
