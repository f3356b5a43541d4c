// SPDX-License-Identifier: Apache-2.0
// How much memory it takes to put 2 GB into an HTTP store, and to read them back.
#include "archive/store.h"
#include "contest.h"
#include "tests/fakes/http/dav_server.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

/// The most that this process ever had in memory, in KiB.
qint64 mostMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        bench::broken(u"cannot read /proc/self/status"_s);
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toLongLong();
    }
    bench::broken(u"the kernel does not tell VmHWM"_s);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const fakes::DavServer server(fakes::DavServer::Kind::GuardedNginx);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"large"_s));
    if (!file.open(QIODevice::WriteOnly) || !file.resize(2'000'000'000) || file.write("x") != 1)
        bench::broken(u"cannot make the file"_s);
    file.close();
    const auto digests = digestFile(file.fileName());
    const auto place = archive::ArtifactPlace::of(u"shop"_s, u"1.0"_s, u"shop-1.0.tar.gz"_s);
    const auto store = archive::httpStore(
        {.name = u"archive"_s, .kind = model::StoreKind::Http, .url = server.url().toString()}, {});

    const qint64 idle = mostMemory();
    const auto put = store->put(*place, file.fileName(), *digests);
    if (!put || !put->created || !(put->readBack == *digests))
        bench::broken(put ? u"the store already had the file"_s : put.error().story());
    const double grown = static_cast<double>(mostMemory() - idle) / 1024;

    std::printf("%-34s %7.1f MiB above %.1f MiB idle   %s (less than 64 MiB)\n",
        "2 GB put into a store, read back", grown, static_cast<double>(idle) / 1024,
        grown < 64 ? "PASS" : "FAIL");
    return grown < 64 ? 0 : 1;
}
