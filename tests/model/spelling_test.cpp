// SPDX-License-Identifier: Apache-2.0
#include "model/spelling.h"

#include <gtest/gtest.h>

namespace slipway::model {
namespace {

template <typename Enum>
class SpellingTest : public ::testing::Test {
};

using Enums = ::testing::Types<Tier, HostKeyPolicy, StoreKind, Requirements, SourceMode, Sandbox, Repack,
    Severity, Verdict, Reproducibility, ArtifactKind, BuildState, Presence, DestinationKind, DeploymentKind,
    DeploymentState, HostState, StepState>;
TYPED_TEST_SUITE(SpellingTest, Enums);

TYPED_TEST(SpellingTest, ReadsBackWhatItWrites)
{
    QStringList seen;
    for (const auto &[value, text] : Spelling<TypeParam>::table) {
        EXPECT_EQ(read<TypeParam>(spell(value)), value);
        EXPECT_FALSE(seen.contains(spell(value)));
        seen.append(spell(value));
    }
    EXPECT_EQ(read<TypeParam>(u"no such word"), std::nullopt);
    EXPECT_EQ(spellings<TypeParam>(), seen);
}

} // namespace
} // namespace slipway::model
