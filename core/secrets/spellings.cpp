// SPDX-License-Identifier: Apache-2.0
#include "secrets/spellings.h"

#include "base/secret.h"
#include "secrets/entry.h"

#include <QByteArray>
#include <QString>
#include <algorithm>
#include <functional>

namespace slipway::secrets {

namespace {

using Spellings = std::vector<std::string>;

constexpr std::string_view lowerDigits = "0123456789abcdef";
constexpr std::string_view upperDigits = "0123456789ABCDEF";

std::string hexOf(char c, std::string_view digits)
{
    const auto byte = static_cast<unsigned char>(c);
    return {digits[byte >> 4], digits[byte & 15]};
}

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

/// Each byte spelled by `spell`, one after the other.
std::string spelledOut(std::string_view text, const std::function<std::string(char)> &spell)
{
    std::string result;
    for (const char c : text)
        result += spell(c);
    return result;
}

/// "\n" and the like, as JSON, Python and C have them; empty for a character without such a name.
std::string shortEscape(char c)
{
    switch (c) {
    case '\n':
        return "\\n";
    case '\t':
        return "\\t";
    case '\r':
        return "\\r";
    case '\b':
        return "\\b";
    case '\f':
        return "\\f";
    default:
        return {};
    }
}

enum class Slash { Plain, Escaped };

std::string json(std::string_view text, Slash slash)
{
    return spelledOut(text, [slash](char c) -> std::string {
        if (c == '"' || c == '\\' || (c == '/' && slash == Slash::Escaped))
            return {'\\', c};
        if (std::string escape = shortEscape(c); !escape.empty())
            return escape;
        return isControl(c) && c != 0x7f ? "\\u00" + hexOf(c, lowerDigits) : std::string(1, c);
    });
}

/// JSON as writers have it that print ASCII only.
std::string jsonAscii(std::string_view text, std::string_view digits)
{
    std::string result;
    const QString decoded = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (const QChar c : decoded) {
        if (c.unicode() < 0x80) {
            const char ascii = static_cast<char>(c.unicode());
            result += json({&ascii, 1}, Slash::Plain);
        } else {
            result += "\\u" + hexOf(static_cast<char>(c.unicode() >> 8), digits)
                + hexOf(static_cast<char>(c.unicode() & 0xff), digits);
        }
    }
    return result;
}

/// Percent-encoded, but for letters, digits and `safe`.
std::string url(
    std::string_view text, std::string_view safe, std::string_view digits, bool plusForSpace = false)
{
    return spelledOut(text, [=](char c) -> std::string {
        if (c == ' ' && plusForSpace)
            return "+";
        if (isAlphanumeric(c) || safe.find(c) != std::string_view::npos)
            return {c};
        return '%' + hexOf(c, digits);
    });
}

std::string html(std::string_view text, std::string_view quote, std::string_view apostrophe)
{
    return spelledOut(text, [=](char c) -> std::string {
        switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return std::string(quote);
        case '\'':
            return std::string(apostrophe);
        default:
            return {c};
        }
    });
}

std::string backslashed(std::string_view text, std::string_view special)
{
    return spelledOut(text, [=](char c) -> std::string {
        return special.find(c) != std::string_view::npos ? std::string{'\\', c} : std::string{c};
    });
}

enum class NonAscii { Kept, Hex, Octal };

/// As programs print strings: Python's repr() and that of bytes, C, git.
std::string printed(std::string_view text, char quote, NonAscii nonAscii)
{
    return spelledOut(text, [=](char c) -> std::string {
        if (c == '\\' || c == quote)
            return {'\\', c};
        if (c == '\n' || c == '\t' || c == '\r')
            return shortEscape(c);
        if (!isControl(c) && (isAscii(c) || nonAscii == NonAscii::Kept))
            return {c};
        if (nonAscii == NonAscii::Octal) {
            const auto byte = static_cast<unsigned char>(c);
            return {'\\', static_cast<char>('0' + (byte >> 6)), static_cast<char>('0' + ((byte >> 3) & 7)),
                static_cast<char>('0' + (byte & 7))};
        }
        return "\\x" + hexOf(c, lowerDigits);
    });
}

bool isPrintable(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return QChar::isPrint(c) && category != QChar::Separator_Space && category != QChar::Separator_Line
        && category != QChar::Separator_Paragraph;
}

/// As Python's repr() has it where characters that cannot be printed are escaped by their number.
std::string numbered(std::string_view text, char quote)
{
    std::string result;
    const QString decoded = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (const char32_t c : decoded.toUcs4()) {
        const bool isWide = c > 0xffff;
        if (c < 0x80)
            result += printed(std::string(1, static_cast<char>(c)), quote, NonAscii::Hex);
        else if (isPrintable(c))
            result += QString::fromUcs4(&c, 1).toStdString();
        else if (c <= 0xff)
            result += "\\x" + hexOf(static_cast<char>(c), lowerDigits);
        else
            result += QStringLiteral("\\%1%2")
                          .arg(QLatin1Char(isWide ? 'U' : 'u'))
                          .arg(static_cast<uint>(c), isWide ? 8 : 4, 16, QLatin1Char('0'))
                          .toStdString();
    }
    return result;
}

std::string hex(
    std::string_view text, std::string_view digits, std::string_view before, std::string_view between)
{
    std::string result;
    for (const char c : text) {
        if (!result.empty())
            result += between;
        result += before;
        result += hexOf(c, digits);
    }
    return result;
}

/// The base64 characters that are the secret's alone when `offset` bytes stand before it in its group of
/// three.
std::string base64(std::string_view text, int offset, QByteArray::Base64Options alphabet)
{
    const auto size = static_cast<qsizetype>(text.size());
    QByteArray padded(offset, '\0');
    padded.append(text.data(), size);
    QByteArray encoded = padded.toBase64(alphabet | QByteArray::OmitTrailingEquals);
    const qsizetype first = offset == 0 ? 0 : offset + 1;
    const qsizetype last = (offset + size) * 8 / 6;
    std::string result(encoded.constData() + first, static_cast<std::size_t>(last - first));
    wipe(padded);
    wipe(encoded);
    return result;
}

std::string utf16(std::string_view text, bool isBigEndian)
{
    std::string result;
    const QString decoded = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    for (const QChar c : decoded) {
        const char low = static_cast<char>(c.unicode() & 0xff);
        const char high = static_cast<char>(c.unicode() >> 8);
        result += isBigEndian ? high : low;
        result += isBigEndian ? low : high;
    }
    return result;
}

std::string reversedCharacters(std::string_view text)
{
    const QString decoded = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    QString result;
    for (const char32_t c : decoded.toUcs4())
        result.prepend(QString::fromUcs4(&c, 1));
    return result.toStdString();
}

void addBase64(std::string_view text, Spellings &all)
{
    for (int offset = 0; offset < 3; ++offset) {
        all.push_back(base64(text, offset, QByteArray::Base64Encoding));
        all.push_back(base64(text, offset, QByteArray::Base64UrlEncoding));
    }
}

void addHex(std::string_view text, Spellings &all)
{
    for (const std::string_view digits : {lowerDigits, upperDigits}) {
        for (const std::string_view between : {"", ":", "-", ","})
            all.push_back(hex(text, digits, "", between));
        all.push_back(hex(text, digits, "\\x", ""));
        all.push_back(hex(text, digits, "0x", ","));
    }
}

void addWebForms(std::string_view text, Spellings &all)
{
    for (const std::string_view digits : {lowerDigits, upperDigits}) {
        for (const std::string_view safe :
            {"-_.~", "-_.~/", "-_.", "-_.*", "-_.!~*'()", "-_.!~*'();/?:@&=+$,#", "-_.~!$&'()*+,;=:@/"})
            all.push_back(url(text, safe, digits));
        for (const std::string_view safe : {"-_.*", "-_.~", "-_."})
            all.push_back(url(text, safe, digits, true));
    }
    for (const std::string_view quote : {"\"", "&quot;", "&#34;"}) {
        for (const std::string_view apostrophe : {"'", "&#39;", "&#x27;", "&apos;"})
            all.push_back(html(text, quote, apostrophe));
    }
}

void addQuoted(std::string_view text, Spellings &all)
{
    for (const Slash slash : {Slash::Plain, Slash::Escaped}) {
        all.push_back(json(text, slash));
        all.push_back(json(json(text, slash), slash));
    }
    for (const std::string_view digits : {lowerDigits, upperDigits}) {
        all.push_back(jsonAscii(text, digits));
        all.push_back(json(jsonAscii(text, digits), Slash::Plain));
    }
    // For a shell: inside single quotes, inside double quotes, and with a backslash before each special
    // character.
    all.push_back(
        spelledOut(text, [](char c) { return c == '\'' ? std::string("'\\''") : std::string(1, c); }));
    all.push_back(
        spelledOut(text, [](char c) { return c == '\'' ? std::string("'\"'\"'") : std::string(1, c); }));
    all.push_back(backslashed(text, "\"\\$`"));
    all.push_back(backslashed(text, "\"\\$`!"));
    all.push_back(spelledOut(text, [](char c) {
        return isAlphanumeric(c) || !isAscii(c) || c == '_' ? std::string(1, c) : std::string{'\\', c};
    }));
    all.push_back(backslashed(text, " \t\"\\$`!'&;|<>()*?[]{}#~^="));
    for (const char quote : {'\'', '"', '\0'}) {
        for (const NonAscii nonAscii : {NonAscii::Kept, NonAscii::Hex, NonAscii::Octal})
            all.push_back(printed(text, quote, nonAscii));
        all.push_back(numbered(text, quote));
    }
}

void addAll(std::string_view text, Spellings &all)
{
    all.emplace_back(text);
    all.emplace_back(text.rbegin(), text.rend());
    all.push_back(reversedCharacters(text));
    addQuoted(text, all);
    addWebForms(text, all);
    addHex(text, all);
    addBase64(text, all);
    for (const bool isBigEndian : {false, true}) {
        std::string wide = utf16(text, isBigEndian);
        addBase64(wide, all);
        all.push_back(std::move(wide));
    }
}

/// The lines of a secret that say something: not the first and last of a key in PEM, which are the same for
/// all.
std::vector<std::string_view> linesOf(std::string_view secret)
{
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin <= secret.size();) {
        const std::size_t end = std::min(secret.find('\n', begin), secret.size());
        const std::string_view line = secret.substr(begin, end - begin);
        if (!line.starts_with("-----"))
            lines.push_back(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
        begin = end + 1;
    }
    return lines;
}

} // namespace

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\0';
}

std::string withoutBlanks(std::string_view text)
{
    std::string result;
    std::copy_if(text.begin(), text.end(), std::back_inserter(result), [](char c) { return !isBlank(c); });
    return result;
}

Spellings spellingsOf(std::string_view secret)
{
    Spellings all;
    addAll(secret, all);
    if (secret.find('\n') != std::string_view::npos) {
        for (const std::string_view line : linesOf(secret)) {
            if (line.size() >= shortestSecret)
                addAll(line, all);
        }
    } else if (const std::size_t colon = secret.find(':');
               colon != std::string_view::npos && secret.size() - colon - 1 >= shortestSecret) {
        addAll(secret.substr(colon + 1), all);
    }
    return all;
}

} // namespace slipway::secrets
