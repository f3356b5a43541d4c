// SPDX-License-Identifier: Apache-2.0
#include "git/repository.h"

#include "base/displayable.h"
#include "git/failure.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <sys/stat.h>

namespace slipway::git {

Result<Repository> Repository::open(const QString &folder)
{
    RepositoryHandle handle;
    const QByteArray path = QFile::encodeName(folder);
    const int code
        = make(handle, git_repository_open_ext, path.constData(), GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr);
    if (code < 0)
        return fail(failure(code, QStringLiteral("Open the repository %1").arg(displayable(folder))));
    return Repository(std::move(handle), folder);
}

Result<Repository> Repository::openCache(const QString &folder)
{
    if (!QDir(folder).isEmpty())
        return open(folder);

    const QByteArray path = QFile::encodeName(folder);
    QDir().mkpath(QFileInfo(folder).absolutePath());
    if (::mkdir(path.constData(), 0700) != 0 && errno != EEXIST)
        return fail(Errc::Failed,
            QStringLiteral("Cannot make the folder %1: %2").arg(displayable(folder), qt_error_string(errno)));
    git_repository_init_options options;
    git_repository_init_options_init(&options, GIT_REPOSITORY_INIT_OPTIONS_VERSION);
    options.flags = GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_MKPATH | GIT_REPOSITORY_INIT_NO_REINIT;
    options.initial_head = "main";
    RepositoryHandle handle;
    GIT_DO(QStringLiteral("Make the repository cache %1").arg(displayable(folder)),
        make(handle, git_repository_init_ext, path.constData(), &options));
    return Repository(std::move(handle), folder);
}

} // namespace slipway::git
