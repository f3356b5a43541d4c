// SPDX-License-Identifier: Apache-2.0
#include "model/configuration.h"

#include <gtest/gtest.h>

namespace slipway::model {
namespace {

using namespace Qt::StringLiterals;

class ConfigurationTest : public ::testing::Test {
protected:
    ConfigurationTest()
    {
        good.projects = {{.name = u"shop"_s, .repository = u"/srv/git/shop"_s, .package = {}}};
        good.indexes = {{.name = u"testpypi"_s, .upload = u"https://test"_s, .simple = u"https://test"_s},
            {.name = u"pypi"_s,
                .upload = u"https://p"_s,
                .simple = u"https://p"_s,
                .mustPassFirst = u"testpypi"_s}};
        good.environments = {{.name = u"staging"_s, .tier = Tier::Staging},
            {.name = u"production"_s, .tier = Tier::Production, .mustPassFirst = u"staging"_s}};
        good.hosts = {{.name = u"bastion"_s, .address = u"192.0.2.1"_s},
            {.name = u"web-1"_s, .address = u"web-1.example.org"_s, .jump = u"bastion"_s}};
        good.targets = {{.project = u"shop"_s,
            .environment = u"production"_s,
            .hosts = {u"web-1"_s},
            .root = u"/srv/shop"_s}};
    }

    /// What is wrong once `change` was made to the good configuration.
    QString complaintAfter(const std::function<void(Configuration &)> &change) const
    {
        Configuration changed = good;
        change(changed);
        const auto result = check(changed);
        return result ? QString() : result.error().story();
    }

    Configuration good;
};

TEST_F(ConfigurationTest, AcceptsWhatMakesSense)
{
    EXPECT_EQ(complaintAfter([](Configuration &) {}), QString());
}

TEST_F(ConfigurationTest, NamesTheKeyOfWhatIsWrong)
{
    EXPECT_EQ(complaintAfter([](auto &c) { c.targets[0].hosts = {u"web-2"_s}; }),
        u"targets.shop.production.hosts: there is no host \"web-2\"");
    EXPECT_EQ(complaintAfter([](auto &c) { c.hosts[0].jump = u"web-1"_s; }),
        u"hosts.bastion.jump: the way leads back to \"bastion\"");
    EXPECT_EQ(complaintAfter([](auto &c) { c.environments[0].mustPassFirst = u"production"_s; }),
        u"environments.staging.requires: it requires itself, by way of \"staging\"");
    EXPECT_EQ(complaintAfter([](auto &c) { c.targets[0].batches = {u"0"_s}; }),
        u"targets.shop.production.batches: \"0\" is no batch");
    EXPECT_EQ(complaintAfter([](auto &c) { c.targets.append(c.targets[0]); }),
        u"targets.shop.production: it stands twice");
    EXPECT_EQ(complaintAfter([](auto &c) { c.projects[0].repository.clear(); }),
        u"projects.shop.repository: it is missing");
    EXPECT_TRUE(complaintAfter([](auto &c) {
        c.targets[0].root = u"/srv/../etc"_s;
    }).startsWith(u"targets.shop.production.root"));
    EXPECT_TRUE(complaintAfter([](auto &c) { c.hosts[0].name = u"-oProxyCommand"_s; }).startsWith(u"hosts."));
}

TEST_F(ConfigurationTest, SaysWhatThereIsWhenANameIsUnknown)
{
    const auto host = findHost(good, u"web-9"_s);

    ASSERT_FALSE(host);
    EXPECT_EQ(host.error().code(), Errc::NotFound);
    EXPECT_EQ(host.error().hint(), u"There is: bastion, web-1.");
    EXPECT_EQ(findTarget(good, u"shop"_s, u"staging"_s).error().hint(), u"It has: production.");
}

} // namespace
} // namespace slipway::model
