// SPDX-License-Identifier: Apache-2.0
#include "ssh/bcrypt_kdf.h"
#include "ssh/library.h"
#include "tests/ssh/ssh_lab.h"

#include <QDir>
#include <QElapsedTimer>
#include <QLocalServer>
#include <csignal>
#include <sys/prctl.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace slipway::ssh {
namespace {

using fakes::LoopbackSshd;

/// A real ssh-agent.
class TestAgent {
public:
    explicit TestAgent(const QString &socket) : m_socket(socket)
    {
        m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_process.start(u"ssh-agent"_s, {u"-D"_s, u"-a"_s, socket});
        QElapsedTimer timer;
        timer.start();
        while (!QFile::exists(socket) && timer.elapsed() < 30'000)
            m_process.waitForFinished(10);
    }
    ~TestAgent()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    bool add(const QString &key)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SSH_AUTH_SOCK"_s, m_socket);
        process.setProcessEnvironment(environment);
        process.start(u"ssh-add"_s, {u"-q"_s, key});
        return process.waitForFinished(30'000) && process.exitCode() == 0;
    }

private:
    QString m_socket;
    QProcess m_process;
};

class LoginTest : public SshLab {
protected:
    static void SetUpTestSuite() { sshd = std::make_unique<LoopbackSshd>(); }
    static void TearDownTestSuite() { sshd.reset(); }
    void SetUp() override
    {
        ASSERT_TRUE(sshd->isRunning()) << qPrintable(sshd->log());
        trust(*sshd);
        endpoint = endpointOf(*sshd);
        QDir().mkpath(home.filePath(u".ssh"_s));
    }
    /// A new key that the host knows.
    QString authorizedKey(const QString &type, const QString &passphrase = {}, const QStringList &more = {})
    {
        QString path = home.filePath(u"key-%1"_s.arg(++keys));
        EXPECT_TRUE(LoopbackSshd::makeKey(path, type, passphrase, more));
        sshd->authorize(contentsOf(path + u".pub"_s));
        return path;
    }
    /// Whether a key lets us in, in any of its clothes.
    bool letsIn(const QString &key)
    {
        endpoint.identity = key;
        return open(endpoint) != nullptr;
    }

