// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/profile.h"

#include <stop_token>

namespace slipway::sandbox {

/// The profile that the window gives to its sandbox: a folder in the person's own profile, with a database, a
/// trail and a configuration to itself, so that nothing in it touches the person's, and all of it goes with
/// the folder. A file in it says what it is.
///
///     SandboxProfile sandbox(workshop.profile);
///     TRY_DO(sandbox.create());      // then: slipway --profile <sandbox.profile().folder()>
class SandboxProfile {
public:
    /// That of `profile`; the same one where it is a sandbox's already.
    explicit SandboxProfile(const workflow::Profile &profile);

    [[nodiscard]] static bool isOne(const workflow::Profile &profile);

    [[nodiscard]] const workflow::Profile &profile() const { return m_profile; }
    [[nodiscard]] bool exists() const { return isOne(m_profile); }
    /// Makes the folder and its mark, where they are not there; Refused where something else is there.
    Result<> create() const;
    /// Ends what runs in it and deletes its folder, and nothing else. Idempotent. Blocks.
    Result<> remove(std::stop_token stop) const;

private:
    workflow::Profile m_profile;
};

} // namespace slipway::sandbox
