// SPDX-License-Identifier: Apache-2.0
// Appends events: a number of them, or until somebody kills it. Says each object once its event is durable.
#include "audit/trail.h"

#include <QCoreApplication>
#include <cstdio>

using namespace slipway;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto database = store::Database::open(arguments.value(1), {.lockWait = std::chrono::seconds(90)});
    const SystemClock clock;
    const auto trail = database
        ? audit::Trail::open(**database, clock, arguments.value(2))
        : Result<std::unique_ptr<audit::Trail>>(tl::make_unexpected(database.error()));
    if (!trail) {
        std::fprintf(stderr, "%s\n", qPrintable(trail.error().story()));
        return 1;
    }
    const int count = arguments.value(4).toInt();
    for (int i = 0; count == 0 || i < count; ++i) {
        const QString object = QStringLiteral("%1/%2").arg(arguments.value(3)).arg(i);
        const auto event = (*database)->write([&](store::Transaction &transaction) {
            return (*trail)->append(transaction, {.action = QStringLiteral("thing.done"), .object = object});
        });
        if (!event) {
            std::fprintf(stderr, "%s\n", qPrintable(event.error().story()));
            return 1;
        }
        std::printf("%s\n", qPrintable(object));
        std::fflush(stdout);
    }
    return 0;
}
