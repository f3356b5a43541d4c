// SPDX-License-Identifier: Apache-2.0
#include "build/pip_resolution.h"

#include "base/displayable.h"
#include "build/build_environment.h"
#include "build/scratch_folder.h"
#include "build/telling_line.h"
#include "model/names.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace slipway::build {

namespace {

Pinned pinnedOf(const QJsonObject &entry)
{
    const QJsonObject download = entry[u"download_info"_s].toObject();
    const QJsonObject archive = download[u"archive_info"_s].toObject();
    const QString hash = archive[u"hash"_s].toString();
    const QString listed = archive[u"hashes"_s].toObject()[u"sha256"_s].toString();
    const QJsonObject metadata = entry[u"metadata"_s].toObject();
    return {.name = model::normalizedPackage(metadata[u"name"_s].toString()),
        .version = metadata[u"version"_s].toString(),
        .fileName = QUrl(download[u"url"_s].toString()).fileName(),
        .sha256 = listed.isEmpty() && hash.startsWith(u"sha256=") ? hash.mid(7) : listed};
}

/// What pip was busy with when it failed: the last archive that it took up.
QString lastTakenUp(const QString &output)
{
    static const QRegularExpression takenUp(
        u"^(?:Processing|Collecting) (\\S+)"_s, QRegularExpression::MultilineOption);
    QString last;
    for (auto match = takenUp.globalMatch(output); match.hasNext();)
        last = match.next().captured(1);
    return last.section(u'/', -1);
}

QString availableAs(const QString &versions)
{
    return versions == u"none" ? QString() : u" (there: %1)"_s.arg(versions);
}

Error missing(const QString &fact)
{
    return Error(Errc::NotFound, fact)
        .hint(u"Add an archive of it, and of what it requires, to the vendor folder and commit that."_s)
        .named(u"build.archive-missing"_s);
}

} // namespace

Error pipFailure(const QByteArray &bytes)
{
    const QString output = displayableLines(QString::fromUtf8(bytes));
    static const QRegularExpression unsatisfied(
        u"Could not find a version that satisfies the requirement (.+?)(?: \\(from (?!versions)([^)]*)\\))? \\(from versions: ([^)]*)\\)"_s);
    if (const auto match = unsatisfied.match(output); match.hasMatch()) {
        const bool isNested = output.contains(u"install build dependencies"_s);
        QString by = match.captured(2).replace(u"=="_s, u" "_s);
        if (isNested)
            by = u"the build of "_s + lastTakenUp(output);
        const QString needed = by.isEmpty() ? QString() : u" (needed by %1)"_s.arg(by);
        return missing(
            match.captured(1) + needed + u" is not among the archives"_s + availableAs(match.captured(3)));
    }
    static const QRegularExpression errors(u"^ *ERROR: (.+)$"_s, QRegularExpression::MultilineOption);
    QString first;
    for (auto match = errors.globalMatch(output); match.hasNext() && first.isEmpty();)
        first = match.next().captured(1);
    if (first.contains(u"conflicting dependencies"))
        return missing(u"The archives contradict each other: "_s + first);
    return Error(Errc::Failed, u"pip failed: %1"_s.arg(tellingLine(output.split(u'\n'))));
}

QList<Mount> mountsOf(const Interpreter &interpreter)
{
    QList<Mount> mounts;
    for (const QString &prefix : interpreter.prefixes)
        mounts << Mount{.outside = prefix, .inside = prefix};
    return mounts;
}

namespace {

// pip judges markers by the Python that it runs on, whatever it is told of another.
const QString pipForHost = uR"python(
import runpy, sys
from pip._vendor.packaging import markers
usual, full = markers.default_environment, sys.argv.pop(1)
def of_host():
    return dict(usual(), python_version='.'.join(full.split('.')[:2]), python_full_version=full)
markers.default_environment = of_host
runpy.run_module('pip', run_name='__main__', alter_sys=True)
)python"_s;

QString fullVersion(const QString &version)
{
    return version.count(u'.') > 1 ? version : version + u".0"_s;
}

QStringList pipProgram(const Interpreter &interpreter, const PipQuestion &question)
{
    QStringList program{interpreter.program};
    if (question.hostPython.isEmpty())
        program << u"-m"_s << u"pip"_s;
    else
        program << u"-c"_s << pipForHost << fullVersion(question.hostPython);
    program << u"install"_s << u"--dry-run"_s << u"--ignore-installed"_s << u"--use-pep517"_s;
    if (!question.hostPython.isEmpty())
        program << u"--only-binary"_s << u":all:"_s << u"--python-version"_s
                << fullVersion(question.hostPython) << u"--target"_s << u"/tmp/target"_s;
    return program;
}

Result<QList<Pinned>> readReport(const QString &path)
{
    QFile file(path);
    const QJsonObject report
        = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    if (report.isEmpty())
        return fail(Errc::Failed, u"pip gave no report of what it would install"_s);
    QList<Pinned> pins;
    const QJsonArray entries = report[u"install"_s].toArray();
    for (const QJsonValueConstRef entry : entries)
        pins << pinnedOf(entry.toObject());
    return pins;
}

} // namespace

Result<QList<Pinned>> resolve(const Workplace &workplace, const Interpreter &interpreter,
    const PipQuestion &question, const std::stop_token &stop)
{
    TRY(const ScratchFolder scratch, ScratchFolder::make(QDir::tempPath()));
    const Mount reports{.outside = scratch.path(), .inside = u"/report"_s, .access = Mount::Access::Writable};
    Work work{.deadline = question.deadline};
    work.confinement = {.mounts = mountsOf(interpreter) << reports,
        .environment = fixedEnvironment(QDateTime::fromSecsSinceEpoch(0))};
    work.program = pipProgram(interpreter, question);
    work.program << u"--report"_s << workplace.seen(reports) + u"/report.json"_s << u"--"_s
                 << question.requirements;
    QString packages;
    if (!question.folder.isEmpty()) {
        const Mount folder{.outside = question.folder, .inside = u"/vendor"_s};
        work.confinement.mounts << folder;
        packages = workplace.seen(folder);
    }
    work.confinement.environment.insert(pipEnvironment(packages));
    if (!question.archive.isEmpty()) {
        const QString inside = u"/archive/"_s + QFileInfo(question.archive).fileName();
        const Mount archive{.outside = question.archive, .inside = inside};
        work.confinement.mounts << archive;
        work.program << workplace.seen(archive);
    }
    TRY(const task::ChildOutcome outcome, workplace.run(work, stop));
    if (!outcome.succeeded())
        return fail(pipFailure(outcome.output));
    return readReport(scratch.path(u"report.json"_s));
}

} // namespace slipway::build
