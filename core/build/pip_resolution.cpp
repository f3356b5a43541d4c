// SPDX-License-Identifier: Apache-2.0
#include "build/pip_resolution.h"

#include "base/displayable.h"
#include "build/build_environment.h"
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

constexpr qint64 reportKept = qint64(64) << 20;

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
    static const QRegularExpression takenUp(u"^(?:Processing|Collecting) (\\S+)"_s, QRegularExpression::MultilineOption);
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
        return missing(match.captured(1) + needed + u" is not among the archives"_s + availableAs(match.captured(3)));
    }
    static const QRegularExpression errors(u"^ *ERROR: (.+)$"_s, QRegularExpression::MultilineOption);
    QString first;
    for (auto match = errors.globalMatch(output); match.hasNext() && first.isEmpty();)
        first = match.next().captured(1);
    if (first.contains(u"conflicting dependencies"))
        return missing(u"The archives contradict each other: "_s + first);
    const QString last = output.trimmed().section(u'\n', -1);
    return Error(Errc::Failed, u"pip failed: %1"_s.arg(first.isEmpty() ? last : first));
}

QList<Mount> mountsOf(const Interpreter &interpreter)
{
    QList<Mount> mounts;
    for (const QString &prefix : interpreter.prefixes)
        mounts << Mount{.outside = prefix, .inside = prefix};
    return mounts;
}

Result<QList<Pinned>> resolve(const Workplace &workplace, const Interpreter &interpreter,
    const PipQuestion &question, const std::stop_token &stop)
{
    const Mount folder{.outside = question.folder, .inside = u"/vendor"_s};
    const QString fileName = QFileInfo(question.archive).fileName();
    const Mount archive{.outside = question.archive, .inside = u"/archive/"_s + fileName};
    Work work{.streams = task::ChildCommand::Streams::Apart, .deadline = question.deadline, .bytesKept = reportKept};
    work.confinement.mounts = mountsOf(interpreter);
    work.program = {interpreter.program, u"-m"_s, u"pip"_s, u"install"_s, u"--dry-run"_s, u"--ignore-installed"_s,
        u"--use-pep517"_s, u"--report"_s, u"-"_s, u"--quiet"_s, u"--quiet"_s};
    if (!question.pythonSeries.isEmpty())
        work.program << u"--only-binary"_s << u":all:"_s << u"--python-version"_s << question.pythonSeries
                     << u"--target"_s << u"/tmp/target"_s;
    work.program << question.requirements;
    work.confinement.environment = fixedEnvironment(QDateTime::fromSecsSinceEpoch(0));
    work.confinement.environment.insert(pipEnvironment({}));
    if (!question.folder.isEmpty()) {
        work.confinement.mounts << folder;
        work.confinement.environment.insert(pipEnvironment(workplace.seen(folder)));
    }
    if (!question.archive.isEmpty()) {
        work.confinement.mounts << archive;
        work.program << workplace.seen(archive);
    }
    TRY(const task::ChildOutcome outcome, workplace.run(work, stop));
    if (!outcome.succeeded())
        return fail(pipFailure(outcome.errors));
    const QJsonObject report = QJsonDocument::fromJson(outcome.output).object();
    if (report.isEmpty())
        return fail(Errc::Failed, u"pip gave no report of what it would install"_s);
    QList<Pinned> pins;
    for (const QJsonValueConstRef entry : report[u"install"_s].toArray())
        pins << pinnedOf(entry.toObject());
    return pins;
}

} // namespace slipway::build
