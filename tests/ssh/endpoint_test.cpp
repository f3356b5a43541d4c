// SPDX-License-Identifier: Apache-2.0
#include "ssh/endpoint.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace slipway::ssh {
namespace {

using model::Tier;

model::Configuration configured()
{
    return {.hosts = {{.name = u"web"_s, .address = u"10.0.0.2"_s, .user = u"deploy"_s, .jump = u"inner"_s},
                {.name = u"inner"_s, .address = u"10.0.0.1"_s, .jump = u"outer"_s},
                {.name = u"outer"_s,
                    .address = u"192.0.2.1"_s,
                    .port = 2222,
                    .hostKeys = model::HostKeyPolicy::AcceptNew}}};
}

TEST(EndpointTest, ListsTheJumpHostsNearestFirst)
{
    const auto endpoint = endpointOf(configured(), u"web"_s, Tier::Staging);

    ASSERT_TRUE(endpoint);
    ASSERT_EQ(endpoint->jumps.size(), 2U);
    EXPECT_EQ(endpoint->jumps[0].name, u"outer"_s);
    EXPECT_EQ(endpoint->jumps[0].port, 2222);
    EXPECT_EQ(endpoint->jumps[1].name, u"inner"_s);
    EXPECT_FALSE(endpoint->jumps[1].user.isEmpty());
    EXPECT_EQ(endpoint->user, u"deploy"_s);
}

TEST(EndpointTest, IsStrictInProductionUnlessTheHostSaysOtherwise)
{
    const auto production = endpointOf(configured(), u"web"_s, Tier::Production);
    const auto staging = endpointOf(configured(), u"web"_s, Tier::Staging);

    ASSERT_TRUE(production && staging);
    EXPECT_EQ(production->policy, HostKeyPolicy::Strict);
    EXPECT_EQ(staging->policy, HostKeyPolicy::Ask);
    EXPECT_EQ(production->jumps[0].policy, HostKeyPolicy::AcceptNew);
}

TEST(EndpointTest, RefusesACircleOfJumpHosts)
{
    model::Configuration configuration = configured();
    configuration.hosts[2].jump = u"web"_s;

    const auto endpoint = endpointOf(configuration, u"web"_s, Tier::Staging);

    ASSERT_FALSE(endpoint);
    EXPECT_TRUE(endpoint.error().story().contains(u"web -> inner -> outer -> web"_s));
}

} // namespace
} // namespace slipway::ssh
