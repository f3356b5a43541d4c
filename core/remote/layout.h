// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/remote_path.h"

namespace slipway::remote {

/// Where things lie below a target's root folder on a host.
class Layout {
public:
    explicit Layout(RemotePath root) : m_root(std::move(root)) { }

    [[nodiscard]] const RemotePath &root() const { return m_root; }
    /// Where an upload goes; the link may keep a partial one beside it.
    [[nodiscard]] Result<RemotePath> incoming(const QString &sha256) const;
    /// Bytes that are on the host and were checked there.
    [[nodiscard]] Result<RemotePath> artifact(const QString &sha256) const;

private:
    RemotePath m_root;
};

/// True for what a release's folder may be called: one part of a path, not hidden, made of
/// [A-Za-z0-9._+!-]. ("+" and "!" stand in local versions and epochs of PEP 440.)
[[nodiscard]] bool isReleaseFolder(QStringView name);

} // namespace slipway::remote
