// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "audit/finding.h"
#include "base/result.h"

namespace slipway::audit {

/// A small file that remembers the last head seen of one database's trail. It lives outside of the database,
/// so that a cut, restored or rewritten one does not match it. Several programs may share it; the note only
/// moves forward. Thread-safe, stateless: every call looks at the file.
class Witness {
public:
    explicit Witness(QString file) : m_file(std::move(file)) { }

    /// Which file below `folder` is for the database at `url`.
    static QString fileFor(const QString &folder, const QString &url);

    /// The head noted last; nothing when there was none yet. A file that is there and cannot be read is an
    /// error ("audit.witness-unreadable"), never taken for none.
    Result<std::optional<SeenHead>> lastSeen() const;
    /// Notes a head, unless a later one of the same chain is there.
    Result<> note(const SeenHead &head) const;
    /// Notes a head in the place of whatever is there.
    Result<> startAnew(const SeenHead &head) const;

private:
    enum class Mode { Forward, Anew };
    Result<> write(const SeenHead &head, Mode mode) const;
    QString m_file;
};

} // namespace slipway::audit
