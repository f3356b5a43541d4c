// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QList>
#include <compare>
#include <optional>

namespace slipway::model {

/// A version as PEP 440 has it. Two versions are equal when their canonical texts are: "1.0" and "1.0.0"
/// differ in text but compare equal, as pip has it.
class Version {
public:
    /// Reads any spelling that PEP 440 accepts ("v1.0-beta2", "2026.05.20").
    static Result<Version> parse(const QString &text);
    /// The version that a tag names: the tag itself, or what follows "v", "release-", "<package>-" and the
    /// like.
    static Result<Version> ofTag(const QString &tag, const QString &package);

    [[nodiscard]] const QString &canonical() const { return m_canonical; } ///< "1.0b2", "2026.5.20"
    [[nodiscard]] bool isPreRelease() const { return m_pre.has_value() || m_dev.has_value(); }
    [[nodiscard]] bool isDevelopment() const { return m_dev.has_value(); }
    [[nodiscard]] bool isPostRelease() const { return m_post.has_value(); }
    [[nodiscard]] bool hasLocalPart() const { return !m_local.isEmpty(); }
    /// True when the epoch and so many of the leading numbers are the other's: "3.11.2" and "3.11", 2.
    [[nodiscard]] bool sharesNumbers(const Version &other, qsizetype numbers) const;

    friend std::strong_ordering operator<=>(const Version &a, const Version &b);
    friend bool operator==(const Version &a, const Version &b)
    {
        return (a <=> b) == std::strong_ordering::equal;
    }

private:
    struct PreRelease {
        QString letter = {}; ///< "a", "b" or "rc"
        qint64 number = 0;
    };
    QString m_canonical = {};
    qint64 m_epoch = 0;
    QList<qint64> m_release = {}; ///< without trailing zeros
    std::optional<PreRelease> m_pre = {};
    std::optional<qint64> m_post = {};
    std::optional<qint64> m_dev = {};
    QStringList m_local = {};
};

} // namespace slipway::model
