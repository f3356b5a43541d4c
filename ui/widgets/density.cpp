// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/density.h"

namespace slipway::ui {

int rowHeight(Density density)
{
    switch (density) {
    case Density::Compact:
        return 22;
    case Density::Default:
        return 28;
    case Density::Comfortable:
        return 34;
    }
    return 28;
}

} // namespace slipway::ui
