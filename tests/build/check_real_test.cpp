// SPDX-License-Identifier: Apache-2.0
#include "build/check_table.h"
#include "build/repack.h"
#include "build/sdist_file_name.h"
#include "tests/build/real_sdist.h"

#include "base/digest.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <gtest/gtest.h>

namespace slipway::build::test {

namespace {

class RealRelease : public testing::TestWithParam<Backend> {
protected:
    /// The project's files as a commit would have them, taken before anything is built.
    static CommittedTree treeOf(const RealProject &project)
    {
        CommittedTree tree{.verified = true};
        for (QDirIterator it(project.folder(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
            QFile file(it.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("a file of the project cannot be read");
            const QByteArray bytes = file.readAll();
            tree.files.append({.path = QDir(project.folder()).relativeFilePath(file.fileName()),
                .size = bytes.size(),
                .sha256 = sha256Hex(bytes)});
        }
        return tree;
    }
    static CheckInput inputOf(const SdistListing &sdist, const CommittedTree &tree)
    {
        return {.sdist = sdist,
            .fileName = sdist.fileName,
            .package = QStringLiteral("slip-demo"),
            .tag = QStringLiteral("v1.0"),
            .tree = tree,
            .isPublic = true};
    }
    static QString blockers(const QList<model::CheckResult> &results)
    {
        QStringList all;
        for (const model::CheckResult &result : results) {
            if (result.blocks())
                all.append(
                    QStringLiteral("%1 %2 [%3]").arg(result.id, result.sentence, result.details.join(u';')));
        }
        return all.join(u'\n');
    }
};

} // namespace

TEST_P(RealRelease, OfARealBackendPassesOnceItHasTheRightName)
{
    RealProject project(GetParam());
    const CommittedTree tree = treeOf(project);
    const QString built = project.build();
    ASSERT_FALSE(built.isEmpty());
    const auto version = model::Version::parse(QStringLiteral("1.0.0"));
    const QString root = standardRoot(QStringLiteral("Slip.Demo"), *version);
    const QTemporaryDir folder;

    const auto packed = repack(
        built, folder.filePath(root + QStringLiteral(".tar.gz")), {.root = root, .latest = 1'700'000'000});
    ASSERT_TRUE(packed) << qPrintable(packed.error().story());
    const auto results = runChecks(inputOf(*packed, tree));

    // flit leaves the licence out where no repository is; that it is missed is what the check is for.
    const QString expected = GetParam() == Backend::Flit ? QStringLiteral("manifest.missing") : QString();
    EXPECT_EQ(blockers(results).section(u' ', 0, 0), expected) << qPrintable(blockers(results));
    EXPECT_EQ(blockers(results).count(u'\n'), 0) << qPrintable(blockers(results));
    EXPECT_EQ(results[9].verdict, model::Verdict::Passed) << qPrintable(results[9].sentence);
}

INSTANTIATE_TEST_SUITE_P(All, RealRelease,
    testing::Values(
        Backend::SetupPy, Backend::Setuptools, Backend::Flit, Backend::Hatchling, Backend::Poetry));

TEST(OldBackend, HasItsNameFound)
{
    RealProject project(Backend::Setuptools);
    const QString built = project.build();
    const auto listing = inspectSdist(built);
    ASSERT_TRUE(listing);

    const auto results
        = runChecks({.sdist = *listing, .fileName = QFileInfo(built).fileName(), .isPublic = true});

    EXPECT_TRUE(results[6].blocks());
    EXPECT_TRUE(results[6].sentence.contains(u"slip_demo-1.0.0.tar.gz")) << qPrintable(results[6].sentence);
}

} // namespace slipway::build::test
