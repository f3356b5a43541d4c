// SPDX-License-Identifier: Apache-2.0
#include "config/configuration_text.h"

#include "tests/config/random_configuration.h"

#include <gtest/gtest.h>

namespace slipway::config {
namespace {

const QString fileName = QStringLiteral("slipway.toml");

/// A small configuration that is right; tests add what they are about.
QByteArray valid(const QByteArray &more = {})
{
    return R"(schema = 1
[projects.shop]
repository = "ssh://git@git.example.org/shop.git"
[environments.production]
tier = "production"
[hosts.web-1]
address = "web-1.example.org"
[targets.shop.production]
hosts = ["web-1"]
root = "/srv/shop"
)" + more;
}

struct Complaint {
    const char *title;
    QByteArray toml;
    const char *name;
    const char *story; ///< how it begins
    const char *hint = ""; ///< what it contains
};

void PrintTo(const Complaint &complaint, std::ostream *out)
{
    *out << complaint.title;
}

class ComplaintTest : public ::testing::TestWithParam<Complaint> { };

TEST_P(ComplaintTest, NamesTheLineTheKeyAndWhatToDo)
{
    const auto outcome = parse(GetParam().toml, fileName);

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name().toStdString(), GetParam().name);
    EXPECT_TRUE(outcome.error().story().startsWith(QLatin1String(GetParam().story)))
        << outcome.error().story().toStdString();
    EXPECT_TRUE(outcome.error().hint().contains(QLatin1String(GetParam().hint)))
        << outcome.error().hint().toStdString();
}

