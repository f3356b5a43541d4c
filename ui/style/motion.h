// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace slipway::ui {

/// Whether anything moves by itself.
enum class Motion { On, Off };

} // namespace slipway::ui
