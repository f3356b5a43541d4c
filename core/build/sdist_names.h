// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/sdist_reader.h"

#include <QHash>

namespace slipway::build {

/// A member's name as text, if every computer can take it for the same harmless relative path; otherwise the
/// refusal. `raw` is without a trailing slash.
Result<QString> checkedPath(const QByteArray &raw);

/// Where a symlink at `path` leads, if it stays below the root folder and is relative; otherwise the refusal.
Result<QString> linkDestination(const QString &path, const QString &target);

/// The names that an archive has used so far. Finds what cannot stand beside each other on some file system:
/// the same name twice, names that differ in case or composition only, a file that is a folder elsewhere, and
/// more than one root. Keeps a digest a name, not the names.
class MemberLedger {
public:
    explicit MemberLedger(const SdistLimits &limits) : m_limits(limits) { }

    Result<> admit(const QString &path, MemberType type);
    [[nodiscard]] const QString &root() const { return m_root; }

private:
    enum class Kind : char { Folder = 'd', ImpliedFolder = 'i', Other = 'f' };
    struct Entry {
        Kind kind;
        QByteArray exact; ///< digest of the name as it was written
    };

    Result<> admitRoot(const QString &path, MemberType type);
    Result<> admitName(const QString &path, Kind kind);
    [[nodiscard]] bool isKnownFolder(const QString &path) const; ///< then its parents are, too

    SdistLimits m_limits;
    QString m_root;
    QHash<QByteArray, Entry> m_names; ///< by digest of the folded name
    qint64 m_bytes = 0;
};

} // namespace slipway::build
