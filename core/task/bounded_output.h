// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace slipway::task {

/// The beginning and the end of a stream of any length, in bounded memory: what a program said first and what
/// it said last are what people look for.
class BoundedOutput {
public:
    explicit BoundedOutput(qint64 bytesKept)
        : m_headSize(bytesKept / 2),
          m_tailSize(bytesKept - bytesKept / 2)
    {
    }

    void add(QByteArrayView bytes);
    /// Head, a line that says how much is missing (only when something is), tail.
    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] qint64 leftOut() const;
    [[nodiscard]] qint64 total() const { return m_head.size() + m_afterHead; } ///< bytes that came

private:
    qint64 m_headSize;
    qint64 m_tailSize;
    qint64 m_afterHead = 0; ///< bytes that came once the head was full
    QByteArray m_head;
    QByteArray m_tail; ///< up to twice its size, so that it is cut seldom
};

} // namespace slipway::task
