// SPDX-License-Identifier: Apache-2.0
#include "ssh/sftp_state.h"

#include "base/displayable.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace slipway::ssh {

namespace {

// libssh2 asks for four times as much ahead, which has to stay below what may come unasked.
constexpr std::size_t mostRead = 16 * WriteWindow::packet;

unsigned long flagsFor(OpenMode mode)
{
    switch (mode) {
    case OpenMode::Read:
        return LIBSSH2_FXF_READ;
    case OpenMode::CreateNew:
        return LIBSSH2_FXF_WRITE | LIBSSH2_FXF_CREAT | LIBSSH2_FXF_EXCL;
    case OpenMode::Continue:
        return LIBSSH2_FXF_WRITE | LIBSSH2_FXF_CREAT;
    }
    Q_UNREACHABLE();
}

} // namespace

Result<std::unique_ptr<RemoteFile>> Sftp::open(const QString &path, OpenMode mode, int permissions)
{
    TRY(const QByteArray name, State::checked(path));
    TRY(LIBSSH2_SFTP_HANDLE *const handle, m_state->wire.obtain(m_state->waiting, [&] {
        return libssh2_sftp_open_ex(m_state->session, name.constData(), static_cast<unsigned>(name.size()),
            flagsFor(mode), permissions, LIBSSH2_SFTP_OPENFILE);
    }));
    if (handle)
        return std::unique_ptr<RemoteFile>(
            new RemoteFile(std::make_unique<RemoteFile::State>(*m_state, handle, displayable(path))));
    const QString what = u"Opening %1"_s.arg(displayable(path));
    Error error = m_state->failure(libssh2_session_last_errno(m_state->wire.session()), what);
    if (mode == OpenMode::CreateNew && error.code() == Errc::Failed && m_state->wire.isUsable() && stat(path))
        return fail(Errc::Conflict, u"%1: there is something of that name"_s.arg(what));
    return fail(std::move(error));
}

RemoteFile::RemoteFile(std::unique_ptr<State> state) : m_state(std::move(state)) { }

RemoteFile::~RemoteFile()
{
    if (m_state->handle && !close())
        m_state->sftp.wire.giveUp(u"a file was left open"_s);
}

Result<> RemoteFile::seek(qint64 position)
{
    // libssh2 forgets at a jump what it has under way.
    TRY_DO(flush());
    libssh2_sftp_seek64(m_state->handle, static_cast<libssh2_uint64_t>(position));
    return {};
}

Result<std::span<char>> RemoteFile::room()
{
    while (m_state->window.isFull())
        TRY_DO(push());
    return m_state->window.room();
}

void RemoteFile::add(qint64 count)
{
    m_state->window.add(static_cast<std::size_t>(count));
}

qint64 RemoteFile::pending() const
{
    return m_state->window.pending().size();
}

Result<> RemoteFile::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        TRY(const std::span<char> free, room());
        const qsizetype count = std::min(bytes.size(), static_cast<qsizetype>(free.size()));
        std::memcpy(free.data(), bytes.data(), static_cast<std::size_t>(count));
        add(count);
        bytes = bytes.sliced(count);
    }
    return {};
}

Result<> RemoteFile::push()
{
    Wire &wire = m_state->sftp.wire;
    const QByteArrayView bytes = m_state->window.pending();
    // libssh2 cuts what is new into packets, sends them all, and comes back when the first are acknowledged.
    TRY(const ssize_t count, wire.repeat(m_state->sftp.waiting, [&] {
        return libssh2_sftp_write(m_state->handle, bytes.data(), static_cast<std::size_t>(bytes.size()));
    }));
    if (count < 0) {
        m_state->window.clear();
        return fail(m_state->sftp.failure(count, u"Writing to %1"_s.arg(m_state->name)));
    }
    wire.credit(count);
    m_state->window.remove(static_cast<std::size_t>(count));
    return {};
}

Result<> RemoteFile::flush()
{
    while (!m_state->window.isEmpty())
        TRY_DO(push());
    return {};
}

Result<qint64> RemoteFile::read(std::span<char> buffer)
{
    Wire &wire = m_state->sftp.wire;
    TRY(const ssize_t count, wire.repeat(m_state->sftp.waiting, [&] {
        return libssh2_sftp_read(m_state->handle, buffer.data(), std::min(buffer.size(), mostRead));
    }));
    if (count < 0)
        return fail(m_state->sftp.failure(count, u"Reading %1"_s.arg(m_state->name)));
    wire.credit(count);
    return qint64{count};
}

Result<> RemoteFile::sync()
{
    TRY_DO(flush());
    return m_state->sftp.perform(
        u"Syncing %1"_s.arg(m_state->name), [this] { return libssh2_sftp_fsync(m_state->handle); });
}

Result<> RemoteFile::close()
{
    if (!m_state->handle)
        return {};
    const auto flushed = flush();
    LIBSSH2_SFTP_HANDLE *handle = std::exchange(m_state->handle, nullptr);
    const auto closed = m_state->sftp.perform(
        u"Closing %1"_s.arg(m_state->name), [handle] { return libssh2_sftp_close_handle(handle); });
    return flushed ? closed : flushed;
}

} // namespace slipway::ssh
