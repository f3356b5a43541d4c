// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"

#include <gtest/gtest.h>

namespace slipway {
namespace {

Result<int> failing()
{
    return fail(Error(Errc::NotFound, QStringLiteral("no such tag"))
                    .hint(QStringLiteral("fetch first"))
                    .named(QStringLiteral("git.no-tag")));
}

Result<int> passingOn()
{
    TRY(const int value, failing().during(QStringLiteral("Resolve v1")));
    return value + 1;
}

TEST(ErrorTest, TellsItsStoryOutermostFirst)
{
    const auto result = passingOn();

    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().story(), u"Resolve v1: no such tag");
    EXPECT_EQ(result.error().fact(), u"no such tag");
    EXPECT_EQ(result.error().code(), Errc::NotFound);
}

TEST(ErrorTest, KeepsTheInnermostHintAndName)
{
    const Error error = failing().error();
    const Error wrapped = Error(error).hint(QStringLiteral("another")).named(QStringLiteral("other"));

    EXPECT_EQ(wrapped.hint(), u"fetch first");
    EXPECT_EQ(wrapped.name(), u"git.no-tag");
    EXPECT_EQ(Error(Errc::TimedOut, QString()).name(), u"timed-out");
}

TEST(ErrorTest, LetsValuesThrough)
{
    const auto twice = [](Result<int> in) -> Result<int> {
        TRY(const int value, std::move(in));
        return value * 2;
    };

    EXPECT_EQ(twice(21).value(), 42);
}

} // namespace
} // namespace slipway
