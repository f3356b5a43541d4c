// SPDX-License-Identifier: Apache-2.0
#include "config/host_lists.h"

#include "base/displayable.h"
#include "model/names.h"

#include <QRegularExpression>
#include <QSet>

namespace slipway::config {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Takes a host into the list, or says why not.
void add(HostList &list, const model::Host &host)
{
    const bool isThere = std::any_of(
        list.hosts.begin(), list.hosts.end(), [&](const model::Host &one) { return one.name == host.name; });
    if (isThere)
        return;
    for (const Result<> &checked : {model::checkHostName(host.name), model::checkAddress(host.address),
             host.user.isEmpty() ? Result<>() : model::checkUserName(host.user)}) {
        if (!checked) {
            list.remarks.append(
                u"%1 is left out: %2."_s.arg(displayable(host.name), checked.error().story()));
            return;
        }
    }
    list.hosts.append(host);
}

/// "web-1" of "web-1.example.org"; an address as it is.
QString nameOf(const QString &address)
{
    static const QRegularExpression numbers(u"^[0-9.]+$|:"_s);
    return numbers.match(address).hasMatch() ? QString(address).replace(u':', u'-')
                                             : address.section(u'.', 0, 0);
}

struct Block {
    QStringList patterns;
    QList<std::pair<QString, QString>> values = {}; ///< keyword in lower case, value
};

bool isWild(const QString &pattern)
{
    return pattern.contains(u'*') || pattern.contains(u'?') || pattern.startsWith(u'!');
}

bool covers(const Block &block, const QString &name)
{
    bool isCovered = false;
    for (const QString &pattern : block.patterns) {
        const bool isNot = pattern.startsWith(u'!');
        const auto wild = QRegularExpression::wildcardToRegularExpression(
            isNot ? pattern.mid(1) : pattern, QRegularExpression::UnanchoredWildcardConversion);
        const QRegularExpression whole(QRegularExpression::anchoredPattern(wild));
        if (!whole.match(name).hasMatch())
            continue;
        if (isNot)
            return false;
        isCovered = true;
    }
    return isCovered;
}

QString firstValue(const QList<Block> &blocks, const QString &name, const QString &keyword)
{
    for (const Block &block : blocks) {
        if (!covers(block, name))
            continue;
        for (const auto &[word, value] : block.values) {
            if (word == keyword)
                return value;
        }
    }
    return {};
}

QString unquoted(QString text)
{
    if (text.size() >= 2 && text.startsWith(u'"') && text.endsWith(u'"'))
        return text.sliced(1, text.size() - 2);
    return text;
}

QList<Block> blocksOf(const QString &text, QStringList &remarks)
{
    static const QRegularExpression between(u"\\s*[=\\s]\\s*"_s);
    QList<Block> blocks{{.patterns = {u"*"_s}}}; // what stands before the first one is for all
    bool isSkipping = false;
    for (const QString &raw : text.split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const auto gap = between.match(line);
        const QString keyword = gap.hasMatch() ? line.left(gap.capturedStart()).toLower() : line.toLower();
        const QString value = gap.hasMatch() ? line.mid(gap.capturedEnd()).trimmed() : QString();
        if (keyword == u"host") {
            isSkipping = false;
            blocks.append({.patterns = value.simplified().split(u' ', Qt::SkipEmptyParts)});
        } else if (keyword == u"match") {
            isSkipping = true;
            remarks.append(u"What stands below \"Match %1\" is left out."_s.arg(displayable(value)));
        } else if (keyword == u"include") {
            remarks.append(u"The included file %1 is not read."_s.arg(displayable(value)));
        } else if (!isSkipping) {
            blocks.last().values.append({keyword, unquoted(value)});
        }
    }
    return blocks;
}

/// One line of a table; quotes may hold separators.
QStringList cellsOf(const QString &line, QChar separator)
{
    QStringList cells;
    QString cell;
    bool isQuoted = false;
    for (const QChar c : line) {
        if (c == u'"')
            isQuoted = !isQuoted;
        else if (c == separator && !isQuoted)
            cells.append(std::exchange(cell, {}).trimmed());
        else
            cell.append(c);
    }
    cells.append(cell.trimmed());
    return cells;
}

tl::unexpected<Error> wrongLine(qsizetype line, const QString &what)
{
    return fail(Error(Errc::InvalidInput, u"line %1: %2"_s.arg(line).arg(what))
                    .named(u"config.wrong-host-table"_s)
                    .hint(u"The first line names the columns: name,address,port,user,identity,jump,roles"_s));
}

Result<model::Host> hostOf(const QHash<QString, QString> &cells, qsizetype line)
{
    model::Host host{.name = cells.value(u"name"_s),
        .address = cells.value(u"address"_s),
        .user = cells.value(u"user"_s),
        .roles = cells.value(u"roles"_s).split(u' ', Qt::SkipEmptyParts),
        .jump = cells.value(u"jump"_s),
        .identity = cells.value(u"identity"_s)};
    if (host.address.isEmpty())
        host.address = host.name;
    if (host.name.isEmpty())
        host.name = nameOf(host.address);
    if (const QString port = cells.value(u"port"_s); !port.isEmpty()) {
        bool isNumber = false;
        host.port = port.toUShort(&isNumber);
        if (!isNumber || host.port == 0)
            return wrongLine(line, u"\"%1\" is no port"_s.arg(displayable(port)));
    }
    TRY_DO(model::checkHostName(host.name).during(u"line %1"_s.arg(line)));
    TRY_DO(model::checkAddress(host.address).during(u"line %1"_s.arg(line)));
    if (!host.user.isEmpty())
        TRY_DO(model::checkUserName(host.user).during(u"line %1"_s.arg(line)));
    for (const QString &role : host.roles)
        TRY_DO(model::checkRoleName(role).during(u"line %1"_s.arg(line)));
    return host;
}

} // namespace

