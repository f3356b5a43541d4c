// SPDX-License-Identifier: Apache-2.0
#include "tests/workflow/workflow_fixture.h"
#include "workflow/order.h"

namespace slipway::workflow {
namespace {

using namespace Qt::StringLiterals;

class FindReleaseTest : public WorkflowTest {
protected:
    /// "1.4.0-b12", or the failure's code.
    std::string found(const ReleaseName &name)
    {
        const auto release = findRelease(*m_workshop, name);
        return (release ? release->folderName() : slipway::nameOf(release.error().code())).toStdString();
    }
};

TEST_F(FindReleaseTest, TakesTheNewestBuildOfAVersionUnlessOneIsNamed)
{
    release(u"1.0"_s, 1);
    release(u"1.0"_s, 3);
    release(u"2.0"_s, 2);

    EXPECT_EQ(found({u"shop"_s, u"1.0"_s}), "1.0-b3");
    EXPECT_EQ(found({u"shop"_s, u"1.0"_s, 1}), "1.0-b1");
    EXPECT_EQ(found({u"shop"_s}), "1.0-b3") << "the newest release is that of the last build";
}

TEST_F(FindReleaseTest, ReadsAnySpellingOfAVersion)
{
    release(u"1.0rc1"_s, 1);

    EXPECT_EQ(found({u"shop"_s, u"v1.0-RC.1"_s}), "1.0rc1-b1");
}

TEST_F(FindReleaseTest, SaysWhatIsMissing)
{
    EXPECT_EQ(found({u"shop"_s}), "not-found");
    EXPECT_EQ(found({u"shoes"_s}), "not-found");
    release(u"1.0"_s, 1);
    EXPECT_EQ(found({u"shop"_s, u"1.1"_s}), "not-found");
    EXPECT_EQ(found({u"shop"_s, u"1.0"_s, 2}), "not-found");
    EXPECT_EQ(found({u"shop"_s, u"one"_s}), "invalid-input");
}

} // namespace
} // namespace slipway::workflow
