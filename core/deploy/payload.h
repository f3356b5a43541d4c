// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/digest.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

namespace slipway::deploy {

/// What a file is for on the host.
enum class PayloadRole {
    Artifact, ///< the archived sdist
    Wheel, ///< the pure wheel made from it
    Vendored, ///< an archive that the installation may take: a dependency or a build requirement
    Installer, ///< a wheel of pip; the host has none
};

/// One file that a release needs on a host. Named by digest; where it lies locally is told to the engine.
struct PayloadFile {
    PayloadRole role = PayloadRole::Artifact;
    QString fileName;
    QString sha256;
    QString md5 = {}; ///< for the sidecar of a download site
    qint64 size = 0;

    friend bool operator==(const PayloadFile &, const PayloadFile &) = default;
};

/// One line of the requirements that pip is given: nothing that is not listed gets installed.
struct Pin {
    QString name;
    QString version;
    QStringList sha256 = {}; ///< of each archive that may satisfy it

    friend bool operator==(const Pin &, const Pin &) = default;
};

/// A release as it travels to hosts.
struct Payload {
    QString package;
    QString version;
    int build = 0;
    QString commit = {};
    QString folder; ///< "1.4.0-b12"
    QString sha256; ///< of the archived sdist: the release's name
    QString requiresPython = {}; ///< ">=3.8"; empty: any
    QList<PayloadFile> files = {};
    QList<Pin> pins = {}; ///< python-venv: the package itself and all that it needs

    friend bool operator==(const Payload &, const Payload &) = default;
};

} // namespace slipway::deploy
