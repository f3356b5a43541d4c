// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/deployment.h"
#include "model/destination.h"
#include "model/environment.h"
#include "model/project.h"

#include <QStringView>
#include <array>
#include <optional>
#include <utility>

namespace slipway::model {

/// The stable spelling of each enumerator, as the database, TOML and JSON have it. One table per type.
template <typename Enum>
struct Spelling;

template <typename Enum>
[[nodiscard]] QString spell(Enum value)
{
    for (const auto &[known, text] : Spelling<Enum>::table) {
        if (known == value)
            return QString(QLatin1String(text));
    }
    Q_UNREACHABLE();
}

template <typename Enum>
[[nodiscard]] std::optional<Enum> read(QStringView text)
{
    for (const auto &[value, known] : Spelling<Enum>::table) {
        if (text == QLatin1String(known))
            return value;
    }
    return std::nullopt;
}

/// All spellings, for a message that lists what is allowed.
template <typename Enum>
[[nodiscard]] QStringList spellings()
{
    QStringList all;
    for (const auto &[value, text] : Spelling<Enum>::table)
        all.append(QLatin1String(text));
    return all;
}

#define SLIPWAY_SPELLING(Enum, ...)                                                                          \
    template <>                                                                                              \
    struct Spelling<Enum> {                                                                                  \
        static constexpr auto table = std::to_array<std::pair<Enum, const char *>>({__VA_ARGS__});           \
    }

SLIPWAY_SPELLING(
    Tier, {Tier::Development, "development"}, {Tier::Staging, "staging"}, {Tier::Production, "production"});
SLIPWAY_SPELLING(HostKeyPolicy, {HostKeyPolicy::ByTier, "by-tier"}, {HostKeyPolicy::Strict, "strict"},
    {HostKeyPolicy::Ask, "ask"}, {HostKeyPolicy::AcceptNew, "accept-new"});
SLIPWAY_SPELLING(
    StoreKind, {StoreKind::Folder, "folder"}, {StoreKind::Http, "http"}, {StoreKind::Sftp, "sftp"});
SLIPWAY_SPELLING(Requirements, {Requirements::Automatic, "auto"}, {Requirements::System, "system"},
    {Requirements::Vendor, "vendor"}, {Requirements::Index, "index"});
SLIPWAY_SPELLING(SourceMode, {SourceMode::Automatic, "auto"}, {SourceMode::Export, "export"},
    {SourceMode::Clone, "clone"});
SLIPWAY_SPELLING(Sandbox, {Sandbox::Required, "required"}, {Sandbox::Optional, "optional"});
SLIPWAY_SPELLING(
    Repack, {Repack::Never, "never"}, {Repack::WhenNeeded, "when-needed"}, {Repack::Always, "always"});
SLIPWAY_SPELLING(
    Severity, {Severity::Info, "info"}, {Severity::Warning, "warning"}, {Severity::Blocker, "blocker"});
SLIPWAY_SPELLING(Verdict, {Verdict::Passed, "passed"}, {Verdict::Found, "found"},
    {Verdict::NotApplicable, "not-applicable"});
SLIPWAY_SPELLING(Reproducibility, {Reproducibility::NotCompared, "not-compared"},
    {Reproducibility::Reproducible, "reproducible"}, {Reproducibility::Repacked, "repacked"},
    {Reproducibility::Different, "different"});
SLIPWAY_SPELLING(ArtifactKind, {ArtifactKind::Sdist, "sdist"}, {ArtifactKind::Wheel, "wheel"});
SLIPWAY_SPELLING(BuildState, {BuildState::Running, "running"}, {BuildState::Succeeded, "succeeded"},
    {BuildState::Failed, "failed"}, {BuildState::Cancelled, "cancelled"});
SLIPWAY_SPELLING(Presence, {Presence::Absent, "absent"}, {Presence::Identical, "identical"},
    {Presence::Different, "different"}, {Presence::Unknown, "unknown"});
SLIPWAY_SPELLING(DestinationKind, {DestinationKind::Store, "store"}, {DestinationKind::Index, "index"});
SLIPWAY_SPELLING(DeploymentKind, {DeploymentKind::Deploy, "deploy"}, {DeploymentKind::Rollback, "rollback"});
SLIPWAY_SPELLING(DeploymentState, {DeploymentState::Running, "running"},
    {DeploymentState::Succeeded, "succeeded"}, {DeploymentState::PartlyDone, "partly-done"},
    {DeploymentState::Reverted, "reverted"}, {DeploymentState::RevertFailed, "revert-failed"},
    {DeploymentState::Interrupted, "interrupted"}, {DeploymentState::Abandoned, "abandoned"});
SLIPWAY_SPELLING(HostState, {HostState::Pending, "pending"}, {HostState::Staged, "staged"},
    {HostState::Switched, "switched"}, {HostState::Healthy, "healthy"}, {HostState::Done, "done"},
    {HostState::Failed, "failed"}, {HostState::Unreachable, "unreachable"}, {HostState::Restored, "restored"},
    {HostState::RestoreFailed, "restore-failed"}, {HostState::Skipped, "skipped"},
    {HostState::Unknown, "unknown"});
SLIPWAY_SPELLING(StepState, {StepState::Intended, "intended"}, {StepState::Succeeded, "succeeded"},
    {StepState::Failed, "failed"}, {StepState::Unknown, "unknown"});

#undef SLIPWAY_SPELLING

} // namespace slipway::model
