// SPDX-License-Identifier: Apache-2.0
#include "index/folder_index.h"
#include "index/index.h"
#include "index/server_index.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace slipway::index {

namespace {

tl::unexpected<Error> wrongSetting(
    const model::IndexSettings &settings, const QString &key, const QString &hint)
{
    return fail(
        Error(Errc::InvalidInput, u"indexes.%1.%2 is no address of an index"_s.arg(settings.name, key))
            .hint(hint)
            .named(u"index.wrong-address"_s));
}

bool isWebAddress(const QUrl &url)
{
    return (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty()
        && url.userInfo().isEmpty();
}

/// The folder that a setting names, as file:// address or as a path; empty: it names none.
QString folderIn(const QString &setting)
{
    const QUrl url(setting);
    const QString path = url.isLocalFile() ? url.toLocalFile() : setting;
    return path.startsWith(u'/') ? QDir::cleanPath(path) : QString();
}

} // namespace

Result<std::unique_ptr<Index>> open(const model::IndexSettings &settings, const http::Client &client,
    CredentialSource &credentials, const Clock &clock, Patience patience)
{
    if (const QString folder = folderIn(settings.upload); !folder.isEmpty()) {
        const QString pages = settings.simple.isEmpty() ? folder : folderIn(settings.simple);
        if (pages != folder && !pages.startsWith(folder + u'/'))
            return wrongSetting(settings, u"simple"_s,
                u"The pages of a folder index lie in the folder itself: leave \"simple\" out."_s);
        return std::make_unique<FolderIndex>(settings.name, pages);
    }
    if (!isWebAddress(QUrl(settings.upload)))
        return wrongSetting(
            settings, u"upload"_s, u"Use an address such as https://test.pypi.org/legacy/."_s);
    if (!isWebAddress(QUrl(settings.simple)))
        return wrongSetting(
            settings, u"simple"_s, u"Use an address such as https://test.pypi.org/simple/."_s);
    return std::make_unique<ServerIndex>(settings, client, credentials, clock, patience);
}

} // namespace slipway::index
