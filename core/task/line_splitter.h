// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <functional>

namespace slipway::task {

/// Cuts a stream into lines at \n, \r\n or \r (progress bars). A line longer than the limit comes in pieces.
class LineSplitter {
public:
    using Sink = std::function<void(QByteArrayView)>;
    static constexpr qsizetype longest = 8192;

    explicit LineSplitter(Sink sink) : m_sink(std::move(sink)) { }

    void add(QByteArrayView bytes);
    /// What is left without a line break at the end.
    void finish();

private:
    void emitLine();

    Sink m_sink;
    QByteArray m_line;
    bool m_afterReturn = false;
};

} // namespace slipway::task
