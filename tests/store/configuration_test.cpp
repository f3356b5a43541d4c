// SPDX-License-Identifier: Apache-2.0
#include "store/configuration_repository.h"
#include "store/database.h"
#include "tests/fakes/store/scratch_database.h"

namespace slipway::store {
namespace {

using namespace Qt::Literals::StringLiterals;

/// Every field has a value that is not its default.
model::Configuration everything()
{
    model::Configuration all;
    all.projects = {{.name = u"shop"_s,
                        .repository = u"ssh://git@x/shop.git"_s,
                        .package = u"Shop.Core"_s,
                        .branch = u"trunk"_s,
                        .vendor = u"vendor"_s,
                        .credential = u"git"_s,
                        .identity = u"~/.ssh/shop"_s,
                        .store = u"archive"_s,
                        .build = {.interpreter = u"/usr/bin/python3"_s,
                            .requirements = model::Requirements::Vendor,
                            .source = model::SourceMode::Clone,
                            .sandbox = model::Sandbox::Optional,
                            .repack = model::Repack::Always,
                            .twice = true,
                            .wheel = false,
                            .trial = false,
                            .generated = {u"src/*/_version.py"_s},
                            .environment = {{u"A"_s, u"1"_s}, {u"B"_s, u"ü \"quoted\""_s}},
                            .timeout = std::chrono::seconds(77)}},
        {.name = u"plain"_s, .repository = u"/srv/plain"_s, .package = {}}};
    all.stores = {{.name = u"archive"_s,
        .kind = model::StoreKind::Sftp,
        .url = u"sftp://x/y"_s,
        .credential = u"c"_s,
        .identity = u"/k"_s,
        .certificateAuthority = u"/ca"_s}};
    all.indexes = {{.name = u"testpypi"_s,
        .upload = u"https://t/legacy/"_s,
        .simple = u"https://t/simple/"_s,
        .credential = u"t"_s,
        .certificateAuthority = u"/ca"_s,
        .mustPassFirst = u"devpi"_s,
        .isDefault = true}};
    all.environments = {{.name = u"staging"_s, .tier = model::Tier::Staging, .order = 1},
        {.name = u"production"_s,
            .tier = model::Tier::Production,
            .order = 2,
            .mustPassFirst = u"staging"_s}};
    all.hosts = {{.name = u"web-1"_s,
        .address = u"web-1.example.org"_s,
        .port = 2222,
        .user = u"deploy"_s,
        .roles = {u"web"_s, u"worker"_s},
        .jump = u"bastion"_s,
        .identity = u"/id"_s,
        .credential = u"pass"_s,
        .hostKeys = model::HostKeyPolicy::AcceptNew}};
    model::Target target{.project = u"shop"_s,
        .environment = u"production"_s,
        .hosts = {u"web-1"_s, u"web-2"_s},
        .recipe = u"tarball"_s,
        .root = u"/srv/shop"_s,
        .keep = 9,
        .shared = {u"etc/shop.ini"_s},
        .batches = {u"1"_s, u"25%"_s},
        .maxFailed = 2,
        .health = {.question = model::HttpHealth{.url = u"http://127.0.0.1/"_s, .status = 204},
            .within = std::chrono::seconds(5)},
        .hooks = {{.when = model::Hook::When::Before,
            .step = u"switch"_s,
            .run = {u"systemctl"_s, u"stop"_s, u"a b"_s},
            .roles = {u"web"_s},
            .timeout = std::chrono::seconds(11)}},
        .python = u"/opt/python"_s,
        .module = u"shop"_s,
        .index = u"testpypi"_s,
        .stepTimeout = std::chrono::seconds(12),
        .lease = std::chrono::seconds(13)};
    auto command = target;
    command.environment = u"staging"_s;
    command.health.question = model::CommandHealth{.command = {u"curl"_s, u"-f"_s}};
    auto none = target;
    none.project = u"plain"_s;
    none.health = {};
    all.targets = {target, command, none};
    return all;
}

class ConfigurationTest : public testing::TestWithParam<Engine> {
protected:
    Result<> replace(const model::Configuration &configuration)
    {
        return database->write([&](Transaction &transaction) {
            return ConfigurationRepository(transaction).replace(configuration);
        });
    }
    Result<model::Configuration> load()
    {
        return database->read(
            [](Connection &connection) { return ConfigurationRepository(connection).load(); });
    }

    fakes::ScratchDatabase scratch{GetParam()};
    std::unique_ptr<Database> database = scratch.open();
};

INSTANTIATE_TEST_SUITE_P(On, ConfigurationTest, fakes::everyEngine(), fakes::engineName);

TEST_P(ConfigurationTest, IsEmptyAtFirst)
{
    EXPECT_EQ(load(), model::Configuration{});
}

TEST_P(ConfigurationTest, ComesBackWithEveryFieldInItsOrder)
{
    ASSERT_TRUE(replace(everything()));

    const auto loaded = load();

    ASSERT_TRUE(loaded) << qPrintable(loaded.error().story());
    EXPECT_EQ(loaded->projects, everything().projects);
    EXPECT_EQ(loaded->hosts, everything().hosts);
    EXPECT_EQ(loaded->targets, everything().targets);
    EXPECT_EQ(*loaded, everything());
}

TEST_P(ConfigurationTest, IsReplacedAsAWhole)
{
    ASSERT_TRUE(replace(everything()));
    auto smaller = everything();
    smaller.projects.removeFirst();
    smaller.targets.clear();
    std::reverse(smaller.environments.begin(), smaller.environments.end());

    ASSERT_TRUE(replace(smaller));

    EXPECT_EQ(load(), smaller);
}

TEST_P(ConfigurationTest, StaysAsItWasWhenAReplacementIsNoGood)
{
    ASSERT_TRUE(replace(everything()));
    auto twice = everything();
    twice.hosts.append(twice.hosts.first());

    EXPECT_FALSE(replace(twice));

    EXPECT_EQ(load(), everything());
}

TEST_P(ConfigurationTest, SaysWhatItCannotRead)
{
    ASSERT_TRUE(replace(everything()));
    ASSERT_TRUE(database->write([](Transaction &transaction) -> Result<> {
        TRY_DO(transaction.execute(u"UPDATE configured SET body = '{\"name\":\"x\",\"tier\":\"galactic\"}' "
                                   "WHERE kind = 'environment'"_s));
        return {};
    }));

    const auto loaded = load();

    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().name(), u"store.unreadable"_s);
    EXPECT_TRUE(loaded.error().story().contains(u"tier"_s));
}

} // namespace
} // namespace slipway::store
