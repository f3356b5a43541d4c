// SPDX-License-Identifier: Apache-2.0
// 200 projects in 8 environments: nothing that a person does may make the window stall.
#include "tests/ui/sample_board.h"
#include "tests/ui/stall_watch.h"
#include "tests/ui/window_rig.h"
#include "ui/home/home_page.h"
#include "ui/home/matrix_view.h"

#include <QAction>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <gtest/gtest.h>
#include <iostream>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TEST(BigMatrixTest, NeverStalls)
{
    ScriptedWorkplace place;
    place.onRead = [](std::stop_token) { return bigBoard(200, 8); };
    WindowRig rig(place);
    MainWindow &window = rig.window;
    window.show();
    rig.feed.start(50ms);
    auto &matrix = rig.matrix();
    ASSERT_TRUE(QTest::qWaitFor([&] { return matrix.isVisible(); }, 20'000));
    QTest::qWait(200);
    StallWatch watch;
    const auto pass = [&](const char *what) {
        QTest::qWait(50);
        const qint64 worst = watch.worst();
        std::cout << what << ": the longest stall was " << worst << " ms\n";
        EXPECT_LT(worst, StallWatch::most) << what;
    };

    for (int i = 0; i <= 40; ++i) {
        matrix.verticalScrollBar()->setValue(matrix.verticalScrollBar()->maximum() * i / 40);
        matrix.horizontalScrollBar()->setValue(matrix.horizontalScrollBar()->maximum() * i / 40);
        QTest::qWait(1);
    }
    pass("scrolling");
    auto *filter = window.findChild<QLineEdit *>(u"filter"_s);
    for (const QChar letter : QStringView(u"project-1 put back bo")) {
        filter->setText(filter->text() + letter);
        QTest::qWait(1);
    }
    pass("filtering");
    filter->clear();
    pass("showing all again");
    for (const QString &action : {u"groupState"_s, u"densityComfortable"_s, u"closeGroups"_s, u"openGroups"_s,
             u"groupName"_s, u"onlyAttention"_s, u"densityCompact"_s}) {
        window.findChild<QAction *>(action)->trigger();
        pass(qPrintable(action));
    }
    for (int i = 0; i <= 40; ++i) {
        matrix.verticalScrollBar()->setValue(matrix.verticalScrollBar()->maximum() * i / 40);
        QTest::qWait(1);
    }
    pass("scrolling in groups");
    const int reads = place.reads;
    ASSERT_TRUE(QTest::qWaitFor([&] { return place.reads > reads + 3; }, 20'000));
    pass("refreshing");
}

} // namespace
} // namespace slipway::ui
