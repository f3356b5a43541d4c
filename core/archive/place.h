// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/release.h"

#include <QStringList>

namespace slipway::archive {

/// Where an artifact lies in every store: <package>/<version>/<file name> below the store's own address, in
/// characters that mean the same to every server and file system.
class ArtifactPlace {
public:
    static Result<ArtifactPlace> of(const QString &package, const QString &version, const QString &fileName);
    /// The place of a release's source distribution.
    static Result<ArtifactPlace> of(const model::Release &release);
    /// The place of another artifact of the same release, such as its wheel.
    static Result<ArtifactPlace> of(const model::Release &release, const model::Artifact &artifact);

    [[nodiscard]] const QString &fileName() const { return m_parts.last(); }
    [[nodiscard]] const QStringList &parts() const { return m_parts; }
    [[nodiscard]] QString path() const { return m_parts.join(u'/'); }
    /// The same place with something behind the file name: ".md5".
    [[nodiscard]] ArtifactPlace withSuffix(QLatin1String suffix) const;

private:
    explicit ArtifactPlace(QStringList parts) : m_parts(std::move(parts)) { }
    QStringList m_parts;
};

} // namespace slipway::archive
