// SPDX-License-Identifier: Apache-2.0
#include "build/sdist_pax.h"

#include "base/displayable.h"
#include "build/sdist_refusal.h"

#include <algorithm>
#include <array>

namespace slipway::build {

namespace {

constexpr auto memberKeys = std::to_array<QByteArrayView>(
    {"path", "linkpath", "size", "mtime", "atime", "ctime", "uid", "gid", "uname", "gname", "comment"});
constexpr auto archiveKeys = std::to_array<QByteArrayView>({"comment"});

bool areDigits(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 15
        && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

template <std::size_t Size>
bool isListed(const std::array<QByteArrayView, Size> &list, QByteArrayView key)
{
    return std::find(list.begin(), list.end(), key) != list.end();
}

tl::unexpected<Error> damaged()
{
    return refuse(QLatin1String("pax-damaged"), QStringLiteral("a pax header is not formed as it must be"));
}

Result<> checkKey(QByteArrayView key, PaxScope scope)
{
    if (key.startsWith("GNU.sparse."))
        return refuse(
            QLatin1String("sparse"), QStringLiteral("it has a sparse member, which no index takes"));
    const bool known = scope == PaxScope::Member ? isListed(memberKeys, key) : isListed(archiveKeys, key);
    if (known)
        return {};
    return refuse(QLatin1String("pax-key"),
        QStringLiteral("a pax header says \"%1\", which source distributions have no use for")
            .arg(displayable(QString::fromUtf8(key.first(std::min<qsizetype>(key.size(), 80))))));
}

} // namespace

Result<QMap<QByteArray, QByteArray>> readPax(QByteArrayView records, PaxScope scope)
{
    QMap<QByteArray, QByteArray> values;
    while (!records.isEmpty()) {
        const qsizetype space = records.indexOf(' ');
        if (space <= 0 || !areDigits(records.first(space)) || records.front() == '0')
            return damaged();
        const qsizetype length = records.first(space).toByteArray().toLongLong();
        if (length > records.size() || length < space + 4 || records[length - 1] != '\n')
            return damaged();
        const QByteArrayView record = records.sliced(space + 1, length - space - 2);
        const qsizetype equals = record.indexOf('=');
        if (equals <= 0)
            return damaged();
        const QByteArray key = record.first(equals).toByteArray();
        TRY_DO(checkKey(key, scope));
        const QByteArrayView value = record.sliced(equals + 1);
        if (value.contains('\0') || values.contains(key))
            return damaged();
        values.insert(key, value.toByteArray());
        records = records.sliced(length);
    }
    return values;
}

Result<qint64> paxNumber(const QByteArray &key, const QByteArray &text)
{
    if (!areDigits(text))
        return refuse(QLatin1String("tar-number"),
            QStringLiteral("the pax value of \"%1\" is not a number").arg(QString::fromLatin1(key)));
    return text.toLongLong();
}

Result<qint64> paxTime(const QByteArray &key, const QByteArray &text)
{
    const qsizetype dot = text.indexOf('.');
    const QByteArray fraction = dot < 0 ? QByteArray() : text.sliced(dot + 1).left(15);
    if (!fraction.isEmpty() && !areDigits(fraction))
        return paxNumber(key, fraction);
    return paxNumber(key, dot < 0 ? text : text.first(dot));
}

} // namespace slipway::build
