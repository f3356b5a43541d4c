// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "task/progress.h"
#include "ui/home/board.h"

#include <stop_token>

namespace slipway::ui {

/// The keychain of the computer, as it was found last.
struct KeychainStanding {
    enum class State { Available, Locked, Missing };
    State state = State::Missing;
    QString said = {}; ///< which one answers, or why none does
    QString remedy = {}; ///< what to do about it
};

/// Where the window gets what it shows, and what it can have done. The program implements it over the engine;
/// calls block and come from worker threads, several at once. Outlives the window.
class Workplace {
public:
    virtual ~Workplace() = default;

    /// Whether all of it is a sandbox: a profile that was made for nothing else. Does not block.
    [[nodiscard]] virtual bool isSandbox() const = 0;

    /// Opens what has to be opened, the first time and after a failure, and reads the board.
    virtual Result<Board> read(std::stop_token stop) = 0;
    /// Asks every host what is current there. Fails only where nothing could be asked at all.
    virtual Result<HostReadings> readHosts(std::stop_token stop, task::Progress &progress) = 0;
    /// Asks the keychain, without a question to the person.
    virtual Result<KeychainStanding> readKeychain(std::stop_token stop) = 0;
    /// In a sandbox: starts its hosts and, the first time, does the whole job there once; each step is a line
    /// of the progress. Elsewhere: has the profile's sandbox opened in a window of its own.
    virtual Result<> openSandbox(std::stop_token stop, task::Progress &progress) = 0;
    /// Ends everything that runs in the sandbox; its files stay.
    virtual Result<> endSandbox(std::stop_token stop) = 0;
    /// Deletes the sandbox with all that is in it, and nothing else. Not for a sandbox that is open.
    virtual Result<> deleteSandbox(std::stop_token stop) = 0;
};

} // namespace slipway::ui
