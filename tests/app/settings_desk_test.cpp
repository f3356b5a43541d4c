// SPDX-License-Identifier: Apache-2.0
// The settings page's desk over a real profile and a real keychain: runs inside of an unlocked session.
#include "app/desktop/settings_desk.h"

#include "workflow/apply_configuration.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace slipway::app {
namespace {

using namespace Qt::StringLiterals;
using Use = workflow::CredentialUse;

constexpr std::string_view value = "ada:AgEIcHlwaS5vcmcCJGNhbmFyeQ-canary";

constexpr auto configuration = R"(schema = 1
[projects.shop]
repository = "/srv/shop.git"
[indexes.pypi]
upload = "https://upload.pypi.org/legacy/"
simple = "https://pypi.org/simple/"
credential = "pypi"
)";

class SettingsDeskTest : public testing::Test {
protected:
    void SetUp() override
    {
        const auto parts = workplace.workshop({});
        ASSERT_TRUE(parts) << qPrintable(parts.error().story());
        const auto applied = workflow::applyConfiguration(**parts, configuration, u"test.toml"_s, {});
        ASSERT_TRUE(applied) << qPrintable(applied.error().story());
    }
    workflow::CredentialFacts entry(const QString &name)
    {
        const auto facts = desk.read({});
        EXPECT_TRUE(facts) << qPrintable(facts.error().story());
        for (const auto &one : facts ? facts->credentials : QList<workflow::CredentialFacts>()) {
            if (one.name == name)
                return one;
        }
        return {};
    }

    QTemporaryDir folder;
    Settings settings{.profile = folder.filePath(u"profile"_s)};
    DesktopWorkplace workplace{settings};
    DesktopSettingsDesk desk{workplace, settings};
};

TEST_F(SettingsDeskTest, NamesWhatIsNeededBeforeItIsStored)
{
    const auto facts = desk.read({});

    ASSERT_TRUE(facts) << qPrintable(facts.error().story());
    EXPECT_FALSE(facts->keychainFailure);
    EXPECT_TRUE(facts->keychain.contains(u"gnome-keyring"_s)) << qPrintable(facts->keychain);
    EXPECT_EQ(facts->profile, folder.filePath(u"profile"_s));
    ASSERT_EQ(facts->credentials.size(), 1);
    EXPECT_EQ(facts->credentials[0].name, u"pypi"_s);
    EXPECT_FALSE(facts->credentials[0].stored.isValid());
    const QList<std::pair<Use, QString>> uses{{Use::Index, u"pypi"_s}};
    EXPECT_EQ(facts->credentials[0].uses, uses);
}

TEST_F(SettingsDeskTest, StoresTestsAndRemovesAValueAndTheProfileNeverHasIt)
{
    const auto stored = desk.store(u"pypi"_s, Secret::copying(value), {});
    ASSERT_TRUE(stored) << qPrintable(stored.error().story());
    EXPECT_TRUE(entry(u"pypi"_s).stored.isValid());
    const auto tested = desk.test(u"pypi"_s, {});
    ASSERT_TRUE(tested) << qPrintable(tested.error().story());

    QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int looked = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(file.readAll().contains(QByteArray(value.data(), qsizetype(value.size()))))
            << qPrintable(file.fileName());
        ++looked;
    }
    EXPECT_GT(looked, 1);

    ASSERT_TRUE(desk.remove(u"pypi"_s, {}));
    EXPECT_FALSE(entry(u"pypi"_s).stored.isValid());
    const auto gone = desk.test(u"pypi"_s, {});
    ASSERT_FALSE(gone);
    EXPECT_EQ(gone.error().name(), u"keychain.no-entry"_s);
}

TEST_F(SettingsDeskTest, RefusesANameThatTheConfigurationCouldNotHave)
{
    EXPECT_FALSE(desk.store(u"../pypi"_s, Secret::copying(value), {}));
    EXPECT_FALSE(desk.store(u"pypi"_s, Secret::copying(""), {}));
}

TEST_F(SettingsDeskTest, ExaminesThisComputer)
{
    const auto diagnoses = desk.examine({});

    ASSERT_TRUE(diagnoses) << qPrintable(diagnoses.error().story());
    EXPECT_GE(diagnoses->size(), 5);
    for (const auto &one : *diagnoses)
        EXPECT_FALSE(one.found.isEmpty()) << qPrintable(one.subject);
}

TEST_F(SettingsDeskTest, ExaminesThisComputerAndSaysWhatItKnowsWithoutTheDatabase)
{
    QFile inTheWay(folder.filePath(u"file"_s));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    const Settings started{.profile = folder.filePath(u"lost"_s),
        .databaseUrl = u"sqlite://"_s + folder.filePath(u"file/slipway.db"_s),
        .person = u"ada"_s};
    DesktopWorkplace lost(started);
    DesktopSettingsDesk without(lost, started);

    const auto facts = without.read({});
    const auto diagnoses = without.examine({});

    ASSERT_TRUE(facts) << qPrintable(facts.error().story());
    EXPECT_TRUE(facts->databaseFailure);
    EXPECT_EQ(facts->person, u"ada"_s);
    EXPECT_EQ(facts->profile, folder.filePath(u"lost"_s));
    EXPECT_TRUE(facts->database.endsWith(u"file/slipway.db"_s)) << qPrintable(facts->database);
    ASSERT_TRUE(diagnoses) << qPrintable(diagnoses.error().story());
    EXPECT_GE(diagnoses->size(), 5);
    EXPECT_EQ(diagnoses->first().subject, u"Python"_s);
    EXPECT_EQ(diagnoses->last().subject, u"Database"_s);
    EXPECT_EQ(diagnoses->last().fitness, ui::Fitness::Missing);
}

} // namespace
} // namespace slipway::app
