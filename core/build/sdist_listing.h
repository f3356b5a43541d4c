// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/sdist_contents.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <optional>

namespace slipway::build {

enum class MemberType { File, Directory, Symlink };

/// One member of a source distribution, as its header has it.
struct SdistMember {
    QString path; ///< with the root folder, without a trailing slash: "shop-1.4.0/src/shop/app.py"
    MemberType type = MemberType::File;
    quint32 mode = 0644; ///< permission bits, unmasked
    qint64 size = 0;
    QString sha256 = {}; ///< of a file's bytes; empty for the others
    qint64 modified = 0; ///< seconds since 1970
    qint64 uid = 0;
    qint64 gid = 0;
    QString owner = {}; ///< names as the archive has them
    QString group = {};
    QString target = {}; ///< of a symlink

    friend bool operator==(const SdistMember &, const SdistMember &) = default;
};

/// Which kind of tar the members' headers are. Pax is POSIX 1003.1-2001, of which plain ustar is a part.
enum class TarFormat { Pax, Gnu, V7 };

/// All that the first pass over a source distribution found. Plain facts; the checks judge them.
struct SdistListing {
    QString fileName; ///< without folders: "shop-1.4.0.tar.gz"
    QString root; ///< the one top folder: "shop-1.4.0"
    QList<SdistMember> members = {}; ///< in the archive's order
    std::optional<QByteArray> pkgInfo = {}; ///< <root>/PKG-INFO
    std::optional<QByteArray> pyproject = {}; ///< <root>/pyproject.toml
    qint64 packedSize = 0;
    qint64 unpackedSize = 0; ///< the whole tar stream
    TarFormat format = TarFormat::Pax;
    qint64 gzipTime = 0; ///< the time in the gzip header; 0: none
    QString gzipName = {}; ///< the file name in the gzip header; empty: none
    QString sha256 = {}; ///< of the packed file
    SdistContents contents = {};

    /// A member's path without the root: "src/shop/app.py"; empty for the root itself.
    [[nodiscard]] QString relative(const SdistMember &member) const
    {
        return member.path.mid(root.size() + 1);
    }
    /// The member with this path below the root, or null.
    [[nodiscard]] const SdistMember *find(const QString &relativePath) const;
};

} // namespace slipway::build
