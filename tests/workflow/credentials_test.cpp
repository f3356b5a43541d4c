// SPDX-License-Identifier: Apache-2.0
// Runs inside of a session with an unlocked keychain (tests/fakes/keychain/session).
#include "workflow/credentials.h"

#include "secrets/keychain.h"
#include "tests/fakes/warehouse/warehouse.h"
#include "tests/workflow/workflow_fixture.h"
#include "workflow/apply_configuration.h"

namespace slipway::workflow {
namespace {

using namespace Qt::StringLiterals;

model::Configuration twoProjects()
{
    model::Configuration all;
    all.projects = {{.name = u"shop"_s, .repository = {}, .package = {}, .credential = u"git"_s},
        {.name = u"web"_s, .repository = {}, .package = {}, .store = u"second"_s}};
    all.stores = {
        {.name = u"first"_s, .credential = u"archive"_s}, {.name = u"second"_s, .credential = u"archive"_s}};
    all.indexes = {{.name = u"pypi"_s, .upload = {}, .simple = {}, .credential = u"pypi"_s}};
    all.hosts = {{.name = u"web-1"_s, .address = {}, .credential = u"key"_s}};
    all.targets = {{.project = u"shop"_s, .environment = u"staging"_s, .hosts = {u"web-1"_s}},
        {.project = u"web"_s, .environment = u"production"_s, .hosts = {u"web-1"_s}}};
    return all;
}

TEST(CredentialsTest, SayWhatStandsStillWithoutThem)
{
    const QDateTime noon(QDate(2026, 5, 20), QTime(12, 0), Qt::UTC);
    QMap<QString, CredentialFacts> all;
    for (const auto &facts : credentialsOf(twoProjects(), {{.name = u"old"_s, .created = noon}}))
        all[facts.name] = facts;

    EXPECT_EQ(all.keys(), (QStringList{u"archive"_s, u"git"_s, u"key"_s, u"old"_s, u"pypi"_s}));
    EXPECT_EQ(all[u"git"_s].scope, QStringList{u"shop"_s});
    EXPECT_EQ(all[u"archive"_s].scope, QStringList{u"web"_s}); // shop names no store, and there are two
    EXPECT_EQ(all[u"archive"_s].uses.size(), 2);
    EXPECT_EQ(all[u"pypi"_s].scope, (QStringList{u"shop"_s, u"web"_s}));
    EXPECT_EQ(all[u"key"_s].scope, (QStringList{u"shop@staging"_s, u"web@production"_s}));
    EXPECT_EQ(all[u"old"_s].stored, noon);
    EXPECT_TRUE(all[u"old"_s].scope.isEmpty());
}

class StoredCredentialTest : public WorkflowTest {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(warehouse.start());
        const auto applied = applyConfiguration(*m_workshop, R"(schema = 1
[projects.shop]
repository = "/srv/git/shop.git"
[indexes.pypi]
upload = "https://upload.pypi.org/legacy/"
simple = "https://pypi.org/simple/"
credential = "pypi"
)",
            u"slipway.toml"_s, {});
        ASSERT_TRUE(applied) << qPrintable(applied.error().story());
    }
    Result<QStringList> store(const QByteArray &value)
    {
        return storeCredential(*m_workshop, keychain, u"pypi"_s, Secret::copying(value.toStdString()), {});
    }
    QByteArray stored()
    {
        const auto found = keychain.find(u"pypi"_s, {});
        return found ? found->use(
                   [](std::string_view bytes) { return QByteArray(bytes.data(), qsizetype(bytes.size())); })
                     : QByteArray();
    }
    QByteArray token(const QString &location)
    {
        return warehouse.token({QJsonArray{1, QJsonArray{u"shop"_s}}}, location);
    }

    fakes::Warehouse warehouse;
    secrets::Keychain keychain{{.service = secrets::Keychain::serviceFor(m_home.path()),
                                   .listFile = m_home.filePath(u"credentials.json"_s),
                                   .answerWithin = std::chrono::seconds(30)},
        m_clock};
};

TEST_F(StoredCredentialTest, ANewValueTakesThePlaceOfTheOldOneAndBothAreInTheTrail)
{
    ASSERT_TRUE(store("ada:the first value"));
    const auto tokens = store(token(u"pypi.org"_s));

    ASSERT_TRUE(tokens) << qPrintable(tokens.error().story());
    EXPECT_EQ(*tokens, QStringList{u"pypi: a token for pypi.org, project shop"_s});
    EXPECT_TRUE(stored().startsWith("pypi-"));
    ASSERT_EQ(events(u"credential.set"_s).size(), 1);
    ASSERT_EQ(events(u"credential.rotated"_s).size(), 1);
    EXPECT_EQ(events(u"credential.rotated"_s).constFirst().object, u"credential/pypi"_s);
}

TEST_F(StoredCredentialTest, ATokenOfAnotherIndexIsRefusedAndTheOldValueStays)
{
    ASSERT_TRUE(store("ada:the first value"));

    EXPECT_EQ(nameOf(store(token(u"test.pypi.org"_s))), "index.token-wrong-host");
    EXPECT_EQ(nameOf(store("pypi-what is this")), "index.token-broken");

    EXPECT_EQ(stored(), "ada:the first value");
    EXPECT_TRUE(events(u"credential.rotated"_s).isEmpty());
}

TEST_F(StoredCredentialTest, IsTestedAndRemoved)
{
    ASSERT_TRUE(store(token(u"pypi.org"_s)));
    const auto findings = testCredential(*m_workshop, keychain, u"pypi"_s, {});
    ASSERT_TRUE(findings) << qPrintable(findings.error().story());
    EXPECT_TRUE(findings->keychain.contains(u"gnome-keyring"_s)) << qPrintable(findings->keychain);
    EXPECT_EQ(findings->tokens.size(), 1);

    ASSERT_TRUE(removeCredential(*m_workshop, keychain, u"pypi"_s, {}));

    EXPECT_EQ(events(u"credential.removed"_s).size(), 1);
    EXPECT_EQ(nameOf(testCredential(*m_workshop, keychain, u"pypi"_s, {})), "keychain.no-entry");
    EXPECT_EQ(nameOf(removeCredential(*m_workshop, keychain, u"pypi"_s, {})), "keychain.no-entry");
    EXPECT_EQ(events(u"credential.removed"_s).size(), 1);
}

TEST_F(StoredCredentialTest, WhatIsNoNameOrNoSecretIsRefused)
{
    EXPECT_FALSE(storeCredential(*m_workshop, keychain, u"../pypi"_s, Secret::copying("long enough"), {}));
    EXPECT_EQ(nameOf(store("short")), "secret.too-short");
    EXPECT_TRUE(events(u"credential.set"_s).isEmpty());
}

} // namespace
} // namespace slipway::workflow
