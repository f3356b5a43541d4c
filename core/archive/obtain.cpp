// SPDX-License-Identifier: Apache-2.0
#include "archive/store.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace slipway::archive {

Result<QString> obtain(Store &store, const ArtifactPlace &place, const Digests &expected,
    const QString &cache, std::stop_token stop, task::Progress *progress)
{
    if (!isSha256(expected.sha256))
        return fail(Errc::InvalidInput, u"the release has no SHA-256"_s);
    const QDir folder(cache + u'/' + expected.sha256);
    if (!folder.mkpath(u"."_s))
        return fail(Errc::Failed, u"cannot create the folder %1"_s.arg(folder.path()));
    const QString path = folder.filePath(place.fileName());
    if (QFile::exists(path)) {
        if (progress)
            progress->beginBytes(u"Checking %1"_s.arg(place.fileName()), expected.size);
        const auto local = digestFile(path, stop, [progress](qint64 bytes) {
            if (progress)
                progress->advance(bytes);
        });
        if (!local && local.error().isCancelled())
            return fail(local.error());
        if (local && *local == expected)
            return path;
        QFile::remove(path);
    }
    TRY_DO(store.fetch(place, path, expected, std::move(stop), progress));
    return path;
}

} // namespace slipway::archive
