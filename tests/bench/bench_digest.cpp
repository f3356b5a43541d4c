// SPDX-License-Identifier: Apache-2.0
// MD5, SHA-256 and BLAKE2b of a file in one pass against sha256sum, which makes one of the three.
#include "base/digest.h"
#include "contest.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;

int main()
{
    const QTemporaryDir folder;
    for (const qint64 megabytes : {1, 500}) {
        const QString file = folder.filePath(u"%1"_s.arg(megabytes));
        bench::writeRandom(file, megabytes << 20);
        const auto cost = bench::contest({{.name = u"one pass"_s,
                                              .run =
                                                  [&] {
                                                      if (!digestFile(file))
                                                          bench::broken(u"cannot digest the file"_s);
                                                  }},
            {.name = u"sha256sum"_s, .run = [&] { bench::must(u"sha256sum"_s, {file}); }},
            {.name = u"md5sum"_s, .run = [&] { bench::must(u"md5sum"_s, {file}); }},
            {.name = u"b2sum"_s, .run = [&] {
                 bench::must(u"b2sum"_s, {u"--length=256"_s, file});
             }}});
        const bench::Cost all{.seconds = cost[1].seconds + cost[2].seconds + cost[3].seconds,
            .processor = cost[1].processor + cost[2].processor + cost[3].processor};
        bench::tell(u"three digests of %1 MiB"_s.arg(megabytes), cost[0], u"sha256sum"_s, cost[1],
            cost[1].seconds + 0.005, u"(as fast as the one)"_s);
        bench::tell(u"three digests of %1 MiB"_s.arg(megabytes), cost[0], u"sha256sum+md5sum+b2sum"_s, all,
            all.seconds, u"(as fast as the three)"_s);
    }
    return 0;
}
