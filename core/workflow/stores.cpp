// SPDX-License-Identifier: Apache-2.0
#include "workflow/stores.h"

#include "workflow/sftp_file_channel.h"

namespace slipway::workflow {

using namespace Qt::StringLiterals;

Result<model::StoreSettings> storeFor(
    const model::Configuration &configuration, const QString &project, const QString &named)
{
    if (!named.isEmpty())
        return model::findStore(configuration, named);
    TRY(const auto settings, model::findProject(configuration, project));
    if (!settings.store.isEmpty())
        return model::findStore(configuration, settings.store);
    if (configuration.stores.size() == 1)
        return configuration.stores.first();
    QStringList names;
    for (const auto &store : configuration.stores)
        names.append(store.name);
    return fail(Error(Errc::InvalidInput,
        names.isEmpty() ? u"no store is configured"_s : u"there is more than one store, and none was named"_s)
                    .hint(names.isEmpty() ? u"Add [stores.archive] to the configuration and apply it."_s
                                          : u"Name one: --store %1"_s.arg(names.join(u"|"_s))));
}

Result<std::unique_ptr<archive::Store>> openStore(
    const Workshop &workshop, const model::StoreSettings &settings, std::stop_token stop)
{
    switch (settings.kind) {
    case model::StoreKind::Folder:
        return archive::folderStore(settings);
    case model::StoreKind::Http: {
        Secret credential;
        if (!settings.credential.isEmpty()) {
            TRY(credential, workshop.credentials.find(settings.credential, std::move(stop)));
        }
        return archive::httpStore(settings, std::move(credential));
    }
    case model::StoreKind::Sftp: {
        TRY(auto channels, sftpChannels(workshop, settings));
        return archive::sftpStore(settings, std::move(channels));
    }
    }
    Q_UNREACHABLE();
}

} // namespace slipway::workflow
