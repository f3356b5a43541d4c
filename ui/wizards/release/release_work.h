// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "task/progress.h"

#include <QDateTime>
#include <QList>
#include <QStringList>
#include <functional>
#include <optional>
#include <stop_token>

namespace slipway::ui {

enum class SourceKind { Tag, Branch };

/// A tag or branch that can be built.
struct SourceReference {
    SourceKind kind = SourceKind::Tag;
    QString name = {};
    QString commit = {};
    QString summary = {}; ///< of the commit
    QString author = {};
    QDateTime when = {}; ///< of the commit
    QString release = {}; ///< made from this commit already: "1.4.0-b12"; empty: none
    QString movedFrom
        = {}; ///< the commit that the tag pointed to when it was first seen; empty: it did not move
};

/// A store or an index that a release can be sent to.
struct Destination {
    QString name = {};
    QString address = {};
    bool isUsual = false; ///< taken when nobody says otherwise
    bool isProduction = false; ///< everybody sees it, and nothing there can be taken back
    bool hasIt = false; ///< these bytes were verified there
    QString comesAfter
        = {}; ///< an index where the bytes must have been verified, and were not; empty: it may come
};

/// What a release is before it goes somewhere.
struct DeliveryFacts {
    QString package = {};
    QString version = {};
    QString fileName = {};
    qint64 size = 0;
    QString sha256 = {};
    bool isArchived = false;
    int warnings = 0; ///< of its checks
    QList<Destination> stores = {};
    QList<Destination> indexes = {};
    QStringList places = {}; ///< where it is recorded to be: "store vault", "staging"
};

struct BuildWish {
    QString project = {};
    QString ref = {}; ///< "tags/v1.4.0", "heads/main"
    bool twice = false;
    bool trial = false;
    bool acceptMovedTag = false;
    QString reason = {};
};

struct DeliveryWish {
    QString project = {};
    QString release = {}; ///< "1.4.0-b12"
    QString destination = {};
    bool allowNewProject = false; ///< the index may hear of the project for the first time
    QString reason = {};
};

/// What a project's releases can be sent to.
struct ReleaseWays {
    QList<Destination> stores = {};
    QList<Destination> indexes = {}; ///< each comes after the one that it requires
    QStringList environments = {}; ///< in which the project has a target
};

/// A release on its whole way.
struct ShipWish {
    BuildWish build = {};
    QString made = {}; ///< "1.4.0-b12": it was built already; empty: it is built
    QString store = {};
    QString index = {}; ///< empty: none
    bool allowNewProject = false;
    QString environment = {}; ///< whose plan is shown afterwards; empty: none
};

/// How far it came.
struct ShipOutcome {
    QString line = {}; ///< what was done
    QString release = {}; ///< "1.4.0-b12", as soon as there is one
    std::optional<Error> failure = {};
};

struct WorkResult {
    QString line = {}; ///< what was done
    QString release = {}; ///< of which release: "1.4.0-b12"
};

/// What the wizards of releases ask, and what they have done. The program implements it over the engine;
/// calls block and come from worker threads, several at once. Outlives the wizards.
class ReleaseWork {
public:
    virtual ~ReleaseWork() = default;

    /// Fetches the repository; tags, newest first, then branches.
    virtual Result<QList<SourceReference>> references(
        const QString &project, std::stop_token stop, task::Progress &progress)
        = 0;
    virtual Result<DeliveryFacts> facts(const QString &project, const QString &release, std::stop_token stop)
        = 0;

    virtual Result<ReleaseWays> ways(const QString &project, std::stop_token stop) = 0;
    /// Says which release was made, as soon as it is there.
    using WhenMade = std::function<void(const QString &release)>;
    /// Build, upload, verify, publish. What is done stays done where a later part fails.
    virtual ShipOutcome ship(
        const ShipWish &wish, const WhenMade &whenMade, std::stop_token stop, task::Progress &progress)
        = 0;

    /// Fails where the build made no release.
    virtual Result<WorkResult> build(const BuildWish &wish, std::stop_token stop, task::Progress &progress)
        = 0;
    virtual Result<WorkResult> upload(
        const DeliveryWish &wish, std::stop_token stop, task::Progress &progress)
        = 0;
    /// Each place is a line; fails where one of them is not as recorded.
    virtual Result<WorkResult> verify(
        const DeliveryWish &wish, std::stop_token stop, task::Progress &progress)
        = 0;
    virtual Result<WorkResult> publish(
        const DeliveryWish &wish, std::stop_token stop, task::Progress &progress)
        = 0;
};

} // namespace slipway::ui