INSTANTIATE_TEST_SUITE_P(All, ComplaintTest,
    ::testing::Values(Complaint{"UnknownSection", valid("[target.a.b]\n"), "config.unknown-key",
                          "slipway.toml:11: target: there is no such section", "Did you mean \"targets\"?"},
        Complaint{"UnknownKey", valid("kepe = 4\n"), "config.unknown-key",
            "slipway.toml:11: targets.shop.production.kepe: there is no such key", "Did you mean \"keep\"?"},
        Complaint{"UnknownKeyInside", valid("health = { url = \"http://a/\", witihn = \"3s\" }\n"),
            "config.unknown-key",
            "slipway.toml:11: targets.shop.production.health.witihn: there is no such key", "\"within\""},
        Complaint{"UnknownWord", valid("[stores.a]\nkind = \"htp\"\nurl = \"x\"\n"), "config.wrong-value",
            "slipway.toml:12: stores.a.kind: \"htp\" is none of folder, http, sftp", "\"http\""},
        Complaint{"MissingKey", valid("[stores.a]\nurl = \"x\"\n"), "config.missing-key",
            "slipway.toml:11: stores.a.kind: it is missing"},
        Complaint{"DuplicateKey", valid("keep = 1\nkeep = 2\n"), "config.duplicate-key",
            "slipway.toml:12: ", "may stand once"},
        Complaint{"DuplicateTable", valid("[hosts.web-1]\n"), "config.duplicate-key", "slipway.toml:11: "},
        Complaint{"WrongType", valid("keep = \"5\"\n"), "config.wrong-type",
            "slipway.toml:11: targets.shop.production.keep: it is text, and has to be a whole number"},
        Complaint{"TableForList", valid("shared = {}\n"), "config.wrong-type",
            "slipway.toml:11: targets.shop.production.shared: it is a table"},
        Complaint{"NumberForDuration", valid("lease = 30\n"), "config.wrong-type",
            "slipway.toml:11: targets.shop.production.lease: it is a number, and has to be a duration",
            "\"30s\""},
        Complaint{"DurationWithoutUnit", valid("lease = \"30\"\n"), "config.wrong-value",
            "slipway.toml:11: targets.shop.production.lease: \"30\" is no duration", "\"30s\""},
        Complaint{"NoDurationAtAll", valid("lease = \"0s\"\n"), "config.wrong-value", "slipway.toml:11: "},
        Complaint{
            "EndlessDuration", valid("lease = \"99999999d\"\n"), "config.wrong-value", "slipway.toml:11: "},
        Complaint{"HealthWithoutQuestion", valid("health = { within = \"5s\" }\n"), "config.missing-key",
            "slipway.toml:11: targets.shop.production.health: it has neither url nor command"},
        Complaint{"HealthWithBoth", valid("health = { url = \"http://a/\", command = [\"a\"] }\n"),
            "config.wrong-value", "slipway.toml:11: targets.shop.production.health: it has both"},
        Complaint{"StatusOfCommand", valid("health = { command = [\"a\"], status = 200 }\n"),
            "config.wrong-value",
            "slipway.toml:11: targets.shop.production.health.status: only a url has a status"},
        Complaint{"HookAtNoMoment",
            valid("[[targets.shop.production.hooks]]\nwhen = \"switch\"\nrun = [\"a\"]\n"),
            "config.wrong-value",
            "slipway.toml:11: targets.shop.production.hooks[0].when: \"switch\" names no moment",
            "after:switch"},
        Complaint{"PortTooLarge", valid("[hosts.b]\naddress = \"b\"\nport = 70000\n"), "config.wrong-value",
            "slipway.toml:13: hosts.b.port: 70000 is not between 1 and 65535"},
        Complaint{"NoSchema", "[projects.shop]\nrepository = \"x\"\n", "config.no-schema",
            "slipway.toml:1: schema: it is missing", "schema = 1"},
        Complaint{"NewerSchema", "schema = 2\n[rockets]\n", "config.newer-schema",
            "slipway.toml:1: schema: the file has schema 2, this program reads up to 1", "newer Slipway"},
        Complaint{"BrokenSyntax", "schema = 1\n[hosts\n", "config.syntax", "slipway.toml:2: "},
        Complaint{"NotUtf8", "schema = 1\nx = \"\xff\xfe\"\n", "config.syntax", "slipway.toml:2: "},
        Complaint{"NulInside", valid("python = \"a\\u0000b\"\n"), "config.wrong-value",
            "slipway.toml:11: targets.shop.production.python: it contains a NUL"},
        Complaint{
            "TooLarge", valid("#" + QByteArray(1024 * 1024, 'x')), "config.too-large", "slipway.toml: "},
        Complaint{"DeepKey", "schema = 1\n" + QByteArray("a.").repeated(300'000) + "a = 1\n",
            "config.too-deep", "slipway.toml:2: "},
        Complaint{"DeepList", "schema = 1\na = " + QByteArray("[").repeated(300'000), "config.too-deep",
            "slipway.toml:2: "},
        Complaint{"DeepByBoth",
            "schema = 1\na = " + ("{ " + QByteArray("a.").repeated(20) + "a = ").repeated(3) + "1"
                + QByteArray("}").repeated(3),
            "config.too-deep", "slipway.toml:1: "},
        Complaint{"UnknownHost",
            valid("[targets.shop]\n[environments.b]\ntier=\"staging\"\n[targets.shop.b]\n"
                  "hosts = [\"web-9\"]\nroot = \"/srv/b\"\n"),
            "config.invalid", "slipway.toml:15: targets.shop.b.hosts: there is no host \"web-9\""},
        Complaint{"NameOfThePart", valid("[hosts.\"web 2\"]\naddress = \"b\"\n"), "config.invalid",
            "slipway.toml:11: hosts.web 2: "}),
    [](const auto &test) { return test.param.title; });

class SecretInConfigurationTest : public ::testing::TestWithParam<const char *> { };

TEST_P(SecretInConfigurationTest, IsRefusedAndNotRepeated)
{
    const QByteArray value = GetParam();

    const auto outcome = parse(valid("[stores.a]\nkind = \"http\"\nurl = '''" + value + "'''\n"), fileName);

    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().name(), u"config.secret");
    EXPECT_TRUE(outcome.error().story().startsWith(u"slipway.toml:13: stores.a.url: it looks like "))
        << outcome.error().story().toStdString();
    EXPECT_FALSE(outcome.error().story().contains(QString::fromUtf8(value)));
    EXPECT_TRUE(outcome.error().hint().contains(u"slipwayctl credential set"));
}

INSTANTIATE_TEST_SUITE_P(All, SecretInConfigurationTest,
    ::testing::Values("pypi-AgEIcHlwaS5vcmcCJDAwMDAwMDAw", "-----BEGIN OPENSSH PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----", "https://ann:hunter2hunter2@example.org/x", "ssh://git:pw@example.org",
        "ghp_abcdefghijklmnopqrstuvwxyz0123456789", "glpat-abcdefghijklmnopqrst", "AKIAABCDEFGHIJKLMNOP",
        "Authorization: Bearer abcdefghijk"));

TEST(ConfigurationTextTest, TakesAddressesThatOnlyNameAUser)
{
    EXPECT_TRUE(
        parse(valid("[stores.a]\nkind = \"sftp\"\nurl = \"sftp://files@example.org:22/a@b\"\n"), fileName));
}

TEST(ConfigurationTextTest, ReadsTheExampleOfTheDesign)
{
    const auto read = parse(valid(R"(keep = 5
shared = ["etc/shop.ini"]
batches = ["1", "25%", "100%"]
max_failed = 1
health = { url = "http://127.0.0.1:8000/health", status = 204, within = "2m" }
python = "/usr/bin/python3.11"
module = "shop.web"
step_timeout = "2h"
lease = "5m"
index = "pypi"

[[targets.shop.production.hooks]]
when = "before:switch"
run = ["systemctl", "--user", "stop", "shop"]
roles = ["web"]
timeout = "10s"

[indexes.testpypi]
upload = "https://test.pypi.org/legacy/"
simple = "https://test.pypi.org/simple/"
credential = "testpypi"
default = true

[indexes.pypi]
upload = "https://upload.pypi.org/legacy/"
simple = "https://pypi.org/simple/"
requires = "testpypi"
)"),
        fileName);

    ASSERT_TRUE(read) << read.error().story().toStdString();
    const model::Target &target = read->targets.at(0);
    EXPECT_EQ(target.health.within, std::chrono::minutes(2));
    EXPECT_EQ(std::get<model::HttpHealth>(target.health.question).status, 204);
    EXPECT_EQ(target.stepTimeout, std::chrono::hours(2));
    EXPECT_EQ(target.hooks.at(0).when, model::Hook::When::Before);
    EXPECT_EQ(target.hooks.at(0).step, u"switch");
    EXPECT_EQ(target.hooks.at(0).timeout, std::chrono::seconds(10));
    EXPECT_EQ(target.maxFailed, 1);
    EXPECT_EQ(read->indexes.at(0).name, u"testpypi");
    EXPECT_TRUE(read->indexes.at(0).isDefault);
    EXPECT_EQ(read->indexes.at(1).mustPassFirst, u"testpypi");
}

TEST(ConfigurationTextTest, ReadsHowAProjectIsBuilt)
{
    const auto read = parse(R"(schema = 1
[projects.shop]
repository = "/srv/git/shop"
[projects.shop.build]
interpreter = "/usr/bin/python3"
requirements = "vendor"
source = "clone"
sandbox = "optional"
repack = "always"
twice = true
wheel = false
trial = false
generated = ["src/*/_version.py"]
timeout = "30m"
environment = { SETUPTOOLS_USE_DISTUTILS = "local" }
)",
        fileName);

    ASSERT_TRUE(read) << read.error().story().toStdString();
    const model::BuildSettings expected{.interpreter = QStringLiteral("/usr/bin/python3"),
        .requirements = model::Requirements::Vendor,
        .source = model::SourceMode::Clone,
        .sandbox = model::Sandbox::Optional,
        .repack = model::Repack::Always,
        .twice = true,
        .wheel = false,
        .trial = false,
        .generated = {QStringLiteral("src/*/_version.py")},
        .environment = {{QStringLiteral("SETUPTOOLS_USE_DISTUTILS"), QStringLiteral("local")}},
        .timeout = std::chrono::minutes(30)};
    EXPECT_EQ(read->projects.at(0).build, expected);
}

