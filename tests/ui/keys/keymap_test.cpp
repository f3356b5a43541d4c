// SPDX-License-Identifier: Apache-2.0
// Which keys do what: what is usual, what a person chose, and who gives way.
#include "ui/keys/keymap.h"
#include "ui/keys/reserved_keys.h"
#include "ui/navigation/availability.h"
#include "ui/navigation/filter_hint.h"

#include <QAction>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

const KeyScope everywhere{.name = KeyScope::everyPage(), .title = u"Every page"_s, .rank = 0};
const KeyScope home{.name = u"home"_s, .title = u"Home"_s, .rank = 1};
const KeyScope hosts{.name = u"hosts"_s, .title = u"Hosts"_s, .rank = 2};

Keys keys(const QString &words)
{
    return {QKeySequence(words)};
}

/// A window's worth of actions.
struct Actions {
    Actions()
    {
        make(search, u"search"_s, u"&Search…"_s, {u"Ctrl+K"_s});
        make(find, u"find"_s, u"Filter"_s, {u"/"_s, u"Ctrl+F"_s});
        make(details, u"details"_s, u"Details"_s, {u"F4"_s});
        make(probe, u"probe"_s, u"Probe"_s, {u"Ctrl+P"_s});
        make(detailsOfHost, u"details"_s, u"Details"_s, {u"F4"_s});
    }
    static void make(QAction &action, const QString &name, const QString &text, const QStringList &words)
    {
        action.setObjectName(name);
        action.setText(text);
        Keys all;
        for (const QString &each : words)
            all.append(QKeySequence(each));
        action.setShortcuts(all);
    }
    void governBy(Keymap &keymap)
    {
        keymap.govern({&detailsOfHost, &probe}, hosts);
        keymap.govern({&search}, everywhere);
        keymap.govern({&find, &details}, home);
    }

    QAction search;
    QAction find;
    QAction details;
    QAction probe;
    QAction detailsOfHost;
};

class KeymapTest : public testing::Test {
protected:
    KeymapTest() { actions.governBy(keymap); }
    QStringList rivals(const QString &id, const QString &words)
    {
        QStringList ids;
        for (const Binding &one : keymap.rivals(id, keys(words)))
            ids.append(one.id);
        return ids;
    }

    Keymap keymap;
    Actions actions;
};

TEST_F(KeymapTest, ListsScopeByScopeWhatHasANameAndAText)
{
    QAction nameless(u"Paint"_s);
    keymap.govern({&nameless}, home);

    QStringList ids;
    for (const Binding &one : keymap.bindings())
        ids.append(one.id);
    EXPECT_EQ(ids,
        (QStringList{
            u"window/search"_s, u"home/find"_s, u"home/details"_s, u"hosts/details"_s, u"hosts/probe"_s}));
    EXPECT_EQ(keymap.bindings().constFirst().name, u"Search"_s);
}

TEST_F(KeymapTest, AChangeReachesTheActionsOfEveryWindowAndTheirTooltips)
{
    Actions ofAnotherWindow;
    ofAnotherWindow.governBy(keymap);
    EXPECT_EQ(actions.details.toolTip(), u"Details (F4)"_s);

    keymap.bind(u"home/details"_s, keys(u"Ctrl+Y"_s));

    for (const QAction *one : {&actions.details, &ofAnotherWindow.details}) {
        EXPECT_EQ(one->shortcuts(), keys(u"Ctrl+Y"_s));
        EXPECT_EQ(one->toolTip(), u"Details (Ctrl+Y)"_s);
    }
    EXPECT_EQ(actions.detailsOfHost.shortcuts(), keys(u"F4"_s));
}

TEST_F(KeymapTest, AWindowThatIsOpenedLaterHasWhatWasChosen)
{
    keymap.bind(u"home/details"_s, keys(u"Ctrl+Y"_s));
    Actions later;

    later.governBy(keymap);

    EXPECT_EQ(later.details.shortcuts(), keys(u"Ctrl+Y"_s));
    EXPECT_EQ(keymap.bindings().at(2).usual, keys(u"F4"_s));
}

