// SPDX-License-Identifier: Apache-2.0
#include "report/deployment_document.h"
#include "report/event_document.h"
#include "report/release_document.h"
#include "tests/report/samples.h"

#include <gtest/gtest.h>

namespace slipway::report {
namespace {

using namespace Qt::StringLiterals;

TEST(DocumentTest, PutsEveryAnswerIntoTheSameEnvelope)
{
    const QJsonObject whole = document(u"releases"_s, QJsonArray{1});

    EXPECT_EQ(whole.keys(), (QStringList{u"data"_s, u"kind"_s, u"schema"_s}));
    EXPECT_EQ(whole[u"schema"].toInt(), 1);
    EXPECT_EQ(whole[u"kind"].toString(), u"releases"_s);
}

TEST(DocumentTest, TellsAnErrorByCodeNameStoryAndHint)
{
    const QJsonObject whole = document(sampleError());
    const QJsonObject error = whole[u"data"].toObject();

    EXPECT_EQ(whole[u"kind"].toString(), u"error"_s);
    EXPECT_EQ(error[u"code"].toString(), u"unreachable"_s);
    EXPECT_EQ(error[u"name"].toString(), u"ssh.unreachable"_s);
    EXPECT_EQ(error[u"message"].toString(), u"Connect to web-2: no route to host"_s);
    EXPECT_EQ(error[u"hint"].toString(), u"Is it switched on?"_s);
    EXPECT_FALSE(toJson(Error(Errc::Failed, u"no"_s)).contains(u"hint"));
}

TEST(DocumentTest, LeavesOutAWheelThatWasNotMade)
{
    auto release = sampleRelease();
    EXPECT_TRUE(toJson(release).contains(u"wheel"));

    release.wheel = {};

    EXPECT_FALSE(toJson(release).contains(u"wheel"));
}

TEST(DocumentTest, KeepsThePlanOutOfADeploymentsDocument)
{
    const QJsonObject json = toJson(sampleDeployment());

    EXPECT_FALSE(json.contains(u"plan"));
    EXPECT_EQ(json[u"planHash"].toString(), QString(64, u'4'));
    EXPECT_EQ(json[u"hosts"].toArray().size(), 2);
}

TEST(DocumentTest, SaysThatAHostDrifted)
{
    const QJsonArray hosts = toJson(sampleLiveTarget())[u"hosts"].toArray();

    EXPECT_TRUE(hosts[0][u"drifted"].toBool());
    EXPECT_TRUE(hosts[0][u"receipt"].isObject());
    EXPECT_TRUE(hosts[0][u"lockedBy"].isObject());
    EXPECT_FALSE(hosts[1][u"drifted"].toBool()) << "who is silent has not drifted";
    EXPECT_FALSE(hosts[1].toObject().contains(u"receipt"));
}

TEST(DocumentTest, ShowsTheDetailOfAnEventAsAnObject)
{
    const QJsonObject json
        = toJson(model::Event{.seq = 3, .atMicroseconds = 1'000'000, .detail = u"{\"reason\":\"why\"}"_s});

    EXPECT_EQ(json[u"detail"][u"reason"].toString(), u"why"_s);
    EXPECT_EQ(json[u"at"].toString(), u"1970-01-01T00:00:01.000Z"_s);
}

} // namespace
} // namespace slipway::report
