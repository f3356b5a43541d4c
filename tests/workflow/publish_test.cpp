// SPDX-License-Identifier: Apache-2.0
#include "tests/workflow/workflow_fixture.h"
#include "workflow/apply_configuration.h"
#include "workflow/publish_release.h"

namespace slipway::workflow {
namespace {

using namespace Qt::StringLiterals;

/// Publishing as far as the credential, which nobody has: the story names the index that was chosen.
class PublishTest : public WorkflowTest {
protected:
    PublishTest() { release(u"1.0"_s, 1); }

    void configure(const QByteArray &indexes)
    {
        const QByteArray toml = "schema = 1\n[projects.shop]\nrepository = \"/srv/git/shop.git\"\n" + indexes;
        const auto applied = applyConfiguration(*m_workshop, toml, u"slipway.toml"_s, {});
        ASSERT_TRUE(applied) << qPrintable(applied.error().story());
    }
    static QByteArray index(const QByteArray &name, const QByteArray &more = {})
    {
        return "[indexes." + name + "]\nupload = \"https://" + name
            + ".example.org/legacy/\"\nsimple = \"https://" + name + ".example.org/simple/\"\ncredential = \""
            + name + "\"\n" + more;
    }
    Error publish(const QString &named = {})
    {
        const auto published = publishRelease(
            *m_workshop, {.release = {.project = u"shop"_s}, .index = named}, {}, m_progress);
        EXPECT_FALSE(published);
        return published ? Error(Errc::Internal, QString()) : published.error();
    }

    task::Progress m_progress;
};

TEST_F(PublishTest, TakesTheIndexThatIsNamed)
{
    configure(index("first", "default = true\n") + index("second"));

    const Error error = publish(u"second"_s);

    EXPECT_TRUE(error.story().contains(u"on second"_s)) << qPrintable(error.story());
}

TEST_F(PublishTest, TakesTheDefaultWhereNoneIsNamed)
{
    configure(index("first") + index("second", "default = true\n"));

    const Error error = publish();

    EXPECT_TRUE(error.story().contains(u"on second"_s)) << qPrintable(error.story());
}

TEST_F(PublishTest, TakesTheOnlyOneThatThereIs)
{
    configure(index("only"));

    const Error error = publish();

    EXPECT_TRUE(error.story().contains(u"on only"_s)) << qPrintable(error.story());
}

TEST_F(PublishTest, AsksForANameWhereSeveralAreEqual)
{
    configure(index("first") + index("second"));

    const Error error = publish();

    EXPECT_EQ(error.code(), Errc::InvalidInput);
    EXPECT_TRUE(error.hint().contains(u"--index first|second"_s)) << qPrintable(error.hint());
}

TEST_F(PublishTest, SaysHowToAddAnIndexWhereThereIsNone)
{
    configure({});

    const Error error = publish();

    EXPECT_EQ(error.code(), Errc::InvalidInput);
    EXPECT_TRUE(error.story().contains(u"no index is configured"_s));
    EXPECT_TRUE(error.hint().contains(u"[indexes.testpypi]"_s)) << qPrintable(error.hint());
}

TEST_F(PublishTest, KnowsNoIndexThatIsNotConfigured)
{
    configure(index("first", "default = true\n"));

    const Error error = publish(u"frist"_s);

    EXPECT_EQ(error.code(), Errc::NotFound);
    EXPECT_TRUE(error.story().contains(u"frist"_s)) << qPrintable(error.story());
}

} // namespace
} // namespace slipway::workflow
