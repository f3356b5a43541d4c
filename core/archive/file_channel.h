// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArrayView>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace slipway::archive {

/// Files of one folder tree, near or far, with the few operations that write-once needs. Paths are absolute.
/// Belongs to one thread; stops when the stop token that it was opened with says so. The contract is in
/// tests/archive/sftp_channel_contract.h; who implements this runs it.
class FileChannel {
public:
    struct Stat {
        qint64 size = 0;
        bool isFolder = false;
    };

    /// A new file being written. Without finish() its bytes may be lost.
    class Writer {
    public:
        virtual ~Writer() = default;
        virtual Result<> write(QByteArrayView bytes) = 0; ///< all of them
        /// Makes the bytes durable (fsync@openssh.com) and closes. Unsupported: closed, but the server cannot
        /// promise durability.
        virtual Result<> finish() = 0;
    };
    class Reader {
    public:
        virtual ~Reader() = default;
        virtual Result<qint64> read(char *buffer, qint64 room) = 0; ///< 0: the end
    };

    virtual ~FileChannel() = default;
    /// Creates a file that nobody may write again (0444). Conflict: the name is taken (SSH_FXF_EXCL).
    virtual Result<std::unique_ptr<Writer>> createExclusive(const QString &path) = 0;
    /// NotFound: there is none.
    virtual Result<std::unique_ptr<Reader>> open(const QString &path) = 0;
    /// Gives a file its final name. Conflict: that name is taken, and whoever has it keeps it. Over SFTP that
    /// is the legacy SSH_FXP_RENAME or hardlink@openssh.com, never posix-rename@openssh.com.
    virtual Result<> renameExclusive(const QString &from, const QString &to) = 0;
    /// Nothing: there is no such file or folder. Links are followed.
    virtual Result<std::optional<Stat>> stat(const QString &path) = 0;
    /// Succeeds also when the folder is there already. Its parent must be there.
    virtual Result<> makeFolder(const QString &path) = 0;
    /// Removes a file; succeeds also when there is none.
    virtual Result<> remove(const QString &path) = 0;
};

/// What an SFTP connection has to offer so that a store can live behind it.
using SftpChannel = FileChannel;

/// Opens a connection for one operation of a store.
using ChannelSource = std::function<Result<std::unique_ptr<FileChannel>>(std::stop_token)>;

} // namespace slipway::archive
