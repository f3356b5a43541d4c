// SPDX-License-Identifier: Apache-2.0
#include "ssh/library.h"
#include "tests/ssh/ssh_lab.h"

#include <QDir>
#include <thread>

using namespace Qt::StringLiterals;

namespace slipway::ssh {
namespace {

using fakes::LoopbackSshd;

class HostKeyTest : public SshLab {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(sshd.isRunning()) << qPrintable(sshd.log());
        endpoint = endpointOf(sshd);
        fingerprint = QString::fromUtf8(
            LoopbackSshd::output(u"ssh-keygen"_s, {u"-lf"_s, sshd.folder() + u"/host_ed25519.pub"_s})
                .split(' ')
                .value(1));
    }
    [[nodiscard]] QByteArray profile() const { return contentsOf(home.filePath(u"profile/known_hosts"_s)); }

    LoopbackSshd sshd;
    Endpoint endpoint;
    QString fingerprint;
};

TEST_F(HostKeyTest, StrictRefusesAnUnknownKeyAndShowsItsFingerprint)
{
    const Error error = failureOf(endpoint);

    EXPECT_EQ(error.code(), Errc::Untrusted);
    EXPECT_EQ(error.name(), u"ssh.host-key-unknown"_s);
    EXPECT_TRUE(error.story().contains(fingerprint)) << qPrintable(error.story());
    EXPECT_TRUE(error.hint().contains(u"host trust"_s));
    EXPECT_TRUE(profile().isEmpty());
    EXPECT_FALSE(sshd.log().contains(u"Accepted"_s)) << "it logged in";
}

TEST_F(HostKeyTest, AcceptNewNotesAKeyOnceAndKnowsItThen)
{
    endpoint.policy = HostKeyPolicy::AcceptNew;

    EXPECT_TRUE(open(endpoint));
    EXPECT_TRUE(open(endpoint));

    EXPECT_EQ(profile(), sshd.knownHosts());
    endpoint.policy = HostKeyPolicy::Strict;
    EXPECT_TRUE(open(endpoint));
}

TEST_F(HostKeyTest, AskNotesWhatAPersonTrusts)
{
    endpoint.policy = HostKeyPolicy::Ask;
    judge = std::make_unique<FixedJudge>(true);

    EXPECT_TRUE(open(endpoint));
    EXPECT_TRUE(open(endpoint));

    ASSERT_EQ(judge->questions.size(), 1);
    EXPECT_EQ(judge->questions[0].key.fingerprint(), fingerprint);
    EXPECT_EQ(profile(), sshd.knownHosts());
}

TEST_F(HostKeyTest, WritesDownEachKeyThatAPolicyLetsIn)
{
    endpoint.policy = HostKeyPolicy::Ask;
    judge = std::make_unique<FixedJudge>(false);
    (void)failureOf(endpoint);
    EXPECT_TRUE(record.keys.isEmpty());
    endpoint.policy = HostKeyPolicy::AcceptNew;
    EXPECT_TRUE(open(endpoint));
    EXPECT_TRUE(open(endpoint));
    write(home.filePath(u"profile/known_hosts"_s), {});
    judge = std::make_unique<FixedJudge>(true);
    endpoint.policy = HostKeyPolicy::Ask;
    EXPECT_TRUE(open(endpoint));

    ASSERT_EQ(record.keys.size(), 2);
    EXPECT_EQ(record.keys[0].host, endpoint.name);
    EXPECT_EQ(record.keys[0].key.fingerprint(), fingerprint);
    EXPECT_EQ(record.keys[0].policy, HostKeyPolicy::AcceptNew);
    EXPECT_EQ(record.keys[1].policy, HostKeyPolicy::Ask);
}

TEST_F(HostKeyTest, TrustsNoNewKeyThatCannotBeWrittenDown)
{
    endpoint.policy = HostKeyPolicy::AcceptNew;
    record.isFull = true;

    EXPECT_EQ(failureOf(endpoint).code(), Errc::Refused);

    EXPECT_TRUE(profile().isEmpty());
    EXPECT_FALSE(sshd.log().contains(u"Accepted"_s)) << "it logged in";
}

TEST_F(HostKeyTest, AskRefusesWhatAPersonDoesNotTrust)
{
    endpoint.policy = HostKeyPolicy::Ask;
    judge = std::make_unique<FixedJudge>(false);

    EXPECT_EQ(failureOf(endpoint).name(), u"ssh.host-key-unknown"_s);
    EXPECT_TRUE(profile().isEmpty());
}

TEST_F(HostKeyTest, AskWithNobodyThereIsStrict)
{
    endpoint.policy = HostKeyPolicy::Ask;

    EXPECT_EQ(failureOf(endpoint).name(), u"ssh.host-key-unknown"_s);
}

TEST_F(HostKeyTest, AsksOnceForManyLanes)
{
    endpoint.policy = HostKeyPolicy::Ask;
    judge = std::make_unique<FixedJudge>(true);
    connector = std::make_unique<Connector>(surroundings());
    std::atomic<int> opened = 0;
    {
        std::vector<std::jthread> lanes;
        lanes.reserve(12);
        for (int i = 0; i < 12; ++i)
            lanes.emplace_back([&] { opened += connector->open(endpoint, {}).has_value() ? 1 : 0; });
    }

    EXPECT_EQ(opened, 12);
    EXPECT_EQ(judge->questions.size(), 1);
    EXPECT_EQ(profile(), sshd.knownHosts());
}

TEST_F(HostKeyTest, EveryPolicyStopsAtAChangedKeyAndShowsBothFingerprints)
{
    trust(sshd);
    sshd.stop();
    sshd.replaceHostKeys();
    ASSERT_TRUE(sshd.start());
    const QString newFingerprint = QString::fromUtf8(
        LoopbackSshd::output(u"ssh-keygen"_s, {u"-lf"_s, sshd.folder() + u"/host_ed25519.pub"_s})
            .split(' ')
            .value(1));
    judge = std::make_unique<FixedJudge>(true);

    for (const auto policy : {HostKeyPolicy::Strict, HostKeyPolicy::Ask, HostKeyPolicy::AcceptNew}) {
        endpoint.policy = policy;
        const Error error = failureOf(endpoint);
        EXPECT_EQ(error.code(), Errc::Untrusted);
        EXPECT_EQ(error.name(), u"ssh.host-key-changed"_s);
        EXPECT_TRUE(error.story().contains(fingerprint)) << qPrintable(error.story());
        EXPECT_TRUE(error.story().contains(newFingerprint)) << qPrintable(error.story());
    }
    EXPECT_TRUE(judge->questions.isEmpty());
    EXPECT_FALSE(sshd.log().contains(u"Accepted"_s)) << "it logged in";
}

TEST_F(HostKeyTest, EveryPolicyStopsAtARevokedKey)
{
    write(home.filePath(u"known_hosts"_s), sshd.knownHosts() + "@revoked * " + sshd.publicHostKey() + '\n');
    judge = std::make_unique<FixedJudge>(true);

    for (const auto policy : {HostKeyPolicy::Strict, HostKeyPolicy::Ask, HostKeyPolicy::AcceptNew}) {
        endpoint.policy = policy;
        EXPECT_EQ(failureOf(endpoint).name(), u"ssh.host-key-revoked"_s);
    }
    EXPECT_TRUE(judge->questions.isEmpty());
}

TEST_F(HostKeyTest, AsksTheHostForTheTypeThatIsKnown)
{
    const LoopbackSshd both({.address = u"127.0.0.2"_s, .hostKeyTypes = {u"ed25519"_s, u"ecdsa"_s}});
    ASSERT_TRUE(both.isRunning()) << qPrintable(both.log());
    // Left to itself the handshake takes ed25519, and a known host would look new.
    write(home.filePath(u"known_hosts"_s), both.knownHosts().split('\n').value(1) + '\n');

    const auto session = open(endpointOf(both));

    ASSERT_TRUE(session);
    EXPECT_EQ(session->hostKey().type, u"ecdsa-sha2-nistp256"_s);
}

TEST_F(HostKeyTest, SaysThatAuthoritiesCannotBeChecked)
{
    write(home.filePath(u"known_hosts"_s), "@cert-authority * " + sshd.publicHostKey() + '\n');

    const Error error = failureOf(endpoint);

    EXPECT_EQ(error.name(), u"ssh.host-key-unknown"_s);
    EXPECT_TRUE(error.story().contains(u"certificate authority"_s)) << qPrintable(error.story());
}

TEST_F(HostKeyTest, DoesNotTakeAnUnreadableFileForAnEmptyOne)
{
    QDir().mkpath(home.filePath(u"known_hosts"_s));
    endpoint.policy = HostKeyPolicy::AcceptNew;

    EXPECT_EQ(failureOf(endpoint).code(), Errc::Denied);
}

TEST_F(HostKeyTest, ShowsAKeyForSomebodyToTrustAndNotesIt)
{
    connector = std::make_unique<Connector>(surroundings());
    const auto key = connector->scanHostKey(endpoint, {});
    ASSERT_TRUE(key) << qPrintable(key.error().story());
    EXPECT_EQ(key->fingerprint(), fingerprint);
    EXPECT_FALSE(sshd.log().contains(u"Accepted"_s)) << "it logged in";

    ASSERT_TRUE(connector->trust(endpoint, *key));

    EXPECT_TRUE(open(endpoint));
}

TEST_F(HostKeyTest, TrustTakesThePlaceOfTheOldKeyAndKeepsTheRest)
{
    QDir().mkpath(home.filePath(u"profile"_s));
    write(home.filePath(u"profile/known_hosts"_s), "# mine\n" + sshd.knownHosts());
    sshd.stop();
    sshd.replaceHostKeys();
    ASSERT_TRUE(sshd.start());
    connector = std::make_unique<Connector>(surroundings());

    const auto key = connector->scanHostKey(endpoint, {});
    ASSERT_TRUE(key) << qPrintable(key.error().story());
    const auto removed = connector->trust(endpoint, *key);

    ASSERT_TRUE(removed) << qPrintable(removed.error().story());
    EXPECT_EQ(removed->size(), 1);
    EXPECT_EQ(profile(), "# mine\n" + sshd.knownHosts());
    EXPECT_TRUE(open(endpoint));
}

TEST_F(HostKeyTest, TrustRefusesARevokedKey)
{
    write(home.filePath(u"known_hosts"_s), "@revoked * " + sshd.publicHostKey() + '\n');
    connector = std::make_unique<Connector>(surroundings());
    const auto key = connector->scanHostKey(endpoint, {});
    ASSERT_TRUE(key) << qPrintable(key.error().story());

    const auto noted = connector->trust(endpoint, *key);

    ASSERT_FALSE(noted);
    EXPECT_EQ(noted.error().name(), u"ssh.host-key-revoked"_s);
    EXPECT_TRUE(profile().isEmpty());
}

TEST_F(HostKeyTest, WorksWithAHostThatHasOnlyAnRsaKey)
{
    const LoopbackSshd rsa({.address = u"127.0.0.2"_s, .hostKeyTypes = {u"rsa"_s}});
    ASSERT_TRUE(rsa.isRunning()) << qPrintable(rsa.log());
    trust(rsa);
    connector = std::make_unique<Connector>(surroundings());

    const auto session = connector->open(endpointOf(rsa), {});

    EXPECT_EQ(session.has_value(), canUseRsa()) << qPrintable(session ? QString() : session.error().story());
    EXPECT_TRUE(session || session.error().hint().contains(u"RSA"_s)) << qPrintable(session.error().hint());
}

} // namespace
} // namespace slipway::ssh
