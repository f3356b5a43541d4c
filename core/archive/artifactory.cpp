// SPDX-License-Identifier: Apache-2.0
#include "archive/artifactory.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace slipway::archive {

QUrl artifactoryFileInfo(const QUrl &file)
{
    static constexpr QByteArrayView mark = "/artifactory/";
    QByteArray address = file.toEncoded();
    const qsizetype at = address.indexOf(mark);
    if (at < 0)
        return {};
    address.insert(at + mark.size(), "api/storage/");
    return QUrl::fromEncoded(address);
}

QString artifactoryEvidence(const QByteArray &body, const Digests &expected)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    const QJsonObject checksums = answer.value("checksums"_L1).toObject();
    const QString sha256 = checksums.value("sha256"_L1).toString();
    const QString md5 = checksums.value("md5"_L1).toString();
    if (sha256.isEmpty() && md5.isEmpty())
        return {};
    // The size is a string in one answer and a number in another.
    const qint64 size = answer.value("size"_L1).toVariant().toLongLong();
    const bool agrees = (sha256.isEmpty() || sha256 == expected.sha256)
        && (md5.isEmpty() || md5 == expected.md5) && size == expected.size;
    return agrees ? u"Artifactory's own record agrees with the release"_s
                  : u"Artifactory's own record does NOT agree with the release"_s;
}

} // namespace slipway::archive
