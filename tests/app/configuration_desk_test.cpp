// SPDX-License-Identifier: Apache-2.0
// Editing the configuration of a real profile, as two windows or two people do.
#include "app/desktop/configuration_desk.h"

#include "workflow/apply_configuration.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace slipway::app {
namespace {

using namespace Qt::StringLiterals;

constexpr auto configuration = R"(schema = 1
[projects.shop]
repository = "/srv/shop.git"
[environments.staging]
tier = "staging"
[hosts.web-1]
address = "web-1.example.org"
[targets.shop.staging]
hosts = ["web-1"]
root = "/srv/shop"
)";

class ConfigurationDeskTest : public testing::Test {
protected:
    void SetUp() override
    {
        const auto parts = workplace.workshop({});
        ASSERT_TRUE(parts) << qPrintable(parts.error().story());
        workshop = *parts;
        apply(configuration);
    }
    void apply(const QByteArray &toml)
    {
        const auto applied = workflow::applyConfiguration(*workshop, toml, u"test.toml"_s, {});
        ASSERT_TRUE(applied) << qPrintable(applied.error().story());
    }
    model::ConfigurationEdits opened(const QJsonObject &draft = {})
    {
        const auto opened = desk.open(draft, {});
        EXPECT_TRUE(opened) << qPrintable(opened.error().story());
        return opened ? opened->edits : model::ConfigurationEdits();
    }
    model::Configuration now() { return workflow::configuration(*workshop).value(); }
    ui::ConfigurationReview review(const model::ConfigurationEdits &edits)
    {
        const auto review = desk.review(edits, {});
        EXPECT_TRUE(review) << qPrintable(review.error().story());
        return review ? *review : ui::ConfigurationReview();
    }

    QTemporaryDir folder;
    DesktopWorkplace workplace{{.profile = folder.filePath(u"profile"_s), .databaseUrl = {}, .person = {}}};
    DesktopConfigurationDesk desk{workplace};
    const workflow::Workshop *workshop = nullptr;
};

TEST_F(ConfigurationDeskTest, ShowsWhatWouldChangeAndWritesItAsTheCommandTakesIt)
{
    auto edits = opened();
    edits.after.targets[0].keep = 9;

    const auto reviewed = review(edits);

    ASSERT_EQ(reviewed.changes.size(), 1);
    EXPECT_EQ(reviewed.changes[0].path, u"targets.shop.staging.keep"_s);
    EXPECT_FALSE(reviewed.problem);
    EXPECT_FALSE(reviewed.isOutOfDate);
    EXPECT_EQ(now(), edits.before) << "a review changes nothing";
    apply(reviewed.text.toUtf8());
    EXPECT_EQ(now(), edits.after);
}

TEST_F(ConfigurationDeskTest, AppliesWithTheReasonInTheTrail)
{
    auto edits = opened();
    edits.after.targets[0].keep = 9;

    const auto count = desk.apply(edits, u"more room"_s, {});

    ASSERT_TRUE(count) << qPrintable(count.error().story());
    EXPECT_EQ(*count, 1);
    EXPECT_EQ(now(), edits.after);
    const auto events = workshop->trail.query({.action = u"configuration.applied"_s});
    ASSERT_TRUE(events) << qPrintable(events.error().story());
    ASSERT_EQ(events->size(), 2);
    EXPECT_TRUE(events->first().detail.contains(u"more room"));
}

TEST_F(ConfigurationDeskTest, NamesTheKeyThatIsWrong)
{
    auto edits = opened();
    edits.after.targets[0].hosts = {u"web-9"_s};
    auto problem = review(edits).problem;
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->path, u"targets.shop.staging.hosts"_s);
    EXPECT_EQ(problem->fact, u"there is no host \"web-9\""_s);

    edits.after = edits.before;
    edits.after.targets[0].health.question = model::HttpHealth{};
    problem = review(edits).problem;

    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->path, u"targets.shop.staging.health"_s);
    EXPECT_FALSE(problem->hint.isEmpty());
}

TEST_F(ConfigurationDeskTest, KeepsNoSecretInADraft)
{
    auto edits = opened();
    edits.after.projects[0].build.environment.insert(
        u"TOKEN"_s, u"pypi-AgEIcHlwaS5vcmcCJGNhbmFyeWNhbmFyeWNhbmFyeWNhbmFyeWNhbmFyeWNhbmFyeQ"_s);

    const auto reviewed = review(edits);

    EXPECT_TRUE(reviewed.draft.isEmpty());
    ASSERT_TRUE(reviewed.problem);
    EXPECT_TRUE(reviewed.problem->path.startsWith(u"projects.shop.build.environment"))
        << qPrintable(reviewed.problem->path);
}

TEST_F(ConfigurationDeskTest, RefusesWhatIsOutOfDateAndMakesItAgainToTheNewest)
{
    auto edits = opened();
    edits.after.targets[0].keep = 9;
    apply(QByteArray(configuration) + "[hosts.web-2]\naddress = \"web-2.example.org\"\n");
    EXPECT_TRUE(review(edits).isOutOfDate);
    const auto refused = desk.apply(edits, {}, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code(), Errc::OutOfDate);

    const auto again = desk.open(review(edits).draft, {});

    ASSERT_TRUE(again);
    EXPECT_TRUE(again->conflicts.isEmpty());
    ASSERT_TRUE(desk.apply(again->edits, {}, {}));
    EXPECT_EQ(now().targets[0].keep, 9);
    EXPECT_EQ(now().hosts.size(), 2);
}

TEST_F(ConfigurationDeskTest, OpensADraftThatItCannotReadAsNone)
{
    const auto edits = opened({{u"before"_s, u"schema = 99"_s}, {u"after"_s, u"["_s}});

    EXPECT_EQ(edits.before, edits.after);
    EXPECT_EQ(edits.before, now());
}

} // namespace
} // namespace slipway::app
