// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/digest.h"
#include "base/id.h"

#include <QDateTime>
#include <QList>
#include <QMap>

namespace slipway::model {

enum class Severity { Info, Warning, Blocker };
enum class Verdict { Passed, Found, NotApplicable };

/// What one check found in one build.
struct CheckResult {
    QString id; ///< stable: "sdist.file-name"
    int number = 0; ///< its place in the list of checks
    Severity severity = Severity::Info;
    Verdict verdict = Verdict::Passed;
    QString sentence; ///< what was looked at, or what was found, in plain words
    QString hint = {}; ///< what to do about it
    QStringList details = {}; ///< names of files and the like, at most a hundred

    [[nodiscard]] bool blocks() const { return verdict == Verdict::Found && severity == Severity::Blocker; }
    friend bool operator==(const CheckResult &, const CheckResult &) = default;
};

enum class Reproducibility {
    NotCompared, ///< built once
    Reproducible, ///< two builds gave the same bytes
    Repacked, ///< packed anew in a fixed order, with fixed times
    Different, ///< two builds differ, and it was left as it is
};

enum class ArtifactKind { Sdist, Wheel };

/// Bytes that were made.
struct Artifact {
    ArtifactKind kind = ArtifactKind::Sdist;
    QString fileName;
    Digests digests = {};

    friend bool operator==(const Artifact &, const Artifact &) = default;
};

enum class BuildState { Running, Succeeded, Failed, Cancelled };

/// One numbered attempt to turn one commit into one artifact.
struct Build {
    Id<Build> id = {};
    QString project;
    int number = 0; ///< counts per project and never repeats
    QString ref; ///< what was asked for
    QString commit; ///< 40 hexadecimal digits
    BuildState state = BuildState::Running;
    QDateTime started = {};
    QDateTime finished = {};
    QString person = {};
    QString failure = {}; ///< the story, for a build that failed
    QString logFile = {}; ///< path below the profile

    friend bool operator==(const Build &, const Build &) = default;
};

/// The immutable record of a successful build. Everything downstream refers to the artifact's SHA-256.
struct Release {
    Id<Release> id = {};
    QString project;
    QString package;
    QString version; ///< canonical, PEP 440
    QString tag = {}; ///< empty: built from a branch or a bare commit
    QString commit;
    QDateTime committed = {};
    int build = 0;
    Artifact artifact = {};
    Artifact wheel = {}; ///< the pure wheel made once from the archived sdist; no file name: none was made
    QString requiresPython = {};
    QStringList requirements = {}; ///< Requires-Dist of the metadata
    QList<CheckResult> checks = {};
    Reproducibility reproducibility = Reproducibility::NotCompared;
    QStringList differingMembers = {};
    bool sandboxed = false;
    QMap<QString, QString> participants = {}; ///< versions of all that took part: "python" -> "3.11.2"
    QDateTime created = {};
    QString person = {};

    /// "1.4.0-b12": what a release's folder on a host is called.
    [[nodiscard]] QString folderName() const { return QStringLiteral("%1-b%2").arg(version).arg(build); }
    friend bool operator==(const Release &, const Release &) = default;
};

/// One attempt to make what hosts get of a release, and to install it as they will. Facts are added, never
/// changed; the latest counts.
struct Trial {
    Id<Release> release = {};
    Artifact wheel = {}; ///< made from the archived sdist; no file name: none was made
    QString noWheelBecause = {};
    CheckResult installation = {}; ///< the check "install.offline"; no id: nothing was installed
    QMap<QString, QString> participants = {}; ///< as in the release
    bool sandboxed = false;
    QDateTime at = {};
    QString person = {};

    friend bool operator==(const Trial &, const Trial &) = default;
};

/// What a look at a destination found about one artifact.
enum class Presence { Absent, Identical, Different, Unknown };

enum class DestinationKind { Store, Index };

/// One fact about a release and a place that holds its bytes. Facts are added, never changed.
struct Placement {
    Id<Release> release = {};
    DestinationKind kind = DestinationKind::Store;
    QString destination; ///< name of the store or index
    QString location = {}; ///< address of the file there
    QString sha256 = {}; ///< read back from there, not what we sent
    bool verified = false;
    bool overwritten = false; ///< an alarm: the server replaced bytes that were there
    QString note = {};
    QDateTime at = {};
    QString person = {};

    friend bool operator==(const Placement &, const Placement &) = default;
};

} // namespace slipway::model
