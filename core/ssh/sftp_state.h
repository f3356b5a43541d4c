// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/sftp.h"
#include "ssh/wire.h"
#include "ssh/write_window.h"

#include <libssh2_sftp.h>

namespace slipway::ssh {

struct Sftp::State {
    State(Wire &ofSession, Deadline deadline, std::stop_token stop)
        : wire(ofSession),
          waiting(deadline, std::move(stop))
    {
    }
    ~State();
    State(const State &) = delete;
    State &operator=(const State &) = delete;

    static Result<QByteArray> checked(const QString &path);
    Result<> perform(const QString &what, const std::function<int()> &call);
    [[nodiscard]] Error failure(ssize_t outcome, const QString &what) const;

    Wire &wire;
    Waiting waiting;
    LIBSSH2_SFTP *session = nullptr;
};

struct RemoteFile::State {
    State(Sftp::State &of, LIBSSH2_SFTP_HANDLE *opened, QString path)
        : sftp(of),
          handle(opened),
          name(std::move(path))
    {
    }

    Sftp::State &sftp;
    LIBSSH2_SFTP_HANDLE *handle;
    QString name; ///< for messages
    WriteWindow window = {};
};

} // namespace slipway::ssh
