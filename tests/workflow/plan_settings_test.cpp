// SPDX-License-Identifier: Apache-2.0
// Which settings a reviewed plan holds on to.
#include "workflow/plan_settings.h"

#include "tests/workflow/workflow_fixture.h"
#include "workflow/apply_configuration.h"
#include "workflow/prepare_deployment.h"

namespace slipway::workflow {
namespace {

using namespace Qt::StringLiterals;

class PlanSettingsTest : public WorkflowTest {
protected:
    /// The paths that differ for shop in production once `text` stands for `instead`, applied in between.
    QStringList changedBy(const QByteArray &text, const QByteArray &instead)
    {
        apply(base);
        const deploy::Settings before = settings();
        apply(QByteArray(base).replace(text, instead));
        QStringList changed;
        const deploy::Settings after = settings();
        deploy::Settings either = before;
        either.insert(after);
        for (auto one = either.cbegin(); one != either.cend(); ++one) {
            if (before.value(one.key()) != after.value(one.key()))
                changed.append(one.key());
        }
        return changed;
    }
    void apply(const QByteArray &configuration)
    {
        const auto applied = applyConfiguration(*m_workshop, configuration, u"slipway.toml"_s, {});
        ASSERT_TRUE(applied) << qPrintable(applied.error().story());
    }
    [[nodiscard]] deploy::Settings settings() const
    {
        const auto all = current();
        return planSettings(all, *model::findTarget(all, u"shop"_s, u"production"_s));
    }

    const QByteArray base = toml().replace("[hosts.web-1]\naddress = \"web-1.example.org\"\n",
                                "[hosts.web-1]\naddress = \"web-1.example.org\"\nport = 2222\n"
                                "user = \"deploy\"\njump = \"bastion\"\nidentity = \"/home/ada/key\"\n"
                                "[hosts.bastion]\naddress = \"bastion.example.org\"\n"
                                "[hosts.web-2]\naddress = \"web-2.example.org\"\n")
        + "health = { command = [\"true\"] }\n"
          "[[targets.shop.production.hooks]]\nwhen = \"after:switch\"\nrun = [\"restart\"]\n";
    const QByteArray place = "hosts = [\"web-1\"]\nroot = \"/srv/shop\"\n";
};

TEST_F(PlanSettingsTest, AreWhereTheHostsAreAndWhatTheTargetSays)
{
    EXPECT_EQ(changedBy("web-1.example.org", "web-9.example.org"), QStringList{u"hosts.web-1.address"_s});
    EXPECT_EQ(changedBy("port = 2222", "port = 22"), QStringList{u"hosts.web-1.port"_s});
    EXPECT_EQ(changedBy("user = \"deploy\"", "user = \"root\""), QStringList{u"hosts.web-1.user"_s});
    EXPECT_EQ(changedBy("bastion.example", "b.example"), QStringList{u"hosts.bastion.address"_s});
    EXPECT_TRUE(changedBy("jump = \"bastion\"", "jump = \"web-2\"").contains(u"hosts.web-1.jump"_s));
    EXPECT_EQ(changedBy("root = \"/srv/shop\"", "root = \"/srv/other\""),
        QStringList{u"targets.shop.production.root"_s});
    EXPECT_EQ(changedBy(place, "hosts = [\"web-1\", \"web-2\"]\nroot = \"/srv/shop\"\n"),
        (QStringList{u"hosts.web-2.address"_s, u"targets.shop.production.hosts"_s}));
    EXPECT_EQ(changedBy(place, place + "keep = 9\n"), QStringList{u"targets.shop.production.keep"_s});
    EXPECT_EQ(changedBy("command = [\"true\"]", "command = [\"test\"]").size(), 1);
    EXPECT_EQ(changedBy("run = [\"restart\"]", "run = [\"reload\"]").size(), 1);
}

TEST_F(PlanSettingsTest, AreNotWhatAPlanDoesNotDependOn)
{
    EXPECT_EQ(changedBy("identity = \"/home/ada/key\"", "identity = \"/home/ben/key\""), QStringList());
    EXPECT_EQ(changedBy("web-2.example.org", "web-7.example.org"), QStringList());
    EXPECT_EQ(changedBy("root = \"/srv/stage\"", "root = \"/srv/other\""), QStringList());
    EXPECT_EQ(changedBy("index = \"testpypi\"", "index = \"pypi\""), QStringList());
}

TEST_F(PlanSettingsTest, RefuseAReviewedPlanOnceTheyHaveChanged)
{
    apply(base);
    const auto made = release(u"1.0"_s, 1);
    const auto all = current();
    deploy::PlanInput input{.target = *model::findTarget(all, u"shop"_s, u"production"_s),
        .hosts = {*model::findHost(all, u"web-1"_s)},
        .payload = {.package = u"shop"_s,
            .version = u"1.0"_s,
            .build = 1,
            .folder = made.folderName(),
            .sha256 = made.artifact.digests.sha256},
        .observations = {{.host = u"web-1"_s,
            .release = deploy::ReleasePresence::Sealed,
            .freeBytes = qint64(1) << 40,
            .freeInodes = 1'000'000,
            .writable = true,
            .sameFilesystem = true,
            .python = u"3.11.2"_s,
            .pythonVenv = true}},
        .settings = settings()};
    const auto plan = deploy::makePlan(input);
    ASSERT_TRUE(plan) << qPrintable(plan.error().story());
    task::Progress progress;
    apply(QByteArray(base).replace("web-1.example.org", "web-9.example.org"));

    const auto late = prepareReviewed(*m_workshop, deploy::canonicalBytes(*plan), {}, progress);

    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code(), Errc::OutOfDate);
    EXPECT_EQ(nameOf(late), "deploy.out-of-date");
    EXPECT_TRUE(late.error().story().contains(
        u"hosts.web-1.address is \"web-9.example.org\", and was \"web-1.example.org\""))
        << qPrintable(late.error().story());
}

} // namespace
} // namespace slipway::workflow
