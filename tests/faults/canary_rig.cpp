// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/canary_rig.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <unistd.h>

namespace slipway::faults {

using namespace Qt::StringLiterals;
using fakes::LoopbackSshd;

CanaryRig::CanaryRig() : m_authority(rig.path(u"home"_s), u"authority"_s)
{
    EXPECT_TRUE(m_session.start(fakes::KeychainSession::Mode::Unlocked));
    rig.environment = m_session.environment();
    rig.environment.insert(u"HOME"_s, rig.path(u"home"_s));
    EXPECT_TRUE(m_testIndex.start());
    EXPECT_TRUE(m_index.start());
    guardHosts();
    guardRepository();
    addHttpStore();
    addSftpStore();
    addIndexes();
    rig.trustHosts(m_git.knownHosts() + m_sftp.knownHosts());
}

QByteArray CanaryRig::secret(const QString &name)
{
    // Characters that look different in an address, in JSON and in a shell.
    QByteArray bytes = "canary/+& ";
    for (int i = 0; i < 20; ++i)
        bytes += "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"[QRandomGenerator::global()
                                                                                      ->bounded(62)];
    search.add(name, bytes);
    return bytes;
}

void CanaryRig::keep(const QString &credential, const QByteArray &value)
{
    const Ended stored = run({u"credential"_s, u"set"_s, credential}, value);
    EXPECT_EQ(stored.exit, 0) << stored;
}

Ended CanaryRig::run(const QStringList &arguments, const QByteArray &input)
{
    Ended ended = rig.run(arguments, input);
    said += ended.output + ended.errors;
    return ended;
}

/// Gives a private key a passphrase, which becomes a credential.
QString CanaryRig::lockedKey(const QString &path, const QString &credential)
{
    const QByteArray passphrase = secret(credential);
    const auto changed = LoopbackSshd::output(u"ssh-keygen"_s,
        {u"-q"_s, u"-p"_s, u"-P"_s, {}, u"-N"_s, QString::fromLatin1(passphrase), u"-f"_s, path});
    EXPECT_FALSE(changed.isNull());
    m_credentials.append({credential, passphrase});
    return path;
}

void CanaryRig::guardHosts()
{
    for (std::size_t i = 0; i < FaultRig::hostCount; ++i) {
        const QString credential = u"host-key-%1"_s.arg(i + 1);
        const QByteArray identity
            = "identity = \"" + lockedKey(rig.sshd(i).clientKey(), credential).toUtf8() + "\"\n";
        rig.configuration.replace(identity, identity + "credential = \"" + credential.toUtf8() + "\"\n");
    }
}

void CanaryRig::guardRepository()
{
    QDir().mkpath(rig.path(u"home/.ssh"_s));
    const QString key = rig.path(u"home/.ssh/id_ed25519"_s);
    EXPECT_TRUE(LoopbackSshd::makeKey(key, u"ed25519"_s));
    QFile publicKey(key + u".pub"_s);
    EXPECT_TRUE(publicKey.open(QIODevice::ReadOnly));
    m_git.authorize(publicKey.readAll());
    lockedKey(key, u"git"_s);
    const QByteArray path = rig.repository().path().toUtf8();
    const QString url = u"ssh://%1@%2:%3%4"_s.arg(m_git.user(), m_git.address())
                            .arg(m_git.port())
                            .arg(rig.repository().path());
    rig.configuration.replace(
        "repository = \"" + path + '"', "credential = \"git\"\nrepository = \"" + url.toUtf8() + '"');
    rig.configuration.replace("store = \"folder\"", "store = \"archive\"");
}

void CanaryRig::addHttpStore()
{
    const QByteArray password = secret(u"archive"_s);
    m_credentials.append({u"archive"_s, "archivist:" + password});
    m_credentials.append({u"wrong-archive"_s, "archivist:" + secret(u"wrong-archive"_s)});
    m_web.write(u"passwords"_s, "archivist:{PLAIN}" + password + '\n');
    const auto pair = m_authority.sign({.file = u"store"_s});
    QDir().mkpath(m_web.file(u"root/store"_s));
    m_web.start(u"/usr/sbin/nginx"_s, {u"-p"_s, m_web.file({}), u"-c"_s}, [&](quint16 port) {
        const QByteArray home = m_web.file({}).toUtf8();
        QByteArray paths;
        for (const char *name : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
            paths += QByteArray(name) + "_temp_path " + home + '/' + name + ";\n";
        return QByteArray(::geteuid() == 0 ? "user root;\n" : "") + "daemon off; master_process off; pid "
            + home + "/pid; error_log stderr;\nevents { }\nhttp { access_log " + home + "/access;\n" + paths
            + "server { listen 127.0.0.1:" + QByteArray::number(port) + " ssl; ssl_certificate "
            + pair.certificate.toUtf8() + "; ssl_certificate_key " + pair.key.toUtf8() + ";\nroot " + home
            + "/root; location /store/ { auth_basic \"Archive\"; auth_basic_user_file " + home
            + "/passwords; dav_methods PUT; create_full_put_path on; } } }\n";
    });
    for (const char *name : {"archive", "wrong-archive"})
        rig.configuration += QByteArray("[stores.") + name + "]\nkind = \"http\"\nurl = \"https://127.0.0.1:"
            + QByteArray::number(m_web.port()) + "/store\"\ncredential = \"" + name
            + "\"\ncertificate_authority = \"" + m_authority.path().toUtf8() + "\"\n";
}

void CanaryRig::addSftpStore()
{
    lockedKey(m_sftp.clientKey(), u"sftp"_s);
    QDir().mkpath(m_sftp.folder() + u"/store"_s);
    rig.configuration
        += u"[stores.sftp]\nkind = \"sftp\"\nurl = \"sftp://%1@%2:%3%4/store\"\nidentity = \"%5\"\n"
           "credential = \"sftp\"\n"_s.arg(m_sftp.user(), m_sftp.address())
               .arg(m_sftp.port())
               .arg(m_sftp.folder(), m_sftp.clientKey())
               .toUtf8();
}

void CanaryRig::addIndexes()
{
    const auto add = [&](const QByteArray &name, fakes::Warehouse &index, const QByteArray &token,
                         const QByteArray &more) {
        search.add(QString::fromLatin1(name), token);
        m_credentials.append({QString::fromLatin1(name), token});
        const QByteArray address = index.address().toUtf8();
        rig.configuration += "[indexes." + name + "]\nupload = \"" + address + "/legacy/\"\nsimple = \""
            + address + "/simple/\"\ncredential = \"" + name + "\"\n" + more;
    };
    add("testindex", m_testIndex, m_testIndex.token(), {});
    add("mainindex", m_index, m_index.token(), "requires = \"testindex\"\n");
    add("otherindex", m_index, m_index.token({QJsonArray{1, QJsonArray{u"other"_s}}}), {});
    // One that was replaced, and one that was taken out again.
    keep(u"testindex"_s, secret(u"replaced"_s));
    keep(u"removed"_s, secret(u"removed"_s));
    const Ended removed = run({u"credential"_s, u"remove"_s, u"removed"_s});
    EXPECT_EQ(removed.exit, 0) << removed;
    for (const auto &[name, value] : m_credentials)
        keep(name, value);
}

QStringList CanaryRig::foundAfterwards(const QByteArray &processes)
{
    QStringList found = search.below(rig.path({})) + search.below(m_web.file(u"root"_s))
        + search.below(m_sftp.folder()) + search.below(m_git.folder())
        + search.below(rig.repository().path());
    for (std::size_t i = 0; i < FaultRig::hostCount; ++i)
        found += search.below(rig.sshd(i).folder());
    QFile access(m_web.file(u"access"_s));
    EXPECT_TRUE(access.open(QIODevice::ReadOnly));
    return found + search.in(u"the web server's log"_s, m_web.log() + access.readAll())
        + search.in(u"output"_s, said) + search.in(u"processes"_s, processes);
}

} // namespace slipway::faults
