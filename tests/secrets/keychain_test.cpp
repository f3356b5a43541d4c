// SPDX-License-Identifier: Apache-2.0
// Runs inside of the session that its name tells (tests/fakes/keychain/session): Unlocked, Locked, NoService,
// NoBus.
#include "secrets/keychain.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <csignal>
#include <gtest/gtest.h>
#include <thread>

namespace slipway::secrets {
namespace {

const QByteArray value = "pypi-AgEIcHlwaS5vcmcCJGNhbmFyeQ-canary";

Secret secretOf(const QByteArray &bytes)
{
    return Secret::copying({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

QByteArray plain(const Result<Secret> &secret)
{
    if (!secret)
        return "failed: " + secret.error().story().toUtf8();
    return secret->use(
        [](std::string_view bytes) { return QByteArray(bytes.data(), qsizetype(bytes.size())); });
}

QByteArray outputOf(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

class KeychainTest : public ::testing::Test {
protected:
    Keychain keychainWith(std::chrono::milliseconds answerWithin = std::chrono::seconds(30))
    {
        return Keychain({.service = Keychain::serviceFor(profile.path()),
                            .listFile = profile.filePath(QStringLiteral("credentials.json")),
                            .answerWithin = answerWithin,
                            .unlockWithin = std::chrono::seconds(20)},
            clock);
    }
    Result<> store(const QString &name, const QByteArray &bytes)
    {
        return keychain.store(name, secretOf(bytes), {});
    }
    Result<Secret> find(const QString &name) { return keychain.find(name, {}); }

    void expectEverythingFails(Errc code, const QString &name, const QString &hint)
    {
        for (const Error &error : {find(token).error(), store(token, value).error(),
                 keychain.remove(token, {}).error(), keychain.backend({}).error()}) {
            EXPECT_EQ(error.code(), code) << error.story().toStdString();
            EXPECT_EQ(error.name(), name) << error.story().toStdString();
            EXPECT_TRUE(error.hint().contains(hint)) << error.hint().toStdString();
        }
        EXPECT_TRUE(keychain.list().value().isEmpty());
    }

    const QString token = QStringLiteral("testpypi");
    SystemClock clock;
    QTemporaryDir profile;
    Keychain keychain = keychainWith();
};

class Unlocked : public KeychainTest { };
class Locked : public KeychainTest { };
class NoService : public KeychainTest { };
class NoBus : public KeychainTest { };

TEST_F(Unlocked, GivesBackWhatWasStored)
{
    ASSERT_TRUE(store(token, value));

    EXPECT_EQ(plain(find(token)), value);
}

TEST_F(Unlocked, KeepsSecretsOfSeveralLinesAndOfOddBytes)
{
    const QByteArray key = "-----BEGIN KEY-----\nabc\xc3\xa4\n-----END KEY-----\n";
    const QByteArray odd = "\xff\xfe latin \xe4\xf6\xfc";
    ASSERT_TRUE(store(QStringLiteral("key"), key));
    ASSERT_TRUE(store(QStringLiteral("odd"), odd));

    EXPECT_EQ(plain(find(QStringLiteral("key"))), key);
    EXPECT_EQ(plain(find(QStringLiteral("odd"))), odd);
}

TEST_F(Unlocked, ReplacesAValueAndListsItOnce)
{
    ASSERT_TRUE(store(token, value));
    ASSERT_TRUE(store(token, "another value"));

    EXPECT_EQ(plain(find(token)), "another value");
    const auto list = keychain.list().value();
    ASSERT_EQ(list.size(), 1);
    EXPECT_EQ(list.at(0).name, token);
    EXPECT_TRUE(list.at(0).created.isValid());
    EXPECT_TRUE(list.at(0).lastUsed.isValid());
}

TEST_F(Unlocked, SaysThatNothingIsThere)
{
    const auto found = find(token);

    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().name(), u"keychain.no-entry");
    EXPECT_EQ(found.error().code(), Errc::NotFound);
    EXPECT_TRUE(found.error().hint().contains(u"slipwayctl credential set testpypi"));
}

TEST_F(Unlocked, RemovesAndForgetsTheName)
{
    ASSERT_TRUE(store(token, value));

    EXPECT_TRUE(keychain.remove(token, {}));

    EXPECT_EQ(find(token).error().name(), u"keychain.no-entry");
    EXPECT_TRUE(keychain.list().value().isEmpty());
    EXPECT_EQ(keychain.remove(token, {}).error().code(), Errc::NotFound);
}

TEST_F(Unlocked, KeepsProfilesApart)
{
    ASSERT_TRUE(store(token, value));
    const QTemporaryDir other;
    Keychain stranger({.service = Keychain::serviceFor(other.path())}, clock);

    EXPECT_EQ(stranger.find(token, {}).error().code(), Errc::NotFound);
}

TEST_F(Unlocked, SaysWhichKeychainAnswers)
{
    EXPECT_EQ(keychain.backend({}).value(), u"Secret Service (gnome-keyring-daemon), unlocked");
}

TEST_F(Unlocked, RefusesWhatCouldNotBeRedacted)
{
    EXPECT_EQ(store(token, "short").error().name(), u"secret.too-short");
    EXPECT_EQ(find(token).error().code(), Errc::NotFound);
}

TEST_F(Unlocked, ServesManyThreadsAndThoseThatComeAfterOthersEnded)
{
    ASSERT_TRUE(store(token, value));
    std::atomic<int> right = 0;
    for (int round = 0; round < 3; ++round) {
        std::vector<std::jthread> threads;
        threads.reserve(8);
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] { right += plain(keychain.find(token, {})) == value ? 1 : 0; });
    }

    EXPECT_EQ(right, 24);
}

TEST_F(Unlocked, WritesNoPlainTextToAnyFile)
{
    ASSERT_TRUE(store(token, value));
    ASSERT_EQ(plain(find(token)), value);
    int files = 0;
    for (const QString &folder : {qEnvironmentVariable("KEYCHAIN_FOLDER"), profile.path()}) {
        QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray content = file.readAll();
            ++files;
            EXPECT_FALSE(content.contains(value) || content.contains(value.toBase64().left(40)))
                << file.fileName().toStdString();
        }
    }
    EXPECT_GE(files, 2); // the keyring and the list of names
    EXPECT_EQ(QFile(profile.filePath(QStringLiteral("credentials.json"))).permissions()
            & (QFile::ReadGroup | QFile::ReadOther),
        QFile::Permissions());
}

/// Keeps the keychain from answering while it lives.
class FrozenKeychain {
public:
    FrozenKeychain()
    {
        const QByteArray answer = outputOf(QStringLiteral("gdbus"),
            {QStringLiteral("call"), QStringLiteral("--session"), QStringLiteral("--dest"),
                QStringLiteral("org.freedesktop.DBus"), QStringLiteral("--object-path"), QStringLiteral("/"),
                QStringLiteral("--method"), QStringLiteral("org.freedesktop.DBus.GetConnectionUnixProcessID"),
                QStringLiteral("org.freedesktop.secrets")});
        m_pid = answer.mid(8).split(',').value(0).toInt(); // "(uint32 4711,)"
        if (m_pid > 1)
            kill(m_pid, SIGSTOP);
    }
    ~FrozenKeychain()
    {
        if (m_pid > 1)
            kill(m_pid, SIGCONT);
    }
    FrozenKeychain(const FrozenKeychain &) = delete;
    FrozenKeychain &operator=(const FrozenKeychain &) = delete;
    [[nodiscard]] bool isFrozen() const { return m_pid > 1; }

private:
    int m_pid = 0;
};

TEST_F(Unlocked, GivesUpOnAKeychainThatDoesNotAnswerAndUsesItAgainLater)
{
    ASSERT_TRUE(store(token, value));
    {
        const FrozenKeychain frozen;
        ASSERT_TRUE(frozen.isFrozen());
        const auto found = keychainWith(std::chrono::milliseconds(500)).find(token, {});
        ASSERT_FALSE(found);
        EXPECT_EQ(found.error().name(), u"keychain.slow");
        EXPECT_EQ(found.error().code(), Errc::TimedOut);
        EXPECT_TRUE(found.error().hint().contains(u"open on the screen"));
    }

    EXPECT_EQ(plain(find(token)), value);
}

TEST_F(Unlocked, HearsAStop)
{
    const FrozenKeychain frozen;
    ASSERT_TRUE(frozen.isFrozen());
    std::stop_source source;
    const std::jthread stopper([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        source.request_stop();
    });
    QElapsedTimer watch;
    watch.start();

    const auto found = keychain.find(token, source.get_token());

    EXPECT_EQ(found.error().code(), Errc::Cancelled);
    EXPECT_LT(watch.elapsed(), 10'000);
    EXPECT_EQ(keychain.find(token, source.get_token()).error().code(), Errc::Cancelled);
}

TEST_F(Unlocked, LeavesNoCopyOfASecretInMemory)
{
    const QString probe = QStringLiteral(KEYCHAIN_PROBE);
    const QString bare = QStringLiteral(KEYCHAIN_PROBE_BARE);

    EXPECT_EQ(outputOf(probe, {QStringLiteral("store")}).toStdString(), "copies 0, held yes\n");
    EXPECT_EQ(outputOf(probe, {QStringLiteral("read")}).toStdString(), "copies 0, held yes\n");
    // The same without the allocator that wipes, or the test would prove nothing.
    const std::string left = outputOf(bare, {QStringLiteral("store")}).toStdString();
    EXPECT_NE(left, "copies 0, held yes\n");
    EXPECT_TRUE(left.ends_with("held yes\n")) << left;
}

TEST_F(Locked, SaysThatItIsLockedAndNeverThatNothingIsThere)
{
    expectEverythingFails(Errc::Denied, QStringLiteral("keychain.locked"), QStringLiteral("Unlock it"));
}

TEST_F(NoService, SaysThatNoKeychainAnswers)
{
    expectEverythingFails(
        Errc::Unsupported, QStringLiteral("keychain.no-service"), QStringLiteral("gnome-keyring"));
}

TEST_F(NoBus, SaysThatThereIsNoSession)
{
    expectEverythingFails(
        Errc::Unsupported, QStringLiteral("keychain.no-bus"), QStringLiteral("dbus-run-session"));
}

} // namespace
} // namespace slipway::secrets
