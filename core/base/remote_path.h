// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace slipway {

/// An absolute path on a host, in characters that no shell and no log can misread: letters, digits and
/// "._/-", without "." or ".." parts and without a trailing slash.
class RemotePath {
public:
    static Result<RemotePath> parse(const QString &text);

    /// A path below this one. `relative` is checked by the same rules.
    [[nodiscard]] Result<RemotePath> below(const QString &relative) const;
    /// A path below this one, for names that are our own and known to be good.
    [[nodiscard]] RemotePath operator/(QLatin1String ownName) const;

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] RemotePath parent() const;
    friend bool operator==(const RemotePath &, const RemotePath &) = default;

private:
    explicit RemotePath(QString text) : m_text(std::move(text)) { }
    QString m_text;
};

} // namespace slipway
