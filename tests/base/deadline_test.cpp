// SPDX-License-Identifier: Apache-2.0
#include "base/deadline.h"

#include <gtest/gtest.h>

namespace slipway {
namespace {

using namespace std::chrono_literals;

TEST(DeadlineTest, IsOverOnceItsTimeHasPassed)
{
    EXPECT_TRUE(Deadline::in(-1ms).hasPassed());
    EXPECT_EQ(Deadline::in(-1h).remaining(), 0ms);
    EXPECT_FALSE(Deadline::in(1h).hasPassed());
}

TEST(DeadlineTest, NeverEndsWhereNoEndWasGiven)
{
    EXPECT_FALSE(Deadline::never().hasPassed());
    EXPECT_EQ(Deadline::never().forPoll(), -1);
}

TEST(DeadlineTest, TakesTheSoonerOfTwo)
{
    EXPECT_LE(Deadline::never().orSooner(Deadline::in(5s)).remaining(), 5s);
    EXPECT_LE(Deadline::in(5s).orSooner(Deadline::in(1h)).remaining(), 5s);
}

} // namespace
} // namespace slipway
