// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <functional>
#include <vector>

namespace slipway::bench {

/// What something took.
struct Cost {
    double seconds = 0; ///< on the wall
    double processor
        = 0; ///< of this process, of children that have ended, and of what the contest says works for them
};

/// Something to be measured. `prepare` is not.
struct Contender {
    QString name;
    std::function<void()> run;
    std::function<void()> prepare = {};
};

/// What a contender took in each round.
struct Course {
    QString name;
    std::vector<Cost> rounds = {};

    [[nodiscard]] Cost median() const;
};

/// What may be more than what the other one takes: so many times, and so many seconds on top.
struct Allowance {
    double times = 1;
    double seconds = 0;
};

/// Lets them run in turn, another one first in each round, so that what else happens on the computer hits all
/// of them. Five rounds, or as many as SLIPWAY_BENCH_ROUNDS says. `elsewhere` tells the processor time of
/// servers.
[[nodiscard]] std::vector<Course> contest(
    const std::vector<Contender> &contenders, const std::function<double()> &elsewhere = {});

/// One line: ours beside theirs as medians, the median of the ratios of each round, and whether ours stayed
/// within what is allowed in half of the rounds at least. True: it did.
bool judge(const QString &what, const Course &ours, const Course &theirs, const Allowance &allowance,
    const QString &target);
/// The same, for comparison only.
void compare(const QString &what, const Course &ours, const Course &theirs);

/// Runs a program to its end, without the environment of this one. Ends the benchmark when it fails.
void must(const QString &program, const QStringList &arguments, const QString &folder = {});
/// Ends the benchmark.
[[noreturn]] void broken(const QString &why);
/// What a program occupies now, in MiB; this one by itself.
[[nodiscard]] qint64 residentMemory(const QString &process = QStringLiteral("self"));
/// A file of random bytes.
void writeRandom(const QString &path, qint64 size);

} // namespace slipway::bench
