// SPDX-License-Identifier: Apache-2.0
#include "deploy/batches.h"
#include "deploy/plan.h"

#include <QJsonDocument>
#include <gtest/gtest.h>
#include <random>

namespace slipway::deploy {
namespace {

using namespace Qt::StringLiterals;

Payload someRelease()
{
    return {.package = u"shop"_s,
        .version = u"2.0"_s,
        .build = 7,
        .commit = QString(40, u'c'),
        .folder = u"2.0-b7"_s,
        .sha256 = QString(64, u'a'),
        .files = {{.fileName = u"shop-2.0.tar.gz"_s, .sha256 = QString(64, u'a'), .size = 1'000'000}}};
}

Observation goodHost(const QString &name)
{
    return {.host = name,
        .current = u"1.0-b1"_s,
        .freeBytes = qint64(10) << 30,
        .freeInodes = 1'000'000,
        .writable = true,
        .sameFilesystem = true,
        .python = u"3.11.2"_s,
        .pythonVenv = true,
        .user = u"deploy"_s};
}

PlanInput someInput(int hosts = 2)
{
    PlanInput input;
    input.payload = someRelease();
    input.target.project = u"shop"_s;
    input.target.environment = u"production"_s;
    input.target.recipe = u"tarball"_s;
    input.target.root = u"/srv/shop"_s;
    input.target.hooks = {{.step = u"switch"_s, .run = {u"systemctl"_s, u"restart"_s, u"it's"_s}}};
    input.target.health.question = model::HttpHealth{.url = u"http://127.0.0.1:8000/health"_s};
    input.settings = {{u"hosts.web-1.address"_s, u"\"web-1\""_s}, {u"hosts.web-1.port"_s, u"2222"_s}};
    for (int i = 1; i <= hosts; ++i) {
        const QString name = u"web-%1"_s.arg(i);
        input.hosts.append({.name = name, .address = name});
        input.observations.append(goodHost(name));
    }
    return input;
}

TEST(PlanTest, SurvivesJsonAndKeepsItsHash)
{
    std::mt19937 random(42);
    for (int round = 0; round < 200; ++round) {
        PlanInput input = someInput(1 + int(random() % 5));
        for (Observation &seen : input.observations) {
            seen.current = random() % 2 ? u"1.%1-b%2"_s.arg(random() % 9).arg(random() % 9) : QString();
            seen.release = random() % 3 ? ReleasePresence::Absent : ReleasePresence::Sealed;
            if (random() % 2)
                seen.artifacts.insert(input.payload.sha256);
        }
        input.included = {{.commit = QString(40, u'd'), .title = u"\u00e9\"\\\n%1"_s.arg(random())}};
        const Result<Plan> plan = makePlan(input);
        ASSERT_TRUE(plan) << plan.error().story().toStdString();

        const Result<Plan> read = planFromJson(QJsonDocument(toJson(*plan)).toJson(QJsonDocument::Indented));

        ASSERT_TRUE(read) << read.error().story().toStdString();
        EXPECT_EQ(*read, *plan);
        EXPECT_EQ(hashOf(*read), hashOf(*plan));
        EXPECT_EQ(hashOf(*makePlan(input)), hashOf(*plan));
    }
}

TEST(PlanTest, EveryChangeThatMattersChangesTheHash)
{
    QSet<QString> hashes{hashOf(*makePlan(someInput()))};
    const QList<std::function<void(PlanInput &)>> changes{
        [](PlanInput &input) { input.observations[0].current = u"0.9-b1"_s; },
        [](PlanInput &input) { input.target.hooks[0].run[1] = u"reload"_s; },
        [](PlanInput &input) { input.target.root = u"/srv/other"_s; },
        [](PlanInput &input) { input.payload.sha256 = QString(64, u'b'); },
        [](PlanInput &input) { input.target.maxFailed = 1; },
        [](PlanInput &input) {
            input.target.batches = {u"1"_s, u"100%"_s};
        },
        [](PlanInput &input) { input.kind = model::DeploymentKind::Rollback; },
        [](PlanInput &input) { input.target.keep = 9; },
        [](PlanInput &input) { input.hosts.removeLast(); },
        [](PlanInput &input) { input.settings[u"hosts.web-1.port"_s] = u"22"_s; },
    };
    for (const auto &change : changes) {
        PlanInput input = someInput();
        change(input);
        const Result<Plan> plan = makePlan(input);
        ASSERT_TRUE(plan);
        hashes.insert(hashOf(*plan));
    }
    EXPECT_EQ(hashes.size(), changes.size() + 1);

    PlanInput harmless = someInput();
    harmless.observations[0].freeBytes -= 5'000'000;
    harmless.observations[0].clockSkew = 3;
    EXPECT_EQ(hashOf(*makePlan(harmless)), hashOf(*makePlan(someInput())));
}

TEST(PlanTest, RendersEveryCommandWithItsMark)
{
    PlanInput input = someInput();
    input.observations[1].artifacts = {input.payload.sha256};
    input.notIncluded = {{.commit = QString(40, u'e'), .title = u"a hotfix"_s}};

    const QString text = describe(*makePlan(input)).join(u'\n');

    EXPECT_TRUE(text.contains(u"+ shop-2.0.tar.gz  1.0 MB"_s)) << text.toStdString();
    EXPECT_TRUE(text.contains(u"= shop-2.0.tar.gz"_s));
    EXPECT_TRUE(text.contains(u"~ switch"_s));
    EXPECT_TRUE(text.contains(u"1.0-b1 is current; it is where this host goes back to"_s));
    EXPECT_TRUE(text.contains(u"! after:switch:1"_s));
    EXPECT_TRUE(text.contains(u"! Not included, and running now"_s));
    EXPECT_TRUE(text.contains(u"undo:switch"_s));
    EXPECT_TRUE(text.contains(u"RELEASE='2.0-b7'"_s));
}

TEST(PlanTest, RefusesHostsThatAreNotReadyAndNamesEveryReason)
{
    PlanInput input = someInput();
    input.observations[0].missing = {u"flock"_s};
    input.observations[1].freeBytes = 1000;
    input.observations[1].networkFilesystem = true;

    const Result<Plan> plan = makePlan(input);

    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().name(), u"deploy.host-not-ready"_s);
    for (const QString &part :
        {u"web-1: it lacks flock"_s, u"web-2: 1.0 kB are free"_s, u"network file system"_s})
        EXPECT_TRUE(plan.error().story().contains(part)) << plan.error().story().toStdString();
}

PlanInput venvInput()
{
    PlanInput input = someInput();
    input.target.recipe = u"python-venv"_s;
    input.payload.files.append({.role = PayloadRole::Installer,
        .fileName = u"pip-23.0-py3-none-any.whl"_s,
        .sha256 = QString(64, u'd')});
    input.payload.pins = {{.name = u"shop"_s, .version = u"2.0"_s, .sha256 = {QString(64, u'a')}}};
    return input;
}

TEST(PlanTest, RefusesHostsWhosePythonTheReleaseDoesNotTake)
{
    PlanInput input = venvInput();
    input.payload.requiresPython = u">=3.10, !=3.12.*"_s;
    EXPECT_TRUE(makePlan(input));

    input.observations[0].python = u"3.9.18"_s;
    input.observations[1].python = u"3.12.1"_s;
    const Result<Plan> plan = makePlan(input);

    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().name(), u"deploy.host-not-ready"_s);
    for (const QString &part : {u"web-1: its python3 is 3.9.18, and shop 2.0 needs Python >=3.10, !=3.12.*"_s,
             u"web-2: its python3 is 3.12.1"_s})
        EXPECT_TRUE(plan.error().story().contains(part)) << plan.error().story().toStdString();
}

