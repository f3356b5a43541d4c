// SPDX-License-Identifier: Apache-2.0
// What translators have written, against what the code says.
#include "tests/ui/language/catalogue.h"

#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

/// "%1", "%L2" and "%n" in order of the alphabet; those of a plural may stand once more or less.
QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(?:\\d+|n)"_s);
    QStringList found;
    for (const auto &match : pattern.globalMatch(text))
        found.append(match.captured());
    found.sort();
    return found;
}

bool hasMnemonic(const QString &text)
{
    return text.contains(QRegularExpression(u"&\\pL"_s));
}

QStringList roomsOfTheWindow()
{
    const QString root = QStringLiteral(SLIPWAY_SOURCE_DIR);
    return {root + u"/app/desktop"_s, root + u"/ui"_s, u"-I"_s, root, u"-I"_s, root + u"/core"_s};
}

/// The texts of the code as they are now.
QList<CatalogueEntry> textsOfTheCode(const QStringList &options = {})
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"fresh.ts"_s);
    QProcess lupdate;
    lupdate.setProcessChannelMode(QProcess::MergedChannels);
    lupdate.start(QStringLiteral(SLIPWAY_LUPDATE),
        roomsOfTheWindow() + options
            + QStringList{
                u"-silent"_s, u"-locations"_s, u"none"_s, u"-target-language"_s, u"de"_s, u"-ts"_s, file});
    constexpr int patience = 120'000;
    EXPECT_TRUE(lupdate.waitForFinished(patience));
    EXPECT_EQ(lupdate.exitCode(), 0) << lupdate.readAll().constData();
    return readCatalogue(file);
}

QSet<QString> keysOf(const QList<CatalogueEntry> &entries)
{
    QSet<QString> keys;
    for (const auto &entry : entries)
        keys.insert(entry.key());
    return keys;
}

class CatalogueTest : public testing::TestWithParam<const char *> {
protected:
    const QList<CatalogueEntry> entries = readCatalogue(catalogueFile(QString::fromLatin1(GetParam())));
};

TEST_P(CatalogueTest, IsFinished)
{
    ASSERT_FALSE(entries.isEmpty());
    for (const auto &entry : entries) {
        EXPECT_TRUE(entry.isFinished) << qPrintable(entry.key());
        EXPECT_FALSE(entry.translations.contains(QString())) << qPrintable(entry.key());
    }
}

TEST_P(CatalogueTest, HasOneAndMany)
{
    for (const auto &entry : entries)
        EXPECT_EQ(entry.translations.size(), entry.isPlural ? 2 : 1) << qPrintable(entry.key());
}

TEST_P(CatalogueTest, KeepsPlaceholdersAndMnemonics)
{
    for (const auto &entry : entries) {
        for (const QString &translation : entry.translations) {
            EXPECT_EQ(placeholdersOf(translation), placeholdersOf(entry.source)) << qPrintable(entry.key());
            EXPECT_EQ(hasMnemonic(translation), hasMnemonic(entry.source)) << qPrintable(entry.key());
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, CatalogueTest, testing::Values("en", "de"));

TEST(GermanCatalogueTest, LacksNoTextOfTheCode)
{
    const auto fresh = textsOfTheCode();
    ASSERT_FALSE(fresh.isEmpty());
    const auto known = keysOf(readCatalogue(catalogueFile(u"de"_s)));

    const QSet<QString> lacking = keysOf(fresh) - known;

    EXPECT_TRUE(lacking.isEmpty()) << "cmake --build build/dev --target translations, then translate:\n"
                                   << qPrintable(
                                          QStringList(lacking.begin(), lacking.end()).join(u"\n--\n"_s));
}

TEST(EnglishCatalogueTest, LacksNoPlural)
{
    const auto known = keysOf(readCatalogue(catalogueFile(u"en"_s)));

    const QSet<QString> lacking = keysOf(textsOfTheCode({u"-pluralonly"_s})) - known;

    EXPECT_TRUE(lacking.isEmpty()) << qPrintable(
        QStringList(lacking.begin(), lacking.end()).join(u"\n--\n"_s));
}

TEST(GermanCatalogueTest, KnowsWhichClassSaysAText)
{
    // A text of a namespace is one that lupdate found and tr() will not.
    const QStringList nowhere{u""_s, u"slipway"_s, u"slipway::ui"_s, u"slipway::app"_s};
    for (const auto &entry : textsOfTheCode())
        EXPECT_FALSE(nowhere.contains(entry.context)) << qPrintable(entry.key());
}

} // namespace
} // namespace slipway::ui