TEST_F(KeymapTest, WhatMeetsNowhereMayShareKeys)
{
    EXPECT_EQ(rivals(u"home/find"_s, u"Ctrl+P"_s), QStringList());
    EXPECT_EQ(rivals(u"home/find"_s, u"F4"_s), QStringList{u"home/details"_s});
    EXPECT_EQ(rivals(u"home/find"_s, u"Ctrl+K"_s), QStringList{u"window/search"_s});
    EXPECT_EQ(rivals(u"window/search"_s, u"F4"_s), (QStringList{u"home/details"_s, u"hosts/details"_s}));
    EXPECT_EQ(rivals(u"home/details"_s, u"F4"_s), QStringList()); // its own
}

TEST_F(KeymapTest, KeysThatBeginWithOthersCountAsTheSame)
{
    EXPECT_EQ(rivals(u"home/find"_s, u"F4, F4"_s), QStringList{u"home/details"_s});
}

TEST_F(KeymapTest, WhatIsTakenOverIsMissedByWhoHadItAndComesBack)
{
    keymap.bind(u"window/search"_s, keys(u"F4"_s));
    EXPECT_TRUE(actions.details.shortcuts().isEmpty());
    EXPECT_TRUE(actions.detailsOfHost.shortcuts().isEmpty());
    EXPECT_EQ(actions.details.toolTip(), u"Details"_s);

    keymap.bind(u"home/details"_s, keys(u"F4"_s)); // its usual keys

    EXPECT_EQ(actions.details.shortcuts(), keys(u"F4"_s));
    EXPECT_TRUE(actions.search.shortcuts().isEmpty());
    keymap.resetAll();
    EXPECT_EQ(actions.search.shortcuts(), keys(u"Ctrl+K"_s));
    EXPECT_EQ(actions.detailsOfHost.shortcuts(), keys(u"F4"_s));
}

TEST_F(KeymapTest, KeepsOnlyWhatWasChosen)
{
    const QTemporaryDir folder;
    QSettings kept(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    keymap.bind(u"home/find"_s, {QKeySequence(u"Ctrl+,"_s), QKeySequence(u"Ctrl+X, Ctrl+Y"_s)});
    keymap.bind(u"hosts/probe"_s, {});
    keymap.bind(u"home/details"_s, keys(u"F4"_s));

    keymap.keep(kept);
    kept.sync();
    Keymap later;
    later.restore(QSettings(kept.fileName(), QSettings::IniFormat));
    Actions again;
    again.governBy(later);

    EXPECT_EQ(kept.allKeys(), (QStringList{u"keys/home/find"_s, u"keys/hosts/probe"_s}));
    EXPECT_EQ(again.find.shortcuts(), actions.find.shortcuts());
    EXPECT_TRUE(again.probe.shortcuts().isEmpty());
    EXPECT_EQ(again.details.shortcuts(), keys(u"F4"_s));
    keymap.resetAll();
    keymap.keep(kept);
    EXPECT_TRUE(kept.allKeys().isEmpty());
}

TEST_F(KeymapTest, ATooltipSaysWhyNotBeforeItSaysTheKeys)
{
    setUnavailable(actions.probe, u"No host is chosen"_s);
    keymap.bind(u"hosts/probe"_s, keys(u"Ctrl+U"_s));
    EXPECT_EQ(actions.probe.toolTip(), u"No host is chosen"_s);

    setUnavailable(actions.probe, {});

    EXPECT_EQ(actions.probe.toolTip(), u"Probe (Ctrl+U)"_s);
}

TEST_F(KeymapTest, AFilterNamesTheKeysThatLeadToIt)
{
    QLineEdit filter;
    filter.setPlaceholderText(u"Filter: host"_s);
    hintKeys(filter, actions.find);
    EXPECT_EQ(filter.placeholderText(), u"Filter: host ( / )"_s);

    keymap.bind(u"home/find"_s, keys(u"F3"_s));

    EXPECT_EQ(filter.placeholderText(), u"Filter: host ( F3 )"_s);
}

TEST(ReservedKeysTest, AreThoseThatAKeyboardMovesAndEditsWith)
{
    for (const auto *words : {"Tab", "Shift+Tab", "Esc", "Return", "Down", "Ctrl+C", "Ctrl+K, Esc"})
        EXPECT_TRUE(isReserved(QKeySequence(QString::fromLatin1(words)))) << words;
    for (const auto *words : {"/", "F4", "Alt+Left", "Ctrl+Return", "Ctrl+K", "Ctrl+Shift+C"})
        EXPECT_FALSE(isReserved(QKeySequence(QString::fromLatin1(words)))) << words;
}

} // namespace
} // namespace slipway::ui
