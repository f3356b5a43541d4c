// SPDX-License-Identifier: Apache-2.0
#include "workflow/order.h"

#include "model/version.h"
#include "store/release_repository.h"

namespace slipway::workflow {

using namespace Qt::StringLiterals;

Result<model::Release> findRelease(const Workshop &workshop, const ReleaseName &name)
{
    TRY(const auto all, configuration(workshop));
    TRY_DO(model::findProject(all, name.project));
    QString version;
    if (!name.version.isEmpty()) {
        TRY(const auto parsed, model::Version::parse(name.version));
        version = parsed.canonical();
    }
    return workshop.database.read([&](store::Connection &connection) -> Result<model::Release> {
        const store::ReleaseRepository releases(connection);
        if (!version.isEmpty())
            return name.build > 0 ? releases.find(name.project, version, name.build)
                                  : releases.find(name.project, version);
        TRY(const auto newest, releases.list(name.project, 1));
        if (newest.isEmpty())
            return fail(Error(Errc::NotFound, u"%1 has no release yet"_s.arg(name.project))
                            .hint(u"Make one: slipwayctl build %1 --ref TAG"_s.arg(name.project)));
        return newest.first();
    });
}

QString objectName(const model::Release &release)
{
    return u"release/%1/%2"_s.arg(release.project, release.folderName());
}

} // namespace slipway::workflow
