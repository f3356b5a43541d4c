// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>
#include <QMap>
#include <QStringList>

namespace slipway::faults {

/// Looks for secrets in whatever a job left behind, as they are and in the spellings that programs give them.
/// Shares nothing with Slipway's own redaction.
class SecretSearch {
public:
    void add(const QString &name, const QByteArray &secret);
    [[nodiscard]] qsizetype count() const { return m_needles.size(); }

    /// "where: name" for each secret that lies in these bytes.
    [[nodiscard]] QStringList in(const QString &where, const QByteArray &bytes) const;
    /// In the names and contents of all files below.
    [[nodiscard]] QStringList below(const QString &folder) const;

    /// All spellings that are looked for.
    static QByteArrayList spellings(const QByteArray &secret);

private:
    QMap<QString, QByteArrayList> m_needles;
};

} // namespace slipway::faults