    static std::unique_ptr<LoopbackSshd> sshd;
    Endpoint endpoint;
    int keys = 0;
};
std::unique_ptr<LoopbackSshd> LoginTest::sshd;

TEST_F(LoginTest, TakesEveryTypeOfKey)
{
    EXPECT_TRUE(letsIn(authorizedKey(u"ed25519"_s)));
    EXPECT_TRUE(letsIn(authorizedKey(u"ecdsa"_s)));
    EXPECT_TRUE(letsIn(authorizedKey(u"ecdsa"_s, {}, {u"-b"_s, u"521"_s})));
    EXPECT_TRUE(letsIn(authorizedKey(u"ecdsa"_s, {}, {u"-m"_s, u"PEM"_s})));
}

TEST_F(LoginTest, TakesRsaKeysOrSaysWhyNot)
{
    for (const QString &format : {u"RFC4716"_s, u"PEM"_s, u"PKCS8"_s}) {
        endpoint.identity = authorizedKey(u"rsa"_s, {}, {u"-m"_s, format});
        connector = std::make_unique<Connector>(surroundings());
        const auto session = connector->open(endpoint, {});

        EXPECT_EQ(session.has_value(), canUseRsa()) << qPrintable(session ? format : session.error().story());
        EXPECT_TRUE(session || session.error().hint().contains(u"RSA"_s))
            << qPrintable(session.error().hint());
    }
}

TEST_F(LoginTest, OpensProtectedKeysOfEveryFormat)
{
    secrets.values = {{u"web-1"_s, "correct horse"}};
    endpoint.credential = u"web-1"_s;

    EXPECT_TRUE(letsIn(authorizedKey(u"ed25519"_s, u"correct horse"_s)));
    EXPECT_TRUE(letsIn(authorizedKey(u"ed25519"_s, u"correct horse"_s, {u"-a"_s, u"3"_s})));
    EXPECT_TRUE(letsIn(authorizedKey(u"ed25519"_s, u"correct horse"_s, {u"-Z"_s, u"aes256-cbc"_s})));
    EXPECT_TRUE(letsIn(authorizedKey(u"ed25519"_s, u"correct horse"_s, {u"-Z"_s, u"aes128-ctr"_s})));
    EXPECT_TRUE(
        letsIn(authorizedKey(u"ed25519"_s, u"correct horse"_s, {u"-Z"_s, u"aes256-gcm@openssh.com"_s})));
    EXPECT_TRUE(letsIn(authorizedKey(u"ecdsa"_s, u"correct horse"_s, {u"-m"_s, u"PEM"_s})));
    EXPECT_TRUE(letsIn(authorizedKey(u"ecdsa"_s, u"correct horse"_s, {u"-m"_s, u"PKCS8"_s})));
}

TEST_F(LoginTest, AsksForAPassphraseOncePerRun)
{
    secrets.values = {{u"web-1"_s, "correct horse"}};
    endpoint.credential = u"web-1"_s;
    endpoint.identity = authorizedKey(u"ed25519"_s, u"correct horse"_s);
    connector = std::make_unique<Connector>(surroundings());
    std::atomic<int> opened = 0;
    {
        std::vector<std::jthread> lanes;
        lanes.reserve(10);
        for (int i = 0; i < 10; ++i)
            lanes.emplace_back([&] { opened += connector->open(endpoint, {}).has_value() ? 1 : 0; });
    }

    EXPECT_EQ(opened, 10);
    EXPECT_EQ(secrets.asked, 1);
}

TEST_F(LoginTest, ExplainsAWrongPassphrase)
{
    secrets.values = {{u"web-1"_s, "wrong"}};
    endpoint.credential = u"web-1"_s;
    for (const QString &format : {u"RFC4716"_s, u"PEM"_s}) {
        endpoint.identity = authorizedKey(u"ecdsa"_s, u"correct horse"_s, {u"-m"_s, format});
        const Error error = failureOf(endpoint);

        EXPECT_EQ(error.code(), Errc::Denied);
        EXPECT_EQ(error.name(), u"ssh.passphrase"_s) << qPrintable(error.story());
    }
}

TEST_F(LoginTest, ExplainsAMissingPassphrase)
{
    endpoint.identity = authorizedKey(u"ed25519"_s, u"correct horse"_s);

    const Error error = failureOf(endpoint);

    EXPECT_EQ(error.name(), u"ssh.passphrase"_s);
    EXPECT_TRUE(error.hint().contains(u"ssh-add"_s));
}

TEST_F(LoginTest, NeverSendsAPassphraseToTheHost)
{
    LoopbackSshd strange({.address = u"127.0.0.4"_s, .config = {u"PasswordAuthentication yes"_s}});
    ASSERT_TRUE(strange.isRunning()) << qPrintable(strange.log());
    trust(strange);
    endpoint = endpointOf(strange);
    secrets.values = {{u"web-1"_s, "correct horse"}};
    endpoint.credential = u"web-1"_s;
    endpoint.identity = home.filePath(u"stranger"_s);
    ASSERT_TRUE(LoopbackSshd::makeKey(endpoint.identity, u"ed25519"_s, u"correct horse"_s));

    EXPECT_EQ(failureOf(endpoint).name(), u"ssh.login-refused"_s);

    EXPECT_FALSE(strange.log().contains(u"Failed password"_s)) << qPrintable(strange.log());
}

TEST_F(LoginTest, RefusesAKeyThatOthersCanRead)
{
    endpoint.identity = authorizedKey(u"ed25519"_s);
    QFile::setPermissions(endpoint.identity, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);

    const Error error = failureOf(endpoint);

    EXPECT_EQ(error.name(), u"ssh.key-file"_s);
    EXPECT_TRUE(error.hint().contains(u"chmod 600"_s));
}

TEST_F(LoginTest, NamesAKeyFileThatIsNotThereOrIsNone)
{
    endpoint.identity = home.filePath(u"nowhere"_s);
    EXPECT_EQ(failureOf(endpoint).code(), Errc::NotFound);

    write(
        endpoint.identity, "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n");
    EXPECT_EQ(failureOf(endpoint).name(), u"ssh.key-file"_s);
}

TEST_F(LoginTest, UsesTheUsualKeysWhenNoneIsNamed)
{
    endpoint.identity.clear();
    ASSERT_TRUE(LoopbackSshd::makeKey(home.filePath(u".ssh/id_ed25519"_s), u"ed25519"_s));
    ASSERT_TRUE(LoopbackSshd::makeKey(home.filePath(u".ssh/id_ecdsa"_s), u"ecdsa"_s));
    const Error error = failureOf(endpoint);
    EXPECT_EQ(error.name(), u"ssh.login-refused"_s);
    EXPECT_TRUE(error.story().contains(u"id_ed25519 (refused)"_s)) << qPrintable(error.story());
    EXPECT_TRUE(error.story().contains(u"agent (none is running)"_s)) << qPrintable(error.story());

    sshd->authorize(contentsOf(home.filePath(u".ssh/id_ecdsa.pub"_s)));

    EXPECT_TRUE(open(endpoint));
}

TEST_F(LoginTest, UsesEveryTypeOfKeyOfTheAgent)
{
    endpoint.identity.clear();
    for (const QString &type : {u"ed25519"_s, u"ecdsa"_s, u"rsa"_s}) {
        agentSocket = home.filePath(u"agent-"_s + type);
        TestAgent agent(agentSocket);
        const QString key = authorizedKey(type);
        ASSERT_TRUE(agent.add(key));
        connector = std::make_unique<Connector>(surroundings());

        const auto session = connector->open(endpoint, {});

        EXPECT_EQ(session.has_value(), type != u"rsa"_s || canUseRsa()) << qPrintable(type);
    }
}

TEST_F(LoginTest, FindsTheNamedKeyInTheAgentWhenItsPassphraseIsNotKnown)
{
    agentSocket = home.filePath(u"agent"_s);
    TestAgent agent(agentSocket);
    endpoint.identity = authorizedKey(u"ed25519"_s);
    ASSERT_TRUE(agent.add(endpoint.identity));
    ASSERT_FALSE(LoopbackSshd::output(u"ssh-keygen"_s,
        {u"-q"_s, u"-p"_s, u"-P"_s, QString(), u"-N"_s, u"correct horse"_s, u"-f"_s, endpoint.identity})
                     .isNull());

    EXPECT_TRUE(open(endpoint));
}

TEST_F(LoginTest, ExplainsAnEmptyAndADeadAgent)
{
    endpoint.identity.clear();
    agentSocket = home.filePath(u"agent"_s);
    {
        const TestAgent agent(agentSocket);
        const Error error = failureOf(endpoint);
        EXPECT_TRUE(error.story().contains(u"no keys, or it is locked"_s)) << qPrintable(error.story());
        EXPECT_TRUE(error.hint().contains(u"ssh-add"_s));
    }

    const Error error = failureOf(endpoint);

    EXPECT_EQ(error.name(), u"ssh.login-refused"_s);
    EXPECT_TRUE(error.story().contains(u"does not answer"_s)) << qPrintable(error.story());
}

TEST_F(LoginTest, DoesNotHangWithAnAgent)
{
    // Nobody accepts: the connection stands, and no answer ever comes.
    QLocalServer silent;
    agentSocket = home.filePath(u"silent"_s);
    ASSERT_TRUE(silent.listen(agentSocket));
    endpoint.identity.clear();
    limits.authentication = std::chrono::seconds(2);

    QElapsedTimer timer;
    timer.start();
    const Error error = failureOf(endpoint);

    EXPECT_EQ(error.code(), Errc::TimedOut) << qPrintable(error.story());
    EXPECT_LT(timer.elapsed(), 5000);
}

TEST_F(LoginTest, ExplainsTooManyKeys)
{
    agentSocket = home.filePath(u"agent"_s);
    TestAgent agent(agentSocket);
    for (int i = 0; i < 8; ++i) {
        const QString path = home.filePath(u"strange-%1"_s.arg(i));
        ASSERT_TRUE(LoopbackSshd::makeKey(path, u"ed25519"_s));
        ASSERT_TRUE(agent.add(path));
    }
    endpoint.identity.clear();

    const Error error = failureOf(endpoint);

    EXPECT_EQ(error.code(), Errc::Denied);
    EXPECT_TRUE(error.story().contains(u"hung up after"_s)) << qPrintable(error.story());
    EXPECT_TRUE(error.hint().contains(u"identity"_s));
}

TEST_F(LoginTest, WaitsOutRefusedConnections)
{
    // Every other handshake is refused at random from the second on.
    LoopbackSshd busy({.address = u"127.0.0.5"_s, .config = {u"MaxStartups 1:40:100"_s}});
    ASSERT_TRUE(busy.isRunning()) << qPrintable(busy.log());
    trust(busy);
    connector = std::make_unique<Connector>(surroundings());
    std::atomic<int> opened = 0;
    {
        std::vector<std::jthread> lanes;
        lanes.reserve(24);
        for (int i = 0; i < 24; ++i)
            lanes.emplace_back([&] { opened += connector->open(endpointOf(busy), {}).has_value() ? 1 : 0; });
    }

    EXPECT_GE(opened, 20);
    EXPECT_TRUE(busy.log().contains(u"MaxStartups"_s)) << qPrintable(busy.log());
}

TEST(BcryptKdfTest, GivesWhatOpenBsdGives)
{
    // From OpenBSD's regress tests.
    const auto kdf
        = [](std::string_view passphrase, QByteArrayView salt, std::size_t length, quint32 rounds) {
              return bcryptKdf(passphrase, salt, length, rounds).use([](std::string_view bytes) {
                  return QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())).toHex();
              });
          };

    EXPECT_EQ(
        kdf("password", "salt", 32, 4), "5bbf0cc293587f1c3635555c27796598d47e579071bf427e9d8fbe842aba34d9");
    EXPECT_EQ(kdf("password", "salt", 64, 8),
        "e1367ec5151a33faac4cc1c144cd23fa15d5548493ecc99b9b5d9c0d3b27bec76227ea66088b849b20ab7aa478010246e74b"
        "ba51723fe"
        "fa9f9474d6508845e8d");
}

} // namespace
} // namespace slipway::ssh
