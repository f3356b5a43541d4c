// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/session.h"
#include "ssh/wire.h"
#include "task/bounded_output.h"
#include "task/line_splitter.h"

namespace slipway::ssh {

/// One script on one channel, from opening to exit status.
class ScriptRun {
public:
    ScriptRun(Wire &wire, const RunOptions &options, std::stop_token stop);
    ~ScriptRun();
    ScriptRun(const ScriptRun &) = delete;
    ScriptRun &operator=(const ScriptRun &) = delete;

    Result<Output> perform(QByteArrayView script);

private:
    /// One of the two streams: what is kept of it, and its lines as they come.
    struct Heard {
        task::BoundedOutput kept;
        task::LineSplitter lines;
    };

    Result<> start();
    Result<> converse(QByteArrayView script);
    Result<> speak(QByteArrayView &script);
    Result<> endInput();
    /// Takes what there is of one stream; true: there was something.
    Result<bool> listen(int stream, Heard &heard);
    Result<Output> conclude();
    Error unfinished(const Error &error);

    Wire &m_wire;
    const RunOptions &m_options;
    Waiting m_waiting;
    LIBSSH2_CHANNEL *m_channel = nullptr;
    Heard m_out;
    Heard m_error;
    bool m_inputEnded = false;
};

} // namespace slipway::ssh
