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
    bool good = true;
    for (const qint64 megabytes : {1, 500}) {
        const QString file = folder.filePath(u"%1"_s.arg(megabytes));
        bench::writeRandom(file, megabytes << 20);
        const auto onePass = [&] {
            if (!digestFile(file))
                bench::broken(u"cannot digest the file"_s);
        };
        const auto threePasses = [&] {
            bench::must(u"sha256sum"_s, {file});
            bench::must(u"md5sum"_s, {file});
            bench::must(u"b2sum"_s, {u"--length=256"_s, file});
        };
        const auto courses = bench::contest({{.name = u"one pass"_s, .run = onePass},
            {.name = u"sha256sum"_s, .run = [&] { bench::must(u"sha256sum"_s, {file}); }},
            {.name = u"sha256sum, md5sum, b2sum"_s, .run = threePasses}});
        const QString what = u"three digests of %1 MiB"_s.arg(megabytes);
        good &= bench::judge(what, courses[0], courses[1], {.seconds = 0.005}, u"(as fast as the one)"_s);
        bench::compare(what, courses[0], courses[2]);
    }
    return good ? 0 : 1;
}
