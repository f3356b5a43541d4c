// SPDX-License-Identifier: Apache-2.0
#include "workflow/stores.h"

#include "workflow/sftp_file_channel.h"

#include <QHostAddress>
#include <QUrl>

namespace slipway::workflow {

using namespace Qt::StringLiterals;

namespace {

/// As for indexes: a credential is for no network to read.
Result<> checkAddress(const QUrl &address)
{
    const QString host = address.host();
    if (address.scheme() == u"https" || host == u"localhost" || QHostAddress(host).isLoopback())
        return {};
    return fail(
        Error(Errc::Refused,
            u"%1 is not encrypted, and everybody on the way would see the credential"_s.arg(
                address.toString(QUrl::RemoveUserInfo)))
            .named(u"archive.not-encrypted"_s)
            .hint(u"Use an https address, or take the credential out of the store's configuration."_s));
}

} // namespace

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
            TRY_DO(checkAddress(QUrl(settings.url)).during(u"Opening the store %1"_s.arg(settings.name)));
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
