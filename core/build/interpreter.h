// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QSet>
#include <QStringList>
#include <stop_token>

namespace slipway::build {

/// A build requirement that the interpreter's packages do not meet.
struct Shortage {
    QString requirement; ///< "setuptools>=77"
    QString package; ///< "setuptools"
    QString installed = {}; ///< the version that is there; empty: none
    QString neededBy = {}; ///< the package that asks for it; empty: the project itself

    friend bool operator==(const Shortage &, const Shortage &) = default;
};

/// A Python interpreter and what is installed for it. Package names are normalised.
struct Interpreter {
    QString program = {}; ///< absolute path
    QString version = {}; ///< "3.11.2"
    QStringList prefixes = {}; ///< folders outside of /usr that it needs to run
    QMap<QString, QString> packages = {}; ///< name to version
    QSet<QString> plugins = {}; ///< installed packages that change what backends do merely by being there

    [[nodiscard]] bool has(const QString &package) const { return packages.contains(package); }
    /// "3.11": what installers compare.
    [[nodiscard]] QString series() const { return version.section(u'.', 0, 1); }
};

/// What a project asks of an interpreter before its backend runs.
struct Wanted {
    QStringList requirements = {}; ///< PEP 508
    QByteArray setupScript = {}; ///< text of setup.py, whose literal setup_requires are read; never run
};

struct Inspection {
    Interpreter interpreter = {};
    QStringList setupRequires = {}; ///< found in the setup script
    QList<Shortage> shortages = {};
    QSet<QString> involved = {}; ///< installed packages that the requirements stand for
};

/// Finds the interpreter (`wanted`, else /usr/bin/python3, else python3 in PATH) and asks it what it has.
/// Runs no code of any project. NotFound "build.interpreter-missing", Unsupported "build.interpreter-unfit".
Result<Inspection> inspectInterpreter(
    const QString &wanted, const Wanted &requirements = {}, const std::stop_token &stop = {});

/// All shortages in one sentence: "The build needs setuptools>=77 (66.1.1 is installed) and pbr (not
/// installed)". What is known to be harmless is not in the list of an inspection.
[[nodiscard]] QString sentenceOf(const QList<Shortage> &shortages);
/// How to get what is missing on this system.
[[nodiscard]] QString hintFor(const QList<Shortage> &shortages);

} // namespace slipway::build
