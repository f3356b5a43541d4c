// SPDX-License-Identifier: Apache-2.0
#include "deploy/published_files.h"

namespace slipway::deploy {

namespace {

using namespace Qt::StringLiterals;

/// As sha256sum and md5sum write them, so that they can check them.
NamedDigest sidecar(const QString &digest, const QString &name, const QString &extension)
{
    return {.name = name + u'.' + extension, .sha256 = sha256Hex((digest + u"  "_s + name + u'\n').toUtf8())};
}

} // namespace

QList<PayloadFile> filesOnSite(const Payload &payload)
{
    QList<PayloadFile> files;
    for (const PayloadFile &file : payload.files) {
        if (file.role == PayloadRole::Artifact || file.role == PayloadRole::Wheel)
            files.append(file);
    }
    return files;
}

QList<NamedDigest> namesOnSite(const Payload &payload)
{
    QList<NamedDigest> names;
    for (const PayloadFile &file : filesOnSite(payload)) {
        names.append({.name = file.fileName, .sha256 = file.sha256});
        names.append(sidecar(file.sha256, file.fileName, u"sha256"_s));
        if (!file.md5.isEmpty())
            names.append(sidecar(file.md5, file.fileName, u"md5"_s));
    }
    return names;
}

} // namespace slipway::deploy
