// SPDX-License-Identifier: Apache-2.0
#include "config/change.h"

#include "config/configuration_text.h"
#include "tests/config/random_configuration.h"

#include <gtest/gtest.h>

namespace slipway::config {
namespace {

model::Configuration oneTarget()
{
    const auto configuration = parse(R"(
schema = 1
[projects.shop]
repository = "/srv/git/shop"
[environments.staging]
tier = "staging"
[hosts.web-1]
address = "web-1.example.org"
[targets.shop.staging]
hosts = ["web-1"]
root = "/srv/shop"
keep = 3
[[targets.shop.staging.hooks]]
when = "after:switch"
run = ["true"]
)",
        QStringLiteral("slipway.toml"));
    return configuration.value();
}

TEST(ChangeTest, FindsNoneBetweenEqualConfigurations)
{
    std::mt19937 random(7);
    for (int i = 0; i < 50; ++i) {
        const auto configuration = randomConfiguration(random);
        EXPECT_TRUE(compare(configuration, configuration).isEmpty());
    }
}

TEST(ChangeTest, NamesTheKeyAndBothValues)
{
    auto after = oneTarget();
    after.targets[0].keep = 9;
    after.targets[0].hooks[0].run = {QStringLiteral("false")};

    const auto changes = compare(oneTarget(), after);

    const QList<Change> expected{
        {QStringLiteral("targets.shop.staging.keep"), QStringLiteral("3"), QStringLiteral("9")},
        {QStringLiteral("targets.shop.staging.hooks[0].run"), QStringLiteral("[\"true\"]"),
            QStringLiteral("[\"false\"]")},
    };
    EXPECT_EQ(changes, expected);
}

TEST(ChangeTest, ShowsAPartThatComesAndOneThatGoes)
{
    auto after = oneTarget();
    after.hosts[0].name = QStringLiteral("web-2");

    const auto changes = compare(oneTarget(), after);

    const QList<Change> expected{
        {QStringLiteral("hosts.web-2.address"), {}, QStringLiteral("\"web-1.example.org\"")},
        {QStringLiteral("hosts.web-1.address"), QStringLiteral("\"web-1.example.org\""), {}},
    };
    EXPECT_EQ(changes, expected);
}

TEST(ChangeTest, SeesEveryDifferenceThatTheTextShows)
{
    std::mt19937 random(11);
    for (int i = 0; i < 100; ++i) {
        const auto before = randomConfiguration(random);
        const auto after = randomConfiguration(random);
        EXPECT_EQ(compare(before, after).isEmpty(), write(before) == write(after)) << "round " << i;
    }
}

} // namespace
} // namespace slipway::config
