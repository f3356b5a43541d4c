// SPDX-License-Identifier: Apache-2.0
#include "build/pip_wheel.h"

#include "model/version.h"

#include <QDir>
#include <optional>

using namespace Qt::StringLiterals;

namespace slipway::build {

namespace {

/// The newest pip wheel of one folder; empty: none.
QString newestIn(const QString &folder)
{
    QString newest;
    std::optional<model::Version> best;
    const QDir directory(folder);
    for (const QString &name : directory.entryList({u"pip-*-none-any.whl"_s}, QDir::Files, QDir::Name)) {
        const Result<model::Version> version = model::Version::parse(name.section(u'-', 1, 1));
        if (!version || (best && *version <= *best))
            continue;
        best = *version;
        newest = directory.filePath(name);
    }
    return newest;
}

} // namespace

Result<QString> findPipWheel()
{
    QStringList folders{u"/usr/share/python-wheels"_s};
    for (const QString &library : {u"/usr/lib"_s, u"/usr/lib64"_s, u"/usr/local/lib"_s}) {
        for (const QString &python :
            QDir(library).entryList({u"python3*"_s}, QDir::Dirs, QDir::Name | QDir::Reversed))
            folders << u"%1/%2/ensurepip/_bundled"_s.arg(library, python);
    }
    return findPipWheel(folders);
}

Result<QString> findPipWheel(const QStringList &folders)
{
    for (const QString &folder : folders) {
        if (const QString wheel = newestIn(folder); !wheel.isEmpty())
            return wheel;
    }
    return fail(Error(Errc::NotFound, u"No pip wheel to send to hosts was found on this computer"_s)
                    .hint(u"Install it: apt-get install python3-pip-whl."_s)
                    .named(u"build.pip-wheel-missing"_s));
}

} // namespace slipway::build
