// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "http/head.h"

namespace slipway::http {

/// Finds the end of an answer's body and its bytes in what comes over the wire.
class Framing {
public:
    /// Failed: the fields contradict each other.
    static Result<Framing> of(const AnswerHead &head, Method method);

    [[nodiscard]] bool isComplete() const { return m_isComplete; }
    /// The announced size; -1: not announced.
    [[nodiscard]] qint64 announced() const { return m_kind == Kind::Length ? m_announced : -1; }
    /// Takes what can be understood off the front of `inbox` and returns the bytes of the body in it.
    Result<QByteArray> take(QByteArray &inbox);
    /// The other side has ended: was that the end of the body?
    Result<> end();

private:
    enum class Kind { Length, Chunked, UntilEnd };
    enum class Part { Size, Bytes, AfterBytes, Trailer };

    QByteArray takeLength(QByteArray &inbox);
    Result<QByteArray> takeChunks(QByteArray &inbox);
    Result<bool> takeLine(QByteArray &inbox, QByteArray &line) const;
    Result<> readChunkSize(const QByteArray &line);

    Kind m_kind = Kind::UntilEnd;
    Part m_part = Part::Size;
    qint64 m_announced = -1;
    qint64 m_left = 0; ///< of the body, or of the chunk
    int m_trailers = 0;
    bool m_isComplete = false;
};

} // namespace slipway::http
