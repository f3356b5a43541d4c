// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/deadline.h"
#include "build/interpreter.h"
#include "build/project_facts.h"
#include "build/workplace.h"
#include "model/project.h"

#include <QMap>

namespace slipway::build {

/// The build requirements, brought together: where they are, and which versions will take part.
struct Provision {
    model::Requirements from = model::Requirements::System;
    QString folder = {}; ///< Vendor and Index: the archives, the only source of the isolated environment
    QMap<QString, QString> versions = {}; ///< normalised name to version
    Interpreter interpreter = {};

    [[nodiscard]] bool isIsolated() const { return from != model::Requirements::System; }
};

struct ProvisionWish {
    model::Requirements from = model::Requirements::Automatic;
    QString interpreter = {};
    QString vendor = {}; ///< folder of archives; empty: the project has none
    QString simpleIndex = {}; ///< address of a simple API; empty: no index may be asked
    QString downloads = {}; ///< an empty folder for what an index gives
    std::optional<Inspection> inspection = {}; ///< of the interpreter for this project; empty: it is made
    Deadline deadline = Deadline::never();
};

/// What a project asks of an interpreter, and what that has.
Result<Inspection> inspectFor(
    const ProjectFacts &facts, const QString &interpreter, const std::stop_token &stop = {});

/// Brings the build requirements together before anything of the project runs. Automatic takes the vendor
/// folder where it is complete, else the system's packages, else the index. What is missing or too old is one
/// line with a hint: Refused, "build.requirements-missing"; what is no name of a package is refused before,
/// see checkRequirements().
Result<Provision> bringTogether(const ProjectFacts &facts, const ProvisionWish &wish,
    const Workplace &workplace, const std::stop_token &stop = {});

} // namespace slipway::build
