// SPDX-License-Identifier: Apache-2.0
#include "tests/deploy/fleet.h"

#include "model/spelling.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

namespace slipway::tests {

using namespace Qt::StringLiterals;
using namespace deploy;

QByteArray shell(const QStringList &command, const QString &folder)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(command.first(), command.mid(1));
    process.waitForFinished(120'000);
    return process.readAllStandardOutput();
}

QString placeForHosts()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/slipway-hosts-XXXXXX"_s;
}

Fleet::Fleet(int count) : links(m_folder.path() + u"/hosts"_s, QString::fromLatin1(root))
{
    for (int i = 1; i <= count; ++i) {
        hosts.append(u"web-%1"_s.arg(i));
        QDir().mkpath(m_folder.path() + u"/hosts/"_s + hosts.last() + u"/srv"_s);
    }
    target.project = u"shop"_s;
    target.environment = u"staging"_s;
    target.hosts = hosts;
    target.recipe = u"tarball"_s;
    target.root = QString::fromLatin1(root);
    target.health = {.question = model::CommandHealth{{u"sh"_s, u"-c"_s, u"test ! -e broken"_s}},
        .within = std::chrono::seconds(1)};
    target.hooks = {{.step = u"switch"_s,
        .run = {u"sh"_s, u"-c"_s, u"cd \"$SLIPWAY_ROOT\" && cat current/VERSION > running"_s}}};
    pace.backOff = std::chrono::milliseconds(20);
    pace.lanes = 8;
}

Payload Fleet::release(const QString &version, int build, const QMap<QString, QString> &extra)
{
    const QString name = u"shop-"_s + version;
    const QDir folder(m_folder.filePath(u"build-%1"_s.arg(build)));
    QDir().mkpath(folder.filePath(name));
    QMap<QString, QString> content = extra;
    content[u"VERSION"_s] = version + u'\n';
    content[u"app/main.txt"_s] = u"the program of "_s + version;
    for (const auto &[path, text] : content.asKeyValueRange()) {
        QFile file(folder.filePath(name + u'/' + path));
        QDir().mkpath(QFileInfo(file).path());
        if (file.open(QIODevice::WriteOnly))
            file.write(text.toUtf8());
    }
    const QString archive = folder.filePath(name + u".tar.gz"_s);
    shell({u"tar"_s, u"-czf"_s, archive, name}, folder.path());
    const Digests digests = digestFile(archive).value_or(Digests{});
    files[digests.sha256] = archive;
    return {.package = u"shop"_s,
        .version = version,
        .build = build,
        .commit = QString(40, u'a'),
        .folder = u"%1-b%2"_s.arg(version).arg(build),
        .sha256 = digests.sha256,
        .files = {{.fileName = name + u".tar.gz"_s,
            .sha256 = digests.sha256,
            .md5 = digests.md5,
            .size = digests.size}}};
}

QList<Observation> Fleet::look(const Payload &payload)
{
    const Question question{
        .root = target.root, .recipe = target.recipe, .python = target.python, .payload = payload};
    return observe(links, hosts, question, pace.lanes, {}, m_progress).value_or(QList<Observation>());
}

Result<Plan> Fleet::plan(const Payload &payload, model::DeploymentKind kind, const QString &takeOver)
{
    PlanInput input{.kind = kind,
        .target = target,
        .payload = payload,
        .observations = look(payload),
        .takeOver = takeOver};
    for (const QString &host : hosts)
        input.hosts.append({.name = host, .address = u"127.0.0.1"_s, .roles = {u"web"_s}});
    return makePlan(input);
}

Crew Fleet::crew(Journal &journal)
{
    return {.links = links,
        .journal = journal,
        .trail = trail,
        .clock = m_clock,
        .files = files,
        .steering = steering};
}

Result<Report> Fleet::run(const Plan &plan, const QString &id, std::stop_token stop)
{
    FileJournal journal(journalPath(id));
    return Engine(crew(journal), {database, id, u"anna"_s, u"laptop"_s}, pace).run(plan, stop, m_progress);
}

