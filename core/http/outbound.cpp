// SPDX-License-Identifier: Apache-2.0
#include "http/outbound.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace slipway::http {

namespace {

constexpr qint64 bytesSentAtOnce = 256 * 1024;

/// A name inside a quoted parameter of a form, as browsers write it.
QByteArray quoted(QByteArray name)
{
    return name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
}

} // namespace

Result<Outbound> Outbound::of(const Body &body)
{
    Outbound outbound;
    outbound.m_hasBody = !std::holds_alternative<std::monostate>(body);
    if (const auto *bytes = std::get_if<QByteArray>(&body))
        outbound.append(*bytes);
    if (const auto *file = std::get_if<FileBody>(&body))
        TRY_DO(outbound.appendFile(file->path));
    if (const auto *form = std::get_if<FormBody>(&body))
        TRY_DO(outbound.appendForm(*form));
    return outbound;
}

void Outbound::append(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    m_size += bytes.size();
    m_pieces.push_back({.bytes = bytes});
}

Result<> Outbound::appendFile(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(file->exists() ? Errc::Failed : Errc::NotFound,
            u"cannot read %1: %2"_s.arg(path, file->errorString()));
    const qint64 size = file->size();
    m_size += size;
    if (size > 0)
        m_pieces.push_back({.file = std::move(file), .left = size});
    return {};
}

Result<> Outbound::appendForm(const FormBody &form)
{
    const QByteArray boundary = "slipway-" + QUuid::createUuid().toByteArray(QUuid::Id128);
    m_contentType = "multipart/form-data; boundary=" + boundary;
    QByteArray text;
    for (const FormBody::Field &field : form.fields) {
        text += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(field.name)
            + "\"\r\n\r\n" + field.value + "\r\n";
    }
    if (!form.file.path.isEmpty()) {
        text += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(form.file.field)
            + "\"; filename=\"" + quoted(form.file.name) + "\"\r\nContent-Type: " + form.file.type
            + "\r\n\r\n";
        append(std::exchange(text, {}));
        TRY_DO(appendFile(form.file.path));
        text = "\r\n";
    }
    append(text + "--" + boundary + "--\r\n");
    return {};
}

Result<QByteArrayView> Outbound::next()
{
    Piece &piece = m_pieces[m_piece];
    if (m_offset == piece.bytes.size() && piece.left > 0) {
        piece.bytes.resize(std::min(piece.left, bytesSentAtOnce));
        const qint64 got = piece.file->read(piece.bytes.data(), piece.bytes.size());
        if (got <= 0)
            return fail(
                Errc::Failed, u"%1 became shorter while it was being sent"_s.arg(piece.file->fileName()));
        piece.bytes.resize(got);
        piece.left -= got;
        m_offset = 0;
    }
    return QByteArrayView(piece.bytes).sliced(m_offset);
}

void Outbound::take(qint64 bytes)
{
    m_sent += bytes;
    m_offset += bytes;
    Piece &piece = m_pieces[m_piece];
    if (m_offset < piece.bytes.size() || piece.left > 0)
        return;
    piece = {};
    ++m_piece;
    m_offset = 0;
}

} // namespace slipway::http
