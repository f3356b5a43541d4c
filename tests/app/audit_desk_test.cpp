// SPDX-License-Identifier: Apache-2.0
// The audit page over a real profile.
#include "app/desktop/audit_desk.h"

#include "tests/ui/sample_board.h"
#include "tests/ui/window_rig.h"
#include "ui/audit/audit_page.h"
#include "ui/widgets/record_table.h"
#include "workflow/workshop.h"

#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace slipway::app {
namespace {

using namespace Qt::StringLiterals;

constexpr int patience = 60'000;

class AuditDeskTest : public testing::Test {
protected:
    void SetUp() override
    {
        const auto parts = workplace.workshop({});
        ASSERT_TRUE(parts) << qPrintable(parts.error().story());
        for (int i = 1; i <= 300; ++i)
            ASSERT_TRUE(workflow::note(**parts, i % 10 == 0 ? u"build.failed"_s : u"build.started"_s,
                u"build/shop/%1"_s.arg(i), {{u"ref"_s, u"v%1"_s.arg(i)}}));
    }

    QTemporaryDir folder;
    DesktopWorkplace workplace{{.profile = folder.path(), .databaseUrl = {}, .person = u"Ann"_s}};
    DesktopAuditDesk desk{workplace};
};

TEST_F(AuditDeskTest, ShowsTheTrailOfTheProfileAndFiltersIt)
{
    ui::ScriptedWorkplace home;
    std::unique_ptr<ui::WindowRig> rig;
    rig = std::make_unique<ui::WindowRig>(home,
        ui::PageMakers{{ui::Place::Audit,
            [&](QWidget *parent) { return new ui::AuditPage(desk, rig->activity, parent); }}});
    rig->window.show();
    rig->window.go({.place = ui::Place::Audit, .query = u"project:shop outcome:failed actor:ann"_s});

    auto *table = rig->window.findChild<ui::RecordTable *>(u"auditTable"_s);
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 30; }, patience));
    EXPECT_EQ(table->model()->index(0, ui::AuditModel::Action).data().toString(), u"build.failed"_s);
    EXPECT_EQ(table->model()->index(0, ui::AuditModel::Project).data().toString(), u"shop"_s);

    rig->window.findChild<QLineEdit *>(u"auditFilter"_s)->clear();

    EXPECT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() == 301; }, patience));
}

TEST_F(AuditDeskTest, VerifiesAndExportsTheTrail)
{
    task::Progress progress;

    const auto verification = desk.verify({}, progress);
    const QString file = folder.filePath(u"audit.jsonl"_s);
    const auto events = desk.exportTo(file, {}, progress);
    const auto again = desk.exportTo(file, {}, progress);

    ASSERT_TRUE(verification);
    EXPECT_TRUE(verification->isSound());
    EXPECT_EQ(events, 301);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code(), Errc::Conflict);
    QFile written(file);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    EXPECT_EQ(written.readAll().count('\n'), 302);
}

} // namespace
} // namespace slipway::app
