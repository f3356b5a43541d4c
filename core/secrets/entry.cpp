// SPDX-License-Identifier: Apache-2.0
#include "secrets/entry.h"

#include "secrets/spellings.h"

#include <algorithm>

namespace slipway::secrets {

Result<> checkEntry(const Secret &secret)
{
    if (secret.size() > longestSecret)
        return fail(
            Error(Errc::InvalidInput, QStringLiteral("a secret has at most %1 bytes").arg(longestSecret))
                .named(QStringLiteral("secret.too-long")));
    const bool hasNul
        = secret.use([](std::string_view bytes) { return bytes.find('\0') != std::string_view::npos; });
    if (hasNul)
        return fail(Error(Errc::InvalidInput, QStringLiteral("a secret may not contain a NUL byte"))
                        .hint(QStringLiteral("Is it a binary file? Store text."))
                        .named(QStringLiteral("secret.not-text")));
    const auto visible = secret.use([](std::string_view bytes) {
        return std::count_if(bytes.begin(), bytes.end(), [](char c) { return !isBlank(c); });
    });
    if (visible < static_cast<std::ptrdiff_t>(shortestSecret))
        return fail(
            Error(
                Errc::InvalidInput, QStringLiteral("a secret has at least %1 characters").arg(shortestSecret))
                .hint(QStringLiteral(
                    "A shorter one could not be told from ordinary text, and so not be kept out of logs."))
                .named(QStringLiteral("secret.too-short")));
    return {};
}

} // namespace slipway::secrets