TEST(PlanTest, AsksForNoPythonWhereTheReleaseIsReadyOrNeedsNone)
{
    PlanInput ready = venvInput();
    ready.payload.requiresPython = u">=4"_s;
    for (Observation &seen : ready.observations)
        seen.release = ReleasePresence::Sealed;
    PlanInput tree = someInput();
    tree.payload.requiresPython = u">=4"_s;

    EXPECT_TRUE(makePlan(ready));
    EXPECT_TRUE(makePlan(tree));
}

TEST(PlanTest, CountsHostsThatCannotBeReachedAmongThoseThatMayFail)
{
    PlanInput input = someInput(3);
    input.observations[2] = {.host = u"web-3"_s, .failure = u"no route"_s};
    EXPECT_EQ(makePlan(input).error().code(), Errc::Unreachable);

    input.target.maxFailed = 1;
    const Result<Plan> plan = makePlan(input);

    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->hosts.at(2).leftOut, u"no route"_s);
    EXPECT_TRUE(plan->hosts.at(2).phases.isEmpty());
}

TEST(PlanTest, RefusesOtherBytesUnderTheSameName)
{
    PlanInput input = someInput();
    input.observations[0].release = ReleasePresence::Different;

    EXPECT_EQ(makePlan(input).error().name(), u"deploy.conflict"_s);
}

TEST(PlanTest, KnowsWhatHasChangedSinceItWasMade)
{
    const PlanInput input = someInput();
    const Plan plan = *makePlan(input);
    EXPECT_TRUE(differences(plan, input.observations).isEmpty());
    EXPECT_TRUE(checkFresh(plan, input.observations));

    QList<Observation> now = input.observations;
    now[0].freeBytes -= 1'000'000'000;
    now[0].artifacts.insert(input.payload.sha256);
    EXPECT_TRUE(checkFresh(plan, now));

    now[0].current = u"1.1-b3"_s;
    now[1].freeBytes = 10;
    EXPECT_EQ(differences(plan, now).size(), 2);
    EXPECT_EQ(checkFresh(plan, now).error().code(), Errc::OutOfDate);

    now[0].owner = {.deployment = u"9"_s, .person = u"ben"_s};
    EXPECT_EQ(checkFresh(plan, now).error().name(), u"deploy.locked"_s);
}

