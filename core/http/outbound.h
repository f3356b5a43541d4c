// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "http/request.h"

#include <QFile>
#include <memory>
#include <vector>

namespace slipway::http {

/// The body of a request as a row of pieces, read as it is sent: a file of any size takes one block of
/// memory.
class Outbound {
public:
    static Result<Outbound> of(const Body &body);

    [[nodiscard]] bool hasBody() const { return m_hasBody; }
    [[nodiscard]] qint64 size() const { return m_size; }
    /// The Content-Type that the body brings along; empty: the caller's matter.
    [[nodiscard]] QByteArray contentType() const { return m_contentType; }

    [[nodiscard]] bool isDone() const { return m_sent == m_size; }
    /// The next bytes to send; the same ones until some are taken. Failed: the file changed on the way.
    Result<QByteArrayView> next();
    void take(qint64 bytes);

private:
    /// Bytes, or a file.
    struct Piece {
        QByteArray bytes = {};
        std::unique_ptr<QFile> file = {};
        qint64 left = 0; ///< of the file, not yet read
    };

    void append(const QByteArray &bytes);
    Result<> appendFile(const QString &path);
    Result<> appendForm(const FormBody &form);

    std::vector<Piece> m_pieces;
    std::size_t m_piece = 0;
    qsizetype m_offset = 0; ///< within the bytes of the piece
    qint64 m_size = 0;
    qint64 m_sent = 0;
    bool m_hasBody = false;
    QByteArray m_contentType = {};
};

} // namespace slipway::http
