// SPDX-License-Identifier: Apache-2.0
// Every place of the program, for those who use the keyboard alone, and for those who do not want to wait.
#include "tests/ui/accessibility.h"
#include "tests/ui/places/every_place.h"
#include "tests/ui/stall_watch.h"

#include <QApplication>
#include <QTest>
#include <gtest/gtest.h>
#include <iostream>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

QString called(const QWidget *widget)
{
    return widget
        ? u"%1 \"%2\""_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())
        : u"nothing"_s;
}

QStringList namesOf(const QList<QWidget *> &widgets)
{
    QStringList names;
    for (const QWidget *widget : widgets)
        names.append(called(widget));
    names.sort();
    return names;
}

/// Presses Tab until the focus is where it was once before; yields what had it on the way, in order of names.
QStringList stopsOnTheWayRound(Qt::KeyboardModifiers modifiers)
{
    constexpr int most = 300;
    const Qt::Key key = modifiers.testFlag(Qt::ShiftModifier) ? Qt::Key_Backtab : Qt::Key_Tab;
    QTest::keyClick(
        QApplication::focusWidget(), key, modifiers); // a page may have it that Tab does not come to
    QList<QWidget *> visited;
    for (int i = 0; i < most; ++i) {
        QWidget *now = QApplication::focusWidget();
        EXPECT_NE(now, nullptr) << "after "
                                << qPrintable(called(visited.isEmpty() ? nullptr : visited.last()));
        if (!now)
            return {};
        if (visited.contains(now)) {
            EXPECT_EQ(now, visited.first()) << qPrintable(called(now)) << " holds the focus";
            return namesOf(visited);
        }
        visited.append(now);
        QTest::keyClick(now, key, modifiers);
    }
    ADD_FAILURE() << "Tab never comes round";
    return {};
}

TEST(PlacesTest, AreWithoutBarriersAndWithoutTraps)
{
    EveryPlace places;
    ASSERT_TRUE(QTest::qWaitForWindowActive(&places.window()));
    for (const Route &route : EveryPlace::routes()) {
        places.show(route);
        SCOPED_TRACE(qPrintable(linkOf(route)));
        const QStringList barriers = barriersIn(places.window());
        EXPECT_TRUE(barriers.isEmpty()) << qPrintable(barriers.join(u'\n'));
        places.window().page().enter();
        const QStringList forward = stopsOnTheWayRound(Qt::NoModifier);
        const QStringList back = stopsOnTheWayRound(Qt::ShiftModifier);
        EXPECT_GT(forward.size(), 12) << "the rail and the bar alone are more";
        EXPECT_EQ(forward.join(u'\n').toStdString(), back.join(u'\n').toStdString());
    }
}

TEST(PlacesTest, NeverStallTheWindow)
{
    EveryPlace places;
    StallWatch watch;
    for (const bool isAgain : {false, true}) {
        for (const Route &route : EveryPlace::routes()) {
            places.show(route);
            const qint64 worst = watch.worst();
            std::cout << qPrintable(linkOf(route)) << (isAgain ? ", again" : "") << ": the longest stall was "
                      << worst << " ms\n";
            EXPECT_LT(worst, StallWatch::most) << qPrintable(linkOf(route));
        }
    }
}

} // namespace
} // namespace slipway::ui
