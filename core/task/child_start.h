// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "task/child_process.h"

#include <sys/types.h>
#include <utility>

namespace slipway::task {

/// A file descriptor that is closed with its owner.
class OwnedDescriptor {
public:
    explicit OwnedDescriptor(int descriptor = -1) : m_descriptor(descriptor) { }
    OwnedDescriptor(OwnedDescriptor &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1)) { }
    OwnedDescriptor &operator=(OwnedDescriptor &&other) noexcept;
    ~OwnedDescriptor() { reset(); }

    [[nodiscard]] int get() const { return m_descriptor; }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    void reset();

private:
    int m_descriptor;
};

/// A program that was started, and our ends of its three streams. Leads a session and a process group of its
/// own.
struct StartedChild {
    pid_t process = -1;
    OwnedDescriptor input = OwnedDescriptor();
    OwnedDescriptor output = OwnedDescriptor();
    OwnedDescriptor errors = OwnedDescriptor(); ///< not open with Streams::Together
    OwnedDescriptor ended = OwnedDescriptor(); ///< becomes readable when the program ends
};

/// Starts a program with clean descriptors, signals, session and environment. It dies with the thread that
/// calls.
Result<StartedChild> startChild(const ChildCommand &command);

} // namespace slipway::task
