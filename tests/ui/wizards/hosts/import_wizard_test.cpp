// SPDX-License-Identifier: Apache-2.0
// The wizard that takes hosts in, driven by keys and clicks.
#include "ui/wizards/hosts/import_wizard.h"

#include "tests/ui/accessibility.h"
#include "tests/ui/hosts/scripted_hosts_desk.h"
#include "tests/ui/patience.h"
#include "ui/widgets/record_table.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

class ImportWizardTest : public testing::Test {
protected:
    ImportWizardTest()
    {
        wizard.setAttribute(Qt::WA_DeleteOnClose, false);
        wizard.show();
    }
    template <typename Widget>
    Widget &the(const QString &name)
    {
        auto *found = wizard.findChild<Widget *>(name);
        EXPECT_NE(found, nullptr) << qPrintable(name);
        return *found;
    }
    void press(const QString &button) { QTest::mouseClick(&the<QAbstractButton>(button), Qt::LeftButton); }
    void name(const QString &file)
    {
        the<QLineEdit>(u"listField"_s).clear();
        QTest::keyClicks(&the<QLineEdit>(u"listField"_s), file);
    }
    bool comesTo(const QString &page)
    {
        return QTest::qWaitFor([&] { return wizard.currentPage()->objectName() == page; }, patience);
    }
    QModelIndex row(int row) { return the<RecordTable>(u"foundHosts"_s).model()->index(row, 0); }
    QStringList names() const
    {
        QStringList all;
        for (const auto &host : wizard.hosts())
            all.append(host.name);
        return all;
    }

    QTemporaryDir folder;
    Drafts drafts{folder.filePath(u"drafts.json"_s)};
    ScriptedHostsDesk desk;
    ImportWizard wizard{desk, &drafts};
};

TEST_F(ImportWizardTest, TakesWhatIsNewUnlessSomebodySaysOtherwise)
{
    name(u"/home/ada/.ssh/config"_s);
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"pick"_s));
    EXPECT_EQ(names(), QStringList(u"web-7"_s));
    EXPECT_FALSE(row(1).data(Qt::CheckStateRole).isValid()) << "configured alike: nothing to take";
    EXPECT_TRUE(the<QLabel>(u"listRemarks"_s).text().contains(u"Match all"_s));

    the<RecordTable>(u"foundHosts"_s).setCurrentIndex(row(0));
    QTest::keyClick(&the<RecordTable>(u"foundHosts"_s), Qt::Key_Space);

    EXPECT_EQ(names(), QStringList({u"web-1"_s, u"web-7"_s}));
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"review"_s));
    QStringList said;
    for (const auto *line : wizard.findChildren<QLabel *>(u"reviewLine"_s))
        said.append(line->text());
    EXPECT_TRUE(said.contains(u"web-7 at 10.0.0.7, port 2222, as deploy"_s)) << qPrintable(said.join(u'\n'));
    EXPECT_EQ(wizard.command(), u"host import /home/ada/.ssh/config web-1 web-7"_s);
}

TEST_F(ImportWizardTest, GoesOnWithTheListAndWhatWasTickedInIt)
{
    EXPECT_EQ(barriersIn(wizard).join(u'\n').toStdString(), "");
    name(u"/home/ada/.ssh/config"_s);
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"pick"_s));
    EXPECT_EQ(barriersIn(wizard).join(u'\n').toStdString(), "");
    the<RecordTable>(u"foundHosts"_s).setCurrentIndex(row(0));
    QTest::keyClick(&the<RecordTable>(u"foundHosts"_s), Qt::Key_Space);
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"review"_s));
    EXPECT_EQ(barriersIn(wizard).join(u'\n').toStdString(), "");
    press(u"close"_s);
    ASSERT_EQ(drafts.all().size(), 1);
    EXPECT_EQ(drafts.all().first().title, u"Import hosts from /home/ada/.ssh/config"_s);

    auto *again = new ImportWizard(desk, &drafts);
    again->resume(drafts.all().first());
    again->show();

    EXPECT_TRUE(QTest::qWaitFor([&] { return again->currentPage()->objectName() == u"review"; }, patience));
    EXPECT_EQ(again->command(), u"host import /home/ada/.ssh/config web-1 web-7"_s);
    again->accept();
    EXPECT_TRUE(drafts.all().isEmpty());
}

TEST_F(ImportWizardTest, NothingEnteredLeavesNoDraft)
{
    press(u"close"_s);
    EXPECT_TRUE(drafts.all().isEmpty());
}

TEST_F(ImportWizardTest, SaysWhyAListCannotBeReadAndWhatIsMissing)
{
    name(u""_s);
    press(u"next"_s);
    EXPECT_EQ(the<QLabel>(u"messageText"_s).text(), u"Name the file."_s);
    name(u"/nowhere"_s);
    press(u"next"_s);
    ASSERT_TRUE(QTest::qWaitFor(
        [this] {
            return the<QLabel>(u"messageText"_s).text()
                == u"The list cannot be read: Cannot read /nowhere. Name another file"_s;
        },
        patience));
    name(u"/hosts.csv"_s);
    press(u"next"_s);
    ASSERT_TRUE(comesTo(u"pick"_s));
    the<RecordTable>(u"foundHosts"_s).model()->setData(row(2), Qt::Unchecked, Qt::CheckStateRole);

    press(u"next"_s);

    EXPECT_EQ(wizard.currentPage()->objectName(), u"pick"_s);
    EXPECT_TRUE(wizard.command().isEmpty());
}

} // namespace
} // namespace slipway::ui
