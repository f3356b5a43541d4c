// SPDX-License-Identifier: Apache-2.0
// The window in each of its states, for those who hear it or use the keyboard alone.
#include "tests/ui/accessibility.h"

#include "tests/ui/patience.h"
#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"

#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

class AccessibilityTest : public testing::Test {
protected:
    QStringList barriers(std::function<Result<Board>(std::stop_token)> read, const Route &route = {})
    {
        ScriptedWorkplace place;
        place.onRead = std::move(read);
        WindowRig rig(place);
        rig.window.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&rig.window, patience));
        rig.feed.start();
        EXPECT_TRUE(QTest::qWaitFor([&] { return place.reads > 0; }, patience));
        QTest::qWait(100);
        rig.activity.begin(u"Build shop"_s, {},
            [](std::stop_token, task::Progress &) { return Result<QString>(u"built"_s); });
        rig.window.go(route);
        QTest::qWait(50);
        return barriersIn(rig.window);
    }
};

TEST_F(AccessibilityTest, TheMatrixHasNoBarriers)
{
    const auto found = barriers([](std::stop_token) { return sampleBoard(); });
    EXPECT_TRUE(found.isEmpty()) << qPrintable(found.join(u'\n'));
}

TEST_F(AccessibilityTest, TheGroupedMatrixHasNoBarriers)
{
    const auto found = barriers([](std::stop_token) { return sampleBoard(); },
        *routeOf(u"slipway://home?group=state&density=comfortable"_s));
    EXPECT_TRUE(found.isEmpty()) << qPrintable(found.join(u'\n'));
}

TEST_F(AccessibilityTest, AnEmptyProfileHasNoBarriers)
{
    const auto found = barriers([](std::stop_token) { return Board{}; });
    EXPECT_TRUE(found.isEmpty()) << qPrintable(found.join(u'\n'));
}

TEST_F(AccessibilityTest, AFailureHasNoBarriers)
{
    const auto found = barriers([](std::stop_token) -> Result<Board> {
        return fail(Error(Errc::Unreachable, u"the database does not answer"_s));
    });
    EXPECT_TRUE(found.isEmpty()) << qPrintable(found.join(u'\n'));
}

TEST_F(AccessibilityTest, TheActivityHasNoBarriers)
{
    const auto found = barriers(
        [](std::stop_token) { return sampleBoard(); }, {.place = Place::Activity, .path = {}, .query = {}});
    EXPECT_TRUE(found.isEmpty()) << qPrintable(found.join(u'\n'));
}

TEST(BarriersTest, AreFoundWhereThereAreAny)
{
    QWidget root;
    QVBoxLayout column(&root);
    QPushButton nameless;
    nameless.setObjectName(u"nameless"_s);
    QPushButton small(u"&Go"_s);
    small.setObjectName(u"small"_s);
    small.setFixedSize(8, 8);
    QPushButton unreached(u"&Get"_s);
    unreached.setObjectName(u"unreached"_s);
    unreached.setFocusPolicy(Qt::NoFocus);
    for (QPushButton *button : {&nameless, &small, &unreached})
        column.addWidget(button);
    root.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&root, patience));

    EXPECT_EQ(barriersIn(root),
        QStringList({u"QPushButton \"nameless\" has no name"_s, u"QPushButton \"small\" is 8 × 8"_s,
            u"QPushButton \"unreached\" is not reached by Tab"_s,
            u"QPushButton \"unreached\" and QPushButton \"small\" share Alt+g"_s}));
}

} // namespace
} // namespace slipway::ui
