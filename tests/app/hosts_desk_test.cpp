// SPDX-License-Identifier: Apache-2.0
// The hosts page's desk over a real profile and a real sshd.
#include "app/desktop/hosts_desk.h"

#include "tests/fakes/sshd/loopback_sshd.h"
#include "workflow/apply_configuration.h"

#include <QFile>
#include <gtest/gtest.h>

namespace slipway::app {
namespace {

using namespace Qt::StringLiterals;

class HostsDeskTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(sshd.isRunning()) << qPrintable(sshd.log());
        const QString toml
            = u"schema = 1\n[projects.shop]\nrepository = \"/srv/shop.git\"\n"
              "[environments.staging]\ntier = \"staging\"\norder = 1\n"
              "[hosts.web-1]\naddress = \"%1\"\nport = %2\nuser = \"%3\"\nidentity = \"%4\"\n"
              "roles = [\"web\"]\nhost_keys = \"strict\"\n"
              "[targets.shop.staging]\nhosts = [\"web-1\"]\nrecipe = \"tarball\"\nroot = \"%5\"\n"_s
                  .arg(sshd.address())
                  .arg(sshd.port())
                  .arg(sshd.user(), sshd.clientKey(), folder.filePath(u"shop"_s));
        const auto parts = workplace.workshop({});
        ASSERT_TRUE(parts) << qPrintable(parts.error().story());
        const auto applied = workflow::applyConfiguration(**parts, toml.toUtf8(), u"test.toml"_s, {});
        ASSERT_TRUE(applied) << qPrintable(applied.error().story());
    }
    ui::HostEntry host()
    {
        const auto entries = desk.read({});
        EXPECT_TRUE(entries) << qPrintable(entries.error().story());
        return entries && !entries->isEmpty() ? entries->first() : ui::HostEntry{};
    }

    fakes::LoopbackSshd sshd{{.address = u"127.0.0.9"_s}};
    QTemporaryDir folder;
    DesktopWorkplace workplace{{.profile = folder.filePath(u"profile"_s), .databaseUrl = {}, .person = {}}};
    DesktopHostsDesk desk{workplace};
    task::Progress progress;
};

TEST_F(HostsDeskTest, TrustsTheKeyThatWasComparedAndThenReachesTheHost)
{
    EXPECT_TRUE(host().knownKeys.isEmpty());
    EXPECT_EQ(desk.probe({}, {}, progress), 0);
    ASSERT_TRUE(host().visit && host().visit->failure);
    EXPECT_EQ(host().visit->failure->name(), u"ssh.host-key-unknown"_s);

    const auto shown = desk.shownKey(u"web-1"_s, {});
    ASSERT_TRUE(shown) << qPrintable(shown.error().story());
    EXPECT_TRUE(shown->fingerprint.startsWith(u"SHA256:"_s));
    const auto trusted = desk.trust(u"web-1"_s, *shown, {});
    ASSERT_TRUE(trusted) << qPrintable(trusted.error().story());

    EXPECT_EQ(host().knownKeys, (QStringList{u"ssh-ed25519"_s}));
    EXPECT_FALSE(host().visit);
    EXPECT_EQ(desk.probe({u"web-1"_s}, {}, progress), 1);
    ASSERT_TRUE(host().visit);
    EXPECT_FALSE(host().visit->failure);
    EXPECT_EQ(host().visit->fingerprint, shown->fingerprint);
    EXPECT_EQ(host().visit->user, sshd.user());
}

TEST_F(HostsDeskTest, KnowsTheLastProbeWhenTheProgramIsStartedAgain)
{
    ASSERT_TRUE(desk.trust(u"web-1"_s, *desk.shownKey(u"web-1"_s, {}), {}));
    ASSERT_EQ(desk.probe({}, {}, progress), 1);
    const auto before = host().visit;
    ASSERT_TRUE(before);
    {
        DesktopHostsDesk later(workplace);
        const auto entries = later.read({});
        ASSERT_TRUE(entries) << qPrintable(entries.error().story());
        const auto &visit = entries->first().visit;
        ASSERT_TRUE(visit);
        EXPECT_EQ(visit->at.toMSecsSinceEpoch(), before->at.toMSecsSinceEpoch());
        EXPECT_EQ(visit->fingerprint, before->fingerprint);
        EXPECT_EQ(visit->user, sshd.user());
        EXPECT_EQ(visit->took, before->took);
        EXPECT_FALSE(visit->failure);
    }
    sshd.stop();
    ASSERT_EQ(desk.probe({}, {}, progress), 0);

    DesktopHostsDesk last(workplace);
    const auto visit = last.read({})->first().visit;
    ASSERT_TRUE(visit && visit->failure);
    EXPECT_EQ(visit->failure->code(), host().visit->failure->code());
    EXPECT_EQ(visit->failure->name(), host().visit->failure->name());
    EXPECT_EQ(visit->failure->story(), host().visit->failure->story());
    EXPECT_EQ(visit->failure->hint(), host().visit->failure->hint());
    QFile file(folder.filePath(u"profile/host-visits.json"_s));
    EXPECT_EQ(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

TEST_F(HostsDeskTest, NotesNoKeyThatTheHostDoesNotShowAnyMore)
{
    const auto shown = desk.shownKey(u"web-1"_s, {});
    ASSERT_TRUE(shown);
    sshd.stop();
    sshd.replaceHostKeys();
    ASSERT_TRUE(sshd.start());

    const auto trusted = desk.trust(u"web-1"_s, *shown, {});

    ASSERT_FALSE(trusted);
    EXPECT_EQ(trusted.error().name(), u"ssh.host-key-changed"_s);
    EXPECT_TRUE(host().knownKeys.isEmpty());
}

TEST_F(HostsDeskTest, SaysWhatIsRecordedAndWhatTheHostItselfSays)
{
    ASSERT_TRUE(desk.trust(u"web-1"_s, *desk.shownKey(u"web-1"_s, {}), {}));
    ASSERT_EQ(host().releases.size(), 1);
    EXPECT_EQ(host().releases.first().environment, u"staging"_s);
    EXPECT_FALSE(host().releases.first().receipt);

    const auto count = desk.readReceipts({}, progress);
    ASSERT_TRUE(count) << qPrintable(count.error().story());
    EXPECT_EQ(count->drifted, 0);
    EXPECT_EQ(count->unread, 0);

    ASSERT_TRUE(host().releases.first().receipt);
    EXPECT_EQ(host().releases.first().receipt, QString());
    EXPECT_TRUE(host().releases.first().failure.isEmpty()) << qPrintable(host().releases.first().failure);
}

} // namespace
} // namespace slipway::app
