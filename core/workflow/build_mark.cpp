// SPDX-License-Identifier: Apache-2.0
#include "workflow/build_mark.h"

#include "store/build_repository.h"
#include "store/private_file.h"

#include <QDir>
#include <QRegularExpression>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

QString folderOf(const Workshop &workshop)
{
    return workshop.profile.buildMarks(workshop.database.chainId());
}

bool isLocked(int file)
{
    return ::flock(file, LOCK_EX | LOCK_NB) == 0;
}

Error cannotMark(const QString &path)
{
    return Error(Errc::Failed, u"cannot write %1: %2"_s.arg(path, qt_error_string(errno)))
        .hint(u"Check that the profile may be written to and the disk has room."_s);
}

/// The record of a build; nothing where its program ended before there was one.
Result<std::optional<model::Build>> recordOf(const Workshop &workshop, const QString &project, int number)
{
    const auto found = workshop.database.read([&](store::Connection &connection) {
        return store::BuildRepository(connection).find(project, number);
    });
    if (found)
        return std::optional(*found);
    if (found.error().name() == u"build.not-found")
        return std::optional<model::Build>();
    return fail(found.error());
}

Result<> endBuild(const Workshop &workshop, const QString &project, int number)
{
    TRY(auto build, recordOf(workshop, project, number));
    if (build && build->state != model::BuildState::Running)
        return {};
    clearBuildAway(workshop.profile, project, number);
    if (!build) {
        QDir().rmdir(workshop.profile.buildFolder(project, number));
        return {};
    }
    build->state = model::BuildState::Failed;
    build->failure = u"The program that built it was ended before the build was"_s;
    build->finished = workshop.clock.now();
    return workshop.database.write([&](store::Transaction &transaction) -> Result<> {
        TRY_DO(store::BuildRepository(transaction).finish(*build));
        TRY_DO(workshop.trail.append(transaction,
            draft(workshop, u"build.failed"_s, buildName(*build), {{u"failure"_s, build->failure}})));
        return {};
    });
}

} // namespace

Result<BuildMark> BuildMark::set(const Workshop &workshop, const QString &project, int number)
{
    const QString path = folderOf(workshop) + u"/%1.%2"_s.arg(project).arg(number);
    // It gets its name when it is locked: one with a name that nobody holds is nobody's.
    const QString unnamed = path + u".new"_s;
    TRY(const int file, store::openPrivately(unnamed));
    BuildMark mark(file, path);
    const QByteArray owner = workshop.actor.workstation.toUtf8();
    // Where the file system has no locks, nobody takes it over either.
    const bool isHeld = isLocked(file) || errno != EWOULDBLOCK;
    const bool isWritten = isHeld && ::write(file, owner.constData(), size_t(owner.size())) == owner.size()
        && ::rename(QFile::encodeName(unnamed).constData(), QFile::encodeName(path).constData()) == 0;
    if (!isWritten)
        return fail(cannotMark(path));
    return mark;
}

std::optional<BuildMark> BuildMark::takeOver(const Workshop &workshop, const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return std::nullopt;
    BuildMark mark(file, path);
    struct stat status = {};
    // One that somebody else lifted in this moment has no name any more.
    if (!isLocked(file) || ::fstat(file, &status) != 0 || status.st_nlink == 0)
        return std::nullopt;
    QByteArray owner(256, '\0');
    owner.truncate(std::max<ssize_t>(::read(file, owner.data(), size_t(owner.size())), 0));
    // A profile may lie on a disk that several computers share.
    if (owner != workshop.actor.workstation.toUtf8())
        return std::nullopt;
    return mark;
}

BuildMark::~BuildMark()
{
    if (m_file >= 0)
        ::close(m_file);
}

void BuildMark::lift()
{
    QFile::remove(m_path);
}

Result<> endAbandonedBuilds(const Workshop &workshop)
{
    static const QRegularExpression markName(u"\\A(.+)\\.([0-9]{1,9})\\z"_s);
    const QDir marks(folderOf(workshop));
    for (const QString &name : marks.entryList(QDir::Files)) {
        const auto match = markName.match(name);
        auto mark = match.hasMatch() ? BuildMark::takeOver(workshop, marks.filePath(name)) : std::nullopt;
        if (!mark)
            continue;
        TRY_DO(endBuild(workshop, match.captured(1), match.captured(2).toInt()));
        mark->lift();
    }
    ScratchFolder::clearAbandoned(workshop.profile);
    return {};
}

void clearBuildAway(const Profile &profile, const QString &project, int number)
{
    const QDir folder(profile.buildFolder(project, number));
    for (const auto &entry : folder.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden)) {
        if (entry.isDir() && !entry.isSymLink())
            QDir(entry.filePath()).removeRecursively();
        else if (!entry.fileName().endsWith(u".log"))
            QFile::remove(entry.filePath());
    }
}

QString buildName(const model::Build &build)
{
    return u"build/%1/%2"_s.arg(build.project).arg(build.number);
}

} // namespace slipway::workflow
