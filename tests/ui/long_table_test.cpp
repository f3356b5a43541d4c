// SPDX-License-Identifier: Apache-2.0
// A table of millions of rows behaves as Qt's own does with some hundreds.
#include "ui/widgets/long_table.h"

#include <QAbstractTableModel>
#include <QHeaderView>
#include <QPixmap>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

/// Says of every cell where it is, and counts how often it was asked.
class Places final : public QAbstractTableModel {
public:
    explicit Places(int rows) : m_rows(rows) { }

    void become(int rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    void append(int more)
    {
        beginInsertRows({}, m_rows, m_rows + more - 1);
        m_rows += more;
        endInsertRows();
    }
    [[nodiscard]] int questions() const { return m_questions; }

    [[nodiscard]] int rowCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : m_rows;
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : 4;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        ++m_questions;
        return role == Qt::DisplayRole ? u"%1 in %2"_s.arg(index.column()).arg(index.row()) : QVariant();
    }
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        ++m_questions;
        return QAbstractTableModel::flags(index);
    }

private:
    int m_rows;
    mutable int m_questions = 0;
};

struct Shown {
    explicit Shown(RecordTable *shown) : table(shown)
    {
        table->resize(500, 333); // no whole number of rows
        table->setShares({1, 2, 3, 4});
    }
    void show(QAbstractItemModel &model)
    {
        table->setModel(&model);
        for (int column = 0; column < 4; ++column)
            table->horizontalHeader()->resizeSection(column, 100 + 40 * column); // wider than the table
        table->show();
        QCoreApplication::processEvents();
    }
    [[nodiscard]] std::string state() const
    {
        QStringList chosen;
        for (const QModelIndex &index : table->selectionModel()->selectedRows())
            chosen.append(QString::number(index.row()));
        chosen.sort();
        const QModelIndex now = table->currentIndex();
        const QRect rect = table->visualRect(now);
        const QModelIndex middle = table->indexAt(table->viewport()->rect().center());
        const QScrollBar &down = *table->verticalScrollBar();
        const QScrollBar &along = *table->horizontalScrollBar();
        return u"current %1/%2 at %3,%4 %5x%6; chosen %7; middle %8/%9; bars %10 of %11, %12 of %13"_s
            .arg(now.row())
            .arg(now.column())
            .arg(rect.x())
            .arg(rect.y())
            .arg(rect.width())
            .arg(rect.height())
            .arg(chosen.join(u' '))
            .arg(middle.row())
            .arg(middle.column())
            .arg(down.value())
            .arg(down.maximum())
            .arg(along.value())
            .arg(along.maximum())
            .toStdString();
    }

    std::unique_ptr<RecordTable> table;
};

class LongTableTest : public testing::TestWithParam<Qt::LayoutDirection> {
protected:
    LongTableTest()
    {
        for (Shown *shown : {&plain, &tall}) {
            shown->table->setLayoutDirection(GetParam());
            shown->show(model);
            shown->table->setCurrentIndex(model.index(0, 0)); // the first to have the focus would, alone
        }
    }
    void expectTheSame(const QString &after) const
    {
        ASSERT_EQ(plain.state(), tall.state()) << "after " << qPrintable(after);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        for (const Shown *shown : {&plain, &tall})
            QTest::keyClick(shown->table.get(), key, modifiers);
        QCoreApplication::processEvents();
    }

    Places model{400};
    Shown plain{new RecordTable(u"plain"_s, u"plain"_s)};
    Shown tall{new LongTable(u"tall"_s, u"tall"_s)};
};

TEST_P(LongTableTest, MovesAndChoosesByKeysAsQtDoes)
{
    constexpr auto keys = std::to_array<Qt::Key>({Qt::Key_Down, Qt::Key_Up, Qt::Key_PageDown, Qt::Key_PageUp,
        Qt::Key_Home, Qt::Key_End, Qt::Key_Left, Qt::Key_Right});
    constexpr auto with = std::to_array<Qt::KeyboardModifiers>(
        {Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier});
    QRandomGenerator dice(4711);
    press(Qt::Key_Down, Qt::NoModifier);
    expectTheSame(u"the first key"_s);
    for (int i = 0; i < 300; ++i) {
        const Qt::Key key = keys[dice.bounded(quint32(keys.size()))];
        const Qt::KeyboardModifiers modifiers = with[dice.bounded(quint32(with.size()))];
        press(key, modifiers);
        ASSERT_NO_FATAL_FAILURE(
            expectTheSame(u"key %1 with %2, the %3."_s.arg(key, 0, 16).arg(modifiers.toInt(), 0, 16).arg(i)));
    }
}

