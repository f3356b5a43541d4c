// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "build/project_facts.h"

#include <QDateTime>
#include <QMap>

namespace slipway::build {

using Environment = QMap<QString, QString>;

/// What every build finds, whoever runs it and wherever: times, hashes, language and encoding are fixed.
[[nodiscard]] Environment fixedEnvironment(const QDateTime &committed);

/// Variables that give the version to a backend that takes it from the tag; none for others.
[[nodiscard]] Environment versionEnvironment(
    const ProjectFacts &facts, const QString &package, const QString &version);

/// What keeps pip quiet, offline and away from other people's settings. `archives`: a folder as the program
/// sees it, the only place packages may come from; empty: pip finds nothing at all.
[[nodiscard]] Environment pipEnvironment(const QString &archives);

/// Whether a project's own additions may be made. Refused ("build.environment", InvalidInput) is what would
/// break the promises above or the sandbox (LD_*, PYTHON*, PIP_*, PATH, HOME, the version from the tag...)
/// and what looks like a secret: the environment of a build stands in its record.
Result<> checkEnvironment(const Environment &added);

} // namespace slipway::build