HostList readSshConfig(const QString &text)
{
    HostList list;
    const QList<Block> blocks = blocksOf(text, list.remarks);
    for (const Block &block : blocks) {
        for (const QString &name : block.patterns) {
            if (isWild(name))
                continue;
            const auto value = [&](const QString &keyword) { return firstValue(blocks, name, keyword); };
            model::Host host{.name = name,
                .address = value(u"hostname"_s).replace(u"%h"_s, name),
                .user = value(u"user"_s),
                .identity = value(u"identityfile"_s)};
            if (host.address.isEmpty())
                host.address = name;
            if (const quint16 port = value(u"port"_s).toUShort(); port > 0)
                host.port = port;
            // "none", or hosts to go through; we go through one.
            const QString jump = value(u"proxyjump"_s).section(u',', -1);
            if (!jump.isEmpty() && jump != u"none")
                host.jump = jump.section(u'@', -1).section(u':', 0, 0);
            add(list, host);
        }
    }
    // A jump host has to be one of them.
    for (model::Host &host : list.hosts) {
        const bool isKnown = host.jump.isEmpty()
            || std::any_of(list.hosts.begin(), list.hosts.end(),
                [&](const model::Host &one) { return one.name == host.jump; });
        if (!isKnown)
            list.remarks.append(u"%1 goes through %2, which is no Host of this file: add it."_s.arg(
                displayable(host.name), displayable(std::exchange(host.jump, {}))));
    }
    return list;
}

Result<HostList> readHostTable(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    const QChar separator = lines.first().contains(u';') ? u';' : u',';
    QStringList columns;
    for (const QString &cell : cellsOf(lines.first(), separator))
        columns.append(cell.toLower());
    if (!columns.contains(u"name"_s) && !columns.contains(u"address"_s))
        return wrongLine(1, u"there is neither a column \"name\" nor \"address\""_s);
    static const QSet<QString> known{
        u"name"_s, u"address"_s, u"port"_s, u"user"_s, u"identity"_s, u"jump"_s, u"roles"_s};
    HostList list;
    for (const QString &column : columns) {
        if (!known.contains(column))
            list.remarks.append(u"The column \"%1\" is left out."_s.arg(displayable(column)));
    }
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const QStringList cells = cellsOf(lines[i], separator);
        if (cells.size() > columns.size())
            return wrongLine(i + 1, u"there are more cells than columns"_s);
        QHash<QString, QString> byColumn;
        for (qsizetype c = 0; c < cells.size(); ++c)
            byColumn.insert(columns[c], cells[c]);
        TRY(const auto host, hostOf(byColumn, i + 1));
        add(list, host);
    }
    return list;
}

HostList readKnownHosts(const QString &text)
{
    static const QRegularExpression withPort(u"^\\[([^]]+)\\]:([0-9]{1,5})$"_s);
    HostList list;
    int hashed = 0;
    for (const QString &raw : text.split(u'\n')) {
        const QString line = raw.trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u'@'))
            continue;
        const QString names = line.section(u' ', 0, 0);
        if (names.startsWith(u"|1|")) {
            ++hashed;
            continue;
        }
        // Further names on the line are the same host.
        const QString first = names.section(u',', 0, 0);
        const auto match = withPort.match(first);
        const QString address = match.hasMatch() ? match.captured(1) : first;
        if (isWild(address))
            continue;
        model::Host host{.name = nameOf(address), .address = address};
        if (match.hasMatch())
            host.port = match.captured(2).toUShort();
        add(list, host);
    }
    if (hashed > 0)
        list.remarks.append(u"Hashed names, which cannot be read back: %1."_s.arg(hashed));
    return list;
}

Result<HostList> readHostList(const QByteArray &text)
{
    constexpr qsizetype most = 1 << 20;
    if (text.size() > most)
        return fail(Errc::InvalidInput, u"a list of hosts of more than 1 MiB is none"_s);
    if (text.contains('\0'))
        return fail(Errc::InvalidInput, u"this is no text"_s);
    const QString all = QString::fromUtf8(text);
    static const QRegularExpression key(
        u"^(?:@\\S+ )?\\S+ (?:ssh-|ecdsa-|sk-)[a-z0-9@.-]+ [A-Za-z0-9+/=]{20,}"_s,
        QRegularExpression::MultilineOption);
    if (key.match(all).hasMatch())
        return readKnownHosts(all);
    const QString first = all.section(u'\n', 0, 0).toLower();
    static const QRegularExpression heading(u"(?:^|[,;])\\s*\"?(?:name|address)\"?\\s*(?:[,;]|$)"_s);
    if (heading.match(first).hasMatch())
        return readHostTable(all);
    HostList list = readSshConfig(all);
    if (list.hosts.isEmpty() && list.remarks.isEmpty())
        return fail(Error(Errc::InvalidInput, u"no host is named there"_s)
                        .hint(u"Give OpenSSH's config or known_hosts, or a table with the columns name and "
                              u"address."_s));
    return list;
}

} // namespace slipway::config
