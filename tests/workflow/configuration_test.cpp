// SPDX-License-Identifier: Apache-2.0
#include "tests/workflow/workflow_fixture.h"
#include "workflow/apply_configuration.h"
#include "workflow/stores.h"

#include <QFile>

namespace slipway::workflow {
namespace {

using namespace Qt::StringLiterals;
using model::DeploymentState;

const QString fileName = u"slipway.toml"_s;

class ApplyTest : public WorkflowTest {
protected:
    Result<QList<config::Change>> apply(const QByteArray &text, const QString &reason = {})
    {
        return applyConfiguration(*m_workshop, text, fileName, reason);
    }
    static QByteArray withoutProduction()
    {
        QByteArray text = toml();
        return text.left(text.indexOf("[targets.shop.production]"));
    }
};

TEST_F(ApplyTest, ExportsWhatChangesNothingWhenItIsApplied)
{
    const auto text = exportConfiguration(*m_workshop);

    ASSERT_TRUE(text);
    const auto before = current();
    EXPECT_TRUE(apply(*text)->isEmpty());
    EXPECT_EQ(current(), before);
    EXPECT_EQ(events(u"configuration.applied"_s).size(), 1) << "what changes nothing is no event";
}

TEST_F(ApplyTest, NotesEveryChangeWithItsReasonAndPerson)
{
    QByteArray text = toml();
    text.replace("root = \"/srv/stage\"", "root = \"/srv/stage\"\nkeep = 9");

    const auto changes = apply(text, u"more room"_s);

    ASSERT_TRUE(changes);
    ASSERT_EQ(changes->size(), 1);
    EXPECT_EQ(changes->first().path, u"targets.shop.staging.keep"_s);
    const auto newest = events(u"configuration.applied"_s).constFirst();
    EXPECT_EQ(newest.person, u"Ada"_s);
    EXPECT_TRUE(newest.detail.contains(u"more room"));
    EXPECT_TRUE(newest.detail.contains(u"targets.shop.staging.keep"));
}

TEST_F(ApplyTest, ShowsWithoutChangingAnything)
{
    const auto before = current();

    EXPECT_FALSE(compareConfiguration(*m_workshop, withoutProduction(), fileName)->isEmpty());

    EXPECT_EQ(current(), before);
}

TEST_F(ApplyTest, KeepsTheTargetOfAnOpenDeployment)
{
    const auto before = current();
    deployed(release(u"1.0"_s, 1), u"production"_s, DeploymentState::Interrupted);

    const auto refused = apply(withoutProduction());

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), Errc::Refused);
    EXPECT_EQ(nameOf(refused), "config.in-use");
    EXPECT_EQ(current(), before);
    EXPECT_TRUE(apply(toml() + "[environments.qa]\ntier = \"staging\"\norder = 3\n"))
        << "other changes are welcome";
}

TEST_F(ApplyTest, LetsATargetGoThatNobodyIsIn)
{
    deployed(release(u"1.0"_s, 1), u"production"_s, DeploymentState::Succeeded);

    EXPECT_EQ(nameOf(apply(withoutProduction())), "none");

    EXPECT_EQ(current().targets.size(), 1);
}

TEST_F(ApplyTest, ChangesNothingWhenTheTextIsWrong)
{
    const auto before = current();

    EXPECT_EQ(nameOf(apply(toml() + "[hosts.web-2]\nadress = \"x\"\n")), "config.unknown-key");

    EXPECT_EQ(current(), before);
}

TEST_F(ApplyTest, AppliesEditsAsItAppliesAFile)
{
    auto after = current();
    after.targets[0].keep = 9;

    const auto changes = applyEdits(*m_workshop, {.before = current(), .after = after}, u"more room"_s);

    ASSERT_TRUE(changes) << qPrintable(changes.error().story());
    EXPECT_EQ(changes->size(), 1);
    EXPECT_EQ(current(), after);
    EXPECT_TRUE(events(u"configuration.applied"_s).constFirst().detail.contains(u"more room"));
}

TEST_F(ApplyTest, RefusesEditsOfWhatSomebodyElseChangedMeanwhile)
{
    const auto before = current();
    auto after = before;
    after.targets[0].keep = 9;
    QByteArray theirs = toml();
    theirs.replace("root = \"/srv/stage\"", "root = \"/srv/elsewhere\"");
    ASSERT_TRUE(apply(theirs));

    const auto refused = applyEdits(*m_workshop, {.before = before, .after = after}, {});

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), Errc::OutOfDate);
    EXPECT_EQ(nameOf(refused), "config.out-of-date");
    EXPECT_TRUE(refused.error().story().contains(u"targets.shop.staging.root"));
    EXPECT_NE(current().targets[0].keep, 9);
}

TEST_F(ApplyTest, RefusesEditsThatMakeNoSense)
{
    auto after = current();
    after.targets[0].hosts = {u"web-77"_s};

    const auto refused = applyEdits(*m_workshop, {.before = current(), .after = after}, {});

    ASSERT_FALSE(refused);
    EXPECT_EQ(nameOf(refused), "config.invalid");
}

class StoreForTest : public WorkflowTest { };

TEST_F(StoreForTest, TakesTheNamedOneElseTheProjects)
{
    auto all = current();
    all.projects[0].store = u"second"_s;

    EXPECT_EQ(storeFor(all, u"shop"_s, u"first"_s)->name, u"first"_s);
    EXPECT_EQ(storeFor(all, u"shop"_s, {})->name, u"second"_s);
}

TEST_F(StoreForTest, TakesTheOnlyOne)
{
    auto all = current();
    all.stores.removeLast();

    EXPECT_EQ(storeFor(all, u"shop"_s, {})->name, u"first"_s);
}

TEST_F(StoreForTest, DoesNotGuessBetweenTwo)
{
    const auto chosen = storeFor(current(), u"shop"_s, {});

    ASSERT_FALSE(chosen);
    EXPECT_EQ(chosen.error().code(), Errc::InvalidInput);
    EXPECT_TRUE(chosen.error().hint().contains(u"--store first|second"));
}

TEST_F(StoreForTest, SaysWhatThereIsInstead)
{
    auto none = current();
    none.stores.clear();

    EXPECT_EQ(storeFor(current(), u"shop"_s, u"third"_s).error().code(), Errc::NotFound);
    EXPECT_EQ(storeFor(current(), u"shoes"_s, {}).error().code(), Errc::NotFound);
    EXPECT_TRUE(storeFor(none, u"shop"_s, {}).error().hint().contains(u"[stores.archive]"));
}

} // namespace
} // namespace slipway::workflow
