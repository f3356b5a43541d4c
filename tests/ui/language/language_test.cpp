// SPDX-License-Identifier: Apache-2.0
// The window in languages that people speak, and in one that nobody does.
#include "ui/language/language.h"

#include "tests/ui/accessibility.h"
#include "tests/ui/language/catalogue.h"
#include "tests/ui/language/pseudo_language.h"
#include "tests/ui/language/visible_texts.h"
#include "tests/ui/places/every_place.h"

#include <QApplication>
#include <QMutex>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

/// Translates nothing, and notes which of the window's texts were asked for.
class Listener final : public QTranslator {
public:
    Listener() { QCoreApplication::installTranslator(this); }
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(
        const char *context, const char *text, const char *disambiguation, int) const override
    {
        const CatalogueEntry entry{.context = QString::fromLatin1(context),
            .source = QString::fromUtf8(text),
            .comment = QString::fromUtf8(disambiguation)};
        const QMutexLocker lock(&m_mutex);
        if (entry.context.startsWith(u"slipway::"_s))
            m_asked.insert(entry.key());
        return {};
    }
    [[nodiscard]] QSet<QString> asked() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_asked;
    }

private:
    mutable QMutex m_mutex;
    mutable QSet<QString> m_asked;
};

/// English texts that German says differently.
QSet<QString> englishOnly()
{
    QSet<QString> english;
    QSet<QString> german;
    for (const auto &entry : readCatalogue(catalogueFile(u"de"_s))) {
        english.insert(QString(entry.source).remove(u'&'));
        for (const QString &translation : entry.translations)
            german.insert(QString(translation).remove(u'&'));
    }
    return english - german;
}

QString hosts(int number)
{
    return QCoreApplication::translate("slipway::ui::HostsPage", "%n host(s)", nullptr, number);
}

QString cancel()
{
    return QCoreApplication::translate("QPlatformTheme", "Cancel");
}

TEST(LanguageTest, CountsInEnglish)
{
    EXPECT_EQ(hosts(1), u"1 host"_s);
    EXPECT_EQ(hosts(3), u"3 hosts"_s);
    EXPECT_EQ(hosts(0), u"0 hosts"_s);
}

TEST(LanguageTest, SpeaksGermanWhereTheDesktopDoes)
{
    for (const QLocale::Territory where : {QLocale::Germany, QLocale::Austria, QLocale::Switzerland}) {
        const Language language(QLocale(QLocale::German, where));

        EXPECT_EQ(language.name(), u"de"_s);
        EXPECT_EQ(hosts(1), u"1 Host"_s);
        EXPECT_EQ(hosts(3), u"3 Hosts"_s);
        EXPECT_EQ(cancel(), u"Abbrechen"_s) << "Qt's own words are missing";
    }
    EXPECT_EQ(cancel(), u"Cancel"_s);
}

TEST(LanguageTest, SpeaksEnglishWhereItDoesNotKnowTheLanguage)
{
    for (const QLocale &locale : {QLocale(QLocale::French), QLocale::c(), QLocale(QLocale::English)}) {
        const Language language(locale);

        EXPECT_EQ(language.name(), u"en"_s);
        EXPECT_EQ(hosts(1), u"1 host"_s);
        EXPECT_EQ(cancel(), u"Cancel"_s) << "half of the window in another language";
    }
}

TEST(LanguageTest, TheWindowIsGerman)
{
    const Language language{QLocale(QLocale::German)};
    const Listener listener;
    EveryPlace places;
    const auto english = englishOnly();
    ASSERT_TRUE(english.contains(u"Environments"_s));

    EXPECT_EQ(places.window().findChild<QToolButton *>(u"go-settingsButton"_s)->text(), u"Einstellungen"_s);
    for (const Route &route : EveryPlace::routes()) {
        places.show(route);
        const QStringList texts = textsIn(places.window());
        EXPECT_GT(texts.size(), 20);
        const QStringList barriers = barriersIn(places.window()); // such as keys that two things share
        EXPECT_TRUE(barriers.isEmpty()) << qPrintable(barriers.join(u'\n'));
        for (const QString &text : texts)
            EXPECT_FALSE(english.contains(text))
                << qPrintable(text) << " at " << qPrintable(route.path.join(u'/'));
    }
    QSet<QString> known;
    for (const auto &entry : readCatalogue(catalogueFile(u"de"_s)))
        known.insert(entry.key());
    const auto unknown = listener.asked() - known;
    EXPECT_TRUE(unknown.isEmpty()) << qPrintable(
        QStringList(unknown.cbegin(), unknown.cend()).join(u"\n--\n"_s));
}

class LongTextsTest : public testing::Test {
protected:
    void visitAll()
    {
        EveryPlace places;
        for (const Route &route : EveryPlace::routes()) {
            places.show(route);
            const QStringList cut = cutIn(places.window());
            EXPECT_TRUE(cut.isEmpty()) << qPrintable(route.path.join(u'/')) << ":\n"
                                       << qPrintable(cut.join(u'\n'));
        }
        const auto *rail = places.window().findChild<QWidget *>(u"rail"_s);
        isRailAtTheRight = rail->mapTo(&places.window(), QPoint()).x() > places.window().width() / 2;
    }
    bool isRailAtTheRight = false;
};

TEST_F(LongTextsTest, AreNotCutInGerman)
{
    const Language language{QLocale(QLocale::German)};

    visitAll();
}

TEST_F(LongTextsTest, AreNotCutWhenTheyAreFortyPercentLonger)
{
    PseudoLanguage pseudo;
    QCoreApplication::installTranslator(&pseudo);
    ASSERT_EQ(hosts(3), stretched(u"%n host(s)"_s).replace(u"%n"_s, u"3"_s));

    visitAll();

    EXPECT_FALSE(isRailAtTheRight);
}

TEST_F(LongTextsTest, AreNotCutFromRightToLeft)
{
    PseudoLanguage pseudo;
    QCoreApplication::installTranslator(&pseudo);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);

    visitAll();

    EXPECT_TRUE(isRailAtTheRight);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

} // namespace
} // namespace slipway::ui
