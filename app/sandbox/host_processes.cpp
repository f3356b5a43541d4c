// SPDX-License-Identifier: Apache-2.0
#include "host_processes.h"

#include "base/deadline.h"
#include "loopback_hosts.h"

#include <QDir>
#include <QSet>
#include <csignal>
#include <thread>

namespace slipway::sandbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto grace = 2s;
constexpr auto patienceWithProcesses = 15s;

struct Process {
    qint64 id = 0;
    qint64 parent = 0;
};

QByteArray factOf(qint64 process, const QString &name)
{
    return readFile(u"/proc/%1/%2"_s.arg(process).arg(name));
}

/// All of this computer; what ends while we look is left out, and so is what has ended already.
QList<Process> allProcesses()
{
    QList<Process> processes;
    const QStringList names = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        bool isNumber = false;
        const qint64 id = name.toLongLong(&isNumber);
        const QByteArray stat = isNumber ? factOf(id, u"stat"_s) : QByteArray();
        // The name in parentheses may hold anything; what follows is "state parent".
        const QList<QByteArray> rest = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
        if (rest.size() > 1 && rest[0] != "Z" && rest[0] != "X")
            processes.append({.id = id, .parent = rest[1].toLongLong()});
    }
    return processes;
}

bool isMarked(const Places &places, qint64 process)
{
    return factOf(process, u"environ"_s).split('\0').contains(mark(places));
}

/// The sshd, everything below it, and what was started on a host and outlived its connection.
QSet<qint64> ours(const Places &places)
{
    const QList<Process> all = allProcesses();
    QSet<qint64> found;
    if (const qint64 sshd = sshdProcess(places); sshd != 0)
        found.insert(sshd);
    for (const auto &process : all) {
        if (isMarked(places, process.id))
            found.insert(process.id);
    }
    for (qsizetype before = -1; before != found.size();) {
        before = found.size();
        for (const auto &process : all) {
            if (found.contains(process.parent))
                found.insert(process.id);
        }
    }
    return found;
}

void signalAll(const QSet<qint64> &processes, int signal)
{
    for (const qint64 process : processes)
        ::kill(static_cast<pid_t>(process), signal);
}

} // namespace

qint64 sshdProcess(const Places &places)
{
    const qint64 process = readFile(places.pidFile()).trimmed().toLongLong();
    if (process <= 1 || !factOf(process, u"cmdline"_s).contains(places.sshdConfig().toLocal8Bit()))
        return 0;
    return process;
}

Result<int> endProcesses(const Places &places, std::stop_token stop)
{
    QSet<qint64> everSeen;
    const Deadline kindly = Deadline::in(grace);
    const Deadline end = Deadline::in(patienceWithProcesses);
    QSet<qint64> asked;
    for (auto left = ours(places); !left.isEmpty(); left = ours(places)) {
        if (stop.stop_requested())
            return fail(Errc::Cancelled, u"stopped while processes were being ended"_s);
        if (end.hasPassed())
            return fail(Errc::TimedOut, u"%1 processes of the sandbox do not end"_s.arg(left.size()));
        everSeen |= left;
        signalAll(kindly.hasPassed() ? left : left - asked, kindly.hasPassed() ? SIGKILL : SIGTERM);
        asked |= left;
        std::this_thread::sleep_for(20ms);
    }
    return static_cast<int>(everSeen.size());
}

} // namespace slipway::sandbox
