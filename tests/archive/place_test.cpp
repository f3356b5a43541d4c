// SPDX-License-Identifier: Apache-2.0
#include "archive/place.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace slipway::archive {
namespace {

TEST(ArtifactPlaceTest, LiesBelowPackageAndVersion)
{
    model::Release release;
    release.package = u"Shop.Front"_s;
    release.version = u"1.4.0"_s;
    release.artifact.fileName = u"shop_front-1.4.0.tar.gz"_s;

    const auto place = ArtifactPlace::of(release);

    ASSERT_TRUE(place);
    EXPECT_EQ(place->path(), u"shop-front/1.4.0/shop_front-1.4.0.tar.gz"_s);
    EXPECT_EQ(place->withSuffix(".md5"_L1).fileName(), u"shop_front-1.4.0.tar.gz.md5"_s);
}

TEST(ArtifactPlaceTest, RefusesPartsThatLeadElsewhere)
{
    for (const QString &part : {u""_s, u".."_s, u"."_s, u"a/b"_s, u"..\\x"_s, u"-rf"_s, u"a b"_s, u"a?b"_s,
             u"a%2fb"_s, u"a\nb"_s, u"\u202e"_s, u".hidden"_s, QString(201, u'a')}) {
        EXPECT_FALSE(ArtifactPlace::of(part, u"1"_s, u"f"_s)) << qPrintable(part);
        EXPECT_FALSE(ArtifactPlace::of(u"p"_s, part, u"f"_s)) << qPrintable(part);
        EXPECT_FALSE(ArtifactPlace::of(u"p"_s, u"1"_s, part)) << qPrintable(part);
    }
}

} // namespace
} // namespace slipway::archive
