// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace slipway::sandbox {

struct SampleFile {
    QString path;
    QByteArray text;
};

/// One version of the sample project, and what its commit and tag say.
struct SampleVersion {
    QString version;
    QString commitMessage;
    QString tagMessage;
    QList<SampleFile> files = {};
};

/// 1.0.0, 1.1.0 and 1.2.0, oldest first. The last one is never healthy.
[[nodiscard]] QList<SampleVersion> sampleVersions();

} // namespace slipway::sandbox
