// SPDX-License-Identifier: Apache-2.0
#include "http/framing.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace slipway::http {

namespace {

constexpr qsizetype longestLine = 4096; // of a chunk's size or a trailer
constexpr int mostTrailers = 32;

Result<qint64> lengthIn(const QByteArrayList &values)
{
    qint64 length = -1;
    for (const QByteArray &value : values) {
        const bool isPlain = !value.isEmpty() && value.size() <= 18
            && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
        const qint64 read = isPlain ? value.toLongLong() : -1;
        if (!isPlain || (length >= 0 && length != read))
            return fail(brokenAnswer(u"its Content-Length makes no sense"_s));
        length = read;
    }
    return length;
}

bool isWithoutBody(const AnswerHead &head, Method method)
{
    return method == Method::Head || head.status == 204 || head.status == 304;
}

} // namespace

Result<Framing> Framing::of(const AnswerHead &head, Method method)
{
    Framing framing;
    if (isWithoutBody(head, method)) {
        framing.m_isComplete = true;
        return framing;
    }
    TRY(const qint64 length, lengthIn(head.headers.values("Content-Length")));
    const QByteArrayList codings = head.headers.values("Transfer-Encoding");
    if (!codings.isEmpty()) {
        // Two readings of one answer are how answers are smuggled.
        if (length >= 0 || codings.size() > 1 || codings.first().toLower() != "chunked")
            return fail(brokenAnswer(u"its Transfer-Encoding makes no sense"_s));
        framing.m_kind = Kind::Chunked;
        return framing;
    }
    if (length >= 0) {
        framing.m_kind = Kind::Length;
        framing.m_announced = framing.m_left = length;
        framing.m_isComplete = length == 0;
    }
    return framing;
}

Result<QByteArray> Framing::take(QByteArray &inbox)
{
    switch (m_kind) {
    case Kind::Length:
        return takeLength(inbox);
    case Kind::Chunked:
        return takeChunks(inbox);
    case Kind::UntilEnd:
        return std::exchange(inbox, {});
    }
    Q_UNREACHABLE();
}

QByteArray Framing::takeLength(QByteArray &inbox)
{
    QByteArray bytes = inbox.left(m_left);
    inbox.remove(0, bytes.size());
    m_left -= bytes.size();
    m_isComplete = m_left == 0;
    return bytes;
}

Result<QByteArray> Framing::takeChunks(QByteArray &inbox)
{
    QByteArray bytes;
    while (!m_isComplete) {
        if (m_part == Part::Bytes) {
            const QByteArray some = inbox.left(m_left);
            inbox.remove(0, some.size());
            bytes += some;
            m_left -= some.size();
            if (m_left > 0)
                return bytes;
            m_part = Part::AfterBytes;
        }
        QByteArray line;
        TRY(const bool isWhole, takeLine(inbox, line));
        if (!isWhole)
            return bytes;
        if (m_part == Part::AfterBytes && !line.isEmpty())
            return fail(brokenAnswer(u"a chunk is longer than it says"_s));
        if (m_part == Part::Trailer) {
            m_isComplete = line.isEmpty();
            if (++m_trailers > mostTrailers)
                return fail(brokenAnswer(u"it has too many trailers"_s));
        } else if (m_part == Part::AfterBytes) {
            m_part = Part::Size;
        } else {
            TRY_DO(readChunkSize(line));
        }
    }
    return bytes;
}

Result<bool> Framing::takeLine(QByteArray &inbox, QByteArray &line) const
{
    const qsizetype end = inbox.indexOf('\n');
    if (end > longestLine || (end < 0 && inbox.size() > longestLine))
        return fail(brokenAnswer(u"a chunk has no size"_s));
    if (end < 0)
        return false;
    line = inbox.left(end);
    if (line.endsWith('\r'))
        line.chop(1);
    inbox.remove(0, end + 1);
    return true;
}

Result<> Framing::readChunkSize(const QByteArray &line)
{
    const QByteArray digits = line.left(line.indexOf(';') < 0 ? line.size() : line.indexOf(';')).trimmed();
    bool isNumber = false;
    const qulonglong size = digits.toULongLong(&isNumber, 16);
    const bool isPlain
        = !digits.isEmpty() && digits.size() <= 15 && QChar::fromLatin1(digits[0]).isLetterOrNumber();
    if (!isNumber || !isPlain || digits.startsWith("0x"))
        return fail(brokenAnswer(u"a chunk has no size"_s));
    m_left = static_cast<qint64>(size);
    m_part = size == 0 ? Part::Trailer : Part::Bytes;
    return {};
}

Result<> Framing::end()
{
    if (m_isComplete || m_kind == Kind::UntilEnd) {
        m_isComplete = true;
        return {};
    }
    return fail(Errc::Unreachable, u"the connection ended in the middle of the answer"_s);
}

} // namespace slipway::http
