// SPDX-License-Identifier: Apache-2.0
#include "build/sdist_listing.h"

#include <algorithm>

namespace slipway::build {

const SdistMember *SdistListing::find(const QString &relativePath) const
{
    const QString path = root + u'/' + relativePath;
    const auto found = std::find_if(
        members.begin(), members.end(), [&](const SdistMember &member) { return member.path == path; });
    return found == members.end() ? nullptr : &*found;
}

QList<ContentFinding> SdistContents::of(ContentKind kind) const
{
    QList<ContentFinding> chosen;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(chosen),
        [&](const ContentFinding &finding) { return finding.kind == kind; });
    return chosen;
}

} // namespace slipway::build
