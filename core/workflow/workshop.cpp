// SPDX-License-Identifier: Apache-2.0
#include "workflow/workshop.h"

#include "store/configuration_repository.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

Result<model::Configuration> configuration(const Workshop &workshop)
{
    return workshop.database.read(
        [](store::Connection &connection) { return store::ConfigurationRepository(connection).load(); });
}

audit::EventDraft draft(
    const Workshop &workshop, const QString &action, const QString &object, const QJsonObject &detail)
{
    const QByteArray text = workshop.redactor.redact(QJsonDocument(detail).toJson(QJsonDocument::Compact));
    return {.action = action,
        .object = object,
        .detail = QJsonDocument::fromJson(text).object(),
        .person = workshop.actor.person,
        .login = workshop.actor.login};
}

Result<> note(
    const Workshop &workshop, const QString &action, const QString &object, const QJsonObject &detail)
{
    return workshop.database.write([&](store::Transaction &transaction) -> Result<> {
        TRY_DO(workshop.trail.append(transaction, draft(workshop, action, object, detail)));
        return {};
    });
}

int ScratchFolder::lock(const QString &path)
{
    const int file
        = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    // It may have gone between the two: no name comes a second time.
    const bool isOurs = file >= 0 && ::flock(file, LOCK_EX | LOCK_NB) == 0 && QFileInfo::exists(path);
    const int failure = errno;
    if (!isOurs && file >= 0)
        ::close(file);
    errno = failure;
    return isOurs ? file : -1;
}

Result<ScratchFolder> ScratchFolder::make(const Profile &profile)
{
    // Before it is locked, a program that clears up may take it for abandoned; then the next one will do.
    for (int tries = 0; tries < 100; ++tries) {
        QTemporaryDir folder(profile.scratch() + u"/work-XXXXXX"_s);
        if (!folder.isValid())
            return fail(Errc::Failed, u"cannot make a folder for the work: %1"_s.arg(folder.errorString()));
        const int locked = lock(folder.path());
        // Where the file system has no locks, nobody clears up either.
        if (locked < 0 && (errno == EWOULDBLOCK || !QFileInfo::exists(folder.path())))
            continue;
        folder.setAutoRemove(false);
        return ScratchFolder(folder.path(), locked);
    }
    return fail(Errc::Failed, u"cannot lock a folder for the work in %1"_s.arg(profile.scratch()));
}

void ScratchFolder::clearAbandoned(const Profile &profile)
{
    const QDir scratch(profile.scratch());
    for (const QString &name : scratch.entryList({u"work-*"_s}, QDir::Dirs | QDir::NoSymLinks)) {
        const QString path = scratch.filePath(name);
        if (const int locked = lock(path); locked >= 0)
            const ScratchFolder abandoned(path, locked);
    }
}

ScratchFolder::~ScratchFolder()
{
    if (!m_path.isEmpty())
        QDir(m_path).removeRecursively();
    if (m_lock >= 0)
        ::close(m_lock);
}

} // namespace slipway::workflow
