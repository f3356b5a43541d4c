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

Cost costOf(const std::function<void()> &run)
{
    const double processor = processorTime();
    const auto begin = std::chrono::steady_clock::now();
    run();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    return {.seconds = took.count(), .processor = processorTime() - processor};
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

std::vector<Cost> contest(const std::vector<Contender> &contenders)
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("SLIPWAY_BENCH_ROUNDS", &isNumber);
    const int rounds = isNumber ? std::max(1, wanted) : 5;
    std::vector<std::vector<double>> seconds(contenders.size());
    std::vector<std::vector<double>> processor(contenders.size());
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < contenders.size(); ++i) {
            if (contenders[i].prepare)
                contenders[i].prepare();
            const Cost cost = costOf(contenders[i].run);
            seconds[i].push_back(cost.seconds);
            processor[i].push_back(cost.processor);
        }
    }
    std::vector<Cost> medians;
    for (std::size_t i = 0; i < contenders.size(); ++i)
        medians.push_back({.seconds = median(seconds[i]), .processor = median(processor[i])});
    return medians;
}

void tell(const QString &what, const Cost &ours, const QString &than, const Cost &theirs, double most,
    const QString &target)
{
    std::printf("%-34s %7.3f s (%6.3f s processor)   %-28s %7.3f s (%6.3f s)   ratio %5.2f (%5.2f)   %s %s\n",
        qPrintable(what), ours.seconds, ours.processor, qPrintable(than), theirs.seconds, theirs.processor,
        ours.seconds / theirs.seconds, ours.processor / theirs.processor,
        ours.seconds <= most ? "PASS" : "FAIL", qPrintable(target));
    std::fflush(stdout);
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
