// SPDX-License-Identifier: Apache-2.0
#include "git/commit.h"

#include <algorithm>

namespace slipway::git {

bool isCommitId(QStringView text)
{
    const auto isDigit = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); };
    return text.size() == 40 && std::all_of(text.begin(), text.end(), isDigit);
}

} // namespace slipway::git
