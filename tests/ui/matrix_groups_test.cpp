// SPDX-License-Identifier: Apache-2.0
#include "ui/home/matrix_groups.h"

#include "tests/ui/sample_board.h"
#include "ui/home/matrix_filter.h"
#include "ui/home/matrix_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

Board boardOf(const QStringList &projects)
{
    Board board = bigBoard(0, 1);
    for (const QString &project : projects) {
        board.projects.append(project);
        board.cells.append({.project = project, .environment = board.environments[0].name});
    }
    return board;
}

class MatrixGroupsTest : public testing::Test {
protected:
    MatrixGroupsTest() { model.setBoard(sampleBoard()); }

    QStringList rows()
    {
        QStringList texts;
        for (int row = 0; row < groups.rowCount(); ++row)
            texts.append(groups.headerData(row, Qt::Vertical, Qt::DisplayRole).toString());
        return texts;
    }
    QString inWords(int row, int column, int role = Qt::DisplayRole)
    {
        return groups.data(groups.index(row, column), role).toString();
    }

    MatrixModel model;
    MatrixFilter filter;
    MatrixGroups groups{model, (filter.setSourceModel(&model), filter)};
    QAbstractItemModelTester tester{&groups, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(MatrixGroupsTest, WithoutGroupingAreTheMatrixItself)
{
    EXPECT_EQ(rows().size(), 8);
    EXPECT_EQ(rows().constFirst(), u"catalogue"_s);
    EXPECT_EQ(groups.cellOf(groups.index(6, 1)), model.find(u"shop"_s, u"staging"_s));
    EXPECT_EQ(groups.groupOf(u"shop"_s), QString());
}

TEST_F(MatrixGroupsTest, BringProjectsTogetherThatFareAlikeTheMostUrgentFirst)
{
    groups.setGrouping(Grouping::State);

    EXPECT_EQ(rows(),
        (QStringList{u"Needs attention (4)"_s, u"invoices"_s, u"mailer"_s, u"pricing"_s, u"warehouse"_s,
            u"Deploying (1)"_s, u"shop"_s, u"Good (3)"_s, u"catalogue"_s, u"checkout"_s, u"search"_s}));
    EXPECT_FALSE(groups.cellOf(groups.index(0, 0)).isValid());
    EXPECT_EQ(groups.cellOf(groups.index(6, 1)), model.find(u"shop"_s, u"staging"_s));
    EXPECT_EQ(groups.indexOf(model.find(u"shop"_s, u"staging"_s)), groups.index(6, 1));
}

TEST_F(MatrixGroupsTest, CountHowTheProjectsOfAGroupFareInEachEnvironment)
{
    groups.setGrouping(Grouping::State);

    EXPECT_EQ(inWords(0, 2), u"Needs attention: 2, Good: 1, Not deployed: 1"_s);
    const QString spoken = inWords(0, 2, Qt::AccessibleTextRole);
    EXPECT_TRUE(spoken.startsWith(u"Group Needs attention, 4 project"_s)) << qPrintable(spoken);
    EXPECT_TRUE(spoken.contains(u"open in production: Needs attention: 2"_s)) << qPrintable(spoken);
    EXPECT_EQ(
        groups.data(groups.index(0, 2), MatrixModel::TierRole).value<model::Tier>(), model::Tier::Production);
}

TEST_F(MatrixGroupsTest, PutTheProjectsOfAClosedGroupAway)
{
    groups.setGrouping(Grouping::State);
    QSignalSpy removed(&groups, &QAbstractItemModel::rowsRemoved);
    QSignalSpy closed(&groups, &MatrixGroups::closedChanged);

    groups.setOpen(u"state/attention"_s, false);

    EXPECT_EQ(rows().mid(0, 3), (QStringList{u"Needs attention (4)"_s, u"Deploying (1)"_s, u"shop"_s}));
    ASSERT_EQ(removed.size(), 1);
    EXPECT_EQ(removed[0][1].toInt(), 1);
    EXPECT_EQ(removed[0][2].toInt(), 4);
    EXPECT_EQ(closed.size(), 1);
    EXPECT_FALSE(groups.heading(0)->isOpen);
    EXPECT_EQ(groups.groupOf(u"mailer"_s), u"state/attention"_s);
    EXPECT_FALSE(groups.indexOf(model.find(u"mailer"_s, u"staging"_s)).isValid());
}

TEST_F(MatrixGroupsTest, OpenAndCloseAllOfTheirKind)
{
    groups.setClosed({u"name/shop"_s});
    groups.setGrouping(Grouping::State);

    groups.setAllOpen(false);
    EXPECT_EQ(rows(), (QStringList{u"Needs attention (4)"_s, u"Deploying (1)"_s, u"Good (3)"_s}));
    groups.setAllOpen(true);

    EXPECT_EQ(rows().size(), 11);
    EXPECT_EQ(groups.closed(), QSet<QString>{u"name/shop"_s});
}

TEST_F(MatrixGroupsTest, FollowAProjectThatFaresDifferentlyNow)
{
    groups.setGrouping(Grouping::State);
    QSignalSpy resets(&groups, &QAbstractItemModel::modelReset);
    Board board = sampleBoard();
    for (auto &cell : board.cells) {
        if (cell.project == u"shop")
            cell.latest = cell.good;
    }

    model.setBoard(board);

    EXPECT_EQ(
        rows().mid(5), (QStringList{u"Good (4)"_s, u"catalogue"_s, u"checkout"_s, u"search"_s, u"shop"_s}));
    EXPECT_EQ(resets.size(), 0);
}

TEST_F(MatrixGroupsTest, CountWhatTheFilterLeavesAndHideEmptyGroups)
{
    groups.setGrouping(Grouping::State);

    filter.setText(u"dan"_s);
    EXPECT_EQ(rows(), (QStringList{u"Needs attention (1)"_s, u"invoices"_s, u"Good (1)"_s, u"search"_s}));
    filter.setOnlyAttention(true);
    EXPECT_EQ(rows(), (QStringList{u"Needs attention (1)"_s, u"invoices"_s}));
    filter.setText({});

    EXPECT_EQ(rows().size(), 5);
    filter.setOnlyAttention(false);
    EXPECT_EQ(rows().size(), 11);
}

TEST_F(MatrixGroupsTest, GroupByTheFirstPartOfNamesThatSeveralProjectsHave)
{
    groups.setGrouping(Grouping::Name);
    model.setBoard(
        boardOf({u"pay-web"_s, u"alone"_s, u"Pay_api"_s, u"search.web"_s, u"search-api"_s, u"-x"_s}));

    EXPECT_EQ(rows(),
        (QStringList{u"pay (2)"_s, u"pay-web"_s, u"Pay_api"_s, u"search (2)"_s, u"search.web"_s,
            u"search-api"_s, u"Other projects (2)"_s, u"alone"_s, u"-x"_s}));
    EXPECT_EQ(groups.groupOf(u"search-api"_s), u"name/search"_s);
}

TEST_F(MatrixGroupsTest, DriftNeedsAttention)
{
    groups.setGrouping(Grouping::State);

    model.setHosts(sampleReadings());

    EXPECT_EQ(rows().mid(0, 3), (QStringList{u"Needs attention (5)"_s, u"catalogue"_s, u"invoices"_s}));
}

} // namespace
} // namespace slipway::ui
