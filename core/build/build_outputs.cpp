// SPDX-License-Identifier: Apache-2.0
#include "build/build_outputs.h"

#include <QDir>
#include <QFileInfo>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace slipway::build {

namespace {

tl::unexpected<Error> cannotStore(const QString &path)
{
    const Errc code = errno == EEXIST ? Errc::Conflict : Errc::Failed;
    return fail(code, u"\"%1\" cannot be written: %2"_s.arg(path, QString::fromLocal8Bit(strerror(errno))));
}

} // namespace

Result<BuildOutputs> BuildOutputs::open(const QString &folder)
{
    BuildOutputs outputs(folder);
    TRY_DO(outputs.makeFolder(folder));
    return outputs;
}

Result<> BuildOutputs::makeFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    TRY_DO(makeFolder(QFileInfo(path).absolutePath()));
    if (mkdir(QFile::encodeName(path).constData(), 0755) != 0)
        return cannotStore(path);
    m_foldersMade << path;
    return {};
}

Result<QString> BuildOutputs::take(const QString &file, const QString &below)
{
    const QString folder = below.isEmpty() ? m_folder : m_folder + u'/' + below;
    TRY_DO(makeFolder(folder));
    const QString path = folder + u'/' + QFileInfo(file).fileName();
    const QByteArray from = QFile::encodeName(file);
    const QByteArray to = QFile::encodeName(path);
    if (chmod(from.constData(), 0644) != 0
        || renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) != 0)
        return cannotStore(path);
    m_made << path;
    return path;
}

void BuildOutputs::keep()
{
    m_made.clear();
    m_foldersMade.clear();
}

BuildOutputs::~BuildOutputs()
{
    for (const QString &path : m_made)
        QFile::remove(path);
    while (!m_foldersMade.isEmpty())
        QDir().rmdir(m_foldersMade.takeLast());
}

} // namespace slipway::build
