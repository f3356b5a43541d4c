// SPDX-License-Identifier: Apache-2.0
// Fetching from real servers.
#include "git/fetch.h"
#include "git/library.h"
#include "git/references.h"
#include "tests/fakes/git/git_web_server.h"
#include "tests/fakes/git/scratch_repository.h"
#include "tests/fakes/sshd/loopback_sshd.h"

#include <QFile>
#include <gtest/gtest.h>

namespace slipway::git {
namespace {

class OneSecret final : public CredentialSource {
public:
    explicit OneSecret(std::string_view secret) : m_secret(secret) { }
    Result<Secret> find(const QString &name, std::stop_token) override
    {
        asked += name;
        return Secret::copying(m_secret);
    }
    QStringList asked;

private:
    std::string m_secret;
};

class RemoteTest : public testing::Test {
protected:
    RemoteTest()
    {
        repository.write(QStringLiteral("big"), QByteArray(3'000'000, 'x'));
        commit = repository.commit(QStringLiteral("First"));
        repository.annotatedTag(QStringLiteral("1.0"), QStringLiteral("One"));
    }
    Result<Fetched> fetched(const FetchOptions &options)
    {
        const auto cache = Repository::openCache(folder.filePath(QStringLiteral("cache")));
        return fetch(*cache, options, {}, progress);
    }
    [[nodiscard]] QString commitOfTag() const
    {
        const auto found = resolve(
            *Repository::openCache(folder.filePath(QStringLiteral("cache"))), QStringLiteral("1.0"));
        return found ? found->commit.id : QString();
    }

    fakes::ScratchRepository repository;
    QTemporaryDir folder;
    task::Progress progress;
    QString commit;
};

class HttpsTest : public RemoteTest {
protected:
    FetchOptions with(CredentialSource &source)
    {
        return {.url = server.url(), .credentials = &source, .credential = QStringLiteral("git")};
    }
    fakes::GitWebServer server{repository.path()};
    Result<Library> library = Library::start(server.authorities());
};

TEST_F(HttpsTest, AUserAndAPasswordFetch)
{
    OneSecret secret("ada:lovelace");

    const auto outcome = fetched(with(secret));

    ASSERT_TRUE(outcome) << qPrintable(outcome.error().story()) << server.log().constData();
    EXPECT_EQ(commitOfTag(), commit);
    EXPECT_GT(outcome->bytes, 1000);
    EXPECT_EQ(progress.snapshot().done, outcome->bytes);
    EXPECT_EQ(secret.asked, QStringList{QStringLiteral("git")});
}

TEST_F(HttpsTest, AWrongPasswordIsRefusedOnce)
{
    OneSecret secret("ada:byron");

    const auto outcome = fetched(with(secret));

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::Denied) << qPrintable(outcome.error().story());
    EXPECT_EQ(outcome.error().name(), QStringLiteral("git.login-refused"));
    EXPECT_FALSE(outcome.error().story().contains(QStringLiteral("byron")));
    EXPECT_EQ(secret.asked.size(), 1);
}

TEST_F(HttpsTest, WithoutACredentialTheErrorSaysSo)
{
    const auto outcome = fetched({.url = server.url()});

    EXPECT_EQ(outcome.error().name(), QStringLiteral("git.login-refused"));
    EXPECT_TRUE(outcome.error().hint().contains(QStringLiteral("credential")));
}

TEST_F(RemoteTest, ARedirectToAnotherServerIsNotFollowed)
{
    const fakes::GitWebServer target(repository.path());
    const fakes::GitWebServer server(fakes::GitWebServer::SendingTo{target});
    const auto library = Library::start(server.authorities());
    OneSecret secret("ada:lovelace");

    const auto outcome
        = fetched({.url = server.url(), .credentials = &secret, .credential = QStringLiteral("git")});

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), QStringLiteral("git.redirected"))
        << qPrintable(outcome.error().story());
    EXPECT_TRUE(secret.asked.isEmpty());
}

TEST_F(RemoteTest, ACertificateOfAnUnknownAuthorityIsRefused)
{
    const fakes::GitWebServer server(repository.path());
    const fakes::GitWebServer stranger(repository.path());
    const auto library = Library::start(stranger.authorities());
    OneSecret secret("ada:lovelace");

    const auto outcome
        = fetched({.url = server.url(), .credentials = &secret, .credential = QStringLiteral("git")});

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code(), Errc::Untrusted) << qPrintable(outcome.error().story());
    EXPECT_TRUE(secret.asked.isEmpty());
}

