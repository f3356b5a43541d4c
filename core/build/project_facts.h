// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/project.h"

#include <QByteArray>
#include <QStringList>

namespace slipway::build {

/// Where a project's version comes from.
enum class VersionSource {
    Declared, ///< written in a file, or computed by the backend from files
    Tag, ///< setuptools-scm or hatch-vcs: from the tag, which we pass on
    Pbr,
    Versioneer,
};

/// What the files of a project tell of how it is built, without running any of them.
struct ProjectFacts {
    QString backend = QStringLiteral("setuptools.build_meta:__legacy__");
    QStringList requirements = {}; ///< [build-system].requires, setup_requires of setup.cfg
    QString name = {}; ///< empty: only running the backend tells
    QString version = {}; ///< the same
    QStringList dynamic = {}; ///< [project].dynamic
    VersionSource versionSource = VersionSource::Declared;
    bool hasPyproject = false;
    QByteArray setupScript = {}; ///< text of setup.py

    /// "setuptools", "flit", "hatchling", "poetry", "pdm" or the backend's own first word.
    [[nodiscard]] QString backendFamily() const;
};

/// Reads pyproject.toml, setup.cfg and setup.py of a folder. InvalidInput "build.pyproject-damaged" names the
/// line; NotFound "build.no-project" where there is none of them.
Result<ProjectFacts> readProject(const QString &folder);

/// How the source should reach the backend. Whatever `wish` says other than Automatic is done. Of itself only
/// what computes its files or version from history gets a clone: pbr (file list, authors, change log) and
/// versioneer. setuptools-scm and hatch-vcs build from an export: their version is passed on from the tag,
/// and no tracked file slips in unasked. flit and poetry build from an export as well: their backends look at
/// git only to leave ignored files out, and an export has tracked files only.
[[nodiscard]] model::SourceMode sourceModeFor(const ProjectFacts &facts, model::SourceMode wish);

} // namespace slipway::build
