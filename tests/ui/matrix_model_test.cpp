// SPDX-License-Identifier: Apache-2.0
#include "ui/home/matrix_model.h"

#include "tests/ui/sample_board.h"
#include "ui/home/cell_words.h"
#include "ui/home/matrix_filter.h"

#include <QSignalSpy>
#include <gtest/gtest.h>
#include <set>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;
using model::DeploymentState;

class MatrixModelTest : public testing::Test {
protected:
    MatrixModelTest() { model.setBoard(sampleBoard()); }

    const Cell &cell(const QString &project, const QString &environment)
    {
        return model.cell(model.find(project, environment));
    }
    QString age(const QString &project, const QString &environment)
    {
        return model.data(model.find(project, environment), MatrixModel::AgeRole).toString();
    }
    QStringList filtered(const QString &text)
    {
        MatrixFilter filter;
        filter.setSourceModel(&model);
        filter.setText(text);
        QStringList rows;
        for (int row = 0; row < filter.rowCount(); ++row)
            rows.append(filter.headerData(row, Qt::Vertical).toString());
        return rows;
    }

    MatrixModel model;
};

TEST_F(MatrixModelTest, TellsWhatRunsSinceWhenAndByWhom)
{
    const Cell &at = cell(u"catalogue"_s, u"staging"_s);

    EXPECT_EQ(CellWords::headline(at), u"OK"_s);
    EXPECT_EQ(CellWords::versions(at), u"2.4.1-b31"_s);
    EXPECT_EQ(age(u"catalogue"_s, u"staging"_s), u"50 min"_s);
    EXPECT_EQ(CellWords::person(at), u"ada"_s);
}

TEST_F(MatrixModelTest, KeepsWhatRunsInSightBesideWhatWasTakenBack)
{
    const Cell &at = cell(u"invoices"_s, u"staging"_s);

    EXPECT_EQ(at.state, CellState::Good);
    EXPECT_EQ(CellWords::versions(at), u"0.9.6-b11"_s);
    EXPECT_EQ(CellWords::takenBack(at), u"0.9.7-b12 put back"_s);
}

TEST_F(MatrixModelTest, ShowsBothVersionsWhileOneTakesTheOthersPlace)
{
    EXPECT_EQ(cell(u"shop"_s, u"staging"_s).state, CellState::Running);
    EXPECT_EQ(CellWords::versions(cell(u"shop"_s, u"staging"_s)), u"1.3.0-b9 → 1.4.0-b12"_s);
    EXPECT_EQ(cell(u"mailer"_s, u"production"_s).state, CellState::PartlyDone);
    EXPECT_EQ(cell(u"warehouse"_s, u"production"_s).state, CellState::RevertFailed);
    EXPECT_EQ(cell(u"pricing"_s, u"staging"_s).state, CellState::Interrupted);
}

TEST_F(MatrixModelTest, TellsARollbackFromADeployment)
{
    EXPECT_EQ(cell(u"checkout"_s, u"production"_s).state, CellState::RolledBack);
    EXPECT_EQ(lookOf(CellState::RolledBack).glyph, Glyph::Returned);
}

TEST_F(MatrixModelTest, TellsWhatNeverWasFromWhatIsNoMoreAndFromNoTarget)
{
    EXPECT_EQ(CellWords::headline(cell(u"invoices"_s, u"production"_s)), u"Not deployed"_s);
    EXPECT_EQ(CellWords::headline(cell(u"warehouse"_s, u"development"_s)), u"Nothing runs"_s);
    EXPECT_EQ(cell(u"mailer"_s, u"development"_s).state, CellState::NoTarget);
}

TEST_F(MatrixModelTest, StatesThatNeedAnEyeDifferInShapeAndNotInColourAlone)
{
    std::set<Glyph> glyphs;
    for (const auto state : {CellState::Nothing, CellState::Good, CellState::RolledBack, CellState::Running,
             CellState::PartlyDone, CellState::RevertFailed, CellState::Interrupted, CellState::Abandoned})
        EXPECT_TRUE(glyphs.insert(lookOf(state).glyph).second) << int(state);
}

TEST_F(MatrixModelTest, AgesAreInTheLargestUnitThatFits)
{
    const QDateTime now = sampleNow();

    EXPECT_EQ(CellWords::age(now.addSecs(-5), now), u"just now"_s);
    EXPECT_EQ(CellWords::age(now.addSecs(-3599), now), u"59 min"_s);
    EXPECT_EQ(CellWords::age(now.addSecs(-47 * 3600), now), u"47 h"_s);
    EXPECT_EQ(CellWords::age(now.addDays(-2), now), u"2 d"_s);
}

TEST_F(MatrixModelTest, TheSameBoardAgainChangesNothing)
{
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);

    model.setBoard(sampleBoard());

    EXPECT_EQ(resets.size() + changes.size(), 0);
}