TEST(ConfigurationTextTest, KeepsTheOrderOfTheFileAndThatOfTheEnvironments)
{
    const auto read = parse(R"(schema = 1
[environments.zeta]
tier = "staging"
order = 1
[environments.alpha]
tier = "production"
order = 2
[environments.beta]
tier = "development"
[hosts.z]
address = "z"
[hosts.a]
address = "a"
)",
        fileName);

    ASSERT_TRUE(read) << read.error().story().toStdString();
    EXPECT_EQ(read->environments.at(0).name, u"beta");
    EXPECT_EQ(read->environments.at(1).name, u"zeta");
    EXPECT_EQ(read->environments.at(2).name, u"alpha");
    EXPECT_EQ(read->hosts.at(0).name, u"z");
}

TEST(ConfigurationTextTest, WritesWhatItReadsBackUnchanged)
{
    std::mt19937 random(1);
    for (int i = 0; i < 300; ++i) {
        const model::Configuration configuration = randomConfiguration(random);
        const QByteArray text = write(configuration);

        const auto read = parse(text, fileName);

        ASSERT_TRUE(read) << "round " << i << ": " << read.error().story().toStdString() << "\n"
                          << text.toStdString();
        ASSERT_TRUE(*read == configuration) << "round " << i << "\n" << text.toStdString();
        ASSERT_EQ(write(*read), text);
    }
}

TEST(ConfigurationTextTest, WritesAnEmptyConfigurationAsItsSchema)
{
    EXPECT_EQ(write({}), "schema = 1\n");
    EXPECT_EQ(parse(write({}), fileName).value(), model::Configuration());
}

TEST(ConfigurationTextTest, SurvivesEveryFileCutShortOrWithOneByteChanged)
{
    std::mt19937 random(3);
    const QByteArray text = write(randomConfiguration(random));
    for (int i = 0; i < 2000; ++i) {
        QByteArray hurt = text;
        const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(hurt.size()));
        if (i % 2 == 0)
            hurt.truncate(at);
        else
            hurt[at] = static_cast<char>(random());

        const auto read = parse(hurt, fileName);

        EXPECT_TRUE(read || !read.error().story().isEmpty());
    }
}

} // namespace
} // namespace slipway::config
