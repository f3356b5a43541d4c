// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/release.h"
#include "store/json_fields.h"

// The fields of a release record, as the database keeps them. Found by argument, hence the namespaces.
namespace slipway {

template <typename Side>
void listFields(Side &side, Digests &digests)
{
    side("md5", digests.md5);
    side("sha256", digests.sha256);
    side("blake2b", digests.blake2b);
    side("size", digests.size);
}

} // namespace slipway

namespace slipway::model {

template <typename Side>
void listFields(Side &side, Artifact &artifact)
{
    side("kind", artifact.kind);
    side("fileName", artifact.fileName);
    side("digests", artifact.digests);
}

template <typename Side>
void listFields(Side &side, CheckResult &check)
{
    side("id", check.id);
    side("number", check.number);
    side("severity", check.severity);
    side("verdict", check.verdict);
    side("sentence", check.sentence);
    side("hint", check.hint);
    side("details", check.details);
}

/// All but the id, which the database gives.
template <typename Side>
void listFields(Side &side, Release &release)
{
    side("project", release.project);
    side("package", release.package);
    side("version", release.version);
    side("tag", release.tag);
    side("commit", release.commit);
    side("committed", release.committed);
    side("build", release.build);
    side("artifact", release.artifact);
    side("wheel", release.wheel);
    side("requiresPython", release.requiresPython);
    side("requirements", release.requirements);
    side("checks", release.checks);
    side("reproducibility", release.reproducibility);
    side("differingMembers", release.differingMembers);
    side("sandboxed", release.sandboxed);
    side("participants", release.participants);
    side("created", release.created);
    side("person", release.person);
}

/// All but the release that it is of.
template <typename Side>
void listFields(Side &side, Trial &trial)
{
    side("wheel", trial.wheel);
    side("noWheelBecause", trial.noWheelBecause);
    side("installation", trial.installation);
    side("participants", trial.participants);
    side("sandboxed", trial.sandboxed);
    side("at", trial.at);
    side("person", trial.person);
}

} // namespace slipway::model
