// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace slipway::secrets {

/// An object that lives on the one thread where QtKeychain may be used; post work to it. QtKeychain has one
/// queue for the whole process, and that queue belongs for ever to the thread that used it first: were that a
/// worker, the queue would stand still when the worker ends. So the thread is the process's own, is started
/// at the first use and never ends.
[[nodiscard]] QObject *keychainThread();

} // namespace slipway::secrets
