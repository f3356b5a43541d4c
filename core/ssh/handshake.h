// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ssh/wire.h"

#include <QStringList>

namespace slipway::ssh {

/// Greets and agrees on keys, with the algorithms that we want and the host key types that we know asked for
/// first. Afterwards the wire has the host's key, which nobody has checked yet.
Result<> shakeHands(Wire &wire, const QStringList &knownTypes, const Waiting &waiting);

} // namespace slipway::ssh
