// SPDX-License-Identifier: Apache-2.0
// The program `slipway` as a person starts it, on a screen and on a profile of its own.
#include "app/composition/composition.h"
#include "tests/app/screen.h"
#include "workflow/apply_configuration.h"

#include <QElapsedTimer>
#include <QFile>
#include <gtest/gtest.h>
#include <unistd.h>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

constexpr int patience = 60'000; // the machine may be busy
constexpr int paintedColours = 40; ///< smooth letters alone bring as many

/// When the window was there, in milliseconds since the program was started.
struct Start {
    qint64 painted = -1; ///< by the clock on the wall
    qint64 processor = -1; ///< what the program itself had computed by then
    qint64 filled = -1;
};

class WindowTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_FALSE(m_screen.name().isEmpty()) << "no Xvfb";
        QProcessEnvironment clean;
        clean.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
        clean.insert(u"HOME"_s, m_folder.path());
        clean.insert(u"LANG"_s, u"C.UTF-8"_s);
        clean.insert(u"DISPLAY"_s, m_screen.name());
        clean.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        clean.insert(u"QT_LOGGING_RULES"_s, u"slipway.startup.debug=true"_s);
        m_program.setProcessEnvironment(clean);
        m_program.setProcessChannelMode(QProcess::MergedChannels);
    }
    void TearDown() override
    {
        m_program.kill();
        m_program.waitForFinished(patience);
    }

    void setLanguage(const QString &locale)
    {
        auto environment = m_program.processEnvironment();
        environment.insert(u"LANG"_s, locale);
        m_program.setProcessEnvironment(environment);
    }
    [[nodiscard]] QString profile() const { return m_folder.filePath(u"profile"_s); }

    Start start()
    {
        QElapsedTimer timer;
        timer.start();
        m_program.start(QStringLiteral(SLIPWAY), {u"--profile"_s, profile()});
        Start result;
        while (result.filled < 0 && timer.elapsed() < patience) {
            m_program.waitForReadyRead(100);
            m_said += m_program.readAll();
            if (result.painted < 0 && m_said.contains("first frame after")) {
                result.painted = timer.elapsed();
                result.processor = processorTime();
            }
            if (m_said.contains("filled after"))
                result.filled = timer.elapsed();
        }
        return result;
    }
    /// Of the program and of its threads.
    [[nodiscard]] qint64 processorTime() const
    {
        QFile stat(u"/proc/%1/stat"_s.arg(m_program.processId()));
        if (!stat.open(QIODevice::ReadOnly))
            return -1;
        const QByteArray line = stat.readAll();
        const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
        return (fields.value(11).toLongLong() + fields.value(12).toLongLong()) * 1000 / sysconf(_SC_CLK_TCK);
    }
    bool waitUntilPainted()
    {
        QElapsedTimer timer;
        timer.start();
        while (m_screen.colours() < paintedColours && timer.elapsed() < patience)
            m_program.waitForReadyRead(50);
        return m_screen.colours() >= paintedColours;
    }

    Screen m_screen;
    QTemporaryDir m_folder;
    QProcess m_program;
    QByteArray m_said;
};

TEST_F(WindowTest, OpensInUnderASecondOnAnEmptyProfile)
{
    const Start first = start();

    ASSERT_GE(first.painted, 0) << m_said.toStdString();
    ASSERT_GE(first.filled, 0) << m_said.toStdString();
    EXPECT_TRUE(waitUntilPainted()) << m_screen.colours() << " colours\n" << m_said.toStdString();
    std::cout << "slipway: first frame " << first.painted << " ms after exec, " << first.processor
              << " ms of processor time; filled after " << first.filled << " ms\n";
    EXPECT_LT(first.processor, 1000);
    EXPECT_LT(first.painted, 10'000); // ten times what a quiet machine may take
    EXPECT_TRUE(QFile::exists(profile() + u"/slipway.db"_s));
}

TEST_F(WindowTest, SpeaksTheLanguageOfTheDesktop)
{
    setLanguage(u"de_DE.UTF-8"_s);

    const Start first = start();

    ASSERT_GE(first.filled, 0) << m_said.toStdString();
    EXPECT_TRUE(QString::fromUtf8(m_said).contains(u"speaks \"de\" \"Übersicht\""_s)) << m_said.toStdString();
}

TEST_F(WindowTest, OpensOnAProfileThatTheCommandLineMade)
{
    {
        auto made = app::Composition::open({.profile = profile()}, {});
        ASSERT_TRUE(made) << qPrintable(made.error().story());
        const QByteArray toml
            = "schema = 1\n[projects.shop]\nrepository = \"/srv/shop.git\"\n"
              "[environments.staging]\ntier = \"staging\"\n[hosts.web-1]\naddress = \"127.0.0.1\"\n"
              "[targets.shop.staging]\nhosts = [\"web-1\"]\nrecipe = \"tarball\"\nroot = \"/srv/shop\"\n";
        const auto applied = workflow::applyConfiguration((*made)->workshop(), toml, u"slipway.toml"_s, {});
        ASSERT_TRUE(applied) << qPrintable(applied.error().story());
    }

    const Start again = start();

    ASSERT_GE(again.filled, 0) << m_said.toStdString();
    EXPECT_TRUE(waitUntilPainted());
}

} // namespace
} // namespace slipway::tests
