// SPDX-License-Identifier: Apache-2.0
#include "config/edits.h"

#include "config/change.h"
#include "config/configuration_text.h"
#include "tests/config/random_configuration.h"

#include <gtest/gtest.h>

namespace slipway::config {
namespace {

using namespace Qt::StringLiterals;

model::Configuration twoProjects()
{
    return {.projects = {{.name = u"shop"_s, .repository = u"/srv/shop"_s, .package = {}},
                {.name = u"till"_s, .repository = u"/srv/till"_s, .package = {}}},
        .environments = {{.name = u"staging"_s}},
        .hosts = {{.name = u"web-1"_s, .address = u"web-1"_s}},
        .targets = {{.project = u"shop"_s,
            .environment = u"staging"_s,
            .hosts = {u"web-1"_s},
            .root = u"/srv/shop"_s}}};
}

TEST(EditsTest, HoldOnlyThePartsThatDiffer)
{
    model::ConfigurationEdits edits{.before = twoProjects(), .after = twoProjects()};
    edits.after.projects[1].vendor = u"vendor"_s;
    edits.after.targets.clear();

    const auto parts = changedParts(edits);

    ASSERT_EQ(parts.before.projects.size(), 1);
    EXPECT_EQ(parts.before.projects[0].name, u"till"_s);
    EXPECT_EQ(parts.after.projects[0].vendor, u"vendor"_s);
    EXPECT_EQ(parts.before.targets.size(), 1);
    EXPECT_TRUE(parts.after.targets.isEmpty());
    EXPECT_TRUE(parts.after.hosts.isEmpty());
}

TEST(EditsTest, AreMadeAgainToWhatOthersLeft)
{
    model::ConfigurationEdits edits{.before = twoProjects(), .after = twoProjects()};
    edits.after.targets[0].keep = 9;
    auto theirs = twoProjects();
    theirs.projects.removeLast();
    theirs.projects[0].branch = u"trunk"_s;

    const auto replayed = replay(edits, theirs);

    EXPECT_TRUE(replayed.conflicts.isEmpty());
    EXPECT_EQ(replayed.edits.before, theirs);
    EXPECT_EQ(replayed.edits.after.projects, theirs.projects);
    EXPECT_EQ(replayed.edits.after.targets[0].keep, 9);
}

TEST(EditsTest, NameThePartsThatOthersChangedToo)
{
    model::ConfigurationEdits edits{.before = twoProjects(), .after = twoProjects()};
    edits.after.targets[0].keep = 9;
    edits.after.projects[1].vendor = u"vendor"_s;
    auto theirs = twoProjects();
    theirs.targets[0].root = u"/srv/elsewhere"_s;
    theirs.projects.removeLast();

    const auto replayed = replay(edits, theirs);

    EXPECT_EQ(replayed.conflicts, QStringList({u"projects.till"_s, u"targets.shop.staging"_s}));
    EXPECT_EQ(replayed.edits.after.targets[0].root, u"/srv/shop"_s);
    EXPECT_EQ(replayed.edits.after.projects.size(), 2);
}

TEST(EditsTest, AreNoneWhereOthersDidTheSame)
{
    model::ConfigurationEdits edits{.before = twoProjects(), .after = twoProjects()};
    edits.after.targets.clear();

    const auto replayed = replay(edits, edits.after);

    EXPECT_TRUE(replayed.conflicts.isEmpty());
    EXPECT_EQ(replayed.edits.before, replayed.edits.after);
}

TEST(EditsTest, SurviveBeingReducedAndWritten)
{
    std::mt19937 random(5);
    for (int i = 0; i < 50; ++i) {
        const model::ConfigurationEdits edits{
            .before = randomConfiguration(random), .after = randomConfiguration(random)};
        const auto parts = changedParts(edits);
        const auto before = parseParts(write(parts.before), u"before"_s);
        const auto after = parseParts(write(parts.after), u"after"_s);
        ASSERT_TRUE(before) << qPrintable(before.error().story());
        ASSERT_TRUE(after) << qPrintable(after.error().story());

        const auto replayed = replay({.before = *before, .after = *after}, edits.before);

        EXPECT_TRUE(replayed.conflicts.isEmpty()) << "round " << i;
        EXPECT_TRUE(compare(replayed.edits.after, edits.after).isEmpty()) << "round " << i;
    }
}

} // namespace
} // namespace slipway::config
