// SPDX-License-Identifier: Apache-2.0
#include "ssh/stripes.h"

#include <future>
#include <gtest/gtest.h>

namespace slipway::ssh {
namespace {

constexpr qint64 size = Stripes::pieceSize;

TEST(StripesTest, DealsTheFileOutInOrderAndStopsAtItsEnd)
{
    Stripes stripes(3, 2 * size);

    const auto first = stripes.take();
    const auto second = stripes.takeAt(first->end);
    stripes.finish(*first);
    stripes.finish(*second);

    EXPECT_EQ(first->begin, 3);
    EXPECT_EQ(first->end, 3 + size);
    EXPECT_EQ(second->end, 2 * size);
    EXPECT_FALSE(stripes.take());
}

TEST(StripesTest, LetsNobodyRunFarAhead)
{
    Stripes stripes(0, 10 * size);
    const auto slow = stripes.take();
    for (qint64 i = 1; i < Stripes::piecesAhead; ++i)
        stripes.finish(*stripes.takeAt(i * size));

    EXPECT_FALSE(stripes.takeAt(Stripes::piecesAhead * size));

    stripes.finish(*slow);
    EXPECT_TRUE(stripes.takeAt(Stripes::piecesAhead * size));
}

TEST(StripesTest, GivesWhatCameBackToWhoeverAsksNext)
{
    Stripes stripes(0, 3 * size);
    const auto lost = stripes.take();
    const auto kept = stripes.take();
    stripes.giveBack(*lost);

    EXPECT_FALSE(stripes.takeAt(kept->end)) << "the oldest first";
    EXPECT_EQ(stripes.take()->begin, lost->begin);
}

TEST(StripesTest, EndsForNobodyWhileAPieceMayStillComeBack)
{
    Stripes stripes(0, 2 * size);
    const auto mine = stripes.take();
    const auto theirs = stripes.take();
    stripes.finish(*mine);
    auto waiting = std::async(std::launch::async, [&] { return stripes.take(); });

    EXPECT_EQ(waiting.wait_for(std::chrono::milliseconds(100)), std::future_status::timeout);
    stripes.giveBack(*theirs);

    EXPECT_EQ(waiting.get()->begin, theirs->begin);
}

TEST(StripesTest, EndsForEverybodyWhenItIsCalledOff)
{
    Stripes stripes(0, 2 * size);
    stripes.callOff();

    EXPECT_FALSE(stripes.take());
    EXPECT_FALSE(stripes.takeAt(0));
}

} // namespace
} // namespace slipway::ssh
