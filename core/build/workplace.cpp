// SPDX-License-Identifier: Apache-2.0
#include "build/workplace.h"

#include "base/displayable.h"
#include "build/scratch_folder.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway::build {

namespace {

constexpr auto probeTime = 20s;

Result<QString> findBubblewrap(const QString &named)
{
    const QString program = named.isEmpty()
        ? QStandardPaths::findExecutable(u"bwrap"_s, {u"/usr/bin"_s, u"/bin"_s, u"/usr/local/bin"_s})
        : named;
    if (!program.isEmpty() && QFile::exists(program))
        return program;
    return fail(Error(Errc::Unsupported, u"bubblewrap is not installed, so a build cannot be confined"_s)
                    .hint(u"Install it (apt-get install bubblewrap), or allow unprotected builds of this "
                          "project: build.sandbox = \"optional\"."_s)
                    .named(u"build.sandbox-missing"_s));
}

Result<QString> answerOf(const QStringList &command, const std::stop_token &stop)
{
    TRY(const task::ChildOutcome outcome,
        task::runChild({.arguments = command, .deadline = Deadline::in(probeTime)}, stop));
    const QString said = displayable(QString::fromUtf8(outcome.output).trimmed());
    if (!outcome.succeeded())
        return fail(Errc::Unsupported, said.isEmpty() ? outcome.ending() : said);
    return said;
}

Error unavailable(const Error &reason)
{
    return Error(
        Errc::Unsupported, u"bubblewrap cannot confine a build on this computer: %1"_s.arg(reason.fact()))
        .hint(u"Let this user make user namespaces (see sysctl kernel.unprivileged_userns_clone, "
              "user.max_user_namespaces and kernel.apparmor_restrict_unprivileged_userns; a container or "
              "chroot may forbid them), or allow unprotected builds of this project: build.sandbox = "
              "\"optional\"."_s)
        .named(u"build.sandbox-unavailable"_s);
}

} // namespace

Result<Sandbox> Sandbox::probe(const std::stop_token &stop, const QString &program)
{
    Sandbox sandbox;
    TRY(sandbox.m_program, findBubblewrap(program));
    Result<QString> answer = QString();
    for (const Strength strength : {Strength::Sealed, Strength::Plain}) {
        sandbox.m_strength = strength;
        answer = answerOf(sandbox.command({}, {u"/bin/true"_s}), stop);
        if (answer || answer.error().isCancelled())
            break;
    }
    if (!answer)
        return fail(answer.error().isCancelled() ? answer.error() : unavailable(answer.error()));
    TRY(const QString version, answerOf({sandbox.m_program, u"--version"_s}, stop));
    sandbox.m_version = version.section(u' ', -1);
    return sandbox;
}

Result<Workplace> Workplace::open(model::Sandbox wish, const std::stop_token &stop, const QString &bubblewrap)
{
    Workplace workplace;
    Result<Sandbox> sandbox = Sandbox::probe(stop, bubblewrap);
    if (sandbox) {
        workplace.m_sandbox = *std::move(sandbox);
        return workplace;
    }
    if (wish == model::Sandbox::Required && !sandbox.error().isCancelled())
        return fail(Error(Errc::Refused, sandbox.error().story())
                        .hint(sandbox.error().hint())
                        .named(sandbox.error().name()));
    if (sandbox.error().isCancelled())
        return fail(sandbox.error());
    workplace.m_unprotectedBecause = sandbox.error().story();
    return workplace;
}

Result<task::ChildOutcome> Workplace::run(
    const Work &work, const std::stop_token &stop, const task::LineSink &onLine) const
{
    task::ChildCommand command{
        .input = work.input, .streams = work.streams, .deadline = work.deadline, .bytesKept = work.bytesKept};
    if (m_sandbox) {
        command.arguments = m_sandbox->command(work.confinement, work.program);
        return task::runChild(command, stop, onLine);
    }
    TRY(const ScratchFolder home, ScratchFolder::make(QDir::tempPath()));
    command.arguments = work.program;
    command.environment = work.confinement.environment;
    command.environment.insert(u"HOME"_s, home.path());
    command.environment.insert(u"TMPDIR"_s, home.path());
    const bool startsAtHome = work.confinement.directory == confinedHome;
    command.directory = startsAtHome ? home.path() : work.confinement.directory;
    return task::runChild(command, stop, onLine);
}

} // namespace slipway::build