Result<Report> Fleet::resume(const Plan &plan, const QString &id)
{
    FileJournal journal(journalPath(id));
    return Engine(crew(journal), {database, id, u"anna"_s, u"laptop"_s}, pace).resume(plan, {}, m_progress);
}

Result<Report> Fleet::revert(const Plan &plan, const QString &id)
{
    FileJournal journal(journalPath(id));
    return Engine(crew(journal), {database, id, u"anna"_s, u"laptop"_s}, pace).revert(plan, {}, m_progress);
}

QString Fleet::deploy(const Payload &payload, const QString &id)
{
    const Result<Plan> made = plan(payload);
    if (!made)
        return made.error().story();
    const Result<Report> report = run(*made, id);
    if (!report)
        return report.error().story();
    QString text = model::spell(report->state);
    if (report->cause)
        text += u" ("_s + report->cause->story() + u')';
    return report->notes.isEmpty() ? text : text + u" notes: "_s + report->notes.join(u"; "_s);
}

model::DeploymentState Fleet::takeOver(LocalLinks &theirs, const Payload &payload)
{
    task::Progress progress;
    FileJournal journal(journalPath(u"taken"_s));
    MemoryTrail theirTrail;
    const Question question{.root = target.root, .recipe = target.recipe, .payload = payload};
    PlanInput input{.target = target,
        .payload = payload,
        .observations = *observe(theirs, hosts, question, 1, {}, progress),
        .takeOver = u"nobody answers"_s};
    for (const QString &host : hosts)
        input.hosts.append({.name = host, .address = u"127.0.0.1"_s});
    const Crew others{
        .links = theirs, .journal = journal, .trail = theirTrail, .clock = m_clock, .files = files};
    const Result<Report> report = Engine(others, {u"database-2"_s, u"taken"_s, u"ben"_s, u"desk"_s}, pace)
                                      .run(*makePlan(input), {}, progress);
    return report ? report->state : model::DeploymentState::Running;
}

QString Fleet::folderOf(const QString &host) const
{
    return m_folder.path() + u"/hosts/"_s + host + QString::fromLatin1(root);
}

QString Fleet::current(const QString &host) const
{
    const QByteArray aim = shell({u"readlink"_s, folderOf(host) + u"/current"_s}).trimmed();
    return QString::fromUtf8(aim).section(u'/', 1);
}

QStringList Fleet::currents() const
{
    QStringList all;
    for (const QString &host : hosts)
        all.append(current(host));
    return all;
}

QString Fleet::content(const QString &host, const QString &path) const
{
    QFile file(folderOf(host) + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool Fleet::isLocked(const QString &host) const
{
    return QFile::exists(folderOf(host) + u"/.slipway/owner"_s);
}

QStringList Fleet::releasesOn(const QString &host) const
{
    return QDir(folderOf(host) + u"/releases"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

QString Fleet::disorder()
{
    for (const QString &host : hosts) {
        const QString slipway = folderOf(host) + u"/.slipway"_s;
        if (isLocked(host))
            return host + u" is still locked"_s;
        if (QFile::exists(slipway + u"/current.next"_s))
            return host + u" has a left-over link"_s;
        if (!QDir(slipway + u"/staging"_s).isEmpty() || !QDir(slipway + u"/deployments"_s).isEmpty())
            return host + u" has left-overs in .slipway"_s;
    }
    const auto found = inspect(links, hosts, QString::fromLatin1(root), {}, pace.lanes, {}, m_progress);
    if (!found)
        return found.error().story();
    for (const ReleaseInspection &release : *found) {
        if (!release.failure.isEmpty())
            return release.host + u": "_s + release.failure;
        if (!release.folder.isEmpty() && !release.isIntact())
            return release.host + u": the current release is not intact"_s;
    }
    return {};
}

} // namespace slipway::tests
