// SPDX-License-Identifier: Apache-2.0
#include "base/remote_path.h"

#include <gtest/gtest.h>

namespace slipway {
namespace {

TEST(RemotePathTest, TakesPlainAbsolutePaths)
{
    const auto path = RemotePath::parse(QStringLiteral("/srv/shop_2/v1.0-b3"));

    ASSERT_TRUE(path);
    EXPECT_EQ(path->parent().text(), u"/srv/shop_2");
    EXPECT_EQ((*path / QLatin1String("bin")).text(), u"/srv/shop_2/v1.0-b3/bin");
}

class RefusedRemotePathTest : public ::testing::TestWithParam<const char *> { };

TEST_P(RefusedRemotePathTest, IsRefused)
{
    const auto path = RemotePath::parse(QString::fromUtf8(GetParam()));

    ASSERT_FALSE(path);
    EXPECT_EQ(path.error().code(), Errc::InvalidInput);
    EXPECT_FALSE(path.error().hint().isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Hostile, RefusedRemotePathTest,
    ::testing::Values("", "/", "srv/shop", "/srv/../etc", "/srv/./x", "/srv//x", "/srv/", "/srv/a b",
        "/srv/a;b", "/srv/$(id)", "/srv/`id`", "/srv/a'b", "/srv/a\nb", "/srv/ü", "/srv/-\xE2\x80\xAE"));

TEST(RemotePathTest, ChecksWhatIsAddedToIt)
{
    const auto root = RemotePath::parse(QStringLiteral("/srv/shop"));

    ASSERT_TRUE(root);
    EXPECT_FALSE(root->below(QStringLiteral("../etc")));
    EXPECT_EQ(root->below(QStringLiteral("etc/shop.ini"))->text(), u"/srv/shop/etc/shop.ini");
}

} // namespace
} // namespace slipway
