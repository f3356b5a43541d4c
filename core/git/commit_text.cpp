// SPDX-License-Identifier: Apache-2.0
#include "git/commit_text.h"

#include "git/conversion.h"

#include <QLocale>

namespace slipway::git {

namespace {

QByteArray date(const git_signature *person, const QString &form, bool withColon)
{
    const QDateTime when = personFrom(person).when;
    const int minutes = when.offsetFromUtc() / 60;
    const QString zone = QStringLiteral("%1%2%3%4")
                             .arg(QLatin1Char(minutes < 0 ? '-' : '+'))
                             .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
                             .arg(withColon ? QStringLiteral(":") : QString())
                             .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
    return (QLocale::c().toString(when, form) + zone).toUtf8();
}

/// The next line without trailing blanks; `rest` moves past it.
QByteArrayView takeLine(QByteArrayView &rest)
{
    const qsizetype end = rest.indexOf('\n');
    QByteArrayView line = end < 0 ? rest : rest.first(end);
    rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
    while (!line.isEmpty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r'))
        line.chop(1);
    return line;
}

QByteArrayView withoutBlankLines(QByteArrayView message)
{
    while (!message.isEmpty()) {
        QByteArrayView rest = message;
        if (!takeLine(rest).isEmpty())
            break;
        message = rest;
    }
    return message;
}

bool isTitleCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
}

} // namespace

std::optional<QByteArray> personPart(const git_signature *person, char part)
{
    const QByteArray email(person->email);
    switch (part) {
    case 'n':
    case 'N':
        return QByteArray(person->name);
    case 'e':
    case 'E':
        return email;
    case 'l':
    case 'L':
        return email.contains('@') ? email.first(email.indexOf('@')) : email;
    case 't':
        return QByteArray::number(qint64(person->when.time));
    case 'd':
        return date(person, QStringLiteral("ddd MMM d HH:mm:ss yyyy "), false);
    case 'D':
        return date(person, QStringLiteral("ddd, d MMM yyyy HH:mm:ss "), false);
    case 'i':
        return date(person, QStringLiteral("yyyy-MM-dd HH:mm:ss "), false);
    case 'I':
        return date(person, QStringLiteral("yyyy-MM-ddTHH:mm:ss"), true);
    case 's':
        return date(person, QStringLiteral("yyyy-MM-dd"), false).first(10);
    default:
        return std::nullopt;
    }
}

QByteArray subject(QByteArrayView message)
{
    QByteArrayView rest = withoutBlankLines(message);
    QByteArray result;
    while (!rest.isEmpty()) {
        const QByteArrayView line = takeLine(rest);
        if (line.isEmpty())
            break;
        result += (result.isEmpty() ? QByteArray() : QByteArray(" ")) + line.toByteArray();
    }
    return result;
}

QByteArray sanitizedSubject(QByteArrayView message)
{
    QByteArrayView rest = withoutBlankLines(message);
    const QByteArrayView line = takeLine(rest);
    QByteArray result;
    bool isGap = false;
    for (const char c : line) {
        if (!isTitleCharacter(c)) {
            isGap = true;
            continue;
        }
        if (isGap && !result.isEmpty())
            result += '-';
        isGap = false;
        if (c != '.' || !result.endsWith('.'))
            result += c;
    }
    while (result.endsWith('.') || result.endsWith('-'))
        result.chop(1);
    return result;
}

QByteArray body(QByteArrayView message)
{
    QByteArrayView rest = withoutBlankLines(message);
    while (!rest.isEmpty() && !takeLine(rest).isEmpty()) { }
    return withoutBlankLines(rest).toByteArray();
}

} // namespace slipway::git
