// SPDX-License-Identifier: Apache-2.0
#include "places.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace slipway::sandbox {

using namespace Qt::StringLiterals;

Result<> makeFolder(const QString &path)
{
    const auto ours = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (QDir().mkpath(path) && QFile::setPermissions(path, ours))
        return {};
    return fail(Errc::Failed, u"cannot make the folder %1"_s.arg(path));
}

Result<> writeFile(const QString &path, const QByteArray &text, Access access)
{
    QSaveFile file(path);
    auto permissions = QFile::ReadOwner | QFile::WriteOwner;
    if (access == Access::Program)
        permissions |= QFile::ExeOwner;
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(permissions)
        || file.write(text) != text.size() || !file.commit())
        return fail(Errc::Failed, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    return {};
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace slipway::sandbox
