// SPDX-License-Identifier: Apache-2.0
#include "ssh/known_hosts.h"
#include "tests/ssh/ssh_lab.h"

using namespace Qt::StringLiterals;

namespace slipway::ssh {
namespace {

using fakes::LoopbackSshd;
using Standing = KnownHosts::Standing;

HostKey keyOf(const QByteArray &publicKey)
{
    const QList<QByteArray> words = publicKey.split(' ');
    return {.type = QString::fromLatin1(words.value(0)), .blob = QByteArray::fromBase64(words.value(1))};
}

/// Asks our reader and OpenSSH's own client about the same file and the same real server.
class KnownHostsAgainstOpenSsh : public SshLab {
protected:
    static void SetUpTestSuite()
    {
        sshd = std::make_unique<LoopbackSshd>(
            LoopbackSshd::Options{.hostKeyTypes = {u"ed25519"_s, u"ecdsa"_s}});
    }
    static void TearDownTestSuite() { sshd.reset(); }

    void SetUp() override
    {
        ASSERT_TRUE(sshd->isRunning()) << qPrintable(sshd->log());
        ASSERT_TRUE(LoopbackSshd::makeKey(home.filePath(u"other"_s), u"ed25519"_s));
        key = words(sshd->publicHostKey());
        other = words(contentsOf(home.filePath(u"other.pub"_s)));
        name = u"[127.0.0.1]:%1"_s.arg(sshd->port()).toUtf8();
    }
    static QByteArray words(const QByteArray &publicKey)
    {
        return publicKey.split(' ').value(0) + ' ' + publicKey.split(' ').value(1).trimmed();
    }
    [[nodiscard]] Standing ours(const QByteArray &file) const
    {
        KnownHosts known;
        known.add(file, u"file"_s);
        return known.look(u"127.0.0.1"_s, sshd->port(), keyOf(key)).standing;
    }
    /// What `ssh` makes of it, read from its words. It is told to offer the one type only, as we compare one
    /// key.
    [[nodiscard]] Standing theirs(const QByteArray &file) const
    {
        const QString path = home.filePath(u"theirs"_s);
        write(path, file);
        QProcess ssh;
        ssh.setProcessChannelMode(QProcess::MergedChannels);
        ssh.start(u"ssh"_s,
            {u"-F"_s, u"/dev/null"_s, u"-oBatchMode=yes"_s, u"-oStrictHostKeyChecking=yes"_s,
                u"-oHostKeyAlgorithms=ssh-ed25519"_s, u"-oKexAlgorithms=curve25519-sha256"_s,
                u"-oGlobalKnownHostsFile=/dev/null"_s, u"-oUserKnownHostsFile="_s + path,
                u"-oIdentitiesOnly=yes"_s, u"-oUpdateHostKeys=no"_s, u"-i"_s, sshd->clientKey(), u"-p"_s,
                QString::number(sshd->port()), sshd->user() + u"@127.0.0.1"_s, u"echo it-connected"_s});
        ssh.closeWriteChannel();
        ssh.waitForFinished(60'000);
        const QByteArray said = ssh.readAll();
        if (said.contains("it-connected"))
            return Standing::Known;
        if (said.contains("revoked"))
            return Standing::Revoked;
        return said.contains("IDENTIFICATION HAS CHANGED") ? Standing::Changed : Standing::Unknown;
    }
    [[nodiscard]] QByteArray hashed(const QByteArray &line) const
    {
        const QString path = home.filePath(u"hashed"_s);
        write(path, line);
        LoopbackSshd::output(u"ssh-keygen"_s, {u"-q"_s, u"-H"_s, u"-f"_s, path});
        return contentsOf(path);
    }
    void expectBoth(Standing expected, const QByteArray &file) const
    {
        EXPECT_EQ(static_cast<int>(ours(file)), static_cast<int>(expected)) << "ours:\n" << file.constData();
        EXPECT_EQ(static_cast<int>(theirs(file)), static_cast<int>(expected)) << "ssh's:\n"
                                                                              << file.constData();
    }

    static std::unique_ptr<LoopbackSshd> sshd;
    QByteArray key;
    QByteArray other;
    QByteArray name;
};
std::unique_ptr<LoopbackSshd> KnownHostsAgainstOpenSsh::sshd;

TEST_F(KnownHostsAgainstOpenSsh, AgreeOnAPlainLine)
{
    expectBoth(Standing::Known, name + ' ' + key + '\n');
    expectBoth(Standing::Unknown, "[127.0.0.1]:1 " + key + '\n');
    expectBoth(Standing::Unknown, "");
}

TEST_F(KnownHostsAgainstOpenSsh, AgreeOnHashedNames)
{
    expectBoth(Standing::Known, hashed(name + ' ' + key + '\n'));
    expectBoth(Standing::Changed, hashed(name + ' ' + other + '\n'));
    expectBoth(
        Standing::Unknown, hashed("[127.0.0.2]:" + QByteArray::number(sshd->port()) + ' ' + key + '\n'));
}

TEST_F(KnownHostsAgainstOpenSsh, AgreeOnPorts)
{
    // The key of the default port is good for other ports, but does not speak against another key there.
    expectBoth(Standing::Known, "127.0.0.1 " + key + '\n');
    expectBoth(Standing::Unknown, "127.0.0.1 " + other + '\n');
    expectBoth(Standing::Changed, "127.0.0.1 " + key + '\n' + name + ' ' + other + '\n');
}

TEST_F(KnownHostsAgainstOpenSsh, AgreeOnWildcards)
{
    const QByteArray port = QByteArray::number(sshd->port());
    expectBoth(Standing::Known, "[127.0.0.*]:" + port + ' ' + key + '\n');
    expectBoth(Standing::Known, "[127.?.0.1]:* " + key + '\n');
    expectBoth(Standing::Known, "* " + key + '\n');
    expectBoth(Standing::Unknown, "[127.0.1.*]:" + port + ' ' + key + '\n');
    expectBoth(Standing::Changed, "*:" + port + ' ' + other + '\n');
}

TEST_F(KnownHostsAgainstOpenSsh, AgreeOnNegation)
{
    expectBoth(Standing::Unknown, "*,!127.0.0.1,!" + name + ' ' + key + '\n');
    // The name without the port is tried as well, and no pattern says no to it.
    expectBoth(Standing::Known, "*,!" + name + ' ' + key + '\n');
    expectBoth(Standing::Known, "[10.*]:*,!nothing.example.org," + name + ' ' + key + '\n');
    expectBoth(Standing::Unknown, '!' + name + ' ' + key + '\n');
}

TEST_F(KnownHostsAgainstOpenSsh, AgreeOnListsOfNames)
{
    expectBoth(Standing::Known, "web-1.example.org," + name + ",other " + key + " a comment here\n");
}

TEST_F(KnownHostsAgainstOpenSsh, AgreeOnAChangedKey)
{
    expectBoth(Standing::Changed, name + ' ' + other + '\n');
    expectBoth(Standing::Known, name + ' ' + other + '\n' + name + ' ' + key + '\n');
}

TEST_F(KnownHostsAgainstOpenSsh, AgreeOnRevokedKeys)
{
    expectBoth(Standing::Revoked, "@revoked " + name + ' ' + key + '\n');
    expectBoth(Standing::Revoked, "@revoked * " + key + '\n' + name + ' ' + key + '\n');
    expectBoth(Standing::Revoked, name + ' ' + key + '\n' + "@revoked *\t" + key + '\n');
    expectBoth(Standing::Known, name + ' ' + key + '\n' + "@revoked * " + other + '\n');
    expectBoth(Standing::Known, name + ' ' + key + '\n' + "@revoked elsewhere " + key + '\n');
}

TEST_F(KnownHostsAgainstOpenSsh, AgreeOnCertificateAuthorities)
{
    expectBoth(Standing::Unknown, "@cert-authority * " + key + '\n');
    expectBoth(Standing::Known, "@cert-authority * " + other + '\n' + name + ' ' + key + '\n');
}

TEST_F(KnownHostsAgainstOpenSsh, AgreeOnOddLines)
{
    const QByteArray good = name + ' ' + key + '\n';
    expectBoth(Standing::Known, "# a comment\n\n   \t\n" + good);
    expectBoth(Standing::Known, " \t " + name + "\t \t" + key + '\n');
    expectBoth(Standing::Known, name + ' ' + key + "\r\n");
    expectBoth(Standing::Known, name + ' ' + key);
    expectBoth(Standing::Known, name + " ssh-ed25519 AAAAbroken\n@nonsense * " + other + '\n' + good);
    expectBoth(Standing::Unknown, name + " ecdsa-sha2-nistp256 " + key.split(' ').value(1) + '\n');
    expectBoth(Standing::Unknown, name + '\n');
    expectBoth(Standing::Unknown, '#' + good);
    expectBoth(Standing::Unknown, name + ' ' + key.left(40) + '\n');
    expectBoth(Standing::Unknown, name + " 1024 35 1234567890\n");
}

TEST(KnownHostsTest, TakesAnotherTypeThanTheKnownOneForAChange)
{
    QTemporaryDir folder;
    ASSERT_TRUE(LoopbackSshd::makeKey(folder.filePath(u"a"_s), u"ed25519"_s));
    ASSERT_TRUE(LoopbackSshd::makeKey(folder.filePath(u"b"_s), u"ecdsa"_s));
    KnownHosts known;
    known.add("web " + contentsOf(folder.filePath(u"a.pub"_s)), u"file"_s);

    const auto finding = known.look(u"WEB"_s, 22, keyOf(contentsOf(folder.filePath(u"b.pub"_s))));

    EXPECT_EQ(finding.standing, Standing::Changed);
    EXPECT_EQ(finding.entries.value(0).where, u"file:1"_s);
    EXPECT_EQ(known.knownTypes(u"web"_s, 22), QStringList(u"ssh-ed25519"_s));
}

TEST(KnownHostsTest, TakesOutOneHostAndNothingElse)
{
    const QByteArray key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEN6aLbsVIMCJy6kEkPyXFzb5fYh3sOgTi8zGDpgLqWz";
    const QByteArray text = "# mine\nweb,db " + key + " note\nweb " + key + "\n@revoked web " + key
        + "\n*.web " + key + "\nnonsense\n";
    QStringList removed;

    const QByteArray left = KnownHosts::without(text, u"web"_s, 22, &removed);

    EXPECT_EQ(left, "# mine\ndb " + key + " note\n@revoked web " + key + "\n*.web " + key + "\nnonsense\n");
    EXPECT_EQ(removed.size(), 2);
}

TEST(KnownHostsTest, IsNotSlowedDownByAPatternMadeForIt)
{
    const QByteArray key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEN6aLbsVIMCJy6kEkPyXFzb5fYh3sOgTi8zGDpgLqWz";
    KnownHosts known;
    known.add(QByteArray("*a").repeated(2000) + "b " + key + '\n', u"file"_s);

    const auto finding = known.look(QString(250, u'a'), 22, keyOf(key));

    EXPECT_EQ(finding.standing, Standing::Unknown);
}

} // namespace
} // namespace slipway::ssh
