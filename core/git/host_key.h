// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "git/fetch.h"
#include "git/location.h"

#include <git2.h>

namespace slipway::git {

/// Shows the caller's judge what the server showed. Untrusted, "git.host-key", without a judge or where
/// libgit2 does not give the key itself.
Result<> judgeHostKey(const git_cert_hostkey &shown, const Location &location, const HostKeyJudge &judge);

} // namespace slipway::git
