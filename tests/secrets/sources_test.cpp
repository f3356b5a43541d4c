// SPDX-License-Identifier: Apache-2.0
#include "secrets/asking_source.h"
#include "secrets/credential_chain.h"
#include "secrets/credential_list.h"
#include "secrets/process.h"
#include "secrets/remembered_credentials.h"

#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <thread>

namespace slipway::secrets {
namespace {

const QString name = QStringLiteral("archive");

QByteArray plain(const Result<Secret> &secret)
{
    if (!secret)
        return "failed: " + secret.error().name().toUtf8();
    return secret->use(
        [](std::string_view bytes) { return QByteArray(bytes.data(), qsizetype(bytes.size())); });
}

/// Answers what it was told to, and counts.
class ScriptedSource final : public CredentialSource {
public:
    explicit ScriptedSource(std::optional<Error> error = {}) : m_error(std::move(error)) { }
    Result<Secret> find(const QString &, std::stop_token) override
    {
        ++asked;
        if (m_error)
            return fail(*m_error);
        return Secret::copying("correct horse");
    }
    std::atomic<int> asked = 0;

private:
    std::optional<Error> m_error;
};

Error errorNamed(Errc code, const char *errorName)
{
    return Error(code, QStringLiteral("no")).named(QString(QLatin1String(errorName)));
}

TEST(AskingSourceTest, SaysWhatToDoWhereNobodyMayBeAsked)
{
    AskingSource source;

    const auto found = source.find(name, {});

    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().name(), u"credential.no-input");
    EXPECT_TRUE(found.error().hint().contains(u"slipwayctl credential set archive"));
}

TEST(AskingSourceTest, AsksEachTimeAndRefusesWhatCouldNotBeRedacted)
{
    int asked = 0;
    AskingSource source([&](const QString &, std::stop_token) -> Result<Secret> {
        return Secret::copying(++asked == 1 ? "correct horse" : "short");
    });

    EXPECT_EQ(plain(source.find(name, {})), "correct horse");
    EXPECT_EQ(plain(source.find(name, {})), "failed: secret.too-short");
}

TEST(CredentialChainTest, GoesOnWhereThereIsNoKeychainAndSaysSoOnce)
{
    ScriptedSource keychain(errorNamed(Errc::Unsupported, "keychain.no-bus"));
    ScriptedSource person;
    QStringList told;
    CredentialChain chain({&keychain, &person}, [&](const Error &error) { told.append(error.name()); });

    EXPECT_EQ(plain(chain.find(name, {})), "correct horse");
    EXPECT_EQ(plain(chain.find(name, {})), "correct horse");
    EXPECT_EQ(told, QStringList{QStringLiteral("keychain.no-bus")});
}

TEST(CredentialChainTest, StopsAtALockedKeychain)
{
    for (const Errc code : {Errc::Denied, Errc::TimedOut, Errc::Cancelled, Errc::Failed}) {
        ScriptedSource keychain(errorNamed(code, "keychain.locked"));
        ScriptedSource person;
        CredentialChain chain({&keychain, &person});

        EXPECT_EQ(plain(chain.find(name, {})), "failed: keychain.locked");
        EXPECT_EQ(person.asked, 0);
    }
}

TEST(CredentialChainTest, ReportsTheKeychainRatherThanThatNobodyMayBeAsked)
{
    ScriptedSource keychain(errorNamed(Errc::NotFound, "keychain.no-entry"));
    AskingSource nobody;
    CredentialChain chain({&keychain, &nobody});

    EXPECT_EQ(plain(chain.find(name, {})), "failed: keychain.no-entry");
}

TEST(RememberedCredentialsTest, AsksOnceForAllThreadsAndTellsTheRedactor)
{
    ScriptedSource source;
    Redactor redactor;
    RememberedCredentials remembered(source, redactor);
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> threads;
        threads.reserve(8);
        for (int i = 0; i < 8; ++i)
            threads.emplace_back(
                [&] { right += plain(remembered.find(name, {})) == "correct horse" ? 1 : 0; });
    }

    EXPECT_EQ(right, 8);
    EXPECT_EQ(source.asked, 1);
    EXPECT_EQ(redactor.redact(QByteArray("the correct horse came")), "the [redacted] came");
}

TEST(RememberedCredentialsTest, AsksAgainAfterAValueThatDidNotWork)
{
    ScriptedSource source;
    Redactor redactor;
    RememberedCredentials remembered(source, redactor);
    ASSERT_TRUE(remembered.find(name, {}));

    remembered.forget(name);

    ASSERT_TRUE(remembered.find(name, {}));
    EXPECT_EQ(source.asked, 2);
}

TEST(CredentialListTest, KeepsNamesAndTimesAcrossObjects)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("deep/credentials.json"));
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    ASSERT_TRUE(CredentialList(file).noteStored(QStringLiteral("zeta"), then));
    ASSERT_TRUE(CredentialList(file).noteUsed(QStringLiteral("alpha"), then.addDays(1)));
    ASSERT_TRUE(CredentialList(file).noteUsed(QStringLiteral("zeta"), then.addDays(2)));

    const QList<Credential> expected{
        {.name = QStringLiteral("alpha"), .created = {}, .lastUsed = then.addDays(1)},
        {.name = QStringLiteral("zeta"), .created = then, .lastUsed = then.addDays(2)},
    };
    EXPECT_EQ(CredentialList(file).all().value(), expected);
    ASSERT_TRUE(CredentialList(file).noteRemoved(QStringLiteral("alpha")));
    EXPECT_EQ(CredentialList(file).all().value().size(), 1);
}

TEST(CredentialListTest, LosesNothingWhenManyWriteAtOnce)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("credentials.json"));
    {
        std::vector<std::jthread> threads;
        threads.reserve(8);
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&, i] {
                for (int n = 0; n < 5; ++n)
                    EXPECT_TRUE(CredentialList(file).noteStored(
                        QStringLiteral("name-%1-%2").arg(i).arg(n), QDateTime::currentDateTimeUtc()));
            });
    }

    EXPECT_EQ(CredentialList(file).all().value().size(), 40);
}

TEST(CredentialListTest, SaysWhenItsFileIsBroken)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("credentials.json")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("not json");
    file.close();

    EXPECT_FALSE(CredentialList(file.fileName()).all());
}

[[noreturn]] void exitWithSevenWhenHard()
{
    const bool isHard = hardenProcess().has_value();
    rlimit limit{.rlim_cur = 1, .rlim_max = 1};
    getrlimit(RLIMIT_CORE, &limit);
    std::exit(isHard && prctl(PR_GET_DUMPABLE) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0 ? 7 : 1);
}

TEST(ProcessTest, LeavesNoCoreFileAndClosesItsMemory)
{
    EXPECT_EXIT(exitWithSevenWhenHard(), ::testing::ExitedWithCode(7), "");
}

} // namespace
} // namespace slipway::secrets
