// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace slipway::build {

enum class ContentKind {
    PrivateKey, ///< a private key with its bytes, not merely the words
    Token, ///< an access token of a known service
    Obfuscated, ///< the mark of PyArmor or SourceDefender
    LfsPointer, ///< the pointer of a large file instead of the file
    DeclaredVersion, ///< `__version__ = "..."` of a Python file
    NativeExtension, ///< a set-up script that names extension modules
};

/// Something that was seen inside a file while the archive was read. Secrets themselves are never kept.
struct ContentFinding {
    ContentKind kind = ContentKind::Token;
    QString path; ///< below the root
    QString what = {}; ///< "a GitHub token", the declared version, "PyArmor"

    friend bool operator==(const ContentFinding &, const ContentFinding &) = default;
};

/// What the contents of the files told, in the archive's order, bounded in number.
struct SdistContents {
    static constexpr qsizetype mostFindings = 1000;
    QList<ContentFinding> findings = {};

    [[nodiscard]] QList<ContentFinding> of(ContentKind kind) const;
};

} // namespace slipway::build