class SshTest : public RemoteTest {
protected:
    FetchOptions with(const QString &identity)
    {
        return {.url = urlOf(repository.path()),
            .identity = identity,
            .judgeHostKey = [this](const HostKey &key) {
                shown = key;
                return verdict;
            }};
    }
    [[nodiscard]] QString urlOf(const QString &path) const
    {
        return QStringLiteral("ssh://%1@127.0.0.1:%2%3").arg(sshd.user()).arg(sshd.port()).arg(path);
    }
    /// A key that the server knows.
    QString friendsKey(const QString &type, const QString &passphrase = {})
    {
        QString file = folder.filePath(QStringLiteral("friend-") + type);
        EXPECT_TRUE(fakes::LoopbackSshd::makeKey(file, type, passphrase));
        QFile half(file + QStringLiteral(".pub"));
        EXPECT_TRUE(half.open(QFile::ReadOnly));
        sshd.authorize(half.readAll());
        return file;
    }

    Result<Library> library = Library::start();
    fakes::LoopbackSshd sshd;
    HostKey shown;
    Result<> verdict;
};

TEST_F(SshTest, AKeyFetchesOnceTheHostKeyIsJudged)
{
    const auto outcome = fetched(with(sshd.clientKey()));

    ASSERT_TRUE(outcome) << qPrintable(outcome.error().story()) << qPrintable(sshd.log());
    EXPECT_EQ(commitOfTag(), commit);
    EXPECT_EQ(shown.host, QStringLiteral("127.0.0.1"));
    EXPECT_EQ(shown.port, sshd.port());
    EXPECT_EQ(shown.type, QStringLiteral("ssh-ed25519"));
    EXPECT_TRUE(sshd.publicHostKey().contains(shown.blob.toBase64()));
    EXPECT_TRUE(shown.fingerprint.startsWith(QStringLiteral("SHA256:")));
}

TEST_F(SshTest, AKeyWithAPassphraseTakesItFromTheCredential)
{
    FetchOptions options = with(friendsKey(QStringLiteral("ecdsa"), QStringLiteral("open sesame")));
    OneSecret secret("open sesame");
    options.credentials = &secret;
    options.credential = QStringLiteral("key");

    const auto outcome = fetched(options);

    ASSERT_TRUE(outcome) << qPrintable(outcome.error().story()) << qPrintable(sshd.log());
}

TEST_F(SshTest, AHostKeyThatIsNotTrustedEndsIt)
{
    verdict = fail(
        Error(Errc::Untrusted, QStringLiteral("not this one")).named(QStringLiteral("ssh.host-key-changed")));

    const auto judged = fetched(with(sshd.clientKey()));
    const auto unjudged = fetched({.url = urlOf(repository.path()), .identity = sshd.clientKey()});

    EXPECT_EQ(judged.error().name(), QStringLiteral("ssh.host-key-changed"))
        << qPrintable(judged.error().story());
    EXPECT_EQ(unjudged.error().name(), QStringLiteral("git.host-key"));
    EXPECT_FALSE(sshd.log().contains(QStringLiteral("Accepted")));
}

TEST_F(SshTest, AKeyThatTheServerDoesNotKnowIsRefused)
{
    const QString stranger = folder.filePath(QStringLiteral("stranger"));
    ASSERT_TRUE(fakes::LoopbackSshd::makeKey(stranger, QStringLiteral("ed25519")));

    const auto outcome = fetched(with(stranger));

    EXPECT_EQ(outcome.error().name(), QStringLiteral("git.login-refused"))
        << qPrintable(outcome.error().story());
    EXPECT_TRUE(outcome.error().story().contains(QStringLiteral("stranger")));
}

// Whether it can work depends on the libssh2 of this computer; the server's log tells which case it is.
TEST_F(SshTest, AnRsaKeyThatIsSignedWithInTheOldWayIsExplained)
{
    const auto outcome = fetched(with(friendsKey(QStringLiteral("rsa"))));

    const bool isOldWay
        = sshd.log().contains(QStringLiteral("signature algorithm ssh-rsa not in PubkeyAcceptedAlgorithms"));
    EXPECT_EQ(outcome.has_value(), !isOldWay) << qPrintable(sshd.log());
    EXPECT_EQ(
        outcome ? QStringLiteral("git.rsa-key") : outcome.error().name(), QStringLiteral("git.rsa-key"));
    EXPECT_TRUE(outcome || outcome.error().hint().contains(QStringLiteral("ed25519")));
}

TEST_F(SshTest, ARepositoryThatIsNotThereIsAnError)
{
    FetchOptions options = with(sshd.clientKey());
    options.url = urlOf(QStringLiteral("/no/such/repository"));

    EXPECT_FALSE(fetched(options));
}

} // namespace
} // namespace slipway::git
