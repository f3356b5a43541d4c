// SPDX-License-Identifier: Apache-2.0
#include "git/failure.h"

#include "base/displayable.h"

#include <git2.h>

namespace slipway::git {

namespace {

Errc codeFor(int code)
{
    switch (code) {
    case GIT_ENOTFOUND:
        return Errc::NotFound;
    case GIT_EEXISTS:
    case GIT_ECONFLICT:
        return Errc::Conflict;
    case GIT_EAMBIGUOUS:
    case GIT_EINVALIDSPEC:
        return Errc::InvalidInput;
    case GIT_EAUTH:
        return Errc::Denied;
    case GIT_ECERTIFICATE:
    case GIT_EMISMATCH:
        return Errc::Untrusted;
    case GIT_EUSER:
        return Errc::Cancelled;
    default:
        return Errc::Failed;
    }
}

} // namespace

Error failure(int code, const QString &activity)
{
    const git_error *last = git_error_last();
    const QString said = last && last->message && *last->message
        ? displayable(text(last->message))
        : QStringLiteral("libgit2 gave no reason (code %1)").arg(code);
    // libgit2 may forget what it wanted to say while it looks for the setting.
    if (code == GIT_EOWNER || said.contains(QStringLiteral("safe.directory"))) {
        return Error(Errc::Refused, QStringLiteral("The repository belongs to another user"))
            .named(QStringLiteral("git.owned-by-another"))
            .hint(
                QStringLiteral("Another user could plant settings there. If you trust that user, say so with "
                               "\"git config --global --add safe.directory FOLDER\"."))
            .during(activity);
    }
    return Error(codeFor(code), said).during(activity);
}

} // namespace slipway::git
