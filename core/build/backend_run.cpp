// SPDX-License-Identifier: Apache-2.0
#include "build/backend_run.h"

#include "build/pip_resolution.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace slipway::build {

namespace {

QString wordFor(Product product)
{
    return product == Product::Sdist ? u"source distribution"_s : u"wheel"_s;
}

Work workFor(const BackendTask &task, const Provision &provision, const Workplace &workplace)
{
    const auto writable = Mount::Access::Writable;
    const QString root = u"/build/"_s + task.place;
    const Mount tree{.outside = task.tree, .inside = root + u"/source"_s, .access = writable};
    const Mount outputs{.outside = task.outputs, .inside = root + u"/outputs"_s, .access = writable};
    Work work{.deadline = task.deadline};
    work.confinement.mounts = mountsOf(provision.interpreter) << tree << outputs;
    work.confinement.environment = task.environment;
    // It starts at home: what the source calls build.py must not be taken for the program.
    work.program = {provision.interpreter.program, u"-m"_s, u"build"_s,
        task.product == Product::Sdist ? u"--sdist"_s : u"--wheel"_s};
    QString archives;
    if (provision.isIsolated()) {
        const Mount folder{.outside = provision.folder, .inside = u"/vendor"_s};
        work.confinement.mounts << folder;
        archives = workplace.seen(folder);
    } else {
        work.program << u"--no-isolation"_s << u"--skip-dependency-check"_s;
    }
    work.confinement.environment.insert(pipEnvironment(archives));
    if (!workplace.isSandboxed()) // A .git above the source is not the source's.
        work.confinement.environment.insert(
            u"GIT_CEILING_DIRECTORIES"_s, QFileInfo(task.tree).absolutePath());
    work.program << u"--outdir"_s << workplace.seen(outputs) << workplace.seen(tree);
    return work;
}

Error backendFailed(const BackendTask &task, const task::ChildOutcome &outcome, const BuildLog &log)
{
    const QString words = log.lastWords();
    const QString what = words.isEmpty() ? outcome.ending() : u"%1 (%2)"_s.arg(words, outcome.ending());
    return Error(Errc::Failed, u"The backend made no %1: %2"_s.arg(wordFor(task.product), what))
        .hint(u"The whole output is in %1."_s.arg(log.path()))
        .named(u"build.backend-failed"_s);
}

/// The one archive in the outputs; whatever else is there makes the whole result suspect.
Result<QString> onlyArchive(const BackendTask &task, const BuildLog &log)
{
    const QDir outputs(task.outputs);
    const QFileInfoList made = outputs.entryInfoList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    if (made.isEmpty())
        return fail(
            Error(Errc::Failed, u"The backend reported success, but made no %1"_s.arg(wordFor(task.product)))
                .hint(u"The whole output is in %1."_s.arg(log.path()))
                .named(u"build.nothing-made"_s));
    const QString suffix = task.product == Product::Sdist ? u".tar.gz"_s : u".whl"_s;
    const QFileInfo &archive = made.first();
    const bool isArchive = archive.isFile() && !archive.isSymLink() && archive.fileName().endsWith(suffix);
    if (made.size() == 1 && isArchive)
        return archive.absoluteFilePath();
    QStringList names;
    for (const QFileInfo &entry : made.first(std::min<qsizetype>(made.size(), 10)))
        names << entry.fileName();
    return fail(Error(Errc::Failed,
        u"The backend should have made exactly one %1 file, but made: %2"_s.arg(suffix, names.join(u", "_s)))
                    .hint(
                        u"A release is one archive; look at what the backend's hooks write to its outputs."_s)
                    .named(u"build.too-much-made"_s));
}

Error named(const Error &error, const BackendTask &task, const BuildLog &log)
{
    if (error.code() != Errc::TimedOut)
        return error;
    return Error(Errc::TimedOut,
        u"The %1 was not built in time; everything that it had started was ended"_s.arg(
            wordFor(task.product)))
        .hint(u"Raise the project's build.timeout if it needs longer. The whole output is in %1."_s.arg(
            log.path()))
        .named(u"build.timeout"_s);
}

} // namespace

Result<QString> runBackend(const BackendTask &task, const Provision &provision, const Workplace &workplace,
    BuildLog &log, const std::stop_token &stop)
{
    const Result<task::ChildOutcome> outcome = workplace.run(workFor(task, provision, workplace), stop,
        [&log](task::ChildStream, QByteArrayView line) { log.line(line); });
    if (!outcome)
        return fail(named(outcome.error(), task, log));
    if (!outcome->succeeded())
        return fail(backendFailed(task, *outcome, log));
    return onlyArchive(task, log);
}

} // namespace slipway::build