TEST_P(LongTableTest, ChoosesByTheMouseAsQtDoes)
{
    QRandomGenerator dice(815);
    constexpr auto with = std::to_array<Qt::KeyboardModifiers>(
        {Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier, Qt::ControlModifier});
    for (int i = 0; i < 100; ++i) {
        const QPoint at(dice.bounded(5, 450), dice.bounded(0, 290));
        const Qt::KeyboardModifiers modifiers = with[dice.bounded(quint32(with.size()))];
        const int scrolled = dice.bounded(tall.table->verticalScrollBar()->maximum());
        for (const Shown *shown : {&plain, &tall}) {
            if (i % 5 == 0)
                shown->table->verticalScrollBar()->setValue(scrolled);
            QTest::mouseClick(shown->table->viewport(), Qt::LeftButton, modifiers, at);
        }
        ASSERT_NO_FATAL_FAILURE(expectTheSame(u"a click, the %1."_s.arg(i)));
    }
}

TEST_P(LongTableTest, DrawsWhatQtDraws)
{
    for (const Shown *shown : {&plain, &tall}) {
        shown->table->verticalScrollBar()->setValue(777);
        shown->table->horizontalScrollBar()->setValue(55);
        shown->table->selectRow(30);
    }
    expectTheSame(u"scrolling"_s);
    EXPECT_EQ(plain.table->grab().toImage(), tall.table->grab().toImage());
}

TEST_P(LongTableTest, KeepsItsPlaceWhenRowsComeAndComesIntoViewWhenAsked)
{
    for (const Shown *shown : {&plain, &tall})
        shown->table->verticalScrollBar()->setValue(500);
    model.append(100);
    QCoreApplication::processEvents();
    expectTheSame(u"new rows"_s);
    for (const auto hint : {QAbstractItemView::EnsureVisible, QAbstractItemView::PositionAtTop,
             QAbstractItemView::PositionAtCenter, QAbstractItemView::PositionAtBottom}) {
        for (const int row : {3, 450, 17, 18, 499, 0}) {
            for (const Shown *shown : {&plain, &tall})
                shown->table->scrollTo(model.index(row, 2), hint);
            expectTheSame(u"row %1 brought into view, as %2 asks"_s.arg(row).arg(hint));
        }
    }
    for (const Shown *shown : {&plain, &tall})
        shown->table->resize(700, 200);
    QCoreApplication::processEvents();
    expectTheSame(u"another size"_s);
    for (const Shown *shown : {&plain, &tall})
        shown->table->setDensity(Density::Comfortable);
    QCoreApplication::processEvents();
    expectTheSame(u"another density"_s);
    model.become(2);
    QCoreApplication::processEvents();
    expectTheSame(u"a short answer"_s);
    model.become(0);
    QCoreApplication::processEvents();
    expectTheSame(u"an empty answer"_s);
    press(Qt::Key_Down, Qt::NoModifier);
    expectTheSame(u"a key in nothing"_s);
}

INSTANTIATE_TEST_SUITE_P(
    Both, LongTableTest, testing::Values(Qt::LeftToRight, Qt::RightToLeft), [](const auto &direction) {
        return direction.param == Qt::LeftToRight ? "FromTheLeft" : "FromTheRight";
    });

TEST(VeryLongTableTest, AsksOnlyForWhatIsSeen)
{
    Places model(60'000'000);
    Shown tall{new LongTable(u"tall"_s, u"tall"_s)};
    tall.show(model);
    QTest::keyClick(tall.table.get(), Qt::Key_Down);
    QTest::keyClick(tall.table.get(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(tall.table.get(), u"9 in"_s); // as one looks for a row in a short table
    QTest::keyClick(tall.table.get(), Qt::Key_A, Qt::ControlModifier);
    tall.table->grab();
    EXPECT_EQ(tall.table->currentIndex().row(), 59'999'999);
    EXPECT_TRUE(tall.table->viewport()->rect().contains(tall.table->visualRect(tall.table->currentIndex())));
    EXPECT_LT(model.questions(), 10'000);
}

} // namespace
} // namespace slipway::ui
