// SPDX-License-Identifier: Apache-2.0
// bench_start: `slipway` from exec until Home shows 200 projects in 8 environments, and the memory that it
// occupies then. The X server is there already; the profile's files are in the cache of the computer after
// the first start, which is told apart.
#include "contest.h"
#include "tests/app/started_window.h"

#include <QCoreApplication>
#include <QThread>
#include <algorithm>
#include <cstdio>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

constexpr int starts = 9;
constexpr qint64 allowedTime = 700; ///< milliseconds, as the median
constexpr qint64 allowedMemory = 150; ///< MiB
constexpr unsigned long settling = 1500; ///< milliseconds until all that was begun at the start is done

struct Measured {
    qint64 painted = 0;
    qint64 filled = 0;
    qint64 memory = 0;
};

Measured startOnce(const QString &slipway, const QString &profile)
{
    tests::StartedWindow window(slipway, profile);
    if (window.times().filled < 0 || !window.comesToBePainted())
        bench::broken(QString::fromUtf8(window.said()));
    QThread::msleep(settling);
    return {window.times().painted, window.times().filled,
        bench::residentMemory(QString::number(window.processId()))};
}

qint64 median(QList<qint64> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

bool judge(const char *what, qint64 value, qint64 allowed, const char *unit)
{
    std::printf("%-52s %9lld %-4s %s (at most %lld)\n", what, static_cast<long long>(value), unit,
        value <= allowed ? "PASS" : "FAIL", static_cast<long long>(allowed));
    return value <= allowed;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString beside = QCoreApplication::applicationDirPath() + u'/';
    const QTemporaryDir folder;
    const QString profile = folder.filePath(u"profile"_s);
    bench::must(beside + u"seed_profile"_s, {profile, u"200"_s, u"8"_s});

    const Measured first = startOnce(beside + u"slipway"_s, profile);
    std::printf("first start: painted after %lld ms, filled after %lld ms\n",
        static_cast<long long>(first.painted), static_cast<long long>(first.filled));
    QList<qint64> painted;
    QList<qint64> filled;
    QList<qint64> memory;
    for (int i = 0; i < starts; ++i) {
        const Measured one = startOnce(beside + u"slipway"_s, profile);
        painted.append(one.painted);
        filled.append(one.filled);
        memory.append(one.memory);
    }
    std::printf(
        "first frame, median of %d starts: %lld ms\n", starts, static_cast<long long>(median(painted)));
    bool good = judge("Home with 200 x 8 cells, median", median(filled), allowedTime, "ms");
    good &= judge(
        "memory then, the most", *std::max_element(memory.begin(), memory.end()), allowedMemory, "MiB");
    return good ? 0 : 1;
}
