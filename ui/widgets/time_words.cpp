// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/time_words.h"

#include <QLocale>

namespace slipway::ui {

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

} // namespace

QString TimeWords::moment(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString TimeWords::age(const QDateTime &since, const QDateTime &now)
{
    if (!since.isValid())
        return {};
    const qint64 seconds = since.secsTo(now);
    if (seconds < minute)
        return tr("just now");
    if (seconds < hour)
        return tr("%1 min").arg(seconds / minute);
    if (seconds < 2 * day)
        return tr("%1 h").arg(seconds / hour);
    return tr("%1 d").arg(seconds / day);
}

QString TimeWords::span(const QDateTime &from, const QDateTime &to)
{
    if (!from.isValid() || !to.isValid())
        return {};
    const qint64 seconds = std::max<qint64>(0, from.secsTo(to));
    if (seconds < minute)
        return tr("%1 s").arg(seconds);
    if (seconds < hour)
        return tr("%1 min %2 s").arg(seconds / minute).arg(seconds % minute);
    return tr("%1 h %2 min").arg(seconds / hour).arg(seconds % hour / minute);
}

} // namespace slipway::ui
