// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "build/pip_resolution.h"
#include "model/project.h"

#include <stop_token>

namespace slipway::build {

/// Whether a release can be installed from its vendor folder alone, asked before any host is touched.
struct VendorQuestion {
    QString archive = {}; ///< the release's wheel, or its sdist where that has to be built on the hosts
    QString folder = {}; ///< the vendor folder; empty: there is none, and nothing may be required
    QString package = {}; ///< the release's name, for messages
    QString interpreter = {}; ///< as in the build settings
    QString hostPython = {}; ///< "3.9" or "3.9.2": what the hosts run; empty: as here
    model::Sandbox sandbox
        = model::Sandbox::Required; ///< sdists are asked for their metadata, which runs code
    std::chrono::seconds timeout{300};
};

struct VendorResolution {
    QList<Pinned> pins = {}; ///< all that gets installed, the release itself included, by name
    bool needsBuilding = false; ///< an sdist is among them: the hosts need all archives of the folder
    QStringList archives = {}; ///< the files of the folder that hosts need
};

/// Asks pip, with no network, what it would install. What is missing, also among the build requirements of
/// vendored sdists, is one line that names the requirement and who has it: Refused,
/// "build.vendor-incomplete".
Result<VendorResolution> resolveVendored(
    const VendorQuestion &question, const std::stop_token &stop = {}, const QString &bubblewrap = {});

/// The pins as `pip install --require-hashes -r` takes them: "name==version --hash=sha256:..." a line.
[[nodiscard]] QByteArray renderRequirements(const QList<Pinned> &pins);

} // namespace slipway::build
