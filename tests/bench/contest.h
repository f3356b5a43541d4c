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
    double processor = 0; ///< of this process and of children that have ended
};

/// Something to be measured. `prepare` is not.
struct Contender {
    QString name;
    std::function<void()> run;
    std::function<void()> prepare = {};
};

/// Lets them run in turn, so that what else happens on the computer hits all of them, and takes each one's
/// median. Five rounds, or as many as SLIPWAY_BENCH_ROUNDS says.
[[nodiscard]] std::vector<Cost> contest(const std::vector<Contender> &contenders);

/// One line: ours beside theirs, the ratio, and whether ours took at most `most` seconds.
void tell(const QString &what, const Cost &ours, const QString &than, const Cost &theirs, double most,
    const QString &target);

/// Runs a program to its end, without the environment of this one. Ends the benchmark when it fails.
void must(const QString &program, const QStringList &arguments, const QString &folder = {});
/// Ends the benchmark.
[[noreturn]] void broken(const QString &why);
/// A file of random bytes.
void writeRandom(const QString &path, qint64 size);

} // namespace slipway::bench
