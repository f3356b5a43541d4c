// SPDX-License-Identifier: Apache-2.0
#include "secrets/text_view.h"

#include "secrets/spellings.h"

namespace slipway::secrets {

TextView TextView::of(QByteArrayView text)
{
    TextView view;
    view.bytes.reserve(static_cast<std::size_t>(text.size()));
    view.origin.reserve(static_cast<std::size_t>(text.size()));
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (isBlank(text[at]))
            continue;
        view.bytes += text[at];
        view.origin.push_back(at);
    }
    return view;
}

} // namespace slipway::secrets
