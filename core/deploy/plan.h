// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/observation.h"
#include "deploy/payload.h"
#include "deploy/recipe.h"
#include "model/deployment.h"
#include "model/environment.h"
#include "model/target.h"
#include "remote/script.h"

#include <QJsonObject>

namespace slipway::deploy {

/// What a step means for a host, as the review shows it.
enum class Mark {
    Add, ///< + something new comes
    Change, ///< ~ something that is there changes
    Same, ///< = nothing changes: it is so already, or it only looks
    Caution, ///< ! cannot be undone, or needs a person's eye
};

/// A file that travels to a host.
struct Transfer {
    QString fileName;
    QString sha256;
    qint64 size = 0;
    bool present = false; ///< the host had it when the plan was made

    friend bool operator==(const Transfer &, const Transfer &) = default;
};

/// One step on one host with everything that it will be given: what is reviewed is what runs. Only who runs
/// it and the host's epoch are added at run time.
struct PlannedStep {
    QString id; ///< "switch"; hooks: "after:switch:1"
    QString title;
    Mark mark = Mark::Same;
    QString script = {}; ///< template of the room remote; empty: only transfers
    QString scriptDigest = {};
    remote::Parameters parameters = {};
    QList<Transfer> transfers = {};
    QString note = {}; ///< one sentence for the reviewer
    OnFailure onFailure = OnFailure::FailHost;
    std::chrono::seconds timeout{600};
    int retries = 0;
    bool isHook = false;

    friend bool operator==(const PlannedStep &, const PlannedStep &) = default;
};

struct PlannedPhase {
    QString id;
    QString title;
    bool inBatches = false;
    QList<PlannedStep> steps = {};

    friend bool operator==(const PlannedPhase &, const PlannedPhase &) = default;
};

/// Everything that will happen on one host.
struct HostPlan {
    QString host;
    QString leftOut = {}; ///< why nothing happens here; empty: it takes part
    QString current = {}; ///< what was current: where it goes back to; empty: nothing
    QString releaseState = {}; ///< "absent", "unsealed", "sealed"
    QString manifest = {};
    QString python = {};
    qint64 expectedBytes = 0; ///< what is sent
    qint64 neededBytes = 0; ///< what must be free
    QStringList cautions = {};
    QList<PlannedPhase> phases = {};
    QList<PlannedStep> undo = {};

    friend bool operator==(const HostPlan &, const HostPlan &) = default;
};

/// A commit, as the review shows it.
struct Change {
    QString commit;
    QString author = {};
    QString title = {};

    friend bool operator==(const Change &, const Change &) = default;
};

/// What a configuration says where a plan depends on it, each with its path and as TOML has it:
/// "hosts.web-1.port" -> "2222". What has its default value is not there.
using Settings = QMap<QString, QString>;

/// Recipe x target x release x what was observed: every command and transfer, for each host.
struct Plan {
    model::DeploymentKind kind = model::DeploymentKind::Deploy;
    QString project;
    QString environment;
    QString recipe;
    QString root;
    QString version;
    int build = 0;
    QString commit = {};
    QString folder; ///< "1.4.0-b12"
    QString sha256; ///< of the archived artifact
    QList<PayloadFile> files = {};
    QStringList batches = {};
    int maxFailed = 0;
    std::chrono::seconds lease{900};
    QString takeOver = {}; ///< reason for taking the root from whoever holds it; empty: never
    QList<Change> included = {}; ///< since the current release
    QList<Change> notIncluded = {}; ///< what the current release has and this one has not
    QStringList irreversible = {}; ///< what cannot be undone
    Settings settings = {}; ///< that it was made from; empty: it is of a version that did not note them
    QList<HostPlan> hosts = {};

    friend bool operator==(const Plan &, const Plan &) = default;
};

/// What a plan is made of.
struct PlanInput {
    model::DeploymentKind kind = model::DeploymentKind::Deploy;
    model::Target target = {};
    QList<model::Host> hosts = {}; ///< those of the target, with their roles
    Payload payload = {};
    QList<Observation> observations = {};
    QList<Change> included = {};
    QList<Change> notIncluded = {};
    QStringList irreversible = {}; ///< further things that a person should know
    QStringList protectedReleases = {}; ///< folders that open deployments need
    QString takeOver = {};
    Settings settings = {}; ///< the target's, and how its hosts are reached
};

/// Pure. Refused with the name "deploy.locked" when somebody else holds a root, "deploy.host-not-ready" with
/// every reason of every host, "deploy.conflict" for other bytes under the same name; Unreachable when more
/// hosts than max_failed cannot be reached.
Result<Plan> makePlan(const PlanInput &input);

/// Refused, "rollback.download-site", where the recipe has no way back once it has succeeded.
Result<> checkWayBack(const Recipe &recipe);

/// JSON of a plan, and back. Reading checks names, paths and digests as strictly as making does. Plans of
/// earlier formats can be read, for deployments on record to be ended.
QJsonObject toJson(const Plan &plan);
Result<Plan> planFromJson(const QByteArray &json);
/// The plan in its one canonical spelling, and the SHA-256 of that: what a review and an approval refer to.
[[nodiscard]] QByteArray canonicalBytes(const Plan &plan);
[[nodiscard]] QString hashOf(const Plan &plan);

/// What changed on the hosts since the plan was made, one sentence each; empty: it may run. Things that may
/// change harmlessly (free space, bytes that arrived early) are judged by what the plan needs.
[[nodiscard]] QStringList differences(const Plan &plan, const QList<Observation> &now);
/// The same as a failure: OutOfDate, named "deploy.out-of-date", when there are any.
Result<> checkFresh(const Plan &plan, const QList<Observation> &now);
/// What changed in the configuration since then, one sentence each; where the hosts are is part of it.
[[nodiscard]] QStringList differences(const Plan &plan, const Settings &now);
/// The same as a failure; also where the plan does not say what it was made from.
Result<> checkFresh(const Plan &plan, const Settings &now);
/// What to ask hosts for a plan that was made before.
[[nodiscard]] Question questionFor(const Plan &plan);

/// The plan as lines for people: each host, each step with its mark, command and transfers.
[[nodiscard]] QStringList describe(const Plan &plan);
/// One step as one line: the script's name and its parameters, quoted as they will be.
[[nodiscard]] QString describe(const PlannedStep &step);

} // namespace slipway::deploy
