// SPDX-License-Identifier: Apache-2.0
#include "base/displayable.h"
#include "http/head.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::http {

namespace {

QString textOf(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    return displayable(text.contains(QChar::ReplacementCharacter) ? QString::fromLatin1(bytes) : text);
}

/// Where the head ends, after its empty line; -1: not yet.
qsizetype endOf(const QByteArray &inbox, qsizetype most)
{
    const QByteArrayView seen = QByteArrayView(inbox).first(std::min(inbox.size(), most));
    const qsizetype strict = seen.indexOf("\r\n\r\n");
    const qsizetype lax = seen.indexOf("\n\n");
    if (strict >= 0 && (lax < 0 || strict < lax))
        return strict + 4;
    return lax < 0 ? -1 : lax + 2;
}

Result<> readStatus(AnswerHead &head, const QByteArray &line)
{
    const bool isHttp = line.startsWith("HTTP/1.") && line.size() >= 12 && line[8] == ' ';
    bool isNumber = false;
    head.status = isHttp ? line.mid(9, 3).toInt(&isNumber) : 0;
    if (!isNumber || head.status < 100 || head.status > 599 || (line.size() > 12 && line[12] != ' '))
        return fail(brokenAnswer(u"it begins with \"%1\""_s.arg(textOf(line.left(60)))));
    head.reason = textOf(line.mid(13).trimmed());
    return {};
}

Result<> readField(AnswerHead &head, const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    const bool isFolded = line.startsWith(' ') || line.startsWith('\t');
    if (colon <= 0 || isFolded || line[colon - 1] == ' ' || line.contains('\0'))
        return fail(brokenAnswer(u"\"%1\" is not a header field"_s.arg(textOf(line.left(60)))));
    head.headers.add(line.left(colon), line.mid(colon + 1).trimmed());
    return {};
}

Error tooManyHeaders()
{
    return Error(Errc::Failed, u"the answer has more header fields than any server needs"_s)
        .named(u"http.too-many-headers"_s)
        .hint(u"Check that the address is that of the server you mean."_s);
}

} // namespace

Error brokenAnswer(const QString &fact)
{
    return Error(Errc::Failed, u"the answer is not proper HTTP: %1"_s.arg(fact))
        .named(u"http.broken-answer"_s)
        .hint(u"Check that the address is that of a web server, and what lies between."_s);
}

Result<std::optional<AnswerHead>> takeHead(QByteArray &inbox, const Limits &limits)
{
    const qsizetype end = endOf(inbox, limits.headerBytes);
    if (end < 0 && inbox.size() >= limits.headerBytes)
        return fail(tooManyHeaders());
    if (end < 0 && inbox.size() >= 5 && !inbox.startsWith("HTTP/"))
        return fail(brokenAnswer(u"it begins with \"%1\""_s.arg(textOf(inbox.left(40)))));
    if (end < 0)
        return std::nullopt;

    AnswerHead head;
    const QByteArrayList lines = inbox.left(end).trimmed().split('\n');
    if (lines.size() > limits.headerCount + 1)
        return fail(tooManyHeaders());
    TRY_DO(readStatus(head, lines.first().trimmed()));
    for (const QByteArray &line : lines.sliced(1))
        TRY_DO(readField(head, line.endsWith('\r') ? line.chopped(1) : line));
    inbox.remove(0, end);
    return head;
}

} // namespace slipway::http
