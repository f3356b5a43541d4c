// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/workshop.h"

namespace slipway::secrets {
class Keychain;
}

namespace slipway::workflow {

enum class Health { Good, Limited, Missing };

/// One thing that Slipway needs of this computer.
struct Diagnosis {
    QString subject; ///< "bubblewrap"
    Health health = Health::Good;
    QString found = {}; ///< what was found, or why not
    QString means = {}; ///< what does not work without it
    QString remedy = {}; ///< how to get it
};

/// Looks at everything that the main job needs of this computer, and changes nothing. Blocks for some seconds
/// at most. Needs no database.
[[nodiscard]] QList<Diagnosis> examineComputer(
    const ssh::Surroundings &surroundings, secrets::Keychain &keychain, std::stop_token stop);

/// The same, and whether the trail is whole.
[[nodiscard]] QList<Diagnosis> examine(
    const Workshop &workshop, secrets::Keychain &keychain, std::stop_token stop);

/// Tries every configured store: whether it lets us in, and whether it takes a second file of a name that it
/// has. Leaves one small file below slipway-probe/ in each. Fails where that cannot be written down.
Result<QList<Diagnosis>> examineStores(
    const Workshop &workshop, std::stop_token stop, task::Progress &progress);

/// The stable spelling: "good", "limited", "missing".
[[nodiscard]] QString spell(Health health);

} // namespace slipway::workflow
