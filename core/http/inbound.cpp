// SPDX-License-Identifier: Apache-2.0
#include "http/inbound.h"

#include "base/displayable.h"

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace slipway::http {

namespace {

Error tooLarge(qint64 limit)
{
    return Error(Errc::Failed, u"the answer is longer than the %1 that may come here"_s.arg(humanSize(limit)))
        .named(u"http.too-large"_s)
        .hint(u"Check that the address is that of the server you mean."_s);
}

Error encoded(const QByteArray &coding)
{
    return Error(Errc::Failed,
        u"the answer is compressed (%1), although it was asked for as it is"_s.arg(
            displayable(QString::fromLatin1(coding.left(40)))))
        .named(u"http.encoded-answer"_s)
        .hint(u"Something between here and the server changes answers; configure it not to."_s);
}

} // namespace

Result<Inbound> Inbound::of(const Request &request, const AnswerHead &head, qint64 announced)
{
    const bool isSuccess = head.status >= 200 && head.status < 300;
    const bool toMemory = std::holds_alternative<InMemory>(request.sink) || !isSuccess;
    Inbound inbound;
    inbound.m_limit = isSuccess ? request.bodyLimit : Request::smallAnswer;
    // Some servers label every .gz as encoded and send the file's own bytes: for files the digests decide.
    const QByteArray coding = head.headers.value("Content-Encoding").toLower();
    if (toMemory && isSuccess && !coding.isEmpty() && coding != "identity")
        return fail(encoded(coding));
    if (request.method != Method::Head && announced > inbound.m_limit)
        return fail(tooLarge(inbound.m_limit));
    if (toMemory)
        return inbound;
    inbound.m_digester = std::make_unique<Digester>();
    if (const auto *target = std::get_if<ToFile>(&request.sink)) {
        QFile::remove(target->path);
        auto file = std::make_unique<QFile>(target->path);
        if (!file->open(QIODevice::NewOnly | QIODevice::WriteOnly | QIODevice::Unbuffered,
                QFile::ReadOwner | QFile::WriteOwner))
            return fail(Errc::Failed, u"cannot write %1: %2"_s.arg(target->path, file->errorString()));
        inbound.m_file = std::move(file);
    }
    return inbound;
}

Inbound::~Inbound()
{
    if (m_file)
        m_file->remove();
}

Result<> Inbound::add(const QByteArray &bytes)
{
    m_received += bytes.size();
    if (m_received > m_limit)
        return fail(tooLarge(m_limit));
    if (!m_digester) {
        m_memory += bytes;
        return {};
    }
    m_digester->add(bytes);
    if (m_file && m_file->write(bytes) != bytes.size())
        return fail(Errc::Failed, u"cannot write %1: %2"_s.arg(m_file->fileName(), m_file->errorString()));
    return {};
}

Result<> Inbound::finish(Response &response)
{
    if (m_file && ::fsync(m_file->handle()) != 0)
        return fail(Errc::Failed, u"cannot write %1 to disk"_s.arg(m_file->fileName()));
    m_file.reset(); // complete: it stays
    response.body = std::move(m_memory);
    response.bytesReceived = m_received;
    if (m_digester)
        response.digests = m_digester->finish();
    return {};
}

} // namespace slipway::http
