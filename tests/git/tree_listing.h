// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "git/export.h"

#include <map>
#include <string>

namespace slipway::git {

/// The files in a folder, without .git: path -> "x content" or "- content" of a file, "-> target" of a link.
[[nodiscard]] std::map<std::string, std::string> listing(const QString &folder);
/// Everything in it, folders too, sorted.
[[nodiscard]] QStringList pathsIn(const QString &folder);

/// Unpacks what the real "git archive" makes of a commit.
void unpackArchive(const QString &repository, const QString &commit, const QString &folder);

/// Every time below a folder, and its own, as seconds.
[[nodiscard]] QSet<qint64> timesIn(const QString &folder);

[[nodiscard]] Result<Manifest> exportTo(const QString &repository, const QString &commit,
    const QString &folder, const ExportOptions &options = {});

} // namespace slipway::git
