// SPDX-License-Identifier: Apache-2.0
#include "build/sandbox_command.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace slipway::build {

namespace {

// What a Python interpreter and a compiler need of /etc; nothing that tells one computer or person from
// another.
constexpr auto systemFiles = std::to_array<QLatin1StringView>({
    QLatin1StringView("/etc/alternatives"),
    QLatin1StringView("/etc/ld.so.cache"),
    QLatin1StringView("/etc/ld.so.conf"),
    QLatin1StringView("/etc/ld.so.conf.d"),
});

// Names and trust, only for fetching from an index.
constexpr auto networkFiles = std::to_array<QLatin1StringView>({
    QLatin1StringView("/etc/ca-certificates"),
    QLatin1StringView("/etc/hosts"),
    QLatin1StringView("/etc/nsswitch.conf"),
    QLatin1StringView("/etc/resolv.conf"),
    QLatin1StringView("/etc/ssl/certs"),
});

constexpr auto systemFolders = std::to_array<QLatin1StringView>({
    QLatin1StringView("/bin"),
    QLatin1StringView("/lib"),
    QLatin1StringView("/lib32"),
    QLatin1StringView("/lib64"),
    QLatin1StringView("/libx32"),
    QLatin1StringView("/sbin"),
});

/// In memory: a runaway program fills this, not the disk and not all of the memory.
constexpr qint64 temporaryBytes = qint64(2) << 30;

QStringList systemMounts()
{
    QStringList options{u"--ro-bind"_s, u"/usr"_s, u"/usr"_s};
    for (const QLatin1StringView folder : systemFolders) {
        const QFileInfo there{QString(folder)};
        if (there.isSymLink())
            options << u"--symlink"_s << there.symLinkTarget() << QString(folder);
        else if (there.isDir())
            options << u"--ro-bind"_s << QString(folder) << QString(folder);
    }
    for (const QLatin1StringView file : systemFiles)
        options << u"--ro-bind-try"_s << QString(file) << QString(file);
    return options;
}

QStringList isolation(Strength strength, Network network)
{
    QStringList options{u"--unshare-all"_s, u"--unshare-user"_s, u"--die-with-parent"_s, u"--new-session"_s,
        u"--clearenv"_s, u"--cap-drop"_s, u"ALL"_s, u"--uid"_s, u"1000"_s, u"--gid"_s, u"1000"_s,
        u"--hostname"_s, u"build"_s};
    if (strength == Strength::Sealed)
        options << u"--disable-userns"_s;
    if (network == Network::Shared)
        options << u"--share-net"_s;
    return options;
}

} // namespace

QStringList bubblewrapCommand(
    const QString &bubblewrap, Strength strength, const Confinement &confinement, const QStringList &program)
{
    const QString size = QString::number(temporaryBytes);
    QStringList command{bubblewrap};
    command << isolation(strength, confinement.network) << systemMounts();
    if (confinement.network == Network::Shared) {
        for (const QLatin1StringView file : networkFiles)
            command << u"--ro-bind-try"_s << QString(file) << QString(file);
    }
    command << u"--proc"_s << u"/proc"_s << u"--dev"_s << u"/dev"_s;
    command << u"--size"_s << size << u"--tmpfs"_s << u"/tmp"_s;
    command << u"--size"_s << size << u"--tmpfs"_s << QString(confinedHome);
    for (const Mount &mount : confinement.mounts) {
        const bool writable = mount.access == Mount::Access::Writable;
        command << (writable ? u"--bind"_s : u"--ro-bind"_s) << mount.outside << mount.inside;
    }
    command << u"--remount-ro"_s << u"/"_s;
    for (const auto &[name, value] : confinement.environment.asKeyValueRange())
        command << u"--setenv"_s << name << value;
    return command << u"--chdir"_s << confinement.directory << u"--"_s << program;
}

} // namespace slipway::build
