// SPDX-License-Identifier: Apache-2.0
#include "workflow/vendor_folder.h"

#include "git/export.h"

namespace slipway::workflow {

Result<QString> exportVendor(const Workshop &workshop, const model::Project &project, const QString &commit,
    const ScratchFolder &scratch, std::stop_token stop, task::Progress &progress)
{
    if (project.vendor.isEmpty())
        return QString();
    TRY(const auto repository, git::Repository::open(workshop.profile.repository(project.name)));
    const QString folder = scratch.path(QStringLiteral("vendor"));
    auto exported = git::exportFolder(repository, commit, project.vendor, folder, std::move(stop), progress);
    if (exported)
        return folder;
    if (exported.error().code() == Errc::NotFound)
        return QString();
    return fail(std::move(exported).error());
}

} // namespace slipway::workflow
