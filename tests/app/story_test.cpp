// SPDX-License-Identifier: Apache-2.0
// The first five minutes of a person, by the window alone: the real sandbox with its twelve hosts, a
// deployment to production, one that fails and is put back, a rollback, the trail that tells of all of it,
// the same from a terminal, and a project of one's own that is built. Timed, step by step.
#include "app/desktop/desktop.h"

#include "sandbox/places.h"
#include "sandbox/sandbox.h"
#include "sandbox/sandbox_profile.h"
#include "tests/support/instrumented.h"
#include "ui/home/home_page.h"
#include "ui/home/matrix_view.h"
#include "ui/navigation/availability.h"
#include "ui/widgets/record_table.h"
#include "ui/wizards/flow_wizard.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <gtest/gtest.h>

namespace slipway::app {
namespace {

using namespace Qt::StringLiterals;
using ui::Place;

constexpr int patience = 300'000; // a sandbox on a busy machine

class StoryTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_folder.isValid());
        m_homeBefore = qgetenv("HOME");
        qputenv("HOME", m_folder.path().toLocal8Bit());
        open(own().folder());
    }
    void open(const QString &profile)
    {
        m_desktop.reset();
        // Where the program would start itself once more.
        m_desktop = std::make_unique<Desktop>(
            Settings{.profile = profile}, [this](const Settings &wanted) -> Result<> {
                QMetaObject::invokeMethod(qApp, [this, wanted] { m_wanted = wanted.profile; });
                return {};
            });
        m_desktop->openWindow();
        for (QWidget *each : QApplication::topLevelWidgets()) {
            if (auto *window = qobject_cast<ui::MainWindow *>(each))
                m_window = window;
        }
        ASSERT_NE(m_window, nullptr);
    }
    void TearDown() override
    {
        m_desktop.reset();
        const auto down = sandbox().down({});
        EXPECT_TRUE(down) << qPrintable(down.error().story());
        qputenv("HOME", m_homeBefore);
    }

    [[nodiscard]] sandbox::Sandbox sandbox() const { return sandbox::Sandbox(apart().profile()); }
    [[nodiscard]] workflow::Profile own() const { return workflow::Profile(m_folder.filePath(u"profile"_s)); }
    [[nodiscard]] sandbox::SandboxProfile apart() const { return sandbox::SandboxProfile(own()); }
    /// What one finds in one's own profile, beside a sandbox.
    [[nodiscard]] int ownProjects() const
    {
        const auto opened = Composition::open({.profile = own().folder()}, {});
        const auto found = workflow::configuration((*opened)->workshop());
        return int(found->projects.size() + found->hosts.size() + found->environments.size());
    }
    template <typename Condition>
    static bool comesTrue(Condition condition)
    {
        return QTest::qWaitFor(condition, patience);
    }
    /// The visible one of this name, once there is one.
    template <typename Widget>
    Widget *shown(const QString &name)
    {
        Widget *found = nullptr;
        const bool isThere = comesTrue([&] {
            for (auto *each : m_window->findChildren<Widget *>(name)) {
                if (each->isVisible())
                    found = each;
            }
            return found != nullptr;
        });
        EXPECT_TRUE(isThere) << qPrintable(name);
        return found;
    }
    void press(const QString &button)
    {
        auto *found = shown<QAbstractButton>(button);
        ASSERT_NE(found, nullptr);
        ASSERT_TRUE(comesTrue([&] { return found->isEnabled(); }))
            << qPrintable(button) << ": " << qPrintable(found->toolTip());
        QTest::mouseClick(found, Qt::LeftButton);
    }
    void type(const QString &field, const QString &text)
    {
        auto *found = shown<QLineEdit>(field);
        ASSERT_NE(found, nullptr);
        QTest::keyClicks(found, text);
    }
    void chooseRow(const QString &table, int column, const QString &text)
    {
        auto *found = shown<ui::RecordTable>(table);
        ASSERT_NE(found, nullptr);
        const auto place = [&] {
            for (int row = 0; row < found->model()->rowCount(); ++row) {
                if (found->model()->index(row, column).data().toString().startsWith(text))
                    return row;
            }
            return -1;
        };
        ASSERT_TRUE(comesTrue([&] { return place() >= 0; })) << qPrintable(text);
        QTest::mouseClick(found->viewport(), Qt::LeftButton, {},
            found->visualRect(found->model()->index(place(), column)).center());
    }
    ui::HomePage &goHome(const QString &environment)
    {
        m_window->go({.place = Place::Home, .path = {}, .query = {}});
        auto *home = qobject_cast<ui::HomePage *>(&m_window->page());
        home->matrix().makeCurrent(u"shop"_s, environment);
        return *home;
    }
    /// Confirms the plan of the wizard that is open, and comes to its deployment.
    void commit(const QString &environment)
    {
        ASSERT_NE(shown<QWidget>(u"planReview"_s), nullptr);
        type(u"reason"_s, u"the story of %1"_s.arg(environment));
        if (environment == u"production")
            type(u"typedPhrase"_s, u"shop@production"_s);
        press(u"commit"_s);
        ASSERT_TRUE(comesTrue([&] {
            const auto route = m_window->page().route();
            return route.place == Place::Deployments && !route.path.isEmpty();
        }));
    }
    void expectState(const QString &wanted)
    {
        auto *state = shown<QLabel>(u"deploymentState"_s);
        ASSERT_NE(state, nullptr);
        EXPECT_TRUE(comesTrue([&] { return state->text() == wanted; })) << qPrintable(state->text());
    }
    /// Leads to the plan of a deployment.
    void plan(const QString &version, const QString &environment)
    {
        goHome(environment);
        press(u"deployButton"_s);
        chooseRow(u"releaseTable"_s, 1, version);
        press(u"next"_s);
        chooseRow(u"targetTable"_s, 0, environment);
        press(u"next"_s);
    }
    [[nodiscard]] QAction &deed(const QString &name)
    {
        auto *found = m_window->findChild<QAction *>(name);
        EXPECT_TRUE(comesTrue([&] { return found->isEnabled(); }))
            << qPrintable(ui::reasonUnavailable(*found));
        return *found;
    }
    void endAndStartAgain()
    {
        deed(u"endSandbox"_s).trigger();
        ASSERT_TRUE(comesTrue([&] { return !sandbox().isRunning(); }));
        deed(u"startSandbox"_s).trigger();
        ASSERT_TRUE(comesTrue([&] { return sandbox().isRunning(); }));
        EXPECT_TRUE(deed(u"endSandbox"_s).isEnabled());
    }
    /// How many events a line for the terminal lists.
    static qsizetype eventsOf(const QString &line)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(
            u"PATH"_s, QFileInfo(QStringLiteral(SLIPWAYCTL)).path() + u':' + environment.value(u"PATH"_s));
        QProcess shell;
        shell.setProcessEnvironment(environment);
        shell.start(u"/bin/sh"_s, {u"-c"_s, line + u" --json"_s});
        EXPECT_TRUE(comesTrue([&] { return shell.state() == QProcess::NotRunning; }));
        EXPECT_EQ(shell.exitCode(), 0) << qPrintable(line) << shell.readAllStandardError().constData();
        return QJsonDocument::fromJson(shell.readAllStandardOutput())[u"data"_s].toArray().size();
    }
    /// The repository of the sandbox's own project once more, under another name; it runs nowhere.
    void addProject(const QString &name)
    {
        m_window->go({.place = Place::Projects, .path = {}, .query = {}});
        press(u"newProjectButton"_s);
        type(u"repositoryField"_s, sandbox::Places(apart().profile()).repository());
        press(u"next"_s);
        auto *field = shown<QLineEdit>(u"nameField"_s);
        ASSERT_NE(field, nullptr);
        field->selectAll();
        QTest::keyClicks(field, name);
        press(u"next"_s);
        ASSERT_NE(shown<QWidget>(u"stageRows"_s), nullptr);
        press(u"next"_s);
        ASSERT_NE(shown<QWidget>(u"reviewLines"_s), nullptr);
        press(u"commit"_s);
        ASSERT_TRUE(comesTrue([&] { return m_window->here().path == QStringList{name}; }));
    }
    void build(const QString &project, const QString &tag)
    {
        press(u"buildButton"_s);
        chooseRow(u"references"_s, 1, tag);
        press(u"next"_s);
        press(u"commit"_s);
        const auto &activity = m_desktop->activity();
        ASSERT_TRUE(comesTrue([&] { return activity.running() == 0; }));
        const ui::Piece &piece = activity.pieces().first();
        EXPECT_TRUE(piece.title.contains(project)) << qPrintable(piece.title);
        EXPECT_EQ(piece.state, ui::WorkState::Done) << qPrintable(piece.outcome);
    }
    void say(const char *what)
    {
        std::printf("    %6.1f s  %s\n", double(m_timer.restart()) / 1000, what);
        std::fflush(stdout);
    }

    QTemporaryDir m_folder;
    QByteArray m_homeBefore;
    std::unique_ptr<Desktop> m_desktop;
    ui::MainWindow *m_window = nullptr;
    QString m_wanted; ///< the profile that a window was to be opened on
    QElapsedTimer m_timer;
    QElapsedTimer m_whole;
};

