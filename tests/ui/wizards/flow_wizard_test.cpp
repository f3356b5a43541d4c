// SPDX-License-Identifier: Apache-2.0
// What all wizards do alike, on one that orders paint.
#include "tests/ui/accessibility.h"
#include "tests/ui/patience.h"
#include "ui/wizards/confirmation.h"
#include "ui/wizards/flow_page.h"
#include "ui/wizards/flow_wizard.h"
#include "ui/wizards/step_list.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace slipway::ui {
namespace {

using namespace Qt::StringLiterals;

class ColourPage final : public FlowPage {
public:
    ColourPage() : FlowPage(u"colour"_s, u"Colour"_s, u"Which colour?"_s), m_colour(new QLineEdit(this))
    {
        m_colour->setObjectName(u"colourField"_s);
        body().addWidget(m_colour);
        connect(m_colour, &QLineEdit::textEdited, this, &FlowPage::edited);
    }
    [[nodiscard]] QString colour() const { return m_colour->text(); }
    [[nodiscard]] QJsonObject draft() const override { return {{u"colour"_s, colour()}}; }
    void takeDraft(const QJsonObject &fields) override { m_colour->setText(fields[u"colour"_s].toString()); }
    [[nodiscard]] std::optional<Problem> problem() const override
    {
        if (colour().isEmpty())
            return Problem{.text = u"Choose a colour."_s, .field = m_colour};
        return {};
    }

private:
    QLineEdit *m_colour;
};

class PaintReviewPage final : public FlowPage {
public:
    PaintReviewPage()
        : FlowPage(u"review"_s, u"Review"_s, u"This will paint the fence"_s),
          m_confirmation(new Confirmation(this))
    {
        body().addWidget(m_confirmation);
        m_confirmation->ask(u"fence@garden"_s, true);
        connect(m_confirmation, &Confirmation::changed, this, &QWizardPage::completeChanged);
    }
    [[nodiscard]] QString heldBack() const override { return m_confirmation->missing(); }

private:
    Confirmation *m_confirmation;
};

class PaintWizard final : public FlowWizard {
public:
    explicit PaintWizard(Drafts *drafts)
        : FlowWizard(u"paint"_s, u"Paint"_s, drafts),
          m_colour(new ColourPage)
    {
        add(m_colour);
        add(new PaintReviewPage);
        setCommitText(u"Paint it"_s);
    }
    [[nodiscard]] QString command() const override
    {
        return m_colour->colour().isEmpty() ? QString() : u"paint "_s + m_colour->colour();
    }

private:
    ColourPage *m_colour;
};

class FlowWizardTest : public testing::Test {
public:
    ~FlowWizardTest() override { delete m_opened; }

protected:
    PaintWizard &open()
    {
        auto *wizard = new PaintWizard(&drafts);
        m_opened = wizard;
        wizard->show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(wizard, patience));
        return *wizard;
    }
    static QAbstractButton &button(QWizard &wizard, QWizard::WizardButton which)
    {
        return *wizard.button(which);
    }
    static void type(QWizard &wizard, const QString &field, const QString &text)
    {
        auto *edit = wizard.findChild<QLineEdit *>(field);
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    static void click(QWizard &wizard, QWizard::WizardButton which)
    {
        QTest::mouseClick(wizard.button(which), Qt::LeftButton);
    }

    QTemporaryDir folder;
    Drafts drafts{folder.filePath(u"drafts.json"_s)};

private:
    QPointer<PaintWizard> m_opened;
};

TEST_F(FlowWizardTest, SaysWhatIsMissingAndLeadsThere)
{
    auto &wizard = open();
    click(wizard, QWizard::NextButton);
    EXPECT_EQ(wizard.currentPage()->objectName(), u"colour"_s);
    EXPECT_EQ(wizard.currentPage()->findChild<QLabel *>(u"messageText"_s)->text(), u"Choose a colour."_s);
    EXPECT_EQ(wizard.focusWidget()->objectName(), u"colourField"_s);

    type(wizard, u"colourField"_s, u"red"_s);
    EXPECT_FALSE(wizard.currentPage()->findChild<QWidget *>(u"messageBar"_s)->isVisible());
    click(wizard, QWizard::NextButton);
    EXPECT_EQ(wizard.currentPage()->objectName(), u"review"_s);
}

TEST_F(FlowWizardTest, KeepsWhatWasTypedWhenGoingBack)
{
    auto &wizard = open();
    type(wizard, u"colourField"_s, u"red"_s);
    click(wizard, QWizard::NextButton);
    click(wizard, QWizard::BackButton);
    EXPECT_EQ(wizard.findChild<QLineEdit *>(u"colourField"_s)->text(), u"red"_s);
}

TEST_F(FlowWizardTest, CommitsOnlyWithTheReasonAndThePhrase)
{
    auto &wizard = open();
    QSignalSpy accepted(&wizard, &QDialog::accepted);
    type(wizard, u"colourField"_s, u"red"_s);
    click(wizard, QWizard::NextButton);
    auto &commit = button(wizard, QWizard::FinishButton);
    EXPECT_EQ(commit.text(), u"Paint it"_s);
    const auto missing = [&] { return wizard.findChild<QLabel *>(u"missing"_s)->text(); };

    EXPECT_FALSE(commit.isEnabled());
    EXPECT_EQ(missing(), u"A reason is missing."_s);
    EXPECT_EQ(commit.toolTip(), missing());
    EXPECT_EQ(commit.accessibleDescription(), missing());
    type(wizard, u"reason"_s, u"It is grey"_s);
    type(wizard, u"typedPhrase"_s, u"fence@gar"_s);
    EXPECT_EQ(missing(), u"Still missing: “den”"_s);
    EXPECT_EQ(commit.toolTip(), missing());
    type(wizard, u"typedPhrase"_s, u"Fence@garden"_s);
    EXPECT_FALSE(commit.isEnabled());
    EXPECT_EQ(missing(), u"What is typed is not “fence@garden”."_s);
    type(wizard, u"typedPhrase"_s, u"fence@garden"_s);
    ASSERT_TRUE(commit.isEnabled());
    EXPECT_TRUE(commit.toolTip().isEmpty());
    EXPECT_EQ(barriersIn(wizard).join(u'\n').toStdString(), "");
    commit.click();
    EXPECT_EQ(accepted.count(), 1);
}

TEST_F(FlowWizardTest, CopiesTheCommandThatDoesTheSame)
{
    auto &wizard = open();
    auto &copy = button(wizard, QWizard::CustomButton1);
    EXPECT_FALSE(copy.isEnabled());
    EXPECT_FALSE(copy.toolTip().isEmpty());
    EXPECT_EQ(copy.accessibleDescription(), copy.toolTip());
    type(wizard, u"colourField"_s, u"red"_s);
    ASSERT_TRUE(copy.isEnabled());
    copy.click();
    EXPECT_EQ(QApplication::clipboard()->text(), u"slipwayctl paint red"_s);
}

TEST_F(FlowWizardTest, KeepsADraftThatGoesOnWhereItWasLeft)
{
    auto &wizard = open();
    type(wizard, u"colourField"_s, u"red"_s);
    click(wizard, QWizard::NextButton);
    QTest::keyClick(&wizard, Qt::Key_Escape);

    Drafts readAgain(folder.filePath(u"drafts.json"_s));
    ASSERT_EQ(readAgain.all().size(), 1);
    EXPECT_EQ(readAgain.all().first().kind, u"paint"_s);
    EXPECT_EQ(QFile::permissions(folder.filePath(u"drafts.json"_s))
            & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
        QFile::Permissions{});

    auto *again = new PaintWizard(&readAgain);
    again->resume(readAgain.all().first());
    again->show();
    EXPECT_EQ(again->currentPage()->objectName(), u"review"_s);
    again->back();
    EXPECT_EQ(again->findChild<QLineEdit *>(u"colourField"_s)->text(), u"red"_s);
    again->next();
    for (const auto &[field, text] :
        {std::pair{u"reason"_s, u"It is grey"_s}, {u"typedPhrase"_s, u"fence@garden"_s}})
        type(*again, field, text);
    again->accept();
    EXPECT_TRUE(readAgain.all().isEmpty()) << "a committed draft stays";
}

TEST_F(FlowWizardTest, ADraftThatNoLongerHoldsStopsAtItsFirstProblem)
{
    auto *wizard = new PaintWizard(&drafts);
    wizard->resume({.id = u"a"_s, .kind = u"paint"_s, .title = {}, .page = 1, .fields = {}});
    wizard->show();
    EXPECT_EQ(wizard->currentPage()->objectName(), u"colour"_s);
    delete wizard;
}

TEST_F(FlowWizardTest, NothingTypedLeavesNoDraft)
{
    auto &wizard = open();
    wizard.reject();
    EXPECT_TRUE(drafts.all().isEmpty());
}

TEST_F(FlowWizardTest, TheStepsSayWhereOneIs)
{
    auto &wizard = open();
    const auto *steps = wizard.findChild<StepList *>();
    EXPECT_EQ(steps->accessibleName(), u"Step 1 of 2: Colour"_s);
    type(wizard, u"colourField"_s, u"red"_s);
    click(wizard, QWizard::NextButton);
    EXPECT_EQ(steps->accessibleName(), u"Step 2 of 2: Review"_s);
}

TEST(DraftsTest, KeepTheNewestFirstAndNoMoreThanTheMost)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"drafts.json"_s);
    {
        Drafts drafts(file);
        for (int i = 0; i < int(Drafts::most) + 5; ++i)
            drafts.keep({.id = {}, .kind = u"deploy"_s, .title = QString::number(i)});
    }
    Drafts drafts(file);
    ASSERT_EQ(drafts.all().size(), Drafts::most);
    EXPECT_EQ(drafts.all().first().title, QString::number(Drafts::most + 4));
    const QString id = drafts.all().last().id;
    drafts.discard(id);
    EXPECT_EQ(Drafts(file).all().size(), Drafts::most - 1);
}

TEST(DraftsTest, AFileThatIsNoneCountsAsNoDrafts)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"drafts.json"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{ not json");
    file.close();
    EXPECT_TRUE(Drafts(file.fileName()).all().isEmpty());
}

} // namespace
} // namespace slipway::ui
