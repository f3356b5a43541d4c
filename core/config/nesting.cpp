// SPDX-License-Identifier: Apache-2.0
#include "config/nesting.h"

#include <algorithm>

namespace slipway::config {

namespace {

class Scan {
public:
    Scan(QByteArrayView toml, int limit) : m_text(toml), m_limit(limit) { }

    int run()
    {
        while (m_at < m_text.size()) {
            step();
            if (m_nesting > m_limit || m_dots >= m_limit)
                return m_line;
        }
        return 0;
    }

private:
    void step()
    {
        switch (m_text[m_at]) {
        case '#':
            skipComment();
            return;
        case '"':
        case '\'':
            skipString(m_text[m_at]);
            return;
        case '[':
        case '{':
            ++m_nesting;
            m_dots = 0;
            break;
        case ']':
        case '}':
            m_nesting = std::max(0, m_nesting - 1);
            break;
        case '.':
            ++m_dots;
            break;
        case '\n':
            ++m_line;
            m_dots = 0;
            break;
        case '=':
        case ',':
            m_dots = 0;
            break;
        default:
            break;
        }
        ++m_at;
    }

    void skipComment()
    {
        while (m_at < m_text.size() && m_text[m_at] != '\n')
            ++m_at;
    }

    [[nodiscard]] bool standsThrice(char quote) const
    {
        return m_at + 2 < m_text.size() && m_text[m_at] == quote && m_text[m_at + 1] == quote
            && m_text[m_at + 2] == quote;
    }

    /// A string that is not closed ends with its line, or with the text: the parser will complain.
    void skipString(char quote)
    {
        const bool isLong = standsThrice(quote);
        m_at += isLong ? 3 : 1;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '\n' && !isLong)
                return;
            if (c == '\n')
                ++m_line;
            if (c == '\\' && quote == '"') {
                m_at += 2;
            } else if (c == quote && (!isLong || standsThrice(quote))) {
                m_at += isLong ? 3 : 1;
                return;
            } else {
                ++m_at;
            }
        }
    }

    QByteArrayView m_text;
    int m_limit;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_nesting = 0;
    int m_dots = 0;
};

} // namespace

int lineNestedDeeperThan(QByteArrayView toml, int limit)
{
    return Scan(toml, limit).run();
}

} // namespace slipway::config
