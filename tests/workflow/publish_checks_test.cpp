// SPDX-License-Identifier: Apache-2.0
#include "workflow/publish_checks.h"

#include "model/configuration.h"
#include "tests/workflow/workflow_fixture.h"

namespace slipway::workflow {
namespace {

using namespace Qt::StringLiterals;
using model::Verdict;

const model::IndexSettings pypi{
    .name = u"pypi"_s, .upload = u"https://upload.pypi.org/legacy/"_s, .simple = {}};
const model::IndexSettings house{
    .name = u"house"_s, .upload = u"https://pypi.example.org/upload/"_s, .simple = {}};

class PublishChecksTest : public testing::Test {
protected:
    PublishChecksTest() { m_release.artifact.fileName = u"shop-1.0.tar.gz"_s; }
    [[nodiscard]] model::CheckResult ask(const model::IndexSettings &index, const QString &id) const
    {
        build::SdistListing sdist;
        sdist.fileName = m_release.artifact.fileName;
        sdist.pkgInfo = "Metadata-Version: 2.1\nName: shop\nVersion: 1.0\nSummary: A shop\n" + m_metadata;
        for (const auto &check : checkPublication(index, m_release, sdist, m_sighting, m_clock.now())) {
            if (check.id == id)
                return check;
        }
        return {};
    }

    model::Release m_release{.project = u"shop"_s, .package = u"shop"_s, .version = u"1.0"_s, .commit = {}};
    FixedClock m_clock;
    index::Sighting m_sighting{.presence = model::Presence::Absent, .project = index::ProjectState::Known};
    QByteArray m_metadata;
};

TEST_F(PublishChecksTest, KnowPublicIndexesByTheirAddress)
{
    EXPECT_TRUE(model::isPublic(pypi));
    EXPECT_TRUE(model::isPublic({.name = {}, .upload = u"https://test.pypi.org/legacy/"_s, .simple = {}}));
    EXPECT_FALSE(model::isPublic(house));
    EXPECT_FALSE(model::isPublic({.name = {}, .upload = u"https://notpypi.org/legacy/"_s, .simple = {}}));
    EXPECT_FALSE(model::isPublic({.name = {}, .upload = u"/srv/pypi.org"_s, .simple = {}}));
    EXPECT_FALSE(model::hasPublicIndex({.indexes = {house}}));
    EXPECT_TRUE(model::hasPublicIndex({.indexes = {house, pypi}}));
}

TEST_F(PublishChecksTest, PassWhereTheNameIsFreeAndTheCredentialFits)
{
    EXPECT_EQ(ask(house, u"destination.free"_s).verdict, Verdict::Passed);
    EXPECT_EQ(ask(house, u"destination.credential"_s).verdict, Verdict::Passed);
}

TEST_F(PublishChecksTest, BlockWhatIsTakenByOtherBytes)
{
    m_sighting.presence = model::Presence::Different;

    const auto check = ask(house, u"destination.free"_s);

    EXPECT_TRUE(check.blocks());
    EXPECT_EQ(nameOf(requirePublishable({check}, m_sighting)), "index.different");
}

TEST_F(PublishChecksTest, BlockAReleaseThatPypiHasClosed)
{
    m_sighting.opened = m_clock.now().addDays(-15);

    const auto check = ask(pypi, u"destination.free"_s);

    EXPECT_TRUE(check.blocks());
    EXPECT_EQ(nameOf(requirePublishable({check}, m_sighting)), "checks.blocked");
    EXPECT_EQ(ask(house, u"destination.free"_s).verdict, Verdict::Passed);
    m_sighting.opened = m_clock.now().addDays(-13);
    EXPECT_EQ(ask(pypi, u"destination.free"_s).verdict, Verdict::Passed);
}

TEST_F(PublishChecksTest, HoldAPublicIndexsReleaseToItsRules)
{
    m_metadata = "Classifier: Private :: Do Not Upload\n";

    EXPECT_TRUE(ask(pypi, u"metadata.classifiers"_s).blocks());
    EXPECT_EQ(
        nameOf(requirePublishable({ask(pypi, u"metadata.classifiers"_s)}, m_sighting)), "checks.blocked");
    EXPECT_TRUE(ask(house, u"metadata.classifiers"_s).id.isEmpty());
    // What is there cannot be taken back by refusing it.
    m_sighting.presence = model::Presence::Identical;
    EXPECT_TRUE(ask(pypi, u"metadata.classifiers"_s).id.isEmpty());
}

} // namespace
} // namespace slipway::workflow