TEST(PlanTest, KnowsWhichSettingsHaveChangedSinceItWasMade)
{
    const PlanInput input = someInput();
    const Plan plan = *makePlan(input);
    EXPECT_TRUE(checkFresh(plan, input.settings));

    Settings now = input.settings;
    now[u"hosts.web-1.address"_s] = u"\"web-9\""_s;
    now.remove(u"hosts.web-1.port"_s);
    now[u"targets.shop.production.keep"_s] = u"9"_s;
    EXPECT_EQ(differences(plan, now),
        (QStringList{u"hosts.web-1.address is \"web-9\", and was \"web-1\""_s,
            u"hosts.web-1.port is not set, and was 2222"_s,
            u"targets.shop.production.keep is 9, and was not set"_s}));
    const auto late = checkFresh(plan, now);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code(), Errc::OutOfDate);
    EXPECT_EQ(late.error().name(), u"deploy.out-of-date"_s);
}

TEST(PlanTest, ReadsAPlanOfTheFirstFormatButTakesItForOutOfDate)
{
    QJsonObject json = toJson(*makePlan(someInput()));
    json[u"format"_s] = 1;
    json.remove(u"settings"_s);

    const auto plan = planFromJson(QJsonDocument(json).toJson());

    ASSERT_TRUE(plan) << plan.error().story().toStdString();
    EXPECT_EQ(plan->hosts.size(), 2);
    EXPECT_EQ(checkFresh(*plan, someInput().settings).error().code(), Errc::OutOfDate);
    EXPECT_EQ(checkFresh(*plan, Settings()).error().code(), Errc::OutOfDate);
}

TEST(PlanTest, RefusesHooksBesideStepsThatDoNotExistOrOutsideTheLease)
{
    PlanInput input = someInput();
    input.target.hooks[0].step = u"restart"_s;
    EXPECT_TRUE(makePlan(input).error().hint().contains(u"switch"_s));

    input.target.hooks[0] = {.when = model::Hook::When::Before, .step = u"lock"_s, .run = {u"true"_s}};
    EXPECT_EQ(makePlan(input).error().code(), Errc::InvalidInput);
}

TEST(PlanTest, ReadsNoJsonThatWasTamperedWith)
{
    const QByteArray good = canonicalBytes(*makePlan(someInput()));
    ASSERT_TRUE(planFromJson(good));
    const QList<QPair<QByteArray, QByteArray>> changes{{"\"format\":2", "\"format\":3"},
        {"\"format\":2", "\"format\":1"}, {"\"format\":2", "\"format\":0"},
        {"\"hosts.web-1.port\":\"2222\"", "\"hosts.web-1.port\":2222"},
        {"\"root\":\"/srv/shop\"", "\"root\":\"/srv/../etc\""},
        {"\"folder\":\"2.0-b7\"", "\"folder\":\"../x\""}, {"\"maxFailed\":0", "\"maxFailed\":-1"},
        {"\"maxFailed\":0", "\"maxFailed\":\"0\""}, {"\"maxFailed\":0", "\"maxFailed\":0,\"extra\":1"},
        {"\"script\":\"switch\"", "\"script\":\"reboot\""}, {"\"mark\":\"~\"", "\"mark\":\"?\""},
        {"\"recipe\":\"tarball\"", "\"recipe\":\"ball\""}};
    for (const auto &[from, to] : changes) {
        QByteArray bad = good;
        ASSERT_TRUE(bad.contains(from)) << from.toStdString();
        EXPECT_FALSE(planFromJson(bad.replace(from, to))) << to.toStdString();
    }
    for (qsizetype length = 0; length < good.size(); length += 331)
        EXPECT_FALSE(planFromJson(good.first(length)));
}

TEST(BatchesTest, CountHostsAndShares)
{
    EXPECT_EQ(*batchSizes({u"1"_s, u"25%"_s, u"100%"_s}, 8), QList<int>({1, 2, 5}));
    EXPECT_EQ(*batchSizes({u"2"_s}, 5), QList<int>({2, 2, 1}));
    EXPECT_EQ(*batchSizes({u"1"_s, u"25%"_s, u"100%"_s}, 1), QList<int>({1}));
    EXPECT_EQ(*batchSizes({}, 3), QList<int>({3}));
    for (const QString &bad : {u"0"_s, u"101%"_s, u"-1"_s, u"x"_s, u""_s, u"%"_s})
        EXPECT_FALSE(batchSizes({bad}, 3)) << bad.toStdString();
}

} // namespace
} // namespace slipway::deploy
