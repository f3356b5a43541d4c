// SPDX-License-Identifier: Apache-2.0
#include "git/library.h"

#include "base/displayable.h"
#include "git/failure.h"
#include "git/watchdog.h"

#include <QFile>
#include <git2.h>
#include <utility>

namespace slipway::git {

namespace {

// Far above any repository that makes a Python package, far below what would exhaust a workstation.
constexpr std::size_t mostObjects = 20'000'000;

} // namespace

Result<Library> Library::start(const QString &authorities)
{
    if (const int code = git_libgit2_init(); code < 0)
        return fail(failure(code, QStringLiteral("Start libgit2")));
    Library library;
    GIT_DO(QStringLiteral("Bound packs"), git_libgit2_opts(GIT_OPT_SET_PACK_MAX_OBJECTS, mostObjects));
    GIT_DO(QStringLiteral("Check objects"), git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 1));
    GIT_DO(QStringLiteral("Check owners"), git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 1));
    TRY_DO(boundStreams());
    if (!authorities.isEmpty())
        GIT_DO(QStringLiteral("Read the authorities in %1").arg(displayable(authorities)),
            git_libgit2_opts(
                GIT_OPT_SET_SSL_CERT_LOCATIONS, QFile::encodeName(authorities).constData(), nullptr));
    return library;
}

Library::~Library()
{
    if (m_started)
        git_libgit2_shutdown();
}

Library::Library(Library &&other) noexcept : m_started(std::exchange(other.m_started, false)) { }

} // namespace slipway::git
