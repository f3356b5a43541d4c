// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "build/core_metadata.h"
#include "build/sdist_listing.h"
#include "model/release.h"

#include <QDateTime>
#include <functional>
#include <optional>

namespace slipway::build {

inline constexpr quint32 submoduleMode = 0160000; ///< git's

/// One file of the commit, as the export wrote it.
struct CommittedFile {
    QString path;
    quint32 mode = 0100644; ///< git's: 0100644, 0100755, 0120000 (link), 0160000 (submodule)
    qint64 size = 0;
    QString sha256 = {}; ///< of the bytes that the export wrote, after export-subst; of a link: its target
};

struct CommittedTree {
    QList<CommittedFile> files = {};
    QStringList exportIgnored = {}; ///< paths that export-ignore left out on purpose
    QStringList differing = {}; ///< files whose exported bytes were not those of the commit when re-read
    bool verified = false; ///< every exported file was re-read and compared
};

enum class Signature { None, Unchecked, Good, Bad, UnknownSigner };

struct TagFacts {
    QString name;
    QString commit; ///< what it points at
    bool annotated = false;
    Signature signature = Signature::None;
    std::optional<QString> remoteCommit = {}; ///< what the remote says now; empty text: not there
    QString movedFrom = {}; ///< the commit that Slipway saw before; empty: it has not moved
};

struct BranchFacts {
    QString branch;
    bool isAncestor = false; ///< the commit lies on the branch
    std::optional<bool> continuousIntegration = {}; ///< passed or failed, where known
};

struct ReproducibilityFacts {
    model::Reproducibility outcome = model::Reproducibility::NotCompared;
    QStringList differingMembers = {};
    bool logRecorded = false;
    bool participantsRecorded = false;
};

/// What a trial installation into a clean virtual environment did.
struct InstallationFacts {
    QString notMade = {}; ///< why none was made; empty: it was
    bool offline = true;
    bool installed = false;
    bool consistent = false; ///< `pip check`
    bool imported = false;
    QString failure = {};
};

/// What was found at one store or index where the release is to go.
struct DestinationFacts {
    QString name;
    model::Presence presence = model::Presence::Unknown;
    bool isIndex = false;
    bool burnt = false; ///< a file of this name was deleted there, and the name can never be used again
    std::optional<QDateTime> releaseOpened = {}; ///< when the release was created there
    std::optional<qint64> projectBytes = {}; ///< what the project already takes there
    QStringList versions = {}; ///< that are there already
    // For an index that needs a token:
    std::optional<bool> tokenFits = {}; ///< host, project and expiry
    QString tokenProblem = {};
    bool secure = true; ///< https
    std::optional<bool> verifiedWhereRequired
        = {}; ///< the same SHA-256 passed the index that must come first
};

/// Turns a description into what an index would say of it: nothing where no renderer is here, otherwise its
/// complaints (none: it renders).
using DescriptionRenderer
    = std::function<std::optional<QStringList>(const QString &contentType, const QString &text)>;

/// All that the checks look at. What nobody could find out stays empty, and the check says so.
struct CheckInput {
    std::optional<SdistListing> sdist = {};
    std::optional<Error> refusal = {}; ///< the reader's, when there is no listing
    QString fileName = {}; ///< of the sdist, also when it could not be read
    QString package = {}; ///< the configured package name
    QString tag = {}; ///< empty: built from a branch or a bare commit
    QString commit = {};
    std::optional<CommittedTree> tree = {};
    std::optional<TagFacts> tagFacts = {};
    std::optional<BranchFacts> branch = {};
    std::optional<QStringList> earlierVersions = {}; ///< on the archive and the indexes
    std::optional<ReproducibilityFacts> reproducibility = {};
    std::optional<InstallationFacts> installation = {};
    std::optional<QList<DestinationFacts>> destinations = {};

    bool isPublic = false; ///< goes to Test PyPI, PyPI: rules marked P block
    bool deploysToHosts = false;
    QStringList generated = {}; ///< patterns of files that the build may add or change: "src/*/_version.py"
    QDateTime now = {};
    QString classifierFile = QStringLiteral("/usr/lib/python3/dist-packages/trove_classifiers/__init__.py");
    DescriptionRenderer renderer = {};
};

} // namespace slipway::build
