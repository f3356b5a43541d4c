// SPDX-License-Identifier: Apache-2.0
#include "build/sdist_file_name.h"

#include "base/displayable.h"
#include "model/names.h"

namespace slipway::build {

namespace {

const QString &suffix()
{
    static const QString text = QStringLiteral(".tar.gz");
    return text;
}

} // namespace

Result<SdistFileName> SdistFileName::parse(const QString &fileName)
{
    const QString stem = fileName.chopped(std::min(fileName.size(), suffix().size()));
    if (fileName.endsWith(suffix())) {
        // "x-1.0-1" may be version "1.0-1" (a post release) or "1": the longest version wins, as a name may
        // not begin its last part with a number that PEP 440 reads as one.
        for (qsizetype dash = stem.indexOf(u'-'); dash > 0; dash = stem.indexOf(u'-', dash + 1)) {
            const QString version = stem.sliced(dash + 1);
            if (model::isPackageName(stem.left(dash)) && model::Version::parse(version))
                return SdistFileName{stem.left(dash), version};
        }
    }
    return fail(Error(Errc::InvalidInput,
        QStringLiteral("\"%1\" is not the name of a source distribution").arg(displayable(fileName)))
                    .hint(QStringLiteral("It must be <name>-<version>.tar.gz, such as shop-1.4.0.tar.gz."))
                    .named(QStringLiteral("sdist.file-name")));
}

QString standardRoot(const QString &package, const model::Version &version)
{
    return model::packageInFileName(package) + u'-' + version.canonical();
}

QString standardFileName(const QString &package, const model::Version &version)
{
    return standardRoot(package, version) + suffix();
}

} // namespace slipway::build
