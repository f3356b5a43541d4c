// SPDX-License-Identifier: Apache-2.0
#include "base/displayable.h"

#include <QRegularExpression>
#include <array>

namespace slipway {

namespace {

bool isDeceptive(char16_t c)
{
    const bool control = c < 0x20 || (c >= 0x7f && c < 0xa0);
    const bool bidirectional = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e
        || c == 0x200f || c == 0x061c;
    const bool invisible = c == 0x200b || c == 0xfeff || c == 0x2028 || c == 0x2029;
    return control || bidirectional || invisible;
}

QString escaped(QStringView text, bool keepLines)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (!isDeceptive(unit) || (keepLines && (unit == u'\n' || unit == u'\t')))
            result += c;
        else if (unit == u'\n')
            result += QStringLiteral("\\n");
        else if (unit == u'\t')
            result += QStringLiteral("\\t");
        else if (unit == u'\r')
            result += QStringLiteral("\\r");
        else if (unit < 0x100)
            result += QStringLiteral("\\x%1").arg(unit, 2, 16, QLatin1Char('0'));
        else
            result += QStringLiteral("\\u%1").arg(unit, 4, 16, QLatin1Char('0'));
    }
    return result;
}

} // namespace

QString displayable(QStringView text)
{
    return escaped(text, false);
}

QString displayableLines(QStringView text)
{
    static const QRegularExpression terminalSequence(
        QStringLiteral("\x1b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\x07\x1b]*(?:\x07|\x1b\\\\)|[@-Z\\\\-_])"));
    QString plain = text.toString();
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    plain.remove(terminalSequence);
    return escaped(plain, true);
}

QString humanSize(qint64 bytes)
{
    static constexpr std::array units{"kB", "MB", "GB", "TB", "PB"};
    if (bytes < 1000)
        return QStringLiteral("%1 B").arg(bytes);
    auto amount = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (amount /= 1000; amount >= 999.95 && unit + 1 < units.size(); ++unit)
        amount /= 1000;
    return QStringLiteral("%1 %2").arg(amount, 0, 'f', 1).arg(QLatin1String(units[unit]));
}

} // namespace slipway
