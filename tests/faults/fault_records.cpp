// SPDX-License-Identifier: Apache-2.0
// What lies on the hosts, read and changed without Slipway.
#include "tests/faults/fault_rig.h"

#include <QDir>
#include <QFile>

namespace slipway::faults {

using namespace Qt::StringLiterals;

QString FaultRig::hostFolder(std::size_t host) const
{
    return path(u"host-%1"_s.arg(host + 1));
}

QString FaultRig::root(std::size_t host, const QString &place) const
{
    return hostFolder(host) + u'/' + place;
}

QString FaultRig::current(std::size_t host, const QString &place) const
{
    QByteArray target(1024, '\0');
    const QByteArray link = QFile::encodeName(root(host, place) + u"/current"_s);
    const auto length = readlink(link.constData(), target.data(), static_cast<std::size_t>(target.size()));
    return length < 0 ? QString() : QString::fromUtf8(target.left(length)).section(u'/', -1);
}

QStringList FaultRig::currents(const QString &place) const
{
    QStringList all;
    for (std::size_t i = 0; i < hostCount; ++i)
        all.append(current(i, place));
    return all;
}

QStringList FaultRig::leftovers(const QString &place) const
{
    QStringList all;
    for (std::size_t i = 0; i < hostCount; ++i) {
        const QDir own(root(i, place) + u"/.slipway"_s);
        for (const char *name : {"owner", "current.next"}) {
            if (own.exists(QLatin1String(name)))
                all.append(own.filePath(QLatin1String(name)));
        }
        const QDir staging(own.filePath(u"staging"_s));
        for (const QString &entry : staging.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
            all.append(staging.filePath(entry));
        const QString release = current(i, place);
        if (!release.isEmpty() && !QFile::exists(root(i, place) + u"/current/.complete"_s))
            all.append(u"%1 is current and not complete"_s.arg(release));
    }
    return all;
}

void FaultRig::forget(const QString &folder, const QString &place)
{
    for (std::size_t i = 0; i < hostCount; ++i) {
        QDir(root(i, place) + u"/releases/"_s + folder).removeRecursively();
        QDir(root(i, place) + u"/.slipway/artifacts"_s).removeRecursively();
    }
}

QStringList FaultRig::stateFolders() const
{
    QStringList folders{profile()};
    for (std::size_t i = 0; i < hostCount; ++i)
        folders.append(hostFolder(i));
    return folders;
}

void FaultRig::keepState()
{
    QDir().mkpath(path(u"kept"_s));
    const QStringList copy = QStringList{u"-a"_s} + stateFolders() + QStringList{path(u"kept"_s)};
    EXPECT_FALSE(fakes::LoopbackSshd::output(u"cp"_s, copy).isNull());
}

void FaultRig::restoreState()
{
    for (const QString &folder : stateFolders())
        EXPECT_TRUE(QDir(folder).removeRecursively()) << qPrintable(folder);
    const QStringList copy{u"-a"_s, path(u"kept"_s) + u"/."_s, path({})};
    EXPECT_FALSE(fakes::LoopbackSshd::output(u"cp"_s, copy).isNull());
}

void FaultRig::onHost(std::size_t host, const QString &moment, const QByteArray &script)
{
    const QString file = hostFolder(host) + u'/' + moment;
    QFile::remove(file);
    if (script.isEmpty())
        return;
    QFile out(file);
    EXPECT_TRUE(out.open(QIODevice::WriteOnly));
    out.write(script);
}

void FaultRig::makeSick(std::size_t host, const QString &folder)
{
    onHost(host, u"sick"_s, folder.isEmpty() ? QByteArray() : "releases/" + folder.toUtf8());
}

} // namespace slipway::faults
