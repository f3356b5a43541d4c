// SPDX-License-Identifier: Apache-2.0
#include "index/folder_index.h"

#include "index/difference.h"
#include "index/sightings.h"
#include "model/names.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QUuid>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace slipway::index {

namespace {

constexpr QLatin1String pageName("index.html");

tl::unexpected<Error> systemError(const QString &path, int code)
{
    return fail(Errc::Failed, u"%1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(code))));
}

/// One writer at a time, in all programs; the system takes it back from one that dies.
class FolderLock {
public:
    explicit FolderLock(const QString &folder)
        : m_descriptor(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        if (m_descriptor >= 0)
            ::flock(m_descriptor, LOCK_EX);
    }
    ~FolderLock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;

private:
    int m_descriptor;
};

Result<> sync(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 || ::fsync(descriptor) != 0) {
        const int code = errno;
        if (descriptor >= 0)
            ::close(descriptor);
        return systemError(path, code);
    }
    ::close(descriptor);
    return {};
}

enum class Placed { Now, WasTaken };

/// Copies to a name of its own, then links: that fails where the name is taken, whoever else is writing.
Result<Placed> placeOnce(const QString &from, const QString &to)
{
    const QString part
        = to.section(u'/', 0, -2) + u"/."_s + QUuid::createUuid().toString(QUuid::Id128) + u".part"_s;
    if (!QFile::copy(from, part))
        return fail(Errc::Failed, u"%1 could not be copied to %2"_s.arg(from, part));
    const QByteArray source = QFile::encodeName(part);
    ::chmod(source.constData(), 0444);
    const Result<> synced = sync(part);
    const int linked = synced ? ::link(source.constData(), QFile::encodeName(to).constData()) : -1;
    const int code = errno;
    ::unlink(source.constData());
    TRY_DO(Result<>(synced));
    if (linked != 0 && code == EEXIST)
        return Placed::WasTaken;
    if (linked != 0)
        return systemError(to, code);
    TRY_DO(sync(to.section(u'/', 0, -2)));
    return Placed::Now;
}

QString page(const QString &title, const QStringList &anchors)
{
    return u"<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><meta name=\"pypi:repository-version\" "
           u"content=\"1.0\"><title>%1</title></head>\n<body>\n%2\n</body>\n</html>\n"_s.arg(
               title.toHtmlEscaped(), anchors.join(u"<br>\n"_s));
}

Result<> writePage(const QString &folder, const QString &title, const QStringList &anchors)
{
    QSaveFile file(folder + u'/' + pageName);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Errc::Failed, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    file.write(page(title, anchors).toUtf8());
    if (!file.commit())
        return fail(Errc::Failed, u"%1: %2"_s.arg(file.fileName(), file.errorString()));
    return {};
}

QString anchor(const QString &href, const QString &text)
{
    return u"<a href=\"%1\">%2</a>"_s.arg(href.toHtmlEscaped(), text.toHtmlEscaped());
}

} // namespace

QString FolderIndex::folderOf(const QString &package) const
{
    return m_folder + u'/' + model::normalizedPackage(package);
}

QString FolderIndex::fileOf(const Distribution &wanted) const
{
    return folderOf(wanted.package) + u'/' + wanted.fileName;
}

Result<Sighting> FolderIndex::look(const Distribution &wanted, std::stop_token stop)
{
    if (!QFile::exists(folderOf(wanted.package)))
        return Sighting{.presence = model::Presence::Absent,
            .project = ProjectState::New,
            .note = u"the index has not heard of \"%1\" before"_s.arg(wanted.package)};
    SimplePage listed;
    const QStringList names = QDir(folderOf(wanted.package)).entryList(QDir::Files);
    for (const QString &name : names) {
        ListedFile file{.name = name, .url = QUrl::fromLocalFile(folderOf(wanted.package) + u'/' + name)};
        if (name == wanted.fileName) {
            TRY(const Digests found, digestFile(fileOf(wanted), stop));
            file.sha256 = found.sha256;
        }
        listed.files.append(file);
    }
    return sightingOn(listed, wanted, {});
}

Result<> FolderIndex::writePages(const QString &package, std::stop_token stop) const
{
    QStringList files;
    const QString folder = folderOf(package);
    const QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (name == pageName)
            continue;
        TRY(const Digests digests, digestFile(folder + u'/' + name, stop));
        files.append(anchor(
            QString::fromLatin1(QUrl::toPercentEncoding(name)) + u"#sha256="_s + digests.sha256, name));
    }
    TRY_DO(writePage(folder, u"Links for %1"_s.arg(package), files));
    QStringList projects;
    const QStringList packages = QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &one : packages)
        projects.append(anchor(one + u'/', one));
    return writePage(m_folder, u"Simple index"_s, projects);
}

Result<UploadOutcome> FolderIndex::upload(const Distribution &what, const QString &path,
    const QList<MetadataField> &, std::stop_token stop, task::Progress *progress)
{
    const bool isPlainName = !what.fileName.isEmpty() && !what.fileName.startsWith(u'.')
        && !what.fileName.contains(u'/') && what.fileName != pageName;
    if (!isPlainName || !model::isPackageName(what.package))
        return fail(Errc::InvalidInput, u"\"%1\" is no name for a file of an index"_s.arg(what.fileName));
    TRY_DO(checkFile(what, path, stop));
    if (progress)
        progress->begin(u"Copying %1 to %2"_s.arg(what.fileName, m_name));
    if (!QDir().mkpath(folderOf(what.package)))
        return fail(Error(Errc::Failed, u"%1 cannot be made"_s.arg(folderOf(what.package)))
                        .hint(u"May you write there, and is there space?"_s));
    const FolderLock lock(m_folder);
    TRY(const Placed placed, placeOnce(path, fileOf(what)));
    if (placed == Placed::WasTaken) {
        TRY(const Digests found, digestFile(fileOf(what), stop));
        if (found != what.digests)
            return fail(differentFile(what, found.sha256));
    }
    // Also after a file that was there: whoever put it may have died before its page.
    TRY_DO(writePages(what.package, stop));
    if (placed == Placed::WasTaken)
        return UploadOutcome{
            .result = UploadResult::WasThere, .note = u"the index had the same bytes already"_s};
    return UploadOutcome{};
}

Result<Arrival> FolderIndex::verify(const Distribution &wanted, std::stop_token stop, task::Progress *)
{
    const QString folder = folderOf(wanted.package);
    QFile file(folder + u'/' + pageName);
    SimplePage listed;
    if (file.open(QIODevice::ReadOnly)) {
        TRY(listed, SimplePage::parse(file.readAll(), "text/html", QUrl::fromLocalFile(folder + u'/')));
    }
    const Sighting sighting = sightingOn(listed, wanted, {});
    if (sighting.presence == model::Presence::Absent)
        return fail(Error(Errc::NotFound, u"%1 does not offer %2"_s.arg(m_name, wanted.fileName))
                        .named(u"index.not-there"_s));
    if (sighting.presence != model::Presence::Identical)
        return fail(wrongDigest(wanted.fileName, u"the page lists the SHA-256 %1"_s.arg(sighting.sha256)));
    TRY(const Digests found, digestFile(fileOf(wanted), stop));
    if (const QString difference = differenceOf(found, wanted.digests); !difference.isEmpty())
        return fail(wrongDigest(wanted.fileName, difference));
    return Arrival{.location = sighting.location, .digests = found, .looks = 1};
}

Result<QString> FolderIndex::inspectCredential(const QString &, std::stop_token)
{
    return u"no credential is needed for a folder"_s;
}

} // namespace slipway::index
