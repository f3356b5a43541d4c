// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/home/workplace.h"

#include <atomic>
#include <functional>

namespace slipway::ui {

/// Noon of the day on which all samples play.
[[nodiscard]] QDateTime sampleNow();

[[nodiscard]] store::MatrixDeployment deployment(
    int id, const QString &version, model::DeploymentState state, int minutesAgo, const QString &person);

/// A team of seven projects in three environments: all states that a cell can have.
[[nodiscard]] Board sampleBoard();
/// What hosts of the sample say: one has drifted, one is not reached.
[[nodiscard]] HostReadings sampleReadings();
/// Every cell filled.
[[nodiscard]] Board bigBoard(int projects, int environments);

/// Answers as it is told to. Members are set before the window is made.
class ScriptedWorkplace final : public Workplace {
public:
    [[nodiscard]] bool isSandbox() const override { return isOne; }
    Result<Board> read(std::stop_token stop) override
    {
        ++reads;
        return onRead(std::move(stop));
    }
    Result<HostReadings> readHosts(std::stop_token, task::Progress &) override { return onReadHosts(); }
    Result<> openSandbox(std::stop_token stop, task::Progress &progress) override
    {
        ++sandboxes;
        return onSandbox(std::move(stop), progress);
    }

    Result<KeychainStanding> readKeychain(std::stop_token) override { return onKeychain(); }
    Result<> endSandbox(std::stop_token) override
    {
        ++sandboxEnds;
        return {};
    }
    Result<> deleteSandbox(std::stop_token) override
    {
        ++sandboxDeletions;
        return {};
    }

    bool isOne = false; ///< a sandbox
    std::function<Result<KeychainStanding>()> onKeychain = [] {
        return KeychainStanding{.state = KeychainStanding::State::Available,
            .said = QStringLiteral("Secret Service (gnome-keyring-daemon), unlocked")};
    };
    std::function<Result<Board>(std::stop_token)> onRead = [](std::stop_token) { return Board{}; };
    std::function<Result<HostReadings>()> onReadHosts = [] { return HostReadings{}; };
    std::function<Result<>(std::stop_token, task::Progress &)> onSandbox
        = [](std::stop_token, task::Progress &) { return Result<>(); };
    std::atomic<int> reads = 0;
    std::atomic<int> sandboxes = 0;
    std::atomic<int> sandboxEnds = 0;
    std::atomic<int> sandboxDeletions = 0;
};

} // namespace slipway::ui