TEST_F(StoryTest, IsToldByTheWindowAlone)
{
    m_timer.start();
    m_whole.start();
    press(u"emptyAction"_s);
    ASSERT_TRUE(comesTrue([&] { return !m_wanted.isEmpty(); }));
    ASSERT_EQ(m_wanted, apart().profile().folder());
    open(m_wanted);
    EXPECT_TRUE(m_window->windowTitle().startsWith(u"Sandbox: "_s)) << qPrintable(m_window->windowTitle());
    auto *matrix = shown<ui::MatrixView>(u"matrix"_s);
    ASSERT_NE(matrix, nullptr);
    EXPECT_TRUE(sandbox().isRunning());
    ASSERT_TRUE(comesTrue([&] { return m_window->findChild<QWidget *>(u"progressStrip"_s)->isHidden(); }));
    const auto cell = [&](const QString &environment) {
        goHome(environment);
        return matrix->currentIndex().data(Qt::AccessibleTextRole).toString();
    };
    EXPECT_TRUE(cell(u"production"_s).contains(u"1.0.0-b1"_s)) << qPrintable(cell(u"production"_s));
    EXPECT_EQ(ownProjects(), 0);
    auto *chip = shown<QAbstractButton>(u"statusSandbox"_s);
    ASSERT_NE(chip, nullptr);
    EXPECT_TRUE(comesTrue([&] { return chip->text() == u"SANDBOX: nothing leaves this computer"_s; }))
        << qPrintable(chip->text());
    say("the sandbox is open, and its demonstration is done");

    plan(u"1.1.0"_s, u"production"_s);
    commit(u"production"_s);
    expectState(u"Succeeded"_s);
    ASSERT_FALSE(HasFatalFailure());
    say("1.1.0 runs in production");

    plan(u"1.2.0"_s, u"development"_s);
    press(u"planAsks"_s);
    commit(u"development"_s);
    expectState(u"Waits for an answer"_s);
    ASSERT_FALSE(HasFatalFailure());
    auto *headline = shown<QLabel>(u"guideHeadline"_s);
    ASSERT_NE(headline, nullptr);
    EXPECT_TRUE(headline->text().contains(u"failed in “Switch”"_s)) << qPrintable(headline->text());
    press(u"guideRetryButton"_s);
    ASSERT_TRUE(comesTrue([&] { return headline->isHidden() || !headline->isVisible(); }));
    ASSERT_NE(shown<QLabel>(u"guideHeadline"_s), nullptr);
    type(u"guideReason"_s, u"the story of development: it stays sick"_s);
    press(u"guidePutBackButton"_s);
    expectState(u"Failed, put back"_s);
    ASSERT_FALSE(HasFatalFailure());
    ASSERT_NE(shown<QWidget>(u"failureGroups"_s), nullptr);
    say("1.2.0 was not healthy in development, a retry did not help, and it was put back on demand");

    goHome(u"production"_s);
    press(u"rollBackButton"_s);
    chooseRow(u"wayBackTable"_s, 0, u"1.0.0"_s);
    press(u"next"_s);
    commit(u"production"_s);
    expectState(u"Succeeded"_s);
    ASSERT_FALSE(HasFatalFailure());
    EXPECT_TRUE(comesTrue([&] { return cell(u"production"_s).contains(u"1.0.0-b1"_s); }))
        << qPrintable(cell(u"production"_s));
    say("production is back on 1.0.0");

    m_window->go({.place = Place::Audit, .path = {}, .query = u"action:deployment. the story of"_s});
    auto *events = shown<QTableView>(u"auditTable"_s);
    ASSERT_NE(events, nullptr);
    EXPECT_TRUE(comesTrue([&] { return events->model()->rowCount() >= 3; })) << events->model()->rowCount();
    press(u"auditVerifyButton"_s);
    auto *chain = shown<QLabel>(u"auditChain"_s);
    ASSERT_NE(chain, nullptr);
    EXPECT_TRUE(comesTrue([&] { return chain->text().startsWith(u"chain verified"_s); }))
        << qPrintable(chain->text());
    say("the trail tells of it, and its chain is whole");

    const QString counted = shown<QLabel>(u"auditCount"_s)->text();
    m_window->go({.place = Place::Audit, .path = {}, .query = u"outcome:failed"_s});
    ASSERT_TRUE(comesTrue([&] { return shown<QLabel>(u"auditCount"_s)->text() != counted; }));
    EXPECT_GT(events->model()->rowCount(), 0);
    deed(u"copyCommand"_s).trigger();
    EXPECT_EQ(eventsOf(QGuiApplication::clipboard()->text()), events->model()->rowCount());
    say("what failed was found, and the copied command finds the same");

    endAndStartAgain();
    ASSERT_FALSE(HasFatalFailure());
    say("it was ended, and started again");

    addProject(u"second"_s);
    ASSERT_FALSE(HasFatalFailure());
    say("a project was added from its repository");
    build(u"second"_s, u"v1.1.0"_s);
    ASSERT_FALSE(HasFatalFailure());
    say("and its first release was built");

    QSignalSpy left(m_desktop.get(), &Desktop::sandboxLeft);
    deed(u"deleteSandbox"_s).trigger();
    auto *question = m_window->findChild<QMessageBox *>(u"deleteSandboxQuestion"_s);
    ASSERT_NE(question, nullptr);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    ASSERT_TRUE(comesTrue([&] { return !left.isEmpty(); }));
    EXPECT_FALSE(sandbox().isRunning());
    m_desktop.reset();
    const auto removed = apart().remove({});
    ASSERT_TRUE(removed) << qPrintable(removed.error().story());
    EXPECT_FALSE(QFile::exists(m_wanted));
    EXPECT_EQ(ownProjects(), 0);
    say("and it is gone");
    const qint64 whole = m_whole.elapsed() / 1000;
    std::printf("    %6lld s  from the first window to here\n", static_cast<long long>(whole));
    constexpr int fiveMinutes = 300; // twice that on a busy machine
    EXPECT_LT(whole, (tests::isInstrumented ? 20 : 2) * fiveMinutes);
}

} // namespace
} // namespace slipway::app
