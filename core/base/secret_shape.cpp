// SPDX-License-Identifier: Apache-2.0
#include "base/secret_shape.h"

#include <QRegularExpression>
#include <array>

namespace slipway {

namespace {

struct Shape {
    const char *pattern;
    const char *words;
};

// One row is one kind of secret that is known by its looks.
constexpr auto shapes = std::to_array<Shape>({
    {"pypi-[A-Za-z0-9_-]{16,}", "a token of a package index"},
    {"-----BEGIN [A-Z0-9 ]*PRIVATE KEY", "a private key"},
    {"PuTTY-User-Key-File-[0-9]", "a private key"},
    {R"([A-Za-z][A-Za-z0-9+.-]*://[^/?#\s@:]*:[^/?#\s@]+@)", "an address with a password"},
    {"(?:^|[^A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})", "a token of GitHub"},
    {"(?:^|[^A-Za-z0-9])gl(?:pat|dt|rt)-[A-Za-z0-9_-]{16,}", "a token of GitLab"},
    {"(?:^|[^A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])", "a key of Amazon"},
    {"AGE-SECRET-KEY-1[A-Z0-9]{20,}", "a private key"},
    {R"(eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,})", "a signed token"},
    {R"((?i)authorization:\s*(?:basic|bearer|token)\s+\S{8,})", "a header with a credential"},
});

} // namespace

QString secretShape(const QString &text)
{
    static const auto patterns = [] {
        std::array<QRegularExpression, shapes.size()> all;
        for (std::size_t i = 0; i < shapes.size(); ++i)
            all[i].setPattern(QLatin1String(shapes[i].pattern));
        return all;
    }();
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        if (patterns[i].match(text).hasMatch())
            return QString(QLatin1String(shapes[i].words));
    }
    return {};
}

} // namespace slipway
