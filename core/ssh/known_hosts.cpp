// SPDX-License-Identifier: Apache-2.0
#include "ssh/known_hosts.h"

#include "ssh/wire_format.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace slipway::ssh {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

/// The next word of a line; `rest` goes on after it.
QByteArrayView takeWord(QByteArrayView &rest)
{
    while (!rest.isEmpty() && isBlank(rest.front()))
        rest = rest.sliced(1);
    qsizetype end = 0;
    while (end < rest.size() && !isBlank(rest[end]))
        ++end;
    const QByteArrayView word = rest.first(end);
    rest = rest.sliced(end);
    return word;
}

/// Shell-like patterns of "*" and "?", letters of either case alike. Linear but for backing up to the last
/// star.
bool matchesPattern(QByteArrayView text, QByteArrayView pattern)
{
    qsizetype t = 0;
    qsizetype p = 0;
    qsizetype star = -1;
    qsizetype retry = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            retry = t;
        } else if (p < pattern.size()
            && (pattern[p] == '?' || QByteArray(1, pattern[p]).toLower()[0] == text[t])) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++retry;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == '*')
        ++p;
    return p == pattern.size();
}

bool matchesHashed(QByteArrayView field, const QByteArray &name)
{
    const QList<QByteArray> parts = field.toByteArray().split('|');
    if (parts.size() != 4 || parts[1] != "1")
        return false;
    const auto salt = QByteArray::fromBase64Encoding(parts[2], QByteArray::AbortOnBase64DecodingErrors);
    const auto hash = QByteArray::fromBase64Encoding(parts[3], QByteArray::AbortOnBase64DecodingErrors);
    return salt && hash && salt.decoded.size() == 20
        && QMessageAuthenticationCode::hash(name, *salt, QCryptographicHash::Sha1) == *hash;
}

/// A key says its type itself, and consists of whole strings; a line with another one is damaged.
bool isWhole(const QByteArray &blob, const QByteArray &type)
{
    PacketReader reader(blob);
    const auto name = reader.string();
    if (!name || *name != type || reader.rest().isEmpty())
        return false;
    while (!reader.rest().isEmpty()) {
        if (!reader.string())
            return false;
    }
    return true;
}

QByteArray lookupName(const QString &address, quint16 port)
{
    return KnownHosts::nameOf(address, port).toUtf8();
}

} // namespace

QString KnownHosts::nameOf(const QString &address, quint16 port)
{
    const QString lower = address.toLower();
    return port == 22 ? lower : u"[%1]:%2"_s.arg(lower).arg(port);
}

QByteArray KnownHosts::lineFor(const QString &address, quint16 port, const HostKey &key)
{
    return lookupName(address, port) + ' ' + key.type.toLatin1() + ' ' + key.blob.toBase64() + '\n';
}

bool KnownHosts::read(QByteArrayView text, Line &line)
{
    while (!text.isEmpty() && (text.back() == '\n' || text.back() == '\r' || isBlank(text.back())))
        text.chop(1);
    QByteArrayView word = takeWord(text);
    if (word.isEmpty() || word.front() == '#')
        return false;
    if (word.front() == '@') {
        if (word == "@revoked")
            line.marker = Marker::Revoked;
        else if (word == "@cert-authority")
            line.marker = Marker::Authority;
        else
            return false;
        word = takeWord(text);
    }
    line.names = word.toByteArray();
    const QByteArray type = takeWord(text).toByteArray();
    const auto blob = QByteArray::fromBase64Encoding(
        takeWord(text).toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    if (!blob || !isWhole(blob.decoded, type))
        return false;
    line.key = {.type = QString::fromLatin1(type), .blob = *blob};
    return true;
}

void KnownHosts::add(QByteArrayView text, const QString &file)
{
    int number = 0;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const QByteArrayView one = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        ++number;
        Line line;
        if (!read(one, line))
            continue;
        line.where = u"%1:%2"_s.arg(file).arg(number);
        m_lines.append(line);
    }
}

bool KnownHosts::matches(const Line &line, const QByteArray &name)
{
    if (line.names.startsWith('|'))
        return matchesHashed(line.names, name);
    bool matched = false;
    const QList<QByteArray> patterns = line.names.split(',');
    for (const QByteArray &pattern : patterns) {
        if (pattern.startsWith('!')) {
            if (matchesPattern(name, QByteArrayView(pattern).sliced(1)))
                return false;
        } else if (matchesPattern(name, pattern)) {
            matched = true;
        }
    }
    return matched;
}

KnownHosts::Finding KnownHosts::look(const QString &address, quint16 port, const HostKey &key) const
{
    const QByteArray exact = lookupName(address, port);
    const QByteArray plain = lookupName(address, 22);
    Finding finding;
    const Line *alsoKnown = nullptr;
    for (const Line &line : m_lines) {
        const bool isExact = matches(line, exact);
        if (!isExact && !matches(line, plain))
            continue;
        const bool isSame = line.key.blob == key.blob;
        if (line.marker == Marker::Revoked && isSame)
            return {.standing = Standing::Revoked, .entries = {{line.key, line.where}}};
        finding.hasAuthority = finding.hasAuthority || (isExact && line.marker == Marker::Authority);
        if (line.marker != Marker::None)
            continue;
        // As in OpenSSH, a key known for the host's default port is good for its other ports, but says
        // nothing against another key there.
        if (isSame && (!alsoKnown || isExact))
            alsoKnown = &line;
        else if (isExact)
            finding.entries.append({line.key, line.where});
    }
    if (alsoKnown && (matches(*alsoKnown, exact) || finding.entries.isEmpty())) {
        return {.standing = Standing::Known,
            .entries = {{alsoKnown->key, alsoKnown->where}},
            .hasAuthority = finding.hasAuthority};
    }
    if (!finding.entries.isEmpty())
        finding.standing = Standing::Changed;
    return finding;
}

QStringList KnownHosts::knownTypes(const QString &address, quint16 port) const
{
    const QByteArray exact = lookupName(address, port);
    const QByteArray plain = lookupName(address, 22);
    QStringList exactTypes;
    QStringList plainTypes;
    for (const Line &line : m_lines) {
        if (line.marker != Marker::None)
            continue;
        if (matches(line, exact))
            exactTypes << line.key.type;
        else if (matches(line, plain))
            plainTypes << line.key.type;
    }
    QStringList types = exactTypes.isEmpty() ? plainTypes : exactTypes;
    types.removeDuplicates();
    return types;
}

QByteArray KnownHosts::without(
    QByteArrayView text, const QString &address, quint16 port, QStringList *removed)
{
    const QByteArray name = lookupName(address, port);
    QByteArray kept;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        const QByteArray one = (end < 0 ? text : text.first(end)).toByteArray();
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        Line line;
        QByteArray left = one;
        if (read(one, line) && line.marker == Marker::None) {
            QList<QByteArray> names = line.names.split(',');
            const bool isHashed = line.names.startsWith('|') && matchesHashed(line.names, name);
            if (names.removeAll(name) > 0 || isHashed) {
                *removed << QString::fromUtf8(one);
                left = isHashed || names.isEmpty()
                    ? QByteArray()
                    : names.join(',') + one.trimmed().sliced(line.names.size());
                if (left.isEmpty())
                    continue;
            }
        }
        kept += left + '\n';
    }
    return kept;
}

} // namespace slipway::ssh
