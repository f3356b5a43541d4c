// SPDX-License-Identifier: Apache-2.0
#include "report/deployment_words.h"
#include "report/release_words.h"
#include "tests/report/samples.h"

#include <QSet>
#include <gmock/gmock.h>

namespace slipway::report {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

std::string joined(const QStringList &lines)
{
    return lines.join(u'\n').toStdString();
}

TEST(ReleaseWordsTest, CountsWhatTheChecksFoundAndShowsItsHint)
{
    const std::string text = joined(describe(sampleRelease().checks));

    EXPECT_THAT(text, HasSubstr("2 checks: 0 blockers, 1 warning"));
    EXPECT_THAT(text, HasSubstr("The tag is not signed. (source.signature)"));
    EXPECT_THAT(text, HasSubstr("→ Sign it."));
    EXPECT_THAT(text, HasSubstr("and 2 more"));
    EXPECT_THAT(text, Not(HasSubstr("points at the commit"))) << "what passed is not told";
}

TEST(ReleaseWordsTest, SaysWhenAReleaseWasBuiltWithoutASandbox)
{
    auto release = sampleRelease();
    EXPECT_THAT(joined(describe(release, {})), HasSubstr("in the sandbox"));

    release.sandboxed = false;

    EXPECT_THAT(joined(describe(release, {})), HasSubstr("WITHOUT a sandbox"));
    EXPECT_THAT(joined(describe(workflow::BuildReport{.build = sampleBuild(), .release = release})),
        HasSubstr("WITHOUT a sandbox"));
}

TEST(ReleaseWordsTest, ShoutsAboutAStoreThatOverwrote)
{
    EXPECT_THAT(joined(describe(sampleRelease(), {samplePlacement()})), HasSubstr("OVERWROTE"));
}

TEST(ReleaseWordsTest, SaysThatABuildMadeNoRelease)
{
    const std::string text = joined(describe(workflow::BuildReport{.build = sampleBuild()}));

    EXPECT_THAT(text, HasSubstr("build 12 made no release"));
    EXPECT_THAT(text, HasSubstr("builds/shop/12/build.log"));
}

TEST(ReleaseWordsTest, SaysWhetherAllIsAsRecorded)
{
    EXPECT_THAT(joined(describe(sampleVerification())), HasSubstr("Not all is as recorded."));
    EXPECT_THAT(joined(describe(workflow::Verification{})),
        HasSubstr("Nothing was found to verify: it is recorded nowhere."));
    workflow::Verification good{.places = {{.name = u"archive"_s, .state = workflow::PlaceState::Intact}}};
    EXPECT_THAT(joined(describe(good)), HasSubstr("All as recorded."));
}

TEST(DeploymentWordsTest, HasADifferentWordForEachState)
{
    QSet<QString> words;
    for (const auto &[state, spelling] : model::Spelling<model::HostState>::table)
        words.insert(word(state));
    EXPECT_EQ(words.size(), qsizetype(model::Spelling<model::HostState>::table.size()));

    words.clear();
    for (const auto &[state, spelling] : model::Spelling<model::DeploymentState>::table)
        words.insert(word(state));
    EXPECT_EQ(words.size(), qsizetype(model::Spelling<model::DeploymentState>::table.size()));
}

TEST(DeploymentWordsTest, ReportsEachHostAndTheCause)
{
    const std::string text = joined(describe(sampleDeploymentReport()));

    EXPECT_THAT(text, HasSubstr("deployment 17: shop 1.4.0-b12 to production: ! partly done"));
    EXPECT_THAT(text, HasSubstr("web-2  ✗ unreachable"));
    EXPECT_THAT(text, HasSubstr("cause: Connect to web-2: no route to host"));
    EXPECT_THAT(text, HasSubstr("note: an old release stays"));
}

TEST(DeploymentWordsTest, SaysHowToEndWhatIsNotOver)
{
    auto deployment = sampleDeployment();
    EXPECT_THAT(joined(describe(deployment, {sampleEntry()})), Not(HasSubstr("resume")));

    deployment.state = model::DeploymentState::Interrupted;

    const std::string text = joined(describe(deployment, {sampleEntry()}));
    EXPECT_THAT(text, HasSubstr("slipwayctl deployment resume 17, or revert 17"));
    EXPECT_THAT(text, HasSubstr("reason: orders fail"));
    EXPECT_THAT(text, HasSubstr("undo:switch"));
}

TEST(DeploymentWordsTest, ShowsWhatRunsWhereAndWhatWasNeverDeployed)
{
    const store::MatrixCell empty{.project = u"shop"_s, .environment = u"staging"_s};

    const std::string text = joined(statusTable({sampleCell(), empty}, moment().addSecs(3600)));

    EXPECT_THAT(text, HasSubstr("1.4.0-b12"));
    EXPECT_THAT(text, HasSubstr("1 h"));
    EXPECT_THAT(text, HasSubstr("never deployed"));
}

TEST(DeploymentWordsTest, ShowsDriftAndSilenceOfHosts)
{
    const std::string text = joined(liveTable({sampleLiveTarget()}, moment()));

    EXPECT_THAT(text, HasSubstr("! recorded: 1.3.0-b9"));
    EXPECT_THAT(text, HasSubstr("no route to host"));
    EXPECT_THAT(joined(probeTable(sampleProbes())), HasSubstr("✗ unreachable"));
}

} // namespace
} // namespace slipway::report
