// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "ssh/session.h"

#include <span>

namespace slipway::ssh {

class Waiting;

struct RemoteStat {
    qint64 size = 0;
    bool isFile = false;
    bool isFolder = false;
};

enum class OpenMode {
    Read,
    CreateNew, ///< Conflict, if there is anything of this name
    Continue, ///< created where absent, never shortened; writing begins where seek() says
};

class RemoteFile;

/// Files on a host. All calls are under the deadline and the stop given when it was made. Errors: NotFound,
/// Conflict (something is there), Denied (the host's permissions), Failed (what the host said;
/// "ssh.disk-full" where it can be told), and those of a connection. Paths are absolute UTF-8 without NUL.
class Sftp {
public:
    ~Sftp();
    Sftp(const Sftp &) = delete;
    Sftp &operator=(const Sftp &) = delete;

    Result<RemoteStat> stat(const QString &path);
    Result<std::unique_ptr<RemoteFile>> open(const QString &path, OpenMode mode, int permissions = 0644);
    /// Fails with Conflict when `to` exists: how write-once publishing works.
    Result<> rename(const QString &from, const QString &to);
    /// Takes the place of `to` at once. Unsupported with libssh2 before 1.11 or a server without
    /// posix-rename.
    Result<> replace(const QString &from, const QString &to);
    Result<> makeFolder(const QString &path, int permissions = 0755); ///< Conflict, if it exists
    Result<> makeFolders(
        const QString &path, int permissions = 0755); ///< with those above it; existing ones are fine
    Result<> remove(const QString &path); ///< a file
    Result<> removeFolder(const QString &path); ///< an empty one
    /// A small file, whole. Fails when it has more than `most` bytes.
    Result<QByteArray> read(const QString &path, qint64 most);

private:
    friend class Session;
    friend class RemoteFile;
    struct State;
    explicit Sftp(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// One open remote file; must go before the Sftp that opened it.
class RemoteFile {
public:
    ~RemoteFile(); ///< closes without asking how it went
    RemoteFile(const RemoteFile &) = delete;
    RemoteFile &operator=(const RemoteFile &) = delete;

    /// Goes on at another place, once what was written so far is on the host.
    Result<> seek(qint64 position);
    /// Writes all of it, in the end: up to two megabytes are under way when this returns, so that the line
    /// never runs dry, and a failure may be told by a later call. flush(), sync() and close() leave nothing
    /// open.
    Result<> write(QByteArrayView bytes);
    /// The same without a copy: where the next bytes go, and how many of them there are.
    Result<std::span<char>> room();
    void add(qint64 count);
    [[nodiscard]] qint64 pending() const; ///< bytes that the host has not acknowledged yet
    Result<> flush(); ///< until the host has acknowledged everything
    /// The number of bytes read; 0 at the end.
    Result<qint64> read(std::span<char> buffer);
    Result<> sync(); ///< fsync on the host; Unsupported where the server cannot
    Result<> close(); ///< says what a late failure was

private:
    friend class Sftp;
    struct State;
    Result<> push();
    explicit RemoteFile(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace slipway::ssh
