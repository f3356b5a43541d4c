// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/host_test.h"

#include <QFile>

namespace slipway::faults {

using namespace Qt::StringLiterals;

namespace {

/// "SHA256:..." of a known_hosts line, as ssh-keygen tells it.
QByteArray fingerprintOf(FaultRig &rig, const QByteArray &knownHostsLine)
{
    rig.write(u"one-key"_s, knownHostsLine);
    return fakes::LoopbackSshd::output(u"ssh-keygen"_s, {u"-l"_s, u"-f"_s, rig.path(u"one-key"_s)})
        .split(' ')
        .value(1);
}

} // namespace

TEST_F(HostTest, AKeyThatNobodyTrustedStopsTheDeployment)
{
    rig->write(u"profile/known_hosts"_s, rig->sshd(0).knownHosts() + rig->sshd(2).knownHosts());
    expectRefused(u"ssh.host-key-unknown"_s, 1);
    rig->trustHosts();
}

TEST_F(HostTest, AKeyThatChangedStopsTheDeploymentAndBothAreShown)
{
    const QByteArray before = rig->sshd(1).knownHosts();
    rig->sshd(1).stop();
    rig->sshd(1).replaceHostKeys();
    ASSERT_TRUE(rig->sshd(1).start());

    expectRefused(u"ssh.host-key-changed"_s, 1);
    const Ended shown = deployNew();
    EXPECT_TRUE(shown.output.contains(fingerprintOf(*rig, before))) << shown;
    EXPECT_TRUE(shown.output.contains(fingerprintOf(*rig, rig->sshd(1).knownHosts()))) << shown;

    rig->trustHosts();
}

TEST_F(HostTest, ARevokedKeyStopsTheDeploymentThoughItIsKnown)
{
    rig->trustHosts("@revoked " + rig->sshd(1).knownHosts());
    expectRefused(u"ssh.host-key-revoked"_s, 1);
    rig->trustHosts();
}

TEST_F(HostTest, AHostThatLetsNobodyInStopsTheDeployment)
{
    QFile keys(rig->sshd(1).folder() + u"/authorized_keys"_s);
    ASSERT_TRUE(keys.open(QIODevice::ReadWrite));
    const QByteArray authorized = keys.readAll();
    keys.resize(0);

    expectRefused(u"ssh.login-refused"_s, 4);

    keys.seek(0);
    keys.write(authorized);
}

} // namespace slipway::faults
