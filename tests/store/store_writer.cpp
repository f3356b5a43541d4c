// SPDX-License-Identifier: Apache-2.0
// Takes build numbers and records builds until somebody kills it; says each number once it is durable.
#include "store/build_repository.h"

#include <QCoreApplication>
#include <cstdio>

using namespace slipway;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto database = store::Database::open(QString::fromLocal8Bit(argv[1]));
    if (!database) {
        std::fprintf(stderr, "%s\n", qPrintable(database.error().story()));
        return 1;
    }
    for (;;) {
        const auto number = store::BuildRepository::takeNumber(**database, QStringLiteral("shop"));
        if (!number)
            return 1;
        const auto build = (*database)->write([&](store::Transaction &transaction) {
            return store::BuildRepository(transaction)
                .start({.project = QStringLiteral("shop"), .number = *number, .ref = {}, .commit = {}});
        });
        if (!build)
            return 1;
        std::printf("%d\n", *number);
        std::fflush(stdout);
    }
}
