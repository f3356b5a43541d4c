// SPDX-License-Identifier: Apache-2.0
#include "build/core_metadata.h"
#include "build/sdist_reader.h"
#include "tests/build/real_sdist.h"

#include <QDir>
#include <QFile>
#include <gtest/gtest.h>

namespace slipway::build::test {

namespace {

class RealBackend : public testing::TestWithParam<Backend> { };

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

TEST_P(RealBackend, ArchiveIsReadExtractedAndUnderstood)
{
    RealProject project(GetParam());
    const QString sdist = project.build();
    ASSERT_FALSE(sdist.isEmpty());
    auto reader = SdistReader::open(sdist);
    ASSERT_TRUE(reader);

    const auto listing = reader->inspect();
    ASSERT_TRUE(listing) << qPrintable(listing.error().story());
    const QTemporaryDir folder;
    const auto extracted = reader->extract(*listing, folder.path());

    ASSERT_TRUE(extracted) << qPrintable(extracted.error().story());
    EXPECT_EQ(contents(folder.filePath(listing->root + QStringLiteral("/slip_demo/__init__.py"))),
        contents(project.folder() + QStringLiteral("/slip_demo/__init__.py")));
    const auto versions = listing->contents.of(ContentKind::DeclaredVersion);
    ASSERT_EQ(versions.size(), 1);
    EXPECT_EQ(versions.first().what, u"1.0.0");
    ASSERT_TRUE(listing->pkgInfo);
    const auto metadata = CoreMetadata::parse(*listing->pkgInfo);
    ASSERT_TRUE(metadata) << qPrintable(metadata.error().story());
    EXPECT_EQ(metadata->version(), u"1.0.0");
    EXPECT_EQ(metadata->first(u"summary"), u"A demonstration of a release");
    EXPECT_TRUE(metadata->problems().isEmpty());
}

INSTANTIATE_TEST_SUITE_P(All, RealBackend,
    testing::Values(
        Backend::SetupPy, Backend::Setuptools, Backend::Flit, Backend::Hatchling, Backend::Poetry));

} // namespace slipway::build::test
