// SPDX-License-Identifier: Apache-2.0
#include "report/time.h"

namespace slipway::report {

using namespace Qt::StringLiterals;

QString isoTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString localTime(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s) : QString();
}

QString age(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const qint64 seconds = time.secsTo(now);
    if (seconds < minute)
        return u"just now"_s;
    if (seconds < hour)
        return u"%1 min"_s.arg(seconds / minute);
    if (seconds < 2 * day)
        return u"%1 h"_s.arg(seconds / hour);
    return u"%1 d"_s.arg(seconds / day);
}

} // namespace slipway::report
