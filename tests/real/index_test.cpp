// SPDX-License-Identifier: Apache-2.0
#include "tests/real/yard.h"

#include <QJsonArray>
#include <gtest/gtest.h>

using namespace Qt::StringLiterals;
using namespace slipway::fakes;

namespace {

/// A real release on its way to an index that follows Warehouse's rules, and has its faults.
class RealIndex : public ::testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(yard.isReady());
        ASSERT_TRUE(importInto(repository, publicProject(u"mdurl"_s)));
        const auto applied = control.apply(
            yard.head() + Yard::projectToml(u"mdurl"_s, repository.path()) + Yard::folderStoreToml(control));
        ASSERT_EQ(applied.exit, 0) << applied;
        const auto built = control({u"build"_s, u"mdurl"_s, u"--ref"_s, u"0.1.2"_s});
        ASSERT_EQ(built.exit, 0) << built;
        sha256 = built.text(u"release/artifact/digests/sha256"_s);
        const auto archived = control({u"archive"_s, u"mdurl"_s, u"0.1.2"_s});
        ASSERT_EQ(archived.exit, 0) << archived;
    }

    ControlRun publish(const QStringList &more = {u"--new-project"_s})
    {
        return control(QStringList{u"publish"_s, u"mdurl"_s, u"0.1.2"_s} + more);
    }
    int uploads() { return yard.warehouse().uploads(); }
    /// Placements on the index, as the record has them.
    qsizetype recorded()
    {
        qsizetype count = 0;
        const auto shown = control({u"release"_s, u"show"_s, u"mdurl"_s});
        const QJsonArray placements = shown.at(u"placements"_s).toArray();
        for (const auto &placement : placements)
            count += placement[u"kind"_s].toString() == u"index" ? 1 : 0;
        return count;
    }

    Yard yard{1};
    ScratchRepository repository;
    Control control = yard.control();
    QString sha256 = {};
};

} // namespace

TEST_F(RealIndex, IsAskedBeforeAProjectIsNewThere)
{
    const auto refused = publish({});
    EXPECT_EQ(refused.error(), u"index.new-project") << refused;
    EXPECT_EQ(uploads(), 0);
    const auto published = publish();
    EXPECT_EQ(published.exit, 0) << published;
    EXPECT_FALSE(published.at(u"wasThere"_s).toBool());
    EXPECT_EQ(recorded(), 1);
    const auto sent = uploads();
    const auto again = publish({});
    EXPECT_EQ(again.exit, 0) << again;
    EXPECT_EQ(uploads(), sent) << "the bytes were there: they are looked at, not sent again";
    EXPECT_TRUE(again.at(u"wasThere"_s).toBool());
    EXPECT_EQ(again.text(u"placement/sha256"_s), sha256);
    EXPECT_EQ(yard.warehouse().files().size(), 1);
}

TEST_F(RealIndex, MayTakeTheFileAndLoseTheAnswer)
{
    yard.warehouse().setFault(u"answer-lost"_s);
    const auto published = publish();
    EXPECT_EQ(published.exit, 0) << published;
    EXPECT_EQ(published.text(u"placement/sha256"_s), sha256);
    EXPECT_EQ(uploads(), 1);
}

TEST_F(RealIndex, MayTakeTheFileAndSpeakOfAnError)
{
    yard.warehouse().setFault(u"500-accepted"_s);
    const auto published = publish();
    EXPECT_EQ(published.exit, 0) << published;
    EXPECT_EQ(uploads(), 1);
}

TEST_F(RealIndex, IsNotBelievedWhenItListsAnotherDigest)
{
    yard.warehouse().setFault(u"wrong-digest"_s, 1000);
    const auto published = publish();
    EXPECT_EQ(published.exit, 1) << published;
    EXPECT_EQ(published.error(), u"index.wrong-digest") << published;
    EXPECT_EQ(recorded(), 0);
}

TEST_F(RealIndex, IsNotBelievedWhenItServesOtherBytes)
{
    yard.warehouse().setFault(u"wrong-bytes"_s, 1000);
    const auto published = publish();
    EXPECT_EQ(published.exit, 1) << published;
    EXPECT_EQ(published.error(), u"index.wrong-digest") << published;
    EXPECT_EQ(recorded(), 0);
}

TEST_F(RealIndex, IsNotTheFirewallBeforeIt)
{
    yard.warehouse().setFault(u"waf"_s);
    const auto published = publish();
    EXPECT_EQ(published.error(), u"index.firewall") << published;
    EXPECT_EQ(recorded(), 0);
    const auto again = publish();
    EXPECT_EQ(again.exit, 0) << again;
}

TEST_F(RealIndex, IsWaitedForWhileItStillAnswersFromItsCache)
{
    yard.warehouse().set({{u"stale_pages"_s, 2}, {u"fault"_s, u"json-404"_s}, {u"fault_count"_s, 1000}});
    const auto published = publish();
    EXPECT_EQ(published.exit, 0) << published;
    EXPECT_EQ(uploads(), 1);
}

TEST_F(RealIndex, GetsNoTokenThatIsForSomethingElse)
{
    const QByteArray token = yard.warehouse().token({QJsonArray{1, QJsonArray{u"other"_s}}});
    const int before = yard.warehouse().uploads();
    ASSERT_EQ(control({u"credential"_s, u"set"_s, u"token"_s}, token).exit, 0);
    const auto published = publish();
    EXPECT_NE(published.exit, 0) << published;
    EXPECT_TRUE(published.error().startsWith(u"index.token"_s)) << published;
    EXPECT_EQ(yard.warehouse().uploads(), before);
}
