// SPDX-License-Identifier: Apache-2.0
// Symbolic links of a repository: only those that stay inside and lead to something.
#pragma once

#include "git/survey.h"

namespace slipway::git {

/// Refuses ("git.unsafe-link") a link that is absolute, leaves the export, leads nowhere, passes through
/// another link, leads in a circle or to a folder that holds it, or stands where git reads its settings.
Result<> checkLinks(const QList<SurveyedFile> &files);

[[nodiscard]] Error unsafeLink(const QString &path, const QString &why);

} // namespace slipway::git
