// SPDX-License-Identifier: Apache-2.0
#include "tests/archive/store_rig.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace slipway::archive {
namespace {

class ObtainTest : public ::testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(m_store->put(m_place, m_made.path(), m_made.digests())); }

    Result<QString> obtainIt() { return obtain(*m_store, m_place, m_made.digests(), m_cache.path()); }
    static void spoil(const QString &path)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        file.write("X");
    }

    const Made m_made{"the release"};
    const ArtifactPlace m_place = shopPlace();
    const QTemporaryDir m_folder;
    const QTemporaryDir m_cache;
    std::unique_ptr<Store> m_store = folderStore({.name = u"archive"_s, .url = m_folder.path()});
};

TEST_F(ObtainTest, GivesTheArchivedBytesUnderTheirOwnName)
{
    const auto path = obtainIt();

    ASSERT_TRUE(path) << qPrintable(path.error().story());
    EXPECT_TRUE(path->endsWith(m_made.digests().sha256 + u"/shop-1.4.0.tar.gz"_s));
    EXPECT_EQ(digestFile(*path).value(), m_made.digests());
}

TEST_F(ObtainTest, NeedsNoStoreForWhatIsHereAndRight)
{
    const auto first = obtainIt();
    ASSERT_TRUE(first);
    QFile::remove(m_store->location(m_place));

    EXPECT_EQ(obtainIt().value_or(QString()), *first);
}

TEST_F(ObtainTest, FetchesAgainWhenTheCachedFileChanged)
{
    const auto first = obtainIt();
    ASSERT_TRUE(first);
    spoil(*first);

    const auto again = obtainIt();

    ASSERT_TRUE(again);
    EXPECT_EQ(digestFile(*again).value(), m_made.digests());
}

TEST_F(ObtainTest, FeedsNobodyFromAStoreThatChanged)
{
    QFile::setPermissions(m_store->location(m_place), QFile::ReadOwner | QFile::WriteOwner);
    spoil(m_store->location(m_place));

    const auto path = obtainIt();

    ASSERT_FALSE(path);
    EXPECT_EQ(path.error().name(), u"archive.wrong-bytes"_s);
}

} // namespace
} // namespace slipway::archive
