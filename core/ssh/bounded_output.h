// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <functional>

namespace slipway::ssh {

/// What a program writes, kept within bounds: the first and the last half of what may be kept; every line
/// goes out, made safe to show, as it comes.
class BoundedOutput {
public:
    using LineSink = std::function<void(const QString &)>;
    BoundedOutput(qint64 keep, LineSink sink) : m_keep(keep), m_sink(std::move(sink)) { }

    void add(QByteArrayView bytes);
    /// Says the last line, if it has no end, and gives what was kept.
    QByteArray finish();
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] qint64 dropped() const { return m_total - m_head.size() - m_tail.size(); }

    static constexpr qsizetype longestLine = 4096;

private:
    void keep(QByteArrayView bytes);
    void speak();

    qint64 m_keep;
    LineSink m_sink;
    qint64 m_total = 0;
    QByteArray m_head = {};
    QByteArray m_tail = {};
    QByteArray m_line = {};
    qint64 m_lineDropped = 0;
};

} // namespace slipway::ssh
