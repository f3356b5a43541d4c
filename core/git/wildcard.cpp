// SPDX-License-Identifier: Apache-2.0
#include "git/wildcard.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace slipway::git {

namespace {

using Set = std::bitset<256>;

struct NamedClass {
    const char *name;
    int (*holds)(int);
};
constexpr std::array namedClasses{
    NamedClass{"alnum", std::isalnum},
    NamedClass{"alpha", std::isalpha},
    NamedClass{"blank", std::isblank},
    NamedClass{"digit", std::isdigit},
    NamedClass{"lower", std::islower},
    NamedClass{"punct", std::ispunct},
    NamedClass{"space", std::isspace},
    NamedClass{"upper", std::isupper},
    NamedClass{"xdigit", std::isxdigit},
};

Set single(char c)
{
    Set set;
    set.set(static_cast<unsigned char>(c));
    return set;
}

Set anythingButSlash()
{
    Set set;
    set.set();
    set.reset('/');
    return set;
}

/// Adds "[:name:]" at `at`, and moves past it.
bool addNamedClass(Set &set, QByteArrayView pattern, qsizetype &at)
{
    const qsizetype end = pattern.indexOf(":]", at + 2);
    if (end < 0)
        return false;
    const QByteArrayView name = pattern.sliced(at + 2, end - at - 2);
    for (const NamedClass &known : namedClasses) {
        if (name != QByteArrayView(known.name))
            continue;
        for (int c = 0; c < 128; ++c)
            set.set(
                static_cast<std::size_t>(c), set.test(static_cast<std::size_t>(c)) || known.holds(c) != 0);
        at = end + 2;
        return true;
    }
    return false;
}

} // namespace

Wildcard::Wildcard(QByteArrayView pattern)
{
    for (qsizetype at = 0; at < pattern.size() && !m_isBroken;) {
        const char c = pattern[at];
        if (c == '*') {
            addStars(pattern, at);
        } else if (c == '[') {
            m_isBroken = !addSet(pattern, at);
        } else if (c == '?') {
            m_tokens.push_back({Kind::One, anythingButSlash()});
            ++at;
        } else {
            if (c == '\\' && at + 1 < pattern.size())
                ++at;
            m_tokens.push_back({Kind::One, single(pattern[at])});
            ++at;
        }
    }
}

void Wildcard::addStars(QByteArrayView pattern, qsizetype &at)
{
    const bool atStart = at == 0 || pattern[at - 1] == '/';
    qsizetype end = at;
    while (end < pattern.size() && pattern[end] == '*')
        ++end;
    const bool isDouble = end - at >= 2 && atStart;
    if (isDouble && end == pattern.size()) {
        m_tokens.push_back({Kind::Everything});
    } else if (isDouble && pattern[end] == '/') {
        m_tokens.push_back({Kind::Folders});
        ++end;
    } else {
        m_tokens.push_back({Kind::Run});
    }
    at = end;
}

bool Wildcard::addSet(QByteArrayView pattern, qsizetype &at)
{
    Set set;
    qsizetype i = at + 1;
    const bool isNegated = i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^');
    if (isNegated)
        ++i;
    for (bool isFirst = true; i < pattern.size() && (isFirst || pattern[i] != ']'); isFirst = false) {
        if (pattern.sliced(i).startsWith("[:")) {
            if (!addNamedClass(set, pattern, i))
                return false;
            continue;
        }
        if (pattern[i] == '\\' && i + 1 < pattern.size())
            ++i;
        const auto low = static_cast<unsigned char>(pattern[i++]);
        auto high = low;
        if (i + 1 < pattern.size() && pattern[i] == '-' && pattern[i + 1] != ']') {
            i += pattern[i + 1] == '\\' && i + 2 < pattern.size() ? 2 : 1;
            high = static_cast<unsigned char>(pattern[i++]);
        }
        for (std::size_t c = low; c <= high; ++c)
            set.set(c);
    }
    if (i >= pattern.size())
        return false;
    if (isNegated)
        set.flip();
    set.reset('/');
    m_tokens.push_back({Kind::One, set});
    at = i + 1;
    return true;
}

void Wildcard::skipEmpty(Places &places) const
{
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        // "**/" may be nothing only where it begins; inside it needs its slash.
        if (places[i] == 1 && m_tokens[i].kind != Kind::One)
            places[i + 1] = 1;
    }
}

bool Wildcard::advance(const Places &here, char c, Places &next) const
{
    std::fill(next.begin(), next.end(), char(0));
    bool isAlive = false;
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        if (!here[i])
            continue;
        const Token &token = m_tokens[i];
        const bool stays = token.kind == Kind::Everything || token.kind == Kind::Folders
            || (token.kind == Kind::Run && c != '/');
        if (stays)
            next[i] = token.kind == Kind::Folders && c != '/' ? 2 : 1;
        else if (token.kind == Kind::One && token.set.test(static_cast<unsigned char>(c)))
            next[i + 1] = 1;
        else
            continue;
        isAlive = true;
    }
    skipEmpty(next);
    return isAlive;
}

// A set of places in the pattern is carried along the text, so no text makes it go back.
bool Wildcard::matches(QByteArrayView text, qint64 &steps) const
{
    if (m_isBroken)
        return false;
    const std::size_t count = m_tokens.size();
    Places here(count + 1, 0);
    Places next(count + 1, 0);
    here[0] = 1;
    skipEmpty(here);
    for (const char c : text) {
        steps += static_cast<qint64>(count) + 1;
        if (!advance(here, c, next))
            return false;
        here.swap(next);
    }
    return here[count] == 1;
}

} // namespace slipway::git
