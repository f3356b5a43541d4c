// SPDX-License-Identifier: Apache-2.0
#include "secrets/escape_sequence.h"

namespace slipway::secrets {

namespace {

/// Where a control sequence ends whose parameters begin at `at`; nothing while it is not complete.
std::optional<qsizetype> endOfParameters(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && text[at] >= 0x20 && text[at] < 0x40)
        ++at;
    return at < text.size() ? std::optional(at + 1) : std::nullopt;
}

/// Where a string that a terminal swallows ends: with BEL, or with ESC and a backslash.
std::optional<qsizetype> endOfString(QByteArrayView text, qsizetype at)
{
    for (; at < text.size(); ++at) {
        if (text[at] == '\a')
            return at + 1;
        if (text[at] == '\x1b' && at + 1 < text.size())
            return at + 2;
    }
    return std::nullopt;
}

} // namespace

std::optional<qsizetype> endOfSequence(QByteArrayView text, qsizetype at)
{
    const qsizetype left = text.size() - at;
    if (text[at] == '\xc2' && left < 2)
        return std::nullopt;
    if (text[at] == '\xc2' && text[at + 1] == '\x9b')
        return endOfParameters(text, at + 2);
    if (text[at] == '\x9b')
        return endOfParameters(text, at + 1);
    if (text[at] != '\x1b')
        return at;
    if (left < 2)
        return std::nullopt;
    const char kind = text[at + 1];
    if (kind == '[')
        return endOfParameters(text, at + 2);
    if (kind == ']' || kind == 'P' || kind == '_' || kind == '^' || kind == 'X')
        return endOfString(text, at + 2);
    if (kind == '(' || kind == ')' || kind == '#' || kind == '%')
        return left < 3 ? std::nullopt : std::optional(at + 3);
    return at + 2;
}

} // namespace slipway::secrets
