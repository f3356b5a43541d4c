// SPDX-License-Identifier: Apache-2.0
#include "base/error.h"

namespace slipway {

QString nameOf(Errc code)
{
    switch (code) {
    case Errc::Cancelled:
        return QStringLiteral("cancelled");
    case Errc::InvalidInput:
        return QStringLiteral("invalid-input");
    case Errc::NotFound:
        return QStringLiteral("not-found");
    case Errc::Conflict:
        return QStringLiteral("conflict");
    case Errc::Refused:
        return QStringLiteral("refused");
    case Errc::Denied:
        return QStringLiteral("denied");
    case Errc::Untrusted:
        return QStringLiteral("untrusted");
    case Errc::Unreachable:
        return QStringLiteral("unreachable");
    case Errc::TimedOut:
        return QStringLiteral("timed-out");
    case Errc::Failed:
        return QStringLiteral("failed");
    case Errc::Unknown:
        return QStringLiteral("unknown");
    case Errc::OutOfDate:
        return QStringLiteral("out-of-date");
    case Errc::Unsupported:
        return QStringLiteral("unsupported");
    case Errc::Internal:
        return QStringLiteral("internal");
    }
    Q_UNREACHABLE();
}

Error Error::during(const QString &activity) &&
{
    m_story.prepend(activity);
    return std::move(*this);
}

Error Error::hint(const QString &text) &&
{
    if (m_hint.isEmpty())
        m_hint = text;
    return std::move(*this);
}

Error Error::named(const QString &name) &&
{
    if (m_name.isEmpty())
        m_name = name;
    return std::move(*this);
}

} // namespace slipway
