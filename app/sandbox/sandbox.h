// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/progress.h"
#include "workflow/workshop.h"

#include <functional>

namespace slipway::sandbox {

/// What a playground looks like once it is up.
struct SandboxState {
    QString folder = {}; ///< everything of it lies below
    quint16 port = 0; ///< of its sshd
    QStringList hosts = {}; ///< their names, in the order of the environments
    bool isConfined = true; ///< bubblewrap works here: twelve hosts with a file tree each, confined builds
    bool wasRunning = false; ///< nothing had to be started
    QStringList remarks = {}; ///< what a person should know, a sentence each
};

/// What became of a playground that was taken down.
struct Shutdown {
    bool wasRunning = false;
    int processes = 0; ///< that had to be ended
    QString stays = {}; ///< the folder that is left, with the sample project, the archive and the hosts'
                        ///< files; empty: there never was one
};

/// What the demonstration did, for the last line and for --json.
struct DemoReport {
    int releases = 0;
    int deployments = 0; ///< of this run, rollbacks included
    qint64 events = 0; ///< of the whole audit trail, all found intact
    double seconds = 0;
    QStringList lines = {}; ///< all that was said
    SandboxState state = {};
};

/// Whether each host gets a file tree of its own, which takes bubblewrap.
enum class HostTrees {
    Apart, ///< where bubblewrap works; else as below
    Shared, ///< one host in each environment, as where bubblewrap does not work
};

/// A playground of real parts on this computer, without root: an sshd on loopback addresses that is twelve
/// hosts in three environments, a folder archive, two folder indexes, and a sample project "shop" with the
/// tags v1.0.0, v1.1.0 and v1.2.0, the last of which is never healthy. Everything lies below
/// <profile>/sandbox; the configuration is that of the profile. Blocks: for worker threads.
///
///     sandbox::Sandbox sandbox(workshop.profile);
///     TRY(const auto state, sandbox.up(workshop, stop, progress));
///
/// Failures branch on name(): "sandbox.profile-in-use" (Refused; the profile has a configuration of its own),
/// "sandbox.no-sshd" (Unsupported), "sandbox.sshd-failed" (Failed), "sandbox.in-use" (Conflict; another
/// process takes it up or down at this moment), "sandbox.unexpected" (Failed; a step of the demonstration did
/// not end as it must).
class Sandbox {
public:
    explicit Sandbox(workflow::Profile profile, HostTrees trees = HostTrees::Apart);

    /// Makes what is not there, starts what is not running and applies the configuration. Idempotent.
    /// `workshop` is one on the same profile.
    Result<SandboxState> up(
        const workflow::Workshop &workshop, std::stop_token stop, task::Progress &progress) const;

    /// Ends the sshd and whatever still runs on the hosts. Idempotent. Files stay.
    Result<Shutdown> down(std::stop_token stop) const;

    /// Takes it up, then does the main job: build, archive, verify, publish, deploy to all three environments
    /// twice, a release that is taken back, a rollback, verify, audit. `say` gets a line for each step, on
    /// this thread. Fails where a step does not have the promised outcome. May be repeated.
    Result<DemoReport> demo(const workflow::Workshop &workshop, std::stop_token stop,
        task::Progress &progress, const std::function<void(const QString &line)> &say) const;

    [[nodiscard]] QString folder() const;
    [[nodiscard]] bool isRunning() const;

private:
    workflow::Profile m_profile;
    HostTrees m_trees;
};

} // namespace slipway::sandbox
