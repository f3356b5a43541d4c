// SPDX-License-Identifier: Apache-2.0
#include "secrets/text_view.h"

#include "secrets/spellings.h"

#include <algorithm>
#include <optional>

namespace slipway::secrets {

namespace {

constexpr qsizetype longestSequence = 4096;

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

/// Where the escape sequence at `at` ends: `at` itself when there is none, nothing while it is not complete.
std::optional<qsizetype> endOfSequence(QByteArrayView text, qsizetype at)
{
    const qsizetype left = text.size() - at;
    if (text[at] == '\xc2' && left > 1 && text[at + 1] == '\x9b')
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

} // namespace

TextView TextView::of(QByteArrayView text, Escapes escapes)
{
    TextView view{.complete = text.size()};
    view.bytes.reserve(static_cast<std::size_t>(text.size()));
    view.origin.reserve(static_cast<std::size_t>(text.size()));
    for (qsizetype at = 0; at < text.size();) {
        if (escapes == Escapes::Dropped) {
            const auto end = endOfSequence(text, at);
            if (!end && text.size() - at <= longestSequence)
                view.complete = std::min(view.complete, at);
            if (end && *end > at && *end - at <= longestSequence) {
                at = *end;
                continue;
            }
        }
        if (!isBlank(text[at])) {
            view.bytes += text[at];
            view.origin.push_back(at);
        }
        ++at;
    }
    return view;
}

} // namespace slipway::secrets
