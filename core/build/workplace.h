// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/deadline.h"
#include "base/result.h"
#include "build/sandbox_command.h"
#include "model/project.h"
#include "task/child_process.h"

#include <optional>
#include <stop_token>

namespace slipway::build {

/// bubblewrap, found and tried on this computer.
class Sandbox {
public:
    /// Finds bubblewrap and runs the least program in it, to see that kernel and container let it.
    /// "build.sandbox-missing" or "build.sandbox-unavailable" (both Unsupported) say why not. `program`
    /// empty: looked for in the system's folders.
    static Result<Sandbox> probe(const std::stop_token &stop, const QString &program = {});

    [[nodiscard]] QStringList command(const Confinement &confinement, const QStringList &program) const
    {
        return bubblewrapCommand(m_program, m_strength, confinement, program);
    }
    [[nodiscard]] const QString &version() const { return m_version; }

private:
    Sandbox() = default;

    QString m_program = {};
    QString m_version = {};
    Strength m_strength = Strength::Sealed;
};

/// One program to run in a workplace.
struct Work {
    Confinement confinement = {};
    QStringList program = {}; ///< with paths as the program sees them: Workplace::seen()
    QByteArray input = {};
    task::ChildCommand::Streams streams = task::ChildCommand::Streams::Together;
    Deadline deadline = Deadline::never();
    qint64 bytesKept = qint64(1) << 20;
};

/// Where programs of a build run: in the sandbox, or, where that cannot be and the settings allow it, without
/// protection but still with an environment of their own and an empty home. A value; thread-safe.
class Workplace {
public:
    /// Refused with the sandbox's own reason where one is required and cannot be had.
    static Result<Workplace> open(
        model::Sandbox wish, const std::stop_token &stop, const QString &bubblewrap = {});

    [[nodiscard]] bool isSandboxed() const { return m_sandbox.has_value(); }
    [[nodiscard]] const QString &unprotectedBecause() const { return m_unprotectedBecause; }
    /// bubblewrap's version; empty without it.
    [[nodiscard]] QString sandboxVersion() const { return m_sandbox ? m_sandbox->version() : QString(); }
    /// The path under which a program finds what is mounted.
    [[nodiscard]] QString seen(const Mount &mount) const { return m_sandbox ? mount.inside : mount.outside; }

    /// Blocks until the program has ended; see task::runChild().
    Result<task::ChildOutcome> run(
        const Work &work, const std::stop_token &stop, const task::LineSink &onLine = {}) const;

private:
    Workplace() = default;

    std::optional<Sandbox> m_sandbox = {};
    QString m_unprotectedBecause = {};
};

} // namespace slipway::build
