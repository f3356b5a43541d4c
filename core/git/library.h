// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

namespace slipway::git {

/// libgit2, started. One is made in main() before any thread and outlives every other thing of this room; a
/// second one is harmless. It gives libgit2 sockets that hear a stop and a deadline, and bounds what a pack
/// may hold.
class Library {
public:
    /// `authorities`: a PEM file of the authorities to trust for https instead of the system's.
    static Result<Library> start(const QString &authorities = {});
    ~Library();
    Library(Library &&other) noexcept;
    Library &operator=(Library &&) = delete;
    Library(const Library &) = delete;
    Library &operator=(const Library &) = delete;

private:
    Library() = default;
    bool m_started = true;
};

} // namespace slipway::git
