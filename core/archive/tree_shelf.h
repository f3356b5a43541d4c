// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/file_channel.h"
#include "archive/shelf.h"

namespace slipway::archive {

/// A store made of files: each is written under a passing name, read back, and only then named, in a way that
/// replaces nothing.
class TreeShelf final : public Shelf {
public:
    /// `shownAs` is how locations begin, for people: a path or an sftp address.
    TreeShelf(ChannelSource source, QString base, QString shownAs)
        : m_source(std::move(source)),
          m_base(std::move(base)),
          m_shownAs(std::move(shownAs))
    {
    }

    [[nodiscard]] QString location(const ArtifactPlace &place) const override;
    Result<std::optional<Digests>> read(
        const ArtifactPlace &place, qint64 most, const QString &toPath, const Work &work) override;
    Result<Creation> create(
        const ArtifactPlace &place, const QString &file, const Digests &digests, const Work &work) override;
    Result<QStringList> greet(const Work &work) override;

private:
    [[nodiscard]] QString pathOf(const ArtifactPlace &place) const;
    Result<> makeFolders(FileChannel &channel, const ArtifactPlace &place) const;

    ChannelSource m_source;
    QString m_base;
    QString m_shownAs;
};

} // namespace slipway::archive
