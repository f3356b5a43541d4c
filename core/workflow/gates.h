// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/order.h"

namespace slipway::workflow {

/// What must hold before a release may enter an environment: it was healthy in the environment that comes
/// first ("gate.environment"), it was verified on the index that the target asks for ("gate.index"), and its
/// trial installation did not fail where hosts install it ("gate.installation"). Refused otherwise, with what
/// to do first. The same bytes count, whichever build record they are under.
Result<> checkGates(const Workshop &workshop, const model::Release &release,
    const model::Environment &environment, const model::Target &target);

} // namespace slipway::workflow
