// SPDX-License-Identifier: Apache-2.0
// The program `slipway` as a person starts it, on a screen and on a profile of its own.
#include "app/composition/composition.h"
#include "tests/app/started_window.h"
#include "workflow/apply_configuration.h"

#include <QFile>
#include <QSettings>
#include <csignal>
#include <gtest/gtest.h>

namespace slipway::tests {
namespace {

using namespace Qt::StringLiterals;

class WindowTest : public testing::Test {
protected:
    [[nodiscard]] QString profile() const { return m_folder.filePath(u"profile"_s); }

    const QString m_slipway = QStringLiteral(SLIPWAY);

private:
    QTemporaryDir m_folder;
};

TEST_F(WindowTest, OpensInUnderASecondOnAnEmptyProfile)
{
    StartedWindow window(m_slipway, profile());

    const auto &times = window.times();
    ASSERT_GE(times.painted, 0) << window.said().toStdString();
    ASSERT_GE(times.filled, 0) << window.said().toStdString();
    EXPECT_TRUE(window.comesToBePainted()) << window.said().toStdString();
    std::cout << "slipway: first frame " << times.painted << " ms after exec, " << times.processor
              << " ms of processor time; filled after " << times.filled << " ms\n";
    EXPECT_LT(times.processor, 1000);
    EXPECT_LT(times.painted, 10'000); // ten times what a quiet machine may take
    EXPECT_TRUE(QFile::exists(profile() + u"/slipway.db"_s));
}

TEST_F(WindowTest, SpeaksTheLanguageOfTheDesktop)
{
    const StartedWindow window(m_slipway, profile(), u"de_DE.UTF-8"_s);

    const QString said = QString::fromUtf8(window.said());
    ASSERT_GE(window.times().filled, 0) << qPrintable(said);
    EXPECT_TRUE(said.contains(u"speaks \"de\" \"Übersicht\""_s)) << qPrintable(said);
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

    StartedWindow window(m_slipway, profile());

    ASSERT_GE(window.times().filled, 0) << window.said().toStdString();
    EXPECT_TRUE(window.comesToBePainted());
}

/// As when the session ends, or a link is clicked in another program.
TEST_F(WindowTest, ALinkReachesTheWindowThatIsOpenAndASignalEndsItAsItStood)
{
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        StartedWindow window(m_slipway, profile());
        ASSERT_GE(window.times().filled, 0) << window.said().toStdString();

        const QString link = u"slipway://release/shop/1.4.%1"_s.arg(signal);
        EXPECT_EQ(window.startAgain(link), 0);
        EXPECT_EQ(window.endBy(signal), 0) << window.said().toStdString();

        const QSettings kept(profile() + u"/window.ini"_s, QSettings::IniFormat);
        EXPECT_EQ(kept.value(u"window/route"_s).toString(), link);
        EXPECT_EQ(kept.value(u"recents/places"_s).toStringList().value(1), link);
    }
}

} // namespace
} // namespace slipway::tests
