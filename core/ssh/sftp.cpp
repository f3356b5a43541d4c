// SPDX-License-Identifier: Apache-2.0
#include "ssh/sftp_state.h"

#include "base/displayable.h"

#include <QFileInfo>
#include <libssh2_sftp.h>

using namespace Qt::StringLiterals;

namespace slipway::ssh {

namespace {

// Enough for what reading asks for ahead; answers that nobody waits for cost more time the more there are.
constexpr qint64 unaskedBytesOfSftp = 4 << 20;

/// What the server's status codes mean to us.
Errc meaningOf(unsigned long status)
{
    switch (status) {
    case LIBSSH2_FX_NO_SUCH_FILE:
    case LIBSSH2_FX_NO_SUCH_PATH:
        return Errc::NotFound;
    case LIBSSH2_FX_PERMISSION_DENIED:
    case LIBSSH2_FX_WRITE_PROTECT:
        return Errc::Denied;
    case LIBSSH2_FX_FILE_ALREADY_EXISTS:
        return Errc::Conflict;
    case LIBSSH2_FX_OP_UNSUPPORTED:
        return Errc::Unsupported;
    default:
        return Errc::Failed;
    }
}

QString wordsFor(unsigned long status)
{
    switch (status) {
    case LIBSSH2_FX_NO_SUCH_FILE:
    case LIBSSH2_FX_NO_SUCH_PATH:
        return u"there is no such file"_s;
    case LIBSSH2_FX_PERMISSION_DENIED:
    case LIBSSH2_FX_WRITE_PROTECT:
        return u"the host does not permit it"_s;
    case LIBSSH2_FX_FILE_ALREADY_EXISTS:
        return u"there is something of that name"_s;
    case LIBSSH2_FX_NO_SPACE_ON_FILESYSTEM:
    case LIBSSH2_FX_QUOTA_EXCEEDED:
        return u"the host's disk is full"_s;
    case LIBSSH2_FX_OP_UNSUPPORTED:
        return u"the host's SFTP server cannot do that"_s;
    default:
        return u"the host's SFTP server says no (%1)"_s.arg(status);
    }
}

} // namespace

Error Sftp::State::failure(ssize_t outcome, const QString &what) const
{
    if (outcome != LIBSSH2_ERROR_SFTP_PROTOCOL) {
        return Error(Errc::Failed, u"%1: %2"_s.arg(what, wire.lastError())).named(u"ssh.protocol"_s);
    }
    const unsigned long status = libssh2_sftp_last_error(session);
    Error error(meaningOf(status), u"%1: %2"_s.arg(what, wordsFor(status)));
    if (status == LIBSSH2_FX_NO_SPACE_ON_FILESYSTEM || status == LIBSSH2_FX_QUOTA_EXCEEDED)
        return std::move(error).hint(u"Make room on the host."_s).named(u"ssh.disk-full"_s);
    return error;
}

Result<QByteArray> Sftp::State::checked(const QString &path)
{
    if (!path.startsWith(u'/') || path.contains(QChar(u'\0')))
        return fail(Errc::InvalidInput, u"%1 is not an absolute path"_s.arg(displayable(path)));
    return path.toUtf8();
}

Result<> Sftp::State::perform(const QString &what, const std::function<int()> &call)
{
    TRY(const ssize_t outcome, wire.repeat(waiting, call));
    if (outcome < 0)
        return fail(failure(outcome, what));
    return {};
}

Sftp::State::~State()
{
    if (!session)
        return;
    // Politeness that must not wait: without an answer at once, it goes with the connection.
    if (libssh2_sftp_shutdown(session) == LIBSSH2_ERROR_EAGAIN) {
        const auto done
            = wire.repeat(Waiting(waiting.deadline().orSooner(Deadline::in(std::chrono::seconds(5))), {}),
                [this] { return libssh2_sftp_shutdown(session); });
        if (!done)
            wire.giveUp(u"a file transfer was left in the middle"_s);
    }
}

Sftp::Sftp(std::unique_ptr<State> state) : m_state(std::move(state)) { }

Sftp::~Sftp() = default;

Result<std::unique_ptr<Sftp>> Session::sftp(Deadline deadline, std::stop_token stop)
{
    auto state = std::make_unique<Sftp::State>(*m_wire, deadline, std::move(stop));
    // libssh2 does not notice when the host's SFTP server dies before it says anything.
    const Waiting greeting(deadline.orSooner(Deadline::in(std::chrono::seconds(30))), state->waiting.stop());
    m_wire->begin(u"starting a file transfer"_s, greeting, unaskedBytesOfSftp);
    TRY(state->session, m_wire->obtain(greeting, [this] { return libssh2_sftp_init(m_wire->session()); }));
    m_wire->begin(u"transferring files"_s, state->waiting, unaskedBytesOfSftp);
    if (!state->session) {
        return fail(Error(Errc::Unsupported, u"the host offers no SFTP: %1"_s.arg(m_wire->lastError()))
                        .hint(u"Switch the sftp subsystem on in the host's sshd_config."_s)
                        .named(u"ssh.no-sftp"_s));
    }
    return std::unique_ptr<Sftp>(new Sftp(std::move(state)));
}

Result<RemoteStat> Sftp::stat(const QString &path)
{
    TRY(const QByteArray name, State::checked(path));
    LIBSSH2_SFTP_ATTRIBUTES attributes = {};
    TRY_DO(m_state->perform(u"Looking at %1"_s.arg(displayable(path)), [&] {
        return libssh2_sftp_stat_ex(m_state->session, name.constData(), static_cast<unsigned>(name.size()),
            LIBSSH2_SFTP_STAT, &attributes);
    }));
    return RemoteStat{.size = static_cast<qint64>(attributes.filesize),
        .isFile = LIBSSH2_SFTP_S_ISREG(attributes.permissions),
        .isFolder = LIBSSH2_SFTP_S_ISDIR(attributes.permissions)};
}

Result<> Sftp::rename(const QString &from, const QString &to)
{
    TRY(const QByteArray source, State::checked(from));
    TRY(const QByteArray target, State::checked(to));
    const QString what = u"Renaming %1 to %2"_s.arg(displayable(from), displayable(to));
    // No flags: OpenSSH's server then links and unlinks, and never takes the place of a file.
    auto renamed = m_state->perform(what, [&] {
        return libssh2_sftp_rename_ex(m_state->session, source.constData(),
            static_cast<unsigned>(source.size()), target.constData(), static_cast<unsigned>(target.size()),
            0);
    });
    // The protocol has no word for it: "failure" is all that version 3 says.
    if (!renamed && renamed.error().code() == Errc::Failed && m_state->wire.isUsable() && stat(to))
        return fail(Errc::Conflict, u"%1: there is something of that name"_s.arg(what));
    return renamed;
}

Result<> Sftp::replace(const QString &from, const QString &to)
{
    TRY(const QByteArray source, State::checked(from));
    TRY(const QByteArray target, State::checked(to));
#if LIBSSH2_VERSION_NUM >= 0x010B00
    return m_state->perform(u"Putting %1 in the place of %2"_s.arg(displayable(from), displayable(to)), [&] {
        return libssh2_sftp_posix_rename_ex(m_state->session, source.constData(),
            static_cast<std::size_t>(source.size()), target.constData(),
            static_cast<std::size_t>(target.size()));
    });
#else
    return fail(Error(Errc::Unsupported, u"libssh2 before 1.11 cannot replace a file in one step"_s)
                    .hint(u"Build Slipway with a newer libssh2."_s));
#endif
}

Result<> Sftp::makeFolder(const QString &path, int permissions)
{
    TRY(const QByteArray name, State::checked(path));
    const QString what = u"Making the folder %1"_s.arg(displayable(path));
    auto made = m_state->perform(what, [&] {
        return libssh2_sftp_mkdir_ex(
            m_state->session, name.constData(), static_cast<unsigned>(name.size()), permissions);
    });
    if (!made && made.error().code() == Errc::Failed && m_state->wire.isUsable() && stat(path))
        return fail(Errc::Conflict, u"%1: there is something of that name"_s.arg(what));
    return made;
}

Result<> Sftp::makeFolders(const QString &path, int permissions)
{
    const auto there = stat(path);
    if (there && there->isFolder)
        return {};
    if (!there && there.error().code() != Errc::NotFound)
        return fail(there.error());
    const QString above = path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 1));
    if (above != path)
        TRY_DO(makeFolders(above, permissions));
    auto made = makeFolder(path, permissions);
    if (!made && made.error().code() == Errc::Conflict) {
        // Somebody else was quicker; a file in the way is still a conflict.
        TRY(const RemoteStat now, stat(path));
        if (now.isFolder)
            return {};
    }
    return made;
}

Result<> Sftp::remove(const QString &path)
{
    TRY(const QByteArray name, State::checked(path));
    return m_state->perform(u"Removing %1"_s.arg(displayable(path)), [&] {
        return libssh2_sftp_unlink_ex(m_state->session, name.constData(), static_cast<unsigned>(name.size()));
    });
}

Result<> Sftp::removeFolder(const QString &path)
{
    TRY(const QByteArray name, State::checked(path));
    return m_state->perform(u"Removing the folder %1"_s.arg(displayable(path)), [&] {
        return libssh2_sftp_rmdir_ex(m_state->session, name.constData(), static_cast<unsigned>(name.size()));
    });
}

Result<QByteArray> Sftp::read(const QString &path, qint64 most)
{
    TRY(const auto file, open(path, OpenMode::Read));
    QByteArray bytes;
    std::vector<char> buffer(64 << 10);
    for (;;) {
        TRY(const qint64 count, file->read(buffer));
        if (count == 0)
            break;
        bytes.append(buffer.data(), count);
        if (bytes.size() > most)
            return fail(Errc::Failed, u"%1 is larger than %2"_s.arg(displayable(path), humanSize(most)));
    }
    TRY_DO(file->close());
    return bytes;
}

} // namespace slipway::ssh
