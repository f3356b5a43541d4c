// SPDX-License-Identifier: Apache-2.0
#include "store/private_file.h"

#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace slipway::store {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> cannotCreate(const QString &path)
{
    return fail(
        Error(Errc::Failed, u"cannot open %1: %2"_s.arg(path, QString::fromLocal8Bit(strerror(errno))))
            .hint(u"Check that the folder may be written to and the disk has room."_s)
            .named(u"store.cannot-open"_s));
}

Result<> createFolder(const QString &folder)
{
    if (QFileInfo::exists(folder))
        return {};
    TRY_DO(createFolder(QFileInfo(folder).path()));
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return cannotCreate(folder);
    return {};
}

} // namespace

Result<int> openPrivately(const QString &path)
{
    TRY_DO(createFolder(QFileInfo(path).path()));
    const int file = ::open(QFile::encodeName(path).constData(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (file < 0)
        return cannotCreate(path);
    return file;
}

Result<> createPrivately(const QString &path)
{
    TRY_DO(createFolder(QFileInfo(path).path()));
    const int file = ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (file >= 0)
        ::close(file);
    else if (errno != EEXIST)
        return cannotCreate(path);
    return {};
}

} // namespace slipway::store
