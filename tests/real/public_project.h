// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/fakes/git/scratch_repository.h"

#include <iosfwd>

namespace slipway::fakes {

/// A public Python project, as its authors released it: Debian's copy of the upstream archive, committed into
/// a scratch repository.
struct PublicProject {
    const char *source; ///< Debian's source package
    const char *name; ///< on the index
    const char *module; ///< whose import proves the installation
    const char *backend;
    const char *version; ///< of the archive
    const char *next; ///< the version that the tests make
    const char *tagPrefix = "";
    QStringList versionFiles = {}; ///< where the version stands; empty: it comes from the tag

    [[nodiscard]] QString tag(const char *of) const
    {
        return QString::fromLatin1(tagPrefix) + QString::fromLatin1(of);
    }
};

std::ostream &operator<<(std::ostream &stream, const PublicProject &project);

/// The projects of the main job, one for each kind of backend.
[[nodiscard]] QList<PublicProject> publicProjects();
[[nodiscard]] PublicProject publicProject(const QString &name);

/// Fetches the archive (once for each computer) and commits and tags what is in it. Fails the test when it
/// cannot.
[[nodiscard]] bool importInto(ScratchRepository &repository, const PublicProject &project);
/// Writes the next version where the version stands, and commits and tags that.
void releaseNext(ScratchRepository &repository, const PublicProject &project);

} // namespace slipway::fakes
