// SPDX-License-Identifier: Apache-2.0
#include "sshd_files.h"

#include "task/child_process.h"

#include <QFile>
#include <pwd.h>
#include <shadow.h>
#include <unistd.h>

namespace slipway::sandbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// For a word of sshd_config.
QString quotedForSshd(QString word)
{
    return u'"' + word.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

QString loginName()
{
    const passwd *entry = getpwuid(geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}

QString sftpServer()
{
    for (const QString &program : {u"/usr/lib/openssh/sftp-server"_s, u"/usr/libexec/openssh/sftp-server"_s,
             u"/usr/lib/ssh/sftp-server"_s}) {
        if (QFile::exists(program))
            return program;
    }
    return u"internal-sftp"_s;
}

Result<> makeKey(const QString &path, const QString &comment, std::stop_token stop)
{
    if (QFile::exists(path) && QFile::exists(path + u".pub"_s))
        return {};
    QFile::remove(path);
    TRY(const auto outcome,
        task::runChild({.arguments = {u"/usr/bin/ssh-keygen"_s, u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, {},
                            u"-C"_s, comment, u"-f"_s, path},
                           .deadline = Deadline::in(60s)},
            stop));
    if (outcome.succeeded())
        return {};
    return fail(Errc::Failed,
        u"ssh-keygen %1: %2"_s.arg(outcome.ending(), QString::fromUtf8(outcome.output).trimmed()));
}

} // namespace

Result<> makeKeys(const Places &places, std::stop_token stop)
{
    TRY_DO(makeKey(places.hostKey(), u"hosts of the sandbox"_s, stop));
    TRY_DO(makeKey(places.clientKey(), u"sandbox"_s, stop));
    return writeFile(places.authorizedKeys(), readFile(places.clientKey() + u".pub"_s));
}

bool isAccountLocked()
{
    const spwd *entry = geteuid() == 0 ? getspnam(qUtf8Printable(loginName())) : nullptr;
    return entry && entry->sp_pwdp && entry->sp_pwdp[0] == '!';
}

QByteArray sshdConfigText(const Places &places, const QList<LoopbackHost> &hosts, quint16 port)
{
    QStringList lines;
    for (const auto &host : hosts)
        lines << u"ListenAddress %1:%2"_s.arg(host.address).arg(port);
    // The account's shell runs the entrance; what the caller asked for is run by that.
    QString entrance = places.entrance();
    entrance.replace(u'\'', u"'\\''"_s);
    // In the person's own home lies what their shell runs for each command: slow, and not ours to do.
    lines << u"SetEnv "_s + quotedForSshd(u"HOME="_s + places.below(u"ssh/home"_s));
    lines << u"HostKey "_s + quotedForSshd(places.hostKey())
          << u"AuthorizedKeysFile "_s + quotedForSshd(places.authorizedKeys().replace(u'%', u"%%"_s))
          << u"PidFile "_s + quotedForSshd(places.pidFile()) << u"ForceCommand /bin/sh '%1'"_s.arg(entrance)
          << u"Subsystem sftp "_s + sftpServer() << u"AllowUsers "_s + loginName()
          << u"UsePAM "_s + (isAccountLocked() ? u"yes"_s : u"no"_s) << u"AuthenticationMethods publickey"_s
          << u"PermitRootLogin prohibit-password"_s << u"PasswordAuthentication no"_s
          << u"KbdInteractiveAuthentication no"_s << u"StrictModes no"_s << u"UseDNS no"_s
          << u"PermitTTY no"_s << u"PermitUserRC no"_s << u"PermitTunnel no"_s << u"DisableForwarding yes"_s
          << u"PrintMotd no"_s << u"PrintLastLog no"_s << u"MaxStartups 200:30:400"_s
          << u"PerSourceMaxStartups none"_s << u"MaxSessions 100"_s << u"LogLevel INFO"_s;
    return lines.join(u'\n').toLocal8Bit() + '\n';
}

} // namespace slipway::sandbox
