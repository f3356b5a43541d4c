// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/deadline.h"
#include "base/result.h"
#include "build/interpreter.h"
#include "build/workplace.h"

#include <QList>

namespace slipway::build {

/// One archive that pip would install.
struct Pinned {
    QString name; ///< normalised
    QString version = {};
    QString fileName = {};
    QString sha256 = {};

    [[nodiscard]] bool isWheel() const { return fileName.endsWith(QLatin1StringView(".whl")); }
    friend bool operator==(const Pinned &, const Pinned &) = default;
};

/// A question to pip: what would be installed, if only these folders had packages?
struct PipQuestion {
    QStringList requirements = {}; ///< PEP 508
    QString archive = {}; ///< a file of this computer to install, with what it requires; may be empty
    QString folder = {}; ///< where packages may come from
    QString hostPython = {}; ///< "3.9" or "3.9.2": answer for that one, from wheels alone; empty: ours
    Deadline deadline = Deadline::never();
};

/// Asks pip without installing anything. What is missing is one line: "requests>=2 (needed by shop 1.4.0) is
/// not among the archives"; NotFound "build.archive-missing".
Result<QList<Pinned>> resolve(const Workplace &workplace, const Interpreter &interpreter,
    const PipQuestion &question, const std::stop_token &stop = {});

/// The one line that tells why pip failed, from all that it wrote.
[[nodiscard]] Error pipFailure(const QByteArray &output);

/// What an interpreter needs to be seen by a program in the sandbox.
[[nodiscard]] QList<Mount> mountsOf(const Interpreter &interpreter);

} // namespace slipway::build
