// SPDX-License-Identifier: Apache-2.0
#include "model/names.h"

#include <gtest/gtest.h>

namespace slipway::model {
namespace {

using namespace Qt::StringLiterals;

TEST(NamesTest, TakesWhatTheRulesAllow)
{
    EXPECT_TRUE(checkProjectName(u"web-shop.2_x"_s));
    EXPECT_TRUE(checkEnvironmentName(u"production"_s));
    EXPECT_TRUE(checkHostName(u"Web-1.example.org"_s));
    EXPECT_TRUE(checkAddress(u"web-1.example.org"_s));
    EXPECT_TRUE(checkAddress(u"127.0.3.4"_s));
    EXPECT_TRUE(checkAddress(u"fe80::1"_s));
    EXPECT_TRUE(checkUserName(u"_deploy-1"_s));
}

TEST(NamesTest, RefusesWhatAShellOrAPathCouldMisread)
{
    for (const QString &name :
        {u""_s, u"-rf"_s, u"a b"_s, u"a;b"_s, u"$(id)"_s, u"../x"_s, u"a\nb"_s, u"Ä"_s, QString(64, u'a')}) {
        EXPECT_FALSE(checkProjectName(name)) << qPrintable(name);
        EXPECT_FALSE(checkEnvironmentName(name)) << qPrintable(name);
        EXPECT_FALSE(checkHostName(name)) << qPrintable(name);
        EXPECT_FALSE(checkUserName(name)) << qPrintable(name);
    }
    for (const QString &address :
        {u"-oProxyCommand=x"_s, u"a_b"_s, u"host-"_s, u"a..b"_s, QString(300, u'a')})
        EXPECT_FALSE(checkAddress(address)) << qPrintable(address);
}

TEST(NamesTest, ComparesPackagesAsIndexesDo)
{
    EXPECT_EQ(normalizedPackage(u"Slip.Demo__x"_s), u"slip-demo-x");
    EXPECT_EQ(packageInFileName(u"Slip.Demo-x"_s), u"slip_demo_x");
    EXPECT_TRUE(isPackageName(u"A.b-c_1"_s));
    EXPECT_FALSE(isPackageName(u"-a"_s));
    EXPECT_FALSE(isPackageName(u"a b"_s));
}

} // namespace
} // namespace slipway::model