TEST_F(MatrixModelTest, AnotherDeploymentChangesItsCellAlone)
{
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    Board board = sampleBoard();
    board.cells[0].good->version = u"9.9"_s;

    model.setBoard(board);

    ASSERT_EQ(changes.size(), 1);
    EXPECT_EQ(changes[0][0].toModelIndex(), model.find(u"catalogue"_s, u"development"_s));
}

TEST_F(MatrixModelTest, HostsThatDifferAreMarkedUntilANewerDeployment)
{
    model.setHosts(sampleReadings());
    EXPECT_EQ(CellWords::hosts(cell(u"catalogue"_s, u"production"_s)), u"1 of 4 drifted"_s);
    EXPECT_EQ(CellWords::hosts(cell(u"search"_s, u"production"_s)), u"2 of 2 as recorded"_s);

    Board board = sampleBoard();
    board.cells[2].latest->id.value = 999;
    model.setBoard(board);

    EXPECT_EQ(CellWords::hosts(cell(u"catalogue"_s, u"production"_s)), QString());
}

TEST_F(MatrixModelTest, SaysAWholeCellInOneSentence)
{
    const auto index = model.find(u"invoices"_s, u"staging"_s);

    EXPECT_EQ(model.data(index, Qt::AccessibleTextRole).toString(),
        u"invoices in staging: OK. 0.9.6-b11, 9 d, by dan. 0.9.7-b12 failed and was put back, 3 h, by dan. "
        "Deployments: last 2: 1 good, 1 put back"_s);
}

TEST_F(MatrixModelTest, SaysWhoKeepsOthersAway)
{
    EXPECT_EQ(CellWords::holder(cell(u"shop"_s, u"staging"_s)), u"held by ada"_s);
    EXPECT_EQ(CellWords::holder(cell(u"pricing"_s, u"staging"_s)), u"held by eve"_s);
    EXPECT_EQ(CellWords::holder(cell(u"mailer"_s, u"production"_s)), QString());
    EXPECT_TRUE(model.data(model.find(u"shop"_s, u"staging"_s), Qt::AccessibleTextRole)
                    .toString()
                    .contains(u"Held by ada until it is over"_s));
}

TEST_F(MatrixModelTest, SaysWhatWasGoodLastWhereThatIsNotWhatIsShown)
{
    const auto lastGood = [this](const QString &project, const QString &environment) {
        return model.data(model.find(project, environment), MatrixModel::LastGoodRole).toString();
    };

    EXPECT_EQ(lastGood(u"mailer"_s, u"production"_s), u"last good 1.12.0-b7, 20 d"_s);
    EXPECT_EQ(lastGood(u"invoices"_s, u"staging"_s), QString()); // it is what is shown
    EXPECT_EQ(lastGood(u"invoices"_s, u"production"_s), QString());
}

TEST_F(MatrixModelTest, CountsHowTheLastDeploymentsEnded)
{
    QList<store::PastDeployment> history(10, {.state = DeploymentState::Succeeded});
    history[3].state = DeploymentState::Reverted;
    history[5].state = DeploymentState::RevertFailed;

    EXPECT_EQ(CellWords::history(history), u"last 10: 8 good, 1 put back, 1 failed"_s);
    EXPECT_EQ(CellWords::history({}), QString());
}

TEST_F(MatrixModelTest, AProjectStandsWhereItsWorstCellDoes)
{
    const auto standing = [this](const QString &project) {
        const int row = model.find(project, u"production"_s).row();
        return model.headerData(row, Qt::Vertical, MatrixModel::StandingRole).value<Standing>();
    };

    EXPECT_EQ(standing(u"catalogue"_s), Standing::Good);
    EXPECT_EQ(standing(u"checkout"_s), Standing::Good); // rolled back on purpose
    EXPECT_EQ(standing(u"shop"_s), Standing::Underway);
    EXPECT_EQ(standing(u"invoices"_s), Standing::Attention); // the last one failed
}

TEST_F(MatrixModelTest, TextFromOutsideIsShownAndNotObeyed)
{
    Board board = sampleBoard();
    board.cells[0].good->person = u"<b>eve</b>\u202e"_s;
    model.setBoard(board);

    const QString tip = model.data(model.index(0, 0), Qt::ToolTipRole).toString();

    EXPECT_TRUE(tip.contains(u"&lt;b&gt;eve"_s)) << qPrintable(tip);
    EXPECT_FALSE(tip.contains(QChar(0x202e)));
}

TEST_F(MatrixModelTest, TheFilterFindsProjectsVersionsPeopleAndStates)
{
    EXPECT_EQ(filtered(u"CATA"_s), QStringList{u"catalogue"_s});
    EXPECT_EQ(filtered(u"partly"_s), QStringList{u"mailer"_s});
    EXPECT_EQ(filtered(u"put back dan"_s), QStringList{u"invoices"_s});
    EXPECT_EQ(filtered(u"7.2.0"_s), QStringList{u"search"_s});
    EXPECT_EQ(filtered({}).size(), 8);
    EXPECT_EQ(filtered(u"nowhere"_s), QStringList());
}

} // namespace
} // namespace slipway::ui
