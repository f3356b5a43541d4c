// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <chrono>

namespace slipway::model {

/// Where the build requirements come from. The backend itself always runs without a network.
enum class Requirements {
    Automatic, ///< the vendor folder where the project has one, else the system's packages, else the index
    System, ///< what the interpreter already has
    Vendor, ///< only archives of the project's vendor folder
    Index, ///< fetched from a package index before the sandbox closes
};

/// How the source reaches the backend.
enum class SourceMode {
    Automatic, ///< chosen from the backend
    Export, ///< plain files of the commit
    Clone, ///< files and a real .git at the commit
};

enum class Sandbox {
    Required, ///< no bubblewrap, no build
    Optional, ///< without bubblewrap the build runs unprotected, and the record says so
};

enum class Repack {
    Never,
    WhenNeeded, ///< a name that PEP 625 does not allow, or two builds that differ
    Always,
};

/// How a project's source distribution is made.
struct BuildSettings {
    QString interpreter = {}; ///< empty: the system's python3
    Requirements requirements = Requirements::Automatic;
    SourceMode source = SourceMode::Automatic;
    Sandbox sandbox = Sandbox::Required;
    Repack repack = Repack::WhenNeeded;
    bool twice = false; ///< a second build, to compare
    bool wheel = true; ///< hosts get a wheel that was made once; else each makes its own from the sdist
    bool trial = true; ///< what hosts get is installed here first
    QStringList generated = {}; ///< patterns of files that the build adds or changes: "src/*/_version.py"
    QMap<QString, QString> environment = {}; ///< added to the clean environment; never secrets
    std::chrono::seconds timeout{900};

    friend bool operator==(const BuildSettings &, const BuildSettings &) = default;
};

/// A git repository and the package that it makes.
struct Project {
    QString name;
    QString repository; ///< path, https or ssh
    QString package; ///< the name on the index; empty: as the project's
    QString branch = QStringLiteral("main"); ///< the branch that releases come from
    QString vendor = {}; ///< folder of dependency archives in the repository; empty: none
    QString credential = {}; ///< for https and ssh repositories; name in the keychain
    QString identity = {}; ///< ssh: path of a private key; empty: the agent, then the usual keys
    QString store = {}; ///< the store its releases go to; empty: the only one
    BuildSettings build = {};

    [[nodiscard]] QString packageName() const { return package.isEmpty() ? name : package; }
    friend bool operator==(const Project &, const Project &) = default;
};

} // namespace slipway::model
