// SPDX-License-Identifier: Apache-2.0
#include "contest.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <sys/resource.h>

namespace slipway::bench {

using namespace Qt::StringLiterals;

namespace {

double processorTime()
{
    const auto of = [](__rusage_who who) {
        rusage usage = {};
        getrusage(who, &usage);
        const auto seconds = [](const timeval &time) {
            return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
        };
        return seconds(usage.ru_utime) + seconds(usage.ru_stime);
    };
    return of(RUSAGE_SELF) + of(RUSAGE_CHILDREN);
}

Cost costOf(const std::function<void()> &run, const std::function<double()> &elsewhere)
{
    const double processor = processorTime() + (elsewhere ? elsewhere() : 0);
    const auto begin = std::chrono::steady_clock::now();
    run();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    return {
        .seconds = took.count(), .processor = processorTime() + (elsewhere ? elsewhere() : 0) - processor};
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

std::vector<double> each(const std::vector<Cost> &costs, double Cost::*figure)
{
    std::vector<double> values;
    values.reserve(costs.size());
    for (const Cost &cost : costs)
        values.push_back(cost.*figure);
    return values;
}

/// Round by round: then what slowed the computer down for a while does not count.
double ratio(const Course &ours, const Course &theirs, double Cost::*figure)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < ours.rounds.size(); ++i)
        values.push_back(ours.rounds[i].*figure / std::max(theirs.rounds[i].*figure, 1e-9));
    return median(std::move(values));
}

void print(const QString &what, const Course &ours, const Course &theirs, const QString &verdict)
{
    const Cost our = ours.median();
    const Cost their = theirs.median();
    std::printf("%-40s %7.3f s (%6.3f s processor)   %-26s %7.3f s (%6.3f s)   ratio %5.2f (%5.2f)   %s\n",
        qPrintable(what), our.seconds, our.processor, qPrintable(theirs.name), their.seconds, their.processor,
        ratio(ours, theirs, &Cost::seconds), ratio(ours, theirs, &Cost::processor), qPrintable(verdict));
    std::fflush(stdout);
}

} // namespace

Cost Course::median() const
{
    return {.seconds = bench::median(each(rounds, &Cost::seconds)),
        .processor = bench::median(each(rounds, &Cost::processor))};
}

std::vector<Course> contest(
    const std::vector<Contender> &contenders, const std::function<double()> &elsewhere)
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("SLIPWAY_BENCH_ROUNDS", &isNumber);
    const std::size_t rounds = isNumber ? static_cast<std::size_t>(std::max(1, wanted)) : 5;
    std::vector<Course> courses;
    courses.reserve(contenders.size());
    for (const Contender &contender : contenders)
        courses.push_back({.name = contender.name});
    for (std::size_t round = 0; round < rounds; ++round) {
        for (std::size_t turn = 0; turn < contenders.size(); ++turn) {
            const std::size_t i = (round + turn) % contenders.size();
            if (contenders[i].prepare)
                contenders[i].prepare();
            courses[i].rounds.push_back(costOf(contenders[i].run, elsewhere));
        }
    }
    return courses;
}

bool judge(const QString &what, const Course &ours, const Course &theirs, const Allowance &allowance,
    const QString &target)
{
    std::vector<double> beyond;
    for (std::size_t i = 0; i < ours.rounds.size(); ++i)
        beyond.push_back(ours.rounds[i].seconds - theirs.rounds[i].seconds * allowance.times);
    const bool good = median(beyond) <= allowance.seconds;
    print(what, ours, theirs, (good ? u"PASS "_s : u"FAIL "_s) + target);
    return good;
}

void compare(const QString &what, const Course &ours, const Course &theirs)
{
    print(what, ours, theirs, u"(for comparison)"_s);
}

void must(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"HOME"_s, qEnvironmentVariable("HOME"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        broken(u"%1 %2 failed: %3%4"_s.arg(
            program, arguments.join(u' '), process.errorString(), QString::fromUtf8(process.readAll())));
}

void broken(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::exit(1);
}

qint64 residentMemory(const QString &process)
{
    QFile status(u"/proc/%1/status"_s.arg(process));
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                return line.mid(6).simplified().split(' ').first().toLongLong() / 1024;
        }
    }
    broken(u"the kernel does not tell what memory is taken"_s);
}

void writeRandom(const QString &path, qint64 size)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        broken(u"cannot write %1"_s.arg(path));
    QRandomGenerator random(4711);
    QByteArray block(1 << 20, Qt::Uninitialized);
    for (qint64 left = size; left > 0; left -= block.size()) {
        random.fillRange(reinterpret_cast<quint32 *>(block.data()), block.size() / 4);
        file.write(block.constData(), std::min<qint64>(left, block.size()));
    }
}

} // namespace slipway::bench
